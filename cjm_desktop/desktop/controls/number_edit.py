"""The editor of a number: a click into it selects what it holds, so that typing replaces it.

Else a figure typed before or behind the old one would make another number of both.
"""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QMouseEvent

from cjm_desktop.desktop.controls.editors import LineEdit


class NumberEdit(LineEdit):
    """One line for a number or a day."""

    taken_back = Signal()
    """What was typed is wrong, and undo is wanted: of the history there is nothing to undo."""

    def __init__(self) -> None:
        super().__init__()
        self._entered = False

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Note that the mouse came in; the keyboard selects all by itself."""
        super().focusInEvent(event)
        self._entered = event.reason() == Qt.FocusReason.MouseFocusReason

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Select all by the click that comes in, unless a part was selected by it."""
        super().mouseReleaseEvent(event)
        if self._entered and not self.hasSelectedText():
            self.selectAll()
        self._entered = False

    def event(self, event: QEvent) -> bool:
        """Claim undo while what is typed is wrong."""
        if event.type() == QEvent.Type.ShortcutOverride and self._undoes(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take back what is wrong."""
        if self._undoes(event):
            self.taken_back.emit()
        else:
            super().keyPressEvent(event)

    def _undoes(self, event: QEvent) -> bool:
        undo = isinstance(event, QKeyEvent) and event.matches(QKeySequence.StandardKey.Undo)
        return undo and bool(self.property("wrong"))

    def begin(self, text: str) -> None:
        """Be typed in with a first sign, in place of what is there."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.selectAll()
        self.insert(text)
        self.typed.emit()
