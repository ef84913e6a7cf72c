"""What a card takes: today, and what it would take.

Each effort stands in for the other where it is all that is known: what we do takes what it would
take, and of what only today's effort was said nothing else is known to go by.
"""

from cjm_desktop.journey.records import Card


def effort(card: Card) -> float | None:
    """Give what a card would take; as long as nobody said, what it takes today."""
    return card.effort_now if card.effort is None else card.effort


def effort_today(card: Card) -> float | None:
    """Give what a card takes today; None if it is not done, or not known to be."""
    if card.effort_now is not None:
        return card.effort_now
    return card.effort if card.we_present is True else None


def is_today_only(card: Card) -> bool:
    """Say whether all that is known of a card's effort is what it takes today."""
    return card.effort is None and card.effort_now is not None
