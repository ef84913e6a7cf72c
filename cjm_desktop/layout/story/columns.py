"""Rows set in columns that end at about the same height, so that what follows can stand below."""

from collections.abc import Sequence
from typing import NamedTuple

from cjm_desktop.layout.drawing import PlacedPart
from cjm_desktop.layout.sheets.flow import Flowing
from cjm_desktop.layout.story.measures import BETWEEN, StoryPage

_TRIES = 12
"""How often the range in which the least height lies is halved."""


class Columns(NamedTuple):
    """Rows in their columns, how high they are, and which row is the first that found no room."""

    parts: tuple[PlacedPart, ...]
    height: float
    end: int


def set_columns(rows: Sequence[Flowing], start: int, page: StoryPage, most: float) -> Columns:
    """Set rows from `start` on in columns no higher than `most`, as level as they can be.

    At least one row is taken, so that an end is reached, however high it is.
    """
    whole = _filled(rows, start, page, most)
    if whole.end < len(rows):
        return whole
    low, high, best = 0.0, whole.height, whole
    for _ in range(_TRIES):
        middle = (low + high) / 2
        tried = _filled(rows, start, page, middle)
        if tried.end == len(rows) and tried.height <= most:
            high, best = middle, tried if tried.height <= best.height else best
        else:
            low = middle
    return best


def _least(row: Flowing) -> float:
    return row.needs + (row.again.height if row.again is not None else 0.0)


def _filled(rows: Sequence[Flowing], start: int, page: StoryPage, bottom: float) -> Columns:
    parts: list[PlacedPart] = []
    place, lowest = start, 0.0
    # What the first row brings along stays with it, also where that is more than asked for.
    bottom = max(bottom, _least(rows[start])) if rows[start:] else bottom
    for column in range(page.columns):
        x, y = column * (page.room + BETWEEN), 0.0
        while place < len(rows):
            row, needs, again, _ = rows[place]
            above = again.height if again is not None and y == 0.0 else 0.0
            if y + above + needs > bottom and place > start:
                break
            if again is not None and above:
                parts.append(PlacedPart(x, 0, again))
            parts.append(PlacedPart(x, y + above, row))
            y += above + row.height
            place += 1
        lowest = max(lowest, y)
    return Columns(tuple(parts), lowest, place)
