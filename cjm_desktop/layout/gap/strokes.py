"""What is taken on a drawing, and whether a rectangle of it is free.

All that is in the way is a stroke of a square brush: from a point to itself for a dot, along a line
for a way, along its middle for a word.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from cjm_desktop.layout.drawing import Rect


class Stroke(NamedTuple):
    """From (x1, y1) to (x2, y2), as a square brush leaves it that reaches so far on each side."""

    x1: float
    y1: float
    x2: float
    y2: float
    reach: float

    def meets(self, area: Rect) -> bool:
        """Say whether it shares any area with a rectangle."""
        # A brush meets the rectangle where its middle is in one that is larger by its reach.
        grown = self.reach
        first, last = 0.0, 1.0
        for start, end, low, high in (
            (self.x1, self.x2, area.x - grown, area.right + grown),
            (self.y1, self.y2, area.y - grown, area.bottom + grown),
        ):
            way = end - start
            if way == 0:
                if not low < start < high:
                    return False
                continue
            entry, leaving = sorted(((low - start) / way, (high - start) / way))
            first, last = max(first, entry), min(last, leaving)
            if first >= last:
                return False
        return True


class Strokes:
    """The strokes that there are so far."""

    def __init__(self, strokes: Iterable[Stroke]) -> None:
        self._known = [(*_bounds(each), each) for each in strokes]

    def add(self, stroke: Stroke) -> None:
        """Add one."""
        self._known.append((*_bounds(stroke), stroke))

    def near(self, area: Rect) -> Sequence[Stroke]:
        """Choose those that may meet a rectangle, or any within it."""
        x, y, right, bottom = area.x, area.y, area.right, area.bottom
        return [
            stroke
            for least_x, least_y, most_x, most_y, stroke in self._known
            if least_x < right and x < most_x and least_y < bottom and y < most_y
        ]


def _bounds(stroke: Stroke) -> tuple[float, float, float, float]:
    x1, y1, x2, y2, reach = stroke
    if x1 > x2:
        x1, x2 = x2, x1
    if y1 > y2:
        y1, y2 = y2, y1
    return x1 - reach, y1 - reach, x2 + reach, y2 + reach
