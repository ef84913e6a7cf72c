"""The card that is open in a presentation, and which of its pages is shown."""

from typing import Self

from cjm_desktop.desktop.present.walk import Walk
from cjm_desktop.layout.present.slide import Slide


class OpenCard:
    """A card on screens of its own."""

    def __init__(self, card: str, slides: tuple[Slide, ...], *, notes: bool) -> None:
        self.card = card
        self.notes = notes
        self._slides = slides
        self._page = 0

    @property
    def slide(self) -> Slide:
        """What is shown of it."""
        return self._slides[self._page]

    def turn(self, by: int) -> bool:
        """Go some pages on; gives whether there are that many."""
        page = self._page + by
        if not 0 <= page < len(self._slides):
            return False
        self._page = page
        return True

    def anew(self, walk: Walk) -> Self:
        """Give the same card, at the same page, as a walk has it."""
        made = type(self)(self.card, walk.card(self.card, notes=self.notes), notes=self.notes)
        made.turn(min(self._page, len(made._slides) - 1))
        return made
