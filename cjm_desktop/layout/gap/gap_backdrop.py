"""What stands behind the dots of the gap chart: quarters with what to do in each, axes, legend."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from cjm_desktop.insight.facts import Cell, facts
from cjm_desktop.insight.gap import Group
from cjm_desktop.journey.document import Document
from cjm_desktop.layout import theme
from cjm_desktop.layout.drawing import Align, Box, Disc, Figure, Line, Mark, Rect
from cjm_desktop.layout.lane_colour import lane_colours
from cjm_desktop.layout.text import Style, shortened_line, single, width
from cjm_desktop.words.codes import group_action, phrase
from cjm_desktop.words.wording import Wording

_LEFT = 28.0
_TOP = 38.0
_RIGHT = 16.0
_BOTTOM = 40.0
_WIDEST = 1.45
_HIGHEST = 1.2
"""How far from a square the plot may be: width to height, height to width."""

_AXIS = theme.SMALL_BOLD
_TICK = theme.SMALL
_QUARTER = Style("semibold", 11)
_MARGIN = 12.0
_FIRST = 13.0
_ROW = 15.0
_MOST_ROWS = 3
_NAME_ROOM = 120.0


def plot_of(width: float, height: float, rows: int = 1) -> Rect:
    """Give the area of scores 0 to 10 in a chart of a size, nearly square, below the legend."""
    top = _TOP + max(rows - 1, 0) * _ROW
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
    yield from _quarter("quick_win", Rect(plot.x, plot.y, wide, high), "left", 0, tr)
    yield from _quarter("long_term_bet", Rect(middle, plot.y, wide, high), "right", 0, tr)
    yield from _quarter("fill_in", Rect(plot.x, centre, wide, high), "left", 1, tr)
    yield from _quarter("question", Rect(middle, centre, wide, high), "right", 1, tr)
    yield Line(plot.x, centre, plot.right, centre, "hairline")
    yield Line(middle, plot.y, middle, plot.bottom, "hairline")


def _quarter(group: Group, area: Rect, align: Align, low: int, tr: Wording) -> list[Mark]:
    """Name a quarter in its outer corner, where dots are rare."""
    x = area.x + _MARGIN if align == "left" else area.right - _MARGIN
    baseline = area.bottom - _MARGIN - 14 if low else area.y + _MARGIN + 9
    room = area.width - 2 * _MARGIN
    name = shortened_line(phrase(tr, group), _QUARTER.font, _QUARTER.size, room).text
    advice = shortened_line(group_action(tr, group), _TICK.font, _TICK.size, room).text
    return [
        Box(*area, fill=group),
        *single(name, x, baseline, _QUARTER, align),
        *single(advice, x, baseline + 14, _TICK, align),
    ]


def _axes(plot: Rect, tr: Wording) -> Iterable[Mark]:
    dense = min(plot.width, plot.height) >= 200
    for score in range(0, 11, 1 if dense else 5):
        x = plot.x + plot.width * score / 10
        y = plot.bottom - plot.height * score / 10
        yield from single(str(score), x, plot.bottom + 16, _TICK, "centre")
        yield from single(str(score), plot.x - 8, y + 3.5, _TICK, "right")
    yield from single(tr("Potential"), 0, _FIRST, _AXIS)
    yield from single(tr("Effort"), plot.x + plot.width / 2, plot.bottom + 34, _AXIS, "centre")


class Entry(NamedTuple):
    """A line of the legend: a role's name and colour, or with no colour the ring."""

    text: str
    colour: str
    width: float


def legend_rows(
    document: Document, cells: Iterable[Cell], total: float, tr: Wording
) -> list[list[Entry]]:
    """Break the legend into rows that fit beside the axis' name; the first few roles have to do.

    It names every role that has touchpoints, scored or not, so that the plot keeps its place while
    a role's first dot is dragged in.
    """
    colours = lane_colours(document)
    known = [(cell.lane, facts(placed)) for cell, placed in cells]
    present = {lane for lane, each in known if each.counts.touchpoints}
    lanes = [lane for lane in document.lane_ids if lane in present]
    entries = [_entry(document.lanes[lane].name, colours[lane]) for lane in lanes]
    if any(each.unused for _, each in known):
        entries.append(_entry(tr("Unused by us"), ""))
    room = total - _legend_start(tr)
    rows: list[list[Entry]] = [[]]
    for entry in entries:
        if rows[-1] and sum(each.width for each in rows[-1]) + entry.width > room:
            rows.append([])
        rows[-1].append(entry)
    return rows[:_MOST_ROWS]


def _legend_start(tr: Wording) -> float:
    return width(tr("Potential"), _AXIS.font, _AXIS.size) + 8


def legend(rows: Sequence[Sequence[Entry]], total: float, plot: Rect, tr: Wording) -> Figure:
    """Say above the plot whose colour is whose."""
    marks: list[Mark] = []
    for index, row in enumerate(rows):
        x = _legend_start(tr)
        for entry in row:
            marks += _drawn(entry, x, _FIRST + index * _ROW)
            x += entry.width
    label = ", ".join(entry.text for row in rows for entry in row)
    return Figure(None, "note", total, plot.y, tuple(marks), label)


def _entry(name: str, colour: str) -> Entry:
    line = shortened_line(name, _TICK.font, _TICK.size, _NAME_ROOM)
    return Entry(line.text, colour, line.width + 28)


def _drawn(entry: Entry, x: float, baseline: float) -> list[Mark]:
    x, middle = x + 16, baseline - 3.5
    dot = Disc(x + 4, middle, 4, entry.colour) if entry.colour else None
    ring = Disc(x + 4, middle, 4.25, None, "customer", 1.5)
    return [dot or ring, *single(entry.text, x + 12, baseline, _TICK)]
