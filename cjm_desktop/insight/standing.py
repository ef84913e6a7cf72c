"""Which cards count. One that is removed in the improved journey is seen on the map but does not.

The mark alone decides, not the map's state: what is struck through on the map is never counted.
"""

from collections.abc import Iterable

from cjm_desktop.journey.document import Placed
from cjm_desktop.journey.records import Card


def stands(card: Card) -> bool:
    """Say whether a card counts."""
    return card.change != "removed"


def standing(placed: Iterable[Placed]) -> tuple[Placed, ...]:
    """Keep the cards that count."""
    return tuple(item for item in placed if stands(item.card))
