"""How far the mindsets of a phase are judged: the workshop says of each whether it holds."""

from typing import NamedTuple

from cjm_desktop.insight.facts import added, facts
from cjm_desktop.journey.document import CellKey, Document


class MindsetCounts(NamedTuple):
    """How many mindsets are not judged yet, hold, and do not."""

    open: int
    qualified: int
    disqualified: int


def mindset_counts(document: Document, phase_id: str) -> MindsetCounts:
    """Count the mindsets of a phase over all lanes; those in the idea tray have no phase."""
    cells = document.cells
    total = added(
        facts(cells[cell]).counts
        for cell in (CellKey(phase_id, lane) for lane in document.lane_ids)
        if cell in cells
    )
    return MindsetCounts(total.mindsets - total.qualified, total.qualified, total.disqualified)
