"""Presence on paper: the phases below and beside each other, in as many columns as are readable."""

from collections.abc import Iterable, Iterator

from cjm_desktop.journey.document import Document
from cjm_desktop.layout.drawing import Group
from cjm_desktop.layout.kept import Kept
from cjm_desktop.layout.map.headers import NOTCH
from cjm_desktop.layout.paper import PlacedSheet
from cjm_desktop.layout.print_request import PrintRequest
from cjm_desktop.layout.sheets.flow import Flowing
from cjm_desktop.layout.sheets.flow_sheets import flow_sheet
from cjm_desktop.layout.sheets.presence_board import (
    BETWEEN,
    NARROWEST,
    BoardRow,
    Column,
    columns,
    headline,
    put_row,
)
from cjm_desktop.layout.sheets.sheet_title import sheet_title
from cjm_desktop.words.wording import Wording

_BELOW = 12.0
"""Below a phase."""


def presence_sheets(
    document: Document, tr: Wording, request: PrintRequest
) -> Iterable[PlacedSheet]:
    """Lay the phases out."""
    on = flow_sheet(request, NARROWEST + BETWEEN)
    made = list(columns(document, on.page.room - BETWEEN - NOTCH, tr, Kept()))
    said = headline(document, tr) if made else tr("Presence needs phases.")
    title = sheet_title(tr("Presence"), said, on.page.width)
    return on.placed(document, (row for column in made for row in phase_rows(column)), title, tr)


def phase_rows(column: Column) -> Iterator[Flowing]:
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
        yield Flowing(_group(row, column.head.width, below), needs[place], column.head)


def _group(row: BoardRow, width: float, below: float) -> Group:
    return Group(width, row.height + below, tuple(put_row(row, 0)))
