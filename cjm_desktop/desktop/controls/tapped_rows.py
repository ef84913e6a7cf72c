"""Rows of lists, trees and what combos unfold: as high as what is pointed with needs them."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from cjm_desktop.desktop.look.scale import target


class TappedRows(QStyledItemDelegate):
    """Rows that a pointer or a finger hits; the toolkit asks again when the style changes."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Give the size that a row was made with, or the least one."""
        return super().sizeHint(option, index).expandedTo(QSize(0, target()))
