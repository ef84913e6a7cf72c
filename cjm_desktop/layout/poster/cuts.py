"""Where a poster is cut: at places that are given, as far apart as a sheet allows."""

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

_TOUCH = 1e-6


class Span(NamedTuple):
    """From where to where a row or column of sheets shows the map, in its points at 100 %."""

    start: float
    end: float

    @property
    def size(self) -> float:
        """How long it is."""
        return self.end - self.start


def spans(stops: Sequence[float], most: float) -> list[Span]:
    """Cut from the first stop to the last into spans of at most `most` points.

    Each ends at the farthest stop that it reaches; where it reaches none, it is cut as far as it
    goes, for what cannot be cut at its own borders must be cut somewhere.
    """
    found: list[Span] = []
    start, end = stops[0], stops[-1]
    while end - start > _TOUCH:
        reached = stops[bisect_right(stops, start + most + _TOUCH) - 1]
        stop = reached if reached - start > _TOUCH else min(start + most, end)
        found.append(Span(start, stop))
        start = stop
    return found


def sheet_name(column: int, row: int) -> str:
    """Name a sheet as a spreadsheet's cell: B3 is the second of the third row, AA follows Z."""
    letters = ""
    column += 1
    while column:
        column, place = divmod(column - 1, 26)
        letters = chr(ord("A") + place) + letters
    return f"{letters}{row + 1}"
