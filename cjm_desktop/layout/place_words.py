"""What a place on the map is called, in plain text on one line."""

from cjm_desktop.journey.document import CellKey, Document
from cjm_desktop.wording import Wording


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


def _line(text: str) -> str:
    return " ".join(text.split())
