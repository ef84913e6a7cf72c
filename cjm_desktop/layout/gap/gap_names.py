"""The names beside the dots of the gap chart, as far as there is room for them.

The best-ranked come first. A name stands next to its dot and covers no other dot, no way, no other
name and no line of the ground. It is never cut: a dot without room for the whole of it, on one line
or two, is told by its number alone.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from cjm_desktop.layout.drawing import Align, Figure, Rect, Text
from cjm_desktop.layout.gap.strokes import Stroke, Strokes
from cjm_desktop.layout.paper import Size
from cjm_desktop.layout.text import Line, Style, single, width, wrap
from cjm_desktop.layout.typefaces import kept_by_typeface

MOST = 40
"""How many dots are asked, from the best; a reader looks for no more by their names."""
STYLE = Style("regular", 9, "ink")
_WIDEST = 120.0
"""How wide a line of a name may be."""
_HALF = 0.6
"""How much of a name's width its longer half has at most, most often."""
_ASIDE = 2.0
"""How far a name stands from its dot, and at least from all else."""
_FOREIGN = 3.0
"""How much further from other dots, so that it is not read as theirs."""
_ABOVE, _BELOW = 7.5, 2.5
"""How far letters reach above and below their baseline."""
_LEADING = _ABOVE + _BELOW


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
    """The name of a card's dot: its lines, the rectangle they fill, and the side they keep to."""

    id: str
    lines: tuple[str, ...]
    area: Rect
    align: Align


@kept_by_typeface(maxsize=8)
def names_beside(
    dots: tuple[Named, ...], lines: tuple[Stroke, ...], room: Rect
) -> tuple[Name, ...]:
    """Place the names of the best of some dots in a room, clear of all dots and of the lines."""
    taken = Strokes()
    for line in lines:
        taken.add(line)
    for dot in dots:
        taken.add(_disc(dot))
    found: list[Name] = []
    for dot in dots[:MOST]:
        name = next(_fitting(dot, taken.near(_about(dot), but=_disc(dot)), room), None)
        if name is not None:
            found.append(name)
            taken.add(_stroke_of(name.area))
    return tuple(found)


def names_figure(names: Sequence[Name], wide: float, high: float) -> Figure:
    """Write the names; where each belongs the dots say to who cannot see it."""
    marks: list[Text] = []
    for name in names:
        area = name.area
        x = {"left": area.x, "centre": area.x + area.width / 2, "right": area.right}[name.align]
        for number, line in enumerate(name.lines):
            marks += single(line, x, area.y + _ABOVE + number * _LEADING, STYLE, name.align)
    label = ", ".join(" ".join(name.lines) for name in names)
    return Figure(None, "dot", wide, high, tuple(marks), label)


def _disc(dot: Named) -> Stroke:
    """Give what other dots' names keep clear of."""
    return Stroke(dot.x, dot.y, dot.x, dot.y, dot.reach + _FOREIGN)


def _about(dot: Named) -> Rect:
    """Give all around a dot where its name may be sought."""
    wide, high = dot.reach + _WIDEST + 3 * _ASIDE, dot.reach + 2 * _LEADING + 3 * _ASIDE
    return Rect(dot.x - wide, dot.y - high, 2 * wide, 2 * high)


def _fitting(dot: Named, near: Strokes, room: Rect) -> Iterator[Name]:
    """Go through the names that a dot can have, the best first."""
    for lines in _settings(dot.title):
        texts = tuple(line.text for line in lines)
        size = Size(max(line.width for line in lines), len(lines) * _LEADING)
        for area, align in _places(dot, size):
            if _within(area, room) and near.leave_free(_with_air(area)):
                yield Name(dot.id, texts, area, align)


def _settings(title: str) -> Iterator[Sequence[Line]]:
    """Give a title on one line, then on two of about the same width; those that are not too wide.

    No word is broken: half a word beside a dot is read as the name of another.
    """
    flat = " ".join(title.split())
    if not flat:
        return
    whole = width(flat, STYLE.font, STYLE.size)
    if whole <= _WIDEST:
        yield (Line(flat, whole),)
    longest = max(width(word, STYLE.font, STYLE.size) for word in flat.split(" "))
    half = max(_HALF * whole, longest)
    if half <= _WIDEST:
        halves = wrap(flat, STYLE.font, STYLE.size, half)
        if len(halves) == 2:
            yield halves


def _places(dot: Named, size: Size) -> Iterator[tuple[Rect, Align]]:
    """Give the places beside a dot, the one where it is sought first: right, then left."""
    wide, high = size
    away = dot.reach + 1.5 * _ASIDE
    middle = dot.y - high / 2
    aside: tuple[tuple[float, Align], ...] = (
        (dot.x + away, "left"),
        (dot.x - away - wide, "right"),
    )
    along: tuple[tuple[float, Align], ...] = (
        (dot.x - wide / 2, "centre"),
        (dot.x - dot.reach, "left"),
        (dot.x + dot.reach - wide, "right"),
    )
    for x, align in aside:
        yield Rect(x, middle, wide, high), align
    for y in (dot.y - away - high, dot.y + away):
        for x, align in along:
            yield Rect(x, y, wide, high), align
    for x, align in aside:
        for y in (middle - _LEADING / 2, middle + _LEADING / 2):
            yield Rect(x, y, wide, high), align


def _within(area: Rect, room: Rect) -> bool:
    return (
        room.x + _ASIDE <= area.x
        and area.right <= room.right - _ASIDE
        and room.y <= area.y
        and area.bottom <= room.bottom
    )


def _with_air(area: Rect) -> Rect:
    return Rect(area.x - _ASIDE, area.y - _ASIDE / 2, area.width + 2 * _ASIDE, area.height + _ASIDE)


def _stroke_of(area: Rect) -> Stroke:
    """Give the stroke along a rectangle's longer side that covers it and no more."""
    reach = min(area.width, area.height) / 2
    return Stroke(area.x + reach, area.y + reach, area.right - reach, area.bottom - reach, reach)
