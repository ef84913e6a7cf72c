"""The line in which one may say why an idea serves no phase."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from cjm_desktop.desktop.controls.cuts import say_cuts
from cjm_desktop.desktop.look.plain import plain_tip
from cjm_desktop.desktop.look.scale import scaled
from cjm_desktop.journey.values import MAX_TITLE
from cjm_desktop.words.wording import Wording

_HEIGHT = 30
_ENDS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape)


class ReasonField(QLineEdit):
    """Enter drops the idea with the reason, or without one; Esc, or going away, lets it be."""

    given = Signal(str)
    given_up = Signal()
    said = Signal(str)
    """Something that the status bar should say."""

    def __init__(self, tr: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._asking = False
        self.setMaxLength(MAX_TITLE)
        say_cuts(self, tr, self.said.emit)
        self.setMinimumHeight(scaled(_HEIGHT))
        self.setPlaceholderText(tr("Why? (may stay empty)"))
        self.setAccessibleName(tr("Why it serves no phase"))
        self.setToolTip(plain_tip(tr("Enter drops the idea, Esc keeps it")))
        self.hide()

    def ask(self) -> None:
        """Stand there empty, with the keyboard."""
        self._asking = True
        self.clear()
        self.show()
        self.raise_()
        self.setFocus()

    def forget(self) -> None:
        """Ask no more: it is about other ideas now."""
        if self._asking:
            self._end()

    def event(self, event: QEvent) -> bool:
        """Claim Enter and Esc before a window's shortcut takes them."""
        asked = event.type() == QEvent.Type.ShortcutOverride
        if asked and isinstance(event, QKeyEvent) and event.key() in _ENDS:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give the reason by Enter, give up by Esc; neither key goes any further."""
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._end()
                self.given.emit(self.text())
            case Qt.Key.Key_Escape:
                self._end()
                self.given_up.emit()
            case _:
                super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Let the idea be when something else is clicked; a menu of the field is no such thing."""
        super().focusOutEvent(event)
        elsewhere = event.reason() not in (
            Qt.FocusReason.PopupFocusReason,
            Qt.FocusReason.ActiveWindowFocusReason,
        )
        if self._asking and elsewhere:
            self._end()
            self.given_up.emit()

    def _end(self) -> None:
        self._asking = False
        self.hide()
