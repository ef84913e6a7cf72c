"""A row whose box ticks the rows below it, but those that are ticked one by one."""

from collections.abc import Iterator
from typing import Any, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTreeWidgetItem

_BOX: Final = Qt.ItemDataRole.CheckStateRole
CHECKED: Final = Qt.CheckState.Checked
UNCHECKED: Final = Qt.CheckState.Unchecked


class TickRow(QTreeWidgetItem):
    """A row to tick; its `alone` is whether nothing but its own box ticks it."""

    alone = False

    def setData(self, column: int, role: int, value: Any) -> None:
        """Tick what is below this row, or nothing of it if all that can be is ticked already."""
        if role != _BOX or not self.childCount():
            super().setData(column, role, value)
            return
        together = list(self.together())
        if Qt.CheckState(value) == CHECKED and not all(map(is_ticked, together)):
            for row in together:
                row.setCheckState(column, CHECKED)
        else:
            super().setData(column, role, UNCHECKED)

    def together(self) -> Iterator["TickRow"]:
        """Go through the rows at the ends below this one, or this one, that are ticked together."""
        if not self.childCount() and not self.alone:
            yield self
        for row in self.below():
            yield from row.together()

    def below(self) -> Iterator["TickRow"]:
        """Go through the rows just below this one."""
        for place in range(self.childCount()):
            row = self.child(place)
            if isinstance(row, TickRow):
                yield row


def is_ticked(row: QTreeWidgetItem) -> bool:
    """Say whether a row is ticked, with all that is below it."""
    return row.checkState(0) == CHECKED
