"""What's this: the next click says what is there, and does nothing else.

The toolkit's own mode knows controls alone; ours asks what is painted, too, and goes by keys.
"""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from cjm_desktop.desktop.help.explanation import Explanation, explain, explain_focus
from cjm_desktop.desktop.work.session import Session

_EXPLAINS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_KEYS = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)
_CLICKS = (
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseButtonRelease,
    QEvent.Type.MouseButtonDblClick,
)


class WhatsThis(QObject):
    """Takes the next click, or Enter, in the program's windows; Esc leaves."""

    explained = Signal(object, QPoint)
    """An Explanation, and the place of the screen that it is of."""
    nothing_said = Signal()
    """There was nothing to say of what was clicked."""

    def __init__(self, window: QWidget, session: Session) -> None:
        super().__init__(window)
        self._window, self._session = window, session
        self.on = False

    def begin(self) -> None:
        """Wait for a click; asked for again, explain what has the keyboard."""
        if self.on:
            self._explain_focus()
            return
        self.on = True
        QApplication.setOverrideCursor(Qt.CursorShape.WhatsThisCursor)
        QApplication.instance().installEventFilter(self)  # type: ignore[union-attr]

    def end(self) -> None:
        """Let clicks do what they do."""
        if self.on:
            self.on = False
            QApplication.restoreOverrideCursor()
            QApplication.instance().removeEventFilter(self)  # type: ignore[union-attr]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take clicks, Enter and Esc, and end with the window; other keys choose what is asked."""
        if not isinstance(watched, QWidget):
            return False
        if watched is self._window and event.type() == QEvent.Type.Hide:
            # All windows have the pointer, which would go on asking in theirs.
            self.end()
            return False
        if isinstance(event, QMouseEvent) and event.type() in _CLICKS:
            if event.type() == QEvent.Type.MouseButtonRelease:
                at = event.globalPosition().toPoint()
                self.end()
                self._tell(explain(watched, at, self._session.document, self._session.tr_), at)
            return True
        if isinstance(event, QKeyEvent) and event.type() in _KEYS:
            return self._take_key(event)
        return False

    def _take_key(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key != Qt.Key.Key_Escape and key not in _EXPLAINS:
            return False
        event.accept()
        if event.type() == QEvent.Type.KeyPress:
            if key == Qt.Key.Key_Escape:
                self.end()
            else:
                self._explain_focus()
        return True

    def _explain_focus(self) -> None:
        self.end()
        widget = QApplication.focusWidget()
        if widget is not None:
            at = widget.mapToGlobal(widget.rect().center())
            said = explain_focus(widget, self._session.document, self._session.tr_)
            self._tell(said, at)

    def _tell(self, said: Explanation | None, at: QPoint) -> None:
        if said is None:
            self.nothing_said.emit()
        else:
            self.explained.emit(said, at)
