"""Sheets of rows that flow over as many pages as they take, upright or lying, on any paper."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from cjm_desktop.journey.document import Document
from cjm_desktop.layout.drawing import Drawing, Figure
from cjm_desktop.layout.paper import PlacedSheet, Sheet
from cjm_desktop.layout.print_request import PrintRequest
from cjm_desktop.layout.sheets.flow import Flowing, FlowPage, flow

LYING = 1_000.0
"""The width of the content of a lying page before it is scaled to the paper."""
_OWN_HEIGHT = 640.0
"""The height of the content if the paper is made to fit it."""


class FlowSheet(NamedTuple):
    """A paper, and the page that is set before it is scaled to it."""

    sheet: Sheet
    page: FlowPage

    def placed(
        self, document: Document, rows: Iterable[Flowing], title: Figure, below: float
    ) -> Iterator[PlacedSheet]:
        """Set rows on as many pages as they take, the first below a title and some space."""
        scale = self.sheet.content.width / self.page.width
        for group in flow(rows, self.page, title, below):
            yield PlacedSheet(self.sheet, Drawing(group, document.map.language), scale)


def flow_sheet(request: PrintRequest, upright: float, columns: int = 2) -> FlowSheet:
    """Choose the page for a paper: `upright` points wide in one column, or lying in several."""
    stands = request.upright
    width = upright if stands else LYING
    sheet = request.sheet(width, _OWN_HEIGHT)
    height = sheet.content.height * width / sheet.content.width
    return FlowSheet(sheet, FlowPage(width, height, 1 if stands else columns))
