"""What may lie over the picture that a room sees: how much time is left, how to take part.

An overlay is drawn in the units of the screen it lies on, so that it is read from afar as all else
is, and says in words what it shows.
"""

from collections.abc import Callable, Sequence
from typing import Final, Literal

from cjm_desktop.layout.drawing import Box, Figure, Mark, PlacedFigure
from cjm_desktop.layout.present.screen import FOOT, MARGIN, Screen
from cjm_desktop.layout.text import Style, single, width
from cjm_desktop.words.wording import Wording

Overlay = Callable[[Screen], Sequence[PlacedFigure]]
"""Draws what lies over a screen, in its units; asked each time it may look otherwise."""

_BAR: Final = 4.0
"""How thick the bar of the time is, at the top edge, where no layout puts anything."""
_UP: Final = Style("semibold", 11)
_PAD: Final = 10.0
_HIGH: Final = FOOT - 5


def time_bar(screen: Screen, share: float) -> PlacedFigure:
    """Draw how much is left of the time, from 1 to 0: a bar that grows shorter."""
    wide = screen.width / screen.scale
    ground = Box(0, 0, wide, _BAR, 0, "hairline")
    marks = (ground, Box(0, 0, wide * share, _BAR, 0, "accent")) if share else (ground,)
    return PlacedFigure(0, 0, Figure(None, "note", wide, _BAR, marks))


def time_up(screen: Screen, tr: Wording) -> PlacedFigure:
    """Say that the time is up, calmly: a line at the foot."""
    return pill(screen, tr("Time’s up"), "middle")


def pill(screen: Screen, words: str, place: Literal["left", "middle"]) -> PlacedFigure:
    """Say something at the foot."""
    wide = width(words, _UP.font, _UP.size) + 2 * _PAD
    marks: list[Mark] = [
        Box(0, 0, wide, _HIGH, _HIGH / 2, "paper", "accent", 1.5),
        *single(words, wide / 2, _HIGH / 2 + _UP.size * 0.36, _UP, "centre"),
    ]
    x = MARGIN if place == "left" else (screen.width / screen.scale - wide) / 2
    y = screen.height / screen.scale - _HIGH - 3.5
    return PlacedFigure(x, y, Figure(None, "note", wide, _HIGH, tuple(marks), words))
