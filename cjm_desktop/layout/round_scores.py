"""A map as a round of voting would score it, to be looked at before the round is accepted."""

from collections.abc import Container
from dataclasses import replace
from typing import Final

from cjm_desktop.editing.edits.rounds import accept_round
from cjm_desktop.journey.document import Document
from cjm_desktop.journey.rounds import Round

_ROUND: Final = "round-that-is-shown"


def scored_by(document: Document, held: Round, shown: Container[str]) -> Document:
    """Give some cards of a round as it scores them, with nothing that the round does not say."""
    after = accept_round(document, _ROUND, held).apply(document)
    bare = {
        each: card.replaced(effort_now=None, customer_present=None, we_present=None)
        for each, card in after.cards.items()
        if each in shown
    }
    return replace(after, cards=bare, handoffs={})
