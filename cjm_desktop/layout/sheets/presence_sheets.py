"""Presence on paper: the phases below and beside each other, in as many columns as are readable."""

from collections.abc import Iterable, Iterator

from cjm_desktop.journey.document import Document
from cjm_desktop.layout.drawing import Figure, Group, PlacedPart
from cjm_desktop.layout.kept import Kept
from cjm_desktop.layout.map.headers import NOTCH, PHASE_GAP
from cjm_desktop.layout.paper import PlacedSheet
from cjm_desktop.layout.place_words import numbered_phase
from cjm_desktop.layout.print_request import PrintRequest
from cjm_desktop.layout.sheets.columns import (
    Flowing,
    FlowRow,
    silent,
    stacked_group,
    under_heading,
    unread,
)
from cjm_desktop.layout.sheets.flow_sheets import flow_sheet
from cjm_desktop.layout.sheets.presence_board import (
    NARROWEST,
    BoardRow,
    Column,
    columns,
    headline,
    put_row,
    two_sides,
)
from cjm_desktop.layout.sheets.sheet_title import sheet_title
from cjm_desktop.layout.text import Style, block, wrap
from cjm_desktop.words.wording import Wording

_ABOVE = 12.0
"""Above a phase."""
_CONTINUED = Style("bold", 11)


def presence_sheets(
    document: Document, tr: Wording, request: PrintRequest
) -> Iterable[PlacedSheet]:
    """Lay the phases out."""
    on = flow_sheet(request, NARROWEST + NOTCH)
    rows = list(presence_rows(document, on.page.room, tr))
    said = headline(document, tr) if rows else tr("Presence needs phases.")
    title = sheet_title(tr("Presence"), said, on.page.width)
    return on.placed(document, rows, title, tr)


def presence_rows(document: Document, room: float, tr: Wording) -> Iterator[Flowing]:
    """Let all phases flow through columns that are `room` points wide."""
    wide = room - NOTCH - PHASE_GAP
    made = columns(document, wide, tr, Kept(), PHASE_GAP)
    two = two_sides(wide, tr)
    sides = Group(wide, two.height + 6, (PlacedPart(0, 0, two),))
    for phase, column in zip(document.phase_ids, made, strict=True):
        name = _continued(numbered_phase(document, phase, tr), wide, tr)
        yield from _phase_rows(column, name, sides)


def _continued(name: str, wide: float, tr: Wording) -> Figure:
    """Name a phase where it goes on in another column."""
    words = tr("{title} (continued)", title=name)
    lines = wrap(words, _CONTINUED.font, _CONTINUED.size, wide)
    texts, bottom = block(lines, 0, 0, _CONTINUED)
    return Figure(None, "heading", wide, bottom + 6, tuple(texts), words, "ink")


def _phase_rows(column: Column, name: Figure, sides: FlowRow) -> Iterator[Flowing]:
    """Let a phase flow; a caption stays with the first row that it names.

    Where a phase goes on, what names the rows there is set again: a caption, or the two sides.
    """
    rows: list[Flowing] = []
    alone, again = _repeated(name), _repeated(stacked_group((name, sides)))
    for place, row in enumerate(column.rows, start=1):
        made = _group(row, column.head.width)
        after = column.rows[place : place + 1] if row.caption else ()
        needs = sum(each.height for each in (row, *after))
        rows.append(Flowing(made, needs, *(alone if row.caption else again)))
        if row.caption:
            again = _repeated(stacked_group((name, made)))
    yield from under_heading(column.head, rows, _ABOVE)


def _repeated(name: FlowRow) -> tuple[FlowRow, FlowRow]:
    """Give what is set again on a further page, and in a further column."""
    return unread(name), silent(name)


def _group(row: BoardRow, width: float) -> Group:
    return Group(width, row.height, tuple(put_row(row, 0)))
