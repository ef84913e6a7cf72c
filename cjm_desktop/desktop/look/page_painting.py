"""Paints a page of paper as it is printed, a bit at a time, so that nobody waits for it."""

from collections.abc import Iterator
from time import perf_counter

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QTransform

from cjm_desktop.desktop.look.painter import FigurePainter
from cjm_desktop.layout.drawing import PlacedFigure
from cjm_desktop.layout.pages import Page, Piece

_BETWEEN_LOOKS = 4
"""So many figures are painted from one look at the clock to the next."""


class PagePainting:
    """One page on its way onto a device; `transform` leads from its points to the device's."""

    def __init__(self, page: Page, figures: FigurePainter, transform: QTransform) -> None:
        self._figures = figures
        self._transform = transform
        self._left = _placed(page)

    def go_on(self, painter: QPainter, seconds: float) -> bool:
        """Paint for about so long; gives whether the page is done."""
        end = perf_counter() + seconds
        for count, (piece, (x, y, figure)) in enumerate(self._left, start=1):
            painter.setTransform(self._transform)
            painter.translate(piece.x, piece.y)
            painter.scale(piece.scale, piece.scale)
            if piece.area is None:
                painter.setClipping(False)
            else:
                painter.setClipRect(QRectF(*piece.area))
            self._figures.paint(painter, figure, x, y)
            if count % _BETWEEN_LOOKS == 0 and perf_counter() >= end:
                return False
        return True


def _placed(page: Page) -> Iterator[tuple[Piece, PlacedFigure]]:
    for piece in page.pieces:
        for placed in piece.figures():
            yield piece, placed
