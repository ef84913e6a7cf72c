"""Coverage as a heat map: roles down, phases across, and in each cell what there is for both.

What is about nobody in particular has the last row, under all roles.

One figure colours the cells; all three stand in them. A hole is a dashed outline, and a hole that
can still cost the decision a full one with a sign, so that neither is told by colour alone.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from math import ceil

from cjm_desktop.insight.about_role import Party, parties
from cjm_desktop.insight.coverage import MEASURES, Cover, Measure, covers
from cjm_desktop.journey.document import CellKey, Document, Key
from cjm_desktop.layout import theme
from cjm_desktop.layout.drawing import Box, Figure, Group, Icon, Mark, PlacedPart, Rect
from cjm_desktop.layout.fitting import fitted_lines
from cjm_desktop.layout.hyphenation import in_words_of_tr
from cjm_desktop.layout.map.headers import NOTCH
from cjm_desktop.layout.party_words import (
    cell_words,
    party_colours,
    party_words,
    sum_with_unknown,
    unused_words,
)
from cjm_desktop.layout.sheets.coverage_legend import (
    ICONS,
    hole_entries,
    hole_outline,
    hole_words,
    icon_entries,
    legend,
    scale_entry,
)
from cjm_desktop.layout.sheets.phase_heads import phase_heads
from cjm_desktop.layout.text import Style, block, clamped_lines, runs, shortened_line, single, width
from cjm_desktop.layout.want_words import answered_words
from cjm_desktop.words.wording import Wording

NARROWEST = 108.0
"""The least width of a column, in points; a grid with many phases is wider than its room."""
_WIDEST = 220.0
_LANE = 148.0
_ROW = 78.0
_BETWEEN = 4.0
_MOST_LINES = 5
ICON = 11.0
_AMOUNT = Style("bold", 16)
_SMALL = Style("regular", 9.5)
_HOLE = Style("semibold", 9.5)


@dataclass(frozen=True, slots=True, eq=False)
class GridLayout:
    """The grid, where its cells are on it, in points from its corner, and what each of them shows.

    Both are in reading order.
    """

    root: Group
    cells: Mapping[CellKey, Rect] = field(default_factory=dict)
    said: Mapping[CellKey, str] = field(default_factory=dict)

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
    heads = phase_heads(document, phases, column)
    parts = [PlacedPart(_LANE + column * index, 0, head) for index, head in enumerate(heads)]
    top = max((head.height for head in heads), default=0.0) + _BETWEEN
    rects, said = dict[CellKey, Rect](), dict[CellKey, str]()
    for index, (who, colour) in enumerate(party_colours(document).items()):
        lane = lane_head(
            who, party_words(document, who, tr), colour, _LANE - _BETWEEN, _ROW - _BETWEEN
        )
        parts.append(PlacedPart(0, top + _ROW * index, lane))
    for cell, cover in found.items():
        x = _LANE + column * phases.index(str(cell.phase))
        y = top + _ROW * rows.index(cell.lane)
        rects[cell] = Rect(x, y, column - _BETWEEN, _ROW - _BETWEEN)
        said[cell] = describe(document, cell, cover, tr)
        parts.append(PlacedPart(x, y, _cell(cover, rects[cell], measure, most, said[cell], tr)))
    bottom = top + _ROW * len(rows) + 10
    signs = [scale_entry(measure, most, tr), *icon_entries(tr), *hole_entries(found.values(), tr)]
    below = legend(signs, max(total, room))
    parts.append(PlacedPart(0, bottom, below))
    root = Group(max(total, below.width), bottom + below.height, tuple(parts))
    return GridLayout(root, rects, said)


def step(amount: float, most: float) -> int:
    """Give the step of warmth of an amount: 0 for nothing, the last one for the most there is."""
    return ceil(amount / most * theme.HEAT_STEPS) if amount > 0 else 0


def describe(document: Document, cell: CellKey, cover: Cover, tr: Wording) -> str:
    """Tell all that a cell shows, its place first."""
    said = [
        tr.plural("{n} touchpoint", "{n} touchpoints", cover.touchpoints),
        tr.plural("{n} friction", "{n} frictions", cover.frictions),
        tr("unmet potential {amount}", amount=amount_words("unmet", cover, tr)),
    ]
    if cover.unvalued:
        said.append(unused_words(cover.unvalued, cover.unvalued, tr))
    if cover.wants.total:
        said.append(answered_words(cover.wants, tr))
    if cover.hole:
        said.append(hole_words(tr, early=cover.early))
    return f"{cell_words(document, cell, tr)}: {', '.join(said)}"


def amount_words(measure: Measure, cover: Cover, tr: Wording) -> str:
    """Give a figure; what is unused and not scored yet is not taken for zero."""
    return sum_with_unknown(cover.amount(measure), unknown_of(measure, cover), tr)


def unknown_of(measure: Measure, cover: Cover) -> int:
    """Count what is not known of a figure."""
    return cover.unvalued if measure == "unmet" else 0


def lane_head(who: Party, words: str, colour: str, wide: float, high: float) -> Figure:
    """Draw whom the figures of a row are of."""
    room = wide - theme.BAR - 2 * theme.PADDING
    style, lines = fitted_lines(words, theme.LANE, room, _MOST_LINES, high)
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
    if amount or unknown_of(measure, cover):
        marks += single(amount_words(measure, cover, tr), left, 24, _AMOUNT)
    x = left
    for each in MEASURES:
        text = amount_words(each, cover, tr)
        marks.append(Icon(x, high - 20, ICON, ICONS[each], "ink"))
        marks += single(text, x + ICON + 3, high - 11, _SMALL)
        x += ICON + 3 + width(text, _SMALL.font, _SMALL.size) + 9
    return Figure(None, "cell", wide, high, tuple(marks), words, fill)


def _hole(cover: Cover, wide: float, high: float, tr: Wording) -> list[Mark]:
    outline = hole_outline(cover.early, Rect(1, 1, wide - 2, high - 2))
    if not cover.early:
        text = shortened_line(hole_words(tr, early=False), _HOLE.font, _HOLE.size, wide - 48)
        name = runs(text, wide - theme.PADDING, 18, _HOLE, align="right")
        return [outline, *name]
    lines = clamped_lines(hole_words(tr, early=True), _HOLE, wide - 2 * theme.PADDING - 15, 2)
    texts, _ = block(lines, theme.PADDING + 15, 28 - (len(lines) - 1) * 3, _HOLE)
    sign = Icon(theme.PADDING, 29, 12, "circle-x", "bad")
    return [outline, sign, *texts]
