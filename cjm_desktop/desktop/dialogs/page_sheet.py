"""One page of paper on the screen: whole, or as near as one likes; always white, in any look.

It is painted a bit at a time beside what else the window does, so that nobody waits for it.
"""

from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTransform,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from cjm_desktop.desktop.look.colours import look
from cjm_desktop.desktop.look.focus_frame import paint_focus_frame
from cjm_desktop.desktop.look.page_look import PageLook
from cjm_desktop.desktop.look.page_painting import PagePainting
from cjm_desktop.desktop.look.painter import FigurePainter
from cjm_desktop.journey.document import Document
from cjm_desktop.layout import theme
from cjm_desktop.layout.drawing import Rect
from cjm_desktop.layout.pages import Page

_AT_ONCE = 0.008
"""So many seconds are painted before the window is asked what else there is to do."""
_PATIENCE = 12
"""After so many such bits a page is shown as far as it is painted."""
_AROUND = 14
_NEAREST = 8.0
_STEP = 1.25
_NOTCH = 120
_PAN = 60

_STEPS: Mapping[Qt.Key, int] = {
    Qt.Key.Key_PageDown: 1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_PageUp: -1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Left: -1,
}
_PANS: Mapping[Qt.Key, tuple[int, int]] = {
    Qt.Key.Key_Left: (_PAN, 0),
    Qt.Key.Key_Right: (-_PAN, 0),
    Qt.Key.Key_Up: (0, _PAN),
    Qt.Key.Key_Down: (0, -_PAN),
}


class PageSheet(QWidget):
    """Shows a page; the wheel and the keys ask for others, with Ctrl they bring it nearer."""

    stepped = Signal(int)
    """So many pages forward are wanted, or backward if below 0."""
    end_wanted = Signal(bool)
    """The last page is wanted, or the first."""
    turned = Signal()
    """Another page is shown, or none."""
    painted = Signal()

    def __init__(self, document: Document) -> None:
        super().__init__()
        self.document = document
        self._figures = FigurePainter(theme.LIGHT)
        self._look: PageLook | None = None
        self._page: Page | None = None
        self._marked: Rect | None = None
        self._zoom = 1.0
        self._shift = QPointF()
        self._image = QImage()
        self._next = QImage()
        self._painting: PagePainting | None = None
        self._bits = 0
        self._turned = 0
        self._held: QPointF | None = None
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._go_on)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(240, 200)

    @property
    def is_painted(self) -> bool:
        """Whether all of the page is seen."""
        return self._painting is None

    @property
    def picture(self) -> QImage:
        """What is shown, in the pixels of the screen."""
        return self._image

    @property
    def page(self) -> Page | None:
        """The page that is shown."""
        return self._page

    def to_view(self, area: Rect) -> QRect:
        """Give where an area of the page, in points, is on the widget."""
        frame, scale = self._frame(), self._scale()
        x, y, width, height = (each * scale for each in area)
        return QRectF(frame.x() + x, frame.y() + y, width, height).toAlignedRect()

    def set_look(self, look: PageLook) -> None:
        """Paint the pages that come in a look."""
        if look != self._look:
            self._look = look
            self._figures = FigurePainter(look.palette, look.assets)

    def show_page(self, page: Page | None, marked: Rect | None = None) -> None:
        """Show another page, or none; an area of it, in points, can be marked."""
        if page is None or self._page is None or _size(page) != _size(self._page):
            self._zoom, self._shift = 1.0, QPointF()
        self._page, self._marked = page, marked
        self._begin()
        self.turned.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Show what is painted so far, or the page before until there is enough."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(look()["surround"]))
        if self._page is None:
            return
        frame = self._frame()
        painter.fillRect(frame, Qt.GlobalColor.white)
        painter.save()
        painter.setClipRect(frame)
        painter.drawImage(0, 0, self._image)
        painter.restore()
        painter.setPen(QPen(QColor(look()["border"]), 1))
        painter.drawRect(frame.adjusted(-0.5, -0.5, 0.5, 0.5))
        if self._marked is not None:
            self._mark(painter, self._marked)
        if self.hasFocus():
            paint_focus_frame(painter, self.rect(), QColor(look()["accent"]))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the page into another room."""
        super().resizeEvent(event)
        self._begin()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Go through the pages; with Ctrl, come nearer to what is under the pointer."""
        turned = event.angleDelta().y() or event.angleDelta().x()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_by(_STEP ** (turned / _NOTCH), event.position())
            return
        self._turned += turned
        notches = int(self._turned / _NOTCH)
        if notches:
            self._turned -= notches * _NOTCH
            self.stepped.emit(-notches)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go through the pages, or over a page that is near."""
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom_by(_STEP)
        elif key == Qt.Key.Key_Minus:
            self.zoom_by(1 / _STEP)
        elif key == Qt.Key.Key_0:
            self.zoom_by(1 / self._zoom)
        elif self._zoom > 1 and key in _PANS:
            self._pan(QPointF(*_PANS[key]))
        elif key in _STEPS:
            self.stepped.emit(_STEPS[key])
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.end_wanted.emit(key == Qt.Key.Key_End)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the page."""
        self._held = event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Pull a page that is near."""
        if self._held is not None and self._zoom > 1:
            self._pan(event.position() - self._held)
            self._held = event.position()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let the page go."""
        self._held = None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Come near to a place, or show the whole page again."""
        self.zoom_by(3.0 if self._zoom == 1 else 1 / self._zoom, event.position())

    def zoom_by(self, factor: float, at: QPointF | None = None) -> None:
        """Bring the page nearer by a factor; the point `at` stays where it is."""
        zoom = min(max(self._zoom * factor, 1.0), _NEAREST)
        middle = QRectF(self.rect()).center()
        fixed = (middle if at is None else at) - middle - self._shift
        self._shift -= fixed * (zoom / self._zoom - 1)
        self._zoom = zoom
        self._pan(QPointF())

    def _pan(self, by: QPointF) -> None:
        self._shift += by
        room, page = self._room(), self._page
        if page is not None:
            scale = self._scale()
            wide, high = page.width * scale - room.width(), page.height * scale - room.height()
            self._shift = QPointF(_within(self._shift.x(), wide), _within(self._shift.y(), high))
        self._begin()

    def _room(self) -> QRectF:
        return QRectF(self.rect()).adjusted(_AROUND, _AROUND, -_AROUND, -_AROUND)

    def _scale(self) -> float:
        """Give how many pixels of the window a point of the page takes."""
        room, page = self._room(), self._page
        if page is None:
            return 1.0
        fitting = min(room.width() / page.width, room.height() / page.height)
        return max(fitting, 0.01) * self._zoom

    def _frame(self) -> QRectF:
        """Give where the page is in the window."""
        page, scale = self._page, self._scale()
        if page is None:
            return QRectF()
        frame = QRectF(0, 0, page.width * scale, page.height * scale)
        frame.moveCenter(self._room().center() + self._shift)
        return frame

    def _mark(self, painter: QPainter, area: Rect) -> None:
        shown = QRectF(self.to_view(area)).adjusted(-3, -3, 3, 3)
        # Paper is white in every look, and so is what it is marked with.
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.LIGHT["accent"]), 2))
        painter.drawRoundedRect(shown, 4, 4)

    def _begin(self) -> None:
        """Paint the page anew; what was on its way is left."""
        self._painting = None
        self._timer.stop()
        page = self._page
        if page is not None and not self.size().isEmpty():
            ratio = self.devicePixelRatioF()
            self._next = QImage(self.size() * ratio, QImage.Format.Format_RGB32)
            self._next.fill(Qt.GlobalColor.white)
            self._next.setDevicePixelRatio(ratio)
            frame, scale = self._frame(), self._scale()
            way = QTransform.fromTranslate(frame.x(), frame.y()).scale(scale, scale)
            self._painting = PagePainting(page, self._figures, way)
            self._bits = 0
            self._timer.start()
        self.update()

    def _go_on(self) -> None:
        if self._painting is None:
            self._timer.stop()
            return
        painter = QPainter(self._next)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_done = self._painting.go_on(painter, _AT_ONCE)
        painter.end()
        self._bits += 1
        if is_done or self._bits > _PATIENCE:
            self._image = self._next
            if self._look is not None and self._look.grey:
                self._image = self._next.convertToFormat(QImage.Format.Format_Grayscale8)
            self.update()
        if is_done:
            self._painting = None
            self._timer.stop()
            self.painted.emit()


def _size(page: Page) -> tuple[float, float]:
    return page.width, page.height


def _within(shift: float, beyond: float) -> float:
    most = max(beyond, 0.0) / 2
    return min(max(shift, -most), most)
