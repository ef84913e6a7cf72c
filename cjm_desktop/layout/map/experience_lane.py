"""The experience lane: one curve for each role through the phases, from −2 to 2."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from cjm_desktop.layout import theme
from cjm_desktop.layout.drawing import Disc, Figure, Icon, Line, Mark, Path, PlacedPart
from cjm_desktop.layout.text import single
from cjm_desktop.words.wording import Wording

HEIGHT = 112.0
_MARGIN = 18.0
_SPREAD = 3.0
"""How far apart curves of equal values are drawn, so that none hides another."""

Curve = tuple[str, tuple[float | None, ...]]
"""A colour, and the experience by phase (None where nothing is known)."""


def experience_parts(
    curves: Sequence[Curve], phases: int, before: Sequence[Curve], column: float, tr: Wording
) -> tuple[PlacedPart, ...]:
    """Draw the curves over columns of a width: a figure for each span and each column's points.

    Those of `before` lie under them, thin and dotted, and are named.
    """
    width = phases * column
    parts = [PlacedPart(0, 0, _ground(width))]
    if before and phases:
        parts += _former(before, column)
        parts.append(PlacedPart(0, 0, _caption(tr("dotted: as it was"), width)))
    points: dict[int, list[Disc]] = {}
    for index, (colour, values) in enumerate(curves):
        nudge = (index - (len(curves) - 1) / 2) * _SPREAD
        known = [(phase, value) for phase, value in enumerate(values) if value is not None]
        for (start, first), (end, second) in pairwise(known):
            parts.append(_span(colour, start, _y(first) + nudge, end, _y(second) + nudge, column))
        for phase, value in known:
            disc = Disc(column / 2, _y(value) + nudge, 3.5, "paper", colour, 1.75)
            points.setdefault(phase, []).append(disc)
    for phase, discs in sorted(points.items()):
        parts.append(PlacedPart(phase * column, 0, _points(tuple(discs), column)))
    return tuple(parts)


def _former(curves: Sequence[Curve], column: float) -> Iterator[PlacedPart]:
    for index, (colour, values) in enumerate(curves):
        nudge = (index - (len(curves) - 1) / 2) * _SPREAD
        known = [(phase, value) for phase, value in enumerate(values) if value is not None]
        for (start, first), (end, second) in pairwise(known):
            y1, y2 = _y(first) + nudge, _y(second) + nudge
            yield _span(colour, start, y1, end, y2, column, former=True)


@lru_cache(maxsize=16)
def _caption(words: str, width: float) -> Figure:
    texts = single(words, width - 8, HEIGHT - 8, theme.SMALL, "right")
    return Figure(None, "figure", width, HEIGHT, tuple(texts))


@lru_cache(maxsize=4_096)
def _points(discs: tuple[Disc, ...], column: float) -> Figure:
    return Figure(None, "figure", column, HEIGHT, discs)


def _y(value: float) -> float:
    return HEIGHT / 2 - value / 2 * (HEIGHT / 2 - _MARGIN)


@lru_cache(maxsize=16)
def _ground(width: float) -> Figure:
    marks: tuple[Mark, ...] = (
        Line(0, HEIGHT / 2, width, HEIGHT / 2, "hairline", 1, (4, 4)),
        Icon(6, 6, 11, "smile", "quiet"),
        Icon(6, HEIGHT - 17, 11, "frown", "quiet"),
    )
    return Figure(None, "figure", width, HEIGHT, marks)


@lru_cache(maxsize=4_096)
def _span(
    colour: str,
    start: int,
    y1: float,
    end: int,
    y2: float,
    column: float,
    *,
    former: bool = False,
) -> PlacedPart:
    width = (end - start) * column
    middle = width / 2
    segments = (("M", 0.0, y1), ("C", middle, y1, middle, y2, width, y2))
    # Phases of which nothing is known are bridged by a broken line.
    dash = (1.5, 3.0) if former else (4.0, 4.0) if end - start > 1 else ()
    line = Path(segments, stroke=colour, line=1.25 if former else 1.75, dash=dash)
    figure = Figure(None, "figure", width, HEIGHT, (line,))
    return PlacedPart((start + 0.5) * column, 0, figure)
