"""Workbooks, read by openpyxl row by row, once the archive has been looked at.

What an archive says of itself is added up before anything is unpacked, and its rows are counted
before any is read: a bomb, or a table of millions of rows, costs no more than counting. openpyxl
reads XML by defusedxml, so that no entity is expanded.
"""

import zipfile
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime, time
from io import BytesIO
from pathlib import Path
from typing import Any, Final
from warnings import catch_warnings, simplefilter
from xml.etree.ElementTree import ParseError

import openpyxl
from defusedxml.common import DefusedXmlException
from openpyxl.utils.exceptions import InvalidFileException

from cjm_desktop.editing.edits.pasted_block import Block
from cjm_desktop.intake.importing.archive import archive_files
from cjm_desktop.intake.importing.material import (
    MAX_CELLS,
    MAX_COLUMNS,
    MAX_ROWS,
    Material,
    Progress,
    Refused,
    hold,
)
from cjm_desktop.intake.pasting.rows import Doubt
from cjm_desktop.journey.cells import cell_text
from cjm_desktop.journey.text import clean_text
from cjm_desktop.words.numbers import digits

_MOST_WORDS: Final = 60_000_000
"""Bytes of the file of a workbook with its texts, which is read whole."""
_MOST_SEEN: Final = 5 * MAX_CELLS
_CHUNK: Final = 1 << 20
_ROW: Final = b"<row"
_STEP: Final = 500
_CARDS, _MAP = "CJM_cards", "CJM_map"
"""What our own tables are called in a workbook."""
_BROKEN = (
    zipfile.BadZipFile, zlib.error, InvalidFileException, DefusedXmlException, ParseError, KeyError,
    ValueError, TypeError, AttributeError, EOFError, OSError, NotImplementedError, IndexError,
    RuntimeError,
)  # fmt: skip
"""What openpyxl and the archive raise for what is no workbook, or a damaged one."""


def read_workbook(data: bytes, path: Path, language: str, *, progress: Progress) -> Material:
    """Read the sheet of cards of our own workbook, else the first that holds a table."""
    return _read(data, "", language, progress)


def _read(data: bytes, wanted: str, language: str, progress: Progress) -> Material:
    """Read the sheet that is wanted, or the one that is likely."""
    try:
        _look_into(data)
        with catch_warnings():
            simplefilter("ignore")  # of extensions that it passes over
            book = openpyxl.load_workbook(BytesIO(data), read_only=True, data_only=True)
            try:
                found = _material(book, wanted, language, progress)
            finally:
                book.close()
    except _BROKEN as error:
        raise Refused("broken", reason=type(error).__name__) from error

    def read_sheet(name: str, progress: Progress) -> Material:
        return _read(data, name, language, progress)

    return replace(found, read_sheet=read_sheet)


def _look_into(data: bytes) -> None:
    archive, files = archive_files(data)
    with archive:
        for each in files:
            if "sharedstrings" in each.filename.lower():
                hold("unpacked", each.file_size, _MOST_WORDS)
            elif "worksheets/" in each.filename.lower() and each.filename.endswith(".xml"):
                hold("rows", _rows_in(archive, each), MAX_ROWS + 1)


def _rows_in(archive: zipfile.ZipFile, each: zipfile.ZipInfo) -> int:
    """Count the rows of a sheet, no further than is needed to refuse it."""
    found, end = 0, b""
    with archive.open(each) as file:
        while found <= MAX_ROWS + 1 and (chunk := file.read(_CHUNK)):
            seen = end + chunk
            found += seen.count(_ROW)
            end = seen[-len(_ROW) + 1 :]
    return found


def _material(book: Any, wanted: str, language: str, progress: Progress) -> Material:
    own = _named_sheet(book, _CARDS)
    shown = [each for each in book.worksheets if _shown(each)]
    sheets = [each for each in shown if each.title == wanted] or ([own] if own else shown)
    tables = ((each, _rows_of(each, language, progress)) for each in sheets)
    sheet, rows = next(((each, found) for each, found in tables if len(found) > 1), (None, ()))
    if sheet is None:
        raise Refused("empty")
    table, lines = _block(rows), tuple(line for line, _ in rows)
    names = tuple(str(each.title) for each in dict.fromkeys((*shown, sheet)))
    found = Material(table, lines=lines, sheet=str(sheet.title), sheets=names)
    if sheet is own:
        grid = _named_sheet(book, _MAP)
        edges = _block(_rows_of(grid, language, progress)) if grid is not None else ()
        phases = tuple(filter(None, edges[0][1:])) if edges else ()
        return replace(found, phases=phases, lanes=tuple(row[0] for row in edges[1:]))
    others = (Doubt("sheet", str(each.title)) for each in book.worksheets if each is not sheet)
    return replace(found, doubts=tuple(others))


def _shown(sheet: Any) -> bool:
    return str(sheet.sheet_state) == "visible"


def _named_sheet(book: Any, name: str) -> Any:
    defined = book.defined_names.get(name)
    title = next((sheet for sheet, _ in defined.destinations), None) if defined else None
    return book[title] if title in book.sheetnames else None


_Rows = Sequence[tuple[int, tuple[str, ...]]]
"""Rows that are not empty, with their numbers in the sheet."""


def _block(rows: _Rows) -> Block:
    wide = max((len(row) for _, row in rows), default=0)
    hold("cells", wide * len(rows), MAX_CELLS)
    return tuple(row + ("",) * (wide - len(row)) for _, row in rows)


def _rows_of(sheet: Any, language: str, progress: Progress) -> _Rows:
    sheet.reset_dimensions()
    return list(_rows(sheet, language, progress))


def _rows(sheet: Any, language: str, progress: Progress) -> Iterator[tuple[int, tuple[str, ...]]]:
    seen = 0
    for number, values in enumerate(sheet.iter_rows(values_only=True)):
        hold("rows", number, MAX_ROWS)
        seen += len(values)  # with those that are only coloured
        hold("cells", seen, _MOST_SEEN)
        if number % _STEP == 0:
            progress(number, MAX_ROWS)
        row = ["" if value is None else _text(value, language) for value in values]
        while row and not row[-1]:
            row.pop()
        hold("columns", len(row), MAX_COLUMNS)
        if row:
            yield number + 1, tuple(row)


def _text(value: object, language: str) -> str:
    """Write a value as a table of text would have it."""
    match value:
        case str():
            return cell_text(clean_text(value).strip())
        case bool():
            return "true" if value else "false"
        case int() | float():
            return digits(value, language)
        case datetime():
            return value.date().isoformat() if value.time() == time() else value.isoformat(" ")
        case date():
            return value.isoformat()
        case _:
            return str(value)
