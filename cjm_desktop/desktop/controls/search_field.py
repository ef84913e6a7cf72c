"""The line in which is written what is looked for, with a mark at its end that empties it."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLineEdit, QToolButton, QWidget

from cjm_desktop.desktop.look.plain import plain_tip


class SearchField(QLineEdit):
    """A line whose clearing mark takes a click over the whole height of the line."""

    def __init__(self, name: str, hint: str, clearing: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "field")
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.setClearButtonEnabled(True)
        mark = self.findChild(QToolButton)
        assert mark is not None
        self._mark = mark
        mark.setAccessibleName(clearing)
        mark.setToolTip(plain_tip(clearing))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the mark its place; the toolkit gives it that of its icon."""
        super().resizeEvent(event)
        side = self.height()
        margins = self.textMargins()
        margins.setRight(max(0, side - self._mark.sizeHint().width()))
        self.setTextMargins(margins)
        self._mark.setGeometry(self.width() - side, 0, side, side)
