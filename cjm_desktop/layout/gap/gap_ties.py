"""Touchpoints with the same scores: their dots cannot all stand at their place, and are joined.

The first by rank stands there as far as others leave it free; the others stand beside it, at scores
that they do not have. A band from the place to each of them says that it is theirs, too.
"""

from collections.abc import Iterable, Iterator, Sequence

from cjm_desktop.layout.drawing import Disc, Figure, Line, Mark
from cjm_desktop.layout.gap.gap_dot import Dot
from cjm_desktop.layout.gap.strokes import Stroke

_RIM = 2.0
"""How far the band is seen around the dots, in points."""
_EDGE = 1.0


def tied(dots: Iterable[Dot]) -> list[tuple[Dot, ...]]:
    """List the dots that share their scores with others, together, in the order of their ranks."""
    places: dict[tuple[float, float], list[Dot]] = {}
    for dot in dots:
        places.setdefault((dot.home_x, dot.home_y), []).append(dot)
    return [tuple(each) for each in places.values() if len(each) > 1]


def bands(dots: Iterable[Dot], width: float, height: float) -> Figure | None:
    """Draw what joins dots of one place, to stand behind them; None if there are none."""
    marks = tuple(mark for each in tied(dots) for mark in _band(each))
    return Figure(None, "figure", width, height, marks) if marks else None


def band_reach(dot: Dot) -> float:
    """Give how far the band about a dot reaches."""
    return dot.reach + _RIM + _EDGE


def band_strokes(dots: Iterable[Dot]) -> Iterator[Stroke]:
    """Give what the bands fill, for what is to keep clear of them."""
    for each in tied(dots):
        for dot in each:
            yield Stroke(dot.home_x, dot.home_y, dot.x, dot.y, band_reach(dot))


def _band(dots: Sequence[Dot]) -> Iterator[Mark]:
    """Draw it twice, the second time smaller, so that an edge of the first is left."""
    for rim, colour in ((_RIM + _EDGE, "axis"), (_RIM, "paper")):
        for dot in dots:
            wide = dot.reach + rim
            yield Line(dot.home_x, dot.home_y, dot.x, dot.y, colour, 2 * wide)
            yield Disc(dot.x, dot.y, wide, colour)
