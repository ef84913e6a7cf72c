"""What is said of a mindset in the workshop: whether it holds."""

from cjm_desktop.journey.records import Card


def is_disqualified(card: Card) -> bool:
    """Say whether a card is a mindset that does not hold.

    A card of another kind may have been one, and keeps what was said of it then.
    """
    return card.kind == "mindset" and card.qualification == "disqualified"
