"""What one key makes of cards: mindsets that hold or do not, and who is at a touchpoint.

Several cards take the same value, so that pressing the key again leads on for all of them.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Literal, NamedTuple

from cjm_desktop.editing.edits.cards import change_cards
from cjm_desktop.editing.patch import Patch
from cjm_desktop.journey.document import Document
from cjm_desktop.journey.vocabulary import PLACE_KINDS, Qualification

Party = Literal["customer", "we"]

PRESENCE: Mapping[Party, Literal["customer_present", "we_present"]] = {
    "customer": "customer_present",
    "we": "we_present",
}
"""The field that says whether a party is there; the step that changes it is called as it is."""


class Qualified(NamedTuple):
    """What became of mindsets: the edit, the mindsets among the cards, and what they are now."""

    patch: Patch
    cards: Sequence[str]
    now: Qualification


class Met(NamedTuple):
    """What is said of who is there: the edit, the cards one can be at, and what is said now."""

    patch: Patch
    cards: Sequence[str]
    now: bool | None


def qualify(document: Document, card_ids: Iterable[str], wanted: Qualification) -> Qualified:
    """Make the mindsets among cards what is wanted; open again if all of them are that already."""
    mindsets = [each for each in card_ids if document.cards[each].kind == "mindset"]
    already = all(document.cards[each].qualification == wanted for each in mindsets)
    now: Qualification = "open" if already else wanted
    return Qualified(change_cards(document, mindsets, qualification=now), mindsets, now)


def meet(document: Document, card_ids: Iterable[str], party: Party) -> Met:
    """Say of the cards among some what follows on what is said of the last: yes, no, unknown."""
    places = [each for each in card_ids if document.cards[each].kind in PLACE_KINDS]
    field = PRESENCE[party]
    last = getattr(document.cards[places[-1]], field) if places else None
    now = {None: True, True: False, False: None}[last]
    return Met(change_cards(document, places, **{field: now}), places, now)
