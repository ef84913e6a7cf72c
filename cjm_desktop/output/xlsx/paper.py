"""How a sheet is printed: on which paper, how many pages wide, and where its pages end.

What is printed is as large as can be read. A table that is too wide for that goes on over several
pages, each with its first columns again; charts stand on pages of their own, each whole.
"""

from collections.abc import Sequence
from itertools import accumulate
from math import ceil
from typing import Any, Final, NamedTuple

from xlsxwriter.worksheet import Worksheet

_MARGIN: Final = 28.8
_MARGIN_INCHES: Final = _MARGIN / 72
_FOOT: Final = 50.4
_FOOT_INCHES: Final = _FOOT / 72
_SAFE: Final = 0.74
"""Where Excel's usual letters are missing, those in their place make columns wider by a third."""
_LEAST_SCALE: Final = 0.64
"""Eleven points become seven by this, which can just be read."""
_LINE: Final = 15.0
"""The height of a row of one line."""
_POINTS: Final = 0.75
"""A pixel, as spreadsheets measure charts."""
_OFF: Final = 4
"""Pixels between the upper edge of a row, where a page may begin, and a chart."""
_ROW_APART: Final = 1


class _Paper(NamedTuple):
    """A paper in landscape: Excel's number of it, and what can be printed on, in points."""

    number: int
    width: float
    height: float


_A4: Final = _Paper(9, 841.9 - 2 * _MARGIN, 595.3 - _MARGIN - _FOOT)
_A3: Final = _Paper(8, 1190.6 - 2 * _MARGIN, 841.9 - _MARGIN - _FOOT)


def set_paper(written: Worksheet, widths: Sequence[float], kept: int) -> None:
    """Set a sheet on paper by the widths of its columns, of which `kept` are on each page."""
    paper, across = _pages(widths, kept)
    written.set_landscape()
    written.set_paper(paper.number)
    written.set_margins(_MARGIN_INCHES, _MARGIN_INCHES, _MARGIN_INCHES, _FOOT_INCHES)
    written.set_footer("&L&A&R&P / &N", {"margin": _FOOT_INCHES / 2})
    written.repeat_rows(0)
    written.fit_to_pages(across, 0)
    if across > 1:
        written.repeat_columns(0, kept - 1)


def _pages(widths: Sequence[float], kept: int) -> tuple[_Paper, int]:
    """Choose the paper, and on how many pages beside each other all columns can be read."""
    wide = _points(widths)
    for paper in (_A4, _A3):
        if wide * _LEAST_SCALE <= paper.width:
            return paper, 1
    again = _points(widths[:kept])
    return _A3, ceil((wide - again) * _LEAST_SCALE / (_A3.width - again * _LEAST_SCALE))


def _points(widths: Sequence[float]) -> float:
    """Give the width of columns that hold so many digits: seven pixels each, and five beside."""
    return sum((7 * each + 5) * _POINTS for each in widths)


def put_charts(
    written: Worksheet,
    charts: Sequence[Any],
    size: tuple[int, int],
    widths: Sequence[float],
    heights: Sequence[float],
) -> None:
    """Put charts of a size (pixels) below each other beside a table, and end pages between them.

    `widths` are those of the table's columns, `heights` those of its rows, the heading first.
    """
    column, high = len(widths) + 1, (size[1] + _OFF) * _POINTS
    wide = max(_points(widths), size[0] * _POINTS)
    paper = _A4 if wide * _LEAST_SCALE <= _SAFE * _A4.width else _A3
    scale = min(1.0, _SAFE * paper.width / wide)
    room = _SAFE * paper.height / scale - heights[0]
    rows = _Rows(heights)
    ends: list[int] = []
    row = first = 1
    for chart in charts:
        if row > first and rows.height(first, row) + high > room:
            first = row = rows.page_end(first, room)
            ends.append(row)
        written.insert_chart(row, column, chart, {"object_position": 3, "y_offset": _OFF})
        row = rows.below(row, high) + _ROW_APART
    while rows.height(first, rows.last) > room:
        first = rows.page_end(first, room)
        ends.append(first)
    written.set_paper(paper.number)
    # A sheet that is fitted to its pages has no breaks of its own.
    written.set_print_scale(int(100 * scale))
    written.set_v_pagebreaks([len(widths)])
    written.set_h_pagebreaks(ends)


class _Rows:
    """The rows of a sheet by their heights; below the last there are more, of one line each."""

    def __init__(self, heights: Sequence[float]) -> None:
        self.last = len(heights)
        self._tops = [0.0, *accumulate(heights)]

    def _top(self, row: int) -> float:
        return self._tops[min(row, self.last)] + max(0, row - self.last) * _LINE

    def height(self, first: int, end: int) -> float:
        """Give how high the rows from one to before another are."""
        return self._top(end) - self._top(first)

    def below(self, row: int, high: float) -> int:
        """Give the first row that begins below what begins at a row and is so high."""
        top = self._top(row)
        while self._top(row) - top < high:
            row += 1
        return row

    def page_end(self, first: int, room: float) -> int:
        """Give the row that a page that begins at a row has no room for any more."""
        row = first + 1
        while self.height(first, row + 1) <= room:
            row += 1
        return row
