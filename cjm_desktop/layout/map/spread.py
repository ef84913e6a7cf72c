"""Pushing discs apart that would cover each other, so that each can still be read and grasped.

The result depends only on the input's order: the first comes nearest to where it belongs.
"""

from collections.abc import Collection, Iterator
from functools import cache
from itertools import takewhile
from math import hypot, sqrt
from typing import NamedTuple

from cjm_desktop.layout.drawing import Rect
from cjm_desktop.layout.heed import heed

_UPRIGHT = 1.35
"""How much dearer a step up or down is than one aside: neighbours line up side by side."""

FARTHEST = 18
"""How many times its own reach a disc may be pushed away."""


_TOUCH = 1e-6
"""Discs may come so near that the rounding of numbers makes them touch."""

_STEPS = 3
"""Steps of the search for each reach: places are tried a sixth of a disc apart."""

_LOOSE = 11.0
"""Square points for a disc of reach 1: a circle's 3.14, and room to be pushed about in."""


class Spot(NamedTuple):
    """A disc that wants to be at (x, y): its reach, and the room its centre must not leave."""

    x: float
    y: float
    reach: float
    room: Rect


class Point(NamedTuple):
    """A place in points."""

    x: float
    y: float


def reach_fitting(count: int, area: float, widest: float) -> float:
    """Choose the reach with which `count` discs fit an area (square points) loosely."""
    return min(widest, sqrt(area / max(count, 1) / _LOOSE))


def spread(spots: Collection[Spot]) -> list[Point]:
    """Give each disc the nearest free place within `FARTHEST` reaches, else its own place."""
    taken = _Taken(max((spot.reach for spot in spots), default=1.0))
    # What was in the way of one disc is in the way of the next of its size at the same place.
    searches: dict[Spot, Iterator[Point]] = {}
    found: list[Point] = []
    for spot in spots:
        heed()
        search = searches.get(spot)
        if search is None:
            search = searches[spot] = _candidates(spot)
        own = Point(spot.x, spot.y)
        place = next((each for each in search if taken.free(each, spot.reach)), own)
        taken.add(place, spot.reach)
        found.append(place)
    return found


def huddled(spots: Collection[Spot], limit: float) -> list[Point]:
    """Set discs of one place around it, at most `limit` away, without regard to other places.

    For crowds that no search could keep apart; past the limit they begin again in the middle.
    """
    rings = {reach: _around(reach, limit) for reach in {spot.reach for spot in spots}}
    seen: dict[tuple[float, float], int] = {}
    found: list[Point] = []
    for spot in spots:
        home = (spot.x, spot.y)
        count = seen[home] = seen.get(home, -1) + 1
        offsets = rings[spot.reach]
        found.append(_kept_inside(spot, offsets[count % len(offsets)]))
    return found


def _around(reach: float, limit: float) -> list[Point]:
    step = 2 * reach
    scaled = (Point(x * step, y * step) for x, y in _offsets())
    return list(takewhile(lambda at: hypot(at.x, at.y * _UPRIGHT) <= limit, scaled))


def _kept_inside(spot: Spot, offset: Point) -> Point:
    room = spot.room
    x, y = spot.x + offset.x, spot.y + offset.y
    if not room.x <= x <= room.right:
        x = spot.x - offset.x
    if not room.y <= y <= room.bottom:
        y = spot.y - offset.y
    return Point(x, y)


def _candidates(spot: Spot) -> Iterator[Point]:
    room, step = spot.room, spot.reach / _STEPS
    for column, row in _offsets():
        x, y = spot.x + column * step, spot.y + row * step
        if room.x <= x <= room.right and room.y <= y <= room.bottom:
            yield Point(x, y)


@cache
def _offsets() -> tuple[Point, ...]:
    """List the points of a grid about its middle, the cheapest first, right before left."""
    reach = range(-FARTHEST * _STEPS, FARTHEST * _STEPS + 1)
    points = [Point(column, row) for row in reach for column in reach]
    near = [point for point in points if hypot(*point) <= FARTHEST * _STEPS]
    return tuple(sorted(near, key=lambda at: (hypot(at.x, at.y * _UPRIGHT), -at.x, at.y)))


class _Taken:
    """The discs placed so far, in squares so wide that only neighbours can touch."""

    def __init__(self, widest: float) -> None:
        self._side = 2 * widest
        self._squares: dict[tuple[int, int], list[tuple[float, float, float]]] = {}

    def add(self, place: Point, reach: float) -> None:
        """Add a disc to every square where another could touch it."""
        column, row = int(place.x // self._side), int(place.y // self._side)
        disc = (place.x, place.y, reach)
        for near in range(column - 1, column + 2):
            for beside in range(row - 1, row + 2):
                self._squares.setdefault((near, beside), []).append(disc)

    def free(self, place: Point, reach: float) -> bool:
        """Say whether a disc would touch none at a place."""
        here_x, here_y = place
        square = (int(here_x // self._side), int(here_y // self._side))
        for x, y, other in self._squares.get(square, ()):
            dx, dy, apart = x - here_x, y - here_y, reach + other - _TOUCH
            if dx * dx + dy * dy < apart * apart:
                return False
        return True
