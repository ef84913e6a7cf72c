"""Phases × lanes × copies on paper: in each cell what became of its cards, and their scores.

A cell says in signs how many cards are not as in the base; below stands the middle of the potential
and of the effort. Of many copies only what all of them come to is shown.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from cjm_desktop.insight.comparing.figures import Spread
from cjm_desktop.insight.comparing.tour import CellScores, Copy, Tally, Tour
from cjm_desktop.journey.document import CellKey
from cjm_desktop.layout.difference_words import NOTHING
from cjm_desktop.layout.drawing import Box, Figure, Line, Mark
from cjm_desktop.layout.sheets.columns import Flowing, group_of
from cjm_desktop.layout.table_row import marks_of
from cjm_desktop.layout.text import Style, block, clamped_lines, wrap
from cjm_desktop.words.figures import SIGNS
from cjm_desktop.words.numbers import number
from cjm_desktop.words.wording import Wording

MOST_COPIES: Final = 12
"""Of more copies than these only the sum is shown."""
_PHASES: Final = 7
"""So many phases stand beside each other; further ones stand below."""
_NAMES: Final = 96.0
_LANE: Final = Style("bold", 10.5)
_HEAD: Final = Style("semibold", 8.5, "quiet")
_NAME: Final = Style("regular", 8.5)
_ALL: Final = Style("semibold", 8.5)
_SIGNS: Final = Style("semibold", 9.5)
_SAME: Final = Style("regular", 9.5, "quiet")
_SCORES: Final = Style("regular", 8, "quiet")


def tour_matrix(tour: Tour, names: Sequence[str], room: float, tr: Wording) -> Iterator[Flowing]:
    """Set the matrix `room` points wide; `names` call the copies, in their order."""
    phases = [each for each in tour.phases if any(cell.phase == each for cell in tour.cells)]
    for start in range(0, len(phases), _PHASES):
        shown = phases[start : start + _PHASES]
        first = list(tour.phases)
        heads = [f"{first.index(each) + 1}. {_line(tour.phases[each])}" for each in shown]
        for lane, name in tour.lanes.items():
            cells = [CellKey(phase, lane) for phase in shown]
            if any(cell in tour.cells for cell in cells):
                heading = _header(_line(name) or lane, heads, room)
                yield from group_of(heading, _rows(tour, cells, names, room, tr), heading)


def _rows(
    tour: Tour, cells: Sequence[CellKey], names: Sequence[str], room: float, tr: Wording
) -> Iterator[Figure]:
    if len(tour.copies) <= MOST_COPIES:
        for copy, name in zip(tour.copies, names, strict=True):
            said = [_copy_cell(tour, cell, copy, tr) for cell in cells]
            yield _row(name, _NAME, said, room)
    total = tr.plural("{n} copy", "All {n} copies", len(tour.copies))
    yield _row(total, _ALL, [_all_cell(tour, cell, tr) for cell in cells], room)


_Said = tuple[str, str, bool]
"""What a cell says: its signs, its scores, and whether it is not as in the base."""


def _copy_cell(tour: Tour, cell: CellKey, copy: Copy, tr: Wording) -> _Said:
    tally = tour.tally(cell, copy)
    scores = tour.scores(cell, copy)
    middles = [
        f"{letter} {number(tr, found.middle)}"
        for letter, found in _lettered(scores, tr)
        if found is not None
    ]
    return _tally_words(tally), " · ".join(middles), bool(tally.different)


def _all_cell(tour: Tour, cell: CellKey, tr: Wording) -> _Said:
    tally = tour.total(cell)
    spreads = [
        f"{letter} {spread_words(found, tr)}"
        for letter, found in _lettered(tour.all_scores(cell), tr)
        if found is not None
    ]
    return _tally_words(tally), "\n".join(spreads), False


def _lettered(scores: CellScores, tr: Wording) -> tuple[tuple[str, Spread | None], ...]:
    # One letter each: the cells are narrow, and the sentence above the matrix says which is which.
    return (tr("P"), scores.potential), (tr("E"), scores.effort)


def spread_words(found: Spread | None, tr: Wording) -> str:
    """Say how far scores lie apart: the least, the middle and the most; one that all are."""
    if found is None:
        return NOTHING
    if found.least == found.most:
        return number(tr, found.middle)
    return "–".join(number(tr, each) for each in (found.least, found.middle, found.most))


def _tally_words(tally: Tally) -> str:
    told = [
        f"{SIGNS[state]}{count}"
        for state, count in tally._asdict().items()
        if count and state != "same"
    ]
    return " ".join(told) or (f"{SIGNS['same']}{tally.same}" if tally.same else NOTHING)


def _wide(room: float, count: int) -> float:
    """Give the width of a column; few phases do not stretch over the page."""
    return (room - _NAMES) / max(count, 4)


def _header(lane: str, phases: Sequence[str], room: float) -> Figure:
    wide = _wide(room, len(phases))
    texts, end = block(wrap(lane, _LANE.font, _LANE.size, _NAMES - 8), 0, 10, _LANE)
    said = [texts]
    for place, phase in enumerate(phases):
        lines = clamped_lines(phase, _HEAD, wide - 8, 3)
        made, bottom = block(lines, _NAMES + place * wide + 4, 11, _HEAD)
        said.append(made)
        end = max(end, bottom)
    marks, parts = marks_of(said, head=True)
    marks.append(Line(0, end + 3, room, end + 3, "axis", 0.75))
    label = ", ".join((lane, *phases))
    return Figure(None, "table", room, end + 4, tuple(marks), label, "ink", parts)


def _row(name: str, style: Style, cells: Sequence[_Said], room: float) -> Figure:
    wide = _wide(room, len(cells))
    texts, end = block(wrap(name, style.font, style.size, _NAMES - 8), 0, 4, style)
    told = [texts]
    boxes: list[float] = []
    for place, (signs, scores, differs) in enumerate(cells):
        left = _NAMES + place * wide
        lines = wrap(signs, _SIGNS.font, _SIGNS.size, wide - 8)
        said, below = block(lines, left + 4, 3, _SAME if signs[:1] in "=–" else _SIGNS)
        if scores:
            rest = wrap(scores, _SCORES.font, _SCORES.size, wide - 8)
            more, below = block(rest, left + 4, below, _SCORES)
            said += more
        told.append(said)
        if differs:
            boxes.append(left)
        end = max(end, below)
    height = end + 4
    tints: list[Mark] = [
        Box(left + 0.5, 0.5, wide - 1, height - 2, 3, stroke="axis", line=0.75) for left in boxes
    ]
    marks, parts = marks_of(told)
    marks += [*tints, Line(0, height - 0.5, room, height - 0.5, "hairline")]
    label = ", ".join((name, *(signs for signs, _, _ in cells)))
    return Figure(None, "table", room, height, tuple(marks), label, "ink", parts)


def _line(text: str) -> str:
    return " ".join(text.split())
