"""What is taken on a drawing, and whether a rectangle of it is free.

All that is in the way is a stroke of a square brush: from a point to itself for a dot, along a line
for a way, along its middle for a word.
"""

from collections.abc import Iterable
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


class Bounded(NamedTuple):
    """A stroke and the edges of the rectangle around it, which rule out most of them."""

    left: float
    top: float
    right: float
    bottom: float
    stroke: Stroke


class Strokes:
    """The strokes that there are so far."""

    def __init__(self, strokes: Iterable[Bounded] = ()) -> None:
        self._known = list(strokes)

    def add(self, stroke: Stroke) -> None:
        """Add one."""
        x1, y1, x2, y2, reach = stroke
        left, right = (x1, x2) if x1 < x2 else (x2, x1)
        top, bottom = (y1, y2) if y1 < y2 else (y2, y1)
        edges = left - reach, top - reach, right + reach, bottom + reach
        self._known.append(Bounded(*edges, stroke))

    def near(self, area: Rect, but: Stroke) -> "Strokes":
        """Choose those that alone can meet what is within a rectangle, without one."""
        return Strokes(each for each in self._around(area) if each.stroke != but)

    def leave_free(self, area: Rect) -> bool:
        """Say whether none meets a rectangle."""
        return not any(each.stroke.meets(area) for each in self._around(area))

    def _around(self, area: Rect) -> list[Bounded]:
        x, y, right, bottom = area.x, area.y, area.right, area.bottom
        return [
            each
            for each in self._known
            if each[0] < right and x < each[2] and each[1] < bottom and y < each[3]
        ]
