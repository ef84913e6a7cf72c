"""The way through a presentation: which screen is shown, and which come before and after it.

Nothing here is seen, and nothing changes the map: it is laid out, step by step, when it is wanted.
"""

import copy
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple, Self

from cjm_desktop.journey.document import CellKey, Document
from cjm_desktop.layout.place_words import place_words
from cjm_desktop.layout.present.screen import Screen
from cjm_desktop.layout.present.shown import outlined
from cjm_desktop.layout.present.slide import Progress, Slide
from cjm_desktop.layout.present.slides import card_slides, step_slides
from cjm_desktop.layout.present.steps import Step, step_title, steps_of
from cjm_desktop.words.wording import Wording


class Place(NamedTuple):
    """A step, and a page of it; both count from 0."""

    step: int
    page: int = 0


class Walk:
    """Where a presentation is, on a screen of a size."""

    def __init__(self, document: Document, screen: Screen, today: date) -> None:
        self._today = today
        self._screen = screen
        self.place = Place(0)
        self._take(document)

    def _take(self, document: Document) -> None:
        self._document = document
        self.tr = Wording.of(document.map.language)
        self.steps: Sequence[Step] = steps_of(outlined(document))
        self._laid: dict[int, tuple[Slide, ...]] = {}

    @property
    def document(self) -> Document:
        """The map that is gone through."""
        return self._document

    @property
    def step(self) -> Step:
        """The step that is shown."""
        return self.steps[self.place.step]

    def fork(self) -> Self:
        """Give a way of its own through the same state of the map, which begins at this place."""
        return copy.copy(self)

    def go_like(self, other: Self) -> None:
        """Go to the step and page that another way is at, as far as there are such."""
        found = self.of_step(other.step)
        if found is not None:
            last = len(self._slides(found.step)) - 1
            self.place = found._replace(page=min(other.place.page, last))

    def show(self, document: Document) -> None:
        """Show another state of the map, at the same step if there still is one."""
        step, page = self.steps[self.place.step], self.place.page
        self._take(document)
        if step not in self.steps:
            self.place = Place(min(self.place.step, len(self.steps) - 1))
        else:
            self.place = Place(self.steps.index(step))
            # Of a step at its first page nothing is laid out before it is to be seen.
            if page:
                last = len(self._slides(self.place.step)) - 1
                self.place = self.place._replace(page=min(page, last))

    def fit(self, screen: Screen) -> None:
        """Lay everything out for another screen; what was on the page is sought from its start."""
        if screen != self._screen:
            self._screen = screen
            self._laid = {}
            self.place = Place(self.place.step)

    @property
    def slide(self) -> Slide:
        """What is shown."""
        return self.at(self.place)

    def at(self, place: Place) -> Slide:
        """Give what is shown at a place."""
        return self._slides(place.step)[place.page]

    def after(self) -> Place:
        """Give the next place: a page on, then a step on; the last one stays."""
        step, page = self.place
        if page + 1 < len(self._slides(step)):
            return Place(step, page + 1)
        return Place(step + 1) if step + 1 < len(self.steps) else self.place

    def before(self) -> Place:
        """Give the place before; the first one stays."""
        step, page = self.place
        if page:
            return Place(step, page - 1)
        return Place(step - 1, len(self._slides(step - 1)) - 1) if step else self.place

    def last(self) -> Place:
        """Give the last place."""
        step = len(self.steps) - 1
        return Place(step, len(self._slides(step)) - 1)

    def of_step(self, step: Step) -> Place | None:
        """Give where a step begins; None if there is nothing to show of it."""
        return Place(self.steps.index(step)) if step in self.steps else None

    def cards(self) -> Sequence[str]:
        """Give the cards of the step that is shown, in the order in which they are read."""
        pages = self._slides(self.place.step)
        return list(dict.fromkeys(card for page in pages for card in page.card_ids))

    def of_card(self, card: str) -> Place | None:
        """Give where a card is shown in this step; None if it is not, or is on the screen."""
        step = self.place.step
        pages = self._slides(step)
        if card in pages[self.place.page].card_ids:
            return None
        found = (number for number, page in enumerate(pages) if card in page.card_ids)
        return next((Place(step, number) for number in found), None)

    def names(self) -> list[str]:
        """Call the steps where they have numbers of their own: a phase by its name alone."""
        shown = outlined(self._document)
        return [
            place_words(shown, CellKey(step.id, None), self.tr)
            if step.kind == "phase"
            else step_title(shown, step, self.tr)
            for step in self.steps
        ]

    def card(self, card: str, *, notes: bool) -> tuple[Slide, ...]:
        """Lay out one card with its words."""
        return card_slides(self._document, card, self._screen, self.tr, notes=notes)

    def has(self, card: str) -> bool:
        """Say whether the map still has a card."""
        return card in self._document.cards

    def _slides(self, step: int) -> tuple[Slide, ...]:
        if step not in self._laid:
            progress = Progress(step, len(self.steps))
            self._laid[step] = step_slides(
                self._document, self.steps[step], self._screen, self.tr, progress, self._today
            )
        return self._laid[step]
