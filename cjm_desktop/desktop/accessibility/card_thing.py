"""A card in a view that shows cards for one purpose: the tray, the chart, the board of presence."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QRect

from cjm_desktop.desktop.accessibility.session_tree import SessionTree
from cjm_desktop.desktop.accessibility.thing import PRESS, Deed, Thing
from cjm_desktop.editing.patch import Patch
from cjm_desktop.journey.document import Key
from cjm_desktop.journey.records import Card
from cjm_desktop.layout.alternative import card_name


class CardListTree(SessionTree):
    """Cards one after the other; a subclass says which, where, and what is to be said of them."""

    def cards(self) -> Sequence[str]:
        """Give the cards that are shown, in reading order."""
        raise NotImplementedError

    def shows(self, card_id: str) -> bool:
        """Say whether a card is shown."""
        raise NotImplementedError

    def area_of(self, card_id: str) -> QRect:
        """Give where a card is on the view."""
        raise NotImplementedError

    def said_of(self, card_id: str) -> str:
        """Say where a card is and what it comes to."""
        raise NotImplementedError

    def deeds_of(self, card_id: str) -> Sequence[Deed]:
        """Give what can be done with a card besides selecting it."""
        return ()

    def card(self, card_id: str) -> Card:
        """Give the record of a card."""
        return self.session.document.cards[card_id]

    def things(self) -> Sequence[Thing]:
        """Give the cards that are shown."""
        return [CardThing(self, each) for each in self.cards()]

    def focus(self) -> Thing | None:
        """Give the card that was selected last, if it is shown."""
        shown = [each for each in self.session.selected_cards if self.shows(each)]
        return CardThing(self, shown[-1]) if shown else None

    def of_record(self, key: Key) -> Thing | None:
        """Find a card that is shown."""
        there = key.kind == "cards" and self.shows(key.id)
        return CardThing(self, key.id) if there else None

    def touched(self, patch: Patch) -> Sequence[Thing] | None:
        """Give the cards of a patch."""
        return [CardThing(self, key.id) for key in patch.keys if key.kind == "cards"]

    def choose(self, card_id: str) -> None:
        """Select a card and give the view the keyboard."""
        self.view.setFocus()
        self.session.select_cards([card_id])


@dataclass(frozen=True)
class CardThing(Thing):
    """A card of such a list."""

    tree: CardListTree = field(compare=False, repr=False)
    card: str

    @property
    def there(self) -> bool:
        tree = self.tree
        known = self.card in tree.session.document.cards
        return known and tree.is_current and tree.shows(self.card)

    @property
    def name(self) -> str:
        return card_name(self.tree.card(self.card), self.tree.session.tr_)

    @property
    def record(self) -> Key:
        return Key("cards", self.card)

    @property
    def description(self) -> str:
        return self.tree.said_of(self.card)

    @property
    def area(self) -> QRect:
        return self.tree.area_of(self.card)

    @property
    def selected(self) -> bool:
        return self.card in self.tree.session.selected_cards

    @property
    def deeds(self) -> Sequence[Deed]:
        select = self.tree.session.tr_("Select")
        choose = Deed(PRESS, select, lambda: self.tree.choose(self.card))
        return (choose, *self.tree.deeds_of(self.card))
