"""A panel beside the view: its place is there at once, its contents after the view is painted."""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

_AFTER_THE_FRAME = 1
"""Milliseconds: with none, the panel would be made before the frame is on the screen."""


class PanelFrame(QFrame):
    """Holds one panel, made when the frame was first painted or is asked for it."""

    def __init__(self, name: str, narrowest: int, make: Callable[[], QWidget]) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setMinimumWidth(narrowest)
        self._narrowest = narrowest
        self._make = make
        self._content: QWidget | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)

    @property
    def content(self) -> QWidget | None:
        """The panel, if it was made."""
        return self._content

    def furnish(self) -> None:
        """Make the panel, if it is not there yet."""
        if self._content is None:
            self._content = self._make()
            self.setMinimumWidth(max(self._content.minimumWidth(), self._narrowest))
            self._layout.addWidget(self._content)
            self._content.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the empty frame, and then see to its contents."""
        super().paintEvent(event)
        if self._content is None:
            QTimer.singleShot(_AFTER_THE_FRAME, self, self.furnish)
