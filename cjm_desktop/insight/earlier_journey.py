"""The journey as it was before the improved one was begun, found again in the improved map alone.

Every card of an improved map keeps what it was (`Card.earlier`), so both journeys can be counted
by the same functions and set side by side without the other file.
"""

from typing import NamedTuple

from cjm_desktop.insight.memo import DOCUMENTS, remembered
from cjm_desktop.journey.document import MAP_KEY, Document, Key
from cjm_desktop.journey.former_place import former_place
from cjm_desktop.journey.records import Card, Earlier, Record
from cjm_desktop.journey.references import without

CHANGING: tuple[str, ...] = tuple(
    name for name in Earlier.defaults if name not in ("phase", "lane")
)
"""The fields in which a card may be another now, beside its place."""


def changed_fields(card: Card) -> tuple[str, ...]:
    """List the fields in which a card is not what it was; none if that is not known.

    A phase or lane is among them if the card stands in another now.
    """
    earlier = card.earlier
    if earlier is None:
        return ()
    return tuple(name for name in Earlier.defaults if getattr(earlier, name) != getattr(card, name))


def is_changed(card: Card) -> bool:
    """Say whether a card that stays in the improved journey is another in it."""
    return card.change is None and card.phase is not None and bool(changed_fields(card))


class Journeys(NamedTuple):
    """The journey as it was and as it is to be, each as a map of its own, without marks."""

    before: Document
    after: Document


def journeys(document: Document) -> Journeys | None:
    """Give both journeys of an improved map, to be compared; None if it knows of no earlier one."""
    before = earlier_journey(document)
    return None if before is None else Journeys(before, _without_marks(document))


def _without_marks(document: Document) -> Document:
    gone = {card_id for card_id, card in document.cards.items() if card.change == "removed"}
    changes: dict[Key, Record | None] = {}
    for card_id, card in document.cards.items():
        left = without(card.replaced(change=None, earlier=None), "answers", gone)
        changes[Key("cards", card_id)] = None if card_id in gone else left
    return document.replaced({**changes, **_without_arrows(document, gone)})


@remembered(DOCUMENTS)
def earlier_journey(document: Document) -> Document | None:
    """Give the map as it was; None if it does not know of an earlier one.

    What was not there yet is left out, what is struck through stands again, and each card says what
    it said, in its former place as far as that is still there.
    """
    if all(card.earlier is None for card in document.cards.values()):
        return None
    changes: dict[Key, Record | None] = {MAP_KEY: document.map.replaced(state="as_is")}
    gone = {card_id for card_id, card in document.cards.items() if card.earlier is None}
    for card_id, card in document.cards.items():
        changes[Key("cards", card_id)] = _as_it_was(document, card, gone)
    return document.replaced({**changes, **_without_arrows(document, gone)})


def _without_arrows(document: Document, gone: set[str]) -> dict[Key, Record | None]:
    return {
        Key("handoffs", each): None
        for each, handoff in document.handoffs.items()
        if handoff.source in gone or handoff.target in gone
    }


def _as_it_was(document: Document, card: Card, gone: set[str]) -> Card | None:
    earlier, place = card.earlier, former_place(document, card)
    if earlier is None or place is None:
        return None
    was = {name: getattr(earlier, name) for name in CHANGING}
    was.update(phase=place.phase, lane=place.lane)
    return without(card.replaced(**was, change=None, earlier=None), "answers", gone)
