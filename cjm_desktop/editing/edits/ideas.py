"""Edits of the idea tray: each idea is judged against the map.

An idea may serve a phase (`proposed_phase`), serve none (`dropped`, with the reason), or be put in
its place on the map. Only cards in the tray are judged; others are passed over.
"""

from collections.abc import Iterable

from cjm_desktop.editing.edits.cards import put_cards
from cjm_desktop.editing.edits.places import cell_of, in_map_order
from cjm_desktop.editing.patch import Draft, Patch
from cjm_desktop.journey.document import TRAY, CellKey, Document, Key
from cjm_desktop.journey.records import Card
from cjm_desktop.journey.text import clean_text
from cjm_desktop.journey.values import MAX_TITLE


def propose_phase(document: Document, card_ids: Iterable[str], phase: str | None) -> Patch:
    """Say which phase ideas serve; None leaves that open again."""
    return _judge(document, card_ids, proposed_phase=phase, dropped=None)


def drop_ideas(document: Document, card_ids: Iterable[str], reason: str) -> Patch:
    """Say that ideas serve no phase, and why; the reason may be empty."""
    said = " ".join(clean_text(reason).split())[:MAX_TITLE]
    return _judge(document, card_ids, proposed_phase=None, dropped=said)


def bring_back_ideas(document: Document, card_ids: Iterable[str]) -> Patch:
    """Judge dropped ideas anew."""
    return _judge(document, card_ids, dropped=None)


def place_ideas(
    document: Document, card_ids: Iterable[str], lane: str, phase: str | None = None
) -> Patch:
    """Put ideas at the end of a lane's cells: in `phase`, or each where it is proposed for.

    Those that propose no phase stay where they are then.
    """
    draft = Draft(document)
    cells: dict[CellKey, dict[str, Card]] = {}
    for each in _in_tray(document, card_ids):
        card = document.cards[each]
        there = phase if phase is not None else card.proposed_phase
        if there is not None:
            cells.setdefault(CellKey(there, lane), {})[each] = card
    for cell, cards in cells.items():
        put_cards(draft, cell, cards)
    return draft.patch


def _judge(document: Document, card_ids: Iterable[str], **verdict: str | None) -> Patch:
    draft = Draft(document)
    for each in _in_tray(document, card_ids):
        draft.change(Key("cards", each), **verdict)
    return draft.patch


def _in_tray(document: Document, card_ids: Iterable[str]) -> list[str]:
    return [each for each in in_map_order(document, card_ids) if cell_of(document, each) == TRAY]
