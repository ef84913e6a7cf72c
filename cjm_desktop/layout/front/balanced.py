"""Blocks set in columns on one page, so that all columns end at about the same height."""

from collections.abc import Sequence
from itertools import accumulate

from cjm_desktop.layout.drawing import Figure, Group, PlacedPart


def balanced(
    blocks: Sequence[Figure | Group], columns: int, room: float, between: float, below: float
) -> Group:
    """Set blocks in their order in columns `room` points wide, as low as that lets the page be.

    `between` stands between columns and `below` between blocks.
    """
    tallest = _least_height([block.height for block in blocks], columns, below)
    parts: list[PlacedPart] = []
    column, y, lowest = 0, 0.0, 0.0
    for block in blocks:
        if y and y + block.height > tallest + 0.01:
            column, y = column + 1, 0.0
        parts.append(PlacedPart(column * (room + between), y, block))
        lowest = max(lowest, y + block.height)
        y += block.height + below
    return Group((room + between) * columns - between, lowest, tuple(parts))


def _least_height(heights: Sequence[float], columns: int, below: float) -> float:
    """Find the least height at which the blocks fit so many columns, each taken in its turn."""
    sums = [0.0, *accumulate(height + below for height in heights)]
    runs = {end - start for place, start in enumerate(sums) for end in sums[place + 1 :]}
    for most in sorted(run - below for run in runs):
        if _columns_taken(heights, most, below) <= columns:
            return most
    return 0.0


def _columns_taken(heights: Sequence[float], most: float, below: float) -> float:
    taken, y = 1, 0.0
    for height in heights:
        if height > most + 0.01:
            return float("inf")
        if y and y + height > most + 0.01:
            taken, y = taken + 1, 0.0
        y += height + below
    return taken
