"""How a lane looks wherever it is drawn: its colour, the shape of its dots, the dash of its curve.

No two roles are alike in shape and dash, so that they are told apart in grey and by the
colour-blind. Both go with the theme's colours: a role keeps them as it keeps its colour.
"""

from collections.abc import Iterator
from itertools import count
from typing import NamedTuple

from cjm_desktop.journey.document import Document
from cjm_desktop.journey.vocabulary import CARD_LANES
from cjm_desktop.layout.drawing import Line, Mark
from cjm_desktop.layout.lane_colour import lane_colours
from cjm_desktop.layout.lane_shape import SHAPES, Shape, shape_mark
from cjm_desktop.layout.theme import LIGHT, ROLE_COLOURS, role_colour

Dash = tuple[float, ...]

DASHES: tuple[Dash, ...] = (
    (), (9.0, 3.0), (4.0, 2.5), (10.0, 2.5, 2.0, 2.5), (8.0, 2.5, 2.0, 2.5, 2.0, 2.5),
    (16.0, 3.0, 5.0, 3.0), (6.0, 6.0),
)  # fmt: skip
"""In points, by turns drawn and left out. One fewer than shapes, so that all pairs come in turn."""
THICK = 1.75
"""How thick a curve is, and the outline of its dots."""
SAMPLE = 24.0
"""The length of a sample of a curve."""


class LaneLook(NamedTuple):
    """A colour (a token or "#RRGGBB"), the shape of dots, and the dash of a curve."""

    colour: str
    shape: Shape
    dash: Dash

    def dot(self, x: float, y: float, radius: float) -> Mark:
        """Draw a dot of a curve: its shape in outline."""
        return shape_mark(self.shape, x, y, radius, "paper", self.colour, THICK)

    def sample(self, x: float, y: float) -> tuple[Mark, ...]:
        """Draw a piece of the curve with a dot in its middle, from (x, y) on."""
        line = Line(x, y, x + SAMPLE, y, self.colour, THICK, self.dash)
        return line, self.dot(x + SAMPLE / 2, y, 3)


def look(place: int, colour: str) -> LaneLook:
    """Give the look of the lane at a place among all, in its colour."""
    return LaneLook(colour, SHAPES[place % len(SHAPES)], DASHES[place % len(DASHES)])


def lane_looks(document: Document) -> dict[str, LaneLook]:
    """Give the look of each lane that holds cards; a topic more leaves the roles theirs."""
    colours = lane_colours(document)
    return {lane: look(place, colours[lane]) for lane, place in _places(document)}


def look_of_all(document: Document) -> LaneLook:
    """Give the look of what is about nobody in particular: that of one role more."""
    roles = set(document.role_lane_ids)
    taken = {place for lane, place in _places(document) if lane in roles}
    return look(next(place for place in count(len(roles)) if place not in taken), "quiet")


def _places(document: Document) -> Iterator[tuple[str, int]]:
    """Number the lanes that hold cards, each as its colour is numbered, if no other has that."""
    roles = document.role_lane_ids
    lanes = document.lanes
    others = (lane for lane in document.lane_ids if lanes[lane].kind in CARD_LANES)
    topics = (lane for lane in others if lane not in roles)
    taken: set[int] = set()
    for order, lane in enumerate((*roles, *topics)):
        of_colour = _COLOURS.get(lanes[lane].colour or "")
        if of_colour is None or lane not in roles:
            place = next(each for each in count(order) if each not in taken)
        else:
            place = next(each for each in count(of_colour, ROLE_COLOURS) if each not in taken)
        taken.add(place)
        yield lane, place


_COLOURS = {
    known: place
    for place, token in enumerate(map(role_colour, range(ROLE_COLOURS)))
    for known in (token, LIGHT[token])
}
"""The place of each of the theme's colours for roles, as a token and as a lane may have it."""
