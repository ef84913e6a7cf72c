"""What one finger began is given up when a second one joins it: two fingers only look about.

Where a finger is a mouse, the toolkit presses for the first one before it knows of another. Without
this, pulling a list by two fingers would press the button, and pinching a chart drag the dot, that
the first finger happened to meet.
"""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QEventPoint, QInputDevice, QMouseEvent, QPointerEvent, QTouchEvent
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

_NOWHERE: Final = QPointF(-10_000, -10_000)
"""Letting a button go there presses nothing."""
_MOUSE: Final = (
    QEvent.Type.MouseMove, QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick
)  # fmt: skip


def by_finger(event: QPointerEvent) -> bool:
    """Say whether an event comes from a finger; a click, too, that is made of a touch."""
    return event.device().type() == QInputDevice.DeviceType.TouchScreen


class SecondFinger(QObject):
    """Keeps from what the first finger pressed all that comes of it, once there are two."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._held: list[QWidget] = []
        """What is under the first finger, the innermost first, while there are two."""

    def note(self, window: QObject, event: QTouchEvent) -> None:
        """Hear of fingers on a window."""
        points = event.points()
        down = [each for each in points if each.state() != QEventPoint.State.Released]
        if event.type() == QEvent.Type.TouchBegin:
            self._let_go()
        if len(down) > 1 and not self._held:
            self._hold(_under(window, points[0].globalPressPosition()))

    def _hold(self, widget: QWidget | None) -> None:
        # The toolkit's own widgets come and go unheard, and one may stand for another that is gone.
        while widget is not None and isValid(widget):
            self._held.append(widget)
            widget.installEventFilter(self)
            widget = None if widget.isWindow() else widget.parentWidget()
        for each in self._held:
            QApplication.sendEvent(each, QEvent(QEvent.Type.UngrabMouse))

    def _let_go(self) -> None:
        held, self._held = self._held, []
        for each in held:
            if isValid(each):
                each.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let nothing through that is made of the first finger; let it go where nothing is."""
        if not isinstance(event, QMouseEvent) or not by_finger(event):
            return False
        if event.type() == QEvent.Type.MouseButtonRelease:
            self._let_go()
            up, left = Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton
            none = Qt.KeyboardModifier.NoModifier
            QApplication.sendEvent(
                watched, QMouseEvent(event.type(), _NOWHERE, _NOWHERE, left, up, none)
            )
            return True
        return event.type() in _MOUSE


def _under(window: QObject, place: QPointF) -> QWidget | None:
    """Give the innermost widget of a window at a global place."""
    for top in QApplication.topLevelWidgets():
        if top.windowHandle() is window:
            return top.childAt(top.mapFromGlobal(place).toPoint()) or top
    return None
