"""What the trees of advice and of ideas share: rows marked as a whole, in quiet colours."""

from collections.abc import Mapping

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import (
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QWidget,
)

_COLOURS: Mapping[QPalette.ColorRole, str] = {
    QPalette.ColorRole.Base: "paper",
    QPalette.ColorRole.Text: "ink",
    QPalette.ColorRole.Highlight: "chosen",
    QPalette.ColorRole.HighlightedText: "chosen-ink",
}


class RowTree(QTreeWidget):
    """A tree of three columns without a header; the first takes the room there is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._link, self._quiet = QColor(), QColor()
        self.setColumnCount(3)
        self.setHeaderHidden(True)
        self.setItemDelegate(_WholeRows(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setIndentation(16)
        self.setMouseTracking(True)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)

    def dress(self, palette: Mapping[str, str]) -> None:
        """Take the colours of a look."""
        self._link, self._quiet = QColor(palette["link"]), QColor(palette["quiet"])
        look = QPalette(self.palette())
        for role, token in _COLOURS.items():
            look.setColor(role, QColor(palette[token]))
        self.setPalette(look)
        self.viewport().setPalette(look)


class _WholeRows(QStyledItemDelegate):
    """Marks the current row as a whole only."""

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Leave out the frame around a single column."""
        super().initStyleOption(option, index)
        option.state &= ~QStyle.StateFlag.State_HasFocus
