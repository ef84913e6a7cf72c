"""What stands behind the dots of the gap chart: quarters with what to do in each, and axes."""

from collections.abc import Iterable, Sequence
from functools import lru_cache

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
_TWICE = 28.0
"""The height of a group's name and of what to do with it."""


def plot_of(width: float, height: float, rows: int = 1) -> Rect:
    """Give the area of scores 0 to 10 in a chart of a size, nearly square, below the legend."""
    top = _TOP + max(rows - 1, 0) * LEGEND_ROW
    wide = max(width - _LEFT - _RIGHT, 40)
    high = max(height - top - _BOTTOM, 40)
    return Rect(_LEFT, top, min(wide, high * _WIDEST), min(high, wide * _HIGHEST))


@lru_cache(maxsize=8)
def backdrop(width: float, height: float, plot: Rect, tr: Wording) -> Figure:
    """Draw the tinted quarters, their names, and both axes."""
    marks = [*_quarters(plot, tr), *_axes(plot, tr)]
    label = tr("Potential against effort, both from 0 to 10")
    return Figure(None, "figure", width, height, tuple(marks), label)


def _quarters(plot: Rect, tr: Wording) -> Iterable[Mark]:
    wide, high = plot.width / 2, plot.height / 2
    middle, centre = plot.x + wide, plot.y + high
    yield from _quarter(("quick_win",), Rect(plot.x, plot.y, wide, high), "left", 0, tr)
    yield from _quarter(("long_term_bet",), Rect(middle, plot.y, wide, high), "right", 0, tr)
    yield from _quarter(("fill_in",), Rect(plot.x, centre, wide, high), "left", 1, tr)
    yield from _quarter(("question", "leave"), Rect(middle, centre, wide, high), "right", 1, tr)
    yield Line(plot.x, centre, plot.right, centre, "hairline")
    yield Line(middle, plot.y, middle, plot.bottom, "hairline")


def _quarter(
    groups: Sequence[Group], area: Rect, align: Align, low: int, tr: Wording
) -> Iterable[Mark]:
    """Name a quarter in its outer corner, where dots are rare, after the groups that stand there.

    What takes much and gives little is questioned if it is done, and left if it is not.
    """
    x = area.x + _MARGIN if align == "left" else area.right - _MARGIN
    room = area.width - 2 * _MARGIN
    fitting = groups if _TWICE * len(groups) < area.height else groups[:1]
    top = area.bottom - _MARGIN - _TWICE * len(fitting) + 14 if low else area.y + _MARGIN + 9
    yield Box(*area, fill=groups[0])
    for place, group in enumerate(fitting):
        baseline = top + place * _TWICE
        name = shortened_line(phrase(tr, group), _QUARTER.font, _QUARTER.size, room).text
        advice = shortened_line(group_action(tr, group), _TICK.font, _TICK.size, room).text
        yield from single(name, x, baseline, _QUARTER, align)
        yield from single(advice, x, baseline + 14, _TICK, align)


def _axes(plot: Rect, tr: Wording) -> Iterable[Mark]:
    dense = min(plot.width, plot.height) >= 200
    for score in range(0, 11, 1 if dense else 5):
        x = plot.x + plot.width * score / 10
        y = plot.bottom - plot.height * score / 10
        yield from single(str(score), x, plot.bottom + 16, _TICK, "centre")
        yield from single(str(score), plot.x - 8, y + 3.5, _TICK, "right")
    yield from single(tr("Potential"), 0, LEGEND_FIRST, AXIS)
    yield from single(tr("Effort"), plot.x + plot.width / 2, plot.bottom + 34, AXIS, "centre")
