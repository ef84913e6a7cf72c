"""What a widget showed when a zoom began, painted larger or smaller until the zoom rests.

Painting a map and its headers anew for each step of the wheel would take longer than a frame.
"""

from typing import NamedTuple

from PySide6.QtCore import QPoint, QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QWidget

from cjm_desktop.desktop.canvas.projection import Projection


class Picture(NamedTuple):
    """What a widget showed, and where the map was then."""

    image: QImage
    then: Projection


class Snapshot:
    """Has a picture of a widget, as large as it is, only while a zoom goes on."""

    def __init__(self, widget: QWidget) -> None:
        self._widget = widget
        self._picture: Picture | None = None

    @property
    def kept(self) -> bool:
        """Whether there is a picture."""
        return self._picture is not None

    def take(self, now: Projection) -> None:
        """Copy what the widget shows from the window's own buffer, without painting it again."""
        shown = self._widget.backingStore().paintDevice()
        if not isinstance(shown, QImage):
            self._picture = Picture(self._widget.grab().toImage(), now)
            return
        ratio = shown.devicePixelRatio()
        size = self._widget.size() * ratio
        image = QImage(size, QImage.Format.Format_RGB32)
        corner = self._widget.mapTo(self._widget.window(), QPoint(0, 0)) * ratio
        painter = QPainter(image)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
        painter.drawImage(QRectF(0, 0, size.width(), size.height()), shown, QRectF(corner, size))
        painter.end()
        image.setDevicePixelRatio(ratio)
        self._picture = Picture(image, now)

    def drop(self) -> None:
        """Show the widget itself again."""
        self._picture = None

    def paint(self, painter: QPainter, now: Projection, along: QPoint) -> None:
        """Paint the picture where the map is now; across `along` it fills the widget."""
        if self._picture is None:
            return
        image, then = self._picture
        scale = now.zoom / then.zoom
        size, room = image.deviceIndependentSize(), self._widget.size()
        painter.translate(
            along.x() * (now.x - then.x * scale), along.y() * (now.y - then.y * scale)
        )
        painter.scale(
            scale if along.x() else room.width() / max(size.width(), 1),
            scale if along.y() else room.height() / max(size.height(), 1),
        )
        painter.drawImage(0, 0, image)
