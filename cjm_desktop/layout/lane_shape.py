"""The shapes that dots of lanes have, so that lanes are told apart without colour."""

from collections.abc import Mapping
from math import cos, pi, sin
from typing import Literal, NamedTuple, get_args

from cjm_desktop.layout.drawing import Disc, Mark, Path

Shape = Literal["disc", "square", "diamond", "triangle", "hexagon", "plus", "wedge", "pennant"]
SHAPES: tuple[Shape, ...] = get_args(Shape)

Point = tuple[float, float]


class Form(NamedTuple):
    """A shape about (0, 0) that looks as large as a disc of radius 1.

    `corners` go around it; a disc has none. In `room` around `middle` a number can be read.
    """

    corners: tuple[Point, ...]
    room: float
    middle: Point = (0.0, 0.0)


def _around(count: int, radius: float, first: float) -> tuple[Point, ...]:
    turns = [first + 2 * pi * corner / count for corner in range(count)]
    return tuple((radius * cos(turn), radius * sin(turn)) for turn in turns)


_WIDE, _LONG = 0.52, 1.08
"""Half the width of a plus' arms, and their length."""

FORMS: Mapping[Shape, Form] = {
    "disc": Form((), 1.62),
    "square": Form(((-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)), 1.5),
    "diamond": Form(_around(4, 1.2, 0.0), 1.3),
    "triangle": Form(((0.0, -1.2), (1.2, 0.85), (-1.2, 0.85)), 1.1, (0.0, 0.25)),
    "hexagon": Form(_around(6, 1.1, 0.0), 1.5),
    "plus": Form(
        (
            (-_WIDE, -_LONG), (_WIDE, -_LONG), (_WIDE, -_WIDE), (_LONG, -_WIDE),
            (_LONG, _WIDE), (_WIDE, _WIDE), (_WIDE, _LONG), (-_WIDE, _LONG),
            (-_WIDE, _WIDE), (-_LONG, _WIDE), (-_LONG, -_WIDE), (-_WIDE, -_WIDE),
        ),
        1.6,
    ),
    "wedge": Form(((-1.2, -0.85), (1.2, -0.85), (0.0, 1.2)), 1.1, (0.0, -0.25)),
    "pennant": Form(((-0.95, -0.85), (0.35, -0.85), (1.2, 0.0), (0.35, 0.85), (-0.95, 0.85)), 1.4),
}  # fmt: skip


def shape_mark(
    shape: Shape,
    x: float,
    y: float,
    radius: float,
    fill: str | None,
    stroke: str | None = None,
    line: float = 1,
) -> Mark:
    """Draw a shape about a centre, as large as a disc of a radius."""
    corners = FORMS[shape].corners
    if not corners:
        return Disc(x, y, radius, fill, stroke, line)
    placed = [(round(x + radius * dx, 2), round(y + radius * dy, 2)) for dx, dy in corners]
    segments = tuple(("L" if place else "M", *point) for place, point in enumerate(placed))
    return Path((*segments, ("Z",)), fill, stroke, line)
