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

from cjm_desktop.desktop.controls.cell_copy import CellList
from cjm_desktop.desktop.look.plain import plain_label
from cjm_desktop.desktop.look.scale import scaled
from cjm_desktop.words.wording import N_, Wording

_TYPE: Final = 0.024
"""The size of the type as a part of the height."""
_LEAST_TYPE: Final = 13
_AROUND: Final = 20
_TRIES: Final = 3
_TARGET: Final = 40
"""How high a step is for a finger or a hand that speaks meanwhile."""
KEYS: Sequence[tuple[str, str]] = (
    (N_("→  Space  Page Down"), N_("Next")),
    (N_("←  Page Up"), N_("Back")),
    (N_("Home  End"), N_("First, last")),
    (N_("A number, Enter"), N_("To that step")),
    ("E", N_("Edit, or lock")),
    ("↑  ↓", N_("Edit: choose a card")),
    ("Enter", N_("Edit: write its title")),
    ("O", N_("Edit: open the card")),
    (N_("F4  Shift+F4"), N_("Edit: judge, score")),
    ("A", N_("Type a card")),
    ("T", N_("Minutes for the room")),
    (N_("J  Shift+J"), N_("Begin the next step, take that back")),
    ("I", N_("What the step asks of the room")),
    ("R", N_("Park a topic, note what is agreed")),
    (N_("B  W"), N_("Black, white")),
    ("S", N_("Spotlight")),
    ("D", N_("Pointer")),
    ("N", N_("Notes of the open card")),
    ("L", N_("Light or dark")),
    ("C", N_("The code that phones scan")),
    ("K", N_("The cards from phones")),
    ("Esc", N_("Close, leave")),
)
"""What the keys do, as it is told; the keys themselves are the window's."""
OWN_KEYS: Sequence[tuple[str, str]] = (
    ("F", N_("Freeze the room")),
    ("P", N_("Private, or reveal")),
    ("X", N_("Swap the displays")),
    ("M", N_("To the map’s window")),
)
"""What else they do for who has a display of their own."""


class _Steps(CellList):
    """The steps; G closes the panel here as elsewhere, and is no search; Enter goes to a step."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text().lower() in ("g", "?"):
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
            item = QListWidgetItem(f"{str(number).rjust(2, chr(0x2007))}    {name}", self.steps)
            item.setSizeHint(QSize(0, scaled(_TARGET)))
        self.steps.setCurrentRow(at)
        self.steps.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.steps.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.steps.itemActivated.connect(lambda _: self.chosen.emit(self.steps.currentRow()))
        keys = self._keys = QGridLayout()
        keys.setHorizontalSpacing(20)
        self._labels: list[QLabel] = []
        told = (*KEYS, *OWN_KEYS) if own else KEYS
        rows = -(-len(told) // 2)
        for place, (key, does) in enumerate(told):
            row, column = place % rows, place // rows * 2
            # A letter is a key in any language; in a catalogue it may stand for something else.
            for beside, words in enumerate((key if len(key) == 1 else tr(key), tr(does))):
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
        # What was never shown tells no layout of its new size: they would keep to the one before.
        for layout in (self._keys, self._outer):
            layout.invalidate()
