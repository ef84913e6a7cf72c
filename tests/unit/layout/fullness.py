"""How full printed pages are, and how small their text: what tests of whole documents ask."""

from collections.abc import Sequence
from typing import NamedTuple

from cjm_desktop.layout.drawing import Anchor, JumpArea, LinkArea, Text
from cjm_desktop.layout.pages import Page, Piece
from tests.unit.layout.drawn import extent

NEAR_EMPTY = 0.4
"""A page that ends above this share of its height is more than 60 % empty."""
_UNSEEN = (Anchor, JumpArea, LinkArea)


class Fullness(NamedTuple):
    """Where a page's lowest text or ink ends above the running footer, as a share of its height.

    `smallest` is the size in points of the smallest text between header and footer, but for the
    numbers in the dots of a chart, which are as large as there is room and stand in its table, too.
    """

    title: str
    end: float
    smallest: float

    @property
    def near_empty(self) -> bool:
        return self.end < NEAR_EMPTY


def fullness(page: Page) -> Fullness:
    content = page.pieces[1:-1]
    ends = [bottom for piece in content for bottom in _bottoms(piece)]
    sizes = [
        mark.size * piece.scale
        for piece in content
        for item in piece.drawing.figures()
        if item.figure.role != "dot"
        for mark in item.figure.marks
        if isinstance(mark, Text)
    ]
    return Fullness(page.title, max(ends, default=0.0) / page.height, min(sizes, default=99.0))


def near_empty(pages: Sequence[Page]) -> list[Fullness]:
    return [found for found in map(fullness, pages) if found.near_empty]


def _bottoms(piece: Piece) -> list[float]:
    return [
        piece.y + (item.y + extent(mark).bottom) * piece.scale
        for item in piece.drawing.figures()
        for mark in item.figure.marks
        if not isinstance(mark, _UNSEEN)
    ]
