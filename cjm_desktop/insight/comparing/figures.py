"""What each of several maps comes to, to be set side by side: the figures of its other views."""

from collections.abc import Sequence
from statistics import median
from typing import NamedTuple

from cjm_desktop.insight import coverage, kpis
from cjm_desktop.insight.facts import facts, filled_cells, total_counts
from cjm_desktop.insight.gap import headline
from cjm_desktop.insight.presence_gap import all_sides, presence_gap
from cjm_desktop.journey.document import CellKey, Document


class Figures(NamedTuple):
    """The figures of one map.

    `cards` are those that stand on it. `unmet` is all unmet potential, and `largest` the largest of
    one role in one phase, which is at `largest_at`; None where all is met.
    """

    phases: int
    roles: int
    cards: int
    touchpoints: int
    frictions: int
    ideas: int
    matched: int
    unused: int
    wasted: int
    undecided: int
    unmet: float
    largest: float | None
    largest_at: CellKey | None
    holes: int
    kpis: int
    on_target: int
    off_target: int


class Spread(NamedTuple):
    """How far several scores lie apart: how many are scored, the least, the middle and the most."""

    scored: int
    least: float
    middle: float
    most: float


def figures(document: Document) -> Figures:
    """Find out what a map comes to."""
    known = [facts(placed) for _, placed in filled_cells(document)]
    counts = total_counts(each.counts for each in known)
    sides = all_sides(presence_gap(document).values())
    worst = headline(document)
    states = [kpis.state(each) for each in document.kpis.values()]
    return Figures(
        phases=len(document.phases),
        roles=len(document.role_lane_ids),
        cards=sum(len(each.standing) for each in known),
        touchpoints=counts.touchpoints,
        frictions=sum(len(each.frictions) for each in known),
        ideas=counts.ideas,
        matched=len(sides.matched),
        unused=len(sides.unused),
        wasted=len(sides.wasted),
        undecided=sides.undecided,
        unmet=sides.unmet,
        largest=None if worst is None else worst.unmet,
        largest_at=None if worst is None else worst.cell,
        holes=len(coverage.holes(document)),
        kpis=len(states),
        on_target=states.count("on_target"),
        off_target=states.count("off_target"),
    )


def spread(scores: Sequence[float]) -> Spread | None:
    """Say how far scores lie apart; None if there are none."""
    if not scores:
        return None
    return Spread(len(scores), min(scores), median(scores), max(scores))
