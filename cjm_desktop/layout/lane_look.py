"""How a lane looks wherever it is drawn: its colour, the shape of its dots, the dash of its curve.

No two roles are alike in shape and dash, so that they are told apart in grey and by the
colour-blind. Which lane has which is the map's to say (`journey.looks`).
"""

from collections.abc import Mapping
from typing import NamedTuple

from cjm_desktop.insight.memo import DOCUMENTS, remembered
from cjm_desktop.journey.document import Document
from cjm_desktop.journey.looks import looks, number_of_all
from cjm_desktop.layout.drawing import Line, Mark
from cjm_desktop.layout.lane_shape import SHAPES, Shape, shape_mark

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
_QUIET = "quiet"


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


def look(number: int, colour: str) -> LaneLook:
    """Give the look of a number, from 1, in a colour."""
    return LaneLook(colour, SHAPES[(number - 1) % len(SHAPES)], DASHES[(number - 1) % len(DASHES)])


@remembered(DOCUMENTS)
def lane_looks(document: Document) -> Mapping[str, LaneLook]:
    """Give the look of each lane that holds cards."""
    return {
        each: look(number, colour or _QUIET) for each, (colour, number) in looks(document).items()
    }


def look_of_all(document: Document) -> LaneLook:
    """Give the look of what is about nobody in particular."""
    return look(number_of_all(document), _QUIET)
