"""How well a map is known: how many of its cards rest on what.

Counted is what stands on the map and holds; ideas and notes rest on nothing, so of them only what
was said counts. Nothing said is never taken for an assumption.
"""

from collections import Counter
from typing import NamedTuple

from cjm_desktop.insight.card import is_disqualified
from cjm_desktop.insight.facts import facts, filled_cells
from cjm_desktop.insight.memo import CELLS, DOCUMENTS, remembered
from cjm_desktop.journey.document import Document, Placed
from cjm_desktop.journey.vocabulary import CardKind, Evidence

RESTS_ON_NOTHING: frozenset[CardKind] = frozenset({"idea", "note"})
"""The kinds of card that need no evidence."""


class EvidenceShares(NamedTuple):
    """How many cards are known how well, and of how many nothing is said."""

    researched: int = 0
    partial: int = 0
    assumed: int = 0
    untold: int = 0

    @property
    def told(self) -> int:
        """Of how many it is said how well they are known."""
        return self.researched + self.partial + self.assumed

    @property
    def total(self) -> int:
        """How many cards there are to be known."""
        return self.told + self.untold


@remembered(DOCUMENTS)
def evidence_shares(document: Document) -> EvidenceShares:
    """Count the cards of a map by how well they are known."""
    found: Counter[Evidence | None] = Counter()
    for _, placed in filled_cells(document):
        found.update(_in_cell(placed))
    return EvidenceShares(found["researched"], found["partial"], found["assumed"], found[None])


@remembered(CELLS)
def _in_cell(placed: tuple[Placed, ...]) -> tuple[Evidence | None, ...]:
    return tuple(
        item.card.evidence
        for item in facts(placed).standing
        if not is_disqualified(item.card)
        and (item.card.evidence is not None or item.card.kind not in RESTS_ON_NOTHING)
    )
