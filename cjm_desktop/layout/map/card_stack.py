"""Cards below each other in a cell; on posters none stands across the border of two sheets."""

from collections.abc import Iterable
from math import floor, inf
from typing import NamedTuple

from cjm_desktop.journey.document import Document
from cjm_desktop.layout import theme
from cjm_desktop.layout.drawing import Figure, Group, PlacedPart

_HALF_GAP = theme.GAP / 2


class Borders(NamedTuple):
    """Where, below a lane's top, sheets end: after `first` points and then after `every` more."""

    first: float = inf
    every: float = inf

    def clear_top(self, top: float, height: float) -> float:
        """Give the nearest top, at `top` or below, with which what is so high crosses no border.

        What is higher than a sheet has no such place and stays where it is.
        """
        if height > self.every - theme.GAP:
            return top
        while True:
            border = self._border_below(top - _HALF_GAP)
            if top >= border + _HALF_GAP or top + height <= border - _HALF_GAP:
                return top
            top = border + _HALF_GAP

    def _border_below(self, y: float) -> float:
        if y < self.first:
            return self.first
        return self.first + self.every * (floor((y - self.first) / self.every) + 1)


class LaneBorders(NamedTuple):
    """Where sheets end within the `first` lane, which is below the phases' header, and others."""

    first: Borders = Borders()
    others: Borders = Borders()

    def of(self, document: Document, lane: str) -> Borders:
        """Give the borders within a lane."""
        return self.first if lane == document.lane_ids[0] else self.others


NO_BORDERS = LaneBorders()
"""A lane is as long as it is, on the screen and on one page."""


class CardStack(NamedTuple):
    """The group of a cell's cards, and the upper edges of the cards within it."""

    group: Group
    tops: tuple[float, ...]


def card_stack(faces: Iterable[Figure], column: float, borders: Borders) -> CardStack:
    """Set cards below each other in a cell of a column so wide."""
    parts: list[PlacedPart] = []
    y = theme.CELL_MARGIN
    for face in faces:
        y = borders.clear_top(y, face.height)
        parts.append(PlacedPart(theme.CELL_MARGIN, y, face))
        y += face.height + theme.GAP
    group = Group(column, y - theme.GAP + theme.CELL_MARGIN, tuple(parts))
    return CardStack(group, tuple([part.y for part in parts]))
