"""Rows set below each other in the columns of a page.

A heading brings what follows it along, and is set again where its rows go on: on the next page, and
in the next column of the same page where a reader needs it there, too.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain, repeat
from typing import Final, NamedTuple

from cjm_desktop.layout.drawing import Figure, Group, PlacedPart, Text
from cjm_desktop.layout.heed import heed

FlowRow = Figure | Group

_UNBROKEN: Final = 1.4
"""So much higher may columns be if that keeps groups together that would be broken."""
_LOW: Final = 0.3
"""Or, of a few lines, as high as this share of the page."""
_FEW: Final = 3
"""So many of a table's rows stand below its header, wherever it begins."""
EXACT: Final = 0.5
"""How exactly a height is sought, in points."""


class Flowing(NamedTuple):
    """A row, and the height it must find.

    `again` is the heading set again if a page begins with the row, `beside` that if a further
    column of a page does; `whole` is the height of the group that a heading begins. A row is
    `above` points below the one before it, if it does not begin a column.
    """

    row: FlowRow
    needs: float
    again: FlowRow | None = None
    beside: FlowRow | None = None
    whole: float = 0.0
    above: float = 0.0


class FlowPage(NamedTuple):
    """The size of a page's content, its columns and the distance between them."""

    width: float
    height: float
    columns: int = 1
    between: float = 32.0

    @property
    def room(self) -> float:
        """The width of a column."""
        return (self.width - self.between * (self.columns - 1)) / self.columns


class Span(NamedTuple):
    """The items of a page from `start` on, and between which heights its columns stand.

    Groups up to a height of `whole` are not broken; what comes from `end` on is the next page's.
    """

    start: int
    top: float
    bottom: float
    whole: float = 0.0
    end: int | None = None


class Column(NamedTuple):
    """The rows of a column with their heights, the item after them, and where it ends."""

    rows: tuple[tuple[float, FlowRow], ...]
    stop: int
    bottom: float


class Columns(NamedTuple):
    """Rows in their columns, where the longest ends, and the first item that found no room."""

    parts: tuple[PlacedPart, ...]
    bottom: float
    stop: int


def group_of(
    heading: FlowRow,
    rows: Iterable[FlowRow],
    again: FlowRow,
    *,
    above: float = 0.0,
    in_columns: bool = False,
    intro: int = 0,
) -> Iterator[Flowing]:
    """Let rows flow below a heading; `again` is what stands above them on further pages.

    It stands above them in further columns of a page only if asked for: a list is read on. So many
    first rows are an `intro`, which does not end a page either: it is kept with the row after it.
    """
    seen, beside = unread(again), silent(again) if in_columns else None
    made = [Flowing(row, row.height, seen, beside) for row in rows]
    if 0 < intro < len(made):
        last, after = made[intro - 1 : intro + 1]
        made[intro - 1] = last._replace(needs=last.needs + after.needs)
    return under_heading(heading, made, above)


def table_of(header: FlowRow, rows: Sequence[FlowRow]) -> Iterator[Flowing]:
    """Let a table's rows flow below its header, which none of the first few leaves."""
    few = header.height + sum(row.height for row in rows[:_FEW])
    head, *others = group_of(header, rows, header)
    yield head._replace(needs=few)
    yield from others


def under_heading(
    heading: FlowRow, rows: Sequence[Flowing], above: float = 0.0
) -> Iterator[Flowing]:
    """Keep a heading with the first of the rows below it."""
    first = heading.height + (rows[0].needs if rows else 0.0)
    whole = heading.height + sum(row.row.height for row in rows)
    whole += sum(row.above for row in rows[1:])
    yield Flowing(heading, first, whole=whole, above=above)
    for place, row in enumerate(rows):
        yield row if place else row._replace(again=None, beside=None, above=0.0)


def stacked_group(figures: Sequence[FlowRow]) -> Group:
    """Put rows below each other as one row, so that they stay together."""
    parts: list[PlacedPart] = []
    y = 0.0
    for figure in figures:
        parts.append(PlacedPart(0, y, figure))
        y += figure.height
    return Group(max(figure.width for figure in figures), y, tuple(parts))


def unread(part: FlowRow) -> FlowRow:
    """Let what is set again on a further page be seen there and not read."""
    if isinstance(part, Figure):
        return replace(part, level=0)
    return replace(part, parts=tuple(each._replace(part=unread(each.part)) for each in part.parts))


def silent(part: FlowRow) -> FlowRow:
    """Let what is set again beside what it heads be seen there and not read.

    It is no furniture of the page, for it stands among what is read: it says no more than a space.
    """
    if isinstance(part, Figure):
        saying = chain((" ",), repeat(""))
        marks = [
            mark._replace(says=next(saying)) if type(mark) is Text else mark for mark in part.marks
        ]
        return replace(part, role="again", marks=tuple(marks))
    return replace(part, parts=tuple(each._replace(part=silent(each.part)) for each in part.parts))


def set_columns(items: Sequence[Flowing], start: int, page: FlowPage, most: float) -> Columns:
    """Set items from `start` on in columns no higher than `most`, as level as they can be."""
    span = Span(start, 0.0, most)
    whole = placed(items, span, page)
    return whole if whole.stop < len(items) else placed(items, level(items, span, page), page)


def placed(items: Sequence[Flowing], span: Span, page: FlowPage) -> Columns:
    """Set a page's items in its columns."""
    parts: list[PlacedPart] = []
    bottom, stop = span.top, span.start
    for place, column in enumerate(_columns(items, span, page.columns)):
        x = place * (page.room + page.between)
        parts += [PlacedPart(x, y, row) for y, row in column.rows]
        bottom, stop = max(bottom, column.bottom), column.stop
    return Columns(tuple(parts), bottom, stop)


def level(items: Sequence[Flowing], span: Span, page: FlowPage) -> Span:
    """Lower the columns as far as they take the rest; groups rather stay whole."""

    def lowest(span: Span) -> float:
        return least(
            lambda bottom: takes_all(items, span._replace(bottom=bottom), page.columns),
            span.top,
            span.bottom,
        )

    span = span._replace(whole=0.0)
    low, whole = lowest(span), span._replace(whole=span.bottom - span.top)
    if takes_all(items, whole, page.columns):
        high = lowest(whole)
        most = max(_UNBROKEN * (low - span.top), _LOW * page.height)
        if high - span.top <= most:
            return whole._replace(bottom=high)
    return span._replace(bottom=low)


def least(fits: Callable[[float], bool], low: float, high: float) -> float:
    """Find the least height that fits; `high` is one that does."""
    while high - low > EXACT:
        middle = (low + high) / 2
        low, high = (low, middle) if fits(middle) else (middle, high)
    return high


def stop_of(items: Sequence[Flowing], span: Span, columns: int) -> int:
    """Give how far a page comes."""
    return max((column.stop for column in _columns(items, span, columns)), default=span.start)


def lowest_end(items: Sequence[Flowing], span: Span, columns: int) -> float:
    """Give where the shortest column of a page ends."""
    return min(column.bottom for column in _columns(items, span, columns))


def takes_all(items: Sequence[Flowing], span: Span, columns: int) -> bool:
    """Say whether a page takes all the rest, each row in the room that it needs."""
    return stop_of(items, span, columns) == len(items) and not is_over(items, span)


def is_over(items: Sequence[Flowing], span: Span) -> bool:
    """Say whether a page has its first row although that needs more room."""
    if span.start == len(items):
        return False
    again = items[span.start].again
    top = span.top + (0.0 if again is None else again.height)
    return not _fits(items[span.start], top, span)


def _columns(items: Sequence[Flowing], span: Span, most: int) -> Iterator[Column]:
    """Fill the columns of a page one after the other."""
    at = span.start
    for _ in range(most):
        if at == _end(items, span):
            return
        column = _column(items, at, span)
        yield column
        at = column.stop


def _column(items: Sequence[Flowing], start: int, span: Span) -> Column:
    """Take items as long as they fit; a page at least one, so that an end is reached."""
    heed()
    is_first = start == span.start
    again = items[start].again if is_first else items[start].beside
    rows = [] if again is None else [(span.top, again)]
    bottom = span.top + (0.0 if again is None else again.height)
    at = start
    while at < _end(items, span):
        top = bottom + (items[at].above if at > start else 0.0)
        if not _fits(items[at], top, span) and not (is_first and at == start):
            break
        rows.append((top, items[at].row))
        bottom = top + items[at].row.height
        at += 1
    return Column(tuple(rows), at, bottom) if at > start else Column((), at, span.top)


def _end(items: Sequence[Flowing], span: Span) -> int:
    return len(items) if span.end is None else span.end


def _fits(item: Flowing, y: float, span: Span) -> bool:
    """Say whether an item may stand at a height, with all of a group that is to stay whole."""
    needs = item.whole if 0 < item.whole <= span.whole else item.needs
    return y + needs <= span.bottom
