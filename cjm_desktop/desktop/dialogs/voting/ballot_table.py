"""The grid that votes are typed into, as fast as a room calls them out.

A digit begins a vote, Tab goes to the next one, Enter to the next card below where the row was
begun, and after the last card to the next seat: so a person's sheet is typed from top to bottom.
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
from PySide6.QtGui import QBrush, QColor, QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLineEdit,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from cjm_desktop.desktop.controls.cell_copy import CellCopy
from cjm_desktop.desktop.controls.read_delegate import ReadDelegate
from cjm_desktop.desktop.controls.reading import Unfit, score
from cjm_desktop.desktop.dialogs.voting.ballot_model import BallotModel, Index, Vote
from cjm_desktop.desktop.dialogs.voting.seat_reading import dots
from cjm_desktop.desktop.look.colours import Colours
from cjm_desktop.desktop.look.dressed import Dressed
from cjm_desktop.desktop.look.scale import scaled, tapped
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.editing.edits.pasted_block import read_block

_ROW: Final = 30
_COLUMN: Final = 44
_NAMES: Final = 260
"""The room for what cards are called."""
_HEAD: Final = 42
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ENDING: Final = (*_ENTER, Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Up, Qt.Key.Key_Down)
"""The keys that end a vote and go on."""


class BallotDelegate(ReadDelegate):
    """Types a vote; what is typed is unseen as long as votes are."""

    ended = Signal(int)
    """A vote was typed to its end by a key."""
    _taken = True

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Make the field."""
        field = cast(QLineEdit, super().createEditor(parent, option, index))
        field.setAlignment(Qt.AlignmentFlag.AlignCenter)
        if cast(BallotModel, index.model()).hidden:
            field.setEchoMode(QLineEdit.EchoMode.Password)
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
        if index.column() // asked % 2:
            option.backgroundBrush = QBrush(QColor(self.palette["surround"]))

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """End the vote by the keys that go on, if it is one."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            field = cast(QLineEdit, editor)
            if event.key() in _ENDING:
                if self._fits(field):
                    self._taken = True
                    self.commitData.emit(field)
                    if self._taken:
                        self.closeEditor.emit(field)
                        self.ended.emit(event.key())
                return True
        return super().eventFilter(editor, event)


class BallotTable(CellCopy, Dressed, QTableView):
    """The grid of a round's votes."""

    refused = Signal(str)

    def __init__(self, session: Session, ballots: BallotModel) -> None:
        super().__init__()
        self._ballots = ballots
        tr = session.tr_
        self._reading = dots(tr) if ballots.held.about == "dots" else score(tr)
        self._begun = 0
        """The column that the row was begun in."""
        self._votes = BallotDelegate(tr, "", self._reading, parent=self)
        self._votes.refused.connect(self.refused)
        self._votes.ended.connect(self._go_on)
        self.setModel(ballots)
        self.setItemDelegate(self._votes)
        self.setAccessibleName(tr("Votes"))
        self.setProperty("role", "cards")
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        trigger = QAbstractItemView.EditTrigger
        self.setEditTriggers(trigger.EditKeyPressed | trigger.AnyKeyPressed | trigger.DoubleClicked)
        self._arrange_headers()
        self.wear_look()
        ballots.modelReset.connect(self._begin_anew)

    def _arrange_headers(self) -> None:
        rows, columns = self.verticalHeader(), self.horizontalHeader()
        for header in (rows, columns):
            header.setProperty("role", "cards")
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
            header.setSectionsClickable(False)
            header.setHighlightSections(True)
        columns.setDefaultSectionSize(scaled(_COLUMN))
        rows.setFixedWidth(scaled(_NAMES))
        rows.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        rows.setTextElideMode(Qt.TextElideMode.ElideRight)
        columns.setFixedHeight(scaled(_HEAD))
        # Else the toolkit measures its two lines as one.
        columns.setTextElideMode(Qt.TextElideMode.ElideNone)
        self._fit_target()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application to a finger, and back to the mouse."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit_target()

    def _fit_target(self) -> None:
        self.verticalHeader().setMinimumSectionSize(tapped(_ROW))
        self.verticalHeader().setDefaultSectionSize(tapped(_ROW))
        self.setMaximumSize(self.sizeHint())

    def _begin_anew(self) -> None:
        self.setMaximumSize(self.sizeHint())
        self.begin()

    def begin(self) -> None:
        """Put the keyboard on the first vote."""
        self._begun = 0
        self._go(0, 0)

    def dress(self, colours: Colours) -> None:
        """Take the colours of a look."""
        self._votes.palette = colours
        self.viewport().update()

    def sizeHint(self) -> QSize:
        """Ask for all rows and columns."""
        bars = self.verticalScrollBar().sizeHint().width() + 4
        wide = scaled(_NAMES) + self._ballots.columnCount() * scaled(_COLUMN) + bars
        return QSize(wide, scaled(_HEAD) + self._ballots.rowCount() * tapped(_ROW) + bars)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on by Enter, take votes back by Delete, paste cells."""
        if event.key() in _ENTER:
            self._go_on(event.key())
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._ballots.take(Vote(each.row(), each.column(), None) for each in self._chosen())
        elif event.matches(QKeySequence.StandardKey.Paste):
            self._paste()
        else:
            before = self.currentIndex()
            super().keyPressEvent(event)
            if self.currentIndex() != before:
                self._begun = self.currentIndex().column()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin the row where it was pressed."""
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

    def _go_on(self, key: int) -> None:
        row, column = self.currentIndex().row(), self.currentIndex().column()
        match key:
            case Qt.Key.Key_Tab:
                self.focusNextPrevChild(True)
            case Qt.Key.Key_Backtab:
                self.focusNextPrevChild(False)
            case Qt.Key.Key_Up | Qt.Key.Key_Down:
                step = 1 if key == Qt.Key.Key_Down else -1
                self._go(min(max(row + step, 0), self._ballots.rowCount() - 1), column)
            case _:
                self._go_below(row)

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
            self.refused.emit("")

    def _votes_of(self, block: tuple[tuple[str, ...], ...]) -> Iterator[Vote]:
        first = self.currentIndex()
        for row, cells in enumerate(block, start=max(first.row(), 0)):
            for column, text in enumerate(cells, start=max(first.column(), 0)):
                if row < self._ballots.rowCount() and column < self._ballots.columnCount():
                    yield Vote(row, column, self._reading.parse(text) if text.strip() else None)
