"""The improved journey: a map made from the present one, and the marks of what it changes.

All ids stay, so that the two maps can be laid beside each other card by card.
"""

from collections.abc import Iterable, Mapping

from cjm_desktop.editing.edits.cards import put_cards
from cjm_desktop.editing.patch import Draft, Patch
from cjm_desktop.journey.document import MAP_KEY, CellKey, Document, Key
from cjm_desktop.journey.vocabulary import Change


def improved_journey(
    document: Document,
    removed: Iterable[str] = (),
    added: Iterable[str] = (),
    placed: Mapping[str, CellKey] | None = None,
) -> Document:
    """Make the map of the improved journey from that of the present one.

    `removed` and `added` are cards on the map that get these marks; `placed` says where cards of
    the idea tray go. What an earlier round marked as added is part of the present journey by now.
    """
    start = Draft(document).change(MAP_KEY, state="to_be")
    for card_id, card in document.cards.items():
        if card.change == "added":
            start.change(Key("cards", card_id), change=None)
    begun = start.patch.apply(document)
    draft = Draft(begun)
    cells: dict[CellKey, list[str]] = {}
    for card_id, cell in (placed or {}).items():
        cells.setdefault(cell, []).append(card_id)
    for cell, ids in cells.items():
        put_cards(draft, cell, {each: begun.cards[each] for each in ids})
    _mark(draft, added, "added")
    _mark(draft, removed, "removed")
    return draft.patch.apply(begun)


def mark_cards(document: Document, card_ids: Iterable[str], change: Change | None) -> Patch:
    """Say what becomes of cards in the improved journey; those in the tray have no part in it."""
    draft = Draft(document)
    on_map = (each for each in card_ids if document.cards[each].phase is not None)
    _mark(draft, on_map, change)
    return draft.patch


def _mark(draft: Draft, card_ids: Iterable[str], change: Change | None) -> None:
    for card_id in card_ids:
        draft.change(Key("cards", card_id), change=change)
