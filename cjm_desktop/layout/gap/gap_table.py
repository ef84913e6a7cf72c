"""The ranked table beside the gap chart, as figures that a page can break between."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from cjm_desktop.insight.gap import Ranked
from cjm_desktop.journey.document import Document, Key
from cjm_desktop.layout.drawing import Align, Box, Figure, Line, Mark
from cjm_desktop.layout.gap.gap_chart import ALL, Filter, filtered_ranking
from cjm_desktop.layout.gap.gap_scale import GapScale
from cjm_desktop.layout.lane_colour import lane_colours
from cjm_desktop.layout.sheets.sheet_title import sheet_title
from cjm_desktop.layout.text import Style, block, single, width, wrap
from cjm_desktop.words.codes import phrase
from cjm_desktop.words.numbers import number, signed_number
from cjm_desktop.words.wording import Wording

ROW = 22.0
"""The least height of a row."""

_BAR = 8.0
_PAD = 4.0
_HEAD = Style("semibold", 9.5, "quiet")
_CELL = Style("regular", 9.5)
_QUIET = Style("regular", 9.5, "quiet")
_NAME = Style("semibold", 9.5)


class Columns(NamedTuple):
    """Where the columns begin, in points from the table's left edge; scores end at theirs."""

    rank: float
    name: float
    place: float
    potential: float
    effort: float
    bars: float
    decision: float
    end: float


@dataclass(frozen=True, slots=True, eq=False)
class TableLayout:
    """A table: its header, to be repeated on each page, and its rows in order."""

    width: float
    header: Figure
    rows: tuple[Figure, ...]


def heading(document: Document, total: float, tr: Wording, filter: Filter = ALL) -> Figure:  # noqa: A002
    """Write the chart's title and how to read it, and what it is limited to."""
    lines = [
        tr("Each dot is a touchpoint."),
        tr("Ring = the customer is there and we are not."),
        tr("Joined dots have the same scores."),
        *filter_words(document, filter),
    ]
    return sheet_title(tr("Where to put the effort"), " ".join(lines), total)


def filter_words(document: Document, filter: Filter) -> list[str]:  # noqa: A002
    """Name the lane and the phase that a filter keeps."""
    names = []
    if filter.lane is not None:
        names.append(document.lanes[filter.lane].name)
    if filter.phase is not None:
        names.append(document.phases[filter.phase].name)
    return [" · ".join(names)] if names else []


def table(
    document: Document,
    total: float,
    tr: Wording,
    filter: Filter = ALL,  # noqa: A002
) -> TableLayout:
    """Lay out the table in a width of `total` points; rows grow with what is written in them."""
    columns = _columns(total, tr)
    colours = lane_colours(document)
    items: Sequence[Ranked] = filtered_ranking(document, filter)
    scale = GapScale.of(item.gap for item in items)
    rows = tuple(
        _row(document, item, colours[str(item.card.lane)], columns, scale, tr) for item in items
    )
    return TableLayout(total, _header(columns, tr), rows)


def _columns(total: float, tr: Wording) -> Columns:
    decisions = [phrase(tr, code) for code in ("start", "do_more", "keep", "do_less", "stop")]
    words = [*decisions, tr("Decision")]
    decision = total - max(width(word, "semibold", 9.5) for word in words) - _PAD
    bars = decision - min(max(total * 0.22, 96.0), 170.0)
    effort = bars - 10
    potential = effort - max(26.0, width(tr("Eff."), "semibold", 9.5) + 8)
    name = 26.0
    place_end = potential - max(26.0, width(tr("Pot."), "semibold", 9.5) + 8)
    place = name + (place_end - name) * 0.54
    return Columns(0, name, place, potential, effort, bars, decision, total)


def _header(columns: Columns, tr: Wording) -> Figure:
    aligned: list[tuple[str, float, Align]] = [
        ("#", columns.rank, "left"),
        (tr("Touchpoint"), columns.name, "left"),
        (tr("Role · phase"), columns.place, "left"),
        (tr("Pot."), columns.potential, "right"),
        (tr("Eff."), columns.effort, "right"),
        (tr("Gap"), (columns.bars + columns.decision - 8) / 2, "centre"),
        (tr("Decision"), columns.decision, "left"),
    ]
    marks: list[Mark] = []
    for text, x, align in aligned:
        marks += single(text, x, 13, _HEAD, align)
    marks.append(Line(0, 19.5, columns.end, 19.5, "hairline"))
    label = ", ".join(text for text, _, _ in aligned)
    return Figure(None, "table", columns.end, 20, tuple(marks), label, "ink")


def _row(
    document: Document,
    item: Ranked,
    colour: str,
    columns: Columns,
    scale: GapScale,
    tr: Wording,
) -> Figure:
    card = item.card
    lane, phase = document.lanes[str(card.lane)].name, document.phases[str(card.phase)].name
    title = card.title or phrase(tr, card.kind)
    name = wrap(title, _NAME.font, _NAME.size, columns.place - columns.name - 8)
    room = columns.potential - 26 - columns.place
    place = wrap(f"{lane} · {phase}", _QUIET.font, _QUIET.size, room)
    top = (ROW - _NAME.line_height) / 2
    names, name_bottom = block(name, columns.name, top, _NAME)
    places, place_bottom = block(place, columns.place, top, _QUIET)
    height = max(ROW, name_bottom + top, place_bottom + top)
    baseline = top + _CELL.baseline
    decision = phrase(tr, card.decision) if card.decision else "–"
    marks: list[Mark] = [
        *single(str(item.rank), columns.rank, baseline, Style("bold", 9.5, colour)),
        *names,
        *places,
        *single(number(tr, card.potential), columns.potential, baseline, _CELL, "right"),
        *single(number(tr, card.effort), columns.effort, baseline, _CELL, "right"),
        *_bar(item.gap, colour, columns, scale, baseline, height, tr),
        *single(decision, columns.decision, baseline, _CELL if card.decision else _QUIET),
        Line(0, height - 0.5, columns.end, height - 0.5, "hairline"),
    ]
    label = f"{item.rank}. {title}"
    return Figure(Key("cards", item.id), "table", columns.end, height, tuple(marks), label, colour)


def _bar(
    gap: float,
    colour: str,
    columns: Columns,
    scale: GapScale,
    baseline: float,
    height: float,
    tr: Wording,
) -> list[Mark]:
    """Draw the gap to the right of the axis, or to the left if it costs more than it gives."""
    room = columns.decision - columns.bars - 8
    axis, end = columns.bars + scale.at(0, room), columns.bars + scale.at(gap, room)
    bar = Box(min(axis, end), baseline - 3.5 - _BAR / 2, abs(end - axis), _BAR, 2, colour)
    line = Line(axis, 2, axis, height - 2.5, "axis", 0.75)
    value = single(
        signed_number(tr, gap), end + (4 if gap >= 0 else -4), baseline, _QUIET, _side(gap)
    )
    return [bar, line, *value] if gap else [line, *value]


def _side(gap: float) -> Align:
    return "left" if gap >= 0 else "right"
