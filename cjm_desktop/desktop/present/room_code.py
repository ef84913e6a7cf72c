"""The code that phones scan, over a whole window, as large as a room needs it."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from cjm_desktop.words.wording import Wording

_SIDE: Final = 0.62
"""The side of the code as a part of the height."""
_TYPE: Final = 0.045
"""The height of what is written below it, as a part of the height."""
_INK, _PAPER = QColor("#111113"), QColor("#FFFFFF")
"""Dark on light in either look: not every phone reads the reverse."""


class RoomCode(QWidget):
    """Lies over its parent until it is clicked, or Esc is pressed, and is as large as that."""

    def __init__(self, parent: QWidget, url: str, code: str | None, tr: Wording) -> None:
        super().__init__(parent)
        # What makes codes waits until one is wanted.
        from cjm_desktop.room.scan_code import modules

        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._place: Callable[[], object] | None = None
        self._came_at: object = None
        self._rows = modules(url)
        self._lines = [url.removeprefix("http://")]
        if code is not None:
            self._lines.append(tr("Code: {code}", code=code))
        self.setAccessibleName(", ".join((tr("Take part"), *self._lines)))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setGeometry(parent.rect())
        parent.installEventFilter(self)
        self.show()
        self.raise_()
        self.setFocus()

    def go_with(self, place: Callable[[], object]) -> None:
        """Be for one place of a presentation: whoever goes on wants to see what comes."""
        self._place, self._came_at = place, place()

    def look(self) -> None:
        """Go, if the presentation has gone on."""
        if self._place is not None and self._place() != self._came_at:
            self.close()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Be as large as the window, whatever display that is put on."""
        if event.type() == QEvent.Type.Resize and isinstance(event, QResizeEvent):
            self.resize(event.size())
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go by Esc, or by the key that brought it."""
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_C):
            self.close()
        else:
            event.ignore()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Go."""
        self.close()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the code in whole pixels, and the address below."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), _PAPER)
        high = self.height()
        module = max(1, int(min(high * _SIDE, self.width() * 0.9) // len(self._rows)))
        side = module * len(self._rows)
        font = QFont(self.font())
        font.setPixelSize(type_size(high))
        line = font.pixelSize() * 1.4
        left = (self.width() - side) // 2
        top = max(0, int(high - side - line * len(self._lines)) // 2)
        for y, row in enumerate(self._rows):
            for x, dark in enumerate(row):
                if dark:
                    painter.fillRect(left + x * module, top + y * module, module, module, _INK)
        painter.setFont(font)
        painter.setPen(_INK)
        for number, text in enumerate(self._lines):
            place = QRectF(0, top + side + number * line, self.width(), line)
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)


def type_size(height: int) -> int:
    """Give the size of what is written on a picture of a height."""
    return max(16, int(height * _TYPE))
