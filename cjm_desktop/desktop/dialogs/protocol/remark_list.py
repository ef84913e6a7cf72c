"""What was parked and agreed in a workshop, to tick, to reword and to let go."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidgetItem

from cjm_desktop.desktop.controls.tick_list import TickList
from cjm_desktop.desktop.look.plain import plain_tip
from cjm_desktop.desktop.look.scale import scaled
from cjm_desktop.journey.text import clean_text
from cjm_desktop.journey.values import MAX_NOTES
from cjm_desktop.journey.workshops import Remark
from cjm_desktop.layout.protocol_words import remark_words
from cjm_desktop.words.wording import Wording

_ROW: Final = 30
_ROWS: Final = 3
_REMOVING: Final = frozenset({Qt.Key.Key_Delete, Qt.Key.Key_Backspace})


class RemarkList(TickList):
    """A row for each; a parked topic has a tick for having been taken up."""

    taken_up = Signal(int, bool)
    reworded = Signal(int, str)
    removed = Signal(int)

    def __init__(self, tr: Wording) -> None:
        super().__init__()
        self._tr = tr
        self._remarks: tuple[Remark, ...] = ()
        self.setAccessibleName(tr("Parked and agreed"))
        self.setWordWrap(True)
        self.setMinimumHeight(_ROWS * scaled(_ROW))
        self.itemChanged.connect(self._change)

    def show_remarks(self, remarks: Sequence[Remark]) -> None:
        """List what was noted."""
        if tuple(remarks) == self._remarks and self.count() == len(remarks):
            return
        self._remarks = tuple(remarks)
        row = self.currentRow()
        with QSignalBlocker(self):
            self.clear()
            for remark in remarks:
                self.addItem(self._item(remark))
        self.setCurrentRow(min(max(row, 0), self.count() - 1))

    def _item(self, remark: Remark) -> QListWidgetItem:
        tr = self._tr
        text = " ".join(remark.text.split())
        item = QListWidgetItem(text if remark.kind == "parked" else tr("Agreed: {text}", text=text))
        item.setToolTip(plain_tip(remark_words(remark, tr)))
        item.setSizeHint(QSize(0, scaled(_ROW)))
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if remark.kind == "parked":
            flags |= Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsEditable
            done = Qt.CheckState.Checked if remark.taken_up else Qt.CheckState.Unchecked
            item.setCheckState(done)
        item.setFlags(flags)
        return item

    def _change(self, item: QListWidgetItem) -> None:
        place = self.row(item)
        before = self._remarks[place]
        text = clean_text(item.text()).strip()[:MAX_NOTES]
        ticked = item.checkState() == Qt.CheckState.Checked
        if before.kind == "parked" and ticked != before.taken_up:
            self.taken_up.emit(place, ticked)
        elif text and text != " ".join(before.text.split()):
            self.reworded.emit(place, text)
        else:
            remarks, self._remarks = self._remarks, ()
            self.show_remarks(remarks)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let the row go by Delete."""
        if event.key() in _REMOVING and self.currentRow() >= 0:
            self.removed.emit(self.currentRow())
        else:
            super().keyPressEvent(event)
