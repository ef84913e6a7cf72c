"""A list of rows in a form, each of which stays with what it shows.

Who presses a button in a row leaves a field before, and that may change the list. So the row under
the press is never given what another one showed: the press would mean that.
"""

from collections.abc import Callable, Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtWidgets import QBoxLayout, QWidget

Row = TypeVar("Row", bound=QWidget)


class KeptRows(Generic[Row]):
    """The rows of a layout of their own; `make` makes one."""

    def __init__(self, layout: QBoxLayout, make: Callable[[], Row]) -> None:
        self._layout = layout
        self._make = make
        self._entries: tuple[Any, ...] = ()
        self.rows: list[Row] = []

    def place(self, row: Row) -> int | None:
        """Give the place of a row; None if it went."""
        return self.rows.index(row) if row in self.rows else None

    def follow(self, entries: Sequence[Any]) -> None:
        """Have a row for each of these: its own, that of one that changed or went, or a new one."""
        entries = tuple(entries)
        if entries == self._entries:
            return
        left = list(zip(self._entries, self.rows, strict=True))
        own = [_taken(left, entry) for entry in entries]
        spare = iter([row for _, row in left])
        self.rows = [row or next(spare, None) or self._make() for row in own]
        self._entries = entries
        for row in spare:
            self._layout.removeWidget(row)
            row.hide()
            row.deleteLater()
        for place, row in enumerate(self.rows):
            if self._layout.indexOf(row) != place:
                self._layout.removeWidget(row)
                self._layout.insertWidget(place, row)
                row.show()


def _taken(left: list[tuple[Any, Row]], entry: Any) -> Row | None:
    """Take the row of an entry out of those that are left."""
    for place, (one, row) in enumerate(left):
        if one == entry:
            del left[place]
            return row
    return None
