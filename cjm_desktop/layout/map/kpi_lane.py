"""The KPI lane: each phase's measures with their latest reading against the target."""

from collections.abc import Sequence

from cjm_desktop.insight.kpis import latest, state
from cjm_desktop.journey.document import Key
from cjm_desktop.journey.records import Kpi
from cjm_desktop.layout import theme
from cjm_desktop.layout.drawing import Disc, Figure, Mark
from cjm_desktop.layout.fitting import fitted_lines
from cjm_desktop.layout.text import block, wrap
from cjm_desktop.words.codes import phrase
from cjm_desktop.words.days import short_day
from cjm_desktop.words.numbers import amount
from cjm_desktop.words.wording import Wording

_BEHIND_MARK = 14.0
_MIDDLE = 5.0
"""Where the middle of the mark before a name is."""


def kpi_column(
    kpis: Sequence[tuple[str, Kpi]],
    column: float,
    tr: Wording,
    most_lines: int = 2,
    inset: float = theme.PADDING,
) -> Figure:
    """Draw the KPIs of one phase below each other, their names in so many lines at most."""
    marks: list[Mark] = []
    left = inset + _BEHIND_MARK
    room = column - left - inset
    y = inset
    for _, kpi in kpis:
        style, lines = fitted_lines(kpi.name, theme.SMALL_BOLD, room, most_lines)
        texts, bottom = block(lines, left, y, style)
        marks += texts
        marks.append(state_mark(kpi, inset + _MIDDLE, y + theme.SMALL_BOLD.line_height / 2))
        reading = wrap(_reading(kpi, tr), theme.SMALL.font, theme.SMALL.size, room)
        texts, bottom = block(reading, left, bottom, theme.SMALL)
        marks += texts
        y = bottom + theme.GAP
    key = Key("phases", kpis[0][1].phase) if kpis else None
    label = "; ".join(
        f"{kpi.name}: {_reading(kpi, tr)} · {phrase(tr, state(kpi))}" for _, kpi in kpis
    )
    return Figure(key, "figure", column, y - theme.GAP + inset, tuple(marks), label)


def state_mark(kpi: Kpi, x: float, middle: float) -> Mark:
    """Draw a filled disc on target, a ring off target, a grey one while there is nothing to say."""
    match state(kpi):
        case "on_target":
            return Disc(x, middle, 4, fill="good")
        case "off_target":
            return Disc(x, middle, 3.5, stroke="bad", line=1.75)
        case "not_yet" | "no_target" | "no_reading":
            return Disc(x, middle, 3.5, stroke="axis", line=1.5)


def _reading(kpi: Kpi, tr: Wording) -> str:
    last = latest(kpi)
    now = amount(tr, last.value, kpi.unit) if last is not None else phrase(tr, "no_reading")
    if kpi.target is None:
        return now
    target = amount(tr, kpi.target, kpi.unit)
    if kpi.target_on is None:
        return tr("{now} · target {target}", now=now, target=target)
    day = short_day(tr, kpi.target_on)
    return tr("{now} · target {target} by {day}", now=now, target=target, day=day)
