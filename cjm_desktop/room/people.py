"""Who takes part: nobody's name and no address, only what it takes to know a phone again."""

from collections import OrderedDict
from dataclasses import dataclass, field
from typing import NamedTuple

from cjm_desktop.room.allowance import Allowance
from cjm_desktop.room.events import CardState


@dataclass(slots=True)
class Receipt:
    """A card that came: the room's id of it, and what has become of it."""

    id: str
    state: CardState = "received"


@dataclass(slots=True, eq=False)
class Person:
    """Somebody with a phone; `receipts` are by the names that the phone gave its cards."""

    id: str
    number: int
    allowance: Allowance
    lines: int = 0
    gave: bool = False
    hand: bool = False
    waiting: int = 0
    """How many of their cards nobody has settled."""
    unwanted: bool = False
    receipts: OrderedDict[str, Receipt] = field(default_factory=OrderedDict)

    def keep(self, name: str, receipt: Receipt, most: int) -> None:
        """Remember that a card came, and forget the oldest beyond so many."""
        self.receipts[name] = receipt
        self.gave = True
        if len(self.receipts) > most:
            self.receipts.popitem(last=False)

    def name_of(self, card: str) -> str | None:
        """Give what the phone calls a card of the room's id; None once it is forgotten."""
        return next((name for name, kept in self.receipts.items() if kept.id == card), None)


class Guest(NamedTuple):
    """Somebody as the host knows them: by the number in which they came."""

    id: str
    number: int
    present: bool
    hand: bool
