"""Rows of lists, trees and what combos unfold: as high as what is pointed with needs them."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from cjm_desktop.desktop.look.colours import look
from cjm_desktop.desktop.look.focus_frame import paint_focus_frame
from cjm_desktop.desktop.look.scale import target


class TappedRows(QStyledItemDelegate):
    """Rows that a pointer or a finger hits; the toolkit asks again when the style changes."""

    frames_chosen = True
    """Whether what is chosen has the frame of the keyboard too; else its view has one."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Give the size that a row was made with, or the least one."""
        return super().sizeHint(option, index).expandedTo(QSize(0, target()))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw a cell, and a frame where the keyboard is.

        The toolkit's own mark is a grey button, and the style sheet leaves it out.
        """
        super().paint(painter, option, index)
        self.paint_frame(painter, option)

    def paint_frame(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        """Draw the frame, where the keyboard is there."""
        states = QStyle.StateFlag
        framed = self.frames_chosen or not option.state & states.State_Selected
        if framed and option.state & states.State_HasFocus:
            paint_focus_frame(painter, option.rect, QColor(look()["accent"]))
