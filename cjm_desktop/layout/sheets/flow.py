"""Figures set below each other in columns, over as many pages as they take.

A heading brings what follows it along, and is set again where its group goes on elsewhere. Every
page but the last is filled; the columns of the last end at about the same height, and it is not
left with a few lines: what stands on it and on the page before is then shared out evenly.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from cjm_desktop.layout.drawing import Figure, Group, PlacedPart

FlowRow = Figure | Group

_SHORT: Final = 0.45
"""A page that ends above this share of its height is called short."""
_UNBROKEN: Final = 1.4
"""So much higher may columns be if that keeps groups together that would be broken."""
_EXACT: Final = 0.5
"""How exactly a height is sought, in points."""


class Flowing(NamedTuple):
    """A row, the height it must find, and the heading set again if a column begins with it."""

    row: FlowRow
    needs: float
    again: FlowRow | None = None


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


class Headed(NamedTuple):
    """What stands above the columns: on the first page and on those after it, and where.

    `taken` is what others take of the first page.
    """

    first: Figure
    again: Figure
    below: float
    taken: float = 0.0

    def top(self, page: int) -> float:
        """Give where the columns of a page begin."""
        return (self.again if page else self.first).height + self.below + self.start(page)

    def start(self, page: int) -> float:
        """Give where the heading of a page begins."""
        return 0.0 if page else self.taken


class _Span(NamedTuple):
    """The items of a page, and between which heights its columns stand."""

    start: int
    top: float
    bottom: float


class _Column(NamedTuple):
    """The rows of a column, the item that the next begins with, and where it ends."""

    rows: list[FlowRow]
    stop: int
    bottom: float


def group_of(heading: FlowRow, rows: Iterable[FlowRow], again: FlowRow) -> Iterator[Flowing]:
    """Let rows flow below a heading; `again` is what stands above them on further columns."""
    listed = list(rows)
    yield Flowing(heading, heading.height + (listed[0].height if listed else 0.0))
    for place, row in enumerate(listed):
        yield Flowing(row, row.height, again if place else None)


def stacked_group(figures: Sequence[FlowRow]) -> Group:
    """Put figures below each other as one row, so that they stay together."""
    parts: list[PlacedPart] = []
    y = 0.0
    for figure in figures:
        parts.append(PlacedPart(0, y, figure))
        y += figure.height
    return Group(max(figure.width for figure in figures), y, tuple(parts))


def flow(items: Sequence[Flowing], page: FlowPage, headed: Headed) -> Iterator[Group]:
    """Set all items on pages, each below its heading and as high as what stands on it."""
    for number, span in enumerate(_spans(items, page, headed)):
        start = headed.start(number)
        head = headed.again if number else headed.first
        parts, lowest = [PlacedPart(0, start, head)], start + head.height
        for place, column in enumerate(_columns(items, span, page.columns)):
            x, y = place * (page.room + page.between), span.top
            for row in column.rows:
                parts.append(PlacedPart(x, y, row))
                y += row.height
            lowest = max(lowest, column.bottom)
        yield Group(page.width, lowest, tuple(parts))


def _spans(items: Sequence[Flowing], page: FlowPage, headed: Headed) -> list[_Span]:
    """Part the items into pages; the first has its heading even if there are none."""
    spans: list[_Span] = []
    at = 0
    while at < len(items) or not spans:
        spans.append(_Span(at, headed.top(len(spans)), page.height))
        at = _stop(items, spans[-1], page.columns)
    last = _balanced(items, spans[-1], page.columns)
    if len(spans) > 1 and last.bottom < page.height * _SHORT:
        return [*spans[:-2], *_evened(items, spans[-2], spans[-1], page)]
    return [*spans[:-1], last]


def _evened(
    items: Sequence[Flowing], before: _Span, last: _Span, page: FlowPage
) -> tuple[_Span, _Span]:
    """Lower the last two pages as far as they still take what stands on them."""

    def lowered(bottom: float) -> tuple[_Span, _Span]:
        one = before._replace(bottom=bottom)
        return one, _Span(_stop(items, one, page.columns), last.top, bottom)

    def takes_all(bottom: float) -> bool:
        return _stop(items, lowered(bottom)[1], page.columns) == len(items)

    one, other = lowered(_least(takes_all, before.top, page.height))
    return one, _balanced(items, other, page.columns)


def _balanced(items: Sequence[Flowing], span: _Span, columns: int) -> _Span:
    """Lower the columns of the last page as far as they take the rest; groups rather stay whole."""
    broken = _broken(items, span, columns)

    def takes_all(bottom: float) -> bool:
        return _stop(items, span._replace(bottom=bottom), columns) == len(items)

    def breaks_no_more(bottom: float) -> bool:
        lowered = span._replace(bottom=bottom)
        return takes_all(bottom) and _broken(items, lowered, columns) <= broken

    least = _least(takes_all, span.top, span.bottom)
    whole = _least(breaks_no_more, least, span.bottom)
    high = whole if whole - span.top <= _UNBROKEN * (least - span.top) else least
    return span._replace(bottom=high)


def _least(fits: Callable[[float], bool], low: float, high: float) -> float:
    """Find the least height that fits; `high` is one that does."""
    while high - low > _EXACT:
        middle = (low + high) / 2
        low, high = (low, middle) if fits(middle) else (middle, high)
    return high


def _stop(items: Sequence[Flowing], span: _Span, columns: int) -> int:
    """Give how far a page comes."""
    return max((column.stop for column in _columns(items, span, columns)), default=span.start)


def _broken(items: Sequence[Flowing], span: _Span, columns: int) -> int:
    """Count the groups that are broken between the columns of a page."""
    stops = (column.stop for column in _columns(items, span, columns))
    return sum(at < len(items) and items[at].again is not None for at in stops)


def _columns(items: Sequence[Flowing], span: _Span, most: int) -> Iterator[_Column]:
    """Fill the columns of a page one after the other."""
    at = span.start
    for _ in range(most):
        if at == len(items):
            return
        column = _column(items, at, span)
        yield column
        at = column.stop


def _column(items: Sequence[Flowing], at: int, span: _Span) -> _Column:
    """Take items as long as they fit; at least one, so that an end is reached."""
    again = items[at].again
    rows = [] if again is None else [again]
    bottom = span.top + (0.0 if again is None else again.height)
    start = at
    while at < len(items) and (at == start or bottom + items[at].needs <= span.bottom):
        rows.append(items[at].row)
        bottom += items[at].row.height
        at += 1
    return _Column(rows, at, bottom)
