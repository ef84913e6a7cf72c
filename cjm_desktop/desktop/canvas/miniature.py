"""The whole map in the corner between its headers, with a frame around what is seen; it is dragged.

There it covers nothing: over the canvas it would have to be painted anew with every pixel that is
scrolled. It costs an edit nothing, for it is drawn when the canvas has rested, as batches of
rectangles that the canvas has gathered by then for being seen from afar.
"""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import (
    QColor,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from cjm_desktop.desktop.canvas.map_canvas import MapCanvas
from cjm_desktop.desktop.canvas.sight import MARGIN
from cjm_desktop.desktop.look.plain import plain_tip
from cjm_desktop.layout.drawing import Rect

_MOST_STRETCHED = 3.0
"""How much more a map is shrunk one way than the other, to fill the corner."""
_FOLLOW_MS = 50
_REST_MS = 200
_LEAST = 6


class Miniature(QWidget):
    """Shows the map as small as the corner, while it is larger than what is seen of it."""

    def __init__(self, canvas: MapCanvas) -> None:
        super().__init__()
        self.canvas = canvas
        self._picture: QPixmap | None = None
        self._wanted = True
        tr = canvas.session.tr_
        self.setObjectName("MapCorner")
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(tr("Overview of the map"))
        self._tip = tr("The whole map; drag to see another part of it")
        # Scrolling tells of every frame; for the frame around what is seen some of them will do.
        self._follow = QTimer(self, singleShot=True, interval=_FOLLOW_MS)
        self._follow.timeout.connect(self._show_frame)
        # The corner changes its size with each step of a zoom; until that rests, the picture is
        # shown larger or smaller.
        self._resized = QTimer(self, singleShot=True, interval=_REST_MS)
        self._resized.timeout.connect(self._draw)
        canvas.scrolled.connect(self._follow_soon)
        canvas.projection_changed.connect(self._follow_soon)
        for bar in (canvas.horizontalScrollBar(), canvas.verticalScrollBar()):
            bar.rangeChanged.connect(self._follow_soon)
        canvas.gathering.finished.connect(self._draw)

    @property
    def shown(self) -> bool:
        """Whether there is a picture: of a map that is seen as a whole there is none."""
        return self._wanted and self._picture is not None and self.canvas.reaches_further

    def show_picture(self, wanted: bool) -> None:
        """Show the picture where it is of use, or never."""
        self._wanted = wanted
        self._draw()

    def place_of(self, area: Rect) -> QRectF:
        """Give where an area of the map is in the picture."""
        box, across, down = self._box, *self._scales
        return QRectF(
            box.x() + area.x * across,
            box.y() + area.y * down,
            area.width * across,
            area.height * down,
        )

    @property
    def seen(self) -> QRectF:
        """The frame around what is seen."""
        layout = self.canvas.layout_
        area = self.canvas.projection.area(self.canvas.viewport().rect())
        left, top = max(area.x, 0), max(area.y, 0)
        right, bottom = min(area.right, layout.width), min(area.bottom, layout.height)
        return self.place_of(Rect(left, top, max(right - left, 0), max(bottom - top, 0)))

    @property
    def _box(self) -> QRect:
        return self.rect().adjusted(MARGIN, _LEAST, -_LEAST, -_LEAST)

    @property
    def _scales(self) -> tuple[float, float]:
        layout, box = self.canvas.layout_, self._box
        across = max(box.width(), 1) / max(layout.width, 1)
        down = max(box.height(), 1) / max(layout.height, 1)
        most = min(across, down) * _MOST_STRETCHED
        return min(across, most), min(down, most)

    def _follow_soon(self) -> None:
        if not self._follow.isActive():
            self._follow.start()

    def _draw(self) -> None:
        """Draw the picture anew, once the map has been gathered for it."""
        self._picture = None
        canvas = self.canvas
        if self._wanted and canvas.gathering.is_complete and not self.size().isEmpty():
            ratio = self.devicePixelRatioF()
            picture = QPixmap(self.size() * ratio)
            picture.setDevicePixelRatio(ratio)
            painter = QPainter(picture)
            canvas.figures.fill(painter, self.rect(), "surround")
            painter.translate(self._box.topLeft())
            painter.scale(*self._scales)
            for x, y, band in canvas.layout_.body.parts:
                canvas.replay.overviews.paint_blocks(painter, band, x, y)
            painter.end()
            self._picture = picture
        self._show_frame()

    def _show_frame(self) -> None:
        shown = self.shown
        self.setToolTip(plain_tip(self._tip if shown else ""))
        shape = Qt.CursorShape.PointingHandCursor if shown else Qt.CursorShape.ArrowCursor
        self.setCursor(shape)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw it for another size in a moment."""
        super().resizeEvent(event)
        self._resized.start()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the picture, and the frame around what is seen."""
        painter, figures = QPainter(self), self.canvas.figures
        figures.fill(painter, self.rect(), "surround")
        if self._picture is None or not self.shown:
            return
        painter.drawPixmap(self.rect(), self._picture)
        accent = figures.colour("accent")
        tint = QColor(accent)
        tint.setAlphaF(0.12)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(accent, 1.5))
        painter.setBrush(tint)
        painter.drawRoundedRect(self.seen.adjusted(0.75, 0.75, -0.75, -0.75), 2, 2)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Show what is pressed in the middle of the view."""
        if event.button() != Qt.MouseButton.LeftButton or not self.shown:
            event.ignore()
            return
        self._go_to(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show what the pointer is dragged over."""
        if event.buttons() & Qt.MouseButton.LeftButton and self.shown:
            self._go_to(event.position())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll and zoom the map."""
        self.canvas.wheelEvent(event)

    def _go_to(self, place: QPointF) -> None:
        box, (across, down) = self._box, self._scales
        zoom, view = self.canvas.zoom, self.canvas.viewport().size()
        self.canvas.scroll_to(
            round((place.x() - box.x()) / across * zoom + MARGIN - view.width() / 2),
            round((place.y() - box.y()) / down * zoom + MARGIN - view.height() / 2),
        )
        self.update()
