"""Edits of KPIs: each measures one phase, in an order."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, NamedTuple

from cjm_desktop.editing.edits.arranging import FIRST, arrange, next_place, spliced_ids
from cjm_desktop.editing.patch import Draft, Patch
from cjm_desktop.journey.document import Document, Key
from cjm_desktop.journey.records import Kpi, Reading

Readings = tuple[Reading, ...]


class MergedReadings(NamedTuple):
    """Readings put together: all of them by day, how many came and how many were replaced."""

    readings: Readings
    added: int
    replaced: int


def add_kpi(
    document: Document, kpi_id: str, phase_id: str, index: int | None = None, **fields: Any
) -> Patch:
    """Add a KPI to a phase, before the place `index` (None: as the last)."""
    return _put(document, kpi_id, Kpi(order=FIRST, phase=phase_id, **fields), index)


def change_kpi(document: Document, kpi_id: str, **fields: Any) -> Patch:
    """Change fields of a KPI; phase and place are changed by `move_kpi`."""
    if not {"phase", "order"}.isdisjoint(fields):
        raise ValueError("the place of a KPI is changed by moving it")
    return Draft(document).change(Key("kpis", kpi_id), **fields).patch


def move_kpi(document: Document, kpi_id: str, phase_id: str, index: int | None = None) -> Patch:
    """Move a KPI to the place `index` of a phase's KPIs as they stand."""
    kpi = document.kpis[kpi_id].replaced(phase=phase_id)
    return _put(document, kpi_id, kpi, index)


def shift_kpi(document: Document, kpi_id: str, step: int) -> Patch:
    """Move a KPI one place up (−1) or down (1), past the end into the phase before or after."""
    phase = document.kpis[kpi_id].phase
    present = [each for each, _ in document.kpis_of(phase)]
    to = next_place(document.phase_ids, phase, present, kpi_id, step)
    return move_kpi(document, kpi_id, *to) if to is not None else Patch()


def merged_readings(present: Iterable[Reading], coming: Iterable[Reading]) -> MergedReadings:
    """Put readings to those there are; one on a day that is there already replaces it.

    Of several that come for one day the last counts. One that says what is there is neither added
    nor replaced.
    """
    by_day = {reading.on: (reading,) for reading in coming}
    kept: dict[date, Readings] = {}
    for reading in present:
        kept[reading.on] = (*kept.get(reading.on, ()), reading)
    fresh = [day for day, new in by_day.items() if kept.get(day) != new]
    added = sum(day not in kept for day in fresh)
    days = {**kept, **by_day}
    readings = tuple(each for day in sorted(days) for each in days[day])
    return MergedReadings(readings, added, len(fresh) - added)


def add_readings(document: Document, coming: Mapping[str, Iterable[Reading]]) -> Patch:
    """Put readings to those of KPIs, given by the KPIs' ids."""
    draft = Draft(document)
    for kpi_id, readings in coming.items():
        found = merged_readings(document.kpis[kpi_id].readings, readings)
        if found.added or found.replaced:
            draft.change(Key("kpis", kpi_id), readings=found.readings)
    return draft.patch


def remove_kpi(document: Document, kpi_id: str) -> Patch:
    """Remove a KPI with its readings."""
    return Draft(document).remove(Key("kpis", kpi_id)).patch


def _put(document: Document, kpi_id: str, kpi: Kpi, index: int | None) -> Patch:
    draft = Draft(document)
    present = [each for each, _ in document.kpis_of(kpi.phase)]
    arrange(draft, "kpis", spliced_ids(present, [kpi_id], index), {kpi_id: kpi}, phase=kpi.phase)
    return draft.patch
