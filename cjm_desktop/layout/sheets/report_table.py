"""A plain table on paper: words in columns, wrapped, its header again on each page."""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from cjm_desktop.layout.column_widths import shared_out, widest_word
from cjm_desktop.layout.drawing import Align, Figure, Line, Text
from cjm_desktop.layout.sheets.columns import Flowing, table_of
from cjm_desktop.layout.table_row import marks_of
from cjm_desktop.layout.text import Style, block, wrap

HEAD: Final = Style("semibold", 9.5, "quiet")
CELL: Final = Style("regular", 9.5)
NAME: Final = Style("semibold", 9.5)
_APART: Final = 10.0
"""Between a column's words and the next column."""
_EDGE: Final = 4.0
"""Above and below the words of a row."""


class Column(NamedTuple):
    """A column: its title, its share of the width, on which side its words stand."""

    title: str
    share: float
    align: Align = "left"


class Cell(NamedTuple):
    """Words in a style of their own."""

    words: str
    style: Style = CELL


Row = Sequence[str | Cell]


def table(columns: Sequence[Column], rows: Sequence[Row], room: float) -> Iterator[Flowing]:
    """Let a table flow over pages; the first cell of a row is its name."""
    widths = _widths(columns, room)
    header = _row(columns, widths, [Cell(each.title, HEAD) for each in columns], head=True)
    figures = [_row(columns, widths, [Cell(str(row[0]), NAME), *row[1:]]) for row in rows]
    return table_of(header, figures)


def _widths(columns: Sequence[Column], room: float) -> list[float]:
    """Share the room out so that no title is broken within a word."""
    least = [widest_word([each.title], HEAD) + _APART for each in columns]
    return shared_out(room, [each.share for each in columns], least)


def _row(
    columns: Sequence[Column], widths: Sequence[float], row: Row, *, head: bool = False
) -> Figure:
    cells: list[list[Text]] = []
    room, x, bottom = sum(widths), 0.0, 0.0
    for column, wide, cell in zip(columns, widths, row, strict=True):
        words, style = cell if isinstance(cell, Cell) else Cell(cell)
        # What ends at the right edge of the page ends at that of the table.
        inner = room - x if column is columns[-1] else wide - _APART
        lines = wrap(words, style.font, style.size, inner)
        made, end = block(lines, x, _EDGE, style, room=inner, align=column.align)
        cells.append(made)
        x, bottom = x + wide, max(bottom, end)
    height = bottom + _EDGE
    marks, parts = marks_of(cells, head=head)
    marks.append(Line(0, height - 0.5, room, height - 0.5, "hairline"))
    label = ", ".join(cell.words if isinstance(cell, Cell) else cell for cell in row)
    return Figure(None, "table", room, height, tuple(marks), label, "ink", parts)
