"""What is shown of phases and lanes that are collapsed: a lane's name and sums, a phase's number,
and how many cards each cell has that are not shown.
"""

from cjm_desktop.journey.document import Key
from cjm_desktop.journey.records import Lane
from cjm_desktop.layout import theme
from cjm_desktop.layout.drawing import Figure, Mark, PlacedPart
from cjm_desktop.layout.map.columns import Edges, width_at
from cjm_desktop.layout.map.headers import chevron, chevron_inks
from cjm_desktop.layout.map.lane_body import LaneCells
from cjm_desktop.layout.map.tally import ON_PAPER, ROW, Tally, tally_marks
from cjm_desktop.layout.text import block, clamped_lines, single, width
from cjm_desktop.words.codes import phrase
from cjm_desktop.words.wording import Wording

HiddenCounts = tuple[int, ...]
"""How many cards are not shown in a lane, phase by phase, because it or the phase is collapsed."""


def collapsed_header(lane: Lane, tally: Tally, tr: Wording) -> tuple[tuple[Mark, ...], float]:
    """Set a lane's name on one line and what it comes to, and give the height this needs."""
    left, room = 14.0, theme.LANE_HEADER - 14 - theme.PADDING
    name = clamped_lines(lane.name or phrase(tr, lane.kind), theme.LANE, room, 1)
    texts, bottom = block(name, left, theme.PADDING, theme.LANE)
    sums = tally_marks(tally, ON_PAPER, left, bottom + 2, room)
    if sums:
        bottom += 2 + ROW
    return (*texts, *sums), bottom + theme.PADDING


def collapsed_phase(
    phase_id: str, name: str, number: int, accent: str, room: float, height: float
) -> Figure:
    """Draw a phase's chevron with its number alone."""
    outline, tip = chevron(room, height)
    style = theme.PHASE.in_colour(chevron_inks(accent)[0])
    said = single(str(number), (room + tip) / 2, theme.PADDING + style.baseline, style, "centre")
    marks: tuple[Mark, ...] = (outline._replace(fill=accent), *said)
    return Figure(Key("phases", phase_id), "heading", room + tip, height, marks, name, accent)


def hidden_figure(key: Key, height: float) -> Figure:
    """Give the header of a hidden phase or lane, which is not drawn: the strip marks its place."""
    return Figure(key, "heading", 0, height, ())


def hidden_counts(phases: tuple[str, ...], row: LaneCells, hidden: frozenset[str]) -> HiddenCounts:
    """Count the cards of a lane that are not shown; a hidden phase has no room for it."""
    cells = (None if phase in hidden else row.get(phase) for phase in phases)
    return tuple([len(cell.cards) if cell is not None and cell.collapsed else 0 for cell in cells])


def count_parts(counts: HiddenCounts, edges: Edges, tr: Wording) -> tuple[PlacedPart, ...]:
    """Say in each cell how many of its cards are not shown."""
    return tuple(
        PlacedPart(edges[place], 0, _count(count, width_at(edges, place), tr))
        for place, count in enumerate(counts)
        if count
    )


def _count(count: int, column: float, tr: Wording) -> Figure:
    style = theme.SMALL
    said = tr.plural("{n} card", "{n} cards", count)
    fits = width(said, style.font, style.size) <= column - 2 * theme.CELL_MARGIN
    line = single(said if fits else str(count), column / 2, theme.PADDING + 12, style, "centre")
    return Figure(None, "note", column, theme.PADDING + 18, tuple(line), said, "ink")
