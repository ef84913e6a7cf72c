"""The cards from the room as a list: what is alike side by side, to be placed, dragged, removed.

It is a table of one column, for of all the toolkit's lists that one alone takes as long with 60,000
rows as with ten when another comes.
"""

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFrame, QHeaderView, QTableView

from cjm_desktop.desktop.controls.card_drag import CardDrag, Cargo
from cjm_desktop.desktop.controls.cell_copy import CellCopy
from cjm_desktop.desktop.controls.claims import LIST_KEYS, claims
from cjm_desktop.desktop.controls.offered_model import OfferedModel
from cjm_desktop.desktop.look import icons
from cjm_desktop.desktop.look.card_pictures import figure_picture
from cjm_desktop.desktop.look.colours import look
from cjm_desktop.desktop.look.painter import FigurePainter
from cjm_desktop.desktop.look.scale import scaled
from cjm_desktop.desktop.work.offered_cards import OfferedCards
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.journey.document import CellKey
from cjm_desktop.journey.records import Card
from cjm_desktop.layout.map.card_face import card_face
from cjm_desktop.room.events import OfferedCard

_ROW = 44
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class OfferedList(CellCopy, QTableView):
    """A row for each card; further cards of a group stand below its first, marked as alike."""

    placed = Signal(object)
    """Cards are to be put where they asked to be: their ids."""
    to_tray = Signal(object)
    removed = Signal(object)
    menu_wanted = Signal(QPoint)
    """What can be done with the selected cards is to be offered, at a place on the screen."""

    def __init__(self, session: Session, offered: OfferedCards, drag: CardDrag) -> None:
        super().__init__()
        self._session, self._offered, self._drag = session, offered, drag
        self._pressed: QPoint | None = None
        tr = session.tr_
        self.setAccessibleName(tr("From the room"))
        self.setAccessibleDescription(
            tr("Enter puts a card where it asked to be, Shift+Enter into the idea tray, Del "
               "puts it aside.")
        )  # fmt: skip
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("role", "offered")
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setIconSize(QSize(scaled(icons.SMALL), scaled(icons.SMALL)))
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(scaled(_ROW))
        self.cards = OfferedModel(session, offered, self)
        self.setModel(self.cards)
        self.cards.modelReset.connect(self._shown_anew)
        self.cards.rowsRemoved.connect(self._go_on)

    def chosen(self) -> list[str]:
        """List the ids of the selected cards, from the top."""
        return [each.id for each in self.chosen_cards()]

    def chosen_cards(self) -> list[OfferedCard]:
        """List the selected cards, from the top."""
        rows = sorted(each.row() for each in self.selectionModel().selectedRows())
        return [self.cards.card(row) for row in rows]

    def _shown_anew(self) -> None:
        """Have the keyboard somewhere when all rows are others."""
        if self.cards.rowCount():
            self.choose(0)

    def choose(self, row: int) -> None:
        """Select a row and no other, whatever key is held: the toolkit would add it by Shift."""
        flag = QItemSelectionModel.SelectionFlag
        index = self.cards.index(row, 0)
        self.selectionModel().setCurrentIndex(index, flag.ClearAndSelect | flag.Rows)

    def _go_on(self, _: QModelIndex, row: int) -> None:
        """Select the card that came up in the place of the one that went: keys go on with it."""
        if self.cards.rowCount() and not self.selectionModel().hasSelection():
            self.choose(min(row, self.cards.rowCount() - 1))

    def sizeHintForColumn(self, column: int) -> int:
        """Ask no row how wide it is: all are as wide as the list."""
        return self.viewport().width()

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Go to the first and to the last card by Home and End, as in any list."""
        move = QAbstractItemView.CursorAction
        if action in (move.MoveHome, move.MoveEnd) and self.cards.rowCount():
            return self.cards.index(0 if action == move.MoveHome else self.cards.rowCount() - 1, 0)
        return super().moveCursor(action, modifiers)

    def event(self, event: QEvent) -> bool:
        """Claim what is about this list where something is selected here, and not on the map."""
        if claims(event, (*LIST_KEYS, "Del")) and self.chosen():
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Place, keep for later, or remove what is selected."""
        chosen = self.chosen()
        shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if chosen and event.key() in _ENTER:
            (self.to_tray if shifted else self.placed).emit(chosen)
        elif chosen and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit(chosen)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu at the pointer, or by a key at the row that has the keyboard."""
        if not self.chosen():
            return
        place = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            row = self.visualRect(self.currentIndex())
            place = self.viewport().mapToGlobal(row.center())
        self.menu_wanted.emit(place)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Be ready to drag what is pressed."""
        super().mousePressEvent(event)
        at = event.position().toPoint()
        if event.button() == Qt.MouseButton.LeftButton and self.indexAt(at).isValid():
            self._pressed = at

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Carry the selected cards."""
        place = event.globalPosition().toPoint()
        if self._drag.cargo is not None:
            self._drag.move(place)
        elif self._pressed is not None:
            moved = event.position().toPoint() - self._pressed
            if moved.manhattanLength() >= QApplication.startDragDistance():
                self._lift(place)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let the cards land."""
        self._pressed = None
        if self._drag.cargo is not None:
            self._drag.drop(event.globalPosition().toPoint())
        else:
            super().mouseReleaseEvent(event)

    def _lift(self, place: QPoint) -> None:
        self._pressed = None
        ids, session = self.chosen(), self._session
        if not ids or session.read_only:
            return
        first = self.cards.card(min(each.row() for each in self.selectionModel().selectedRows()))
        face = Card(order="a0", kind=first.kind, title=first.title)
        figure = card_face("new", face, session.tr_)
        ratio = self.devicePixelRatioF()
        picture = figure_picture(FigurePainter(look()), figure, 1, ratio, len(ids))

        def land(cell: CellKey, index: int | None) -> bool:
            return self._offered.place_into(ids, cell, index)

        self._drag.start(self, Cargo(land=land), picture, QPoint(20, 14), place)
