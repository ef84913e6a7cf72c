"""Who takes part: nobody's name and no address, only what it takes to know a phone again."""

from collections import OrderedDict
from dataclasses import dataclass, field

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
    allowance: Allowance
    lines: int = 0
    gave: bool = False
    unwanted: bool = False
    receipts: OrderedDict[str, Receipt] = field(default_factory=OrderedDict)

    def keep(self, name: str, receipt: Receipt, most: int) -> None:
        """Remember that a card came, and forget the oldest beyond so many."""
        self.receipts[name] = receipt
        self.gave = True
        if len(self.receipts) > most:
            self.receipts.popitem(last=False)
