"""The code that phones scan, over the window that the map is worked on in, as large as that."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from cjm_desktop.desktop.look.colours import colours
from cjm_desktop.desktop.look.painter import FigurePainter
from cjm_desktop.layout.present.overlay import Overlay
from cjm_desktop.layout.present.screen import Screen


class RoomCode(QWidget):
    """Lies over its parent until it is clicked, or Esc is pressed, and is as large as that."""

    def __init__(self, parent: QWidget, code: Overlay, words: str) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._code = code
        self._figures = FigurePainter(colours(False))
        self.setAccessibleName(words)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setGeometry(parent.rect())
        parent.installEventFilter(self)
        self.show()
        self.raise_()
        self.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Be as large as the window."""
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
        """Paint the code as a room sees it."""
        ratio = self.devicePixelRatioF()
        screen = Screen(self.width() * ratio, self.height() * ratio)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(screen.scale / ratio, screen.scale / ratio)
        for x, y, figure in self._code(screen):
            self._figures.paint(painter, figure, x, y)
