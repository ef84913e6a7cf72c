"""The second press of a double one: it means nothing where the first has brought the keyboard.

Enter ends a field, chooses from a list, presses a button that is gone then, closes a dialog; after
each the keyboard is back at the picture, where Enter turns a page before all the room. Esc leaves a
field or a list, and at the picture all the presentation.
"""

from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QWindow
from PySide6.QtWidgets import QApplication, QWidget

from cjm_desktop.desktop.present.present_keys import ENTER


class SecondEnter(QObject):
    """Swallows it in windows that have a picture, their `focusProxy`.

    Pressed anew where the keyboard still is, in a list or a field, it counts.
    """

    def __init__(self, now: Callable[[], datetime], parent: QObject) -> None:
        super().__init__(parent)
        self._now = now
        self._pressed: datetime | None = None
        """When Enter was pressed, if that was the last key; or when a window got the keyboard."""
        self._at: QWidget | None = None
        self._left: datetime | None = None
        """When Esc was pressed, if that was the last key."""
        self._left_at: QWidget | None = None

    def watch(self, window: QWidget) -> None:
        """Look at all keys of a window."""
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let through all but the second press."""
        match event.type():
            case QEvent.Type.Show if isinstance(watched, QWidget):
                handle = watched.windowHandle()
                if handle is not None:
                    handle.installEventFilter(self)
            case QEvent.Type.WindowActivate:
                self._pressed, self._at = self._now(), None
            case QEvent.Type.KeyPress if isinstance(watched, QWindow):
                return isinstance(event, QKeyEvent) and (
                    self._is_second_esc(event) or self._is_second(event)
                )
            case _:
                pass
        return False

    def _is_second(self, event: QKeyEvent) -> bool:
        if event.key() not in ENTER:
            self._pressed = None
            return False
        before, self._pressed = self._pressed, self._now()
        here = QApplication.focusWidget()
        is_anew = here is None or (here is self._at and here is not here.window().focusProxy())
        just_now = before is not None and self._is_just_now(before)
        if not is_anew and (just_now or event.isAutoRepeat()):
            return True
        self._at = here
        return False

    def _is_second_esc(self, event: QKeyEvent) -> bool:
        if event.key() != Qt.Key.Key_Escape:
            self._left = None
            return False
        here = QApplication.focusWidget()
        if self._left is not None and here is not self._left_at and self._is_just_now(self._left):
            return True
        self._left, self._left_at = self._now(), here
        return False

    def _is_just_now(self, before: datetime) -> bool:
        # Less than no time: somebody has set the clock back.
        most = timedelta(milliseconds=QApplication.doubleClickInterval())
        return timedelta(0) <= self._now() - before < most
