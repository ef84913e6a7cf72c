"""The gap chart on paper: beside its table where both are readable, else above or before it.

A table that has less than its width has no bars, or places below names; where that is still too
much beside the chart, lanes by the shapes that the chart's legend names.

What does not stand on the chart's page goes on over the whole width of the next ones.
"""

from collections.abc import Iterable, Iterator
from functools import partial
from itertools import product
from math import inf
from typing import Final

from cjm_desktop.insight.gap import ranking
from cjm_desktop.journey.document import Document
from cjm_desktop.layout import theme
from cjm_desktop.layout.drawing import Figure, Group, PlacedPart, Text, figures
from cjm_desktop.layout.gap.gap_backdrop import WIDEST_FILLING
from cjm_desktop.layout.gap.gap_chart import chart
from cjm_desktop.layout.gap.gap_columns import NAME, TableForm
from cjm_desktop.layout.gap.gap_key import gap_key
from cjm_desktop.layout.gap.gap_table import (
    CLOSE_ROW,
    CLOSEST_ROW,
    ROW,
    TWO_LINES,
    TableLayout,
    heading,
    table,
)
from cjm_desktop.layout.paper import READABLE, PlacedSheet, Size
from cjm_desktop.layout.print_request import PrintRequest
from cjm_desktop.layout.sheets.columns import Flowing, stacked_group, table_of
from cjm_desktop.layout.sheets.flow_sheets import FlowSection, flow_sheet
from cjm_desktop.layout.text import block, wrap
from cjm_desktop.words.wording import Wording

_BETWEEN: Final = 28.0
_SLENDER: Final = 1.45
"""The most of its width that a chart beside a table is high."""
_CHART: Final = 0.41
"""The share of the width that the chart has beside its table."""
_TABLE: Final = 620.0
"""The least width of a table whose words are not broken into a few letters a line."""
_NARROW: Final = 440.0
"""That of one whose places stand below its names."""
_SMALLER: Final = (0.50, 0.45, 0.40, 0.37, 0.34, 0.32)
"""The shares of the width that the chart may have beside such a table, the largest that does."""
_FEW: Final = 200
"""Of more touchpoints the table is set in one way."""
_BELOW: Final = 12.0
_ABOVE_TABLE: Final = 0.6
"""The share of the height that the chart has on a page where rows follow it."""
_ABOVE_ALL: Final = 0.36
"""The least such share where the whole of the table follows."""
_CLOSER: Final = 24
"""So many of the largest dots stand across a chart whose numbers could not be read else."""
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

    def placed(least: float, form: TableForm = "wide") -> FlowSection:
        listed = table(document, room.width, tr, least=least, form=form)
        rows = _one_after_the_other(document, tr, room, readable, listed)
        return on.placed(document, rows, title, tr)

    both = _beside(document, tr, room, readable)
    if both is not None:
        return on.placed(document, [Flowing(both, both.height)], title, tr)
    usual = placed(ROW)
    if len(ranking(document)) > _FEW:
        return usual

    def narrow(form: TableForm) -> FlowSection:
        both = _beside_narrow(document, tr, room, readable, form)
        return (
            usual if both is None else on.placed(document, [Flowing(both, both.height)], title, tr)
        )

    return usual.or_as(
        partial(narrow, "narrow"),
        partial(placed, CLOSE_ROW),
        partial(narrow, "short"),
        partial(placed, CLOSE_ROW, "bare"),
        partial(placed, CLOSE_ROW, "narrow"),
    )


def _beside(document: Document, tr: Wording, room: Size, readable: float) -> Group | None:
    """Set the chart and the whole table beside each other, if there is room."""
    drawn = (room.width - _BETWEEN) * _CHART
    wide = room.width - drawn - _BETWEEN
    if room.height > room.width or wide < _TABLE:
        return None
    return _both(document, tr, Size(drawn, room.height), table(document, wide, tr), readable)


def _beside_narrow(
    document: Document, tr: Wording, room: Size, readable: float, form: TableForm
) -> Group | None:
    """Set a table beside the chart that has places below names, if all can be read there."""
    if room.height > room.width or len(ranking(document)) * TWO_LINES > room.height:
        return None
    heights = (ROW, CLOSE_ROW) if form == "narrow" else (CLOSE_ROW, CLOSEST_ROW)
    for share, least in product(_SMALLER, heights):
        drawn = (room.width - _BETWEEN) * share
        wide = room.width - drawn - _BETWEEN
        if wide < _NARROW:
            continue
        listed = table(document, wide, tr, least=least, form=form)
        if share > _CHART and any(row.height > least + NAME.line_height for row in listed.rows):
            continue  # The chart takes no more than usual from words that need the room.
        both = _both(document, tr, Size(drawn, room.height), listed, readable)
        if both is not None and _smallest_number(both) >= readable:
            return both if form != "short" or _names_lanes(both, document) else None
    return None


def _names_lanes(group: Group, document: Document) -> bool:
    """Say whether the chart's legend names all lanes that the table tells by their shapes."""
    notes = [figure.label for _, _, figure in figures(group, 0, 0) if figure.role == "note"]
    lanes = {document.lanes[str(item.card.lane)].name for item in ranking(document)}
    return all(any(lane in note for note in notes) for lane in lanes)


def _both(
    document: Document, tr: Wording, most: Size, listed: TableLayout, readable: float
) -> Group | None:
    """Set a chart of some width, and as high as it is to be, beside a table, if that has room."""
    nothing = [] if listed.rows else [_nothing(listed.width, tr)]
    rows = stacked_group(nothing or [listed.header, *listed.rows])
    if rows.height > most.height:
        return None
    high = min(most.height, most.width * _SLENDER)
    face = _drawn(document, tr, Size(most.width, high), readable)
    parts = (PlacedPart(0, 0, face), PlacedPart(most.width + _BETWEEN, 0, rows))
    return Group(most.width + _BETWEEN + listed.width, max(high, rows.height), parts)


def _one_after_the_other(
    document: Document, tr: Wording, room: Size, readable: float, listed: TableLayout
) -> Iterator[Flowing]:
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
    usual = chart(document, *size, tr, widest=WIDEST_FILLING).root
    if _smallest_number(usual) >= readable:
        return usual
    closer = chart(document, *size, tr, across=_CLOSER, widest=WIDEST_FILLING).root
    return closer if _smallest_number(closer) >= readable else usual


def _smallest_number(group: Group) -> float:
    """Give the size of the smallest number in a dot of a chart, 0 if there is a dot without one."""
    dots = (figure for _, _, figure in figures(group, 0, 0) if figure.role == "dot")
    numbers = ((mark.size for mark in dot.marks if type(mark) is Text) for dot in dots)
    return min((max(sizes, default=0.0) for sizes in numbers), default=inf)


def _nothing(room: float, tr: Wording) -> Figure:
    text = tr("No touchpoint has both a potential and an effort yet.")
    style = theme.SUBTITLE
    lines = wrap(text, style.font, style.size, room)
    texts, bottom = block(lines, 0, 0, style)
    return Figure(None, "note", room, bottom, tuple(texts), text)
