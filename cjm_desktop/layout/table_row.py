"""The marks of a table's row, cell by cell, so that a reader can tell whose they are."""

from collections.abc import Iterable, Sequence
from itertools import chain

from cjm_desktop.layout.drawing import Mark, Row


def marks_of(cells: Iterable[Sequence[Mark]], *, head: bool = False) -> tuple[list[Mark], Row]:
    """Join the marks of a row's cells; what a caller adds behind them belongs to the last."""
    listed = list(cells)
    starts, place = list[int](), 0
    for cell in listed:
        starts.append(place)
        place += len(cell)
    return list(chain.from_iterable(listed)), Row(tuple(starts), head)
