"""What lists and trees share: rows that are hit, and a copy key that is safe for a spreadsheet.

What it copies is the text of the current cell.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QListWidget, QTreeWidget, QWidget

from cjm_desktop.desktop.controls.tapped_rows import TappedRows
from cjm_desktop.desktop.look.plain import plain_tip
from cjm_desktop.journey.cells import cell_text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractItemView as _View
else:
    _View = object


class CellCopy(_View):
    """Put before the toolkit's class: it would copy a cell as it is, and so a formula."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy the current cell."""
        if not event.matches(QKeySequence.StandardKey.Copy):
            super().keyPressEvent(event)
            return
        shown = self.currentIndex().data(Qt.ItemDataRole.DisplayRole)
        if shown is not None and str(shown):
            QGuiApplication.clipboard().setText(cell_text(str(shown)))


class CellList(CellCopy, QListWidget):
    """A list of one column."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(TappedRows(self))


class CellTree(CellCopy, QTreeWidget):
    """A tree, or a list of several columns."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(TappedRows(self))

    def setHeaderLabels(self, labels: Sequence[str]) -> None:
        """Name the columns; a tip says the whole of a name that has no room."""
        super().setHeaderLabels(labels)
        self.header().setTextElideMode(Qt.TextElideMode.ElideRight)
        for column, label in enumerate(labels):
            self.headerItem().setToolTip(column, plain_tip(label))


class LeadingTree(CellTree):
    """A tree whose rows lead somewhere: Enter goes there, and presses no button of a dialog too."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep Enter, which the toolkit would hand on."""
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()
