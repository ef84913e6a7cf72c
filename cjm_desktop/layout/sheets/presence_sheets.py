"""Presence on paper: as many phases beside each other as are readable, over as many pages."""

from collections import deque
from collections.abc import Iterator, Sequence
from math import ceil
from typing import NamedTuple

from cjm_desktop.journey.document import Document
from cjm_desktop.layout import paper as papers
from cjm_desktop.layout import theme
from cjm_desktop.layout.drawing import Drawing, Figure, Group, PlacedPart
from cjm_desktop.layout.kept import Kept
from cjm_desktop.layout.paper import PlacedSheet
from cjm_desktop.layout.print_request import PrintRequest
from cjm_desktop.layout.sheets.presence_board import (
    BETWEEN,
    NARROWEST,
    BoardRow,
    Column,
    board_width,
    columns,
    headline,
    put_row,
)
from cjm_desktop.layout.text import block, wrap
from cjm_desktop.words.wording import Wording

_OWN_HEIGHT = 640.0
_BELOW = 14.0


class _Canvas(NamedTuple):
    """What is laid out on before it is scaled to the paper; `across` phases stand on it."""

    width: float
    height: float
    across: int


def presence_sheets(
    document: Document, tr: Wording, request: PrintRequest
) -> Iterator[PlacedSheet]:
    """Lay the phases out."""
    canvas = _canvas(len(document.phase_ids), request)
    made = list(columns(document, NARROWEST, tr, Kept()))
    title = _title(headline(document, tr) if made else tr("Presence needs phases."), canvas, tr)
    if request.page == "fit":
        canvas = canvas._replace(height=_whole_height(made, title))
    sheet = request.sheet(canvas.width, canvas.height)
    area = sheet.content
    scale = min(area.width / canvas.width, area.height / canvas.height)
    top = title.height + _BELOW
    parts = [PlacedPart(0, 0, title)]
    for start in range(0, max(len(made), 1), canvas.across):
        for page in _pages(made[start : start + canvas.across], canvas.height, top):
            group = Group(canvas.width, canvas.height, (*parts, *page))
            yield PlacedSheet(sheet, Drawing(group, document.map.language), scale)
            parts, top = [], 0.0


def _canvas(phases: int, request: PrintRequest) -> _Canvas:
    """Find how many phases are readable beside each other, and spread all evenly."""
    if request.page == "fit":
        return _Canvas(board_width(max(phases, 2), NARROWEST), _OWN_HEIGHT, max(phases, 1))
    area = request.sheet(0, 0).content
    widest = area.width * theme.SMALL.size / papers.READABLE
    most = max(int(widest / (NARROWEST + BETWEEN)), 1)
    count = ceil(phases / ceil(phases / most)) if phases else most
    width = board_width(max(count, min(most, 3)), NARROWEST)
    return _Canvas(width, area.height * width / area.width, count)


def _whole_height(made: Sequence[Column], title: Figure) -> float:
    tallest = max((each.head.height + sum(row.height for row in each.rows) for each in made),
                  default=0.0)  # fmt: skip
    return max(title.height + _BELOW + tallest, _OWN_HEIGHT / 2)


def _pages(beside: Sequence[Column], height: float, top: float) -> Iterator[list[PlacedPart]]:
    """Set phases beside each other, each broken where the page ends."""
    rest = [deque(column.rows) for column in beside]
    while True:
        parts: list[PlacedPart] = []
        for index, (column, rows) in enumerate(zip(beside, rest, strict=True)):
            x = index * (NARROWEST + BETWEEN)
            parts.append(PlacedPart(x, top, column.head))
            placed = _column(rows, top + column.head.height, height)
            parts += [PlacedPart(x + left, y, part) for left, y, part in placed]
        yield parts
        if not any(rest):
            return
        top = 0.0


def _column(rows: deque[BoardRow], top: float, bottom: float) -> Iterator[PlacedPart]:
    """Take rows as long as they fit, a caption with what it names; at least one."""
    y = top
    while rows:
        needed = rows[0].height
        if rows[0].caption and len(rows) > 1:
            needed += rows[1].height
        if y > top and y + needed > bottom:
            return
        row = rows.popleft()
        yield from put_row(row, y)
        y += row.height


def _title(said: str, canvas: _Canvas, tr: Wording) -> Figure:
    title, room = tr("Presence"), canvas.width
    texts, bottom = block(wrap(title, theme.TITLE.font, theme.TITLE.size, room), 0, 0, theme.TITLE)
    lines = wrap(said, theme.SUBTITLE.font, theme.SUBTITLE.size, room)
    below, bottom = block(lines, 0, bottom + 2, theme.SUBTITLE)
    return Figure(None, "heading", room, bottom, (*texts, *below), title, "ink")
