"""What a place on the map is called, in plain text on one line."""

from collections.abc import Collection

from cjm_desktop.editing.edits.part_hiding import hidden_parts
from cjm_desktop.journey.document import CellKey, Document
from cjm_desktop.words.wording import Wording


def place_words(document: Document, cell: CellKey, tr: Wording) -> str:
    """Name the lane and the phase of a place, as far as it has them."""
    words = []
    if cell.lane is not None:
        number = document.lane_ids.index(cell.lane) + 1
        words.append(_line(document.lanes[cell.lane].name) or tr("Lane {number}", number=number))
    if cell.phase is not None:
        number = document.phase_ids.index(cell.phase) + 1
        words.append(_line(document.phases[cell.phase].name) or tr("Phase {number}", number=number))
    return " · ".join(words)


def hidden_words(document: Document, tr: Wording, shown: Collection[str] = ()) -> str:
    """Name the phases and lanes that are hidden, without those `shown`; empty if there are none."""
    return ", ".join(
        numbered_phase(document, key.id, tr)
        if key.kind == "phases"
        else place_words(document, CellKey(None, key.id), tr)
        for key in hidden_parts(document)
        if key.id not in shown
    )


def numbered_phase(document: Document, phase: str, tr: Wording) -> str:
    """Name a phase with its number: “3. Education”, or “Phase 3” if it has no name."""
    number = document.phase_ids.index(phase) + 1
    name = _line(document.phases[phase].name)
    return f"{number}. {name}" if name else tr("Phase {number}", number=number)


def _line(text: str) -> str:
    return " ".join(text.split())
