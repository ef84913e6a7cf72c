"""How many customers go on from phase to phase, where the KPIs of two phases count the same ones.

Each phase's latest reading is taken: of those counted in one phase, the share that is counted in
the next one whose KPI counts the same. A KPI in per cent counts nobody, and of several in a phase
the first stands for it. Where more are counted later than before, they are not the same ones.
"""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from cjm_desktop.insight.kpis import latest
from cjm_desktop.insight.memo import DOCUMENTS, remembered
from cjm_desktop.journey.document import Document


class Rate(NamedTuple):
    """`share`, 0 to 1, of the `counted` in a phase are counted in the later one."""

    counts: str
    phase: str
    later: str
    counted: float
    share: float


class _Count(NamedTuple):
    phase: str
    counts: str
    value: float


@remembered(DOCUMENTS)
def kpi_rates(document: Document) -> tuple[Rate, ...]:
    """Give the rates in the order of the map."""
    places = {phase: place for place, phase in enumerate(document.phase_ids)}
    found = [
        Rate(before.counts, before.phase, after.phase, before.value, after.value / before.value)
        for counts in _by_what_they_count(document).values()
        for before, after in pairwise(counts)
        if 0 < before.value >= after.value
    ]
    return tuple(sorted(found, key=lambda rate: places[rate.phase]))


def _by_what_they_count(document: Document) -> dict[str, list[_Count]]:
    found: dict[str, list[_Count]] = {}
    for count in _counts(document):
        same = found.setdefault(count.counts.casefold(), [])
        if not same or same[-1].phase != count.phase:
            same.append(count)
    return found


def _counts(document: Document) -> Iterator[_Count]:
    for phase in document.phase_ids:
        for _, kpi in document.kpis_of(phase):
            counts, last = " ".join(kpi.counts.split()), latest(kpi)
            if counts and last is not None and last.value >= 0 and "%" not in kpi.unit:
                yield _Count(phase, counts, last.value)
