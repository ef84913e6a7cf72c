"""A lane's body: its ground with the lines between the columns, and what stands on it."""

from collections.abc import Mapping
from functools import lru_cache

from cjm_desktop.layout.drawing import Box, Figure, Group, Line, Mark, PlacedPart
from cjm_desktop.layout.map.map_layout import CellLayout

LaneCells = Mapping[str, CellLayout]
"""The cells of a lane by phase; only those with cards."""
Parts = tuple[PlacedPart, ...]


def cell_parts(phases: tuple[str, ...], row: LaneCells, column: float) -> Parts:
    """Place the cells of a lane that show cards, each in its column."""
    return tuple(
        PlacedPart(index * column, 0, row[phase].group)
        for index, phase in enumerate(phases)
        if phase in row and row[phase].placed
    )


def lane_body(width: float, height: float, column: float, parts: Parts) -> Group:
    """Put what a lane holds onto its ground."""
    return Group(width, height, (PlacedPart(0, 0, _ground(width, height, column)), *parts))


@lru_cache(maxsize=256)
def _ground(width: float, height: float, column: float) -> Figure:
    marks: list[Mark] = [Box(0, 0, width, height, fill="paper", stroke="hairline")]
    for index in range(1, round(width / column)):
        marks.append(Line(index * column, 0, index * column, height, "hairline"))
    return Figure(None, "cell", width, height, tuple(marks), swatch="paper")
