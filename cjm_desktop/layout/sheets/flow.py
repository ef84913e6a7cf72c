"""Figures set in columns over as many pages as they take.

Every page but the last is filled; the columns of the last end at about the same height, and it is
not left with a few lines: as much as it takes is then set there from the foot of the page before.
"""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from cjm_desktop.layout.drawing import Figure, Group, PlacedPart
from cjm_desktop.layout.sheets.columns import (
    EXACT,
    Flowing,
    FlowPage,
    FlowRow,
    Span,
    is_over,
    least,
    level,
    lowest_end,
    placed,
    stop_of,
    takes_all,
)

_SHORT: Final = 0.45
"""A page that ends above this share of its height is called short."""
_SHORT_OF_ROWS: Final = 0.2
"""In one column, where a page that ends early looks like the end of its table: a few rows."""
_KEPT: Final = 0.7
"""So much of its height a page keeps of which rows go to the last."""
_FULL: Final = 0.6
"""Where groups stay whole, a column ends below this share of the page."""


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


def flow(items: Sequence[Flowing], page: FlowPage, headed: Headed) -> Iterator[Group]:
    """Set all items on pages, each below its heading and as high as what stands on it."""
    for number, span in enumerate(_spans(items, page, headed)):
        start = headed.start(number)
        head = headed.again if number else headed.first
        columns = placed(items, span, page)
        lowest = max(start + head.height, columns.bottom if columns.parts else 0.0)
        yield Group(page.width, lowest, (PlacedPart(0, start, head), *columns.parts))


class Taken(NamedTuple):
    """Whether items need more room than the page they begin on leaves them; how many pages they
    take, and on how many of these something goes on below its heading.
    """

    too_much: bool
    pages: int
    going_on: int


def taken_by(items: Sequence[Flowing], page: FlowPage, headed: Headed) -> Taken:
    """Say what all items take; the less, the better they are set."""
    first, *others = _spans(items, page, headed)
    going_on = sum(items[span.start].again is not None for span in others)
    return Taken(headed.taken > 0 and is_over(items, first), 1 + len(others), going_on)


def _spans(items: Sequence[Flowing], page: FlowPage, headed: Headed) -> list[Span]:
    """Part the items into pages, with whole groups where that leaves no page short."""
    spans = _filled(items, page, headed, whole=False)
    if page.columns > 1:
        whole = _filled(items, page, headed, whole=True)
        if len(whole) == len(spans) and not any(
            lowest_end(items, each, page.columns) < page.height * _FULL for each in whole[:-1]
        ):
            spans = whole
    last = level(items, spans[-1], page)
    if len(spans) > 1 and last.bottom < _short(page):
        return [*spans[:-2], *_evened(items, spans[-2], spans[-1], page)]
    return [*spans[:-1], last]


def _filled(items: Sequence[Flowing], page: FlowPage, headed: Headed, *, whole: bool) -> list[Span]:
    """Fill page after page; the first has its heading even if there is nothing below it."""
    spans: list[Span] = []
    at = 0
    while at < len(items) or not spans:
        top = headed.top(len(spans))
        spans.append(Span(at, top, page.height, page.height - top if whole else 0.0))
        at = stop_of(items, spans[-1], page.columns)
    return spans


def _evened(
    items: Sequence[Flowing], before: Span, last: Span, page: FlowPage
) -> tuple[Span, Span]:
    """Lower the page before the last until the last is short no more, if that can be had."""
    apart = _between_groups(items, before, last, page) if page.columns > 1 else None
    if apart is not None:
        return apart

    def lowered(bottom: float) -> tuple[Span, Span]:
        one = before._replace(bottom=bottom, whole=0.0)
        return one, last._replace(start=stop_of(items, one, page.columns))

    def as_high(bottom: float) -> bool:
        one, other = lowered(bottom)
        fits = takes_all(items, other._replace(bottom=bottom), page.columns)
        return fits and not is_over(items, one)

    def leaves_little(bottom: float) -> bool:
        return level(items, lowered(bottom)[1], page).bottom < _short(page)

    # Further up than this the last page would end below the one before it.
    highest = max(least(as_high, before.top, page.height), page.height * _KEPT)
    one, other = lowered(max(least(leaves_little, highest, page.height) - EXACT, highest))
    return one, level(items, other, page)


def _between_groups(
    items: Sequence[Flowing], before: Span, last: Span, page: FlowPage
) -> tuple[Span, Span] | None:
    """Let the last page begin with a group, if the one before it keeps enough."""
    for end in range(last.start, before.start, -1):
        if end == len(items) or not items[end].whole:
            continue
        one = level(items[:end], before._replace(bottom=page.height), page)
        other = last._replace(start=end)
        if one.bottom < page.height * _KEPT or not takes_all(items, other, page.columns):
            return None
        other = level(items, other, page)
        if other.bottom >= _short(page):
            return one._replace(end=end), other
    return None


def _short(page: FlowPage) -> float:
    return page.height * (_SHORT if page.columns > 1 else _SHORT_OF_ROWS)
