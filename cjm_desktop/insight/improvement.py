"""The step from the journey as it is to the improved one: what may change, and what has."""

from collections import Counter
from typing import Literal, NamedTuple

from cjm_desktop.insight.advice import advice
from cjm_desktop.insight.card import presence, standing_cards
from cjm_desktop.insight.coverage import holes
from cjm_desktop.insight.earlier_journey import is_changed
from cjm_desktop.insight.facts import facts, filled_cells
from cjm_desktop.insight.ideas import home_lane
from cjm_desktop.insight.lane_kind import lane_kind
from cjm_desktop.insight.memo import CELLS, DOCUMENTS, remembered
from cjm_desktop.journey.document import TRAY, CellKey, Document, Placed
from cjm_desktop.journey.vocabulary import CARD_KINDS, CardKind, Change

Outcome = Literal[Change, "changed"]
"""What becomes of a card in the improved journey; one that stays may be another there."""


class Candidate(NamedTuple):
    """A card that may go, or a place that may be reached. `proposed`: it was decided, or stands to
    reason."""

    id: str
    proposed: bool


class Proposals(NamedTuple):
    """What an improved journey may begin with, each list in the order of the map.

    `going` are the frictions, and the touchpoints that were decided to stop; `reaching` are the
    unused touchpoints, where the customer is and we could be; `here` are the ideas on the map, and
    `coming` those in the tray that name the phase they belong to.
    """

    going: tuple[Candidate, ...]
    reaching: tuple[Candidate, ...]
    here: tuple[str, ...]
    coming: tuple[str, ...]


class Changed(NamedTuple):
    """How many `cards` of a kind come to the same in the improved journey."""

    change: Outcome
    kind: CardKind
    cards: int


def proposals(document: Document) -> Proposals:
    """List what may change on the way to the improved journey.

    A friction is proposed to go if advice does not miss an idea against it, and an unused
    touchpoint to be reached if it was decided to start or to do more there.
    """
    missed = {point.key.id for point in advice(document) if point.code == "friction_without_idea"}
    going: list[Candidate] = []
    reaching: list[Candidate] = []
    here: list[str] = []
    for _, placed in filled_cells(document):
        for card_id, card in standing_cards(placed):
            if card.kind == "friction":
                going.append(Candidate(card_id, card_id not in missed))
            elif card.kind == "touchpoint" and card.decision == "stop":
                going.append(Candidate(card_id, True))
            elif card.kind == "touchpoint" and presence(card) == "unused":
                reaching.append(Candidate(card_id, card.decision in ("start", "do_more")))
            elif card.kind == "idea":
                here.append(card_id)
    return Proposals(tuple(going), tuple(reaching), tuple(here), _coming(document))


def _coming(document: Document) -> tuple[str, ...]:
    phases = {phase: place for place, phase in enumerate(document.phase_ids)}
    found = [
        item for item in document.cells.get(TRAY, ())
        if item.card.proposed_phase is not None and item.card.dropped is None
    ]  # fmt: skip
    found.sort(key=lambda item: phases[str(item.card.proposed_phase)])
    return tuple(item.id for item in found)


_ORDER: tuple[Outcome, ...] = ("removed", "changed", "added")


@remembered(DOCUMENTS)
def changes(document: Document) -> tuple[Changed, ...]:
    """Count what is removed, changed and new, by kind; in the tray nothing is any of it."""
    total: Counter[tuple[Outcome, CardKind]] = Counter()
    for cell, placed in document.cells.items():
        if cell != TRAY:
            total.update(_marks(placed))
    ordered = sorted(
        total.items(), key=lambda item: (_ORDER.index(item[0][0]), CARD_KINDS.index(item[0][1]))
    )
    return tuple(Changed(change, kind, cards) for (change, kind), cards in ordered)


@remembered(CELLS)
def _marks(placed: tuple[Placed, ...]) -> dict[tuple[Outcome, CardKind], int]:
    found: Counter[tuple[Outcome, CardKind]] = Counter()
    for _, card in placed:
        if card.change is not None:
            found[card.change, card.kind] += 1
        elif is_changed(card):
            found["changed", card.kind] += 1
    return found


def likely_lane(document: Document, phase_id: str) -> str | None:
    """Guess in which lane an idea for a phase belongs; None if no lane holds cards.

    That is where most hurts in the phase; if nothing does, the first role that has no touchpoint
    there; if each has one, where the map has its ideas.
    """

    def frictions(lane: str) -> int:
        return len(facts(document.cells.get(CellKey(phase_id, lane), ())).frictions)

    worst = max(document.lane_ids, key=frictions, default=None)
    if worst is not None and frictions(worst):
        return worst
    missing = (cell.lane for cell in holes(document) if cell.phase == phase_id)
    return next(missing, home_lane(document))


def likely_kind(document: Document, card_id: str, lane_id: str | None) -> CardKind:
    """Guess what an idea becomes in a lane: content where the lane is for it, else a touchpoint."""
    card = document.cards[card_id]
    if card.kind != "idea":
        return card.kind
    return "content" if lane_kind(document, lane_id) == "content" else "touchpoint"
