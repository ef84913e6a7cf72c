"""How small the text of a page is."""

from cjm_desktop.layout.drawing import Text
from cjm_desktop.layout.pages import Page

READABLE_TEXT = 7.0
"""The smallest size of text that an office paper promises, in points."""


def smallest_text(page: Page) -> float | None:
    """Give the size in points of the smallest text on a page as it is printed; None for none."""
    sizes = (
        mark.size * piece.scale
        for piece in page.pieces
        for _, _, figure in piece.figures()
        for mark in figure.marks
        if type(mark) is Text
    )
    return min(sizes, default=None)
