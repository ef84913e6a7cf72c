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

_UPRIGHT: Final = 690.0
"""The width of the content of an upright page before it is scaled to the paper."""
_BELOW_TITLE: Final = 14.0
_SECTION: Final = Style("semibold", 15)
_PART: Final = Style("regular", 13, "quiet")
_INDENT: Final = 24.0
_PAGE_ROOM: Final = 56.0
"""Wide enough for every number of a page, so that numbers change nothing in how rows break."""
_MOST_LINES: Final = 2
_DOTS: Final = (0.1, 4.0)


class Entry(NamedTuple):
    """A row: its title, its page's number, and the anchor it leads to; `part` of the row above."""

    title: str
    page: int
    target: str
    part: bool = False


def contents_sheets(
    document: Document, entries: Sequence[Entry], tr: Wording, request: PrintRequest
) -> Iterator[PlacedSheet]:
    """Lay the contents out on as many pages as they take; with nothing to list on none."""
    if not entries:
        return
    on = flow_sheet(request, _UPRIGHT, columns=1)
    rows = [_row(entry, on.page.room) for entry in entries]
    title = sheet_title(tr("Contents"), "", on.page.width)
    flowing = [Flowing(row, row.height) for row in rows]
    yield from on.placed(document, flowing, title, _BELOW_TITLE)


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
    dots = Line(start, baseline, max(end, start), baseline, "axis", 1.0, _DOTS)
    return Figure(None, "note", room, height, (*texts, dots, *number, jump), entry.title, "ink")
