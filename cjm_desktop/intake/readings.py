"""Readings pasted from a spreadsheet: a day in the first column, a value in the next.

Cells are parted by tabs, as programs copy them, or by semicolons, commas or spaces. A first row
that is neither day nor value is a heading; if it names several columns, each of them is a KPI's.
How days and numbers may be written is told in `days` and `words.numbers`.
"""

import csv
from collections.abc import Iterable
from typing import NamedTuple

from cjm_desktop.intake.days import day_of
from cjm_desktop.journey.records import Reading
from cjm_desktop.journey.text import clean_text
from cjm_desktop.words.numbers import amount_of, digits

_SEPARATORS = ("\t", ";", ",", " ")
"""Tried in this order; of those that read equally much the first counts."""


class Unread(NamedTuple):
    """A line that was not understood: its number, from 1, and what it says."""

    line: int
    text: str


class Column(NamedTuple):
    """The readings of one column, and its heading if it has one."""

    name: str
    readings: tuple[Reading, ...]


class Pasted(NamedTuple):
    """What was read: at least one column, and the lines that were not understood."""

    columns: tuple[Column, ...]
    unread: tuple[Unread, ...]

    @property
    def total(self) -> int:
        """How many readings there are in all columns."""
        return sum(len(column.readings) for column in self.columns)


def looks_like_table(text: str) -> bool:
    """Say whether a text is more than what goes into one field: several lines or cells."""
    return "\t" in text.strip() or "\n" in clean_text(text).strip()


def read_readings(text: str, language: str) -> Pasted:
    """Read a table; nothing is lost, for what is not understood is listed."""
    lines = clean_text(text).split("\n")
    present = [mark for mark in _SEPARATORS if any(mark in line for line in lines)]
    tried = [_read(lines, mark, language) for mark in present or _SEPARATORS[:1]]
    return max(tried, key=lambda found: (found.total, -len(found.unread)))


def readings_table(readings: Iterable[Reading], language: str) -> str:
    """Write readings as a spreadsheet takes them: a day, a tab and a value on each line."""
    return "".join(f"{each.on.isoformat()}\t{digits(each.value, language)}\n" for each in readings)


def _read(lines: list[str], separator: str, language: str) -> Pasted:
    rows = [(number, line, _cells(line, separator)) for number, line in enumerate(lines, start=1)
            if line.strip()]  # fmt: skip
    names: list[str] = []
    if rows and _is_heading(rows[0][2], language):
        names = rows.pop(0)[2][1:]
    columns = len(names) if len(names) > 1 else 1
    found: list[list[Reading]] = [[] for _ in range(columns)]
    unread: list[Unread] = []
    for number, line, cells in rows:
        values = _values(cells, columns, separator)
        day = day_of(cells[0])
        read = [amount_of(value, language) if value.strip() else None for value in values]
        gaps = [value for value, each in zip(values, read, strict=True)
                if each is None and value.strip()]  # fmt: skip
        if day is None or gaps:
            unread.append(Unread(number, line.strip()))
        if day is not None:
            for column, value in zip(found, read, strict=False):
                if value is not None:
                    column.append(Reading(on=day, value=value))
    named = [*names, ""][:columns]
    made = (Column(name.strip(), tuple(each)) for name, each in zip(named, found, strict=True))
    return Pasted(tuple(made), tuple(unread))


def _cells(line: str, separator: str) -> list[str]:
    """Part a line; it has at least one cell."""
    if separator == " ":
        return line.strip().split(None, 1) or [""]
    try:
        return next(csv.reader([line], delimiter=separator, skipinitialspace=True), [""]) or [""]
    except csv.Error:
        return [line]


def _values(cells: list[str], columns: int, separator: str) -> list[str]:
    """Give the cells of the columns; a decimal comma between commas is put together."""
    values = cells[1:]
    if columns == 1 and separator == "," and len(values) == 2:
        values = [",".join(values)] if values[1].strip() else values
    return values[:columns]


def _is_heading(cells: list[str], language: str) -> bool:
    """Say whether a row names the columns: there is no day, and no number beside it."""
    values = [cell for cell in cells[1:] if cell.strip()]
    return bool(values) and day_of(cells[0]) is None and not any(
        amount_of(value, language) is not None for value in values
    )  # fmt: skip
