"""A map on paper: whole, on one page that it fills as well as it can, or as a story."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from cjm_desktop.journey.document import Document
from cjm_desktop.layout import theme
from cjm_desktop.layout.anchors import OVERVIEW, anchor_name
from cjm_desktop.layout.drawing import Anchor, Figure, PlacedFigure, PlacedPart, Rect
from cjm_desktop.layout.map.map_layout import MapLayout
from cjm_desktop.layout.map.reflow import best_fit, can_be_read, extent_of, scale_on
from cjm_desktop.layout.map.swimlane import MapLayouter
from cjm_desktop.layout.paper import Bookmark, Paper, PlacedSheet
from cjm_desktop.layout.poster.poster_sheets import poster_sheets
from cjm_desktop.layout.print_request import PrintRequest
from cjm_desktop.layout.reading import headings, reading_order
from cjm_desktop.layout.selection import selected
from cjm_desktop.layout.story.story_sheets import story_sheets
from cjm_desktop.words.wording import Wording

_PROPOSED: tuple[Paper, ...] = ("A4", "A3", "A2", "A1", "A0")


def map_sheets(document: Document, tr: Wording, request: PrintRequest) -> Iterator[PlacedSheet]:
    """Lay the map out as `map_pages` asks for."""
    if request.map_pages == "tiles" and request.page != "fit":
        yield from poster_sheets(document, tr, request)
    elif is_story(document, request):
        yield from story_sheets(document, tr, request)
    else:
        yield _whole(document, tr, request)


def is_story(document: Document, request: PrintRequest) -> bool:
    """Say whether a map is told over several pages; `document` is what is shown of it."""
    if not document.phases:
        return False
    match request.map_pages:
        case "auto":
            return request.page != "fit" and not can_be_read(document, request)
        case "spreads":
            return True
        case "one" | "tiles":
            return False


def _whole(document: Document, tr: Wording, request: PrintRequest) -> PlacedSheet:
    """Set the map on one page, with a bookmark for each phase."""
    fit = best_fit(document, request)
    layout = MapLayouter(tr, column=fit.column, sizes=fit.sizes).layout(document)
    drawing = layout.drawing()
    read = tuple(reading_order(drawing))
    extent = extent_of(drawing)
    sheet, scale = request.sheet(extent.width, extent.height), scale_on(extent, request)
    area = sheet.content
    left = (area.width - extent.width * scale) / 2
    frame = Rect(area.x + left, area.y, drawing.width * scale, drawing.height * scale)
    bookmarks = tuple(_phase_marks(document, read, frame, scale))
    root = drawing.root
    root = replace(root, parts=(PlacedPart(0, 0, _places(layout)), *root.parts))
    return PlacedSheet(sheet, drawing._replace(root=root), scale, left, read, bookmarks)


def _places(layout: MapLayout) -> Figure:
    """Let links lead to the map, its phases and its lanes.

    Cards are no places here: they are many, and all in sight.
    """
    top = layout.title.height
    body = top + layout.header_height + theme.GAP
    left = theme.LANE_HEADER
    marks = [Anchor(0, 0, OVERVIEW)]
    marks += [Anchor(left + x, top, anchor_name("phase", phase)) for phase, x, *_ in layout.columns]
    marks += [Anchor(0, body + band.y, anchor_name("role", band.lane)) for band in layout.bands]
    return Figure(None, "note", 0, 0, tuple(marks))


def smallest_text(document: Document, request: PrintRequest) -> float:
    """Give the size in points of the map's smallest text if it is on one page of the paper."""
    return best_fit(selected(document, request), request).smallest


def readable_page(document: Document, request: PrintRequest) -> Paper | None:
    """Find the smallest paper on which all of the map's text is readable; None if none is."""
    shown = selected(document, request)
    for paper in _PROPOSED:
        if can_be_read(shown, replace(request, page=paper)):
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
