"""A map that is only looked at: scrolled, zoomed, with what differs from another one marked on it.

What is seen is replayed as on the canvas, so a map of any size costs what is seen of it. Seen whole
from far away, its rows are gathered one by one, each in an idle moment, and come as they are ready.
"""

from math import ceil
from typing import Final

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from cjm_desktop.desktop.canvas.projection import Projection, limited_zoom
from cjm_desktop.desktop.canvas.replay import BLOCKS_BELOW, Replay
from cjm_desktop.desktop.canvas.scroll_bar import QuietScrollBar
from cjm_desktop.desktop.comparison.difference_marks import OUTLINE, DifferenceMarks, Marks
from cjm_desktop.desktop.controls.painted_view import ARROWS
from cjm_desktop.desktop.look.colours import Colours, look
from cjm_desktop.desktop.look.dressed import Dressed
from cjm_desktop.desktop.look.painter import FigurePainter
from cjm_desktop.journey.document import Key
from cjm_desktop.layout import theme
from cjm_desktop.layout.drawing import Figure, Group, Rect
from cjm_desktop.layout.map.map_layout import MapLayout
from cjm_desktop.words.wording import Wording

_MARGIN: Final = 8
_STEP: Final = 40
"""Pixels of a press on an arrow key."""
_LARGEST: Final = 1.0
"""The zoom beyond which a small map is not enlarged to fill the room."""


class MapSight(Dressed, QAbstractScrollArea):
    """Shows a layout, whole at first; the headers stay in sight. Or says why there is none."""

    moved = Signal()
    """It was scrolled by the user."""
    zoom_wanted = Signal(float, QPointF)
    """Another zoom, about a point of the viewport."""
    replaced = Signal()
    """Another map is shown, or none."""

    def __init__(self, name: str, tr: Wording) -> None:
        super().__init__()
        self.tr_ = tr
        self.setViewport(QWidget())
        self.figures = FigurePainter(look())
        self._replay = Replay(self.figures)
        self.layout_: MapLayout | None = None
        self._ready = 0
        self.marks = DifferenceMarks(self.figures)
        self._said = ""
        self._held: QPoint | None = None
        self.zoom = 1.0
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBar(QuietScrollBar(Qt.Orientation.Horizontal, self.figures))
        self.setVerticalScrollBar(QuietScrollBar(Qt.Orientation.Vertical, self.figures))
        self.setMinimumSize(260, 160)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._gather = QTimer(self, interval=0)
        self._gather.timeout.connect(self._gather_row)
        self.wear_look()

    def dress(self, colours: Colours) -> None:
        """Paint in the colours of a look."""
        self.figures.set_palette(colours)
        self._replay = Replay(self.figures)
        self._begin_gathering()

    # What is shown

    def show_map(self, layout: MapLayout, marks: Marks) -> None:
        """Show a map, with signs on what differs and the rest dimmed; zoom and place stay."""
        self.layout_, self._said = layout, ""
        self.marks.show(layout, marks)
        self.figures.set_assets(layout.document.assets)
        self.setAccessibleDescription("")
        self._set_ranges()
        self._begin_gathering()
        self.replaced.emit()

    def say(self, sentence: str) -> None:
        """Say something in place of a map."""
        self.layout_, self._said = None, sentence
        self.setAccessibleDescription(sentence)
        self._set_ranges()
        self.viewport().update()
        self.replaced.emit()

    def mark(self, key: Key | None, token: str = "accent") -> bool:
        """Fill the place of a record with a colour and bring it into view; False if it has none."""
        area = self._area(key)
        self.marks.point_at(area, token)
        self.viewport().update()
        if area is not None:
            self.show_area(area)
        return area is not None

    def has(self, key: Key | None) -> bool:
        """Whether a record has a place here."""
        return self._area(key) is not None

    def _area(self, key: Key | None) -> Rect | None:
        return self.layout_.area(key) if self.layout_ is not None and key is not None else None

    # Where it is

    @property
    def projection(self) -> Projection:
        """Where the map's body is on the viewport now."""
        head = self._head(self.zoom)
        return Projection(
            self.zoom,
            head.x() - self.horizontalScrollBar().value(),
            head.y() - self.verticalScrollBar().value(),
        )

    @property
    def corner(self) -> tuple[float, float]:
        """The place of the body that is in the corner beside the headers."""
        return (
            self.horizontalScrollBar().value() / self.zoom,
            self.verticalScrollBar().value() / self.zoom,
        )

    def go_to(self, x: float, y: float) -> None:
        """Bring a place of the body into the corner beside the headers."""
        self.horizontalScrollBar().setValue(round(x * self.zoom))
        self.verticalScrollBar().setValue(round(y * self.zoom))

    def whole_zoom(self) -> float:
        """Give the zoom at which all of the map is seen."""
        if self.layout_ is None:
            return _LARGEST
        width = theme.LANE_HEADER + max(self.layout_.width, 1)
        height = self.layout_.header_height + theme.GAP + max(self.layout_.height, 1)
        room_x, room_y = self.width() - 2 * _MARGIN, self.height() - 2 * _MARGIN
        return limited_zoom(min(room_x / width, room_y / height, _LARGEST))

    def set_zoom(self, zoom: float, point: QPointF) -> None:
        """Zoom, keeping what is at a viewport's point where it is."""
        x, y = self.projection.to_body(point)
        self.zoom = zoom
        self._set_ranges()
        head = self._head(zoom)
        self.go_to(x - (point.x() - head.x()) / zoom, y - (point.y() - head.y()) / zoom)
        self.viewport().update()

    def _head(self, zoom: float) -> QPoint:
        """Give the corner of the body before it is scrolled, which is below and beside headers."""
        if self.layout_ is None:
            return QPoint()
        return QPoint(
            _MARGIN + round(theme.LANE_HEADER * zoom),
            _MARGIN + round((self.layout_.header_height + theme.GAP) * zoom),
        )

    def _set_ranges(self) -> None:
        head, view, layout = self._head(self.zoom), self.viewport().size(), self.layout_
        lengths = (layout.width, layout.height) if layout is not None else (0.0, 0.0)
        for bar, length, room in zip(
            (self.horizontalScrollBar(), self.verticalScrollBar()),
            lengths,
            (view.width() - head.x() - _MARGIN, view.height() - head.y() - _MARGIN),
            strict=True,
        ):
            bar.setRange(0, max(0, int(length * self.zoom) - room))
            bar.setPageStep(max(room, 1))
            bar.setSingleStep(_STEP)

    def show_area(self, area: Rect) -> None:
        """Scroll no further than is needed to see a part of the map."""
        rect, head = self.projection.to_view(area, 12), self._head(self.zoom)
        view = self.viewport().rect()
        for bar, low, high, first, last in (
            (self.horizontalScrollBar(), rect.left(), rect.right(), head.x(), view.right()),
            (self.verticalScrollBar(), rect.top(), rect.bottom(), head.y(), view.bottom()),
        ):
            if low < first or high - low > last - first:
                bar.setValue(bar.value() + low - first)
            elif high > last:
                bar.setValue(bar.value() + high - last)

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Replay what is seen, and over it what differs."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self.figures.colour("surround"))
        layout = self.layout_
        if layout is None:
            painter.setPen(QColor(look()["quiet"]))
            area = QRectF(self.viewport().rect()).adjusted(20, 20, -20, -20)
            flags = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
            painter.drawText(area, flags, self._said)
            return
        self._replay.begin_frame()
        head, projection, view = self._head(self.zoom), self.projection, self.viewport().rect()
        body = QRect(head, view.bottomRight())
        painter.save()
        painter.setClipRect(body.adjusted(-ceil(OUTLINE), -ceil(OUTLINE), 0, 0))
        _project(painter, projection)
        self._paint_body(painter, layout, projection.area(body))
        painter.restore()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_headers(painter, layout, head, projection, view)

    def _paint_body(self, painter: QPainter, layout: MapLayout, area: Rect) -> None:
        ready = layout.body
        if self.zoom < BLOCKS_BELOW:
            ready = Group(layout.width, layout.height, layout.body.parts[: self._ready])
        late = self._replay.paint(painter, ready, area, self.zoom)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.zoom >= BLOCKS_BELOW:
            for x, y, arrow in layout.arrows.seen(area):
                if isinstance(arrow, Figure):
                    self.figures.paint(painter, arrow, x, y)
        self.marks.paint(painter, area, self.zoom)
        if late:
            QTimer.singleShot(0, self, self.viewport().update)

    def _paint_headers(
        self, painter: QPainter, layout: MapLayout, head: QPoint, at: Projection, view: QRect
    ) -> None:
        """Paint the phases above and the lanes beside the body, which move along one way only."""
        painter.save()
        painter.setClipRect(QRect(head.x(), 0, view.width(), head.y()))
        _project(painter, Projection(at.zoom, at.x, _MARGIN))
        for column, header in zip(layout.columns, layout.headers, strict=True):
            if (column.x + column.width) * at.zoom + at.x > 0 and (
                column.x * at.zoom + at.x < view.width()
            ):
                self._replay.paint_alone(painter, header, column.x, 0, at.zoom)
        painter.restore()
        painter.save()
        painter.setClipRect(QRect(0, head.y(), head.x(), view.height()))
        _project(painter, Projection(at.zoom, _MARGIN, at.y))
        for band in layout.bands:
            if (band.y + band.height) * at.zoom + at.y > 0 and (
                band.y * at.zoom + at.y < view.height()
            ):
                self._replay.paint_alone(painter, band.header, 0, band.y, at.zoom)
        painter.restore()

    def _begin_gathering(self) -> None:
        self._ready = 0
        self._gather.start()
        self.viewport().update()

    def _gather_row(self) -> None:
        rows = self.layout_.body.parts if self.layout_ is not None else ()
        if self._ready >= len(rows):
            self._gather.stop()
            return
        self._replay.overviews.prepare(rows[self._ready].part)
        self._ready += 1
        if self.zoom < BLOCKS_BELOW:
            self.viewport().update()

    @property
    def is_whole(self) -> bool:
        """Whether all rows are ready to be seen from far away."""
        return self.layout_ is not None and self._ready >= len(self.layout_.body.parts)

    # What the user does

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Paint anew, and tell."""
        self.viewport().update()
        self.moved.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the scroll bars fitting the new size."""
        super().resizeEvent(event)
        self._set_ranges()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll; zoom at the pointer with Ctrl."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            zoom = limited_zoom(self.zoom * 1.0015 ** event.angleDelta().y())
            self.zoom_wanted.emit(zoom, event.position())
            event.accept()
        else:
            super().wheelEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the map."""
        self._held = event.position().toPoint()
        self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Pull it."""
        if self._held is not None:
            place = event.position().toPoint()
            by, self._held = place - self._held, place
            self._scroll(-by.x(), -by.y())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go of it."""
        self._held = None
        self.viewport().unsetCursor()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll by the arrow keys, zoom by plus and minus."""
        middle = QPointF(self.viewport().rect().center())
        match event.key():
            case Qt.Key.Key_Plus:
                self.zoom_wanted.emit(limited_zoom(self.zoom * 1.25), middle)
            case Qt.Key.Key_Minus:
                self.zoom_wanted.emit(limited_zoom(self.zoom / 1.25), middle)
            case Qt.Key.Key_Left | Qt.Key.Key_Right | Qt.Key.Key_Up | Qt.Key.Key_Down as key:
                across, down = ARROWS[Qt.Key(key)]
                self._scroll(across * _STEP, down * _STEP)
            case _:
                super().keyPressEvent(event)

    def _scroll(self, dx: int, dy: int) -> None:
        for bar, by in ((self.horizontalScrollBar(), dx), (self.verticalScrollBar(), dy)):
            bar.setValue(bar.value() + by)


def _project(painter: QPainter, at: Projection) -> None:
    painter.translate(at.x, at.y)
    painter.scale(at.zoom, at.zoom)
