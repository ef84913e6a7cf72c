"""The step from the journey as it is to the improved one: what may change, and what has."""

from collections import Counter
from typing import NamedTuple

from cjm_desktop.insight.advice import advice
from cjm_desktop.insight.card import standing_cards
from cjm_desktop.insight.facts import facts, filled_cells
from cjm_desktop.insight.ideas import home_lane
from cjm_desktop.insight.memo import CELLS, DOCUMENTS, remembered
from cjm_desktop.journey.document import TRAY, CellKey, Document, Placed
from cjm_desktop.journey.vocabulary import CARD_KINDS, CardKind, Change


class Removable(NamedTuple):
    """A card that may go. `proposed`: something is already there against it."""

    id: str
    proposed: bool


class Proposals(NamedTuple):
    """What an improved journey may begin with, each list in the order of the map.

    `going` are the frictions, and the touchpoints that were decided to stop; `here` are the ideas
    on the map, and `coming` those in the tray that name the phase they belong to.
    """

    going: tuple[Removable, ...]
    here: tuple[str, ...]
    coming: tuple[str, ...]


class Changed(NamedTuple):
    """How many `cards` of a kind have a mark."""

    change: Change
    kind: CardKind
    cards: int


def proposals(document: Document) -> Proposals:
    """List what may change on the way to the improved journey.

    A friction is proposed to go if advice does not miss an idea against it.
    """
    missed = {point.key.id for point in advice(document) if point.code == "friction_without_idea"}
    going: list[Removable] = []
    here: list[str] = []
    for _, placed in filled_cells(document):
        for card_id, card in standing_cards(placed):
            if card.kind == "friction":
                going.append(Removable(card_id, card_id not in missed))
            elif card.kind == "touchpoint" and card.decision == "stop":
                going.append(Removable(card_id, True))
            elif card.kind == "idea":
                here.append(card_id)
    return Proposals(tuple(going), tuple(here), _coming(document))


def _coming(document: Document) -> tuple[str, ...]:
    phases = {phase: place for place, phase in enumerate(document.phase_ids)}
    found = [
        item for item in document.cells.get(TRAY, ())
        if item.card.proposed_phase is not None and item.card.dropped is None
    ]  # fmt: skip
    found.sort(key=lambda item: phases[str(item.card.proposed_phase)])
    return tuple(item.id for item in found)


@remembered(DOCUMENTS)
def changes(document: Document) -> tuple[Changed, ...]:
    """Count what is removed, then what is new, by kind; in the tray nothing is either."""
    total: Counter[tuple[Change, CardKind]] = Counter()
    for cell, placed in document.cells.items():
        if cell != TRAY:
            total.update(_marks(placed))
    ordered = sorted(
        total.items(), key=lambda item: (item[0][0] == "added", CARD_KINDS.index(item[0][1]))
    )
    return tuple(Changed(change, kind, cards) for (change, kind), cards in ordered)


@remembered(CELLS)
def _marks(placed: tuple[Placed, ...]) -> dict[tuple[Change, CardKind], int]:
    found: Counter[tuple[Change, CardKind]] = Counter()
    for _, card in placed:
        if card.change is not None:
            found[card.change, card.kind] += 1
    return found


def likely_lane(document: Document, phase_id: str) -> str | None:
    """Guess in which lane an idea for a phase belongs; None if no lane holds cards.

    That is where most hurts in the phase; if nothing does, where the map has its ideas.
    """

    def frictions(lane: str) -> int:
        return len(facts(document.cells.get(CellKey(phase_id, lane), ())).frictions)

    worst = max(document.lane_ids, key=frictions, default=None)
    return worst if worst is not None and frictions(worst) else home_lane(document)
