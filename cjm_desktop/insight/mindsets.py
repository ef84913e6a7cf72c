"""How far the mindsets of a phase are judged: the workshop says of each whether it holds."""

from typing import NamedTuple

from cjm_desktop.insight.tally import phase_counts
from cjm_desktop.journey.document import Document


class MindsetCounts(NamedTuple):
    """How many mindsets are not judged yet, hold, and do not."""

    open: int
    qualified: int
    disqualified: int


def mindset_counts(document: Document, phase_id: str) -> MindsetCounts:
    """Count the mindsets of a phase over all lanes; those in the idea tray have no phase."""
    total = phase_counts(document, phase_id)
    return MindsetCounts(total.mindsets - total.qualified, total.qualified, total.disqualified)
