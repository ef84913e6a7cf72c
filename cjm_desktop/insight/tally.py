"""What a phase or a lane comes to: its cells added up. The idea tray is in neither."""

from cjm_desktop.insight.facts import Counts, added, facts
from cjm_desktop.journey.document import CellKey, Document


def phase_counts(document: Document, phase_id: str) -> Counts:
    """Add up a phase over all lanes."""
    return _summed(document, [CellKey(phase_id, lane) for lane in document.lane_ids])


def lane_counts(document: Document, lane_id: str) -> Counts:
    """Add up a lane over all phases."""
    return _summed(document, [CellKey(phase, lane_id) for phase in document.phase_ids])


def _summed(document: Document, cells: list[CellKey]) -> Counts:
    filled = document.cells
    return added(facts(filled[cell]).counts for cell in cells if cell in filled)
