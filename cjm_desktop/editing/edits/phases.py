"""Edits of phases, and what the removal of one would take along."""

from typing import Any

from cjm_desktop.editing.edits.arranging import FIRST, arrange, spliced_ids
from cjm_desktop.editing.edits.cards import (
    Consequence,
    Fate,
    clear_out,
    handoffs_touching,
    removal,
)
from cjm_desktop.editing.edits.places import cards_where, former_cards
from cjm_desktop.editing.edits.references import drop_unused_assets, forget
from cjm_desktop.editing.patch import Draft, Patch
from cjm_desktop.journey.document import Document, Key
from cjm_desktop.journey.records import Phase


def add_phase(document: Document, phase_id: str, index: int | None = None, **fields: Any) -> Patch:
    """Add a phase before the place `index` (None: as the last)."""
    return _put(document, phase_id, Phase(order=FIRST, **fields), index)


def change_phase(document: Document, phase_id: str, **fields: Any) -> Patch:
    """Change fields of a phase; its place is changed by `move_phase`."""
    if "order" in fields:
        raise ValueError("the place of a phase is changed by moving it")
    return Draft(document).change(Key("phases", phase_id), **fields).patch


def move_phase(document: Document, phase_id: str, index: int | None) -> Patch:
    """Move a phase before the place `index` of the phases as they stand."""
    return _put(document, phase_id, document.phases[phase_id], index)


def _put(document: Document, phase_id: str, phase: Phase, index: int | None) -> Patch:
    draft = Draft(document)
    ids = spliced_ids(document.phase_ids, [phase_id], index)
    arrange(draft, "phases", ids, {phase_id: phase})
    return draft.patch


def remove_phase(document: Document, phase_id: str, cards: Fate = "tray") -> Patch:
    """Remove a phase and its KPIs; its cards go to the idea tray or are removed too."""
    draft = Draft(document)
    clear_out(draft, cards_where(document, phase=phase_id), cards)
    for kpi_id, _ in document.kpis_of(phase_id):
        draft.remove(Key("kpis", kpi_id))
    forget(draft, "phases", {phase_id})
    draft.remove(Key("phases", phase_id))
    drop_unused_assets(draft)
    return draft.patch


def phase_consequence(document: Document, phase_id: str) -> Consequence:
    """Count what stands in a phase; the handoffs go only if the cards are removed."""
    inside = cards_where(document, phase=phase_id)
    return Consequence(
        cards=len(inside),
        kpis=len(document.kpis_of(phase_id)),
        handoffs=len(handoffs_touching(document, inside)),
        personas=0,
        staying=len(removal(document, inside).struck),
        former=former_cards(document, phase=phase_id),
    )
