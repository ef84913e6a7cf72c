"""A finger that is held still opens the menu, as the right button does.

It is for views to which a finger is a mouse, and in which a click does no more than select. The
canvas, to which it is not, has its own (`canvas/touch.py`).
"""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QContextMenuEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from cjm_desktop.desktop.look.second_finger import by_finger

SLACK: Final = 12
"""Pixels that a finger moves while it is meant to rest."""


class LongPress(QObject):
    """Follows the clicks that the toolkit makes of touches of a view."""

    def __init__(self, view: QWidget) -> None:
        super().__init__(view)
        self._view = view
        self._start = QPoint()
        self._spent = False
        """Whether the finger that is still down has opened the menu."""
        held = QApplication.styleHints().mousePressAndHoldInterval()
        self._held = QTimer(self, singleShot=True, interval=held)
        self._held.timeout.connect(self._open_menu)
        view.installEventFilter(self)

    @property
    def is_waiting(self) -> bool:
        """Whether a finger is down that would open the menu by resting."""
        return self._held.isActive()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep from the view what a finger does after it has opened the menu."""
        if event.type() == QEvent.Type.UngrabMouse:
            self._held.stop()  # there are two fingers
        if not isinstance(event, QMouseEvent) or not by_finger(event):
            return False
        place = event.position().toPoint()
        match event.type():
            case QEvent.Type.MouseButtonPress:
                self._start, self._spent = place, False
                self._held.start()
            case QEvent.Type.MouseMove if (place - self._start).manhattanLength() > SLACK:
                self._held.stop()
            case QEvent.Type.MouseButtonRelease:
                self._held.stop()
            case _:
                pass
        return self._spent

    def _open_menu(self) -> None:
        """Let the view go, which has selected what is under the finger, and ask it for its menu."""
        view, place = self._view, self._start
        on_screen = view.mapToGlobal(place)
        none = Qt.KeyboardModifier.NoModifier
        up, left = Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton
        kind = QEvent.Type.MouseButtonRelease
        QApplication.sendEvent(
            view, QMouseEvent(kind, QPointF(place), QPointF(on_screen), left, up, none)
        )
        self._spent = True
        QApplication.sendEvent(
            view, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, on_screen)
        )
