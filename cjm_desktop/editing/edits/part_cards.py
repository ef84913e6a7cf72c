"""The cards of a whole phase or lane: copied, handed over and divided, each cell for itself."""

from collections.abc import Iterable

from cjm_desktop.editing.edits.cards import copy_cards, put_cards
from cjm_desktop.editing.edits.places import cards_where, cell_of, ids_in
from cjm_desktop.editing.patch import Draft
from cjm_desktop.journey.document import CellKey, Document, Key, Placed
from cjm_desktop.journey.ids import IdSource
from cjm_desktop.journey.vocabulary import Part


def copy_into(draft: Draft, part: Part, copied: str, to: str, new_id: IdSource) -> None:
    """Copy the cards of a phase or lane into a new one."""
    document = draft.document
    copies = copy_cards(draft, _cards_of(document, part, copied), new_id)
    placed = [(cell_of(document, each), copy) for each, copy in copies.items()]
    _put(draft, part, to, placed)


def hand_over(draft: Draft, part: Part, card_ids: Iterable[str], to: str) -> None:
    """Put cards at the ends of the cells of another phase or lane, each where it crosses."""
    document = draft.document
    placed = [(cell_of(document, each), Placed(each, document.cards[each])) for each in card_ids]
    _put(draft, part, to, placed)


def hand_over_all(draft: Draft, part: Part, gone: str, to: str) -> None:
    """Put all cards of a phase or lane at the ends of another's cells.

    Where cards stood before an improved journey was begun is found there, too, from now on.
    """
    document = draft.document
    hand_over(draft, part, _cards_of(document, part, gone), to)
    for each, card in document.cards.items():
        if card.earlier is not None and getattr(card.earlier, part) == gone:
            earlier = card.earlier.replaced(**{part: to})
            draft.change(Key("cards", each), earlier=earlier)


def from_here_on(document: Document, card_ids: Iterable[str]) -> list[str]:
    """List cards on the map and those behind them in their cells."""
    first: dict[CellKey, int] = {}
    for each in card_ids:
        cell = cell_of(document, each)
        place = ids_in(document, cell).index(each)
        first[cell] = min(place, first.get(cell, place))
    return [each for cell, place in first.items() for each in ids_in(document, cell)[place:]]


def second_halves(document: Document, part: Part, part_id: str) -> list[str]:
    """List the second half of each cell; of an odd number the middle one stays."""
    cells = dict.fromkeys(cell_of(document, each) for each in _cards_of(document, part, part_id))
    halves = [ids_in(document, cell) for cell in cells]
    return [each for ids in halves for each in ids[(len(ids) + 1) // 2 :]]


def _cards_of(document: Document, part: Part, part_id: str) -> list[str]:
    return cards_where(document, **{part: part_id})


def _put(draft: Draft, part: Part, to: str, placed: Iterable[tuple[CellKey, Placed]]) -> None:
    cells: dict[CellKey, list[Placed]] = {}
    for cell, item in placed:
        cells.setdefault(cell._replace(**{part: to}), []).append(item)
    for cell, items in cells.items():
        put_cards(draft, cell, dict(items))
