"""The cards of a map as the rows of a table: what the columns are and say, the order, the groups.

A column is a field of a card, so that a new field has one. The gap of the scores is one more, and
so is the id, by which a table that was edited elsewhere finds its cards again.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Final, Literal, NamedTuple, get_args

from cjm_desktop.editing.edits.places import card_lane_ids
from cjm_desktop.insight.card import gap
from cjm_desktop.insight.comparing.comparison import name_of
from cjm_desktop.insight.comparing.fields import FieldChange, codes_of, holdings
from cjm_desktop.insight.ordering import in_order
from cjm_desktop.insight.relevance import applies
from cjm_desktop.insight.search import Query, matching_keys
from cjm_desktop.journey.document import TRAY, CellKey, Document, Key, Placed
from cjm_desktop.journey.records import Card
from cjm_desktop.journey.vocabulary import CARD_KINDS, Kind
from cjm_desktop.layout.difference_words import NOTHING, value_words
from cjm_desktop.layout.place_words import place_words
from cjm_desktop.words.alphabet import alphabetical
from cjm_desktop.words.codes import phrase
from cjm_desktop.words.fields import field_words
from cjm_desktop.words.numbers import signed_number
from cjm_desktop.words.wording import Wording

GAP: Final = "gap"
ID: Final = "id"
USUAL: Final = (
    "title", "kind", "phase", "lane", "channel", "potential", "effort", GAP, "decision", "owner",
    "due",
)  # fmt: skip
"""The columns that are shown before others are chosen."""

COLUMNS: Final = (*USUAL, *(each for each in holdings(Card) if each not in {*USUAL, "meta"}), ID)
"""All columns."""

_SCORES: Final = frozenset({"potential", "effort", "effort_now"})
NUMBERS: Final = _SCORES | {GAP}

Grouping = Literal["phase", "lane", "kind"]
GROUPINGS: Final[tuple[Grouping, ...]] = get_args(Grouping)


class Heading(NamedTuple):
    """A row above the cards of a group. Its id is none that a record could have."""

    id: str
    text: str
    cards: int
    group: str | None = None
    """What the cards of the group have in the field that they are grouped by."""


class Arrangement(NamedTuple):
    """Which cards are listed, in which order and groups; without a column, in the map's order."""

    column: str | None = None
    backwards: bool = False
    grouping: Grouping | None = None
    text: str = ""
    folded: frozenset[str | None] = frozenset()
    """The groups of which only the heading is listed."""


Row = Placed | Heading


def column_words(column: str, tr: Wording) -> str:
    """Name a column."""
    match column:
        case "gap":
            return tr("Gap")
        case "id":
            return ID  # a heading that is read in every language
        case _:
            return field_words(tr, "cards", column)


def cell_words(document: Document, item: Placed, column: str, tr: Wording) -> str:
    """Say on one line what a card holds in a column; nothing for a field without a value."""
    card = item.card
    match column:
        case "id":
            return item.id
        case "gap":
            difference = gap(card)
            return "" if difference is None else signed_number(tr, difference)
        case "title":
            return " ".join(card.title.split())
        case "kind":
            return phrase(tr, card.kind)
        case "phase" if card.phase is None:
            return tr("Idea tray")
        case "phase":
            return place_words(document, CellKey(card.phase, None), tr)
        case "lane":
            return place_words(document, CellKey(None, card.lane), tr)
        case "image":
            return tr("Yes") if card.image is not None else ""
        case _:
            return _field_words(document, card, column, tr)


def _field_words(document: Document, card: Card, field: str, tr: Wording) -> str:
    value = getattr(card, field)
    if (value is False and Card.defaults[field] is False) or not applies(field, card):
        return ""
    holds = _HOLDS[field]
    names: Mapping[str, str] = {}
    if holds in ("reference", "references") and value:
        names = dict(_names(document, (value,) if isinstance(value, str) else value))
    said = value_words(FieldChange(field, holds, None, value), value, names, tr)
    return "" if said == NOTHING else said


def _names(document: Document, ids: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    for each in ids:
        for kind in _NAMED:
            record = document.get(Key(kind, each))
            if record is not None:
                yield each, name_of(document, record)


def card_rows(
    document: Document,
    arranged: Arrangement,
    tr: Wording,
    hidden: frozenset[str] = frozenset(),
) -> tuple[Row, ...]:
    """List the cards as they are arranged, without those that are hidden.

    Each group has a heading; one without cards has none where only some cards are listed.
    """
    cards = tuple(item for item in _listed(document, arranged.text) if item.id not in hidden)
    if arranged.column is not None:
        place = _place(document, arranged.column, tr)
        cards = in_order(cards, place, backwards=arranged.backwards)
    if arranged.grouping is None:
        return cards
    groups: dict[str | None, list[Placed]] = {}
    for item in cards:
        groups.setdefault(getattr(item.card, arranged.grouping), []).append(item)
    rows: list[Row] = []
    some = len(cards) < len(document.cards)
    for each in _groups(document, arranged.grouping):
        found = groups.get(each, [])
        if found or not some:
            said = _group_words(document, arranged.grouping, each, tr)
            rows.append(Heading(f"\0{each}", said, len(found), each))
            rows += () if each in arranged.folded else found
    return tuple(rows)


def moves_rows(arranged: Arrangement, fields: frozenset[str]) -> bool:
    """Say whether a change of these fields can change which rows there are, or their order."""
    if arranged.text:
        return True
    told = _SCORES if arranged.column == GAP else {arranged.column}
    return not fields.isdisjoint({"phase", "lane", "order", arranged.grouping, *told})


def _listed(document: Document, text: str) -> tuple[Placed, ...]:
    every = tuple(_in_map_order(document))
    if not text.strip():
        return every
    found = {key.id for key in matching_keys(document, Query(text)) if key.kind == "cards"}
    return tuple(item for item in every if item.id in found)


def _in_map_order(document: Document) -> Iterator[Placed]:
    for phase in document.phase_ids:
        for lane in document.lane_ids:
            yield from document.cells.get(CellKey(phase, lane), ())
    yield from document.cells.get(TRAY, ())


def _groups(document: Document, grouping: Grouping) -> tuple[str | None, ...]:
    match grouping:
        case "phase":
            return (*document.phase_ids, None)
        case "lane":
            return (*card_lane_ids(document), None)
        case "kind":
            return CARD_KINDS


def _group_words(document: Document, grouping: Grouping, group: str | None, tr: Wording) -> str:
    if group is None:
        return tr("Idea tray")
    match grouping:
        case "phase":
            return place_words(document, CellKey(group, None), tr)
        case "lane":
            return place_words(document, CellKey(None, group), tr)
        case "kind":
            return phrase(tr, group)


def _place(document: Document, column: str, tr: Wording) -> Callable[[Placed], Any]:
    """Give what cards are sorted by in a column; None for one without a value."""
    match column:
        case "phase":
            return _rank(column, document.phase_ids)
        case "lane":
            return _rank(column, document.lane_ids)
        case "gap":
            return lambda item: gap(item.card)
        case "id":
            return lambda item: item.id
        case _ if _HOLDS[column] == "code":
            return _rank(column, codes_of(Card, column))
        case _ if _HOLDS[column] == "value":
            return lambda item: getattr(item.card, column)
        case _:
            return _alphabetical(document, column, tr)


def _alphabetical(document: Document, column: str, tr: Wording) -> Callable[[Placed], Any]:
    key = alphabetical(tr.language)

    def word(item: Placed) -> Any:
        said = cell_words(document, item, column, tr)
        return key(said) if said else None

    return word


def _rank(column: str, codes: Sequence[str]) -> Callable[[Placed], int | None]:
    ranks = {code: rank for rank, code in enumerate(codes)}
    return lambda item: ranks.get(getattr(item.card, column))


_HOLDS: Final = holdings(Card)
_NAMED: Final[tuple[Kind, ...]] = ("cards", "phases")
"""The kinds of record that a card refers to and that have names."""
