"""What fingers do on the canvas, and on a touch pad.

One finger is a mouse where it taps, and where it drags a card; on an empty place it pulls the map.
Held still it opens the menu. Two fingers pull and zoom at once: what was between them stays there.
"""

from collections.abc import Callable, Sequence
from math import hypot

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QEventPoint, QMouseEvent, QNativeGestureEvent, QTouchEvent
from PySide6.QtWidgets import QApplication, QWidget

from cjm_desktop.desktop.canvas.map_canvas import MapCanvas
from cjm_desktop.desktop.canvas.mouse import Mouse
from cjm_desktop.desktop.canvas.sight import MARGIN
from cjm_desktop.desktop.canvas.tools.pan import Pan
from cjm_desktop.desktop.controls.long_press import SLACK
from cjm_desktop.desktop.look.scale import FINGER, POINTER

_NO_KEY = Qt.KeyboardModifier.NoModifier
_LEFT, _RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
_TOUCHES = (
    QEvent.Type.TouchBegin,
    QEvent.Type.TouchUpdate,
    QEvent.Type.TouchEnd,
    QEvent.Type.TouchCancel,
)


class Touch(QObject):
    """Turns touches of the viewport into clicks, pulls, zooms and menus."""

    def __init__(
        self, canvas: MapCanvas, mouse: Mouse, menu: Callable[[QPoint], object], *beside: QWidget
    ) -> None:
        """`menu` opens a menu at a global place; `beside` are the headers, which zoom along."""
        super().__init__(canvas)
        self._canvas = canvas
        self._mouse = mouse
        self._menu = menu
        self._viewport = canvas.viewport()
        self._start: QPoint | None = None
        self._drags = False
        self._pan: Pan | None = None
        self._pinch: Pinch | None = None
        self._spent = False
        """Whether the fingers that are still down have done what they were meant for."""
        self._tapped: QPoint | None = None
        self._since_tap = QElapsedTimer()
        self._since_tap.start()
        held = QApplication.styleHints().mousePressAndHoldInterval()
        self._held = QTimer(self, singleShot=True, interval=held)
        self._held.timeout.connect(self._open_menu)
        self._viewport.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        # The toolkit's scroll areas pull by two fingers on their own account.
        self._viewport.ungrabGesture(Qt.GestureType.PanGesture)
        for each in (self._viewport, *beside):
            each.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take touches of the viewport, and the gestures that a touch pad tells by name."""
        kind = event.type()
        if kind == QEvent.Type.NativeGesture and isinstance(event, QNativeGestureEvent):
            return self._gesture(event)
        if watched is not self._viewport:
            return False
        if kind in _TOUCHES and isinstance(event, QTouchEvent):
            self._canvas.target = FINGER
            if kind == QEvent.Type.TouchBegin:
                self._end()  # a menu may have taken the end of the last touch
                if self._viewport.childAt(self._place(event.points()[0])) is not None:
                    event.ignore()  # a field over the map: the toolkit makes a click of it
                    return True
            self._touch(kind, event.points())
            event.accept()
            return True
        if isinstance(event, QMouseEvent) and event.spontaneous():
            self._canvas.target = POINTER
        return False

    def _touch(self, kind: QEvent.Type, points: Sequence[QEventPoint]) -> None:
        down = [each for each in points if each.state() != QEventPoint.State.Released]
        if kind == QEvent.Type.TouchCancel:
            self._give_up()
            self._end()
        elif len(down) > 1:
            self._two(*(self._place(each) for each in down[:2]))
        elif self._pinch is not None or self._spent:
            self._pinch, self._spent = None, True
        elif kind == QEvent.Type.TouchBegin:
            self._begin(self._place(points[0]))
        elif down:
            self._move(self._place(down[0]))
        if not down:
            if not self._spent and self._start is not None:
                self._let_go(self._place(points[0]))
            self._end()

    def _place(self, point: QEventPoint) -> QPoint:
        return self._viewport.mapFromGlobal(point.globalPosition()).toPoint()

    # One finger

    def _begin(self, place: QPoint) -> None:
        self._start = place
        self._held.start()

    def _move(self, place: QPoint) -> None:
        start = self._start
        if start is None:
            return
        if self._pan is not None:
            self._pan.move(place, _NO_KEY)
        elif self._drags:
            self._send(QEvent.Type.MouseMove, place, _LEFT)
        elif (place - start).manhattanLength() > SLACK:
            self._held.stop()
            if self._mouse.lifts_at(start):
                self._drags = True
                self._send(QEvent.Type.MouseButtonPress, start, _LEFT)
                self._send(QEvent.Type.MouseMove, place, _LEFT)
            else:
                self._pan = Pan(self._canvas, start)
                self._pan.move(place, _NO_KEY)

    def _let_go(self, place: QPoint) -> None:
        if self._pan is not None:
            self._pan.commit(place, _NO_KEY)
        elif self._drags:
            self._send(QEvent.Type.MouseButtonRelease, place, _LEFT)
        else:
            self._tap(place)

    def _tap(self, place: QPoint) -> None:
        soon = self._since_tap.restart() < QApplication.doubleClickInterval()
        before, self._tapped = self._tapped, place
        if soon and before is not None and (place - before).manhattanLength() <= 2 * SLACK:
            self._tapped = None
            self._send(QEvent.Type.MouseButtonDblClick, place, _LEFT)
        else:
            self._send(QEvent.Type.MouseButtonPress, place, _LEFT)
        self._send(QEvent.Type.MouseButtonRelease, place, _LEFT)

    def _open_menu(self) -> None:
        """Select what is under the finger, and open its menu."""
        if self._start is not None:
            self._spent = True
            self._send(QEvent.Type.MouseButtonPress, self._start, _RIGHT)
            self._send(QEvent.Type.MouseButtonRelease, self._start, _RIGHT)
            self._menu(self._viewport.mapToGlobal(self._start))

    def _send(self, kind: QEvent.Type, place: QPoint, button: Qt.MouseButton) -> None:
        moving, ending = QEvent.Type.MouseMove, QEvent.Type.MouseButtonRelease
        event = QMouseEvent(
            kind,
            QPointF(place),
            QPointF(self._viewport.mapToGlobal(place)),
            Qt.MouseButton.NoButton if kind == moving else button,
            Qt.MouseButton.NoButton if kind == ending else button,
            _NO_KEY,
        )
        QApplication.sendEvent(self._viewport, event)

    # Two fingers

    def _two(self, one: QPoint, other: QPoint) -> None:
        self._held.stop()
        if self._pinch is None:
            self._give_up()
            self._pinch = Pinch(self._canvas, one, other)
        else:
            self._pinch.move(one, other)

    def _give_up(self) -> None:
        """End what one finger began, as if it had not."""
        if self._drags:
            self._mouse.give_up()
        if self._pan is not None:
            self._pan.cancel()
        self._drags, self._pan = False, None

    def _end(self) -> None:
        self._held.stop()
        self._start = self._pan = self._pinch = None
        self._drags = self._spent = False

    # Touch pads

    def _gesture(self, event: QNativeGestureEvent) -> bool:
        match event.gestureType():
            case Qt.NativeGestureType.ZoomNativeGesture:
                place = self._viewport.mapFromGlobal(event.globalPosition())
                self._canvas.zoom_at(self._canvas.zoom * (1 + event.value()), place)
            case Qt.NativeGestureType.PanNativeGesture:
                moved = event.delta().toPoint()
                across, down = self._canvas.scrolled_to
                self._canvas.scroll_to(across - moved.x(), down - moved.y())
            case _:
                return False
        return True


class Pinch:
    """Keeps the place of the map that was between two fingers between them."""

    def __init__(self, canvas: MapCanvas, one: QPoint, other: QPoint) -> None:
        self._canvas = canvas
        self._zoom = canvas.zoom
        self._apart = _apart(one, other)
        self._body = canvas.projection.to_body(_middle(one, other))

    def move(self, one: QPoint, other: QPoint) -> None:
        """Zoom and pull for where the fingers are now."""
        canvas, middle = self._canvas, _middle(one, other)
        corner = canvas.viewport().mapToGlobal(QPointF(0, 0))
        canvas.zoom_at(self._zoom * _apart(one, other) / self._apart, middle)
        # The headers have grown or shrunk with the zoom, and the viewport has moved with them.
        middle += corner - canvas.viewport().mapToGlobal(QPointF(0, 0))
        x, y = self._body
        canvas.scroll_to(
            round(x * canvas.zoom + MARGIN - middle.x()),
            round(y * canvas.zoom + MARGIN - middle.y()),
        )


def _apart(one: QPoint, other: QPoint) -> float:
    way = other - one
    return max(hypot(way.x(), way.y()), 1.0)


def _middle(one: QPoint, other: QPoint) -> QPointF:
    return QPointF(one + other) / 2
