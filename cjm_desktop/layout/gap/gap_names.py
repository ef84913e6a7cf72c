"""The names beside the dots of the gap chart, as far as there is room for them.

The best-ranked come first. A name stands next to its dot and covers no other dot, no way, no other
name and no line of the ground; a dot without room for its name is told by its number alone.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from cjm_desktop.layout.drawing import Figure, Rect, Text
from cjm_desktop.layout.gap.strokes import Stroke, Strokes
from cjm_desktop.layout.text import Line, Style, shortened_line, single

MOST = 40
"""How many dots are asked, from the best; a reader looks for no more by their names."""
STYLE = Style("regular", 9, "ink")
_ROOMS = (110.0, 64.0)
"""How wide a name may be, and how wide where it finds no such room."""
_ASIDE = 2.0
"""How far a name stands from its dot, and at least from all else."""
_ABOVE, _BELOW = 7.5, 2.5
"""How far letters reach above and below their baseline."""
_HEIGHT = _ABOVE + _BELOW


class Named(NamedTuple):
    """A dot that wants its name beside it: the id of its card, its centre, and how far it reaches.

    One without a `title` has none to be set.
    """

    id: str
    title: str
    x: float
    y: float
    reach: float


class Name(NamedTuple):
    """The name of a card's dot, and the rectangle that it fills."""

    id: str
    text: str
    area: Rect


@lru_cache(maxsize=8)
def names_beside(
    dots: tuple[Named, ...], lines: tuple[Stroke, ...], room: Rect
) -> tuple[Name, ...]:
    """Place the names of the best of some dots in a room, clear of all dots and of the lines."""
    taken = Strokes()
    for line in lines:
        taken.add(line)
    for dot in dots:
        taken.add(Stroke(dot.x, dot.y, dot.x, dot.y, dot.reach))
    found: list[Name] = []
    for dot in dots[:MOST]:
        name = next(_fitting(dot, taken.near(_about(dot)), room), None)
        if name is not None:
            found.append(name)
            taken.add(_stroke_of(name.area))
    return tuple(found)


def names_figure(names: Sequence[Name], width: float, height: float) -> Figure:
    """Write the names; to who hears the chart the dots say them."""
    marks: list[Text] = []
    for name in names:
        marks += single(name.text, name.area.x, name.area.y + _ABOVE, STYLE)
    return Figure(None, "figure", width, height, tuple(marks))


def _about(dot: Named) -> Rect:
    """Give all around a dot where its name may be sought."""
    wide, high = dot.reach + max(_ROOMS) + 3 * _ASIDE, dot.reach + _HEIGHT + 3 * _ASIDE
    return Rect(dot.x - wide, dot.y - high, 2 * wide, 2 * high)


def _fitting(dot: Named, near: Strokes, room: Rect) -> Iterator[Name]:
    """Go through the names that a dot can have, the best first."""
    for line in _lines(dot.title):
        for area in _areas(dot, line.width):
            if _within(area, room) and near.leave_free(_with_air(area)):
                yield Name(dot.id, line.text, area)


def _lines(title: str) -> Iterable[Line]:
    """Give the title as one line, and if it is long a shorter one."""
    flat = " ".join(title.split())
    if not flat:
        return ()
    return dict.fromkeys(shortened_line(flat, STYLE.font, STYLE.size, room) for room in _ROOMS)


def _areas(dot: Named, wide: float) -> Iterator[Rect]:
    """Give the places beside a dot, the one where it is sought first: right, then left."""
    away = dot.reach + 1.5 * _ASIDE
    middle, over, under = dot.y - _HEIGHT / 2, dot.y - away - _HEIGHT, dot.y + away
    left, right = dot.x - dot.reach, dot.x + dot.reach
    aside = (dot.x + away, dot.x - away - wide)
    for x in aside:
        yield Rect(x, middle, wide, _HEIGHT)
    for y in (over, under):
        for x in (dot.x - wide / 2, left, right - wide):
            yield Rect(x, y, wide, _HEIGHT)
    for x in aside:
        for y in (middle - _HEIGHT / 2, middle + _HEIGHT / 2):
            yield Rect(x, y, wide, _HEIGHT)


def _within(area: Rect, room: Rect) -> bool:
    return (
        room.x <= area.x
        and area.right <= room.right
        and room.y <= area.y
        and area.bottom <= room.bottom
    )


def _with_air(area: Rect) -> Rect:
    return Rect(area.x - _ASIDE, area.y - _ASIDE / 2, area.width + 2 * _ASIDE, area.height + _ASIDE)


def _stroke_of(area: Rect) -> Stroke:
    """Give the stroke along a rectangle's longer side that covers it and no more."""
    reach = min(area.width, area.height) / 2
    return Stroke(area.x + reach, area.y + reach, area.right - reach, area.bottom - reach, reach)
