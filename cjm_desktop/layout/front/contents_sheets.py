"""The table of contents: what a printed map holds, on which page, each a link to its place."""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from cjm_desktop.journey.document import Document
from cjm_desktop.layout.drawing import Figure, JumpArea, Line
from cjm_desktop.layout.paper import PlacedSheet
from cjm_desktop.layout.print_request import PrintRequest
from cjm_desktop.layout.sheets.flow import Flowing
from cjm_desktop.layout.sheets.flow_sheets import flow_sheet
from cjm_desktop.layout.sheets.sheet_title import sheet_title
from cjm_desktop.layout.text import Style, block, clamped_lines, single, width
from cjm_desktop.words.wording import Wording

_MOST_ROOM: Final = 640.0
"""No row is wider: an eye must find its number."""
_SECTION: Final = Style("semibold", 14)
_PART: Final = Style("regular", 12, "quiet")
_INDENT: Final = 24.0
_PAGE_ROOM: Final = 56.0
"""Wide enough for every number of a page, so that numbers change nothing in how rows break."""
_MOST_LINES: Final = 2
_DOTS: Final = (0.1, 5.0)


class Entry(NamedTuple):
    """A row: its title, its page's number, and the anchor it leads to; `part` of the row above."""

    title: str
    page: int
    target: str
    part: bool = False


def contents_sheets(
    document: Document, entries: Sequence[Entry], tr: Wording, request: PrintRequest
) -> Iterator[PlacedSheet]:
    """Lay the contents out on as many pages as they take."""
    on = flow_sheet(request, most=1)
    rows = [_row(entry, min(on.page.room, _MOST_ROOM)) for entry in entries]
    title = sheet_title(tr("Contents"), "", on.page.width)
    flowing = [Flowing(row, row.height) for row in rows]
    for placed in on.placed(document, flowing, title, tr):
        yield placed._replace(shares=False)


def _row(entry: Entry, room: float) -> Figure:
    """Set a title, dots that lead the eye, and the number."""
    style, left, top = (_PART, _INDENT, 2.0) if entry.part else (_SECTION, 0.0, 9.0)
    lines = clamped_lines(entry.title, style, room - left - _PAGE_ROOM, _MOST_LINES)
    texts, bottom = block(lines, left, top, style)
    baseline = bottom - style.line_height + style.baseline
    page = str(entry.page)
    start = left + lines[-1].width + 8
    end = room - width(page, style.font, style.size) - 8
    number = single(page, room, baseline, style, "right")
    height = bottom + (2.0 if entry.part else 4.0)
    jump = JumpArea(0, 0, room, height, entry.target)
    dots = Line(start, baseline, max(end, start), baseline, "axis", 1.4, _DOTS)
    return Figure(None, "note", room, height, (*texts, dots, *number, jump), entry.title, "ink")
