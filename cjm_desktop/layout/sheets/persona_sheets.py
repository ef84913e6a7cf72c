"""The personas on paper: a page for each, and further ones for what does not fit on it."""

from collections.abc import Iterator

from cjm_desktop.journey.document import Document
from cjm_desktop.layout import paper as papers
from cjm_desktop.layout import theme
from cjm_desktop.layout.drawing import Drawing, Figure, Group, PlacedPart
from cjm_desktop.layout.lane_colour import lane_colours
from cjm_desktop.layout.paper import PlacedSheet
from cjm_desktop.layout.print_request import PrintRequest
from cjm_desktop.layout.sheets.persona_sheet import (
    MARGIN,
    Band,
    Column,
    Owner,
    SheetLine,
    bands,
    display_name,
    sheet,
)
from cjm_desktop.layout.text import block, shortened_line, single, wrap
from cjm_desktop.words.codes import phrase
from cjm_desktop.words.wording import Wording

_LYING, _UPRIGHT = 780.0, 560.0
"""The width of the content before it is scaled to the paper."""


def persona_sheets(document: Document, tr: Wording, request: PrintRequest) -> Iterator[PlacedSheet]:
    """Lay the personas out lane by lane."""
    upright = request.upright
    width = _UPRIGHT if upright else _LYING
    made = list(_pages(document, tr, width, _height(request, width)))
    for group in made or [_nothing(width, tr)]:
        on = request.sheet(group.width, group.height)
        drawing = Drawing(group, document.map.language)
        yield PlacedSheet(on, drawing, on.content.width / group.width)


def _height(request: PrintRequest, width: float) -> float:
    if request.page == "fit":
        return papers.LARGEST_PAGE / 2
    area = request.sheet(width, width).content
    return area.height * width / area.width


def _pages(document: Document, tr: Wording, width: float, height: float) -> Iterator[Group]:
    colours = lane_colours(document)
    for lane_id in document.lane_ids:
        lane = document.lanes[lane_id]
        owner = Owner(lane.name or phrase(tr, lane.kind), colours[lane_id])
        for persona_id, persona in document.personas_of(lane_id):
            again = tr("{name}, continued", name=display_name(persona, tr))
            for page in bands_by_page(
                bands(persona, owner, tr, width), again, width, height - 2 * MARGIN
            ):
                yield sheet(persona_id, page, owner, width)


def bands_by_page(
    made: list[Band], again: str, width: float, height: float
) -> Iterator[list[Band]]:
    """Cut bands into pages of a height; further pages begin with the words `again`."""
    page: list[Band] = []
    room = height
    for band in made:
        heights = band.heights
        start = 0
        while start < len(heights):
            stop, used = _fitting(heights, start, room)
            # A heading does not stand alone, and a row higher than a page is not waited for.
            if stop < min(start + 2, len(heights)) and room < height:
                yield page
                page = [_again(again, width)]
                room = height - sum(page[0].heights) - page[0].space
                stop, used = _fitting(heights, start, room)
            stop = max(stop, start + 1)
            page.append(band.cut(start, stop))
            room -= used + band.space
            start = stop
    yield page


def _fitting(heights: list[float], start: int, room: float) -> tuple[int, float]:
    used, stop = 0.0, start
    while stop < len(heights) and used + heights[stop] <= room:
        used += heights[stop]
        stop += 1
    return stop, used


def _again(text: str, width: float) -> Band:
    style = theme.SMALL
    line = shortened_line(text, style.font, style.size, width - 2 * MARGIN)
    row = SheetLine(style.line_height, single(line.text, 0, style.baseline, style))
    return Band((Column(MARGIN, (row,), text),))


def _nothing(width: float, tr: Wording) -> Group:
    text = tr("No role has a persona yet.")
    style = theme.SUBTITLE
    texts, bottom = block(wrap(text, style.font, style.size, width), 0, 0, style)
    figure = Figure(None, "note", width, bottom, tuple(texts), text)
    return Group(width, bottom, (PlacedPart(0, 0, figure),))
