"""Edits of cards: each a pure function from a document to the patch that changes it."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Literal, NamedTuple, assert_never

from cjm_desktop.editing.edits.arranging import FIRST, arrange, spliced_ids
from cjm_desktop.editing.edits.places import cell_of, ids_in, in_map_order
from cjm_desktop.editing.edits.quotes import let_support
from cjm_desktop.editing.edits.references import drop_unused_assets, forget
from cjm_desktop.editing.patch import Draft, Patch
from cjm_desktop.journey.document import TRAY, CellKey, Document, Key, Placed
from cjm_desktop.journey.former_place import former_place, stood_on_map
from cjm_desktop.journey.ids import IdSource
from cjm_desktop.journey.records import Card, Handoff
from cjm_desktop.journey.references import renamed
from cjm_desktop.journey.vocabulary import PLACE_KINDS, LaneSide

PLACE_FIELDS = frozenset({"phase", "lane", "order"})

_TOLD_BY: Mapping[LaneSide | None, str] = {"customer": "customer_present", "company": "we_present"}
"""What a card's place in a topic lane says, by the lane's side."""

Fate = Literal["tray", "remove"]
"""What becomes of the cards of a phase or lane that is removed."""


class Consequence(NamedTuple):
    """What goes along with a phase or a lane, to be said before it is done: how many of each."""

    cards: int
    kpis: int
    handoffs: int
    personas: int
    staying: int = 0
    """Cards that would be marked as removed if they were deleted as cards are."""
    former: int = 0
    """Cards that have their place there in the journey as it was, wherever they stand now."""
    filters: int = 0
    """Saved filters that mean nothing without it."""


class Removal(NamedTuple):
    """What becomes of cards that are deleted: some stay, marked as removed; the others go."""

    struck: tuple[str, ...]
    gone: tuple[str, ...]


def add_card(
    document: Document, card_id: str, cell: CellKey, index: int | None = None, **fields: Any
) -> Patch:
    """Add a card before the place `index` of a cell (None: at its end)."""
    return add_cards(document, {card_id: fields}, cell, index)


def add_cards(
    document: Document,
    cards: Mapping[str, Mapping[str, Any]],
    cell: CellKey,
    index: int | None = None,
) -> Patch:
    """Add several cards, given as id → fields, one below the other."""
    draft = Draft(document)
    made = {each: new_card(document, cell, **fields) for each, fields in cards.items()}
    put_cards(draft, cell, made, index)
    return draft.patch


def new_card(document: Document, cell: CellKey, **fields: Any) -> Card:
    """Make a card that is written for a place, which is yet to be put there.

    A touchpoint or content written in a topic lane says by its place who is there: the customer
    in one of the customer's side, we in one of ours. What `fields` say goes before that.
    """
    card = Card(order=FIRST, **fields)
    lane = document.lanes.get(cell.lane) if cell.lane is not None else None
    if lane is None or lane.kind != "topic" or card.kind not in PLACE_KINDS:
        return card
    told = _TOLD_BY.get(lane.side)
    return card if told is None or told in fields else card.replaced(**{told: True})


def put_cards(
    draft: Draft, cell: CellKey, cards: Mapping[str, Card], index: int | None = None
) -> None:
    """Put new or present cards into a cell, in the order given."""
    order_cell(draft, cell, spliced_ids(ids_in(draft.document, cell), cards, index), cards)


def order_cell(draft: Draft, cell: CellKey, ids: Sequence[str], moving: Mapping[str, Card]) -> None:
    """Give a cell exactly these cards in this order; those that come are in `moving`.

    What was said of a card in the tray is settled once it has a place on the map. What comes onto
    a map of the improved journey is new in it; other maps, and the tray, have no marks to give.
    """
    moving = {each: _settled(draft.document, each, card, cell) for each, card in moving.items()}
    arrange(draft, "cards", ids, moving, phase=cell.phase, lane=cell.lane)


def _settled(document: Document, card_id: str, card: Card, cell: CellKey) -> Card:
    settled: dict[str, object] = {}
    if cell == TRAY:
        settled["change"] = None
    else:
        settled.update(proposed_phase=None, dropped=None)
        if not _on_map(document, card_id):
            settled["change"] = "added" if document.map.state == "to_be" else None
    if all(getattr(card, name) == value for name, value in settled.items()):
        return card
    return card.replaced(**settled)


def _on_map(document: Document, card_id: str) -> bool:
    card = document.cards.get(card_id)
    return card is not None and card.phase is not None


def move_cards(
    document: Document, card_ids: Iterable[str], cell: CellKey, index: int | None = None
) -> Patch:
    """Move cards to the place `index` of a cell's present list; they keep their map order."""
    draft = Draft(document)
    moving = in_map_order(document, card_ids)
    put_cards(draft, cell, {each: document.cards[each] for each in moving}, index)
    return draft.patch


def send_to_tray(draft: Draft, card_ids: Iterable[str]) -> None:
    """Put cards at the end of the idea tray, as a part of a larger edit."""
    moving = in_map_order(draft.document, card_ids)
    put_cards(draft, TRAY, {each: draft.document.cards[each] for each in moving})


def duplicate_cards(
    document: Document,
    card_ids: Iterable[str],
    new_id: IdSource,
    cell: CellKey | None = None,
    index: int | None = None,
) -> Patch:
    """Copy cards, and the handoffs among them: below each original, or all into a cell."""
    draft = Draft(document)
    copies = copy_cards(draft, card_ids, new_id)
    if cell is not None:
        put_cards(draft, cell, dict(copies.values()), index)
    else:
        for home in dict.fromkeys(cell_of(document, each) for each in copies):
            _copy_below(draft, home, copies)
    return draft.patch


def copy_cards(draft: Draft, card_ids: Iterable[str], new_id: IdSource) -> Mapping[str, Placed]:
    """Copy cards, by the ids of the originals, and the handoffs among them.

    The copies, in the order of the map, are yet to be put somewhere. What they answer is the copy
    of that, if there is one; they rest on the same quotes.
    """
    document = draft.document
    originals = in_map_order(document, card_ids)
    ids = {each: new_id() for each in originals}
    for handoff in handoffs_among(document, originals).values():
        ends = {"source": ids[handoff.source], "target": ids[handoff.target]}
        draft.put(Key("handoffs", new_id()), handoff.replaced(**ends))
    let_support(draft, {each: (new,) for each, new in ids.items()})
    return {
        each: Placed(new, renamed(document.cards[each].replaced(earlier=None), "answers", ids))
        for each, new in ids.items()
    }


def _copy_below(draft: Draft, cell: CellKey, copies: Mapping[str, Placed]) -> None:
    ids: list[str] = []
    coming: dict[str, Card] = {}
    for each in ids_in(draft.document, cell):
        ids.append(each)
        if each in copies:
            copy = copies[each]
            ids.append(copy.id)
            coming[copy.id] = copy.card
    order_cell(draft, cell, ids, coming)


def change_cards(document: Document, card_ids: Iterable[str], **fields: Any) -> Patch:
    """Change fields of one or several cards; where they are is changed by `move_cards`."""
    if not PLACE_FIELDS.isdisjoint(fields):
        raise ValueError("the place of a card is changed by moving it")
    draft = Draft(document)
    for card_id in card_ids:
        draft.change(Key("cards", card_id), **fields)
    if "image" in fields:
        drop_unused_assets(draft)
    return draft.patch


def remove_cards(document: Document, card_ids: Iterable[str]) -> Patch:
    """Delete cards, each as `removal` says.

    With those that go, go the handoffs that touch them and pictures that nothing else shows.
    """
    draft = Draft(document)
    struck, gone = removal(document, card_ids)
    strike_out(draft, struck)
    take_out(draft, gone)
    drop_unused_assets(draft)
    return draft.patch


def removal(document: Document, card_ids: Iterable[str]) -> Removal:
    """Tell what becomes of cards that are deleted.

    On the map of an improved journey, what was part of the journey as it was stays, marked as
    removed. What is marked so already, and all else, goes.
    """
    struck: list[str] = []
    gone: list[str] = []
    for each in dict.fromkeys(card_ids):
        marked = document.cards[each].change == "removed"
        (struck if not marked and is_in_both(document, each) else gone).append(each)
    return Removal(tuple(struck), tuple(gone))


def is_in_both(document: Document, card_id: str) -> bool:
    """Say whether a card of an improved journey is part of the journey as it was."""
    improved = document.map.state == "to_be"
    return improved and stood_on_map(document, document.cards[card_id])


def strike_out(draft: Draft, card_ids: Iterable[str]) -> None:
    """Mark cards as removed in the improved journey, as a part of a larger edit.

    The tray has no marks: what was sent there goes back to where it stood.
    """
    ids, back = tuple(card_ids), dict[CellKey, dict[str, Card]]()
    for each in ids:
        card = draft.document.cards[each]
        place = former_place(draft.document, card)
        if card.phase is None and place is not None:
            back.setdefault(place, {})[each] = card
    for cell, cards in back.items():
        put_cards(draft, cell, cards)
    for each in ids:
        draft.change(Key("cards", each), change="removed")


def clear_out(draft: Draft, card_ids: Iterable[str], fate: Fate) -> None:
    """Take cards off a place that goes: to the idea tray, or out of the document."""
    match fate:
        case "tray":
            send_to_tray(draft, card_ids)
        case "remove":
            take_out(draft, card_ids)
        case _:
            assert_never(fate)


def take_out(draft: Draft, card_ids: Iterable[str]) -> None:
    """Remove cards and the handoffs that touch them, as a part of a larger edit."""
    going = set(card_ids)
    for card_id in going:
        draft.remove(Key("cards", card_id))
    for handoff_id in handoffs_touching(draft.document, going):
        draft.remove(Key("handoffs", handoff_id))
    forget(draft, "cards", going)


def handoffs_among(document: Document, card_ids: Iterable[str]) -> dict[str, Handoff]:
    """Give the handoffs whose two ends are among the cards."""
    ids = set(card_ids)
    return {
        each: handoff
        for each, handoff in document.handoffs.items()
        if handoff.source in ids and handoff.target in ids
    }


def handoffs_touching(document: Document, card_ids: Iterable[str]) -> dict[str, Handoff]:
    """Give the handoffs that have an end among the cards."""
    ids = set(card_ids)
    return {
        each: handoff
        for each, handoff in document.handoffs.items()
        if handoff.source in ids or handoff.target in ids
    }
