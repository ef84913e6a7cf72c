"""A KPI on a card: where it stands, in words, and how it came there, as a line.

The same card is painted in the window and on paper; it is as high as its words need.
"""

from typing import NamedTuple

from cjm_desktop.insight.kpis import State, history, latest, state, trend
from cjm_desktop.journey.document import Key
from cjm_desktop.journey.records import Kpi
from cjm_desktop.layout import theme
from cjm_desktop.layout.drawing import Box, Figure, Group, Icon, Mark, PlacedPart, Text
from cjm_desktop.layout.hyphenation import in_words_of_tr
from cjm_desktop.layout.sheets.kpi_chart import kpi_chart
from cjm_desktop.layout.text import Line, Style, block, clamped_lines, runs, width, wrap
from cjm_desktop.words.codes import phrase
from cjm_desktop.words.days import short_day
from cjm_desktop.words.numbers import amount, number
from cjm_desktop.words.wording import Wording

MARGIN = 14.0
_BESIDE = 18.0
CHART = 92.0
"""The least height of a chart, unless another is asked for."""
_CORNER = 8.0
_NARROW = 380.0
"""A card that is narrower has its chart below the words."""
_LEAST_WORDS, _MOST_WORDS = 176.0, 300.0
_ICON = 13.0
_APART = 6.0
_DOT = " · "

_NAME = Style("semibold", 13)
_VALUE = Style("bold", 22)
_UNIT = Style("semibold", 13)
_BODY = Style("regular", 11, "quiet")
_WORD = Style("semibold", 11)

_SIGNS: dict[State, tuple[str, str]] = {
    "on_target": ("circle-check", "good"),
    "off_target": ("circle-x", "bad"),
    "not_yet": ("clock", "quiet"),
    "no_target": ("target", "quiet"),
    "no_reading": ("circle-dashed", "quiet"),
}
"""The icon and the colour of each state; the word stands beside them."""


class Set(NamedTuple):
    """Marks below each other, and the y below the last."""

    marks: list[Mark]
    bottom: float


def kpi_name(kpi: Kpi, tr: Wording) -> str:
    """Give what a KPI is called, also while it has no name."""
    return kpi.name.strip() or tr("KPI without a name")


@in_words_of_tr
def kpi_card(
    kpi_id: str,
    kpi: Kpi,
    wide: float,
    tr: Wording,
    kept_free: float = 0,
    *,
    asks: bool = False,
    chart_height: float = CHART,
) -> Group:
    """Lay a KPI out on a card `wide` points wide, some of them kept free at the right.

    Where readings can be written, it `asks` for the first.
    """
    inner = wide - 2 * MARGIN - kept_free
    beside = wide >= _NARROW
    room = min(max(inner * 0.38, _LEAST_WORDS), _MOST_WORDS) if beside else inner
    words = _words(kpi, room, tr)
    chart_x = MARGIN + room + _BESIDE if beside else MARGIN
    chart_y = MARGIN if beside else words.bottom + 6
    height = max(words.bottom - MARGIN, chart_height) if beside else chart_height
    chart = kpi_chart(kpi_id, kpi, MARGIN + inner - chart_x, height, tr, asks=asks)
    high = chart_y + height + MARGIN
    back = Box(0.5, 0.5, wide - 1, high - 1, _CORNER, fill="paper", stroke="hairline")
    key = Key("kpis", kpi_id)
    face = Figure(key, "card", wide, high, (back, *words.marks), kpi_words(kpi, tr), "accent")
    parts = (PlacedPart(0, 0, face), PlacedPart(chart_x, chart_y, chart))
    return Group(wide, high, parts, key)


def kpi_words(kpi: Kpi, tr: Wording) -> str:
    """Say in one line what the card shows, for who cannot see it."""
    said = [kpi_name(kpi, tr)]
    last, way = latest(kpi), trend(kpi)
    if last is not None:
        said.append(f"{amount(tr, last.value, kpi.unit)} ({short_day(tr, last.on)})")
    said += [_aim(kpi, tr), phrase(tr, state(kpi))]
    if way is not None:
        said.append(phrase(tr, way))
    return ", ".join(said)


def _words(kpi: Kpi, room: float, tr: Wording) -> Set:
    name = _lines(clamped_lines(kpi_name(kpi, tr), _NAME, room, 3), MARGIN - 2, _NAME)
    now = _now(kpi, room, name.bottom + 2, tr)
    aim = _lines(_clauses(_aim(kpi, tr), room), now.bottom + 1, _BODY)
    signs = _signs(kpi, room, aim.bottom + 6, tr)
    return Set([*name.marks, *now.marks, *aim.marks, *signs.marks], signs.bottom)


def _lines(lines: list[Line], top: float, style: Style) -> Set:
    texts, bottom = block(lines, MARGIN, top, style)
    return Set(list(texts), bottom)


def _clauses(text: str, room: float) -> list[Line]:
    """Break a line of clauses, if it is too long, between them first: no dot ends a line."""
    if width(text, _BODY.font, _BODY.size) <= room:
        return wrap(text, _BODY.font, _BODY.size, room)
    return [
        line for clause in text.split(_DOT) for line in wrap(clause, _BODY.font, _BODY.size, room)
    ]


def _now(kpi: Kpi, room: float, top: float, tr: Wording) -> Set:
    """Set the latest value large, with its unit and its day behind it as far as there is room."""
    last = latest(kpi)
    if last is None:
        return _lines(clamped_lines("–", _VALUE, room, 1), top, _VALUE.in_colour("quiet"))
    value = number(tr, last.value)
    large = _VALUE if width(value, _VALUE.font, _VALUE.size) <= room else _NAME
    made = _lines(clamped_lines(value, large, room, 1), top, large)
    marks, bottom = made
    x = max(mark.x + mark.width for mark in marks if type(mark) is Text)
    y = top + large.baseline
    for text, style in ((kpi.unit.strip(), _UNIT), (short_day(tr, last.on), theme.SMALL)):
        for line in clamped_lines(text, style, room, 2) if text else ():
            if x + _APART + line.width > MARGIN + room:
                x, y = MARGIN - _APART, bottom + style.baseline
                bottom += style.line_height
            marks += runs(line, x + _APART, y, style)
            x += _APART + line.width
    return Set(marks, bottom)


def _aim(kpi: Kpi, tr: Wording) -> str:
    if kpi.target is None:
        return phrase(tr, kpi.better)
    target = amount(tr, kpi.target, kpi.unit)
    if kpi.target_on is not None:
        target = tr("{target} by {day}", target=target, day=short_day(tr, kpi.target_on))
    if kpi.better == "higher":
        return tr("Target {target} · higher is better", target=target)
    return tr("Target {target} · lower is better", target=target)


def _signs(kpi: Kpi, room: float, top: float, tr: Wording) -> Set:
    """Set the state and the trend as icons with words, below each other if room is short."""
    now, way = state(kpi), trend(kpi)
    icon, colour = _SIGNS[now]
    signs = [(icon, colour, phrase(tr, now), _WORD.in_colour(colour))]
    if way is not None:
        signs.append((_arrow(kpi), "ink", phrase(tr, way), _BODY.in_colour("ink")))
    marks: list[Mark] = []
    x, y = MARGIN, top
    for name, token, text, style in signs:
        line = clamped_lines(text, style, room - _ICON - 5, 1)[0]
        wide = _ICON + 5 + line.width
        if x > MARGIN and x + wide > MARGIN + room:
            x, y = MARGIN, y + style.line_height + 4
        marks.append(Icon(x, y + (style.line_height - _ICON) / 2, _ICON, name, token))
        marks += runs(line, x + _ICON + 5, y + style.baseline, style)
        x += wide + 16
    return Set(marks, y + _WORD.line_height)


def _arrow(kpi: Kpi) -> str:
    """Give the icon of where the value went, whether that is good or not."""
    before, last = (reading.value for reading in history(kpi)[-2:])
    if last == before:
        return "minus"
    return "arrow-up" if last > before else "arrow-down"
