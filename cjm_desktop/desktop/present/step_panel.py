"""The steps and the keys of a presentation, over it: for who has lost the way."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QLabel,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from cjm_desktop.desktop.actions.hand_keys import FACILITATOR_KEYS, PRESENTING_KEYS, key_words
from cjm_desktop.desktop.controls.cell_copy import CellList
from cjm_desktop.desktop.look.plain import plain_label
from cjm_desktop.desktop.look.scale import scaled
from cjm_desktop.words.wording import Wording

_TYPE: Final = 0.024
"""The size of the type as a part of the height."""
_LEAST_TYPE: Final = 13
_AROUND: Final = 20
_TRIES: Final = 3
_LINE: Final = 1.6
_TARGET: Final = 40
"""How high a step is for a finger or a hand that speaks meanwhile."""


class _Steps(CellList):
    """The steps; G closes the panel here as elsewhere, and is no search; Enter goes to a step."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text().lower() in ("g", "?") or event.key() == Qt.Key.Key_F1:
            event.ignore()
            return
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            # The toolkit lets it pass on, and to the window it means one page further.
            event.accept()


class StepPanel(QFrame):
    """All steps to go to, and what the keys do."""

    chosen = Signal(int)
    """The number of a step, from 0 on."""

    def __init__(
        self, names: Sequence[str], at: int, tr: Wording, parent: QWidget, *, own: bool = False
    ) -> None:
        super().__init__(parent)
        self.setObjectName("StepPanel")
        self.setAutoFillBackground(True)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.steps = _Steps(self)
        self.steps.setAccessibleName(tr("Steps"))
        self.steps.setObjectName("PresentSteps")
        even = self.steps.font()
        even.setFeature(QFont.Tag("tnum"), 1)  # the names stand below each other
        self.steps.setFont(even)
        for number, name in enumerate(names, 1):
            # A figure space is as wide as a digit, so that the names stand below each other.
            QListWidgetItem(f"{str(number).rjust(2, chr(0x2007))}    {name}", self.steps)
        self.steps.setCurrentRow(at)
        self.steps.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.steps.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.steps.itemActivated.connect(lambda _: self.chosen.emit(self.steps.currentRow()))
        keys = self._keys = QGridLayout()
        keys.setHorizontalSpacing(20)
        self._labels: list[QLabel] = []
        told = (*PRESENTING_KEYS, *FACILITATOR_KEYS) if own else PRESENTING_KEYS
        rows = -(-len(told) // 2)
        for place, (key, does) in enumerate(told):
            row, column = place % rows, place // rows * 2
            for beside, words in enumerate((key_words(key, tr), tr(does))):
                label = plain_label(words, parent=self)
                self._labels.append(label)
                keys.addWidget(label, row, column + beside)
        layout = self._outer = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(14)
        layout.addWidget(self.steps, 1)
        layout.addLayout(keys)

    def stand_in(self, width: int, height: int) -> None:
        """Take the middle of a window of a size."""
        size = max(round(height * _TYPE), scaled(_LEAST_TYPE))
        room = QSize(width - 2 * _AROUND, height - 2 * _AROUND)
        self._write(size)
        for _ in range(_TRIES):  # margins do not shrink along
            least = self.minimumSizeHint()
            fits = min(room.width() / least.width(), room.height() / least.height())
            if fits >= 1:
                break
            size = int(size * fits)
            self._write(size)
        wide = min(max(width // 2, self.sizeHint().width()), room.width())
        high = min(max(height * 7 // 8, self.minimumSizeHint().height()), room.height())
        self.setGeometry((width - wide) // 2, (height - high) // 2, wide, high)
        self.show()
        self.raise_()
        self.steps.setFocus()

    def _write(self, size: int) -> None:
        for part in (self.steps, *self._labels):
            part.setStyleSheet(f"font-size: {size}px")
            part.ensurePolished()
        high = max(_TARGET, round(size * _LINE))
        for row in range(self.steps.count()):
            self.steps.item(row).setSizeHint(QSize(0, high))
        # What was never shown tells no layout of its new size: they would keep to the one before.
        for layout in (self._keys, self._outer):
            layout.invalidate()
