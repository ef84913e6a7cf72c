"""The personas on paper: as many on a page as fit, one that is higher than a page on several."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial
from typing import Final, NamedTuple

from cjm_desktop.journey.document import Document, Key
from cjm_desktop.journey.records import Persona
from cjm_desktop.layout import theme
from cjm_desktop.layout.anchors import anchor_name
from cjm_desktop.layout.drawing import Anchor, Figure, Group, JumpArea, PlacedPart
from cjm_desktop.layout.lane_colour import lane_colours
from cjm_desktop.layout.paper import PlacedSheet
from cjm_desktop.layout.print_request import PrintRequest
from cjm_desktop.layout.sheets.columns import Flowing
from cjm_desktop.layout.sheets.flow_sheets import FlowSection, flow_sheet
from cjm_desktop.layout.sheets.persona_sheet import (
    CLOSE,
    MARGIN,
    PORTRAIT,
    USUAL,
    Band,
    Column,
    Owner,
    Setting,
    SheetLine,
    bands,
    display_name,
    sheet,
)
from cjm_desktop.layout.sheets.sheet_title import sheet_title
from cjm_desktop.layout.text import runs, shortened_line
from cjm_desktop.words.codes import phrase
from cjm_desktop.words.wording import Wording

_COLUMN: Final = 400.0
"""The least width of a sheet."""
_NARROW: Final = 285.0
"""That of one set close, which has its lists below each other."""
_MANY: Final = 60
"""So many personas and more are set in one way alone."""
_BETWEEN: Final = 16.0
"""Between sheets below each other."""


class _Sheet(NamedTuple):
    """Whose sheet it is, in whose colour."""

    id: str
    persona: Persona
    owner: Owner


def persona_sheets(document: Document, tr: Wording, request: PrintRequest) -> Iterable[PlacedSheet]:
    """Lay the personas out lane by lane, as many on a page as fit."""
    on, narrow = flow_sheet(request, _COLUMN), flow_sheet(request, _NARROW)
    found = list(_found(document, tr))
    said = "" if found else tr("No role has a persona yet.")
    title = sheet_title(tr("Personas"), said, on.page.width)
    names = {Key("personas", one.id): display_name(one.persona, tr) for one in found}

    def placed(columns: int, setting: Setting) -> FlowSection:
        # Few personas are set wider rather than beside nothing.
        page = on.page._replace(columns=max(min(columns, len(found)), 1))
        height = on.most(title)
        rows = (row for one in found for row in _rows(one, tr, page.room, height, setting))
        return on._replace(page=page).placed(document, rows, title, tr, names)

    usual = placed(on.page.columns, USUAL)
    if len(found) >= _MANY:
        return usual
    close = range(on.page.columns, narrow.page.columns + 1)
    return usual.or_as(*(partial(placed, columns, CLOSE) for columns in close))


def _found(document: Document, tr: Wording) -> Iterator[_Sheet]:
    colours = lane_colours(document)
    for lane_id in document.lane_ids:
        lane = document.lanes[lane_id]
        owner = Owner(lane.name or phrase(tr, lane.kind), colours[lane_id])
        for persona_id, persona in document.personas_of(lane_id):
            yield _Sheet(persona_id, persona, owner)


def _rows(
    one: _Sheet, tr: Wording, width: float, height: float, setting: Setting
) -> Iterator[Flowing]:
    """Set a persona's sheet as a row, or as several if it is higher than a page."""
    made = bands(one.persona, one.owner, tr, width, setting)
    again = tr("{name}, continued", name=display_name(one.persona, tr))
    by_page = bands_by_page(made, again, width, height - 2 * MARGIN)
    for number, page in enumerate(by_page):
        whole = sheet(one.id, page, one.owner, width)
        if not number:
            whole = _linked(whole, one.id, one.persona.lane)
        yield Flowing(whole, whole.height, above=_BETWEEN)


def _linked(group: Group, persona_id: str, lane_id: str) -> Group:
    """Let links lead to a persona, and its head to the role on the map."""
    marks = (
        Anchor(0, 0, anchor_name("persona", persona_id)),
        JumpArea(0, 0, group.width, PORTRAIT + MARGIN, anchor_name("role", lane_id)),
    )
    links = Figure(None, "note", group.width, 0, marks)
    return replace(group, parts=(*group.parts, PlacedPart(0, 0, links)))


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
    row = SheetLine(style.line_height, tuple(runs(line, 0, style.baseline, style)))
    return Band((Column(MARGIN, (row,), text, "again"),))
