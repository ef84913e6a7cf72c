"""Which roles have touchpoints in which phases, and where there is a hole."""

from typing import Literal, NamedTuple, get_args

from cjm_desktop.insight.about_role import facts_about
from cjm_desktop.insight.wants import WantCount, answers, want_count
from cjm_desktop.journey.document import CellKey, Document

Measure = Literal["touchpoints", "frictions", "unmet"]
MEASURES: tuple[Measure, ...] = get_args(Measure)


class Cover(NamedTuple):
    """What there is for a role in a phase.

    `unmet` sums the potential of touchpoints where the customer is and we are not. A `hole` has no
    touchpoint; `early` says that the decision is not made before this phase is over. `wants` are
    those of the role there.
    """

    touchpoints: int
    frictions: int
    unmet: float
    early: bool
    wants: WantCount = WantCount()

    @property
    def hole(self) -> bool:
        """Whether there is no touchpoint."""
        return self.touchpoints == 0

    def amount(self, measure: Measure) -> float:
        """Give one of the three figures."""
        return float(getattr(self, measure))


def covers(document: Document) -> dict[CellKey, Cover]:
    """Sum up every role and phase, also where there is nothing, in the order of the map."""
    early = frozenset(before_decision(document))
    found, answered = {}, answers(document)
    for cell, touchpoints in coverage(document).items():
        known = facts_about(document, cell)
        frictions = sum(len(each.frictions) for each in known)
        unmet = sum((each.gap.unmet for each in known), 0.0)
        wants = want_count(known, answered)
        found[cell] = Cover(touchpoints, frictions, unmet, cell.phase in early, wants)
    return found


def coverage(document: Document) -> dict[CellKey, int]:
    """Count the touchpoints of every role and phase, also where there are none."""
    return {
        cell: sum(each.counts.touchpoints for each in facts_about(document, cell))
        for phase in document.phase_ids
        for cell in (CellKey(phase, lane) for lane in document.role_lane_ids)
    }


def holes(document: Document) -> tuple[CellKey, ...]:
    """List the phases and roles without a touchpoint, in the order of the map."""
    return tuple(cell for cell, count in coverage(document).items() if count == 0)


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
