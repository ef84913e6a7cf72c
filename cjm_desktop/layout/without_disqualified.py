"""A map without the mindsets that were disqualified: what others see unless asked for more."""

from dataclasses import replace

from cjm_desktop.insight.card import is_disqualified
from cjm_desktop.insight.memo import DOCUMENTS, remembered
from cjm_desktop.journey.document import Document


@remembered(DOCUMENTS)
def without_disqualified(document: Document) -> Document:
    """Leave out disqualified mindsets and the arrows that touch them; the same map if it has none.

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
    return replace(document, cards=cards, handoffs=handoffs)
