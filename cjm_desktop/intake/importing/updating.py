"""A table of ours that was edited elsewhere comes back: what it changes, card by card.

Rows are known by their ids. A cell that says what would be written there now is no change, so that
what a table cannot tell exactly stays as it is; an empty one takes the value away. A row without an
id is a new card. Cards that the table does not have are told, and stay unless that is asked for.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final, NamedTuple

from cjm_desktop.editing.edits.cards import remove_cards
from cjm_desktop.editing.patch import Patch, squash
from cjm_desktop.intake.importing.arrival import arrival
from cjm_desktop.intake.importing.columns import by_heading, values_in
from cjm_desktop.intake.importing.material import Material
from cjm_desktop.intake.importing.shapes import Shape
from cjm_desktop.intake.importing.tables import read_material
from cjm_desktop.intake.pasting.field_tables import LEFT_OUT, Column, columns_of
from cjm_desktop.intake.pasting.field_values import NotUnderstood, value_of
from cjm_desktop.intake.pasting.field_words import NOT_SAID, PLACES, READ
from cjm_desktop.intake.pasting.onto_rows import Given, given_patch
from cjm_desktop.intake.pasting.rows import Doubt
from cjm_desktop.journey.cells import text_of_cell
from cjm_desktop.journey.document import Document, Placed
from cjm_desktop.journey.ids import IdSource
from cjm_desktop.journey.text import clean_text
from cjm_desktop.layout.card_values import card_value
from cjm_desktop.words.numbers import digits
from cjm_desktop.words.wording import Wording

_LEAST_KNOWN: Final = 0.5
"""A table whose ids are those of the map in so many rows is one that comes back."""


class RefusedCell(NamedTuple):
    """A cell that its field does not take: of which card, in which field, what it says.

    `line` is its row in the file, 0 if that is not known.
    """

    card: str
    field: str
    heading: str
    text: str
    line: int = 0


class Update(NamedTuple):
    """What a table comes to: one step, the cells that were refused, the cards it does not have.

    `doubts` are of its new rows, and of columns that no card has.
    """

    patch: Patch
    refused: tuple[RefusedCell, ...]
    gone: tuple[str, ...]
    doubts: tuple[Doubt, ...] = ()


def comes_back(document: Document, material: Material) -> bool:
    """Say whether a table is one of this map's cards, by its ids."""
    if not material.table:
        return False
    ids = list(_ids(material, columns_of(material.table[0])))
    known = sum(each in document.cards for each in ids)
    return bool(known) and known >= _LEAST_KNOWN * len(list(filter(None, ids)))


def update(
    document: Document,
    material: Material,
    new_id: IdSource,
    *,
    remove_gone: bool = False,
) -> Update:
    """Find out what a table that comes back changes; Refused as for any that comes in."""
    columns = columns_of(material.table[0])
    language = document.map.language
    tr = Wording.of(language)
    given: list[Given] = []
    new = [material.table[0]]
    for card_id, row in zip(_ids(material, columns), material.table[1:], strict=True):
        if card_id in document.cards:
            given += _changes(document, card_id, row, columns, tr)
        else:
            new.append(row)
    patch, left = given_patch(document, given, tr)
    headings = {column.field: column.heading for column in columns}
    lines = _lines(material, columns)
    refused = tuple(
        RefusedCell(each.card, each.field, headings[each.field], each.text, lines.get(each.card, 0))
        for each in left
    )
    there = set(_ids(material, columns))
    gone = tuple(each for each in document.cards if each not in there)
    patches = [patch]
    doubts = dict.fromkeys(_left_out(material, columns))
    if len(new) > 1:
        after = patch.apply(document)
        shape = Shape(0, "long", tuple(columns))
        read = read_material(Material(tuple(new)), shape, language)
        patches.append(arrival(after, read, new_id))
        doubts |= {each: None for each in read.doubts if each.code == "value"}
    if remove_gone and gone:
        patches.append(remove_cards(squash(patches).apply(document), gone))
    return Update(squash(patches), refused, gone, tuple(doubts))


def _left_out(material: Material, columns: Sequence[Column]) -> Iterator[Doubt]:
    """Tell the columns with something in them that are no field of a card."""
    for number, (column, known) in enumerate(
        zip(columns, by_heading(material.table[0]), strict=True)
    ):
        strange = column.field is None and known.field != LEFT_OUT and column.heading
        if strange and values_in(material.table, number):
            yield Doubt("column", column.heading)


def _lines(material: Material, columns: Sequence[Column]) -> dict[str, int]:
    """Give the line of each card in the file, as far as that is known."""
    return dict(zip(_ids(material, columns), material.lines[1:], strict=False))


def _ids(material: Material, columns: Sequence[Column]) -> Iterator[str]:
    at = next((n for n, column in enumerate(columns) if column.field == NOT_SAID), None)
    for row in material.table[1:]:
        yield row[at].strip() if at is not None and at < len(row) else ""


def _changes(
    document: Document, card_id: str, row: Sequence[str], columns: Sequence[Column], tr: Wording
) -> Iterator[Given]:
    """Give the cells of a row that say something else than the card."""
    item = Placed(card_id, document.cards[card_id])
    for column, cell in zip(columns, row, strict=False):
        if column.field not in READ:
            continue
        text = text_of_cell(cell).strip()
        if not _says(document, item, column.field, text, tr):
            yield Given(card_id, column.field, text)


def _says(document: Document, item: Placed, field: str, text: str, tr: Wording) -> bool:
    present = card_value(document, item, field, tr)
    match present:
        case str():
            written = clean_text(present).strip()
            same = text in (written, " ".join(written.split()))  # a slide says it on one line
        case date():
            same = present.isoformat() == text
        case _:
            same = digits(present, tr.language) == text
    return same or (bool(text) and field not in PLACES and _means(item, field, text, tr))


def _means(item: Placed, field: str, text: str, tr: Wording) -> bool:
    """Say whether another way to write a value is the one that the card has."""
    try:
        return bool(value_of(field, text, tr.language) == getattr(item.card, field))
    except NotUnderstood:
        return False
