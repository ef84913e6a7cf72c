"""Tables of others read as cards: whether they are long or a grid, and what each column gives.

A column is known by its heading, in our words and in those that others use, in four languages; one
without a known heading by what stands in it. What is proposed can be chosen otherwise: a column
gives a field, or goes to the notes with its heading, or is left out and told.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache
from itertools import islice
from types import MappingProxyType
from typing import Final, NamedTuple

from cjm_desktop.editing.edits.names import name_key
from cjm_desktop.editing.edits.pasted_block import Block
from cjm_desktop.insight.comparing.fields import codes_of, holdings
from cjm_desktop.intake.importing.map_rows import material_of
from cjm_desktop.intake.importing.material import Fields, Material, Progress
from cjm_desktop.intake.pasting.field_tables import LEFT_OUT, Column, columns_of, read_row
from cjm_desktop.intake.pasting.field_values import NotUnderstood, value_of
from cjm_desktop.intake.pasting.field_words import NOT_SAID, READ
from cjm_desktop.intake.pasting.rows import Doubt, Row
from cjm_desktop.journey.cells import text_of_cell
from cjm_desktop.journey.records import Asset, Card
from cjm_desktop.words.fields import field_words
from cjm_desktop.words.languages import LANGUAGES
from cjm_desktop.words.wording import Wording

TO_NOTES: Final = None
"""What a column gives that gives no field and is not left out."""

FIELDS: Final = (*READ, NOT_SAID)
"""The fields that a column can give."""

_OTHERS: Final[Mapping[str, str]] = {
    "phase": "stage step steg trin skede etapp etappe phases faser fas fase",
    "lane": "actor aktör aktør who vem hvem person persona target målgrupp målgruppe stakeholder "
            "roles roller swimlane",
    "title": "action activity aktivitet aktivitet handling händelse text name kontaktpunkt "
             "contact moment kontaktpunkter touchpoints berøringspunkt beröringspunkt",
    "notes": "description beskrivning beskrivelse comment comments kommentar kommentarer "
             "bemærkning merknad note anteckning details detaljer",
    "channel": "medium kanal channels kanaler",
    "owner": "responsible ansvarig ansvarlig owned",
    "due": "deadline when frist förfallodag",
    "experience": "emotion emotions känsla følelse feeling satisfaction sentiment",
    "kind": "type typ category kategori",
}  # fmt: skip
"""What others head columns with."""
_MOST_LOOKED_AT: Final = 200
_SURE: Final = 0.8
_STEP: Final = 500


class Read(NamedTuple):
    """A table as cards to be, with what was left out; names of phases and lanes in their order."""

    rows: tuple[Row, ...]
    doubts: tuple[Doubt, ...]
    phases: tuple[str, ...]
    lanes: tuple[str, ...]
    phase_fields: Fields = MappingProxyType({})
    lane_fields: Fields = MappingProxyType({})
    assets: Mapping[str, Asset] = MappingProxyType({})


def is_grid(block: Block) -> bool:
    """Say whether phases stand across and lanes down, with cards in between."""
    if len(block) < 2 or len(block[0]) < 2:
        return False
    corner, *heads = block[0]
    first, *known = [column.field for column in _by_heading(block[0])]
    if corner and first not in ("phase", "lane") and not _names_places(corner):
        return False
    return all(heads) and all(row[0] for row in block[1:]) and not any(known)


def _names_places(corner: str) -> bool:
    """Say whether a corner names both edges, as in “Role / Phase”."""
    parts = [each.strip() for each in re.split(r"[/\\|]", corner)]
    fields = {column.field for column in _by_heading(parts)}
    return len(parts) > 1 and fields <= {"phase", "lane"}


def _is_unnamed(block: Block, language: str) -> bool:
    """Say whether nothing tells what the cells are: each is a card to be."""
    if is_grid(block) or any(column.field for column in _by_heading(block[0])):
        return False
    return not any(_by_content(_values(block, n), language) for n in range(len(block[0])))


def proposed_columns(block: Block, language: str) -> tuple[Column, ...]:
    """Say what each column is likely to give."""
    columns = _by_heading(block[0])
    taken = {column.field for column in columns}
    for number, column in enumerate(columns):
        if column.field is TO_NOTES:
            field = _by_content(_values(block, number), language)
            if field is not None and field not in taken:
                taken.add(field)
                columns[number] = column._replace(field=field)
    if "title" not in taken:
        free = [number for number, column in enumerate(columns) if column.field is TO_NOTES]
        if free:
            most = max(free, key=lambda number: _is_like_titles(_values(block, number)))
            columns[most] = columns[most]._replace(field="title")
    return tuple(columns)


def read_material(
    material: Material,
    columns: Sequence[Column] | None,
    language: str,
    progress: Progress = lambda done, total: None,
) -> Read:
    """Read what a file holds; a table by these columns, or as is proposed."""
    if material.document is not None:
        material = material_of(material.document)
    rows, doubts = material.rows, material.doubts
    block = material.table
    phases, lanes = material.phases, material.lanes
    if block and columns is None and _is_unnamed(block, language):
        rows = tuple(Row(text_of_cell(cell)) for row in block for cell in row if cell)
    elif block and columns is None and is_grid(block):
        rows = tuple(_grid(block))
        phases, lanes = tuple(block[0][1:]), tuple(row[0] for row in block[1:])
    elif block:
        found = proposed_columns(block, language) if columns is None else columns
        rows, more = _long(block, found, language, progress)
        doubts += more
    rows = tuple(map(_in_tray, rows))
    tray = _tray_words()
    return Read(
        rows, doubts,
        _names(phases, (row.phase for row in rows), tray),
        _names(lanes, (row.lane for row in rows), tray),
        material.phase_fields, material.lane_fields, material.assets,
    )  # fmt: skip


def _long(
    block: Block, columns: Sequence[Column], language: str, progress: Progress
) -> tuple[tuple[Row, ...], tuple[Doubt, ...]]:
    doubts = {
        Doubt("column" if column.field == LEFT_OUT else "heading", column.heading): None
        for number, column in enumerate(columns)
        if column.field in (TO_NOTES, LEFT_OUT) and column.heading and _values(block, number)
    }
    rows = []
    for number, written in enumerate(block[1:]):
        if number % _STEP == 0:
            progress(number, len(block))
        row, unread = read_row(columns, written, language)
        if row is not None:
            rows.append(row)
        doubts.update(dict.fromkeys(unread))
    return tuple(rows), tuple(doubts)


def _grid(block: Block) -> Iterable[Row]:
    for row in block[1:]:
        for head, said in zip(block[0][1:], row[1:], strict=False):
            for line in filter(None, map(str.strip, said.split("\n"))):
                yield Row(text_of_cell(line), phase=text_of_cell(head), lane=text_of_cell(row[0]))


def _by_heading(headings: Sequence[str]) -> list[Column]:
    columns = columns_of(headings)
    taken = {column.field for column in columns}
    others, unread = _others(), _unread()
    for number, column in enumerate(columns):
        field = others.get(name_key(column.heading)) or unread.get(name_key(column.heading))
        if column.field is TO_NOTES and field is not None and field not in taken:
            taken |= {field} - {LEFT_OUT}
            columns[number] = column._replace(field=field)
    return columns


@cache
def _others() -> Mapping[str, str]:
    return {word: field for field, words in _OTHERS.items() for word in words.split()}


@cache
def _unread() -> Mapping[str, str]:
    """List what heads our own columns of what refers to other records, or is counted."""
    fields = [each for each in holdings(Card) if each not in READ]
    return {
        name_key(field_words(Wording.of(language), "cards", field)): LEFT_OUT
        for language in LANGUAGES
        for field in fields
    }


def _values(block: Block, number: int) -> list[str]:
    cells = (row[number] for row in block[1:] if number < len(row) and row[number])
    return list(islice(cells, _MOST_LOOKED_AT))


def _is_like_titles(values: Sequence[str]) -> tuple[int, int]:
    """Weigh how like titles values are: words, few of them twice, rather short than long."""
    words = {each for each in values if any(map(str.isalpha, each))}
    return len(words), -sum(map(len, words))


def _by_content(values: Sequence[str], language: str) -> str | None:
    """Find the field of words that are chosen from a list, or of days."""
    if not values:
        return None
    fields = [each for each in READ if codes_of(Card, each)]
    for field in (*fields, "due"):
        if sum(_is_of(field, each, language) for each in values) >= _SURE * len(values):
            return field
    return None


def _is_of(field: str, text: str, language: str) -> bool:
    try:
        value_of(field, text, language)
    except NotUnderstood:
        return False
    return True


@cache
def _tray_words() -> frozenset[str]:
    return frozenset(name_key(Wording.of(each)("Idea tray")) for each in LANGUAGES)


def _in_tray(row: Row) -> Row:
    """Take the words for the idea tray for what they are: no place."""
    words = _tray_words()
    if row.phase is not None and name_key(row.phase) in words:
        return replace(row, phase=None, lane=None)
    if row.lane is not None and name_key(row.lane) in words:
        return replace(row, phase=None, lane=None)
    return row


def _names(
    first: Iterable[str], named: Iterable[str | None], without: frozenset[str]
) -> tuple[str, ...]:
    """List names once, each in its first spelling."""
    found: dict[str, str] = {}
    for name in (*first, *named):
        if name and (key := name_key(name)) and key not in without:
            found.setdefault(key, " ".join(name.split()))
    return tuple(found.values())
