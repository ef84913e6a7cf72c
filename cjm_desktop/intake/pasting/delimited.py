"""Tables written as text: the cells of a spreadsheet by tabs, or of a CSV by what parts them there.

Commas and semicolons also stand in sentences. So lines are a table only if all have as many cells,
at least two, and no sign is followed by a space, as it is in prose, unless quotes tell the cells.
"""

import csv
from collections.abc import Sequence
from io import StringIO

from cjm_desktop.editing.edits.paste_limits import MAX_CELLS, hold_to
from cjm_desktop.editing.edits.pasted_block import Block, read_block
from cjm_desktop.journey.text import clean_text

_SIGNS = (";", ",", "|")


def tab_block(text: str) -> Block | None:
    """Read the cells of a spreadsheet; None if there are no tabs between any."""
    block = read_block(text)
    return block if any(len(row) > 1 for row in block) else None


def sign_block(text: str) -> Block | None:
    """Read a CSV whose sign is found out; None if the text is none. TooMuch past its limits."""
    written = clean_text(text).strip("\n")
    for sign in _SIGNS:
        if sign in written and (block := _read(written, sign)) is not None:
            return block
    return None


def _read(text: str, sign: str) -> Block | None:
    spaced = f'{sign} "' in text
    written = csv.reader(StringIO(text), delimiter=sign, skipinitialspace=spaced, strict=True)
    rows: list[list[str]] = []
    try:
        for row in filter(None, written):
            if len(row) < 2 or len(row) != len(rows[0] if rows else row):
                return None
            rows.append(row)
    except csv.Error:
        return None
    quoted = spaced or f'"{sign}' in text or f'{sign}"' in text
    if len(rows) < 2 or (not quoted and any(map(_continues, rows))):
        return None
    hold_to("cells", len(rows) * len(rows[0]), MAX_CELLS)
    return tuple(tuple(map(str.strip, row)) for row in rows)


def _continues(row: Sequence[str]) -> bool:
    """Say whether a cell goes on as a sentence does after a comma."""
    return any(cell.startswith(" ") for cell in row[1:])
