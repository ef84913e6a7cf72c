"""What stands behind the dots of the gap chart: quarters with what to do in each, and axes."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from cjm_desktop.insight.gap import Group
from cjm_desktop.layout import theme
from cjm_desktop.layout.drawing import Align, Box, Figure, Line, Mark, Rect
from cjm_desktop.layout.text import Style, shortened_line, single
from cjm_desktop.words.codes import group_action, phrase
from cjm_desktop.words.wording import Wording

_LEFT = 28.0
_TOP = 38.0
_RIGHT = 16.0
_BOTTOM = 40.0
LEGEND_FIRST, LEGEND_ROW = 13.0, 15.0
"""The baseline of the legend's first row, beside the name of the axis, and from row to row."""
_WIDEST = 1.45
_HIGHEST = 1.2
"""How far from a square the plot may be: width to height, height to width."""

AXIS = theme.SMALL_BOLD
_TICK = theme.SMALL
_QUARTER = Style("semibold", 11)
_MARGIN = 12.0
_ROW = 16.0
"""The height of a group's name with what to do with it."""
_PAD = 6.0
_APART = 6.0
"""How far what to do stands from the group's name, at least."""
_LEAST = 24.0
"""The least room in which what to do is said at all."""
_RIM, _RIM_SHARE = 15.0, 0.035
"""How far the ground reaches beyond the scores of 0 and 10, so that no dot hangs out of it.

It is a share of small charts, whose dots are smaller.
"""
_LOW = 200.0
"""The least height of a ground that has room for two names below each other."""


class ChartArea(NamedTuple):
    """Where a chart's scores are and what is tinted around them.

    `plot` has scores 0 to 10 from edge to edge; `ground` reaches as far as dots do, and above and
    below further for the names of the quarters, which no dot covers.
    """

    plot: Rect
    ground: Rect


def chart_area(width: float, height: float, rows: int = 1) -> ChartArea:
    """Divide a chart of a size: the plot nearly square, below the legend."""
    top = _TOP + max(rows - 1, 0) * LEGEND_ROW
    wide = max(width - _LEFT - _RIGHT, 40)
    high = max(height - top - _BOTTOM, 40)
    rim = min(_RIM, _RIM_SHARE * min(wide, high))
    above, below = _named(1), _named(_most_names(high))
    wide, high = wide - 2 * rim, max(high - 2 * rim - above - below, 20)
    wide, high = min(wide, high * _WIDEST), min(high, wide * _HIGHEST)
    plot = Rect(_LEFT + rim, top + above + rim, wide, high)
    ground = Rect(_LEFT, top, wide + 2 * rim, high + 2 * rim + above + below)
    return ChartArea(plot, ground)


def _most_names(high: float) -> int:
    return 2 if high >= _LOW else 1


def _named(names: int) -> float:
    return names * _ROW + _PAD


@lru_cache(maxsize=8)
def backdrop(width: float, height: float, area: ChartArea, tr: Wording) -> Figure:
    """Draw the tinted quarters, their names, and both axes."""
    marks = [*_quarters(area, tr), *_axes(area, tr)]
    label = tr("Potential against effort, both from 0 to 10")
    return Figure(None, "figure", width, height, tuple(marks), label)


def _quarters(area: ChartArea, tr: Wording) -> Iterable[Mark]:
    plot, ground = area
    middle, centre = plot.x + plot.width / 2, plot.y + plot.height / 2
    wide, high = middle - ground.x, centre - ground.y
    low = ground.bottom - centre
    yield from _quarter(("quick_win",), Rect(ground.x, ground.y, wide, high), "left", 0, tr)
    yield from _quarter(("long_term_bet",), Rect(middle, ground.y, wide, high), "right", 0, tr)
    yield from _quarter(("fill_in",), Rect(ground.x, centre, wide, low), "left", 1, tr)
    lowest: tuple[Group, ...] = ("question", "leave")
    lowest = lowest[: _most_names(ground.height)]
    yield from _quarter(lowest, Rect(middle, centre, wide, low), "right", 1, tr)
    yield Line(ground.x, centre, ground.right, centre, "axis", 0.75)
    yield Line(middle, ground.y, middle, ground.bottom, "axis", 0.75)


def _quarter(
    groups: Sequence[Group], area: Rect, align: Align, low: int, tr: Wording
) -> Iterable[Mark]:
    """Name a quarter at its outer edge, where no dot comes, after the groups that stand there.

    What takes much and gives little is questioned if it is done, and left if it is not.
    """
    x = area.x + _MARGIN if align == "left" else area.right - _MARGIN
    room = area.width - 2 * _MARGIN
    top = area.bottom - _PAD / 2 - _ROW * len(groups) if low else area.y + _PAD / 2
    yield Box(*area, fill=groups[0])
    for place, group in enumerate(groups):
        baseline = top + place * _ROW + 12
        name = shortened_line(phrase(tr, group), _QUARTER.font, _QUARTER.size, room)
        said, left = group_action(tr, group), room - name.width - _APART
        advice = shortened_line(said, _TICK.font, _TICK.size, left) if left > _LEAST else None
        total = name.width + (_APART + advice.width if advice else 0)
        start = x if align == "left" else x - total
        yield from single(name.text, start, baseline, _QUARTER)
        if advice:
            yield from single(advice.text, start + name.width + _APART, baseline, _TICK)


def _axes(area: ChartArea, tr: Wording) -> Iterable[Mark]:
    plot, ground = area
    dense = min(plot.width, plot.height) >= 200
    for score in range(0, 11, 1 if dense else 5):
        x = plot.x + plot.width * score / 10
        y = plot.bottom - plot.height * score / 10
        yield from single(str(score), x, ground.bottom + 16, _TICK, "centre")
        yield from single(str(score), ground.x - 8, y + 3.5, _TICK, "right")
    yield from single(tr("Potential"), 0, LEGEND_FIRST, AXIS)
    yield from single(tr("Effort"), plot.x + plot.width / 2, ground.bottom + 34, AXIS, "centre")
