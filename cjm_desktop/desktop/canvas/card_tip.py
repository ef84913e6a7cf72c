"""What a card says when the pointer rests on it: in words what its signs say, and its notes."""

from cjm_desktop.journey.records import Card
from cjm_desktop.words.codes import phrase
from cjm_desktop.words.wording import Wording


def card_tip(card: Card, tr: Wording) -> str:
    """Say what becomes of a card, what it costs the customer, and its notes; a line for each."""
    said: list[str] = []
    if card.change is not None:
        said.append(phrase(tr, card.change))
    if card.investment is not None:
        said.append(tr("The customer pays: {level}", level=phrase(tr, card.investment)))
    if card.notes:
        said.append(card.notes)
    return "\n".join(said)
