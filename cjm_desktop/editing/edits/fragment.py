"""Cards on the clipboard: a JSON of our own that keeps fields, places, handoffs and pictures."""

import re
from collections.abc import Iterable, Mapping, Set
from dataclasses import field
from typing import Annotated, Final, Literal

from pydantic_core import ValidationError, to_json

from cjm_desktop.editing.edits.arranging import FIRST
from cjm_desktop.editing.edits.assets import put_asset
from cjm_desktop.editing.edits.cards import handoffs_among, put_cards
from cjm_desktop.editing.edits.paste_limits import (
    MAX_FRAGMENT_BYTES,
    MAX_NEW_CARDS,
    PasteError,
    hold_bytes,
    hold_cards,
    hold_to,
)
from cjm_desktop.editing.edits.places import card_lane_ids, cell_of, in_map_order
from cjm_desktop.editing.edits.quotes import put_quotes
from cjm_desktop.editing.edits.targets import Targets
from cjm_desktop.editing.patch import Draft, Patch
from cjm_desktop.journey.document import TRAY, CellKey, Document, Key
from cjm_desktop.journey.former_place import stood_on_map
from cjm_desktop.journey.ids import IdSource
from cjm_desktop.journey.model import Model
from cjm_desktop.journey.quotes import MAX_QUOTES, Quote
from cjm_desktop.journey.records import Asset, Card, Handoff
from cjm_desktop.journey.validation import Limits
from cjm_desktop.journey.values import Id

MEDIA_TYPE: Final = "application/vnd.cjm-desktop.cards+json"

_MOST_HANDOFFS = 4 * MAX_NEW_CARDS
_MOST_STRINGS = 200 * MAX_NEW_CARDS
_MOST_STRUCTURE = 200 * MAX_NEW_CARDS
"""Strings, and bytes outside of them, that are unpacked: each takes a hundred bytes and more."""
_STRING = re.compile(rb'"(?:[^"\\]++|\\.)*+"', re.DOTALL)


class _Head(Model):
    format: Literal["cjm-desktop/cards"]
    format_version: int


class _Copied(Model):
    """A card; its place is counted from the first phase and lane of the selection."""

    phase: Annotated[int, Limits(ge=0)] | None
    lane: Annotated[int, Limits(ge=0)] | None
    card: Card


class _Fragment(Model):
    format: Literal["cjm-desktop/cards"] = "cjm-desktop/cards"
    format_version: Literal[1] = 1
    cards: Annotated[dict[Id, _Copied], Limits(max_length=MAX_NEW_CARDS)]
    handoffs: Annotated[tuple[Handoff, ...], Limits(max_length=_MOST_HANDOFFS)] = ()
    assets: Annotated[dict[Id, Asset], Limits(max_length=MAX_NEW_CARDS)] = field(
        default_factory=dict
    )
    quotes: Annotated[dict[Id, Quote], Limits(max_length=MAX_QUOTES)] = field(default_factory=dict)


def fragment(document: Document, card_ids: Iterable[str]) -> bytes:
    """Write cards for the clipboard, in the order of the map, with the handoffs among them.

    The quotes that they rest on come along.
    TooMuch if they are more than can be pasted.
    """
    ids = in_map_order(document, card_ids)
    hold_to("cards", len(ids), MAX_NEW_CARDS)
    lanes = {lane: place for place, lane in enumerate(card_lane_ids(document))}
    phases = {phase: place for place, phase in enumerate(document.phase_ids)}
    placed = [cell for each in ids if (cell := cell_of(document, each)) != TRAY]
    left = min((phases[str(cell.phase)] for cell in placed), default=0)
    top = min((lanes[str(cell.lane)] for cell in placed), default=0)
    cards: dict[str, object] = {}
    for each in ids:
        card = document.cards[each]
        in_tray = card.phase is None or card.lane is None
        cards[each] = {
            "phase": None if in_tray else phases[str(card.phase)] - left,
            "lane": None if in_tray else lanes[str(card.lane)] - top,
            "card": card.replaced(phase=None, lane=None, earlier=None).without_defaults(),
        }
    pictures = {card.image for each in ids if (card := document.cards[each]).image is not None}
    handoffs = [each.without_defaults() for each in handoffs_among(document, ids).values()]
    assets = {
        each: asset.without_defaults()
        for each, asset in document.assets.items()
        if each in pictures
    }
    quotes = _quotes_of(document, set(ids))
    data = to_json(
        {
            "format": "cjm-desktop/cards",
            "format_version": 1,
            "cards": cards,
            "handoffs": handoffs,
            "assets": assets,
            # Left out, so that a program from before there were any takes the cards.
            **({"quotes": quotes} if quotes else {}),
        }
    )
    hold_bytes(len(data), MAX_FRAGMENT_BYTES)
    return data


def paste_fragment(
    document: Document, data: bytes, at: CellKey, index: int | None, new_id: IdSource
) -> Patch:
    """Paste cards that `fragment` wrote; PasteError if `data` is anything else.

    The cards keep their places among each other, counted from `at`; what would lie outside the
    map goes to the idea tray. `index` is the place within `at`. What was cut from the journey as
    it was, and so is only marked as removed, comes back and is moved; the rest is new.
    TooMuch if there are more than are taken at once.
    """
    copied = _read(data)
    back = {each for each, item in copied.cards.items() if _comes_back(document, each, item.card)}
    hold_cards(document, len(copied.cards) - len(back))
    targets = Targets(document, at)
    draft = Draft(document)
    ids = {each: each if each in back else new_id() for each in copied.cards}
    pictures = _pictures(draft, copied, new_id)
    cells: dict[CellKey, dict[str, Card]] = {}
    for each, item in copied.cards.items():
        card = _at_home(item.card, document, pictures, ids)
        if each in back:
            card = card.replaced(earlier=document.cards[each].earlier, change=None)
        cells.setdefault(targets.target(item.phase, item.lane).cell, {})[ids[each]] = card
    for cell, cards in cells.items():
        put_cards(draft, cell, cards, index if cell == at else None)
    for handoff in copied.handoffs:
        if (
            handoff.source in ids
            and handoff.target in ids
            and not back.issuperset((handoff.source, handoff.target))
        ):
            ends = {"source": ids[handoff.source], "target": ids[handoff.target]}
            draft.put(Key("handoffs", new_id()), handoff.replaced(**ends))
    quotes = (_of_pasted(quote, ids) for quote in copied.quotes.values())
    put_quotes(draft, {new_id(): quote for quote in quotes if quote.supports})
    return draft.patch


def pasted_cards(patch: Patch) -> list[str]:
    """List the cards that a paste brought: those that are new, and those that came back."""
    new = [key.id for key in patch.added if key.kind == "cards"]
    moved = (
        key.id for key, (was, now) in patch.updated.items()
        if isinstance(was, Card) and isinstance(now, Card) and was.change and not now.change
    )  # fmt: skip
    return [*new, *moved]


def _comes_back(document: Document, card_id: str, copied: Card) -> bool:
    """Say whether it is the card itself that was copied, and only marked as removed since."""
    present = document.cards.get(card_id)
    if present is None or present.change != "removed" or copied.change == "removed":
        return False
    return stood_on_map(document, present) and _content(present) == _content(copied)


def _content(card: Card) -> Card:
    """Leave out where a card stands, what becomes of it, and what may have gone meanwhile."""
    return card.replaced(
        phase=None, lane=None, order=FIRST, change=None, earlier=None, proposed_phase=None,
        answers=(),
    )  # fmt: skip


def _read(data: bytes) -> _Fragment:
    hold_bytes(len(data), MAX_FRAGMENT_BYTES)
    if data.count(b'"') > 2 * _MOST_STRINGS or len(_STRING.sub(b"", data)) > _MOST_STRUCTURE:
        raise PasteError("not_cards")
    try:
        if _Head.read(data, extra="ignore").format_version > 1:
            raise PasteError("newer")
        return _Fragment.read(data)
    except ValidationError as error:
        raise PasteError("not_cards") from error


def _at_home(
    card: Card, document: Document, pictures: Mapping[str, str], cards: Mapping[str, str]
) -> Card:
    """Give a card with the ids that what it refers to has in this document; it is new there."""
    image = None if card.image is None else pictures.get(card.image)
    proposed = card.proposed_phase if card.proposed_phase in document.phases else None
    answers = tuple(
        cards.get(each, each) for each in card.answers if each in cards or each in document.cards
    )
    return card.replaced(image=image, proposed_phase=proposed, answers=answers, earlier=None)


def _quotes_of(document: Document, cards: Set[str]) -> dict[str, dict[str, object]]:
    """Give what cards rest on, without a word of which others do."""
    return {
        each: quote.replaced(supports=supports).without_defaults()
        for each, quote in document.quotes.items()
        if (supports := tuple(card for card in quote.supports if card in cards))
    }


def _of_pasted(quote: Quote, ids: Mapping[str, str]) -> Quote:
    return quote.replaced(supports=tuple(ids[each] for each in quote.supports if each in ids))


def _pictures(draft: Draft, copied: _Fragment, new_id: IdSource) -> Mapping[str, str]:
    shown = {item.card.image for item in copied.cards.values()}
    return {
        each: put_asset(draft, asset, new_id())
        for each, asset in copied.assets.items()
        if each in shown
    }
