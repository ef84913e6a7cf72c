"""Whether a finger or a mouse was used last: what takes a click is as large as it needs to be.

The size changes once a touch is over, so that nothing moves away from under the finger.
"""

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QInputDevice, QMouseEvent, QTouchEvent, QWindow
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from cjm_desktop.desktop.look.scale import FINGER, POINTER
from cjm_desktop.desktop.look.second_finger import SecondFinger, by_finger
from cjm_desktop.desktop.look.theming import Theming

_ENDS = (QEvent.Type.TouchEnd, QEvent.Type.TouchCancel)
_MOUSE = (QEvent.Type.MouseMove, QEvent.Type.MouseButtonRelease)


class Pointing(QObject):
    """Watches the window that has the keyboard, where there is a screen to touch."""

    def __init__(self, application: QApplication, theming: Theming) -> None:
        super().__init__(theming)
        self._theming = theming
        self._window: QWindow | None = None
        self._second = SecondFinger(self)
        application.focusWindowChanged.connect(self._watch)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note what points, and leave it to its window."""
        kind = event.type()
        if isinstance(event, QTouchEvent):
            self._second.note(watched, event)
        if kind in _ENDS:
            self._later(FINGER)
        elif kind in _MOUSE and isinstance(event, QMouseEvent) and _is_free_mouse(event):
            self._later(POINTER)
        return False

    def _watch(self, window: QWindow | None) -> None:
        # The toolkit tells of the next window when the one before may have gone already.
        if self._window is not None and isValid(self._window):
            self._window.removeEventFilter(self)
        self._window = window if _can_be_touched() else None
        if self._window is not None:
            self._window.installEventFilter(self)

    def _later(self, target: int) -> None:
        QTimer.singleShot(0, self, lambda: self._theming.choose_target(target))


def _is_free_mouse(event: QMouseEvent) -> bool:
    """Say whether a mouse moves that holds nothing."""
    return not event.buttons() and not by_finger(event)


def _can_be_touched() -> bool:
    touched = QInputDevice.DeviceType.TouchScreen
    return any(each.type() == touched for each in QInputDevice.devices())
