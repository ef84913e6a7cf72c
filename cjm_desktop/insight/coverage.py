"""Which roles have touchpoints in which phases, and where there is a hole.

Touchpoints about nobody in particular have a row of their own, where none can be missed.
"""

from typing import Literal, NamedTuple, get_args

from cjm_desktop.insight.about_role import cells_about
from cjm_desktop.insight.facts import added_gaps
from cjm_desktop.insight.wants import WantCount, answers, want_count
from cjm_desktop.journey.document import CellKey, Document

Measure = Literal["touchpoints", "frictions", "unmet"]
MEASURES: tuple[Measure, ...] = get_args(Measure)


class Cover(NamedTuple):
    """What there is for a role, or for nobody in particular, in a phase.

    `unmet` sums the potential of touchpoints where the customer is and we are not, but for the
    `unvalued` ones, whose potential is not known yet. A `hole` is a role without a touchpoint;
    `early` says that the decision is not made before this phase is over. `wants` are those of the
    role there.
    """

    touchpoints: int
    frictions: int
    unmet: float
    unvalued: int = 0
    early: bool = False
    hole: bool = False
    wants: WantCount = WantCount()

    def amount(self, measure: Measure) -> float:
        """Give one of the three figures."""
        return float(getattr(self, measure))


def covers(document: Document) -> dict[CellKey, Cover]:
    """Sum up every phase and party, also where there is nothing, in the order of the map."""
    early = frozenset(before_decision(document))
    found, answered = {}, answers(document)
    for cell, known in cells_about(document):
        touchpoints = sum(each.counts.touchpoints for each in known)
        gap = added_gaps([each.gap for each in known])
        found[cell] = Cover(
            touchpoints,
            frictions=sum(len(each.frictions) for each in known),
            unmet=gap.unmet,
            unvalued=gap.unvalued,
            early=cell.phase in early,
            hole=cell.lane is not None and touchpoints == 0,
            wants=want_count(known, answered),
        )
    return found


def coverage(document: Document) -> dict[CellKey, int]:
    """Count the touchpoints of every phase and party, also where there are none."""
    return {
        cell: sum(each.counts.touchpoints for each in known)
        for cell, known in cells_about(document)
    }


def holes(document: Document) -> tuple[CellKey, ...]:
    """List the phases and roles without a touchpoint, in the order of the map."""
    counted = coverage(document).items()
    return tuple(cell for cell, count in counted if count == 0 and cell.lane is not None)


def before_decision(document: Document) -> tuple[str, ...]:
    """List the phases up to and with the last decisive one; none if no phase is decisive."""
    decisive = [
        index for index, phase in enumerate(document.phase_ids) if document.phases[phase].decisive
    ]
    return document.phase_ids[: decisive[-1] + 1] if decisive else ()


def holes_before_decision(document: Document) -> tuple[CellKey, ...]:
    """List the holes that can still cost the decision: the worst ones."""
    early = frozenset(before_decision(document))
    return tuple(cell for cell in holes(document) if cell.phase in early)


_DECIDING = frozenset({"decides", "vetoes"})


def absent_before_deciding(document: Document) -> tuple[CellKey, ...]:
    """List, for each role, the first phase in which it decides or vetoes unprepared.

    That is: there are phases before it, and the role has a touchpoint in none of them.
    """
    found: list[CellKey] = []
    counted = coverage(document)
    for lane in document.role_lane_ids:
        influence = document.lanes[lane].influence
        for index, phase in enumerate(document.phase_ids):
            if index and not _DECIDING.isdisjoint(influence.get(phase, ())):
                found.append(CellKey(phase, lane))
                break
            if counted[CellKey(phase, lane)]:
                break
    return tuple(found)
