"""Which of its two efforts a card is judged by: what it would take, or what it takes today."""

from typing import Literal

from cjm_desktop.journey.records import Card

Effort = Literal["effort", "effort_now"]
"""The field: what a card would take, or what it takes today."""


def judged_effort(card: Card) -> Effort:
    """Give the effort to judge a card by: what it takes today only where no other is known."""
    return "effort_now" if is_today_only(card) else "effort"


def is_today_only(card: Card) -> bool:
    """Say whether all that is known of a card's effort is what it takes today."""
    return card.effort is None and card.effort_now is not None
