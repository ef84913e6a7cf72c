"""The table itself: columns that come, go and move, keys, and what is copied."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QHeaderView, QWidget

from cjm_desktop.desktop.controls.card_delegates import ChoiceDelegate
from cjm_desktop.desktop.controls.card_drag import CardDrag
from cjm_desktop.desktop.controls.card_table import CardTable
from cjm_desktop.desktop.controls.claims import LIST_KEYS
from cjm_desktop.desktop.controls.read_delegate import ReadDelegate
from cjm_desktop.desktop.look.scale import scaled
from cjm_desktop.desktop.table.block import Block
from cjm_desktop.desktop.table.column_widths import TITLE, ColumnWidths
from cjm_desktop.desktop.table.columns import cell_of
from cjm_desktop.desktop.table.model import (
    TableModel,
    column_at,
    is_among_fields,
    is_editable,
    place_of,
)
from cjm_desktop.desktop.table.pasted_rows import paste_onto
from cjm_desktop.desktop.table.row_drag import RowDrag
from cjm_desktop.desktop.work.card_removal import delete_cards
from cjm_desktop.desktop.work.judging_mode import JudgingMode, card_key
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.insight.judging import SCORING
from cjm_desktop.intake.pasting.onto_rows import Spot
from cjm_desktop.journey.document import Placed
from cjm_desktop.layout.card_table import COLUMNS, USUAL, column_words

_UP: Final = (
    QAbstractItemView.CursorAction.MoveUp,
    QAbstractItemView.CursorAction.MovePageUp,
)
_WAYS_ON: Final = {
    QAbstractItemDelegate.EndEditHint.SubmitModelCache: QAbstractItemView.CursorAction.MoveDown,
    QAbstractItemDelegate.EndEditHint.EditNextItem: QAbstractItemView.CursorAction.MoveRight,
    QAbstractItemDelegate.EndEditHint.EditPreviousItem: QAbstractItemView.CursorAction.MoveLeft,
}
"""Where the keyboard goes from a cell that was written in; at an end it stays."""
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class MapTable(CardTable):
    """All cards of a session as rows."""

    refused = Signal(str)
    """Why what was written is no value; empty: there is nothing to say any longer."""
    field_wanted = Signal(str)
    """A field is to be edited where it has more room than a cell."""
    columns_changed = Signal()

    claimed_keys = (*LIST_KEYS, "Ctrl+V", "Del", "Ctrl+Del", "Ctrl+D")

    def __init__(
        self, session: Session, parent: QWidget | None = None, drag: CardDrag | None = None
    ) -> None:
        self.rows = TableModel(session)
        cells = {place_of(column): cell_of(session, column) for column in COLUMNS}
        super().__init__(session, self.rows, cells, parent)
        self.rows.setParent(self)
        tr = session.tr_
        for cell in cells.values():
            cell.setParent(self)
            if isinstance(cell, ReadDelegate):
                cell.refused.connect(self.refused)
        self._choices = {place for place, cell in cells.items() if isinstance(cell, ChoiceDelegate)}
        self.setAccessibleName(tr("Table of cards"))
        self.setAccessibleDescription(
            tr("Enter or F2 edits a cell, in all selected rows at once; Del empties cells, "
               "Ctrl+Del removes the cards.")
        )  # fmt: skip
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._widths = ColumnWidths(session, self)
        self._arrange_header()
        self.show_columns(USUAL)
        self.doubleClicked.connect(self._lead)
        self._far = False
        """Whether an arrow goes as far as it can."""
        self._lifting = RowDrag(session, self, drag or CardDrag(self))

    def _arrange_header(self) -> None:
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setSectionsClickable(True)
        header.setSectionsMovable(True)
        header.setSortIndicatorClearable(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setMinimumSectionSize(scaled(40))
        self.setSortingEnabled(True)
        # Told once all is done: a header also tells of columns while it is taken down.
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self.columns_changed)
        for each in (header.sectionMoved, header.sectionResized, header.sortIndicatorChanged):
            each.connect(self._tell_columns)
        header.sectionResized.connect(self._note_width)

    # Columns

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns that are shown, from the left."""
        header = self.horizontalHeader()
        places = (header.logicalIndex(visual) for visual in range(len(COLUMNS)))
        return tuple(column_at(place) for place in places if not self.isColumnHidden(place))

    def show_columns(self, columns: Sequence[str]) -> None:
        """Show these columns in this order, and no others; the title always."""
        chosen = tuple(dict.fromkeys(each for each in columns if each in COLUMNS))
        chosen = chosen if TITLE in chosen else (TITLE, *chosen)
        header = self.horizontalHeader()
        for visual, column in enumerate(chosen):
            header.moveSection(header.visualIndex(place_of(column)), visual)
        for place, column in enumerate(COLUMNS):
            self.setColumnHidden(place, column not in chosen)
        self.give_room()

    def show_column(self, column: str, shown: bool) -> None:
        """Show a column behind the others, or hide it."""
        others = tuple(each for each in self.columns if each != column)
        self.show_columns((*others, column) if shown else others)

    @property
    def widths(self) -> dict[str, int]:
        """How wide the shown columns are, as far as that is not up to the window."""
        return self._widths.chosen(self.columns)

    def _note_width(self, place: int) -> None:
        if not self._widths.giving:
            self._widths.note(column_at(place))
            self.give_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give titles and places the room that a wide window has."""
        super().resizeEvent(event)
        self.give_room()

    def give_room(self) -> None:
        """Share the window's width anew: the names of phases and lanes may be others."""
        self._widths.share(self.columns)

    def _tell_columns(self) -> None:
        if not self._widths.giving:
            self._later.start(0)

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Edit a cell, delete or copy the selected cards; judge in the judging mode."""
        index = self.currentIndex()
        if self.state() == QAbstractItemView.State.EditingState:
            super().keyPressEvent(event)  # the key that ended the editing comes here as well
        elif self._as_in_spreadsheets(event) or (
            JudgingMode.of(self._session).on
            and card_key(self._session, event, self.listed, SCORING)
        ):
            return
        elif event.key() in (*_ENTER, Qt.Key.Key_F2) and index.isValid():
            self._edit_or_lead(index)
        else:
            super().keyPressEvent(event)

    def _as_in_spreadsheets(self, event: QKeyEvent) -> bool:
        """Do what a key does in spreadsheets; False if it is none of those."""
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        match event.key():
            case Qt.Key.Key_C if control:
                self.block().copy()
            case Qt.Key.Key_V if control:
                self.paste()
            case Qt.Key.Key_D if control:
                self.fill_down()
            case Qt.Key.Key_Delete if control:
                self.delete_rows()
            case Qt.Key.Key_Delete if not shift:
                self.block().delete()
            case Qt.Key.Key_Space if shift and not control:
                self._select_rows()
            case Qt.Key.Key_Up | Qt.Key.Key_Down | Qt.Key.Key_Left | Qt.Key.Key_Right if control:
                self._leap(event)
            case _:
                return False
        return True

    def _leap(self, event: QKeyEvent) -> None:
        """Go with an arrow as far as it can, with Shift selecting what is between."""
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.ControlModifier
        self._far = True
        super().keyPressEvent(QKeyEvent(event.type(), event.key(), modifiers))
        self._far = False

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Go to a card: who comes to a heading is led past it, who stands nowhere begins above."""
        if self.currentIndex().isValid():
            found = self._end(action) if self._far else super().moveCursor(action, modifiers)
        else:
            found = self.rows.index(0, place_of(self.columns[0]))
        step = -1 if action in _UP and found.row() > 0 else 1
        past = self._past_headings(found, step)
        return past if past.isValid() else self._past_headings(found, -step)

    def _past_headings(self, found: QModelIndex, step: int) -> QModelIndex:
        while found.isValid() and self.rows.flags(found) == Qt.ItemFlag.NoItemFlags:
            found = found.siblingAtRow(found.row() + step)
        return found

    def _end(self, action: QAbstractItemView.CursorAction) -> QModelIndex:
        """Give the cell at the end of the row or column in a direction."""
        here, cursor = self.currentIndex(), QAbstractItemView.CursorAction
        match action:
            case cursor.MoveUp:
                return here.siblingAtRow(0)
            case cursor.MoveDown:
                return here.siblingAtRow(self.rows.rowCount() - 1)
            case cursor.MoveLeft:
                return here.siblingAtColumn(place_of(self.columns[0]))
            case _:
                return here.siblingAtColumn(place_of(self.columns[-1]))

    def listed(self) -> list[str]:
        """List the cards as they stand, from the top."""
        return [item.id for item in self.rows.items if isinstance(item, Placed)]

    def closeEditor(
        self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint
    ) -> None:  # fmt: skip
        """Go on as in a spreadsheet: down after Enter, where one row alone was meant, or by Tab.

        The next cell is only gone to: what it holds is not unfolded unasked, and typing begins it.
        """
        on = _WAYS_ON.get(hint)
        super().closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint if on else hint)
        if on is not None and (
            on != QAbstractItemView.CursorAction.MoveDown or len(self._session.selected_cards) == 1
        ):
            self.setCurrentIndex(self.moveCursor(on, Qt.KeyboardModifier.NoModifier))

    def _edit_or_lead(self, index: QModelIndex) -> None:
        if self.can_edit(index):
            self.edit(index)
        else:
            self._lead(index)

    def _lead(self, index: QModelIndex) -> None:
        """Go to a field that is not edited here, or say why there is nothing to edit."""
        column = column_at(index.column())
        if not index.isValid() or self.can_edit(index):
            return
        if is_among_fields(column):
            self.field_wanted.emit(column)
        else:
            self._say_why_not(column)

    def keyboardSearch(self, search: str) -> None:
        """Let no letter lead to another card, as the toolkit would: the next was written there."""
        index = self.currentIndex()
        if search.strip() and index.isValid() and not self.can_edit(index):
            self._say_why_not(column_at(index.column()))

    def _say_why_not(self, column: str) -> None:
        tr, field = self._session.tr_, column_words(column, self._session.tr_)
        if is_among_fields(column):
            self._session.message.emit(tr("Enter leads to {field} in the panel", field=field))
        elif not is_editable(column):
            self._session.message.emit(tr("{field} can only be read here", field=field))
        elif self._session.read_only:
            self._session.say_read_only()
        else:
            self._session.message.emit(tr("{field} is not asked of this card", field=field))

    # What the keys and the menu of the rows do

    def block(self) -> Block:
        """Give the cells that are selected."""
        return Block(self._session, self.rows, self.selectionModel(), self.columns)

    def can_edit(self, index: QModelIndex) -> bool:
        """Say whether a cell is edited here."""
        return bool(self.rows.flags(index) & Qt.ItemFlag.ItemIsEditable)

    def fill_down(self) -> None:
        """Let the selected cells say what the first says, or one alone what stands above it."""
        block, listed = self.block(), self.listed()
        place = listed.index(block.cards[0]) if block.cards else 0
        block.fill_down(listed[place - 1] if place else None)

    def delete_rows(self) -> None:
        """Delete the cards of the selected cells."""
        delete_cards(self._session, self._session.selected_cards)

    def _select_rows(self) -> None:
        model, kind = self.selectionModel(), QItemSelectionModel.SelectionFlag
        model.select(model.selection(), kind.Select | kind.Rows)

    def fold_here(self) -> None:
        """List only the heading of the group that the current row is in."""
        self.rows.fold(self.rows.heading_of(self.currentIndex().row()))

    @property
    def folds(self) -> frozenset[str | None]:
        """The groups of which the heading alone is listed."""
        return self.rows.arranged.folded

    @folds.setter
    def folds(self, folds: frozenset[str | None]) -> None:
        if folds != self.folds:
            self.rows.arrange(folded=folds)
            self.rows.folds_changed.emit()

    def paste(self) -> None:
        """Paste from the current cell on; one cell alone goes to all selected rows."""
        index = self.currentIndex()
        if not index.isValid():
            return
        at, columns = self.rows.id_at(index.row()), self.columns
        cards = self.listed()
        if at not in cards:
            return
        below = cards[cards.index(at) :]
        right = columns[columns.index(column_at(index.column())) :]
        paste_onto(self._session, Spot(below, right, self._session.selected_cards))

    # The mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Fold a group by its heading, or take hold of a selected card's title."""
        row = self.rowAt(event.position().toPoint().y())
        if row >= 0 and event.button() == Qt.MouseButton.LeftButton and self.rows.is_heading(row):
            self.rows.fold(self.rows.heading_of(row))
            return
        self._lifting.press(event)
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Carry what is held, else select."""
        if not self._lifting.move(event):
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Put down what is held."""
        if not self._lifting.release(event):
            super().mouseReleaseEvent(event)
