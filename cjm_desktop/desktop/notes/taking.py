"""What somebody said goes into the map: as a card with its quote, or behind cards of the map."""

from collections.abc import Mapping
from typing import Any

from cjm_desktop.desktop.notes.landing import Landing, card_fields, landing_words
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.editing import edits
from cjm_desktop.journey.document import Key
from cjm_desktop.journey.values import MAX_NOTES
from cjm_desktop.journey.vocabulary import CardKind
from cjm_desktop.words.codes import phrase
from cjm_desktop.words.numbers import number


def add_card(session: Session, kind: CardKind, place: Landing, quote: Mapping[str, Any]) -> bool:
    """Make a card of what was said, with the quote that it rests on, as one step."""
    if not _fits(session, quote):
        return False
    document, tr = session.document, session.tr_
    card = session.new_id()
    fields = card_fields(kind, str(quote["text"]), place)
    patch = edits.quoted_cards.add_card_from_quote(
        document, card, place.cell, fields, session.new_id(), quote
    )
    session.seal()
    if not session.edit("card_from_quote", patch, select=[Key("cards", card)]):
        return False
    session.seal()
    where = landing_words(session.document, place, tr)
    said = tr("{kind} with its quote: {place}", kind=phrase(tr, kind), place=where)
    session.message.emit(said)
    return True


def link_cards(session: Session, quote: Mapping[str, Any]) -> bool:
    """Let the selected cards rest on what was said."""
    cards, tr = session.selected_cards, session.tr_
    if not cards:
        session.hint(tr("Select the cards that rest on it first."))
        return False
    if not _fits(session, quote):
        return False
    patch = edits.quotes.add_quote(session.document, session.new_id(), supports=cards, **quote)
    if not session.edit("link_quote", patch):
        return False
    session.message.emit(
        tr.plural("One card rests on it now", "{n} cards rest on it now", len(cards))
    )
    return True


def _fits(session: Session, quote: Mapping[str, Any]) -> bool:
    """Say whether a quote can hold what is marked; else tell how much it can."""
    if len(str(quote["text"])) <= MAX_NOTES:
        return True
    tr = session.tr_
    session.message.emit(
        tr("Mark less: a quote has at most {n} characters.", n=number(tr, MAX_NOTES))
    )
    return False
