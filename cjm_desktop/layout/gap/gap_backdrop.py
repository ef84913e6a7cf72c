"""What stands behind the dots of the gap chart: quarters with what to do in each, and axes."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from cjm_desktop.insight.gap import Group
from cjm_desktop.layout import theme
from cjm_desktop.layout.drawing import Align, Box, Figure, Line, Mark, Rect
from cjm_desktop.layout.fitting import fitted_lines
from cjm_desktop.layout.gap.strokes import Stroke
from cjm_desktop.layout.text import Line as TextLine
from cjm_desktop.layout.text import Style, runs, shortened_line, single
from cjm_desktop.layout.text import width as width_of
from cjm_desktop.layout.typefaces import kept_by_typeface
from cjm_desktop.words.codes import group_action, phrase
from cjm_desktop.words.wording import Wording

_LEFT = 28.0
_TOP = 38.0
_RIGHT = 16.0
_BOTTOM = 40.0
LEGEND_FIRST, LEGEND_ROW = 13.0, 15.0
"""The baseline of the legend's first row, beside the name of the axis, and from row to row."""
WIDEST = 1.45
_HIGHEST = 1.2
"""How far from a square the plot may be: width to height, height to width."""
WIDEST_FILLING = 2.2
"""How wide for its height one is that has all the width of its page or its screen."""

AXIS = theme.SMALL_BOLD
_TICK = theme.SMALL
_QUARTER = Style("semibold", 11)
_MARGIN, _MARGIN_SHARE = 12.0, 0.035
"""How far names stand from the edges of their quarter; a share of small charts."""
_ROW, _FOLDED = 16.0, 28.0
"""The height of a group's name with what to do, beside it or below it."""
_MOST_LINES = 2
"""In so many lines a name is broken before it is cut."""
_PAD = 6.0
_APART = 6.0
"""How far what to do stands from the name that it is beside."""
_RIM, _RIM_SHARE = 15.0, 0.047
"""How far the ground reaches beyond the scores of 0 and 10, so that no dot hangs out of it.

It is a share of small charts, whose dots are smaller.
"""
_LOW, _LOW_FOLDED = 200.0, 300.0
"""The least height of a chart that names two groups below each other, on one line and on two."""
_GROUPS: tuple[Group, ...] = ("quick_win", "long_term_bet", "fill_in", "question", "leave")
_UPPER: tuple[tuple[Group, ...], ...] = (("quick_win",), ("long_term_bet",))
# What takes much and gives little is questioned if it is done, and left if it is not.
_LOWER: tuple[tuple[Group, ...], ...] = (("fill_in",), ("question", "leave"))


class Naming(NamedTuple):
    """How quarters are named: by one group or by two, with what to do beside or `folded` below.

    Names of groups that are `broken` stand on two lines, for one is too short for them.
    """

    most: int
    folded: bool
    broken: frozenset[Group] = frozenset()

    def height(self, groups: Sequence[Group]) -> float:
        """Give the height of the names of a quarter."""
        row = _FOLDED if self.folded else _ROW
        return sum(row + self.more(group) for group in groups[: self.most]) + _PAD

    def more(self, group: Group) -> float:
        """Give how much higher a name is for its second line."""
        return _QUARTER.line_height if group in self.broken else 0

    @property
    def above(self) -> float:
        """The height of the names of the upper quarters."""
        return max(map(self.height, _UPPER))

    @property
    def below(self) -> float:
        """The height of the names of the lower quarters."""
        return max(map(self.height, _LOWER))


class ChartArea(NamedTuple):
    """Where a chart's scores are and what is tinted around them.

    `plot` has scores 0 to 10 from edge to edge; `ground` reaches as far as dots do, and above and
    below further for the names of the quarters, which no dot covers. `votes` are what a room's
    votes have drawn on it.
    """

    plot: Rect
    ground: Rect
    naming: Naming
    votes: tuple[Stroke, ...] = ()

    @property
    def name_room(self) -> float:
        """The width that a quarter has for its names."""
        return self.ground.width / 2 - 2 * self.margin

    @property
    def margin(self) -> float:
        """How far the names stand from the edges of their quarter."""
        return min(_MARGIN, _MARGIN_SHARE * self.ground.width)

    @property
    def dots_room(self) -> Rect:
        """How far dots and what is said of them reach: the ground without the quarters' names."""
        above, below = self.naming.above, self.naming.below
        ground = self.ground
        return Rect(ground.x, ground.y + above, ground.width, ground.height - above - below)

    @property
    def lines(self) -> tuple[Stroke, ...]:
        """What names keep clear of: the lines between the quarters, and the votes."""
        plot, ground = self.plot, self.ground
        middle, centre = plot.x + plot.width / 2, plot.y + plot.height / 2
        return (
            Stroke(middle, ground.y, middle, ground.bottom, 0.5),
            Stroke(ground.x, centre, ground.right, centre, 0.5),
            *self.votes,
        )


@kept_by_typeface(maxsize=8)
def chart_area(
    width: float, height: float, rows: int, tr: Wording, widest: float = WIDEST
) -> ChartArea:
    """Divide a chart of a size: the plot nearly square, below the legend.

    It is at most `widest` times as wide as high. What to do in the quarters stands beside their
    names if there is room for it.
    """
    top = _TOP + max(rows - 1, 0) * LEGEND_ROW
    wide = max(width - _LEFT - _RIGHT, 40)
    high = max(height - top - _BOTTOM, 40)
    naming = Naming(2 if high >= _LOW else 1, folded=False)
    area = _area(top, wide, high, naming, widest)
    if all(_beside(group, tr) <= area.name_room for group in _GROUPS):
        return area
    if high >= _LOW_FOLDED:
        naming = naming._replace(folded=True)
    while True:
        area = _area(top, wide, high, naming, widest)
        room = area.name_room
        names = {group: phrase(tr, group) for group in _GROUPS}
        # All names are of one size: none is smaller only to stand on one line.
        more = {
            group
            for group, name in names.items()
            if _is_too_long(name, room) or _is_set_smaller(name, room)
        }
        if more <= naming.broken:
            return area
        # The plot is lower for them, and may be narrower with that.
        naming = naming._replace(broken=naming.broken | more)


def _area(top: float, wide: float, high: float, naming: Naming, widest: float) -> ChartArea:
    rim = min(_RIM, _RIM_SHARE * min(wide, high))
    above, below = naming.above, naming.below
    wide, high = wide - 2 * rim, max(high - 2 * rim - above - below, 20)
    wide, high = min(wide, high * widest), min(high, wide * _HIGHEST)
    plot = Rect(_LEFT + rim, top + above + rim, wide, high)
    ground = Rect(_LEFT, top, wide + 2 * rim, high + 2 * rim + above + below)
    return ChartArea(plot, ground, naming)


def _beside(group: Group, tr: Wording) -> float:
    """Give how wide a group's name is with what to do beside it."""
    name = width_of(phrase(tr, group), _QUARTER.font, _QUARTER.size)
    return name + _APART + width_of(group_action(tr, group), _TICK.font, _TICK.size)


@kept_by_typeface(maxsize=8)
def backdrop(width: float, height: float, area: ChartArea, tr: Wording) -> Figure:
    """Draw the tinted quarters, their names, and both axes."""
    marks = [*_quarters(area, tr), *_axes(area, tr)]
    label = tr("Potential against effort, both from 0 to 10")
    return Figure(None, "figure", width, height, tuple(marks), label)


def _quarters(area: ChartArea, tr: Wording) -> Iterable[Mark]:
    plot, ground = area.plot, area.ground
    middle, centre = plot.x + plot.width / 2, plot.y + plot.height / 2
    wide, high = middle - ground.x, centre - ground.y
    low, naming = ground.bottom - centre, area.naming
    rects = (
        Rect(ground.x, ground.y, wide, high),
        Rect(middle, ground.y, wide, high),
        Rect(ground.x, centre, wide, low),
        Rect(middle, centre, wide, low),
    )
    for named, quarter in zip((*_UPPER, *_LOWER), rects, strict=True):
        groups = named[: naming.most]
        yield Box(*quarter, fill=groups[0])
        names = naming.height(groups) - _PAD
        y = quarter.y + _PAD / 2 if quarter.y < centre else quarter.bottom - _PAD / 2 - names
        for group in groups:
            yield from _name(group, area, y, tr, right=quarter.x == middle)
            y += naming.height((group,)) - _PAD
    yield Line(ground.x, centre, ground.right, centre, "axis", 0.75)
    yield Line(middle, ground.y, middle, ground.bottom, "axis", 0.75)


def _name(group: Group, area: ChartArea, y: float, tr: Wording, *, right: bool) -> Iterable[Mark]:
    """Name a group and say what to do, at the outer edge of its quarter, where no dot comes."""
    x = area.ground.right - area.margin if right else area.ground.x + area.margin
    align: Align = "right" if right else "left"
    room, more = area.name_room, area.naming.more(group)
    style, lines = _fitted(phrase(tr, group), room, _MOST_LINES if more else 1)
    said = group_action(tr, group)
    if not area.naming.folded and _beside(group, tr) <= room:
        (name,) = lines
        start = x - _beside(group, tr) if right else x
        yield from runs(name, start, y + 12, style)
        yield from single(said, start + name.width + _APART, y + 12, _TICK)
        return
    for place, name in enumerate(lines):
        yield from runs(name, x, y + 12 + place * style.line_height, style, align=align)
    # Of a chart too small for all of it, only the name is left.
    if area.naming.folded:
        quiet, (action,) = _fitted(said, room, 1, _TICK)
        yield from runs(action, x, y + 25 + more, quiet, align=align)


def _fitted(
    words: str, room: float, most: int, style: Style = _QUARTER
) -> tuple[Style, list[TextLine]]:
    """Set words smaller before they are cut; where there is hardly any room they are cut."""
    if room > 2 * style.size:
        return fitted_lines(words, style, room, most)
    return style, [shortened_line(words, style.font, style.size, room)]


def _is_too_long(name: str, room: float) -> bool:
    """Say whether a name would be cut on one line, and not be broken within a word on two."""
    return (
        " ".join(each.text for each in _fitted(name, room, 1)[1]) != name
        and " ".join(each.text for each in _fitted(name, room, _MOST_LINES)[1]) == name
    )


def _is_set_smaller(name: str, room: float) -> bool:
    """Say whether a name would be larger on two lines than on one."""
    return _fitted(name, room, 1)[0].size < _fitted(name, room, _MOST_LINES)[0].size


def _axes(area: ChartArea, tr: Wording) -> Iterable[Mark]:
    plot, ground = area.plot, area.ground
    dense = min(plot.width, plot.height) >= 200
    for score in range(0, 11, 1 if dense else 5):
        x = plot.x + plot.width * score / 10
        y = plot.bottom - plot.height * score / 10
        yield from single(str(score), x, ground.bottom + 16, _TICK, "centre")
        yield from single(str(score), ground.x - 8, y + 3.5, _TICK, "right")
    yield from single(tr("Potential"), 0, LEGEND_FIRST, AXIS)
    yield from single(tr("Effort"), plot.x + plot.width / 2, ground.bottom + 34, AXIS, "centre")
