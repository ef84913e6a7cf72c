"""A lane's body: its ground with the lines between the columns, and what stands on it."""

from collections.abc import Mapping
from functools import lru_cache

from cjm_desktop.layout.drawing import Box, Figure, Group, Line, Mark, PlacedPart
from cjm_desktop.layout.map.columns import Edges, width_at
from cjm_desktop.layout.map.map_layout import CellLayout

LaneCells = Mapping[str, CellLayout]
"""The cells of a lane by phase; only those with cards."""
Parts = tuple[PlacedPart, ...]
Seams = tuple[int, ...]
"""The places of hidden phases."""


def cell_parts(phases: tuple[str, ...], row: LaneCells, edges: Edges) -> Parts:
    """Place the cells of a lane that show cards, each in its column."""
    return tuple(
        PlacedPart(edges[index], 0, row[phase].group)
        for index, phase in enumerate(phases)
        if phase in row and row[phase].placed
    )


def tallest_cell(row: LaneCells) -> float:
    """Give how high the cells of a lane are at most."""
    return max((cell.group.height for cell in row.values()), default=0)


def lane_body(height: float, edges: Edges, parts: Parts, seams: Seams = ()) -> Group:
    """Put what a lane holds onto its ground, which is open where phases are hidden."""
    return Group(edges[-1], height, (PlacedPart(0, 0, _ground(height, edges, seams)), *parts))


@lru_cache(maxsize=256)
def _ground(height: float, edges: Edges, seams: Seams) -> Figure:
    width = edges[-1]
    marks: list[Mark] = [Box(0, 0, width, height, fill="paper", stroke="hairline")]
    marks += [Line(x, 0, x, height, "hairline") for x in edges[1:-1]]
    marks += [
        Box(x, -1, width_at(edges, place), height + 2, fill="surround")
        for place in seams
        if (x := edges[place]) < edges[place + 1]
    ]
    return Figure(None, "cell", width, height, tuple(marks), swatch="paper")
