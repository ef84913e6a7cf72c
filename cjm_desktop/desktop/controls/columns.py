"""Sections in one column, or in two where the window is wide enough to read both."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

_BETWEEN = 24


class Columns(QWidget):
    """Shows widgets in the order of reading: from left to right, then below.

    Two stand beside each other where each has at least the width `narrowest`.
    """

    def __init__(self, narrowest: int, space: int) -> None:
        super().__init__()
        self._narrowest = narrowest
        self._shown: list[QWidget] = []
        self._across = 1
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(_BETWEEN)
        self._grid.setVerticalSpacing(space)

    @property
    def across(self) -> int:
        """How many stand beside each other."""
        return self._across

    def show_all(self, widgets: Sequence[QWidget]) -> None:
        """Show these widgets and no others."""
        if self._shown != list(widgets):
            for gone in set(self._shown) - set(widgets):
                self._grid.removeWidget(gone)
            self._shown = list(widgets)
            self._lay_out()

    def set_room(self, width: int) -> None:
        """Take as many columns as there is room for."""
        across = 2 if width >= 2 * self._narrowest + _BETWEEN else 1
        if across != self._across:
            self._across = across
            self._lay_out()

    def _lay_out(self) -> None:
        for widget in self._shown:
            self._grid.removeWidget(widget)
        for place, widget in enumerate(self._shown):
            self._grid.addWidget(widget, *divmod(place, self._across), Qt.AlignmentFlag.AlignTop)
            widget.show()
        for column in range(2):
            self._grid.setColumnStretch(column, 1 if column < self._across else 0)
