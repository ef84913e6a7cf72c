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
        self._mark.setAccessibleName(clearing)
        self._mark.setToolTip(plain_tip(clearing))

    @property
    def _mark(self) -> QToolButton:
        """Asked for each time: the bindings may let go of what the toolkit made by itself."""
        mark = self.findChild(QToolButton)
        assert mark is not None
        return mark

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the mark its place; the toolkit gives it that of its icon."""
        super().resizeEvent(event)
        side, mark = self.height(), self._mark
        margins = self.textMargins()
        margins.setRight(max(0, side - mark.sizeHint().width()))
        self.setTextMargins(margins)
        mark.setGeometry(self.width() - side, 0, side, side)
