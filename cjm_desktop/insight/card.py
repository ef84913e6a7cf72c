"""What one card says: whether it counts, who is there, and what its two scores come to.

One that is removed in the improved journey is seen on the map but does not count. The mark alone
decides, not the map's state: what is struck through on the map is never counted. And unknown is
never taken for no.
"""

from collections.abc import Iterable
from typing import Literal

from cjm_desktop.journey.document import Placed
from cjm_desktop.journey.records import Card
from cjm_desktop.journey.vocabulary import WANT_KINDS

Presence = Literal["matched", "unused", "wasted", "neither"]
Group = Literal["quick_win", "long_term_bet", "fill_in", "question"]
GROUPS: tuple[Group, ...] = ("quick_win", "long_term_bet", "fill_in", "question")

MIDDLE = 5.0
"""The score at which potential counts as large and effort as heavy."""


def stands(card: Card) -> bool:
    """Say whether a card counts."""
    return card.change != "removed"


def standing_cards(placed: Iterable[Placed]) -> tuple[Placed, ...]:
    """Keep the cards that count."""
    return tuple(item for item in placed if stands(item.card))


def is_disqualified(card: Card) -> bool:
    """Say whether a card is a mindset that does not hold.

    A card of another kind may have been one, and keeps what was said of it then.
    """
    return card.kind == "mindset" and card.qualification == "disqualified"


def is_want(card: Card) -> bool:
    """Say whether a card that counts says what the customer wants."""
    return card.kind in WANT_KINDS and stands(card) and not is_disqualified(card)


def presence(card: Card) -> Presence | None:
    """Say who is there; None while the presence of either side is unknown.

    Unused: the customer is there and we are not. Wasted: we are there and the customer is not.
    """
    match card.customer_present, card.we_present:
        case True, True:
            return "matched"
        case True, False:
            return "unused"
        case False, True:
            return "wasted"
        case False, False:
            return "neither"
        case _:
            return None


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
