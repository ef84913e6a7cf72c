"""Figures set below each other in columns, over as many pages as they take.

A heading brings what follows it along, and is set again where its group goes on elsewhere. Every
page but the last is filled; the columns of the last end at about the same height, and it is not
left with a few lines: as much as it takes is then set there from the foot of the page before.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from cjm_desktop.layout.drawing import Figure, Group, PlacedPart
from cjm_desktop.layout.heed import heed

FlowRow = Figure | Group

_SHORT: Final = 0.45
"""A page that ends above this share of its height is called short."""
_FULL: Final = 0.6
"""Where groups stay whole, a column ends below this share of the page."""
_UNBROKEN: Final = 1.4
"""So much higher may columns be if that keeps groups together that would be broken."""
_LOW: Final = 0.2
"""Or, of a few lines, as high as this share of the page."""
_EXACT: Final = 0.5
"""How exactly a height is sought, in points."""


class Flowing(NamedTuple):
    """A row, the height it must find, and the heading set again if a column begins with it.

    `whole` is the height of the group that a heading begins.
    """

    row: FlowRow
    needs: float
    again: FlowRow | None = None
    whole: float = 0.0


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

    first: FlowRow
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
    """The items of a page, and between which heights its columns stand.

    Groups up to a height of `whole` are not broken.
    """

    start: int
    top: float
    bottom: float
    whole: float = 0.0


class _Column(NamedTuple):
    """The rows of a column, the item that the next begins with, and where it ends.

    One that is `over` has its first row although that needs more room.
    """

    rows: list[FlowRow]
    stop: int
    bottom: float
    over: bool


def group_of(heading: FlowRow, rows: Iterable[FlowRow], again: FlowRow) -> Iterator[Flowing]:
    """Let rows flow below a heading; `again` is what stands above them on further columns."""
    listed = list(rows)
    first = heading.height + (listed[0].height if listed else 0.0)
    whole = heading.height + sum(row.height for row in listed)
    yield Flowing(heading, first, whole=whole)
    for place, row in enumerate(listed):
        yield Flowing(row, row.height, again if place else None)


def stacked_group(figures: Sequence[FlowRow]) -> Group:
    """Put rows below each other as one row, so that they stay together."""
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
    """Part the items into pages, with whole groups where that leaves no page short."""
    spans = _filled(items, page, headed, whole=False)
    if page.columns > 1:
        whole = _filled(items, page, headed, whole=True)
        if len(whole) == len(spans) and not any(
            _is_short(items, page, each) for each in whole[:-1]
        ):
            spans = whole
    last = _balanced(items, spans[-1], page)
    if len(spans) > 1 and last.bottom < page.height * _SHORT:
        return [*spans[:-2], *_evened(items, spans[-2], spans[-1], page)]
    return [*spans[:-1], last]


def _filled(
    items: Sequence[Flowing], page: FlowPage, headed: Headed, *, whole: bool
) -> list[_Span]:
    """Fill page after page; the first has its heading even if there is nothing below it."""
    spans: list[_Span] = []
    at = 0
    while at < len(items) or not spans:
        top = headed.top(len(spans))
        spans.append(_Span(at, top, page.height, page.height - top if whole else 0.0))
        at = _stop(items, spans[-1], page.columns)
    return spans


def _is_short(items: Sequence[Flowing], page: FlowPage, span: _Span) -> bool:
    """Say whether a column of a page ends far above its foot."""
    columns = tuple(_columns(items, span, page.columns))
    return min(column.bottom for column in columns) < page.height * _FULL


def _evened(
    items: Sequence[Flowing], before: _Span, last: _Span, page: FlowPage
) -> tuple[_Span, _Span]:
    """Lower the page before the last until the last is short no more, if that can be had."""

    def lowered(bottom: float) -> tuple[_Span, _Span]:
        one = before._replace(bottom=bottom, whole=0.0)
        return one, last._replace(start=_stop(items, one, page.columns))

    def as_high(bottom: float) -> bool:
        one, other = lowered(bottom)
        fits = _takes_all(items, other._replace(bottom=bottom), page.columns)
        return fits and not _is_over(items, one, page.columns)

    def leaves_little(bottom: float) -> bool:
        rest = _balanced(items, lowered(bottom)[1], page)
        return rest.bottom < page.height * _SHORT

    # Further down than this the last page would end below the one before it.
    least = _least(as_high, before.top, page.height)
    one, other = lowered(max(_least(leaves_little, least, page.height) - _EXACT, least))
    return one, _balanced(items, other, page)


def _balanced(items: Sequence[Flowing], span: _Span, page: FlowPage) -> _Span:
    """Lower the columns of the last page as far as they take the rest; groups rather stay whole."""

    def least(span: _Span) -> float:
        return _least(
            lambda bottom: _takes_all(items, span._replace(bottom=bottom), page.columns),
            span.top,
            span.bottom,
        )

    span = span._replace(whole=0.0)
    low, whole = least(span), span._replace(whole=span.bottom - span.top)
    if _takes_all(items, whole, page.columns):
        high = least(whole)
        most = max(_UNBROKEN * (low - span.top), _LOW * page.height)
        if high - span.top <= most:
            return whole._replace(bottom=high)
    return span._replace(bottom=low)


def _least(fits: Callable[[float], bool], low: float, high: float) -> float:
    """Find the least height that fits; `high` is one that does."""
    while high - low > _EXACT:
        middle = (low + high) / 2
        low, high = (low, middle) if fits(middle) else (middle, high)
    return high


def _stop(items: Sequence[Flowing], span: _Span, columns: int) -> int:
    """Give how far a page comes."""
    return max((column.stop for column in _columns(items, span, columns)), default=span.start)


def _takes_all(items: Sequence[Flowing], span: _Span, columns: int) -> bool:
    """Say whether a page takes all the rest, each row in the room that it needs."""
    done = _stop(items, span, columns) == len(items)
    return done and not _is_over(items, span, columns)


def _is_over(items: Sequence[Flowing], span: _Span, columns: int) -> bool:
    return any(column.over for column in _columns(items, span, columns))


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
    heed()
    again, start = items[at].again, at
    rows = [] if again is None else [again]
    bottom = span.top + (0.0 if again is None else again.height)
    over = not _fits(items[at], bottom, span)
    while at < len(items) and (at == start or _fits(items[at], bottom, span)):
        rows.append(items[at].row)
        bottom += items[at].row.height
        at += 1
    return _Column(rows, at, bottom, over)


def _fits(item: Flowing, y: float, span: _Span) -> bool:
    """Say whether an item may stand at a height, with all of a group that is to stay whole."""
    needs = item.whole if 0 < item.whole <= span.whole else item.needs
    return y + needs <= span.bottom
