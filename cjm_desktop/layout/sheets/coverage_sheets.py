"""Coverage on paper: all three figures in one grid, each in the warmth of its own colour.

Phases that do not fit beside each other go on in a further grid below.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from math import ceil
from typing import Final, NamedTuple

from cjm_desktop.insight.about_role import Party, parties
from cjm_desktop.insight.coverage import MEASURES, Cover, Measure, covers
from cjm_desktop.journey.document import CellKey, Document
from cjm_desktop.layout import theme
from cjm_desktop.layout.drawing import Box, Cell, Figure, Group, Icon, Mark, PlacedPart, Rect
from cjm_desktop.layout.map.headers import NOTCH
from cjm_desktop.layout.paper import PlacedSheet
from cjm_desktop.layout.party_words import party_colours, party_words
from cjm_desktop.layout.print_request import PrintRequest
from cjm_desktop.layout.sheets.columns import Flowing, group_of
from cjm_desktop.layout.sheets.coverage_grid import (
    ICON,
    NARROWEST,
    amount_words,
    describe,
    lane_head,
    step,
)
from cjm_desktop.layout.sheets.coverage_legend import (
    ICONS,
    hole_entries,
    hole_outline,
    hole_words,
    legend,
    measure_icon,
    scale_entry,
)
from cjm_desktop.layout.sheets.flow_sheets import flow_sheet
from cjm_desktop.layout.sheets.meeting_words import meeting_sentence
from cjm_desktop.layout.sheets.phase_heads import phase_heads
from cjm_desktop.layout.sheets.sheet_title import sheet_title
from cjm_desktop.layout.text import Style, clamped_lines, runs, width
from cjm_desktop.words.wording import Wording

_LANE: Final = 140.0
_WIDEST: Final = 220.0
_BETWEEN: Final = 4.0
_LINE: Final = 19.0
"""The height of a figure in a cell."""
_PAD: Final = 3.0
_CELL: Final = len(MEASURES) * _LINE + 2 * _PAD
_AMOUNT: Final = Style("semibold", 10)
_HOLE: Final = Style("semibold", 9)


class _Grid(NamedTuple):
    """What all rows of a grid are drawn from; `most` is the warmest there is of each figure."""

    document: Document
    found: Mapping[CellKey, Cover]
    most: Mapping[Measure, float]
    column: float
    tr: Wording


def coverage_sheets(
    document: Document, tr: Wording, request: PrintRequest
) -> Iterable[PlacedSheet]:
    """Lay the grid out."""
    on = flow_sheet(request, most=1)
    some = bool(document.phase_ids and parties(document))
    said = tr("Each role in each phase: the darker, the more.")
    said = f"{said} {meeting_sentence(document, tr)}".rstrip()
    if not some:
        said = tr("Coverage needs phases and lanes for roles.")
    title = sheet_title(tr("Coverage"), said, on.page.width)
    rows = _rows(document, on.page.width, tr) if some else ()
    return on.placed(document, rows, title, tr)


def _rows(document: Document, room: float, tr: Wording) -> Iterator[Flowing]:
    across = max(int((room - _LANE - NOTCH) / NARROWEST), 1)
    grids = ceil(len(document.phase_ids) / across)
    beside = ceil(len(document.phase_ids) / grids)
    column = min((room - _LANE - NOTCH) / beside, _WIDEST)
    found = covers(document)
    most = {each: max(cover.amount(each) for cover in found.values()) for each in MEASURES}
    grid = _Grid(document, found, most, column, tr)
    heads = phase_heads(document, document.phase_ids, column)
    for start in range(0, len(heads), beside):
        band = slice(start, start + beside)
        yield from _band(grid, document.phase_ids[band], heads[band])
    scales = [scale_entry(each, most[each], tr, measure_icon(each)) for each in MEASURES]
    below = legend([*scales, *hole_entries(found.values(), tr)], room)
    yield Flowing(below, below.height)


def _band(grid: _Grid, phases: Sequence[str], heads: Sequence[Figure]) -> Iterator[Flowing]:
    """Set the phases of a grid below their heads with a row for each party."""
    parts = [
        PlacedPart(_LANE + grid.column * at, 0, replace(head, table=Cell(0, at + 1)))
        for at, head in enumerate(heads)
    ]
    high, wide = heads[0].height + _BETWEEN, _LANE + grid.column * len(phases) + NOTCH
    header = Group(wide, high, tuple(parts))
    rows = [
        _row(grid, who, colour, phases, place)
        for place, (who, colour) in enumerate(party_colours(grid.document).items(), start=1)
    ]
    rows[-1] = Group(rows[-1].width, rows[-1].height + 2 * _BETWEEN, rows[-1].parts)
    return group_of(header, rows, header)


def _row(grid: _Grid, who: Party, colour: str, phases: Sequence[str], place: int) -> Group:
    words = party_words(grid.document, who, grid.tr)
    head = lane_head(who, words, colour, _LANE - _BETWEEN, _CELL)
    parts = [PlacedPart(0, 0, replace(head, table=Cell(place, 0)))]
    for at, phase in enumerate(phases):
        cell = replace(_cell(grid, CellKey(phase, who)), table=Cell(place, at + 1))
        parts.append(PlacedPart(_LANE + grid.column * at, 0, cell))
    return Group(_LANE + grid.column * len(phases) + NOTCH, _CELL + _BETWEEN, tuple(parts))


def _cell(grid: _Grid, cell: CellKey) -> Figure:
    cover, wide = grid.found[cell], grid.column - _BETWEEN
    marks: list[Mark] = [Box(0, 0, wide, _CELL, theme.CORNER, fill="paper", stroke="hairline")]
    for place, measure in enumerate(MEASURES):
        marks += _figure(grid, cover, measure, _PAD + place * _LINE)
    if cover.hole:
        marks.append(hole_outline(cover.early, Rect(1, 1, wide - 2, _CELL - 2)))
    words = describe(grid.document, cell, cover, grid.tr)
    return Figure(None, "cell", wide, _CELL, tuple(marks), words)


def _figure(grid: _Grid, cover: Cover, measure: Measure, top: float) -> Iterator[Mark]:
    """Set a figure behind its sign, on its colour; beside that of touchpoints a hole is named."""
    room = grid.column - _BETWEEN - 2 * _PAD
    amount = cover.amount(measure)
    if amount:
        fill = theme.heat(measure, step(amount, grid.most[measure]))
        yield Box(_PAD, top + 1, room, _LINE - 2, 3, fill=fill)
    left, baseline = _PAD + 5, top + 13.25
    yield Icon(left, top + (_LINE - ICON) / 2, ICON, ICONS[measure], "ink" if amount else "quiet")
    left += ICON + 5
    words = amount_words(measure, cover, grid.tr)
    style = _AMOUNT if amount or words != "0" else _AMOUNT.in_colour("quiet")
    inner = grid.column - _BETWEEN - _PAD - left
    if cover.hole and measure == "touchpoints":
        words, style = _hole(cover, inner, grid.tr), _HOLE
    for line in clamped_lines(words, style, inner, 1):
        yield from runs(line, left, baseline, style)


def _hole(cover: Cover, room: float, tr: Wording) -> str:
    """Name a hole as fully as there is room; which of the two it is its outline tells as well."""
    words = hole_words(tr, early=cover.early)
    fits = width(words, _HOLE.font, _HOLE.size) <= room
    return words if fits else hole_words(tr, early=False)
