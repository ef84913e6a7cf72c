"""What the trees of advice and of ideas share: rows marked as a whole, in quiet colours.

The first column says what a row is, the second where or why, and the third what a click does.
"""

from collections.abc import Mapping

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import (
    QFrame,
    QHeaderView,
    QStyle,
    QStyleOptionViewItem,
    QWidget,
)

from cjm_desktop.desktop.controls.cell_copy import CellTree
from cjm_desktop.desktop.controls.tapped_rows import TappedRows
from cjm_desktop.desktop.look.colours import Colours
from cjm_desktop.desktop.look.dressed import Dressed
from cjm_desktop.desktop.look.scale import scaled


class RowTree(Dressed, CellTree):
    """A tree of three columns without a header; the first takes the room there is."""

    ink_tokens: Mapping[int, str] = {1: "quiet", 2: "link"}
    """By column the colour that its words have, where it is not the ordinary one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "rows")
        self.setColumnCount(3)
        self.setHeaderHidden(True)
        self._rows = _WholeRows(self)
        self.setItemDelegate(self._rows)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setIndentation(scaled(16))
        self.setMouseTracking(True)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)

    def dress(self, colours: Colours) -> None:
        """Take the colours of a look."""
        self._rows.inks = {
            column: QColor(colours[token]) for column, token in self.ink_tokens.items()
        }
        self.viewport().update()


class _WholeRows(TappedRows):
    """Marks the current row as a whole only, and writes each column in its ink."""

    inks: Mapping[int, QColor] = {}
    frames_chosen = False

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Leave out the frame around a single column."""
        super().initStyleOption(option, index)
        ink = self.inks.get(index.column())
        if ink is not None:
            option.palette.setColor(QPalette.ColorRole.Text, ink)
        option.state &= ~QStyle.StateFlag.State_HasFocus
