"""What the room sees of a presentation, and what the facilitator alone sees; without the toolkit.

The room's picture comes from here and from nowhere else. Most of the time both see the same. While
it is *private*, the room goes along from step to step, but sees the map as it was before; while it
is *frozen*, it sees what it saw, wherever the facilitator goes. Both can be on at once, and what
was held back is shown when neither is any more.
"""

from datetime import date
from typing import Literal, NamedTuple

from cjm_desktop.desktop.present.open_card import OpenCard
from cjm_desktop.desktop.present.sight import Sight
from cjm_desktop.desktop.present.walk import Place
from cjm_desktop.journey.document import Document
from cjm_desktop.layout.present.screen import Screen
from cjm_desktop.layout.present.slide import Slide

Blank = Literal["black", "white"]
Light = Literal["spot", "dot"]
"""What is pointed with: all but a spot is darkened, or a dot lies on it."""


class Aim(NamedTuple):
    """Where the facilitator points, in parts of a screen's width and height."""

    light: Light
    x: float
    y: float


class RoomPicture(NamedTuple):
    """All that a screen shows of a map: nothing that is not in here can be seen or heard of it."""

    document: Document
    slide: Slide
    words: str
    blank: Blank | None = None
    aim: Aim | None = None
    chosen: str | None = None
    """The card that is judged or scored."""


class Showing:
    """A presentation as two see it."""

    def __init__(self, document: Document, screen: Screen, today: date) -> None:
        self.own = Sight.of(document, screen, today)
        """What the facilitator sees."""
        self._room = self.own
        self._frozen = self._private = False
        self.blank: Blank | None = None
        """Nothing but black or white, for the room."""
        self.aim: Aim | None = None
        """Where the facilitator points; a frozen room is not pointed at."""

    # What is held back

    @property
    def frozen(self) -> bool:
        """Whether the room goes on seeing what it sees."""
        return self._frozen

    @property
    def private(self) -> bool:
        """Whether the room goes on seeing the map as it was."""
        return self._private

    @property
    def is_held(self) -> bool:
        """Whether the room may see something else than the facilitator."""
        return self._room is not self.own

    def hold(self, *, frozen: bool | None = None, private: bool | None = None) -> None:
        """Begin or end to hold something back; None leaves it as it is."""
        self._frozen = self._frozen if frozen is None else frozen
        self._private = self._private if private is None else private
        if not (self._frozen or self._private):
            self._room = self.own
        elif not self.is_held:
            self._room = self.own.fork()
        self._lead()

    # What is seen

    @property
    def room(self) -> Sight:
        """What the room would see if its screen is not blank; to be looked at, not to be moved."""
        return self._room

    def show(self, document: Document) -> None:
        """Show another state of the map, as far as it may be shown."""
        self.own.show(document)

    def take_up(self, document: Document) -> None:
        """Go on where it was left, with what was held back from the room still held back."""
        self.blank, self.aim = None, None
        self.own.opened = None
        self.own.show(document)
        self._lead()

    def fit(self, screen: Screen) -> None:
        """Lay out for another screen."""
        self.own.fit(screen)
        if self.is_held:
            self._room.fit(screen)

    # Going about

    def go_to(self, place: Place) -> None:
        """Show another place of the presentation."""
        self.own.opened = None
        self.own.walk.place = place
        if not self._frozen:
            self.blank = None
        self._lead()

    def turn(self, by: Literal[1, -1]) -> bool:
        """Go a page on or back, then a step; of an open card a page. False if there is none."""
        opened, walk = self.own.opened, self.own.walk
        if opened is None:
            place = walk.after() if by == 1 else walk.before()
            moved, blank = place != walk.place, self.blank
            self.go_to(place)
            return moved or self.blank != blank
        moved = opened.turn(by)
        self._lead()
        return moved

    def open(self, card: str | None, *, notes: bool = False) -> None:
        """Show one card with its words; None: the step again."""
        walk = self.own.walk
        slides = walk.card(card, notes=notes) if card is not None else ()
        self.own.opened = OpenCard(card, slides, notes=notes) if card is not None else None
        self._lead()

    def _lead(self) -> None:
        if self.is_held and not self._frozen:
            self._room.go_like(self.own)
