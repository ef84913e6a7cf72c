"""Edits of answers: what an offer does about what the customer wants."""

from collections.abc import Collection, Iterable

from cjm_desktop.editing.patch import Draft, Patch
from cjm_desktop.journey.document import Document, Key
from cjm_desktop.journey.references import without
from cjm_desktop.journey.vocabulary import ANSWER_KINDS, WANT_KINDS


def can_answer(document: Document, offer: str, want: str) -> bool:
    """Say whether a card is of a kind that answers, and another of a kind that is answered."""
    cards = document.cards
    return cards[offer].kind in ANSWER_KINDS and cards[want].kind in WANT_KINDS


def answer(document: Document, offers: Iterable[str], wants: Collection[str]) -> Patch:
    """Say that each of some offers answers all of some wants; pairs that cannot be are left out."""
    draft = Draft(document)
    for offer in offers:
        answered = document.cards[offer].answers
        fitting = (want for want in wants if can_answer(document, offer, want))
        draft.change(Key("cards", offer), answers=tuple(dict.fromkeys((*answered, *fitting))))
    return draft.patch


def take_back_answers(document: Document, offers: Iterable[str], wants: Collection[str]) -> Patch:
    """Say that none of some offers answers any of some cards, whatever their kinds are by now."""
    draft = Draft(document)
    for offer in offers:
        draft.put(Key("cards", offer), without(document.cards[offer], "answers", wants))
    return draft.patch
