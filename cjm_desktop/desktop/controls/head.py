"""What stands above a view: its words at the left, what it offers at the right.

Where the words would be left with a narrow column, or all is lower so, what is offered stands
below them.
"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
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
        self._said = said = QVBoxLayout()
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
        self._turn()

    def event(self, event: QEvent) -> bool:
        """See to it anew when the words are others."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._turn()
        return super().event(event)

    def _turn(self) -> None:
        offered = self._offered.sizeHint()
        left = self.width() - offered.width() - _BETWEEN
        below = self._said.heightForWidth(self.width()) + _BETWEEN + offered.height()
        beside = left >= scaled(_NARROWEST_WORDS) and self._said.heightForWidth(left) <= below
        way, bottom = QBoxLayout.Direction, Qt.AlignmentFlag.AlignBottom
        turned = way.LeftToRight if beside else way.TopToBottom
        if turned != self._line.direction():
            self._line.setDirection(turned)
            self._line.setAlignment(self._offered, bottom if beside else Qt.AlignmentFlag(0))
