"""What lists and trees share: rows that are hit, and a copy key that is safe for a spreadsheet.

What it copies is the text of the current cell.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import QListWidget, QTreeWidget, QWidget

from cjm_desktop.desktop.controls.tapped_rows import TappedRows
from cjm_desktop.desktop.look.colours import look
from cjm_desktop.desktop.look.icons import pixmap
from cjm_desktop.desktop.look.plain import plain_tip
from cjm_desktop.desktop.look.scale import scaled
from cjm_desktop.journey.cells import cell_text

Index = QModelIndex | QPersistentModelIndex
_INDENT = 20
_CHEVRON = 12

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
        self.setIndentation(scaled(_INDENT))

    def drawBranches(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """Draw what folds a row as large as the text is; the toolkit's arrow stays small."""
        if not index.model().hasChildren(index):
            return
        name = "chevron-down" if self.isExpanded(index) else "chevron-right"
        size = scaled(_CHEVRON)
        right_to_left = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        step = self.indentation()
        left = rect.left() if right_to_left else rect.right() + 1 - step
        place = QRect(left, rect.top(), step, rect.height()).center() - QPoint(size, size) / 2
        sign = pixmap(name, look()["quiet"], size, self.devicePixelRatioF())
        painter.drawPixmap(place, sign)

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
