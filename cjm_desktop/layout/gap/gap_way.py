"""The way from what a touchpoint takes today to what it would take: a hollow mark and an arrow."""

from functools import lru_cache
from math import hypot

from cjm_desktop.layout.drawing import Disc, Figure, Line, Mark, Path

REACH = 4.0
"""How far a hollow mark reaches, beside dots of full size."""
_LINE = 1.25
_HEAD = 6.0
_HALF = 3.0


@lru_cache(maxsize=20_000)
def way_figure(
    start: tuple[float, float], end: tuple[float, float], free: float, reach: float, colour: str
) -> Figure:
    """Draw the way to a dot that keeps `free` points; the figure begins at the chart's corner."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    length = hypot(dx, dy)
    marks: list[Mark] = []
    if length > free + reach:
        ux, uy = dx / length, dy / length
        tip = (end[0] - ux * (free + 1), end[1] - uy * (free + 1))
        marks.append(Line(start[0] + ux * reach, start[1] + uy * reach, *tip, colour, _LINE))
        if length - free - reach >= 2:
            marks.append(_head(tip, ux, uy, min(_HEAD, length - free - reach), colour))
    marks.append(hollow(*start, reach, colour))
    return Figure(None, "figure", max(start[0], end[0]), max(start[1], end[1]), tuple(marks))


def hollow(x: float, y: float, reach: float, colour: str) -> Mark:
    """Draw the mark of what a touchpoint takes today."""
    line = 0.375 * reach
    return Disc(x, y, reach - line / 2, "paper", colour, line)


def _head(tip: tuple[float, float], ux: float, uy: float, length: float, colour: str) -> Path:
    back = (tip[0] - ux * length, tip[1] - uy * length)
    half = _HALF * length / _HEAD
    left, right = (
        (back[0] - uy * half, back[1] + ux * half),
        (back[0] + uy * half, back[1] - ux * half),
    )
    segments = (("M", *tip), ("L", *left), ("L", *right), ("Z",))
    return Path(segments, colour)
