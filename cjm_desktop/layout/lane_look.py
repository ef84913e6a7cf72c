"""How a lane looks wherever it is drawn: its colour, the shape of its dots, the dash of its curve.

No two roles are alike in shape and dash, so that they are told apart in grey and by the
colour-blind. Both go with the theme's colours: a role keeps them as it keeps its colour.
"""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import count
from typing import NamedTuple

from cjm_desktop.journey.document import Document
from cjm_desktop.journey.vocabulary import CARD_LANES, LaneKind
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


def lane_looks(document: Document) -> Mapping[str, LaneLook]:
    """Give the look of each lane that holds cards; a topic more leaves the roles theirs."""
    return _looks(_told(document))[0]


def look_of_all(document: Document) -> LaneLook:
    """Give the look of what is about nobody in particular: that of one role more."""
    return _looks(_told(document))[1]


class _Lane(NamedTuple):
    """A lane that holds cards: its id, its kind, its own colour and the one that it has."""

    id: str
    kind: LaneKind
    own: str | None
    colour: str


def _told(document: Document) -> tuple[_Lane, ...]:
    colours = lane_colours(document)
    lanes = ((lane_id, document.lanes[lane_id]) for lane_id in document.lane_ids)
    return tuple(
        [
            _Lane(lane_id, lane.kind, lane.colour, colours[lane_id])
            for lane_id, lane in lanes
            if lane.kind in CARD_LANES
        ]
    )


@lru_cache(maxsize=32)
def _looks(lanes: tuple[_Lane, ...]) -> tuple[Mapping[str, LaneLook], LaneLook]:
    """Number the lanes, each as its colour is numbered, if no other has that."""
    roles = [lane for lane in lanes if lane.kind == "role"]
    topics = [lane for lane in lanes if lane.kind != "role"]
    found: dict[str, LaneLook] = {}
    taken: set[int] = set()
    for order, role in enumerate(roles):
        known = _COLOURS.get(role.own or "")
        steps = count(order) if known is None else count(known, ROLE_COLOURS)
        place = _free(steps, taken)
        taken.add(place)
        found[role.id] = look(place, role.colour)
    of_all = look(_free(count(len(roles)), taken), "quiet")
    for topic in topics:
        place = _free(count(len(roles)), taken)
        taken.add(place)
        found[topic.id] = look(place, topic.colour)
    return found, of_all


def _free(places: Iterator[int], taken: set[int]) -> int:
    return next(place for place in places if place not in taken)


_COLOURS = {
    known: place
    for place, token in enumerate(map(role_colour, range(ROLE_COLOURS)))
    for known in (token, LIGHT[token])
}
"""The place of each of the theme's colours for roles, as a token and as a lane may have it."""
