"""In which order a map is read aloud: title, lanes, phase by phase from the top down, arrows.

A drawing lists its figures row by row, as they are painted. A reader follows one phase through
all its lanes before the next, and so do search, copy and screen readers in an exported file.
"""

from bisect import bisect_right
from collections.abc import Iterable

from cjm_desktop.layout.drawing import Drawing, PlacedFigure

_TITLE, _LANE, _COLUMN, _ARROW, _NOTE = range(5)


def headings(placed: Iterable[PlacedFigure]) -> list[PlacedFigure]:
    """List the headings of the phases from left to right."""
    found = [
        item
        for item in placed
        if item.figure.role == "heading"
        and item.figure.key is not None
        and item.figure.key.kind == "phases"
    ]
    return sorted(found, key=lambda item: item.x)


def reading_order(drawing: Drawing) -> list[PlacedFigure]:
    """List a map's figures as they are read; a drawing without phases is read as it is painted."""
    placed = list(drawing.figures())
    columns = [item.x for item in headings(placed)]
    if not columns:
        return placed

    def place(item: PlacedFigure) -> tuple[int, int, float, float]:
        match item.figure.role:
            case "title":
                return _TITLE, 0, item.y, item.x
            case "lane":
                return _LANE, 0, item.y, item.x
            case "arrow":
                return _ARROW, 0, item.y, item.x
            case "note":
                return _NOTE, 0, item.y, item.x
            case _:
                column = bisect_right(columns, item.x + item.figure.width / 2)
                return _COLUMN, column, item.y, item.x

    return sorted(placed, key=place)
