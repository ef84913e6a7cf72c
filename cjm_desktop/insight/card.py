"""What one card says: whether it counts, who is there, and what its scores come to.

Whether a card is worth it is asked of what it would take: gap, rank, quick win, long-term bet. *Too
much time for little value* is said of what it takes today, and so of what is done.

One that is removed in the improved journey is seen on the map but does not count. The mark alone
decides, not the map's state: what is struck through on the map is never counted. And unknown is
never taken for no.
"""

from collections.abc import Iterable
from typing import Literal, get_args

from cjm_desktop.journey.document import Placed
from cjm_desktop.journey.efforts import effort, effort_today
from cjm_desktop.journey.records import Card
from cjm_desktop.journey.vocabulary import WANT_KINDS

Presence = Literal["matched", "unused", "wasted", "neither"]
Group = Literal["quick_win", "long_term_bet", "fill_in", "question", "leave"]
GROUPS: tuple[Group, ...] = get_args(Group)

MIDDLE = 5.0
"""The score at which potential counts as large and effort as heavy."""


def stands(card: Card) -> bool:
    """Say whether a card counts."""
    return card.change != "removed"


def standing_cards(placed: Iterable[Placed]) -> tuple[Placed, ...]:
    """Keep the cards that count."""
    return tuple([item for item in placed if stands(item.card)])


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
    taken = effort(card)
    if card.potential is None or taken is None:
        return None
    return card.potential - taken


def worth(card: Card) -> float | None:
    """Give one number to rank by, gap before potential; None unless both are scored.

    The two together settle the effort. A gap goes by halves, so times 100 it outweighs a potential.
    """
    difference = gap(card)
    return None if difference is None else 100 * difference + (card.potential or 0.0)


def group(card: Card) -> Group | None:
    """Say what to do with a card; None unless potential and an effort are scored.

    Large potential goes by what it would take. Little is questioned where it takes much today, and
    left where it would take much and does not yet. Of what takes much and may be done or not,
    nothing says that it is not done: it is questioned.
    """
    taken, today = effort(card), effort_today(card)
    if card.potential is None or taken is None:
        return None
    if card.potential >= MIDDLE:
        return "quick_win" if taken < MIDDLE else "long_term_bet"
    if today is None and card.we_present is None:
        today = taken
    if today is not None and today >= MIDDLE:
        return "question"
    return "fill_in" if taken < MIDDLE else "leave"
