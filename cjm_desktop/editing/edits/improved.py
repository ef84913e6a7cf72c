"""The improved journey: a map made from the present one, and the marks of what it changes.

All ids stay, so that the two maps can be laid beside each other card by card, and every card keeps
what it was before, so that what changes later is seen on the one map alone.
"""

from collections.abc import Iterable, Mapping

from cjm_desktop.editing.edits.cards import put_cards
from cjm_desktop.editing.patch import Draft, Patch
from cjm_desktop.journey.document import MAP_KEY, CellKey, Document, Key
from cjm_desktop.journey.records import Card, Earlier
from cjm_desktop.journey.vocabulary import PLACE_KINDS, CardKind, Change


def improved_journey(
    document: Document,
    removed: Iterable[str] = (),
    added: Iterable[str] = (),
    placed: Mapping[str, CellKey] | None = None,
    reached: Iterable[str] = (),
    becoming: Mapping[str, CardKind] | None = None,
) -> Document:
    """Make the map of the improved journey from that of the present one.

    `removed` and `added` are cards on the map that get these marks; `placed` says where cards of
    the idea tray go. `reached` are touchpoints where we will be, and `becoming` says of ideas of
    which kind of card they are from now on: as a place to meet, we are there.
    What an earlier round marked as added is part of the present journey by now.
    """
    start = Draft(document).change(MAP_KEY, state="to_be")
    for card_id, card in document.cards.items():
        change = None if card.change == "added" else card.change
        start.change(Key("cards", card_id), change=change, earlier=as_it_is(card))
    begun = start.patch.apply(document)
    draft = Draft(begun)
    cells: dict[CellKey, list[str]] = {}
    for card_id, cell in (placed or {}).items():
        cells.setdefault(cell, []).append(card_id)
    for cell, ids in cells.items():
        put_cards(draft, cell, {each: begun.cards[each] for each in ids})
    for each in reached:
        draft.change(Key("cards", each), we_present=True)
    for each, kind in (becoming or {}).items():
        draft.change(Key("cards", each), **_realized(kind))
    _mark(draft, added, "added")
    _mark(draft, removed, "removed")
    return draft.patch.apply(begun)


def as_it_is(card: Card) -> Earlier:
    """Note what a card is now, to be held against what becomes of it."""
    return Earlier(**{name: getattr(card, name) for name in Earlier.defaults})


def _realized(kind: CardKind) -> dict[str, object]:
    return {"kind": kind, **({"we_present": True} if kind in PLACE_KINDS else {})}


def mark_cards(document: Document, card_ids: Iterable[str], change: Change | None) -> Patch:
    """Say what becomes of cards in the improved journey; those in the tray have no part in it."""
    draft = Draft(document)
    on_map = (each for each in card_ids if document.cards[each].phase is not None)
    _mark(draft, on_map, change)
    return draft.patch


def _mark(draft: Draft, card_ids: Iterable[str], change: Change | None) -> None:
    for card_id in card_ids:
        draft.change(Key("cards", card_id), change=change)
