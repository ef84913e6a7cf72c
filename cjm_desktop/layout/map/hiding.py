"""Which cards a map leaves out while it is worked on; places in a cell count them all the same."""

from typing import Final, NamedTuple

from cjm_desktop.insight.card import is_disqualified
from cjm_desktop.journey.document import Placed


class Hiding(NamedTuple):
    """What is hidden: disqualified mindsets, and cards by their ids."""

    disqualified: bool = False
    cards: frozenset[str] = frozenset()

    def hides(self, item: Placed) -> bool:
        """Say whether a card is left out."""
        return item.id in self.cards or (self.disqualified and is_disqualified(item.card))

    def shown(self, cards: tuple[Placed, ...]) -> tuple[Placed, ...]:
        """Keep those cards of a cell that are not left out."""
        if not self.disqualified and not self.cards:
            return cards
        return tuple(item for item in cards if not self.hides(item))


NOTHING_HIDDEN: Final = Hiding()
