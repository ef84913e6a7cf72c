"""The frame around the map that Tab came to while nothing on it is marked.

It lies over the viewport and is no part of it, whose painted pixels are moved when it is scrolled.
"""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QColor, QFocusEvent, QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from cjm_desktop.desktop.look.colours import look
from cjm_desktop.desktop.look.focus_frame import paint_focus_frame

_LINE = 2
_BY_KEY = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


class KeyboardFrame(QWidget):
    """Is shown from a key that leads into the view until the view marks something or is left."""

    def __init__(self, view: QAbstractScrollArea) -> None:
        super().__init__(view)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.hide()
        self._view = view
        view.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Come and go with the keyboard, as large as the view."""
        if event.type() == QEvent.Type.FocusIn and isinstance(event, QFocusEvent):
            self.setVisible(event.reason() in _BY_KEY)
            self._cover()
        elif event.type() == QEvent.Type.FocusOut:
            self.hide()
        elif event.type() == QEvent.Type.Resize and self.isVisible():
            self._cover()
        return super().eventFilter(watched, event)

    def _cover(self) -> None:
        around = self._view.viewport().geometry()
        self.setGeometry(around)
        inside = self.rect().adjusted(_LINE, _LINE, -_LINE, -_LINE)
        # Only what is painted covers the view: the rest of it is scrolled as fast as ever.
        self.setMask(QRegion(self.rect()) - QRegion(inside))
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the frame."""
        paint_focus_frame(QPainter(self), self.rect(), QColor(look()["accent"]))
