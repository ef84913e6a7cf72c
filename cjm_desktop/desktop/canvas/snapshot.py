"""What a widget showed when a zoom began, painted larger or smaller until the zoom rests.

Painting a map and its headers anew for each step of the wheel would take longer than a frame.
"""

from PySide6.QtCore import QPoint, QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QWidget

from cjm_desktop.desktop.canvas.projection import Projection


class Snapshot:
    """Keeps at most one picture of a widget, and where the map was then."""

    def __init__(self, widget: QWidget) -> None:
        self._widget = widget
        self._picture = QImage()
        self._then: Projection | None = None

    @property
    def kept(self) -> bool:
        """Whether there is a picture."""
        return self._then is not None

    def take(self, now: Projection) -> None:
        """Copy what the widget shows from the window's own buffer, without painting it again."""
        self._then = now
        shown = self._widget.backingStore().paintDevice()
        if not isinstance(shown, QImage):
            self._picture = self._widget.grab().toImage()
            return
        ratio = shown.devicePixelRatio()
        size = self._widget.size() * ratio
        if self._picture.size() != size:
            self._picture = QImage(size, QImage.Format.Format_RGB32)
        self._picture.setDevicePixelRatio(1)
        corner = self._widget.mapTo(self._widget.window(), QPoint(0, 0)) * ratio
        painter = QPainter(self._picture)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
        painter.drawImage(QRectF(0, 0, size.width(), size.height()), shown, QRectF(corner, size))
        painter.end()
        self._picture.setDevicePixelRatio(ratio)

    def drop(self) -> None:
        """Show the widget itself again."""
        self._then = None

    def paint(self, painter: QPainter, now: Projection, along: QPoint) -> None:
        """Paint the picture where the map is now; across `along` it fills the widget."""
        if self._then is None:
            return
        scale = now.zoom / self._then.zoom
        size, room = self._picture.deviceIndependentSize(), self._widget.size()
        painter.translate(
            along.x() * (now.x - self._then.x * scale), along.y() * (now.y - self._then.y * scale)
        )
        painter.scale(
            scale if along.x() else room.width() / max(size.width(), 1),
            scale if along.y() else room.height() / max(size.height(), 1),
        )
        painter.drawImage(0, 0, self._picture)
