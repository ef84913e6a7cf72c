"""A map without the mindsets that were disqualified: what others see unless asked for more."""

from dataclasses import replace

from cjm_desktop.insight.card import is_disqualified
from cjm_desktop.insight.memo import DOCUMENTS, remembered
from cjm_desktop.journey.document import Document
from cjm_desktop.journey.references import without


@remembered(DOCUMENTS)
def without_disqualified(document: Document) -> Document:
    """Leave out disqualified mindsets, the arrows that touch them and what speaks for them alone.

    The same map if it has none.
    What is found out about a map does not count them, and so stays as it is.
    """
    cards = {card_id: card for card_id, card in document.cards.items() if not is_disqualified(card)}
    if len(cards) == len(document.cards):
        return document
    handoffs = {
        handoff_id: handoff
        for handoff_id, handoff in document.handoffs.items()
        if handoff.source in cards and handoff.target in cards
    }
    gone = document.cards.keys() - cards.keys()
    quotes = {
        quote_id: without(quote, "supports", gone)
        for quote_id, quote in document.quotes.items()
        if not quote.supports or not gone.issuperset(quote.supports)
    }
    return replace(document, cards=cards, handoffs=handoffs, quotes=quotes)
