"""A small note that hovers in a view; what it says is always plain text."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QWidget

from cjm_desktop.desktop.look.scale import scaled

_AWAY = 16
_WIDEST = 320


class Bubble(QLabel):
    """Shows lines of plain text near a point of its parent and lets the mouse through."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._view = parent
        self.setObjectName("Bubble")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setWordWrap(True)
        self.hide()

    def tell(self, text: str, at: QPoint) -> None:
        """Show a text beside a point, within the parent."""
        self.setText(text)
        self.setWordWrap(False)
        if self.sizeHint().width() > scaled(_WIDEST):
            self.setWordWrap(True)
            self.resize(scaled(_WIDEST), self.heightForWidth(scaled(_WIDEST)))
        else:
            self.resize(self.sizeHint())
        room = self._view.rect()
        x, y = at.x() + _AWAY, at.y() + _AWAY
        if x + self.width() > room.right():
            x = at.x() - _AWAY - self.width()
        if y + self.height() > room.bottom():
            y = at.y() - _AWAY - self.height()
        self.move(max(x, 0), max(y, 0))
        self.raise_()
        self.show()
