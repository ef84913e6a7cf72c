"""The gap chart on paper: beside its table, or above it on an upright page, and what is left over.

What the first page does not hold goes on over the whole width of the next ones.

Content is laid out on a canvas of a few fixed widths and scaled to the paper, so that chart and
table keep their proportions from A4 to A0. A wider canvas, and so smaller text, is taken if that
brings the whole table onto the first page and stays readable.
"""

from collections import deque
from typing import NamedTuple

from cjm_desktop.insight.gap import ranking
from cjm_desktop.journey.document import Document
from cjm_desktop.layout import paper as papers
from cjm_desktop.layout import theme
from cjm_desktop.layout.drawing import Drawing, Figure, Group, PlacedPart
from cjm_desktop.layout.gap.gap_chart import chart
from cjm_desktop.layout.gap.gap_table import ROW, heading, table
from cjm_desktop.layout.paper import PlacedSheet
from cjm_desktop.layout.print_request import PrintRequest
from cjm_desktop.layout.text import block, wrap
from cjm_desktop.words.wording import Wording

_WIDE = (1_000.0, 1_120.0, 1_240.0)
_UPRIGHT = (660.0, 740.0, 820.0)
_BETWEEN = 28.0
_CHART = 0.41
"""The share of the width that the chart has beside its table."""
_TEXT = 9.5
"""The size of the table's text."""
_OWN_HEIGHT = 640.0
"""The height of the content if the paper is made to fit it."""


class _Canvas(NamedTuple):
    """The width and height to lay out on, the chart's width, and where the table beside begins.

    On an upright page it begins at 0, below the chart.
    """

    width: float
    height: float
    chart: float
    table: float


def gap_sheets(document: Document, tr: Wording, request: PrintRequest) -> list[PlacedSheet]:
    """Lay out the gap chart and the whole of its table on as many pages as that takes."""
    upright = request.upright
    widths = _UPRIGHT if upright else _WIDE
    sheet = request.sheet(widths[0], _OWN_HEIGHT)
    area = sheet.content
    readable = [width for width in widths if area.width / width * _TEXT >= papers.READABLE]
    canvases = [
        _canvas(width, area.height * width / area.width, upright)
        for width in readable or widths[:1]
    ]
    groups = _paged(document, tr, canvases[0])
    count = len(ranking(document))
    for canvas in canvases[1:]:
        if len(groups) > 1 and count * ROW < canvas.height:
            whole = _paged(document, tr, canvas)
            groups = whole if len(whole) == 1 else groups
    return [
        PlacedSheet(sheet, Drawing(group, document.map.language), area.width / group.width)
        for group in groups
    ]


def _canvas(width: float, height: float, upright: bool) -> _Canvas:
    if upright:
        return _Canvas(width, height, width, 0.0)
    drawn = (width - _BETWEEN) * _CHART
    return _Canvas(width, height, drawn, drawn + _BETWEEN)


def _paged(document: Document, tr: Wording, canvas: _Canvas) -> list[Group]:
    listed = table(document, canvas.width - canvas.table, tr)
    rows = deque(listed.rows)
    pages = [_first(document, tr, listed.header, rows, canvas)]
    if rows:
        whole = table(document, canvas.width, tr)
        rows = deque(whole.rows[-len(rows) :])
        while rows:
            pages.append(_column(whole.header, rows, 0, 0, canvas.height))
    return [Group(canvas.width, canvas.height, tuple(parts)) for parts in pages]


def _first(
    document: Document, tr: Wording, header: Figure, rows: deque[Figure], canvas: _Canvas
) -> list[PlacedPart]:
    head = heading(document, canvas.width, tr)
    x, y = canvas.table, head.height + 12
    beside = x > 0
    room = canvas.height - y
    height = min(room, canvas.chart * 1.25) if beside else min(room * 0.6, canvas.chart * 0.9)
    drawn = chart(document, canvas.chart, height, tr)
    parts = [PlacedPart(0, 0, head), PlacedPart(0, y, drawn.root)]
    if not beside:
        y += height + 8
    if rows:
        return parts + _column(header, rows, x, y, canvas.height)
    return [*parts, PlacedPart(x, y, _nothing(canvas.width - x, tr))]


def _column(
    header: Figure, rows: deque[Figure], x: float, y: float, bottom: float
) -> list[PlacedPart]:
    """Take rows as long as they fit, below a header; at least one, so that an end is reached."""
    if not rows:
        return []
    parts = [PlacedPart(x, y, header)]
    y += header.height
    while rows and (len(parts) == 1 or y + rows[0].height <= bottom):
        row = rows.popleft()
        parts.append(PlacedPart(x, y, row))
        y += row.height
    return parts


def _nothing(room: float, tr: Wording) -> Figure:
    text = tr("No touchpoint has both a potential and an effort yet.")
    style = theme.SUBTITLE
    lines = wrap(text, style.font, style.size, room)
    texts, bottom = block(lines, 0, 0, style)
    return Figure(None, "note", room, bottom, tuple(texts), text)
