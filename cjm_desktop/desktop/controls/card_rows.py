"""Cards as the rows of a table's model: rows follow their cards when the order changes."""

from collections.abc import Iterable, Sequence
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex
from PySide6.QtGui import QFont

from cjm_desktop.desktop.work.session import Session
from cjm_desktop.journey.document import Document
from cjm_desktop.layout.theme import LIGHT, Palette

Index = QModelIndex | QPersistentModelIndex

_MOST_RUNS = 20
"""Where more runs of rows come or go, all are told of at once."""


class CardItem(Protocol):
    """What a row is about: a card with what was found out of it, or a heading above cards."""

    @property
    def id(self) -> str:
        """The card's id; a heading's is that of no record."""


Item = TypeVar("Item", bound=CardItem)


class CardRows(QAbstractTableModel, Generic[Item]):
    """A row for each item of a list, found by its card."""

    def __init__(self, session: Session, columns: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._columns = columns
        self._palette: Palette = LIGHT
        self._document: Document = session.document
        self._items: Sequence[Item] = ()
        self._rows: dict[str, int] = {}
        self.arranging = False
        """Whether rows come, go or move just now, so that what is selected says nothing."""

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Count the cards."""
        return 0 if parent.isValid() else len(self._items)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Count the columns."""
        return 0 if parent.isValid() else self._columns

    @property
    def items(self) -> Sequence[Item]:
        """What the rows are about, from the top."""
        return self._items

    def id_at(self, row: int) -> str:
        """Give the card of a row."""
        return self._items[row].id

    def row_of(self, card_id: str) -> int | None:
        """Give the row of a card, None if it is not in the table."""
        return self._rows.get(card_id)

    def set_palette(self, palette: Palette) -> None:
        """Use other colours."""
        self._palette = palette
        self._tell_all()

    def show_items(self, items: Sequence[Item]) -> bool:
        """Show these items of the session's document as it is now; True if rows came or went.

        Rows that stay are not touched, so whoever stands in one, or writes in it, still does.
        """
        wanted = {item.id: item for item in items}
        gone = _runs(row for row, item in enumerate(self._items) if item.id not in wanted)
        came = _runs(row for row, item in enumerate(items) if item.id not in self._rows)
        self.arranging = True
        # Where none is left, nothing of what was shown is asked for any more.
        if not items or len(gone) + len(came) > _MOST_RUNS:
            self.beginResetModel()
            self._document = self._session.document
            self._take(items)
            self.endResetModel()
        else:
            # Whoever asks for a row meanwhile gets what its document says of it.
            self._take_out(gone)
            self._document = self._session.document
            self._take([wanted[item.id] for item in self._items])
            stay = [item for item in items if item.id in self._rows] if came else items
            self._rearrange(stay)
            self._put_in(came, items)
        self.arranging = False
        self._take(items)
        self._tell_all()
        return bool(gone or came)

    def _take_out(self, runs: Sequence[range]) -> None:
        for run in reversed(runs):
            self.beginRemoveRows(QModelIndex(), run.start, run.stop - 1)
            self._take([*self._items[: run.start], *self._items[run.stop :]])
            self.endRemoveRows()

    def _put_in(self, runs: Sequence[range], items: Sequence[Item]) -> None:
        for run in runs:
            self.beginInsertRows(QModelIndex(), run.start, run.stop - 1)
            new = items[run.start : run.stop]
            self._take([*self._items[: run.start], *new, *self._items[run.start :]])
            self.endInsertRows()

    def taken(self) -> None:
        """Find out what all rows have in common, now that they are others."""

    def _rearrange(self, items: Sequence[Item]) -> None:
        before = [item.id for item in self._items]
        if before == [item.id for item in items]:
            return
        self.layoutAboutToBeChanged.emit()
        persistent = self.persistentIndexList()
        ids = [before[index.row()] for index in persistent]
        self._take(items)
        moved = [
            self.index(self._rows[card_id], index.column())
            for card_id, index in zip(ids, persistent, strict=True)
        ]
        self.changePersistentIndexList(persistent, moved)
        self.layoutChanged.emit()

    def _take(self, items: Sequence[Item]) -> None:
        self._items = items
        self._rows = {item.id: row for row, item in enumerate(items)}
        self.taken()

    def _tell_all(self) -> None:
        if self._items:
            last = self.index(len(self._items) - 1, self._columns - 1)
            self.dataChanged.emit(self.index(0, 0), last)


def _runs(rows: Iterable[int]) -> list[range]:
    """Give ascending rows as runs without gaps."""
    runs: list[range] = []
    for row in rows:
        if runs and runs[-1].stop == row:
            runs[-1] = range(runs[-1].start, row + 1)
        else:
            runs.append(range(row, row + 1))
    return runs


def bold() -> QFont:
    """Give the font of what a row is about."""
    font = QFont()
    font.setWeight(QFont.Weight.DemiBold)
    return font
