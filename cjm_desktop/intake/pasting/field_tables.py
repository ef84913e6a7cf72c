"""Tables whose headings name fields of a card: a card for each row, with those fields.

Nothing is lost: what stands under a heading that names no field, and a value that a field does not
take, goes to the notes with its heading, and is told as a doubt.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from cjm_desktop.editing.edits.names import name_key
from cjm_desktop.editing.edits.pasted_block import Block
from cjm_desktop.intake.pasting.field_values import NotUnderstood, value_of
from cjm_desktop.intake.pasting.field_words import NOT_SAID, PLACES, fields_by_word
from cjm_desktop.intake.pasting.rows import Doubt, Row
from cjm_desktop.journey.cells import text_of_cell

LEFT_OUT: Final = "-"
"""What stands for the field of a column that is not read."""

_ASIDE = re.compile(r"\s*(?:\([^()]*\)|\[[^\[\]]*\])?\s*[:*]?\s*$")
"""What may follow a heading's name: a scale or a unit in brackets."""


class Column(NamedTuple):
    """What a column is headed with, and the field that it gives; None: it goes to the notes."""

    heading: str
    field: str | None


class FieldTable(NamedTuple):
    """The rows as cards, and what was not understood."""

    rows: tuple[Row, ...]
    doubts: tuple[Doubt, ...]


def read_fields(block: Block, language: str) -> FieldTable | None:
    """Read a table; None if its first row does not name a title and another field."""
    columns = columns_of(block[0]) if len(block) > 1 else []
    fields = [column.field for column in columns if column.field is not None]
    headed = sum(bool(column.heading) for column in columns)
    if "title" not in fields or len(fields) < 2 or 2 * len(fields) < headed:
        return None
    doubts = dict.fromkeys(
        Doubt("heading", column.heading)
        for column in columns
        if column.field is None and column.heading
    )
    rows = []
    for written in block[1:]:
        row, unread = read_row(columns, written, language)
        if row is not None:
            rows.append(row)
        doubts.update(dict.fromkeys(unread))
    return FieldTable(tuple(rows), tuple(doubts))


def columns_of(headings: Sequence[str]) -> list[Column]:
    """Find the field that each heading names; a second one of the same name gives none."""
    words = fields_by_word()
    columns: list[Column] = []
    taken: set[str] = set()
    for said in headings:
        heading = " ".join(text_of_cell(said).split())
        field = words.get(name_key(heading)) or words.get(name_key(_ASIDE.sub("", heading)))
        if field in taken:
            field = None
        elif field is not None:
            taken.add(field)
        columns.append(Column(heading, field))
    return columns


def read_row(
    columns: Sequence[Column], written: Sequence[str], language: str
) -> tuple[Row | None, list[Doubt]]:
    """Read a row as a card, None for an empty one; with what its fields did not take."""
    said = list(_said(columns, written))
    if not any(text for column, text in said if column.field != NOT_SAID):
        return None, []
    texts = {column.field: text for column, text in said if column.field is not None}
    fields: dict[str, object] = {}
    doubts: list[Doubt] = []
    left: list[str] = []
    for column, text in said:
        if not text or column.field in _TEXTS:
            continue
        if column.field is None:
            left.append(f"{column.heading}: {text}" if column.heading else text)
            continue
        try:
            fields[column.field] = value_of(column.field, text, language)
        except NotUnderstood:
            doubts.append(Doubt("value", text, column.heading))
            left.append(f"{column.heading}: {text}")
    notes = "\n".join(filter(None, (texts.get("notes", ""), *left)))
    title = texts.get("title", "")
    place = texts.get("phase"), texts.get("lane")
    return Row(title, notes, *place, fields, texts.get(NOT_SAID, "")), doubts


_TEXTS = frozenset({"title", "notes", NOT_SAID, LEFT_OUT, *PLACES})


def _said(columns: Sequence[Column], written: Sequence[str]) -> Iterator[tuple[Column, str]]:
    for number, column in enumerate(columns):
        yield column, text_of_cell(written[number]).strip() if number < len(written) else ""
    more = [text for text in written[len(columns) :] if text.strip()]
    if more:
        yield Column("", None), "\n".join(more)
