"""A map as a form to fill in by hand: its phases and lanes with empty cells that fill the paper.

Unlike a map's, a form's cells are as large as the paper lets them. Phases that would become too
narrow for a hand, and lanes that would become too low, go on on further pages, shared out evenly;
each page has its headings.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple, TypeVar

from cjm_desktop.journey.document import Document
from cjm_desktop.journey.looks import role_colour
from cjm_desktop.journey.records import Lane, Persona, Phase
from cjm_desktop.layout import theme
from cjm_desktop.layout.drawing import Figure, Group, PlacedPart
from cjm_desktop.layout.forms.form_cells import (
    curve_grid,
    goal_cell,
    goal_header,
    goal_height,
    header_height,
    lane_cell,
    lane_header,
    phase_name,
    phase_name_height,
    phase_name_style,
)
from cjm_desktop.layout.forms.form_ruling import form_room
from cjm_desktop.layout.lane_colour import lane_colours
from cjm_desktop.layout.map.headers import NOTCH
from cjm_desktop.layout.paper import PlacedSheet
from cjm_desktop.layout.print_request import PrintRequest
from cjm_desktop.words.wording import Wording

_HEADER = 138.0
_BETWEEN = 4.0
_NARROWEST = 92.0
"""The least width of a cell: 27 mm on an A4."""
_LOWEST = 62.0
"""The least height of a lane: 18 mm on an A4."""
_TALLEST_HEADER = 96.0
_GOAL_LEAST = 50.0
_OWN_LANE = 130.0
_GROWS = {
    "goal": 0.3, "role": 1.0, "topic": 1.0, "experience": 0.7, "investment": 0.6, "gap": 0.35,
    "kpis": 0.35,
}  # fmt: skip
"""What share of the height that is left over a row takes, beside the others on its page."""
_BLANK_PHASES = 6
_BLANK_LANES = 4

_T = TypeVar("_T")


class _Row(NamedTuple):
    """A lane with what is needed to draw its heading."""

    lane: Lane
    personas: tuple[Persona, ...]
    colour: str


class _Columns(NamedTuple):
    """The phases of a page, the number of the first, and how wide each is."""

    first: int
    phases: Sequence[Phase]
    width: float


def map_forms(document: Document, tr: Wording, request: PrintRequest) -> Iterator[PlacedSheet]:
    """Lay the form out."""
    phases = [document.phases[phase] for phase in document.phase_ids] or _blank_phases()
    rows = _rows(document)
    top = 50 + _GOAL_LEAST
    own_width = _HEADER + len(phases) * theme.COLUMN
    room = form_room(request, own_width, top + len(rows) * _OWN_LANE)
    across = room.width - _HEADER - _BETWEEN - NOTCH
    first = 1
    for some in _shared(phases, int(across / _NARROWEST)):
        columns = _Columns(first, some, across / len(some))
        first += len(some)
        for lanes in _shared(rows, int((room.height - top) / (_LOWEST + _BETWEEN))):
            parts = _page(document.map.accent, columns, lanes, room.height, tr)
            group = Group(room.width, room.height, tuple(parts))
            yield room.placed(group, document)


def _blank_phases() -> list[Phase]:
    return [Phase(order="a0")] * _BLANK_PHASES


def _rows(document: Document) -> list[_Row]:
    colours = lane_colours(document)
    rows = [
        _Row(
            document.lanes[lane],
            tuple(persona for _, persona in document.personas_of(lane)),
            colours[lane],
        )
        for lane in document.lane_ids
    ]
    blank = Lane(order="a0", kind="role")
    return rows or [_Row(blank, (), role_colour(number)) for number in range(_BLANK_LANES)]


def _shared(items: Sequence[_T], most: int) -> Iterator[Sequence[_T]]:
    """Share items out evenly over as few parts as can be, at most `most` in each."""
    parts = -(-len(items) // max(most, 1))
    for number in range(parts):
        yield items[number * len(items) // parts : (number + 1) * len(items) // parts]


def _page(
    accent: str, columns: _Columns, rows: Sequence[_Row], height: float, tr: Wording
) -> Iterator[PlacedPart]:
    left = _HEADER + _BETWEEN
    style = phase_name_style(columns.phases, columns.width)
    top = phase_name_height(columns.phases, style, columns.width)
    for place, phase in enumerate(columns.phases):
        figure = phase_name(phase, columns.first + place, accent, style, columns.width, top)
        yield PlacedPart(left + place * columns.width, 0, figure)
    heights = _heights(columns, rows, height - top, tr)
    y = top + _BETWEEN
    yield PlacedPart(0, y, goal_header(tr, _HEADER, heights[0]))
    for place, phase in enumerate(columns.phases):
        goal = goal_cell(phase, columns.width - _BETWEEN, heights[0])
        yield PlacedPart(left + place * columns.width, y, goal)
    y += heights[0] + _BETWEEN
    for row, tall in zip(rows, heights[1:], strict=True):
        head = lane_header(row.lane, row.personas, row.colour, tr, _HEADER, tall)
        yield PlacedPart(0, y, head)
        for x, figure in _cells(row.lane, columns, tall, tr):
            yield PlacedPart(left + x, y, figure)
        y += tall + _BETWEEN


def _cells(
    lane: Lane, columns: _Columns, height: float, tr: Wording
) -> Iterator[tuple[float, Figure]]:
    if lane.kind == "experience":
        grid = len(columns.phases) * columns.width - _BETWEEN
        yield 0.0, curve_grid(len(columns.phases), grid, height)
        return
    cell = lane_cell(lane, tr, columns.width - _BETWEEN, height)
    for place in range(len(columns.phases)):
        yield place * columns.width, cell


def _heights(columns: _Columns, rows: Sequence[_Row], height: float, tr: Wording) -> list[float]:
    """Give the heights of the goals' row and the lanes, which together fill the page."""
    goal = max(goal_height(columns.phases, columns.width - _BETWEEN), _GOAL_LEAST)
    least = [goal, *(_least(row, tr) for row in rows)]
    free = height - sum(least) - len(least) * _BETWEEN
    if free < 0:
        # Long questions give way before a lane is too low to write in.
        least = [_GOAL_LEAST, *(_LOWEST for _ in rows)]
        free = height - sum(least) - len(least) * _BETWEEN
    grows = [_GROWS["goal"], *(_GROWS[row.lane.kind] for row in rows)]
    return [low + free * share / sum(grows) for low, share in zip(least, grows, strict=True)]


def _least(row: _Row, tr: Wording) -> float:
    needed = header_height(row.lane, row.personas, tr, _HEADER)
    return min(max(needed, _LOWEST), _TALLEST_HEADER)
