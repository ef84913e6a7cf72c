"""Presence on paper: the phases below and beside each other, in as many columns as are readable."""

from collections.abc import Iterable, Iterator

from cjm_desktop.journey.document import Document
from cjm_desktop.layout.drawing import Figure, Group, PlacedPart
from cjm_desktop.layout.kept import Kept
from cjm_desktop.layout.map.headers import NOTCH, PHASE_GAP
from cjm_desktop.layout.paper import PlacedSheet
from cjm_desktop.layout.place_words import numbered_phase
from cjm_desktop.layout.print_request import PrintRequest
from cjm_desktop.layout.sheets.flow import Flowing
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

_BELOW = 12.0
"""Below a phase."""
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
    for phase, column in zip(document.phase_ids, made, strict=True):
        again = _continued(numbered_phase(document, phase, tr), wide, tr)
        yield from _phase_rows(column, again)


def _continued(name: str, wide: float, tr: Wording) -> Group:
    """Set what stands where a phase goes on in another column: its name, and the two sides."""
    words = tr("{title} (continued)", title=name)
    lines = wrap(words, _CONTINUED.font, _CONTINUED.size, wide)
    texts, bottom = block(lines, 0, 0, _CONTINUED)
    named = Figure(None, "note", wide, bottom + 6, tuple(texts), words, "ink")
    sides = two_sides(wide, tr)
    parts = (PlacedPart(0, 0, named), PlacedPart(0, named.height, sides))
    return Group(wide, named.height + sides.height + 6, parts)


def _phase_rows(column: Column, again: Group) -> Iterator[Flowing]:
    """Let a phase flow; a caption stays with the first row that it names."""
    heights = [row.height for row in column.rows]
    needs = [
        high + (heights[place + 1] if row.caption and place + 1 < len(heights) else 0.0)
        for place, (row, high) in enumerate(zip(column.rows, heights, strict=True))
    ]
    whole = column.head.height + sum(heights) + _BELOW
    yield Flowing(column.head, column.head.height + sum(needs[:1]), whole=whole)
    for place, row in enumerate(column.rows):
        below = _BELOW if place == len(heights) - 1 else 0.0
        yield Flowing(_group(row, column.head.width, below), needs[place], again)


def _group(row: BoardRow, width: float, below: float) -> Group:
    return Group(width, row.height + below, tuple(put_row(row, 0)))
