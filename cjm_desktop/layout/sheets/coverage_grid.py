"""Coverage as a heat map: roles down, phases across, and in each cell what there is for both.

What is about nobody in particular has the last row, under all roles.

One figure colours the cells; all three stand in them. A hole is a dashed outline, and a hole that
can still cost the decision a full one with a sign, so that neither is told by colour alone.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from math import ceil

from cjm_desktop.insight.about_role import Party, parties
from cjm_desktop.insight.coverage import MEASURES, Cover, Measure, covers
from cjm_desktop.journey.document import CellKey, Document, Key
from cjm_desktop.layout import theme
from cjm_desktop.layout.drawing import Box, Figure, Group, Icon, Mark, Path, PlacedPart, Rect
from cjm_desktop.layout.hyphenation import in_words_of_tr
from cjm_desktop.layout.map.headers import NOTCH, phase_header
from cjm_desktop.layout.party_words import (
    cell_words,
    party_colours,
    party_words,
    sum_with_unknown,
    unused_words,
)
from cjm_desktop.layout.text import Style, block, clamped_lines, shortened_line, single, width
from cjm_desktop.layout.want_words import answered_words
from cjm_desktop.words.numbers import number
from cjm_desktop.words.wording import Wording

NARROWEST = 108.0
"""The least width of a column, in points; a grid with many phases is wider than its room."""
_WIDEST = 220.0
_LANE = 148.0
_HEADER = 56.0
_ROW = 78.0
_BETWEEN = 4.0
_LEGEND = 20.0
_SWATCH = 18.0
_ICON = 11.0

ICONS: Mapping[Measure, str] = {
    "touchpoints": "map-pin",
    "frictions": "triangle-alert",
    "unmet": "eye-off",
}
_AMOUNT = Style("bold", 16)
_SMALL = Style("regular", 9.5)
_HOLE = Style("semibold", 9.5)


@dataclass(frozen=True, slots=True, eq=False)
class GridLayout:
    """The grid and where its cells are on it, in points from its corner, in reading order."""

    root: Group
    cells: Mapping[CellKey, Rect] = field(default_factory=dict)

    def cell_at(self, x: float, y: float) -> CellKey | None:
        """Find the cell at a point."""
        return next((cell for cell, rect in self.cells.items() if rect.contains(x, y)), None)


@in_words_of_tr
def coverage_grid(document: Document, room: float, tr: Wording, measure: Measure) -> GridLayout:
    """Lay out the grid in a width of `room` points, wider if that is too narrow to be read."""
    phases, rows = document.phase_ids, parties(document)
    column = min(max((room - _LANE - NOTCH) / max(len(phases), 1), NARROWEST), _WIDEST)
    total = _LANE + column * len(phases) + NOTCH
    found = covers(document)
    most = max((cover.amount(measure) for cover in found.values()), default=0.0)
    parts, rects = _heads(document, column, tr), dict[CellKey, Rect]()
    for cell, cover in found.items():
        x = _LANE + column * phases.index(str(cell.phase))
        y = _HEADER + _BETWEEN + _ROW * rows.index(cell.lane)
        rects[cell] = Rect(x, y, column - _BETWEEN, _ROW - _BETWEEN)
        words = describe(document, cell, cover, tr)
        parts.append(PlacedPart(x, y, _cell(cover, rects[cell], measure, most, words, tr)))
    bottom = _HEADER + _BETWEEN + _ROW * len(rows) + 10
    legend = _legend(measure, most, max(total, room), tr)
    parts.append(PlacedPart(0, bottom, legend))
    return GridLayout(Group(max(total, legend.width), bottom + legend.height, tuple(parts)), rects)


def step(amount: float, most: float) -> int:
    """Give the step of warmth of an amount: 0 for nothing, the last one for the most there is."""
    return ceil(amount / most * theme.HEAT_STEPS) if amount > 0 else 0


def measure_name(measure: Measure, tr: Wording) -> str:
    """Name what the cells can be coloured by."""
    match measure:
        case "touchpoints":
            return tr("Touchpoints")
        case "frictions":
            return tr("Friction")
        case "unmet":
            return tr("Unmet potential")


def describe(document: Document, cell: CellKey, cover: Cover, tr: Wording) -> str:
    """Tell all that a cell shows, its place first."""
    said = [
        tr.plural("{n} touchpoint", "{n} touchpoints", cover.touchpoints),
        tr.plural("{n} friction", "{n} frictions", cover.frictions),
        tr("unmet potential {amount}", amount=_amount_words("unmet", cover, tr)),
    ]
    if cover.unvalued:
        said.append(unused_words(cover.unvalued, cover.unvalued, tr))
    if cover.wants.total:
        said.append(answered_words(cover.wants, tr))
    if cover.hole:
        said.append(hole_words(tr, early=cover.early))
    return f"{cell_words(document, cell, tr)}: {', '.join(said)}"


def hole_words(tr: Wording, *, early: bool) -> str:
    """Name a hole; one before the decision is the worse one."""
    return tr("Hole before the decision") if early else tr("Hole")


def _amount_words(measure: Measure, cover: Cover, tr: Wording) -> str:
    """Give a figure; what is unused and not scored yet is not taken for zero."""
    return sum_with_unknown(cover.amount(measure), _unknown(measure, cover), tr)


def _unknown(measure: Measure, cover: Cover) -> int:
    return cover.unvalued if measure == "unmet" else 0


def _heads(document: Document, column: float, tr: Wording) -> list[PlacedPart]:
    parts: list[PlacedPart] = []
    for index, phase_id in enumerate(document.phase_ids):
        # The goals are the map's; here the names are enough.
        phase = document.phases[phase_id].replaced(goal="")
        head = phase_header(phase_id, phase, index + 1, document.map.accent, column, _HEADER)
        parts.append(PlacedPart(_LANE + column * index, 0, head))
    for index, (who, colour) in enumerate(party_colours(document).items()):
        y = _HEADER + _BETWEEN + _ROW * index
        parts.append(PlacedPart(0, y, _lane(who, party_words(document, who, tr), colour)))
    return parts


def _lane(who: Party, words: str, colour: str) -> Figure:
    high, wide = _ROW - _BETWEEN, _LANE - _BETWEEN
    style = theme.LANE
    lines = clamped_lines(words, style, wide - theme.BAR - 2 * theme.PADDING, 3)
    top = (high - len(lines) * style.line_height) / 2
    texts, _ = block(lines, theme.BAR + theme.PADDING, top, style)
    ground = Box(0, 0, wide, high, theme.CORNER, fill="paper", stroke="hairline", bar=colour)
    key = None if who is None else Key("lanes", who)
    return Figure(key, "lane", wide, high, (ground, *texts), words, colour)


def _cell(
    cover: Cover, rect: Rect, measure: Measure, most: float, words: str, tr: Wording
) -> Figure:
    wide, high = rect.width, rect.height
    amount = cover.amount(measure)
    fill = theme.heat(measure, step(amount, most))
    marks: list[Mark] = [Box(0, 0, wide, high, theme.CORNER, fill=fill, stroke="hairline")]
    left = theme.PADDING
    if cover.hole:
        marks += _hole(cover, wide, high, tr)
    if amount or _unknown(measure, cover):
        marks += single(_amount_words(measure, cover, tr), left, 24, _AMOUNT)
    x = left
    for each in MEASURES:
        text = _amount_words(each, cover, tr)
        marks.append(Icon(x, high - 20, _ICON, ICONS[each], "ink"))
        marks += single(text, x + _ICON + 3, high - 11, _SMALL)
        x += _ICON + 3 + width(text, _SMALL.font, _SMALL.size) + 9
    return Figure(None, "cell", wide, high, tuple(marks), words, fill)


def _hole(cover: Cover, wide: float, high: float, tr: Wording) -> list[Mark]:
    outline = _outline(cover.early, Rect(1, 1, wide - 2, high - 2))
    if not cover.early:
        text = shortened_line(hole_words(tr, early=False), _HOLE.font, _HOLE.size, wide - 48)
        name = single(text.text, wide - theme.PADDING, 18, _HOLE, "right")
        return [outline, *name]
    lines = clamped_lines(hole_words(tr, early=True), _HOLE, wide - 2 * theme.PADDING - 15, 2)
    texts, _ = block(lines, theme.PADDING + 15, 28 - (len(lines) - 1) * 3, _HOLE)
    sign = Icon(theme.PADDING, 29, 12, "circle-x", "bad")
    return [outline, sign, *texts]


def _legend(measure: Measure, most: float, room: float, tr: Wording) -> Group:
    """Explain the colours, the signs and the outlines, on as many lines as that takes."""
    parts: list[PlacedPart] = []
    x = y = 0.0
    for entry in _entries(measure, most, tr):
        if x and x + entry.width > room:
            x, y = 0.0, y + _LEGEND
        parts.append(PlacedPart(x, y, entry))
        x += entry.width + 20
    return Group(room, y + _LEGEND, tuple(parts))


def _entries(measure: Measure, most: float, tr: Wording) -> Iterator[Figure]:
    heats = [
        Box(at * (_SWATCH + 2), 3, _SWATCH, 12, 2, theme.heat(measure, at), "hairline")
        for at in range(theme.HEAT_STEPS + 1)
    ]
    scale = tr("{measure}: 0 to {most}", measure=measure_name(measure, tr), most=number(tr, most))
    yield _entry(heats, len(heats) * (_SWATCH + 2), scale)
    for each in MEASURES:
        yield _entry([Icon(0, 3, 12, ICONS[each], "ink")], 12, measure_name(each, tr))
    for early in (False, True):
        outline = _outline(early, Rect(1, 4, 16, 11))
        yield _entry([outline], 18, hole_words(tr, early=early))


def _entry(signs: Sequence[Mark], wide: float, words: str) -> Figure:
    left = wide + 4
    marks = (*signs, *single(words, left, 12.5, _SMALL))
    return Figure(
        None, "note", left + width(words, _SMALL.font, _SMALL.size), _LEGEND, marks, words
    )


def _outline(early: bool, rect: Rect) -> Path:
    left, top, right, bottom = rect.x, rect.y, rect.right, rect.bottom
    outline = (
        ("M", left, top),
        ("L", right, top),
        ("L", right, bottom),
        ("L", left, bottom),
        ("Z",),
    )
    if early:
        return Path(outline, stroke="bad", line=2)
    return Path(outline, stroke="axis", line=1, dash=(4.0, 3.0))
