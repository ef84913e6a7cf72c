"""Cards as the rows of a table's model: rows follow their cards when the order changes."""

from collections.abc import Sequence
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex
from PySide6.QtGui import QFont

from cjm_desktop.desktop.work.session import Session
from cjm_desktop.journey.document import Document
from cjm_desktop.journey.records import Card
from cjm_desktop.layout.theme import LIGHT, Palette

Index = QModelIndex | QPersistentModelIndex


class CardItem(Protocol):
    """What a row is about: a card, and what was found out of it."""

    @property
    def id(self) -> str:
        """The card's id."""

    @property
    def card(self) -> Card:
        """The card."""


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
        """Show these items of the session's document as it is now; True if rows came or went."""
        document = self._session.document
        same = len(items) == len(self._items) and all(item.id in self._rows for item in items)
        if same:
            self._rearrange(document, items)
        else:
            self.beginResetModel()
            self._take(document, items)
            self.endResetModel()
        return not same

    def taken(self) -> None:
        """Find out what all rows have in common, now that they are others."""

    def _rearrange(self, document: Document, items: Sequence[Item]) -> None:
        before = [item.id for item in self._items]
        if before == [item.id for item in items]:
            self._take(document, items)
            self._tell_all()
            return
        self.layoutAboutToBeChanged.emit()
        persistent = self.persistentIndexList()
        ids = [before[index.row()] for index in persistent]
        self._take(document, items)
        moved = [
            self.index(self._rows[card_id], index.column())
            for card_id, index in zip(ids, persistent, strict=True)
        ]
        self.changePersistentIndexList(persistent, moved)
        self.layoutChanged.emit()

    def _take(self, document: Document, items: Sequence[Item]) -> None:
        self._document, self._items = document, items
        self._rows = {item.id: row for row, item in enumerate(items)}
        self.taken()

    def _tell_all(self) -> None:
        if self._items:
            last = self.index(len(self._items) - 1, self._columns - 1)
            self.dataChanged.emit(self.index(0, 0), last)


def bold() -> QFont:
    """Give the font of what a row is about."""
    font = QFont()
    font.setWeight(QFont.Weight.DemiBold)
    return font
