"""Tables whose headings name fields of a card: a card for each row, with those fields.

Nothing is lost: what stands under a heading that names no field, and a value that a field does not
take, goes to the notes with its heading, and is told as a doubt.
"""

import re
from collections.abc import Sequence
from typing import Any, Final, NamedTuple

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
    reader = RowReader(columns, language)
    for written in block[1:]:
        row, unread = reader.read(written)
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
        field = words.get(name_key(heading)) or words.get(name_key(without_aside(heading)))
        if field in taken:
            field = None
        elif field is not None:
            taken.add(field)
        columns.append(Column(heading, field))
    return columns


def without_aside(heading: str) -> str:
    """Give a heading without the scale or the unit that follows it in brackets."""
    return _ASIDE.sub("", heading)


class RowReader:
    """Reads the rows of one table as cards."""

    def __init__(self, columns: Sequence[Column], language: str) -> None:
        self._language = language
        self._wide = len(columns)
        at = {column.field: number for number, column in enumerate(columns)}
        self._title, self._notes = at.get("title"), at.get("notes")
        self._places = at.get("phase"), at.get("lane")
        self._id = at.get(NOT_SAID)
        self._others = [
            (number, column) for number, column in enumerate(columns) if column.field not in _TEXTS
        ]
        self._known: dict[tuple[str, str], Any] = {}

    def read(self, written: Sequence[str]) -> tuple[Row | None, Sequence[Doubt]]:
        """Read a row as a card, None for an empty one; with what its fields did not take."""
        number = self._id
        cells = [text_of_cell(cell).strip() if cell else "" for cell in written]
        if not any(cell for place, cell in enumerate(cells) if place != number):
            return None, ()
        cells += [""] * (self._wide - len(cells))
        fields: dict[str, object] = {}
        doubts: list[Doubt] = []
        left: list[str] = []
        for place, column in self._others:
            text = cells[place]
            if not text:
                continue
            try:
                if column.field is not None:
                    fields[column.field] = self._value(column.field, text)
                    continue
            except NotUnderstood:
                doubts.append(Doubt("value", text, column.heading))
            left.append(f"{column.heading}: {text}" if column.heading else text)
        left += filter(None, cells[self._wide :])
        said = [_at(cells, place) for place in (self._title, self._notes, self._id)]
        notes = "\n".join(filter(None, (said[1] or "", *left)))
        phase, lane = (_at(cells, place) for place in self._places)
        return Row(said[0] or "", notes, phase, lane, fields, said[2] or ""), doubts

    def _value(self, field: str, text: str) -> Any:
        """Read a value, which other rows mostly have as well."""
        if len(text) > _SHORT:
            return value_of(field, text, self._language)
        known = self._known.get((field, text), _UNKNOWN)
        if known is _UNKNOWN:
            known = value_of(field, text, self._language)
            if len(self._known) < _MOST_KNOWN:
                self._known[field, text] = known
        return known


def _at(cells: Sequence[str], place: int | None) -> str | None:
    return cells[place] if place is not None else None


_TEXTS = frozenset({"title", "notes", NOT_SAID, LEFT_OUT, *PLACES})
_UNKNOWN: Final = object()
_SHORT: Final = 100
_MOST_KNOWN: Final = 10_000
"""Letters of a value that is kept, and how many are."""
