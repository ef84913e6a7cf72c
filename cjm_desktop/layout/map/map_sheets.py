"""A map on paper: whole, on one page, as large as that lets it be; how small its text becomes."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from cjm_desktop.insight.memo import DOCUMENTS, remembered
from cjm_desktop.journey.document import Document
from cjm_desktop.layout.drawing import PlacedFigure, Rect, Text
from cjm_desktop.layout.map.swimlane import MapLayouter
from cjm_desktop.layout.paper import READABLE, Bookmark, Paper, PlacedSheet
from cjm_desktop.layout.poster.poster_sheets import poster_sheets
from cjm_desktop.layout.print_request import PrintRequest
from cjm_desktop.layout.reading import headings, reading_order
from cjm_desktop.layout.selection import selected
from cjm_desktop.words.wording import Wording

_PROPOSED: tuple[Paper, ...] = ("A4", "A3", "A2", "A1", "A0")


class _Extent(NamedTuple):
    """How far a map's drawing reaches and its smallest text, in points at 100 %."""

    width: float
    height: float
    smallest: float


def map_sheets(document: Document, tr: Wording, request: PrintRequest) -> Iterator[PlacedSheet]:
    """Lay the map out, with a bookmark for each phase."""
    if request.map_pages == "tiles" and request.page != "fit":
        yield from poster_sheets(document, tr, request)
        return
    drawing = MapLayouter(tr).layout(document).drawing()
    read = tuple(reading_order(drawing))
    extent = _reach(read)
    sheet = request.sheet(extent.width, extent.height)
    area, scale = sheet.content, _scale(extent, request)
    left = (area.width - extent.width * scale) / 2
    frame = Rect(area.x + left, area.y, drawing.width * scale, drawing.height * scale)
    bookmarks = tuple(_phase_marks(document, read, frame, scale))
    yield PlacedSheet(sheet, drawing, scale, left, read, bookmarks)


def smallest_text(document: Document, request: PrintRequest) -> float:
    """Give the size in points that the map's smallest text has on the paper."""
    extent = _extent_of(document, request)
    return extent.smallest * _scale(extent, request)


def readable_page(document: Document, request: PrintRequest) -> Paper | None:
    """Find the smallest paper on which all of the map's text is readable; None if none is."""
    extent = _extent_of(document, request)
    for paper in _PROPOSED:
        if extent.smallest * _scale(extent, replace(request, page=paper)) >= READABLE:
            return paper
    return None


def _phase_marks(
    document: Document, read: Sequence[PlacedFigure], frame: Rect, scale: float
) -> Iterator[Bookmark]:
    for number, (item, phase) in enumerate(
        zip(headings(read), document.phase_ids, strict=True), start=1
    ):
        area = Rect(
            frame.x + item.x * scale,
            frame.y + item.y * scale,
            item.figure.width * scale,
            frame.height - item.y * scale,
        )
        yield Bookmark(f"{number}. {document.phases[phase].name}".rstrip(), area)


def _extent_of(document: Document, request: PrintRequest) -> _Extent:
    return _extent(selected(document, request))


@remembered(DOCUMENTS)
def _extent(document: Document) -> _Extent:
    drawing = MapLayouter(Wording.of(document.map.language)).layout(document).drawing()
    return _reach(drawing.figures())


def _reach(placed: Iterable[PlacedFigure]) -> _Extent:
    width = height = 1.0
    sizes: set[float] = set()
    for x, y, figure in placed:
        width, height = max(width, x + figure.width), max(height, y + figure.height)
        sizes.update(mark.size for mark in figure.marks if type(mark) is Text)
    return _Extent(width, height, min(sizes, default=READABLE))


def _scale(extent: _Extent, request: PrintRequest) -> float:
    area = request.sheet(extent.width, extent.height).content
    return min(area.width / extent.width, area.height / extent.height)
