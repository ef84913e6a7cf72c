"""The grid that votes are typed into, as fast as a room calls them out.

A digit begins a vote, Tab goes to the next one, Enter to the next card below where the row was
begun, and after the last card to the next seat: so a person's sheet is typed from top to bottom;
with Shift either goes back. What is no vote stays in its field until it is mended or given up.
"""

from collections.abc import Iterator
from typing import Final, cast

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QItemSelectionModel,
    QObject,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QBrush,
    QColor,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHeaderView,
    QLineEdit,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from cjm_desktop.desktop.controls.cell_copy import CellCopy
from cjm_desktop.desktop.controls.read_delegate import ReadDelegate
from cjm_desktop.desktop.controls.reading import Unfit, score
from cjm_desktop.desktop.dialogs.voting.ballot_model import BallotModel, Index, Spot, Vote
from cjm_desktop.desktop.dialogs.voting.seat_header import CardHeader, SeatHeader
from cjm_desktop.desktop.dialogs.voting.seat_reading import dots
from cjm_desktop.desktop.look.colours import Colours
from cjm_desktop.desktop.look.dressed import Dressed
from cjm_desktop.desktop.look.scale import scaled, tapped
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.editing.edits.pasted_block import read_block

_ROW: Final = 30
_NAMES: Final = 260
"""The room that what cards are called has in any case."""
_LEAST_NAMES: Final = 120
_BESIDE_NAME: Final = 14
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ENDING: Final = (*_ENTER, Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Up, Qt.Key.Key_Down)
"""The keys that end a vote and go on; Left and Right do where the field ends."""
_FAR: Final = (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_End)
"""The keys that go far, out of a field, too."""


class BallotDelegate(ReadDelegate):
    """Types a vote; what is typed is unseen as long as votes are."""

    ended = Signal(int, bool)
    """A vote was typed to its end by a key, and whether Shift was held."""
    written = Signal()
    """What stands in the field is another, or there is no field any more."""
    _taken = True

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Make the field."""
        field = cast(QLineEdit, super().createEditor(parent, option, index))
        field.setAlignment(Qt.AlignmentFlag.AlignCenter)
        if cast(BallotModel, index.model()).hidden:
            field.setEchoMode(QLineEdit.EchoMode.Password)
        field.textChanged.connect(self.written)
        field.destroyed.connect(self.written)
        return field

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Take the vote, and note whether the round did: of one it did not, the field stays."""
        field = cast(QLineEdit, editor)
        if field.isModified() and self._fits(field):
            at = model.index(index.row(), index.column())
            self._taken = model.setData(at, self._reading.parse(field.text()))

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """Tint every other seat, so that the eye finds its columns."""
        super().initStyleOption(option, index)
        asked = len(cast(BallotModel, index.model()).asked)
        ground = "surround" if index.column() // asked % 2 else "paper"
        option.backgroundBrush = QBrush(QColor(self.palette[ground]))

    def finish(self, field: QLineEdit) -> bool:
        """Take what is typed and close the field; of what is no vote the field stays."""
        if not self._fits(field):
            return False
        self._taken = True
        self.commitData.emit(field)
        if self._taken:
            self.closeEditor.emit(field)
        return self._taken

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """End the vote by the keys that go on, if it is one, and when the keyboard is elsewhere."""
        field = cast(QLineEdit, editor)
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in _ENDING or _leads_out(field, event):
                if self.finish(field):
                    back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
                    self.ended.emit(event.key(), back)
                return True
        elif event.type() == QEvent.Type.FocusOut and not field.isHidden():
            if QApplication.focusWidget() is not field:
                self.finish(field)
            return False
        return super().eventFilter(editor, event)


def _leads_out(field: QLineEdit, event: QKeyEvent) -> bool:
    """Tell whether an arrow leads out of a field, as it does from one cell to the next."""
    if field.hasSelectedText() or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
        return False
    ends = {Qt.Key.Key_Left: 0, Qt.Key.Key_Right: len(field.text())}
    return ends.get(Qt.Key(event.key())) == field.cursorPosition()


class BallotTable(CellCopy, Dressed, QTableView):
    """The grid of a round's votes."""

    refused = Signal(str)
    written = Signal()
    """What is typed into a cell is another."""

    def __init__(self, session: Session, ballots: BallotModel) -> None:
        super().__init__()
        self._ballots = ballots
        self._tr = tr = session.tr_
        self._reading = dots(tr) if ballots.held.about == "dots" else score(tr)
        self._begun = 0
        """The column that the row was begun in."""
        self._stood: tuple[Spot | None, bool] = (None, False)
        """Where the keyboard was before others are voted about, and whether it was here."""
        self._votes = BallotDelegate(tr, "", self._reading, parent=self)
        self._votes.refused.connect(self.refused)
        self._votes.ended.connect(self._go_on)
        self._votes.written.connect(self.written)
        self.setModel(ballots)
        self.setItemDelegate(self._votes)
        self.setObjectName("Votes")
        self.setAccessibleName(tr("Votes"))
        self.setProperty("role", "cards")
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        trigger = QAbstractItemView.EditTrigger
        self.setEditTriggers(trigger.EditKeyPressed | trigger.AnyKeyPressed | trigger.DoubleClicked)
        self._arrange_headers()
        self.wear_look()
        ballots.modelAboutToBeReset.connect(self._note_stand)
        ballots.modelReset.connect(self._stand_again)

    def _arrange_headers(self) -> None:
        self._head = SeatHeader(self._ballots, self)
        self.setHorizontalHeader(self._head)
        rows = CardHeader(self)
        self.setVerticalHeader(rows)
        for header in (rows, self._head):
            header.setProperty("role", "cards")
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
            header.setSectionsClickable(False)
            header.setHighlightSections(True)
        self._head.setMinimumSectionSize(0)
        rows.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        rows.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._fit_target()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application to a finger, and back to the mouse."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit_target()

    def _fit_target(self) -> None:
        self.verticalHeader().setMinimumSectionSize(tapped(_ROW))
        self.verticalHeader().setDefaultSectionSize(tapped(_ROW))
        self._fit_columns()

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Mark in the heads whose vote it is, and on which card."""
        super().currentChanged(current, previous)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.viewport().update()

    def _fit_columns(self) -> None:
        """Give names the room that they need, as far as there is some."""
        self._head.setVisible(self._ballots.columnCount() > 0)
        self.setMaximumSize(self.sizeHint())
        self._head.setDefaultSectionSize(self._head.column)
        spare = self.width() - self._ballots.columnCount() * self._head.column - self._bars
        self.verticalHeader().setFixedWidth(min(self._names, max(scaled(_NAMES), spare)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width between names and votes."""
        self._fit_columns()
        super().resizeEvent(event)

    @property
    def _bars(self) -> int:
        return self.verticalScrollBar().sizeHint().width() + 4

    @property
    def _names(self) -> int:
        """How wide what the cards are called is."""
        model, down = self._ballots, Qt.Orientation.Vertical
        words = (str(model.headerData(row, down) or "") for row in range(model.rowCount()))
        widest = max(map(self.verticalHeader().fontMetrics().horizontalAdvance, words), default=0)
        return max(scaled(_LEAST_NAMES), widest + scaled(_BESIDE_NAME))

    def _note_stand(self) -> None:
        has_keys = self.hasFocus() or self.field is not None
        self._stood = self._ballots.spot_of(self.currentIndex()), has_keys

    def _stand_again(self) -> None:
        """Go on at the same vote where others are voted about, or vote."""
        self._fit_columns()
        spot, has_keys = self._stood
        if not self._stand_at(spot):
            self.begin()
        if has_keys:
            self.setFocus()

    def _stand_at(self, spot: Spot | None) -> bool:
        """Have the keyboard at a vote, if it has a cell."""
        index = None if spot is None else self._ballots.index_of(spot)
        if index is None:
            return False
        self._begun = min(self._begun, index.column())
        self._go(index.row(), index.column())
        return True

    def begin(self) -> None:
        """Put the keyboard on the first vote."""
        self._begun = 0
        self._go(0, 0)

    @property
    def field(self) -> QLineEdit | None:
        """The field that a vote is typed into now."""
        if self.state() != self.State.EditingState:
            return None
        return cast(QLineEdit | None, self.indexWidget(self.currentIndex()))

    def settle(self) -> bool:
        """Take what is being typed; of what is no vote the field stays, with the keyboard in it."""
        field = self.field
        if field is None or self._votes.finish(field):
            return True
        field.setFocus()
        return False

    def dress(self, colours: Colours) -> None:
        """Take the colours of a look."""
        self._votes.palette = colours
        self.viewport().update()

    def sizeHint(self) -> QSize:
        """Ask for all rows and columns."""
        wide = self._names + self._ballots.columnCount() * self._head.column + self._bars
        rows = self._ballots.rowCount() * tapped(_ROW)
        head = self._head.height() if self._ballots.columnCount() else 0
        return QSize(wide, head + rows + self._bars)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on by Enter, take votes back by Delete or a step of typing, paste cells."""
        if event.key() in _FAR and not self.settle():
            return
        if event.key() in _ENTER:
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._go_on(event.key(), back)
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._ballots.take(Vote(each.row(), each.column(), None) for each in self._chosen())
        elif event.matches(QKeySequence.StandardKey.Paste):
            self._paste()
        elif event.matches(QKeySequence.StandardKey.Undo):
            self._stand_at(self._ballots.undo())
        elif event.matches(QKeySequence.StandardKey.Redo):
            self._stand_at(self._ballots.redo())
        else:
            before = self.currentIndex()
            super().keyPressEvent(event)
            if self.currentIndex() != before:
                self._begun = self.currentIndex().column()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin the row where it was pressed, once what is being typed is a vote."""
        if not self.settle():
            return
        super().mousePressEvent(event)
        self._begun = max(self.currentIndex().column(), 0)

    def focusNextPrevChild(self, next_: bool) -> bool:
        """Go by Tab from vote to vote, and past the last one out of the grid."""
        step = 1 if next_ else -1
        row, column = self.currentIndex().row(), self.currentIndex().column()
        columns = self._ballots.columnCount()
        place = row * columns + column + step
        if row < 0 or not 0 <= place < columns * self._ballots.rowCount():
            return super().focusNextPrevChild(next_)
        to = divmod(place, columns)
        if to[0] != row:
            self._begun = to[1]
        self._go(*to)
        return True

    def _go_on(self, key: int, back: bool) -> None:
        row, column = self.currentIndex().row(), self.currentIndex().column()
        match key:
            case Qt.Key.Key_Tab:
                self.focusNextPrevChild(True)
            case Qt.Key.Key_Backtab:
                self.focusNextPrevChild(False)
            case Qt.Key.Key_Up | Qt.Key.Key_Down:
                step = 1 if key == Qt.Key.Key_Down else -1
                self._go(min(max(row + step, 0), self._ballots.rowCount() - 1), column)
            case Qt.Key.Key_Left | Qt.Key.Key_Right:
                step = 1 if key == Qt.Key.Key_Right else -1
                self._begun = min(max(column + step, 0), self._ballots.columnCount() - 1)
                self._go(row, self._begun)
            case _ if back:
                self._go_above(row)
            case _:
                self._go_below(row)

    def _go_above(self, row: int) -> None:
        before = self._begun - len(self._ballots.asked)
        if row > 0:
            self._go(row - 1, self._begun)
        elif before >= 0:
            self._begun = before
            self._go(self._ballots.rowCount() - 1, before)

    def _go_below(self, row: int) -> None:
        if row + 1 < self._ballots.rowCount():
            self._go(row + 1, self._begun)
            return
        further = self._begun + len(self._ballots.asked)
        self._begun = further if further < self._ballots.columnCount() else self._begun
        self._go(0 if self._begun == further else row, self._begun)

    def _go(self, row: int, column: int) -> None:
        to = self._ballots.index(row, column)
        if to.isValid():
            chosen = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.selectionModel().setCurrentIndex(to, chosen)
            self.scrollTo(to)

    def _chosen(self) -> list[Index]:
        return list(self.selectionModel().selectedIndexes())

    def _paste(self) -> None:
        """Fill the votes from the current one on; what is past the grid is left out."""
        block = read_block(QGuiApplication.clipboard().text())
        try:
            votes = list(self._votes_of(block))
        except Unfit as unfit:
            self.refused.emit(str(unfit))
            return
        if self._ballots.take(votes):
            over = sum(map(len, block)) - len(votes)
            tr = self._tr
            self.refused.emit(
                tr.plural("One cell was past the last one, and is left out.",
                          "{n} cells were past the last one, and are left out.", over)
                if over else ""
            )  # fmt: skip

    def _votes_of(self, block: tuple[tuple[str, ...], ...]) -> Iterator[Vote]:
        first = self.currentIndex()
        for row, cells in enumerate(block, start=max(first.row(), 0)):
            for column, text in enumerate(cells, start=max(first.column(), 0)):
                if row < self._ballots.rowCount() and column < self._ballots.columnCount():
                    yield Vote(row, column, self._read(row, column, text))

    def _read(self, row: int, column: int, text: str) -> float | int | None:
        """Read what was pasted into a cell; Unfit says into which."""
        try:
            return self._reading.parse(text) if text.strip() else None
        except Unfit as unfit:
            said, across = Qt.ItemDataRole.AccessibleTextRole, Qt.Orientation.Horizontal
            card = self._ballots.headerData(row, Qt.Orientation.Vertical, said)
            whose = self._ballots.headerData(column, across, said)
            raise Unfit(f"{card} · {whose} · {text.strip()}: {unfit}") from unfit
