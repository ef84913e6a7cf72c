"""A file that says how a table is to be read, by the names of its columns, for who writes scripts.

    {"format": "cjm-desktop/mapping", "form": "long", "header": 3,
     "columns": {"Steg": "phase", "Kanal": "channel", "Kommentar": null, "Nr": "-"},
     "filled": ["phase"]}

`header` is the row of the headings, counted from 1 in the table without its empty rows. A column
gives a field by its code, null is the notes with the heading, "-" is left out. What is not said is
as proposed.
"""

import json
from collections.abc import Mapping, Sequence
from typing import Any, Final, Literal, NamedTuple

from cjm_desktop.editing.edits.names import name_key
from cjm_desktop.editing.edits.pasted_block import Block
from cjm_desktop.intake.importing.columns import FIELDS, TO_NOTES
from cjm_desktop.intake.importing.shapes import (
    FORMS,
    Shape,
    columns_at,
    likely_filled,
    proposed_shape,
)
from cjm_desktop.intake.pasting.field_tables import LEFT_OUT, Column
from cjm_desktop.intake.pasting.field_words import PLACES

MOST_BYTES: Final = 2_000_000
FORMAT: Final = "cjm-desktop/mapping"

Fault = Literal["json", "format", "form", "header", "columns", "field", "filled"]


class NoMapping(Exception):
    """What is wrong with a mapping, and what of it."""

    def __init__(self, fault: Fault, said: str = "") -> None:
        super().__init__(f"{fault} {said}")
        self.fault: Fault = fault
        self.said = said


class Mapped(NamedTuple):
    """How a table is read, and the columns that it was said of and that are not there."""

    shape: Shape
    missing: tuple[str, ...] = ()


def mapping_bytes(shape: Shape) -> bytes:
    """Write how a table is read; of columns that are headed alike the first is told."""
    said: dict[str, str | None] = {}
    for column in shape.columns:
        if column.heading:
            said.setdefault(column.heading, column.field)
    written = {
        "format": FORMAT,
        "form": shape.form,
        "header": shape.header + 1,
        "columns": said,
        "filled": [each for each in PLACES if each in shape.filled],
    }
    return (json.dumps(written, ensure_ascii=False, indent=2) + "\n").encode("utf-8")


def mapped(data: bytes, table: Block, language: str) -> Mapped:
    """Read a mapping for a table; NoMapping if it is none."""
    said = _said(data)
    proposed = proposed_shape(table, language)
    header = said.get("header", proposed.header + 1)
    if not isinstance(header, int) or isinstance(header, bool) or not 1 <= header <= len(table):
        raise NoMapping("header", str(header))
    form = said.get("form", proposed.form)
    if form not in FORMS:
        raise NoMapping("form", str(form))
    columns, missing = _columns(said, columns_at(table, header - 1, language))
    filled = said.get("filled", sorted(likely_filled(table[header - 1 :], columns)))
    if not isinstance(filled, list) or not all(each in PLACES for each in filled):
        raise NoMapping("filled")
    return Mapped(Shape(header - 1, form, columns, frozenset(filled)), missing)


def _said(data: bytes) -> Mapping[str, Any]:
    try:
        said = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise NoMapping("json") from error
    if not isinstance(said, dict) or said.get("format") != FORMAT:
        raise NoMapping("format")
    return said


def _columns(
    said: Mapping[str, Any], proposed: Sequence[Column]
) -> tuple[tuple[Column, ...], tuple[str, ...]]:
    """Give the columns as is said, and the headings that no column has."""
    named = said.get("columns", {})
    if not isinstance(named, dict):
        raise NoMapping("columns")
    for field in named.values():
        if field is not TO_NOTES and field not in (*FIELDS, LEFT_OUT):
            raise NoMapping("field", str(field))
    fields = {name_key(heading): field for heading, field in named.items()}
    columns = tuple(
        each._replace(field=fields[key]) if (key := name_key(each.heading)) in fields else each
        for each in proposed
    )
    there = {name_key(each.heading) for each in proposed}
    return columns, tuple(each for each in named if name_key(each) not in there)
