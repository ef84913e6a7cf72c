"""What there is to know of one cell, found out in one visit and remembered until it changes.

A large map's cards lie far apart in memory, so that visiting them costs more than counting them.
"""

from collections.abc import Iterable
from operator import add
from typing import NamedTuple

from cjm_desktop.insight.memo import CELLS, remembered
from cjm_desktop.insight.presence import presence
from cjm_desktop.insight.score import Group, gap, group
from cjm_desktop.journey.document import Placed
from cjm_desktop.journey.records import Card


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
    we are not, and `unmet` sums their potential.
    """

    total: float
    scored: int
    unused: int
    unmet: float


NO_GAP = CellGap(0.0, 0, 0, 0.0)


class Counts(NamedTuple):
    """How many of what is in a cell, or in several added up.

    `ours` are touchpoints where we are present; `mindsets` leaves out disqualified ones, and
    `qualified` are those of them that were said to hold;
    `assumed` and `grounded` count cards of any kind by their evidence, those without any in
    neither.
    """

    touchpoints: int = 0
    ours: int = 0
    mindsets: int = 0
    ideas: int = 0
    assumed: int = 0
    grounded: int = 0
    qualified: int = 0
    disqualified: int = 0


NOTHING = Counts()


class Facts(NamedTuple):
    """One cell: its touchpoints by what is known of them, its frictions, and its sums."""

    scored: tuple[Scored, ...]
    unscored: tuple[Placed, ...]
    unused: tuple[Placed, ...]
    frictions: tuple[Placed, ...]
    gap: CellGap
    counts: Counts
    experience: float | None


@remembered(CELLS)
def facts(placed: tuple[Placed, ...]) -> Facts:
    """Find out all there is to know of one cell."""
    touchpoints = [item for item in placed if item.card.kind == "touchpoint"]
    scored = _scored(touchpoints)
    unused = tuple(item for item in touchpoints if presence(item.card) == "unused")
    unmet = sum((item.card.potential or 0.0 for item in unused), 0.0)
    return Facts(
        scored=scored,
        unscored=tuple(item for item in touchpoints if gap(item.card) is None),
        unused=unused,
        frictions=tuple(item for item in placed if item.card.kind == "friction"),
        gap=CellGap(sum((item.gap for item in scored), 0.0), len(scored), len(unused), unmet),
        counts=_counts(placed),
        experience=_experience(placed),
    )


def added(counts: Iterable[Counts]) -> Counts:
    """Add up what is in several cells."""
    total = NOTHING
    for one in counts:
        total = Counts._make(map(add, total, one))
    return total


def _scored(touchpoints: list[Placed]) -> tuple[Scored, ...]:
    found: list[Scored] = []
    for card_id, card in touchpoints:
        difference, quarter = gap(card), group(card)
        if difference is not None and quarter is not None:
            # Gap and potential together settle the effort. A gap goes by halves, so times 100 it
            # outweighs any potential: one number to compare.
            worth = 100 * difference + (card.potential or 0.0)
            found.append(Scored(worth, card_id, card, difference, quarter))
    return tuple(found)


def _counts(placed: tuple[Placed, ...]) -> Counts:
    touchpoints = ours = mindsets = ideas = assumed = grounded = qualified = disqualified = 0
    for _, card in placed:
        match card.kind:
            case "touchpoint":
                touchpoints += 1
                ours += card.we_present is True
            case "mindset":
                mindsets += card.qualification != "disqualified"
                qualified += card.qualification == "qualified"
                disqualified += card.qualification == "disqualified"
            case "idea":
                ideas += 1
            case _:
                pass
        if card.evidence is not None:
            assumed += card.evidence == "assumed"
            grounded += card.evidence != "assumed"
    return Counts(touchpoints, ours, mindsets, ideas, assumed, grounded, qualified, disqualified)


def _experience(placed: tuple[Placed, ...]) -> float | None:
    steps = [card.experience for _, card in placed if card.experience is not None]
    return sum(steps) / len(steps) if steps else None
