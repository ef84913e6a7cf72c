"""How a table is to be read: where its headings are, which way it runs, what its columns give.

Tables that people keep for themselves have a title above, or a phase written once for all the rows
below it. What is likely is proposed; the user may say otherwise, and a table with the same headings
is then read in the same way.
"""

from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise
from typing import Any, Final, Literal, NamedTuple, get_args

from cjm_desktop.editing.edits.names import name_key
from cjm_desktop.editing.edits.pasted_block import Block
from cjm_desktop.intake.importing.columns import (
    FIELDS,
    TO_NOTES,
    by_heading,
    is_grid,
    is_unnamed,
    proposed_columns,
)
from cjm_desktop.intake.pasting.field_tables import LEFT_OUT, Column
from cjm_desktop.intake.pasting.field_words import NOT_SAID, PLACES
from cjm_desktop.storage import digest

Form = Literal["long", "phases_across", "phases_down", "cells"]
"""A card in each row; a grid of phases and lanes, in either direction; a card in each cell."""

FORMS: Final[tuple[Form, ...]] = get_args(Form)
MOST_ABOVE: Final = 20
"""So many rows may stand above the headings."""
_LEAST_KNOWN: Final = 2


class Shape(NamedTuple):
    """How a table is read.

    `header` is the row of its headings, counted from 0; what stands above is left out. `filled` are
    those of "phase" and "lane" whose empty cells mean what stands above them.
    """

    header: int
    form: Form
    columns: tuple[Column, ...]
    filled: frozenset[str] = frozenset()


def proposed_shape(block: Block, language: str) -> Shape:
    """Say how a table is likely to be meant."""
    header = _header(block)
    table = block[header:]
    if is_grid(table):
        return Shape(header, "phases_across", columns_at(block, header, language))
    if is_unnamed(table, language):
        return Shape(0, "cells", columns_at(block, 0, language))
    columns = columns_at(block, header, language)
    return Shape(header, "long", columns, likely_filled(table, columns))


def names_fields(block: Block, language: str) -> bool:
    """Say whether a table has headings of fields, in our words or in those of others."""
    shape = proposed_shape(block, language)
    known = {column.field for column in by_heading(block[shape.header])} - {TO_NOTES, LEFT_OUT}
    return shape.form == "long" and len(known) >= _LEAST_KNOWN


def title_of(block: Block, language: str) -> str:
    """Give what a table is called, as is written in a row of its own above the headings."""
    above = block[: proposed_shape(block, language).header] if block else ()
    said = [cell for cell in above[0] if cell] if above else []
    return said[0] if len(said) == 1 else ""


def columns_at(block: Block, header: int, language: str) -> tuple[Column, ...]:
    """Say what each column is likely to give if the headings are in this row."""
    wide = max(map(len, block), default=0)
    head = (*block[header], *[""] * (wide - len(block[header])))
    return proposed_columns((head, *block[header + 1 :]), language)


def likely_filled(table: Block, columns: Sequence[Column]) -> frozenset[str]:
    """Find the places that are written once, for all the rows below them."""
    found = set()
    for number, column in enumerate(columns):
        if column.field in PLACES and _is_written_once(table, number, str(column.field)):
            found.add(str(column.field))
    return frozenset(found) if "phase" in found else frozenset()


def _header(block: Block) -> int:
    """Find the row with the headings: the one that names most fields, else the first full one."""
    rows = block[:MOST_ABOVE]
    known = [sum(column.field not in (TO_NOTES, LEFT_OUT) for column in by_heading(row))
             for row in rows]  # fmt: skip
    if max(known, default=0) >= _LEAST_KNOWN:
        return known.index(max(known))
    filled = [sum(map(bool, row)) for row in rows]
    return next((number for number, many in enumerate(filled) if many > 1), 0)


def _is_written_once(table: Block, number: int, field: str) -> bool:
    cells = [row[number] if number < len(row) else "" for row in table[1:]]
    said = [name_key(cell) for cell in cells if cell]
    empty = len(cells) - len(said)
    if not said or not cells[0] or not empty:
        return False
    if field == "phase":
        return len(set(said)) == len(said)
    return 2 * empty >= len(said) and all(one != other for one, other in pairwise(said))


# --- remembered ------------------------------------------------------------------------------


def fingerprint(columns: Sequence[Column]) -> str:
    """Give what tells the headings of a table from others."""
    said = "\n".join(name_key(column.heading) for column in columns)
    return digest.name_of(said.encode("utf-8", "surrogatepass"), 20)


def written(shape: Shape) -> Mapping[str, Any]:
    """Write a shape so that it can be kept for tables with the same headings."""
    fields = [column.field for column in shape.columns]
    return {"form": shape.form, "fields": fields, "filled": sorted(shape.filled)}


def remembered_shape(kept: Mapping[str, Any], proposed: Shape) -> Shape:
    """Read the table as it was chosen for its headings; what is no choice counts as none."""
    form, fields = kept.get("form"), kept.get("fields")
    filled = kept.get("filled")
    if form not in FORMS or not isinstance(fields, list) or not _fits(fields, proposed):
        return proposed
    columns = [
        column._replace(field=field) for column, field in zip(proposed.columns, fields, strict=True)
    ]
    places: Collection[object] = filled if isinstance(filled, list) else ()
    return Shape(
        proposed.header, form, tuple(columns), frozenset(each for each in PLACES if each in places)
    )


def _fits(fields: Sequence[object], proposed: Shape) -> bool:
    known = {*FIELDS, NOT_SAID, LEFT_OUT}
    return len(fields) == len(proposed.columns) and all(
        each is TO_NOTES or (isinstance(each, str) and each in known) for each in fields
    )
