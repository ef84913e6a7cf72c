"""The map as a grid for spreadsheets: phases across, lanes down, in each cell the titles there."""

from collections.abc import Iterator

from cjm_desktop.editing.edits.places import card_lane_ids
from cjm_desktop.journey.document import TRAY, CellKey, Document
from cjm_desktop.layout.place_words import place_words
from cjm_desktop.words.wording import Wording


def grid_rows(document: Document, tr: Wording) -> Iterator[list[str]]:
    """Give the phases' names, then each lane's: its name, and the titles in each phase.

    What waits in the idea tray has the last row.
    """
    phases = document.phase_ids
    yield ["", *(place_words(document, CellKey(phase, None), tr) for phase in phases)]
    for lane in card_lane_ids(document):
        cells = (_titles(document, CellKey(phase, lane)) for phase in phases)
        yield [place_words(document, CellKey(None, lane), tr), *cells]
    if document.cells.get(TRAY):
        yield [tr("Idea tray"), _titles(document, TRAY), *[""] * (len(phases) - 1)]


def _titles(document: Document, cell: CellKey) -> str:
    """Write the titles of a cell's cards below each other."""
    placed = document.cells.get(cell, ())
    return "\n".join(" ".join(each.card.title.split()) for each in placed)
