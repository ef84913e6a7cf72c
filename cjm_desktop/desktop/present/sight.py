"""What somebody is shown of a presentation: a place on the way through it, or a card of it."""

from datetime import date
from typing import Self

from cjm_desktop.desktop.present.open_card import OpenCard
from cjm_desktop.desktop.present.walk import Walk
from cjm_desktop.journey.document import Document
from cjm_desktop.layout.present.screen import Screen
from cjm_desktop.layout.present.slide import Slide


class Sight:
    """One state of a map, seen on a screen of a size."""

    def __init__(self, walk: Walk) -> None:
        self.walk = walk
        self.opened: OpenCard | None = None

    @classmethod
    def of(cls, document: Document, screen: Screen, today: date) -> Self:
        """See the first step of a map."""
        return cls(Walk(document, screen, today))

    @property
    def slide(self) -> Slide:
        """What is shown: a screen of the walk, or of the card that is open."""
        return self.walk.slide if self.opened is None else self.opened.slide

    def fork(self) -> Self:
        """See the same, from now on apart."""
        made = type(self)(self.walk.fork())
        made.open(self.opened)
        return made

    def open(self, card: OpenCard | None) -> None:
        """Show a card that is open, as this state of the map has it; None: the walk."""
        known = card is not None and self.walk.has(card.card)
        self.opened = card.anew(self.walk) if card is not None and known else None

    def show(self, document: Document) -> None:
        """Show another state of the map."""
        self.walk.show(document)
        self.open(self.opened)

    def fit(self, screen: Screen) -> None:
        """Show it on another screen."""
        self.walk.fit(screen)
        self.open(self.opened)

    def go_like(self, other: Self) -> None:
        """Show what another shows, as this state of the map has it."""
        self.walk.go_like(other.walk)
        self.open(other.opened)
