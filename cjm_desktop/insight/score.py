"""What the two scores of one card say: the gap between them and the group it falls in."""

from typing import Literal

from cjm_desktop.journey.records import Card

Group = Literal["quick_win", "long_term_bet", "fill_in", "question"]
GROUPS: tuple[Group, ...] = ("quick_win", "long_term_bet", "fill_in", "question")

MIDDLE = 5.0
"""The score at which potential counts as large and effort as heavy."""


def gap(card: Card) -> float | None:
    """Give potential minus effort, −10 to 10; None unless both are scored."""
    if card.potential is None or card.effort is None:
        return None
    return card.potential - card.effort


def worth(card: Card) -> float | None:
    """Give one number to rank by, gap before potential; None unless both are scored.

    The two together settle the effort. A gap goes by halves, so times 100 it outweighs a potential.
    """
    difference = gap(card)
    return None if difference is None else 100 * difference + (card.potential or 0.0)


def group(card: Card) -> Group | None:
    """Give the quarter of the gap chart a card falls in; None unless both are scored."""
    if card.potential is None or card.effort is None:
        return None
    if card.potential >= MIDDLE:
        return "quick_win" if card.effort < MIDDLE else "long_term_bet"
    return "fill_in" if card.effort < MIDDLE else "question"
