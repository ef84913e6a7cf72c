"""Text as other programs write it: what it is encoded in, tables of it, journeys for Mermaid."""

import csv
from collections import Counter
from collections.abc import Iterator
from io import StringIO
from itertools import islice
from pathlib import Path
from typing import Final

from cjm_desktop.intake.importing.material import (
    MAX_CELL,
    MAX_CELLS,
    MAX_COLUMNS,
    MAX_ROWS,
    Material,
    Progress,
    Refused,
    hold,
)
from cjm_desktop.intake.pasting.mermaid import read_journey
from cjm_desktop.journey.text import clean_text

_SIGNS: Final = ("\t", ";", ",", "|")
_SAMPLE: Final = 50
_STEP: Final = 1_000
_SAYS_SIGN: Final = "sep="
_MARKS: Final = ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_OLD: Final = "cp1252"
"""What spreadsheets here wrote before, and still do where nobody asks them for more."""


def read_table(data: bytes, path: Path, language: str, *, progress: Progress) -> Material:
    """Read a table whose separator is found out."""
    text = decoded(data)
    first, _, rest = text.partition("\n")
    sign = first.strip()[len(_SAYS_SIGN) :] if first.lower().startswith(_SAYS_SIGN) else ""
    if len(sign) == 1:
        text = rest
    else:
        sign = _separator(text)
    rows = _rows(text, sign, progress)
    return Material(tuple(row for _, row in rows), lines=tuple(line for line, _ in rows))


def read_mermaid(data: bytes, path: Path, language: str, *, progress: Progress) -> Material:
    """Read a journey for Mermaid."""
    text = decoded(data)
    hold("rows", text.count("\n"), MAX_ROWS)
    journey = read_journey(text)
    if journey is None:
        raise Refused("empty")
    titled = (line.strip() for line in text.splitlines())
    title = next((line[len("title ") :] for line in titled if line.startswith("title ")), "")
    return Material(rows=journey.rows, doubts=journey.doubts, title=title.strip())


def decoded(data: bytes) -> str:
    """Give the text of a file, cleaned; Refused if it is none."""
    encoding = next((name for mark, name in _MARKS if data.startswith(mark)), "utf-8-sig")
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        text = data.decode(_OLD, "replace")
    if "\0" in text:
        raise Refused("not_text")
    return clean_text(text)


def _separator(text: str) -> str:
    """Find what parts the cells: the sign by which most rows have as many, and more than one."""

    def alike(sign: str) -> tuple[int, int]:
        rows = islice(csv.reader(StringIO(text[: _SAMPLE * 2_000]), delimiter=sign), _SAMPLE)
        counts = Counter(len(row) for row in _readable(rows) if row)
        several = [(many, width) for width, many in counts.items() if width > 1]
        return max(several, default=(0, 0))

    return max(_SIGNS, key=alike)


def _readable(rows: Iterator[list[str]]) -> Iterator[list[str]]:
    try:
        yield from rows
    except csv.Error:
        return


def _rows(text: str, sign: str, progress: Progress) -> list[tuple[int, tuple[str, ...]]]:
    """Read the rows that are not empty, with the numbers that a spreadsheet would give them."""
    lines = text.count("\n") + 1
    csv.field_size_limit(MAX_CELL)
    rows: list[tuple[int, tuple[str, ...]]] = []
    cells = 0
    try:
        for number, row in enumerate(csv.reader(StringIO(text), delimiter=sign), 1):
            if not any(row):
                continue
            hold("rows", len(rows), MAX_ROWS)
            hold("columns", len(row), MAX_COLUMNS)
            cells += len(row)
            hold("cells", cells, MAX_CELLS)
            rows.append((number, tuple(map(str.strip, row))))
            if len(rows) % _STEP == 0:
                progress(len(rows), lines)
    except csv.Error as error:
        raise Refused("cell", MAX_CELL, str(error)) from error
    return rows
