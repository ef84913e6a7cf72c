"""Cells pasted onto cards that are there already: by place, by headings, or by the cards' ids.

A table edited elsewhere comes back: headings say which field a column gives, whatever columns are
shown here, and a column of ids which card a row is. Without headings the cells go where they would
go in a spreadsheet, from the current one on. What a field does not take leaves it as it is.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final, NamedTuple

from cjm_desktop.editing.edits.card_fields import card_patch
from cjm_desktop.editing.edits.names import ids_by_name, name_key
from cjm_desktop.editing.edits.pasted_block import Block
from cjm_desktop.editing.edits.places import card_lane_ids
from cjm_desktop.editing.patch import Draft, Patch, squash
from cjm_desktop.insight.relevance import applies
from cjm_desktop.intake.pasting.field_values import NotUnderstood, value_of
from cjm_desktop.intake.pasting.field_words import NOT_SAID, PLACES, READ, fields_by_word
from cjm_desktop.journey.cells import text_of_cell
from cjm_desktop.journey.document import CellKey, Document, Key
from cjm_desktop.journey.records import Card
from cjm_desktop.layout.place_words import numbered_phase, place_words
from cjm_desktop.words.wording import Wording

_KEPT_IF_EMPTY: Final = frozenset({"kind", *PLACES})


class Spot(NamedTuple):
    """Where is pasted without ids: the cards from the current row down, the columns from there on.

    `selected` is more than one card where one cell alone is to go to all of them.
    """

    cards: Sequence[str]
    columns: Sequence[str]
    selected: Sequence[str] = ()


class Onto(NamedTuple):
    """What comes of it: how many cards change, and what was not understood or had no row."""

    patch: Patch
    cards: int
    refused: tuple[str, ...]
    beyond: int


class Given(NamedTuple):
    """A text for a field of a card."""

    card: str
    field: str
    text: str


def onto_rows(document: Document, block: Block, spot: Spot, tr: Wording) -> Onto:
    """Give the cells of a block to cards."""
    headings = _headings(block)
    if headings is not None:
        given, beyond = _headed(document, block[1:], headings, spot)
    elif len(block) == 1 and len(block[0]) == 1 and len(spot.selected) > 1:
        given, beyond = [Given(each, spot.columns[0], block[0][0]) for each in spot.selected], 0
    else:
        given = list(_by_place(block, spot.cards, spot.columns))
        beyond = max(0, len(block) - len(spot.cards))
    patch, refused = given_patch(document, given, tr)
    changed = {key.id for key in patch.keys if key.kind == "cards"} & {each.card for each in given}
    return Onto(patch, len(changed), tuple(dict.fromkeys(each.text for each in refused)), beyond)


def given_patch(
    document: Document, given: Iterable[Given], tr: Wording
) -> tuple[Patch, list[Given]]:
    """Give cards what is written for them, and what their fields do not take."""
    fields, places, refused = _understood(document, given, tr)
    return _patch(document, fields, places), refused


def _headings(block: Block) -> tuple[str | None, ...] | None:
    """Give the field of each column, if the first row names at least two."""
    if len(block) < 2:
        return None
    words = fields_by_word()
    named = tuple(words.get(name_key(text_of_cell(said))) for said in block[0])
    return named if len({*named} - {None}) > 1 else None


def _headed(
    document: Document, rows: Block, headings: Sequence[str | None], spot: Spot
) -> tuple[list[Given], int]:
    if NOT_SAID not in headings:
        columns = [each or "" for each in headings]
        return list(_by_place(rows, spot.cards, columns)), max(0, len(rows) - len(spot.cards))
    found: list[Given] = []
    beyond, at = 0, headings.index(NOT_SAID)
    for row in rows:
        card = row[at].strip() if len(row) > at else ""
        if card in document.cards:
            found += _of_row(card, row, [each or "" for each in headings])
        elif any(row):
            beyond += 1
    return found, beyond


def _by_place(rows: Block, cards: Sequence[str], columns: Sequence[str]) -> Iterator[Given]:
    for card, row in zip(cards, rows, strict=False):
        yield from _of_row(card, row, columns)


def _of_row(card: str, row: Sequence[str], columns: Sequence[str]) -> Iterator[Given]:
    for field, text in zip(columns, row, strict=False):
        if field in READ:
            yield Given(card, field, text_of_cell(text).strip())


_Values = dict[str, dict[str, Any]]


def _understood(
    document: Document, given: Iterable[Given], tr: Wording
) -> tuple[_Values, _Values, list[Given]]:
    """Give the fields and the places of cards, and what is neither."""
    names = {"phase": _phases(document, tr), "lane": _lanes(document, tr)}
    fields: _Values = {}
    places: _Values = {}
    refused: list[Given] = []
    for each in given:
        card, field, text = each
        if not text and field in _KEPT_IF_EMPTY:
            continue
        try:
            if field in PLACES:
                places.setdefault(card, {})[field] = names[field][name_key(text)]
            else:
                value = value_of(field, text, tr.language) if text else Card.defaults[field]
                if text and not applies(field, document.cards[card]):
                    raise NotUnderstood
                fields.setdefault(card, {})[field] = value
        except (NotUnderstood, KeyError):
            refused.append(each)
    return fields, places, refused


def _phases(document: Document, tr: Wording) -> Mapping[str, str | None]:
    said = [(each, document.phases[each].name) for each in document.phase_ids]
    said += [(each, numbered_phase(document, each, tr)) for each in document.phase_ids]
    return {**ids_by_name(said), name_key(tr("Idea tray")): None}


def _lanes(document: Document, tr: Wording) -> Mapping[str, str | None]:
    lanes = card_lane_ids(document)
    named = ((each, place_words(document, CellKey(None, each), tr)) for each in lanes)
    return dict(ids_by_name(named))


def _patch(document: Document, fields: _Values, places: _Values) -> Patch:
    draft = Draft(document)
    for card, values in fields.items():
        draft.change(Key("cards", card), **values)
    patches = [draft.patch]
    present = draft.patch.apply(document)
    for card, values in places.items():
        for field in PLACES:
            if field in values and getattr(present.cards[card], field) != values[field]:
                patches.append(card_patch(present, [card], field, values[field]))
                present = patches[-1].apply(present)
    return squash(patches)
