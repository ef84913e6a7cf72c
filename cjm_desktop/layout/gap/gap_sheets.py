"""The gap chart on paper: beside its table where both are readable, else above or before it.

What does not stand on the chart's page goes on over the whole width of the next ones.
"""

from collections.abc import Iterable, Iterator
from typing import Final

from cjm_desktop.journey.document import Document
from cjm_desktop.layout import theme
from cjm_desktop.layout.drawing import Figure, Group, PlacedPart
from cjm_desktop.layout.gap.gap_chart import chart
from cjm_desktop.layout.gap.gap_key import gap_key
from cjm_desktop.layout.gap.gap_table import TableLayout, heading, table
from cjm_desktop.layout.paper import PlacedSheet, Size
from cjm_desktop.layout.print_request import PrintRequest
from cjm_desktop.layout.sheets.columns import Flowing, group_of, stacked_group
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
_LEAST: Final = 0.65
"""The least such share on a page that lies."""


def gap_sheets(document: Document, tr: Wording, request: PrintRequest) -> Iterable[PlacedSheet]:
    """Lay out the gap chart and the whole of its table on as many pages as that takes."""
    on = flow_sheet(request, most=1)
    title = heading(document, on.page.width, tr)
    room = Size(on.page.width, on.most(title))
    both = _beside(document, tr, room)
    rows = _one_after_the_other(document, tr, room) if both is None else [both]
    return on.placed(document, rows, title, tr)


def _beside(
    document: Document,
    tr: Wording,
    room: Size,
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
    face = chart(document, drawn, high, tr).root
    parts = (PlacedPart(0, 0, face), PlacedPart(drawn + _BETWEEN, 0, rows))
    both = Group(room.width, max(high, rows.height), parts)
    return Flowing(both, both.height)


def _one_after_the_other(document: Document, tr: Wording, room: Size) -> Iterator[Flowing]:
    listed = table(document, room.width, tr)
    first = _chart(document, tr, room, listed)
    yield Flowing(first, first.height)
    if listed.rows:
        yield from group_of(listed.header, listed.rows, listed.header)
    else:
        nothing = _nothing(room.width, tr)
        yield Flowing(nothing, nothing.height)


def _chart(document: Document, tr: Wording, room: Size, listed: TableLayout) -> Group:
    """Leave the chart what the table does not need; of a long table some rows, if the page stands.

    On a page that lies it would be too low for its dots: there it has the page to itself, with a
    key to its numbers.
    """
    free = room.height - listed.header.height - sum(row.height for row in listed.rows)
    stands = room.height > room.width
    if stands or free >= room.height * _LEAST:
        high = min(max(free, room.height * _ABOVE_TABLE), room.width * 0.9)
        face = chart(document, room.width, high - _BELOW, tr).root
        return Group(room.width, high, (PlacedPart(0, 0, face),))
    wide = min(room.height * 1.1, room.width * 0.6)
    left = wide + _BETWEEN
    face = chart(document, wide, room.height, tr).root
    key = gap_key(document, room.width - left, room.height, tr)
    return Group(room.width, room.height, (PlacedPart(0, 0, face), PlacedPart(left, 0, key)))


def _nothing(room: float, tr: Wording) -> Figure:
    text = tr("No touchpoint has both a potential and an effort yet.")
    style = theme.SUBTITLE
    lines = wrap(text, style.font, style.size, room)
    texts, bottom = block(lines, 0, 0, style)
    return Figure(None, "note", room, bottom, tuple(texts), text)
