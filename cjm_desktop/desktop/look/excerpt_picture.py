"""A picture of some cards of a map, made when another program asks for it: pixels, or vectors.

Both are painted as paper is: in the light colours, whatever the window's look.
"""

from collections.abc import Sequence
from math import ceil, sqrt

from PySide6.QtCore import QBuffer, QIODevice, QRectF, QSize
from PySide6.QtGui import QImage, QPainter

from cjm_desktop.desktop.look.outline_painter import OutlinePainter
from cjm_desktop.desktop.look.painter import FigurePainter
from cjm_desktop.journey.document import Document
from cjm_desktop.layout.drawing import Drawing
from cjm_desktop.layout.map.excerpt import excerpt
from cjm_desktop.layout.theme import LIGHT
from cjm_desktop.words.wording import Wording

_SHARPNESS = 2.0
"""Pixels to a point, as many as a presentation shows."""
_MOST_PIXELS = 16_000_000
_DOTS_PER_METER = 2835
"""72 to the inch: a point of the map is a point on a slide."""


class ExcerptPicture:
    """Cards of a document as it is now, which is kept as long as somebody may ask."""

    def __init__(self, document: Document, cards: Sequence[str]) -> None:
        self._document = document
        self._cards = tuple(cards)
        self._known: Drawing | None = None

    def image(self) -> QImage:
        """Paint pixels; fewer to a point where there would be too many."""
        drawing = self._drawing()
        most = sqrt(_MOST_PIXELS / max(1.0, drawing.width * drawing.height))
        scale = min(_SHARPNESS, most)
        size = QSize(ceil(drawing.width * scale), ceil(drawing.height * scale))
        image = QImage(size, QImage.Format.Format_RGB32)
        image.setDotsPerMeterX(round(_DOTS_PER_METER * scale))
        image.setDotsPerMeterY(round(_DOTS_PER_METER * scale))
        image.fill(0xFFFFFFFF)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.scale(scale, scale)
        self._paint(painter, FigurePainter(LIGHT, self._document.assets))
        painter.end()
        return image

    def png(self) -> bytes:
        """Write the pixels as a PNG."""
        buffer = _opened()
        self.image().save(buffer, "PNG")  # type: ignore[call-overload]  # a name of a format
        return bytes(buffer.data().data())

    def svg(self) -> bytes:
        """Write vectors, text as outlines."""
        from PySide6.QtSvg import QSvgGenerator

        drawing, buffer = self._drawing(), _opened()
        generator = QSvgGenerator()
        generator.setOutputDevice(buffer)
        generator.setSize(QSize(ceil(drawing.width), ceil(drawing.height)))
        generator.setViewBox(QRectF(0, 0, drawing.width, drawing.height))
        generator.setTitle(self._document.map.title)
        painter = QPainter(generator)
        self._paint(painter, OutlinePainter(LIGHT, self._document.assets))
        painter.end()
        return bytes(buffer.data().data())

    def _drawing(self) -> Drawing:
        if self._known is None:
            tr = Wording.of(self._document.map.language)
            self._known = excerpt(self._document, self._cards, tr)
        return self._known

    def _paint(self, painter: QPainter, figures: FigurePainter) -> None:
        for x, y, figure in self._drawing().figures():
            figures.paint(painter, figure, x, y)


def _opened() -> QBuffer:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    return buffer
