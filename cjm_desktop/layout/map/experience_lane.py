"""The experience lane: one curve for each role through the phases, from −2 to 2.

A curve has its role's colour, dash and dots. Over phases of which nothing is known it is thin. The
journey as it was is dotted, with small full dots. The one that is being drawn lies over the others,
thicker, on a rim of paper.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from cjm_desktop.layout import theme
from cjm_desktop.layout.drawing import Figure, Icon, Line, Mark, Path, PlacedPart
from cjm_desktop.layout.lane_look import THICK, LaneLook
from cjm_desktop.layout.lane_shape import shape_mark
from cjm_desktop.layout.map.columns import Edges, middle, width_at
from cjm_desktop.layout.text import single
from cjm_desktop.layout.typefaces import kept_by_typeface
from cjm_desktop.words.wording import Wording

HEIGHT = 112.0
_MARGIN = 18.0
_SPREAD = 3.0
"""How far apart curves of equal values are drawn, so that none hides another."""

POINT = 3.75
"""The radius of a point of a curve."""
_FORMER_POINT = 2.25
_BRIDGE = 0.7
"""The thickness of a curve over phases of which nothing is known."""
_FORMER, DOTTED = 1.25, (1.5, 3.0)
"""The thickness and the dash of a curve of the journey as it was."""
_RAISED, _RIM = 1.0, 0.75
"""How much thicker than others the curve on top is, and how wide the rim on each of its sides."""

Values = tuple[float | None, ...]
"""A role's experience by phase, None where nothing is known."""
Curve = tuple[LaneLook, Values]
"""How a role looks, and its experience."""


class Stretch(NamedTuple):
    """A curve from one known phase to the next known: where, and whether none lies between."""

    left: float
    width: float
    y1: float
    y2: float
    next_to: bool


def experience_parts(
    curves: Sequence[Curve], before: Sequence[Curve], edges: Edges, tr: Wording
) -> tuple[PlacedPart, ...]:
    """Draw the curves over columns: a figure for each span and each column's points.

    Those of `before` lie under them, thin and dotted, and are named.
    """
    width = edges[-1]
    parts = [PlacedPart(0, 0, _ground(width))]
    if before and len(edges) > 1:
        parts += _drawn(before, edges, former=True)
        parts.append(PlacedPart(0, 0, _caption(tr("dotted: as it was"), width)))
    return (*parts, *_drawn(curves, edges))


def _drawn(curves: Sequence[Curve], edges: Edges, *, former: bool = False) -> Iterator[PlacedPart]:
    points: dict[int, list[Mark]] = {}
    for index, (look, values) in enumerate(curves):
        nudge = _nudge(index, len(curves))
        for left, width, y1, y2, next_to in _stretches(values, nudge, edges):
            span = _span(look, y1, y2, width, next_to=next_to, former=former)
            yield PlacedPart(left, 0, span)
        for phase, value in _known(values):
            x, y = middle(edges, phase) - edges[phase], _y(value) + nudge
            dot = shape_mark(look.shape, x, y, _FORMER_POINT, look.colour)
            points.setdefault(phase, []).append(dot if former else look.dot(x, y, POINT))
    for phase, marks in sorted(points.items()):
        width = width_at(edges, phase)
        yield PlacedPart(edges[phase], 0, _points(tuple(marks), width))


def _known(values: Values) -> list[tuple[int, float]]:
    return [(phase, value) for phase, value in enumerate(values) if value is not None]


def _stretches(values: Values, nudge: float, edges: Edges) -> Iterator[Stretch]:
    for (start, first), (end, second) in pairwise(_known(values)):
        left, right = middle(edges, start), middle(edges, end)
        yield Stretch(left, right - left, _y(first) + nudge, _y(second) + nudge, end - start == 1)


@kept_by_typeface(maxsize=16)
def _caption(words: str, width: float) -> Figure:
    texts = single(words, width - 8, HEIGHT - 8, theme.SMALL, "right")
    return Figure(None, "figure", width, HEIGHT, tuple(texts))


@lru_cache(maxsize=4_096)
def _points(marks: tuple[Mark, ...], column: float) -> Figure:
    return Figure(None, "figure", column, HEIGHT, marks)


def raised_curve(curve: Curve, index: int, curves: int, edges: Edges) -> Iterator[PlacedPart]:
    """Draw one of so many curves as it lies over the others."""
    look, values = curve
    nudge = _nudge(index, curves)
    for left, width, y1, y2, next_to in _stretches(values, nudge, edges):
        thick = (THICK if next_to else _BRIDGE) + _RAISED
        yield PlacedPart(left, 0, _raised(look, y1, y2, width, thick))
    for phase, value in _known(values):
        dot = look.dot(middle(edges, phase) - edges[phase], _y(value) + nudge, POINT + _RAISED)
        yield PlacedPart(edges[phase], 0, _points((dot,), width_at(edges, phase)))


def point_y(value: float, index: int, curves: int) -> float:
    """Give the y within the lane of a point of one of so many curves."""
    return _y(value) + _nudge(index, curves)


def step_at(y: float) -> int:
    """Give the step of experience, −2 to 2, that is nearest to a y within the lane."""
    step = round((HEIGHT / 2 - y) / (HEIGHT / 2 - _MARGIN) * 2)
    return min(max(step, -2), 2)


def _nudge(index: int, curves: int) -> float:
    return (index - (curves - 1) / 2) * _SPREAD


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
    look: LaneLook, y1: float, y2: float, width: float, *, next_to: bool, former: bool
) -> Figure:
    thick = _FORMER if former else THICK if next_to else _BRIDGE
    dash = DOTTED if former else look.dash
    line = Path(_bend(y1, y2, width), stroke=look.colour, line=thick, dash=dash)
    return Figure(None, "figure", width, HEIGHT, (line,))


def _raised(look: LaneLook, y1: float, y2: float, width: float, thick: float) -> Figure:
    bend = _bend(y1, y2, width)
    rim = Path(bend, stroke="paper", line=thick + 2 * _RIM)
    line = Path(bend, stroke=look.colour, line=thick, dash=look.dash)
    return Figure(None, "figure", width, HEIGHT, (rim, line))


def _bend(y1: float, y2: float, width: float) -> tuple[tuple[str | float, ...], ...]:
    half = width / 2
    return (("M", 0.0, y1), ("C", half, y1, half, y2, width, y2))
