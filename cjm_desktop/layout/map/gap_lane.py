"""The gap lane: for each phase and role a bar of potential minus effort, and what is unused.

What is about nobody in particular has a row of its own, as if it were one more role.
"""

from collections.abc import Iterable

from cjm_desktop.insight.gap import CellGap
from cjm_desktop.layout import theme
from cjm_desktop.layout.drawing import Box, Disc, Figure, Line, Mark
from cjm_desktop.layout.lane_look import LaneLook
from cjm_desktop.layout.lane_shape import shape_mark
from cjm_desktop.layout.party_words import unused_words
from cjm_desktop.layout.text import block, single, width, wrap
from cjm_desktop.words.numbers import signed_number
from cjm_desktop.words.wording import Wording

ROW = 18.0
_TOP = 10.0
_AXIS = 44.0
_BESIDE = 76.0
"""What a column keeps free beside the longest bar: its number, and what is unused."""
_LEFT_ROOM = 34.0
_BAR = 10.0
_SHAPE, _SHAPE_SIZE = 6.0, 3.0
"""The x and the radius of a role's shape before its bar."""


def fitting_scale(totals: Iterable[float], column: float) -> float:
    """Choose the points for a unit of gap at which a map's longest bars fit; at most 8."""
    right_room = column - _AXIS - _BESIDE
    known = [0.0, *totals]
    most, least = max(known), -min(known)
    return min(8.0, right_room / most if most else 8.0, _LEFT_ROOM / least if least else 8.0)


def rows_height(roles: int) -> float:
    """Give the height of the bars' part of the lane."""
    return _TOP + roles * ROW + 4


def gap_column(
    rows: tuple[tuple[LaneLook, CellGap], ...], scale: float, column: float, tr: Wording
) -> Figure:
    """Draw one phase: a row for each role with its colour and shape and its sums."""
    marks: list[Mark] = []
    height = rows_height(len(rows))
    if any(gap.scored for _, gap in rows):
        marks.append(Line(_AXIS, _TOP - 4, _AXIS, height - 2, "axis"))
    for index, (look, gap) in enumerate(rows):
        middle = _TOP + index * ROW + ROW / 2 - 1
        end = _AXIS
        if gap.scored or gap.unused:
            marks.append(shape_mark(look.shape, _SHAPE, middle, _SHAPE_SIZE, look.colour))
        if gap.scored:
            end = _bar(marks, look.colour, gap.total, scale, middle, tr)
        if gap.unused:
            _unused(marks, gap, end, middle, column - 8, tr)
    return Figure(None, "figure", column, height, tuple(marks))


def _bar(
    marks: list[Mark], colour: str, total: float, scale: float, middle: float, tr: Wording
) -> float:
    length = max(abs(total) * scale, 1.5)
    left = _AXIS if total >= 0 else _AXIS - length
    marks.append(Box(left, middle - _BAR / 2, length, _BAR, 2, colour))
    text = signed_number(tr, total)
    end = _AXIS + length if total >= 0 else _AXIS
    marks += single(text, end + 4, middle + 3.5, theme.SMALL)
    return end + 4 + width(text, theme.SMALL.font, theme.SMALL.size)


def _unused(
    marks: list[Mark], gap: CellGap, taken: float, middle: float, right: float, tr: Wording
) -> None:
    """Say what is unused, in as many words as there is room for beside the bar."""
    style = theme.SMALL_BOLD.in_colour("customer")
    room = right - 16 - taken
    short = tr("{unused}, {unscored} not scored", unused=gap.unused, unscored=gap.unvalued)
    forms = (
        unused_words(gap.unused, gap.unvalued, tr),
        short if gap.unvalued else "",
        str(gap.unused),
    )
    text = next(
        (each for each in forms if each and width(each, style.font, style.size) <= room), forms[-1]
    )
    left = right - width(text, style.font, style.size)
    marks.append(Disc(left - 7, middle, 3.5, stroke="customer", line=1.5))
    marks += single(text, right, middle + 3.5, style, "right")


def headline_figure(text: str, room: float) -> Figure:
    """Draw the lane's closing sentence."""
    style = theme.SMALL_BOLD
    lines = wrap(text, style.font, style.size, room - 2 * theme.PADDING)
    texts, bottom = block(lines, theme.PADDING, 4, style)
    # Its own ground covers the lines between the columns, which would cross the sentence.
    ground = Box(1, 0, room - 2, bottom + 5, fill="paper")
    return Figure(None, "note", room, bottom + 6, (ground, *texts), text, "ink")
