"""How small the text of a page is."""

from collections.abc import Iterable, Iterator

from cjm_desktop.layout.drawing import PlacedFigure, Text
from cjm_desktop.layout.pages import Page
from cjm_desktop.layout.paper import PlacedSheet

READABLE_TEXT = 7.0
"""The smallest size of text that an office paper promises, in points."""


def smallest_text(page: Page) -> float | None:
    """Give the size in points of the smallest text on a page as it is printed; None for none."""
    sizes = (size for piece in page.pieces for size in _sizes(piece.figures(), piece.scale))
    return min(sizes, default=None)


def smallest_sheet_text(placed: PlacedSheet) -> float | None:
    """Give that of a sheet, what stands above and below it left out."""
    return min(_sizes(placed.drawing.figures(placed.area), placed.scale), default=None)


def _sizes(figures: Iterable[PlacedFigure], scale: float) -> Iterator[float]:
    for _, _, figure in figures:
        for mark in figure.marks:
            if type(mark) is Text:
                yield mark.size * scale
