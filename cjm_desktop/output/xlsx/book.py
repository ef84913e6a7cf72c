"""A workbook as it is written: sheets of rows under headings, that can be filtered and printed.

It is written by XlsxWriter and not by openpyxl, which reads ours again: XlsxWriter's charts and
validations are complete and documented against what Excel itself writes, it tells a text from a
formula by the call and not by the first sign, and it dates nothing but what it is told to date, so
that the same map makes the same bytes. A text's cell also has Excel's own mark for text, so that it
stays one when somebody edits it.
"""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, time
from io import BytesIO
from math import ceil
from typing import Any, Final, NamedTuple

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from cjm_desktop.layout.card_values import Value
from cjm_desktop.output.xlsx.paper import put_charts, set_paper

_MOST_SIGNS: Final = 32_767
"""What a cell of Excel holds."""
_NO_XML: Final = {0xFFFE: "\ufffd", 0xFFFF: "\ufffd"}
_FIRST_DAY: Final = date(1900, 3, 1)
"""Excel knows no earlier day: before it, its calendar has one too many."""
_LINE: Final = 15
_MOST_LINES: Final = 12
"""The height of a line in points, and how many a row shows."""
_CUT: Final = "…"

_BUTTON: Final = 3
"""The width of the button that filters, beside a heading."""

NARROW, USUAL, WIDE, WIDEST = 9.0, 14.0, 26.0, 48.0
"""Widths of columns, in digits."""


class Column(NamedTuple):
    """A column of a sheet: what it is called, and how wide it is."""

    heading: str
    width: float = USUAL


class Formula(NamedTuple):
    """A cell that is counted, and what it comes to now, for those who do not count."""

    text: str
    value: float


Cell = Value | Formula | None


class Sheet(NamedTuple):
    """A sheet that was written, and the number of its last row of content, the heading being 0.

    `widths` are those of its columns in digits, `heights` those of its rows in points.
    """

    name: str
    written: Worksheet
    last: int
    widths: tuple[float, ...]
    heights: tuple[float, ...]

    def area(self, column: int) -> list[Any]:
        """Name the content of a column, as charts ask for it."""
        return [self.name, 1, column, self.last, column]


class Book:
    """A workbook that is begun; `data` ends it."""

    def __init__(self, title: str, accent: str, day: date) -> None:
        self._file = BytesIO()
        options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
        self.workbook = Workbook(self._file, options)
        self.workbook.set_properties(
            {"title": _fitting(title), "created": datetime.combine(day, time())}
        )
        self.head = self.look(
            bold=True, font_color="#FFFFFF", bg_color=accent, valign="top", quote_prefix=True
        )
        self.text = self.look(text_wrap=True, valign="top", quote_prefix=True)
        self._number = self.look(valign="top", num_format="0.##")
        self._day = self.look(valign="top", num_format="yyyy-mm-dd", align="left")

    def look(self, **properties: Any) -> Format:
        """Make a way for cells to look."""
        return self.workbook.add_format(properties)

    def sheet(
        self,
        name: str,
        columns: Sequence[Column],
        rows: Iterable[Sequence[Cell]],
        *,
        kept: int = 1,
    ) -> Sheet:
        """Write rows under headings that stay in view, `kept` columns of them as well."""
        written = self.workbook.add_worksheet(name)
        widths = [max(each.width, min(len(each.heading) + _BUTTON, WIDE)) for each in columns]
        for number, column in enumerate(columns):
            written.set_column(number, number, widths[number])
            self.put(written, 0, number, column.heading, self.head)
        last = 0
        heights: list[float] = [_LINE]
        for last, row in enumerate(rows, start=1):
            lines = 1
            for number, cell in enumerate(row):
                if cell is not None and cell != "":
                    self.put(written, last, number, cell)
                    lines = max(lines, _lines(cell, columns[number].width))
            heights.append(_LINE * min(lines, _MOST_LINES))
            if lines > 1:
                written.set_row(last, heights[-1])
        written.freeze_panes(1, kept)
        written.autofilter(0, 0, last, len(columns) - 1)
        set_paper(written, widths, kept)
        return Sheet(name, written, last, tuple(widths), tuple(heights))

    def put(
        self, written: Worksheet, row: int, column: int, cell: Cell, look: Format | None = None
    ) -> None:
        """Write a cell as what it is: a text is never taken for anything else."""
        match cell:
            case None | "":
                return
            case str():
                written.write_string(row, column, _fitting(cell), look or self.text)
            case Formula():
                written.write_formula(row, column, cell.text, look or self._number, cell.value)
            case date() if cell < _FIRST_DAY:
                self.put(written, row, column, cell.isoformat(), look)
            case date():
                moment = datetime.combine(cell, time())
                written.write_datetime(row, column, moment, look or self._day)
            case _:
                written.write_number(row, column, cell, look or self._number)

    def charts(self, sheet: Sheet, charts: Sequence[Any], size: tuple[int, int]) -> None:
        """Put charts of a size in pixels beside a sheet's table, each whole on a page."""
        for chart in charts:
            chart.set_size({"width": size[0], "height": size[1]})
        put_charts(sheet.written, charts, size, sheet.widths, sheet.heights)

    def name_area(self, name: str, sheet: Sheet, columns: int) -> None:
        """Give the table of a sheet a name that stays when the sheet is called otherwise."""
        self.workbook.define_name(name, area_of(sheet.name, (0, 0), (sheet.last, columns - 1)))

    def data(self) -> bytes:
        """End the workbook and give its file."""
        self.workbook.close()
        return self._file.getvalue()


def _fitting(text: str) -> str:
    """Make a text one that a cell can hold."""
    held = text if text.isascii() else text.translate(_NO_XML)
    fits = 2 * len(held) <= _MOST_SIGNS or _units(held) <= _MOST_SIGNS
    return held if fits else held[: _MOST_SIGNS // 2] + _CUT


def _units(text: str) -> int:
    """Count signs as Excel does, in which a rare one is two."""
    return len(text) + sum(sign > "\uffff" for sign in text)


def _lines(cell: Cell, width: float) -> int:
    """Say how many lines a text takes in a column, as nearly as its digits tell."""
    if not isinstance(cell, str) or (len(cell) <= width and "\n" not in cell):
        return 1
    return sum(max(1, ceil(len(line) / width)) for line in cell.split("\n"))


def quoted(text: str) -> str:
    """Write a text within a formula."""
    return '"' + text.replace('"', '""') + '"'


def area_of(sheet: str, first: tuple[int, int], last: tuple[int, int]) -> str:
    """Name an area of a sheet, by the rows and columns of two corners."""
    corners = (xl_rowcol_to_cell(*each, row_abs=True, col_abs=True) for each in (first, last))
    return f"='{sheet}'!{':'.join(corners)}"
