"""A KPI's readings as a line over time, with its target: the same on the screen and on paper."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from cjm_desktop.insight.kpis import history
from cjm_desktop.journey.document import Key
from cjm_desktop.journey.records import Kpi, Reading
from cjm_desktop.layout import theme
from cjm_desktop.layout.drawing import Disc, Figure, Line, Mark, Path, Rect
from cjm_desktop.layout.sheets.kpi_scale import Scale
from cjm_desktop.layout.text import block, clamped_lines, single, width
from cjm_desktop.words.days import short_day
from cjm_desktop.words.numbers import amount, number
from cjm_desktop.words.wording import Wording

STYLE = theme.SMALL
TARGET_DASH = (4.0, 3.0)
LAST = 4.5
"""The radius of the dot of the latest reading."""
_DOT = 2.25
_DOTS_APART = 7.0
"""Readings closer to each other than this have no dot of their own."""
_LEFT, _TOP, _BELOW = 8.0, 8.0, 8.0
_BESIDE = 6.0
_BETWEEN_DAYS = 14.0


class Spot(NamedTuple):
    """A point of the line."""

    x: float
    y: float


def kpi_chart(
    kpi_id: str, kpi: Kpi, wide: float, high: float, tr: Wording, *, asks: bool = False
) -> Figure:
    """Draw the readings of a KPI, `wide` by `high` points; it may ask for the first one."""
    readings = history(kpi)
    if not readings:
        said = tr("Enter the first reading") if asks else tr("No reading yet")
        return _empty(kpi_id, wide, high, said)
    values = [reading.value for reading in readings]
    scale = Scale.of(values if kpi.target is None else (*values, kpi.target))
    target = tr("Target") if kpi.target is not None else ""
    plot = _plot(scale, target, wide, high, tr)
    spots = [Spot(_x(plot, readings, reading.on), _y(plot, scale, reading.value))
             for reading in readings]  # fmt: skip
    marks: list[Mark] = [*_axis(plot, scale, tr), *_days(plot, readings, tr)]
    if kpi.target is not None:
        marks += _target(plot, _y(plot, scale, kpi.target), target)
    marks += _curve(spots)
    label = _way_words(kpi, readings, tr)
    return Figure(Key("kpis", kpi_id), "figure", wide, high, tuple(marks), label, "accent")


def _way_words(kpi: Kpi, readings: Sequence[Reading], tr: Wording) -> str:
    """Say from where to where the line leads."""
    first, last = readings[0], readings[-1]
    now = amount(tr, last.value, kpi.unit)
    if first is last:
        return tr(
            "The only reading of {name} is {now}, on {day}",
            name=kpi.name,
            now=now,
            day=short_day(tr, last.on),
        )
    return tr(
        "The readings of {name} lead from {before} on {start} to {now} on {day}",
        name=kpi.name, before=amount(tr, first.value, kpi.unit), start=short_day(tr, first.on),
        now=now, day=short_day(tr, last.on),
    )  # fmt: skip


def visible_spots(spots: Sequence[Spot]) -> list[Spot]:
    """Leave out what nobody sees: in each point of width the first, lowest, highest, last stay."""
    kept: list[Spot] = []
    column: list[Spot] = []
    for spot in spots:
        if column and int(spot.x) != int(column[0].x):
            kept += _outline(column)
            column = []
        column.append(spot)
    return [*kept, *_outline(column)]


def _outline(column: list[Spot]) -> list[Spot]:
    if len(column) <= 4:
        return column
    found = {0, len(column) - 1}
    for choose in (min, max):
        found.add(choose(range(len(column)), key=lambda place: column[place].y))
    return [column[place] for place in sorted(found)]


def _plot(scale: Scale, target: str, wide: float, high: float, tr: Wording) -> Rect:
    labels = max(_wide(number(tr, tick)) for tick in scale.ticks)
    # Long numbers get their room; before the line gives way, the margin does.
    margin = min(_LEFT, max(wide / 3 - labels - _BESIDE, 0))
    left = margin + labels + _BESIDE
    right = _wide(target) + _BESIDE + LAST / 2 if target else LAST + 2
    bottom = STYLE.line_height + _BELOW
    return Rect(left, _TOP, max(wide - left - right, 1), max(high - _TOP - bottom, 1))


def _wide(text: str) -> float:
    return width(text, STYLE.font, STYLE.size)


def _x(plot: Rect, readings: Sequence[Reading], day: date) -> float:
    """Place a day true to time; if there is only one day, in the middle."""
    first, last = readings[0].on, readings[-1].on
    if first == last:
        return plot.x + plot.width / 2
    return plot.x + (day - first).days / (last - first).days * plot.width


def _y(plot: Rect, scale: Scale, value: float) -> float:
    return plot.bottom - scale.share(value) * plot.height


def _axis(plot: Rect, scale: Scale, tr: Wording) -> Iterable[Mark]:
    for tick in scale.ticks:
        y = _y(plot, scale, tick)
        yield Line(plot.x, y, plot.right, y, "hairline")
        yield from single(number(tr, tick), plot.x - _BESIDE, y + 3.25, STYLE, "right")


def _days(plot: Rect, readings: Sequence[Reading], tr: Wording) -> Iterable[Mark]:
    """Write the first and the last day, and one that was read between them if there is room."""
    yield Line(plot.x, plot.bottom, plot.right, plot.bottom, "hairline")
    first, last = readings[0].on, readings[-1].on
    between = _nearest_the_middle(plot, readings)
    said = [short_day(tr, day) for day in (first, last, between)]
    baseline = plot.bottom + _BELOW + STYLE.baseline - 2
    if first == last:
        yield from single(said[0], plot.x + plot.width / 2, baseline, STYLE, "centre")
        return
    room = max(map(_wide, said))
    yield from single(said[0], plot.x, baseline, STYLE)
    if 2 * room + _BETWEEN_DAYS <= plot.width:
        yield from single(said[1], plot.right, baseline, STYLE, "right")
    x = _x(plot, readings, between)
    ticks = [plot.x, plot.right]
    if min(x - plot.x, plot.right - x) >= 1.5 * room + _BETWEEN_DAYS:
        yield from single(said[2], x, baseline, STYLE, "centre")
        ticks.append(x)
    for tick in ticks:
        yield Line(tick, plot.bottom, tick, plot.bottom + 3, "axis")


def _nearest_the_middle(plot: Rect, readings: Sequence[Reading]) -> date:
    middle = plot.x + plot.width / 2
    return min((each.on for each in readings),
               key=lambda day: abs(_x(plot, readings, day) - middle))  # fmt: skip


def _target(plot: Rect, y: float, word: str) -> Iterable[Mark]:
    yield Line(plot.x, y, plot.right, y, "quiet", 1.25, TARGET_DASH)
    yield from single(word, plot.right + _BESIDE + LAST / 2, y + 3.25, STYLE)


def _curve(spots: Sequence[Spot]) -> Iterable[Mark]:
    line = visible_spots(spots)
    if len(line) > 1:
        start, *rest = line
        segments = (("M", *start), *(("L", *spot) for spot in rest))
        yield Path(segments, stroke="accent", line=1.75)
        apart = (spots[-1].x - spots[0].x) / (len(spots) - 1)
        if apart >= _DOTS_APART:
            for spot in spots[:-1]:
                yield Disc(spot.x, spot.y, _DOT, fill="accent")
    yield Disc(spots[-1].x, spots[-1].y, LAST, fill="accent", stroke="paper", line=1.5)


def _empty(kpi_id: str, wide: float, high: float, said: str) -> Figure:
    lines = clamped_lines(said, STYLE, wide - 2 * _LEFT, 2)
    top = (high - len(lines) * STYLE.line_height) / 2
    texts, _ = block(lines, 0, top, STYLE, room=wide, align="centre")
    ground = Line(_LEFT, high - _BELOW, wide - _LEFT, high - _BELOW, "hairline", 1, TARGET_DASH)
    return Figure(Key("kpis", kpi_id), "figure", wide, high, (ground, *texts))
