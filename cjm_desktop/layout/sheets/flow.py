"""Figures set below each other in columns, over as many pages as they take.

A heading brings what follows it along, and is set again where its group goes on elsewhere.
"""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from cjm_desktop.layout.drawing import Figure, Group, PlacedPart

FlowRow = Figure | Group


class Flowing(NamedTuple):
    """A row, the height it must find, and the heading set again if a column begins with it."""

    row: FlowRow
    needs: float
    again: Figure | None = None


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


def group_of(heading: Figure, rows: Iterable[FlowRow], again: Figure) -> Iterator[Flowing]:
    """Let rows flow below a heading; `again` is what stands above them on further columns."""
    listed = list(rows)
    yield Flowing(heading, heading.height + (listed[0].height if listed else 0.0))
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


def flow(items: Iterable[Flowing], page: FlowPage, title: Figure, below: float) -> Iterator[Group]:
    """Set all items on pages, the first of which begins with a title and some space below it."""
    rest = deque(items)
    parts, top = [PlacedPart(0, 0, title)], title.height + below
    while True:
        for column in range(page.columns):
            parts += _column(rest, column * (page.room + page.between), top, page.height)
        yield Group(page.width, page.height, tuple(parts))
        if not rest:
            return
        parts, top = [], 0.0


def _column(rest: deque[Flowing], x: float, top: float, bottom: float) -> Iterator[PlacedPart]:
    """Take items as long as they fit; at least one, so that an end is reached."""
    y, first = top, True
    while rest and (first or y + rest[0].needs <= bottom):
        item = rest.popleft()
        if first and item.again is not None:
            yield PlacedPart(x, y, item.again)
            y += item.again.height
        yield PlacedPart(x, y, item.row)
        y, first = y + item.row.height, False
