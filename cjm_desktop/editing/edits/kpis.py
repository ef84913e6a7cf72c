"""Edits of KPIs: each measures one phase, in an order."""

from typing import Any

from cjm_desktop.editing.edits.arranging import FIRST, arrange, spliced
from cjm_desktop.editing.patch import Draft, Patch
from cjm_desktop.journey.document import Document, Key
from cjm_desktop.journey.records import Kpi


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
    kpi = document.kpis[kpi_id].model_copy(update={"phase": phase_id})
    return _put(document, kpi_id, kpi, index)


def remove_kpi(document: Document, kpi_id: str) -> Patch:
    """Remove a KPI with its readings."""
    return Draft(document).remove(Key("kpis", kpi_id)).patch


def _put(document: Document, kpi_id: str, kpi: Kpi, index: int | None) -> Patch:
    draft = Draft(document)
    present = [each for each, _ in document.kpis_of(kpi.phase)]
    arrange(draft, "kpis", spliced(present, [kpi_id], index), {kpi_id: kpi}, phase=kpi.phase)
    return draft.patch
