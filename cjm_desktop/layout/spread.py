"""Pushing discs apart that would cover each other, so that each can still be read and grasped.

The result depends only on the input's order: the first comes nearest to where it belongs.
"""

from collections.abc import Collection, Iterable, Iterator
from functools import cache
from itertools import takewhile
from math import hypot, sqrt
from typing import NamedTuple

from cjm_desktop.layout.drawing import Rect

_UPRIGHT = 1.35
"""How much dearer a step up or down is than one aside: neighbours line up side by side."""

FARTHEST = 18
"""How many times its own reach a disc may be pushed away."""


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


def spread(spots: Iterable[Spot]) -> list[Point]:
    """Give each disc the nearest free place within `FARTHEST` reaches, else its own place."""
    taken = _Taken()
    # What was in the way of one disc is in the way of the next of its size at the same place.
    searches: dict[Spot, Iterator[Point]] = {}
    found: list[Point] = []
    for spot in spots:
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
    rings = {spot.reach: _around(spot.reach, limit) for spot in spots}
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
    room, step = spot.room, spot.reach / 2
    for column, row in _offsets():
        x, y = spot.x + column * step, spot.y + row * step
        if room.x <= x <= room.right and room.y <= y <= room.bottom:
            yield Point(x, y)


@cache
def _offsets() -> tuple[Point, ...]:
    """List the points of a grid about its middle, the cheapest first, right before left."""
    reach = range(-FARTHEST * 2, FARTHEST * 2 + 1)
    points = [Point(column, row) for row in reach for column in reach]
    near = [point for point in points if hypot(*point) <= FARTHEST * 2]
    return tuple(sorted(near, key=lambda at: (hypot(at.x, at.y * _UPRIGHT), -at.x, at.y)))


class _Taken:
    """The discs placed so far, in squares wide enough that only neighbours can touch."""

    _SQUARE = 32.0

    def __init__(self) -> None:
        self._squares: dict[tuple[int, int], list[tuple[float, float, float]]] = {}
        self._widest = 0.0

    def add(self, place: Point, reach: float) -> None:
        square = (int(place.x // self._SQUARE), int(place.y // self._SQUARE))
        self._squares.setdefault(square, []).append((place.x, place.y, reach))
        self._widest = max(self._widest, reach)

    def free(self, place: Point, reach: float) -> bool:
        far = reach + self._widest
        columns = range(
            int((place.x - far) // self._SQUARE), int((place.x + far) // self._SQUARE) + 1
        )
        rows = range(int((place.y - far) // self._SQUARE), int((place.y + far) // self._SQUARE) + 1)
        return not any(
            (x - place.x) ** 2 + (y - place.y) ** 2 < (reach + other) ** 2 - 1e-6
            for column in columns
            for row in rows
            for x, y, other in self._squares.get((column, row), ())
        )

    def _between(self, low: float, high: float) -> range:
        return range(int(low // self._SQUARE), int(high // self._SQUARE) + 1)
