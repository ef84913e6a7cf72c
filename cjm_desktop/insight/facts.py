"""What there is to know of one cell, found out in one visit and remembered until it changes.

Phases and lanes are their cells added up; the idea tray is in neither.

A large map's cards lie far apart in memory, so that visiting them costs more than counting them.
What is found out about a map goes by what is here, so a card that does not count is left out here.
"""

from collections.abc import Iterable, Sequence
from operator import add
from typing import NamedTuple

from cjm_desktop.insight.card import (
    Group,
    gap,
    group,
    is_disqualified,
    is_want,
    presence,
    standing_cards,
    worth,
)
from cjm_desktop.insight.memo import CELLS, DOCUMENTS, remembered
from cjm_desktop.journey.document import CellKey, Document, Placed
from cjm_desktop.journey.records import Card
from cjm_desktop.journey.vocabulary import ANSWER_KINDS

Cell = tuple[CellKey, tuple[Placed, ...]]


class Scored(NamedTuple):
    """A touchpoint with both scores; one with a larger `worth` is ranked before one with less."""

    worth: float
    id: str
    card: Card
    gap: float
    group: Group


class CellGap(NamedTuple):
    """What the touchpoints of one cell come to.

    `total` sums the gaps of the `scored` ones; `unused` counts those where the customer is and
    we are not, and `unmet` sums their potential as far as it is scored: of the unused, `unvalued`
    have none yet, which is not to have a potential of zero.
    """

    total: float
    scored: int
    unused: int
    unmet: float
    unvalued: int = 0


NO_GAP = CellGap(0.0, 0, 0, 0.0)


def added_gaps(gaps: Sequence[CellGap]) -> CellGap:
    """Add up the gaps of several cells; of one it is that one, the very same."""
    if len(gaps) == 1:
        return gaps[0]
    total = NO_GAP
    for one in gaps:
        total = CellGap._make(map(add, total, one))
    return total


class Counts(NamedTuple):
    """How many of what is in a cell, or in several added up.

    `theirs` are touchpoints where the customer is present and `ours` where we are; `unused` have
    the customer alone and `wasted` us alone, where both sides are known;
    `mindsets` leaves out disqualified ones, and `qualified` are those of them that were said to
    hold;
    `assumed` and `grounded` count cards of any kind by their evidence, those without any and
    disqualified mindsets in neither.
    """

    touchpoints: int = 0
    ours: int = 0
    mindsets: int = 0
    ideas: int = 0
    assumed: int = 0
    grounded: int = 0
    qualified: int = 0
    disqualified: int = 0
    theirs: int = 0
    unused: int = 0
    wasted: int = 0


NOTHING = Counts()


class Felt(NamedTuple):
    """What customers feel: the steps of the cards that say so, added up, and how many say so."""

    total: int = 0
    cards: int = 0


def mean_felt(felt: Sequence[Felt]) -> float | None:
    """Give the mean over all cards of several cells, −2 to 2; None if none says anything."""
    if len(felt) == 1:
        total, cards = felt[0]
    else:
        total, cards = sum(one.total for one in felt), sum(one.cards for one in felt)
    return total / cards if cards else None


class Facts(NamedTuple):
    """One cell: the cards that count, the touchpoints among them by what is known, and its sums.

    `felt_before` is what was felt at its cards before the improved journey was begun, each with the
    cell that the card was in; also of those that are removed.
    """

    standing: tuple[Placed, ...]
    scored: tuple[Scored, ...]
    unscored: tuple[Placed, ...]
    unused: tuple[Placed, ...]
    frictions: tuple[Placed, ...]
    gap: CellGap
    counts: Counts
    felt: Felt
    invested: tuple[Placed, ...]
    wants: tuple[Placed, ...]
    answering: tuple[Placed, ...]
    felt_before: tuple[tuple[CellKey, int], ...]


@remembered(CELLS)
def facts(placed: tuple[Placed, ...]) -> Facts:
    """Find out all there is to know of one cell."""
    before = _felt_before(placed)
    placed = standing_cards(placed)
    touchpoints = [item for item in placed if item.card.kind == "touchpoint"]
    scored, unscored = _by_scores(touchpoints)
    unused = tuple([item for item in touchpoints if presence(item.card) == "unused"])
    valued = [item.card.potential for item in unused if item.card.potential is not None]
    unmet, unvalued = sum(valued, 0.0), len(unused) - len(valued)
    return Facts(
        standing=placed,
        scored=scored,
        unscored=unscored,
        unused=unused,
        frictions=tuple([item for item in placed if item.card.kind == "friction"]),
        gap=CellGap(
            sum([item.gap for item in scored], 0.0), len(scored), len(unused), unmet, unvalued
        ),
        counts=_counts(placed),
        felt=_felt(placed),
        invested=tuple([item for item in placed if _pays(item.card)]),
        wants=tuple([item for item in placed if is_want(item.card)]),
        answering=tuple([item for item in placed if _answers(item.card)]),
        felt_before=before,
    )


def total_counts(counts: Iterable[Counts]) -> Counts:
    """Add up what is in several cells."""
    total = NOTHING
    for one in counts:
        total = Counts._make(map(add, total, one))
    return total


def phase_counts(document: Document, phase_id: str) -> Counts:
    """Add up a phase over all lanes."""
    return _summed(document, [CellKey(phase_id, lane) for lane in document.lane_ids])


def lane_counts(document: Document, lane_id: str) -> Counts:
    """Add up a lane over all phases."""
    return _summed(document, [CellKey(phase, lane_id) for phase in document.phase_ids])


def _summed(document: Document, cells: list[CellKey]) -> Counts:
    filled = document.cells
    return total_counts(facts(filled[cell]).counts for cell in cells if cell in filled)


@remembered(DOCUMENTS)
def filled_cells(document: Document) -> tuple[Cell, ...]:
    """List the cells that hold cards in the order of the map; the idea tray is not on it."""
    return tuple(cells_in_order(document, document.cells.items()))


def cells_in_order(document: Document, cells: Iterable[Cell]) -> list[Cell]:
    """Put cells in the order of the map; the idea tray is left out."""
    phases = {phase: index for index, phase in enumerate(document.phase_ids)}
    lanes = {lane: index for index, lane in enumerate(document.lane_ids)}

    def place(cell: Cell) -> tuple[int, int]:
        return phases[str(cell[0].phase)], lanes[str(cell[0].lane)]

    on_map = [cell for cell in cells if cell[0].phase is not None]
    return sorted(on_map, key=place)


def _by_scores(touchpoints: list[Placed]) -> tuple[tuple[Scored, ...], tuple[Placed, ...]]:
    """Part touchpoints into those with both scores and the others."""
    scored: list[Scored] = []
    unscored: list[Placed] = []
    for item in touchpoints:
        card_id, card = item
        difference, quarter, weight = gap(card), group(card), worth(card)
        if difference is None or quarter is None or weight is None:
            unscored.append(item)
        else:
            scored.append(Scored(weight, card_id, card, difference, quarter))
    return tuple(scored), tuple(unscored)


def _counts(placed: tuple[Placed, ...]) -> Counts:
    touchpoints = ours = mindsets = ideas = assumed = grounded = qualified = disqualified = 0
    theirs = unused = wasted = 0
    for _, card in placed:
        match card.kind:
            case "touchpoint":
                touchpoints += 1
                theirs += card.customer_present is True
                ours += card.we_present is True
                met = presence(card)
                unused += met == "unused"
                wasted += met == "wasted"
            case "mindset":
                mindsets += card.qualification != "disqualified"
                qualified += card.qualification == "qualified"
                disqualified += card.qualification == "disqualified"
            case "idea":
                ideas += 1
            case _:
                pass
        if card.evidence is not None and not is_disqualified(card):
            assumed += card.evidence == "assumed"
            grounded += card.evidence != "assumed"
    return Counts(
        touchpoints, ours, mindsets, ideas, assumed, grounded, qualified, disqualified,
        theirs, unused, wasted,
    )  # fmt: skip


def _felt(placed: tuple[Placed, ...]) -> Felt:
    steps = [
        card.experience
        for _, card in placed
        if card.experience is not None and not is_disqualified(card)
    ]
    return Felt(sum(steps), len(steps))


def _felt_before(placed: tuple[Placed, ...]) -> tuple[tuple[CellKey, int], ...]:
    return tuple([
        (CellKey(was.phase, was.lane), was.experience)
        for _, card in placed
        if (was := card.earlier) is not None and was.experience is not None
    ])  # fmt: skip


def _pays(card: Card) -> bool:
    return card.investment is not None and not is_disqualified(card)


def _answers(card: Card) -> bool:
    return bool(card.answers) and card.kind in ANSWER_KINDS
