"""The cards from the room as rows: what comes or goes is told alone, however many there are."""

from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QIcon

from cjm_desktop.desktop.look import icons
from cjm_desktop.desktop.look.colours import Colours, look
from cjm_desktop.desktop.look.plain import plain_tip
from cjm_desktop.desktop.work.offered_cards import Arrival, OfferedCards
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.journey.vocabulary import CardKind
from cjm_desktop.layout.icons import KIND_ICONS
from cjm_desktop.layout.place_words import numbered_phase
from cjm_desktop.room.events import OfferedCard
from cjm_desktop.words.codes import phrase

Index = QModelIndex | QPersistentModelIndex
_PARENT: Final = QModelIndex()
_MANY: Final = 200
"""If so many rows go at once, all are shown anew."""


class OfferedModel(QAbstractTableModel):
    """A row for each card that waits, in the order in which they are listed."""

    def __init__(
        self, session: Session, offered: OfferedCards, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._offered = session, offered
        self._icons: dict[CardKind, tuple[Colours, QIcon]] = {}
        offered.tell()
        self._cards: list[OfferedCard] = list(offered.in_order)
        offered.came.connect(self._add)
        offered.went.connect(self._remove)

    def card(self, row: int) -> OfferedCard:
        """Give the card of a row."""
        return self._cards[row]

    def rowCount(self, parent: Index = _PARENT) -> int:
        """Count the cards."""
        return 0 if parent.isValid() else len(self._cards)

    def columnCount(self, parent: Index = _PARENT) -> int:
        """All that is said of a card stands in one column."""
        return 0 if parent.isValid() else 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Say what a card is, when somebody looks at it."""
        card = self._cards[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                alike = "≈ " if self._offered.is_further(card.id) else ""
                return f"{alike}{' '.join(card.title.split())}\n{self._about(card)}"
            case Qt.ItemDataRole.DecorationRole:
                return self._icon(card.kind)
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip(f"{card.title}\n{self._about(card)}")
            case _:
                return None

    def _icon(self, kind: CardKind) -> QIcon:
        """Give a kind's icon in the look there is; it is made once."""
        made = self._icons.get(kind)
        if made is None or made[0] is not look():
            made = look(), icons.in_look(KIND_ICONS[kind], f"kind-{kind}")
            self._icons[kind] = made
        return made[1]

    def _about(self, card: OfferedCard) -> str:
        document, tr = self._session.document, self._session.tr_
        phase = card.phase if card.phase in document.phases else None
        where = numbered_phase(document, phase, tr) if phase else tr("Nowhere in particular")
        return f"{phrase(tr, card.kind)} · {where}"

    def _add(self, arrivals: list[Arrival]) -> None:
        """Take up what came; what stands below all else is told in one."""
        start = 0
        while start < len(arrivals):
            row = first = arrivals[start].row
            end = start
            while end < len(arrivals) and arrivals[end].row == row:
                row, end = row + 1, end + 1
            self.beginInsertRows(_PARENT, first, row - 1)
            self._cards[first:first] = [each.card for each in arrivals[start:end]]
            self.endInsertRows()
            start = end

    def _remove(self, rows: list[int]) -> None:
        """Take out what went, row by row as it did."""
        if len(rows) > _MANY:
            self.beginResetModel()
            self._cards = list(self._offered.in_order)
            self.endResetModel()
            return
        for row in rows:
            self.beginRemoveRows(_PARENT, row, row)
            del self._cards[row]
            self.endRemoveRows()
            # Another may be the first of its kind now.
            if row < len(self._cards):
                below = self.index(row, 0)
                self.dataChanged.emit(below, below)
