"""What lists and trees share: rows that are hit, Enter, and a copy key safe for a spreadsheet.

What it copies is the text of the current cell. Enter is about the row where rows are gone through:
the toolkit would hand it on, and so press a button of a dialog that nobody looks at.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final, Literal

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

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractItemView as _View
else:
    _View = object


Enter = Literal["handed on", "leads", "ticks"]
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ENABLED: Final = Qt.ItemFlag.ItemIsEnabled
_INDENT: Final = 20
_CHEVRON: Final = 12
_TICK: Final = Qt.ItemDataRole.CheckStateRole


class CellCopy(_View):
    """Put before the toolkit's class: it would copy a cell as it is, and so a formula."""

    enter: Enter = "handed on"
    """What Enter does at a row: where it leads, that is told by `activated`."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy the current cell; keep Enter for the current row."""
        index = self.currentIndex()
        enters = event.key() in _ENTER and index.isValid() and self.enter != "handed on"
        if self.state() == self.State.EditingState:
            enters = False  # what ends the writing in a cell comes here, too
        if event.matches(QKeySequence.StandardKey.Copy):
            shown = index.data(Qt.ItemDataRole.DisplayRole)
            if shown is not None and str(shown):
                QGuiApplication.clipboard().setText(cell_text(str(shown)))
            return
        if enters and self.enter == "ticks":
            self._tick()
        else:
            super().keyPressEvent(event)
        if enters:
            event.accept()

    def _tick(self) -> None:
        """Tick the current row, or take its tick away."""
        index = self.currentIndex().siblingAtColumn(0)
        if index.flags() & Qt.ItemFlag.ItemIsUserCheckable and index.flags() & _ENABLED:
            ticked = Qt.CheckState(index.data(_TICK)) == Qt.CheckState.Checked
            wanted = Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked
            self.model().setData(index, wanted, _TICK)


class CellList(CellCopy, QListWidget):
    """A list of one column."""

    enter: Enter = "leads"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(TappedRows(self))


class CellTree(CellCopy, QTreeWidget):
    """A tree, or a list of several columns."""

    enter: Enter = "leads"

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
