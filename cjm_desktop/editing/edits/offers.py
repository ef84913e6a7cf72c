"""Edits that take in what people in a room offered: cards become cards of the map, or of its tray.

A card that is taken in keeps the id it came with, so the same one is never taken in twice.
"""

from collections.abc import Mapping
from typing import NamedTuple

from cjm_desktop.editing.edits.cards import new_card, put_cards
from cjm_desktop.editing.patch import Draft, Patch
from cjm_desktop.journey.document import TRAY, CellKey, Document
from cjm_desktop.journey.records import Card
from cjm_desktop.journey.vocabulary import CardKind


class Offer(NamedTuple):
    """A card that somebody would like to see on the map, in a phase or nowhere in particular."""

    title: str
    kind: CardKind
    phase: str | None = None


def asked_cell(document: Document, offer: Offer, lanes: Mapping[CardKind, str]) -> CellKey:
    """Give where a card wants to be: in its phase, in the lane of its kind; else in the tray."""
    lane = lanes.get(offer.kind)
    if lane is None or offer.phase not in document.phases:
        return TRAY
    return CellKey(offer.phase, lane)


def take_in(
    document: Document, offers: Mapping[str, Offer], lanes: Mapping[CardKind, str]
) -> Patch:
    """Put cards, by their ids, at the end of where each wants to be."""
    draft = Draft(document)
    cells: dict[CellKey, dict[str, Card]] = {}
    for card_id, offer in offers.items():
        cell = asked_cell(document, offer, lanes)
        cells.setdefault(cell, {})[card_id] = _card(document, cell, offer)
    for cell, cards in cells.items():
        put_cards(draft, cell, cards)
    return draft.patch


def take_into(
    document: Document, offers: Mapping[str, Offer], cell: CellKey, index: int | None = None
) -> Patch:
    """Put cards before a place of one cell (None: at its end); in the tray each keeps its wish."""
    draft = Draft(document)
    cards = {card_id: _card(document, cell, offer) for card_id, offer in offers.items()}
    put_cards(draft, cell, cards, index)
    return draft.patch


def _card(document: Document, cell: CellKey, offer: Offer) -> Card:
    wish = offer.phase if cell == TRAY and offer.phase in document.phases else None
    return new_card(document, cell, title=offer.title, kind=offer.kind, proposed_phase=wish)
