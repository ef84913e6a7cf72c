"""What stands above a view: its words at the left, what it offers at the right.

Where the words would be left with a narrow column, what is offered stands below them.
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from cjm_desktop.desktop.controls.flow import Flow
from cjm_desktop.desktop.look.scale import scaled

_NARROWEST_WORDS = 300
_BETWEEN = 8


class Head(QWidget):
    """Words and controls, beside each other or below."""

    def __init__(self, words: Sequence[QWidget], controls: Sequence[QWidget], gap: int) -> None:
        super().__init__()
        said = QVBoxLayout()
        said.setSpacing(gap)
        for label in words:
            said.addWidget(label)
        self._offered = QWidget(self)
        offered = Flow(_BETWEEN)
        self._offered.setLayout(offered)
        for control in controls:
            offered.addWidget(control)
        if not controls:
            self._offered.hide()
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(_BETWEEN)
        self._line.addLayout(said, 1)
        self._line.addWidget(self._offered, 0, Qt.AlignmentFlag.AlignBottom)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand beside each other where there is room for both."""
        super().resizeEvent(event)
        wide = self._offered.sizeHint().width() + scaled(_NARROWEST_WORDS)
        beside = self.width() >= wide
        way = QBoxLayout.Direction
        self._line.setDirection(way.LeftToRight if beside else way.TopToBottom)
        bottom = Qt.AlignmentFlag.AlignBottom
        self._line.setAlignment(self._offered, bottom if beside else Qt.AlignmentFlag(0))
