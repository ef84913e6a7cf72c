"""A column that is as high as it is where there is the room, else to be scrolled."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cjm_desktop.desktop.controls.scroll_area import ScrollArea
from cjm_desktop.desktop.look.scale import scaled

_BELOW, _BESIDE = 200, 100
"""Pixels of the screen that are taken by the foot of a dialog and what is around it."""


class ScrolledColumn(ScrollArea):
    """Holds the layout `column`, `narrowest` pixels wide and `least` high at ordinary size."""

    def __init__(self, narrowest: int = 0, least: int = 120) -> None:
        inside = QWidget()
        self.column = QVBoxLayout(inside)
        self.column.setContentsMargins(0, 0, 0, 0)
        self._narrowest, self._least = narrowest, least
        super().__init__(inside)

    def sizeHint(self) -> QSize:
        """Ask for all that is in it, as far as there is room on the screen."""
        bar = self.verticalScrollBar().sizeHint().width()
        room = self.screen().availableSize()
        wide = max(scaled(self._narrowest), self.column.minimumSize().width())
        wide = min(wide, room.width() - _BESIDE - bar)
        if self.column.hasHeightForWidth():
            high = self.column.totalHeightForWidth(wide)
        else:
            high = self.column.sizeHint().height()
        return QSize(wide + bar, min(high, room.height() - _BELOW))

    def minimumSizeHint(self) -> QSize:
        """Stay wide enough for what cannot be narrower."""
        wanted = self.sizeHint()
        return QSize(wanted.width(), min(wanted.height(), scaled(self._least)))
