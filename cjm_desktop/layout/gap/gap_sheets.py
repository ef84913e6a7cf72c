"""The gap chart on paper: beside its table where both are readable, else above or before it.

What does not stand on the chart's page goes on over the whole width of the next ones.
"""

from collections.abc import Iterable, Iterator
from math import inf
from typing import Final

from cjm_desktop.journey.document import Document
from cjm_desktop.layout import theme
from cjm_desktop.layout.drawing import Drawing, Figure, Group, PlacedPart, Text
from cjm_desktop.layout.gap.gap_chart import chart
from cjm_desktop.layout.gap.gap_key import gap_key
from cjm_desktop.layout.gap.gap_table import TableLayout, heading, table
from cjm_desktop.layout.paper import READABLE, PlacedSheet, Size
from cjm_desktop.layout.print_request import PrintRequest
from cjm_desktop.layout.sheets.columns import Flowing, stacked_group, table_of
from cjm_desktop.layout.sheets.flow_sheets import flow_sheet
from cjm_desktop.layout.text import block, wrap
from cjm_desktop.words.wording import Wording

_BETWEEN: Final = 28.0
_CHART: Final = 0.41
"""The share of the width that the chart has beside its table."""
_TABLE: Final = 620.0
"""The least width of a table whose words are not broken into a few letters a line."""
_BELOW: Final = 12.0
_ABOVE_TABLE: Final = 0.6
"""The share of the height that the chart has on a page where rows follow it."""
_ABOVE_ALL: Final = 0.42
"""The least such share where the whole of the table follows."""
_CLOSER: Final = 24
"""So many of the largest dots stand across a chart whose numbers could not be read else."""
_WIDEST: Final = 2.2
"""The most of its height that the ground of dots is wide: a chart has the width of its page."""
_LEAST: Final = 0.65
"""The least share on a page that lies."""
_HIGHEST: Final = 0.9
"""The most of its width that a chart above a table is high."""


def gap_sheets(document: Document, tr: Wording, request: PrintRequest) -> Iterable[PlacedSheet]:
    """Lay out the gap chart and the whole of its table on as many pages as that takes."""
    on = flow_sheet(request, most=1)
    title = heading(document, on.page.width, tr)
    room = Size(on.page.width, on.most(title))
    readable = READABLE / on.sheet.scale
    both = _beside(document, tr, room, readable)
    rows = [both] if both is not None else _one_after_the_other(document, tr, room, readable)
    return on.placed(document, rows, title, tr)


def _beside(
    document: Document,
    tr: Wording,
    room: Size,
    readable: float,
) -> Flowing | None:
    """Set the chart and the whole table beside each other, if there is room."""
    drawn = (room.width - _BETWEEN) * _CHART
    wide = room.width - drawn - _BETWEEN
    if room.height > room.width or wide < _TABLE:
        return None
    listed = table(document, wide, tr)
    rows = stacked_group([listed.header, *listed.rows] if listed.rows else [_nothing(wide, tr)])
    high = min(room.height, drawn * 1.25)
    if rows.height > room.height:
        return None
    face = _drawn(document, tr, Size(drawn, high), readable)
    parts = (PlacedPart(0, 0, face), PlacedPart(drawn + _BETWEEN, 0, rows))
    both = Group(room.width, max(high, rows.height), parts)
    return Flowing(both, both.height)


def _one_after_the_other(
    document: Document, tr: Wording, room: Size, readable: float
) -> Iterator[Flowing]:
    listed = table(document, room.width, tr)
    first = _chart(document, tr, room, listed, readable)
    yield Flowing(first, first.height)
    if listed.rows:
        yield from table_of(listed.header, listed.rows)
    else:
        nothing = _nothing(room.width, tr)
        yield Flowing(nothing, nothing.height)


def _chart(
    document: Document, tr: Wording, room: Size, listed: TableLayout, readable: float
) -> Group:
    """Leave the chart what the table does not need; of a long table some rows, if the page stands.

    On a page that lies it may be too low for its dots: then it has the page to itself, with a key
    to its numbers.
    """
    free = room.height - listed.header.height - sum(row.height for row in listed.rows)
    if room.height > room.width:
        return _standing(document, tr, room, free, readable)
    if free >= room.height * _LEAST:
        above = _above(document, tr, room, min(free, room.width * _HIGHEST), readable)
        if _smallest_number(above) >= readable:
            return above
    wide = min(room.height * 1.1, room.width * 0.6)
    left = wide + _BETWEEN
    face = _drawn(document, tr, Size(wide, room.height), readable)
    key = gap_key(document, room.width - left, room.height, tr)
    return Group(room.width, room.height, (PlacedPart(0, 0, face), PlacedPart(left, 0, key)))


def _standing(document: Document, tr: Wording, room: Size, free: float, readable: float) -> Group:
    """Set the chart above the whole of its table if it can be read there, else above some rows."""
    usual = max(free, room.height * _ABOVE_TABLE)
    heights = (free, usual) if room.height * _ABOVE_ALL <= free < usual else (usual,)
    drawn = [
        _above(document, tr, room, min(high, room.width * _HIGHEST), readable) for high in heights
    ]
    return next((each for each in drawn if _smallest_number(each) >= readable), drawn[-1])


def _above(document: Document, tr: Wording, room: Size, high: float, readable: float) -> Group:
    face = _drawn(document, tr, Size(room.width, high - _BELOW), readable)
    return Group(room.width, high, (PlacedPart(0, 0, face),))


def _drawn(document: Document, tr: Wording, size: Size, readable: float) -> Group:
    """Draw the chart, with larger dots where their numbers could not be read else."""
    usual = chart(document, *size, tr, widest=_WIDEST).root
    if _smallest_number(usual) >= readable:
        return usual
    closer = chart(document, *size, tr, across=_CLOSER, widest=_WIDEST).root
    return closer if _smallest_number(closer) >= readable else usual


def _smallest_number(group: Group) -> float:
    """Give the size of the smallest number in a dot of a chart, 0 if there is a dot without one."""
    dots = (item.figure for item in Drawing(group).figures() if item.figure.role == "dot")
    numbers = ((mark.size for mark in dot.marks if type(mark) is Text) for dot in dots)
    return min((max(sizes, default=0.0) for sizes in numbers), default=inf)


def _nothing(room: float, tr: Wording) -> Figure:
    text = tr("No touchpoint has both a potential and an effort yet.")
    style = theme.SUBTITLE
    lines = wrap(text, style.font, style.size, room)
    texts, bottom = block(lines, 0, 0, style)
    return Figure(None, "note", room, bottom, tuple(texts), text)
