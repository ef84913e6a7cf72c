"""A table of cards: its selection is the session's, in both ways, and cells are edited in place."""

from collections.abc import Collection, Iterable, Mapping
from typing import Any

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from cjm_desktop.desktop.controls.card_delegates import RowDelegate
from cjm_desktop.desktop.controls.card_rows import CardRows
from cjm_desktop.desktop.controls.cell_copy import CellCopy
from cjm_desktop.desktop.controls.claims import LIST_KEYS, claims
from cjm_desktop.desktop.controls.finger_scroll import FingerScroll
from cjm_desktop.desktop.look.colours import Colours
from cjm_desktop.desktop.look.dressed import Dressed
from cjm_desktop.desktop.look.scale import scaled, tapped
from cjm_desktop.desktop.work.session import Session

ROW = 26


class CardTable(CellCopy, Dressed, QTableView):
    """Rows of cards of a session; selecting a row selects its card."""

    claimed_keys: Collection[str] = LIST_KEYS
    """The keys of the Edit menu that the table obeys."""

    def __init__(
        self,
        session: Session,
        rows: CardRows[Any],
        delegates: Mapping[int, RowDelegate],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._cards = rows
        self._following = False
        self.setModel(rows)
        self._plain = RowDelegate(self)
        self._delegates = delegates
        self.setItemDelegate(self._plain)
        for column, delegate in delegates.items():
            self.setItemDelegateForColumn(column, delegate)
        self._arrange()
        FingerScroll(self)
        self.wear_look()
        self.selectionModel().selectionChanged.connect(self._tell)

    def event(self, event: QEvent) -> bool:
        """Claim what the toolkit's tables do by keys, so that the Edit menu does it too."""
        if claims(event, self.claimed_keys):
            event.accept()
            return True
        return super().event(event)

    def _arrange(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        trigger = QAbstractItemView.EditTrigger
        self.setEditTriggers(trigger.EditKeyPressed | trigger.AnyKeyPressed | trigger.DoubleClicked)
        self.setProperty("role", "cards")
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        columns = self.horizontalHeader()
        columns.setHighlightSections(False)
        columns.setTextElideMode(Qt.TextElideMode.ElideRight)
        # With that of the rows, the toolkit asks whether all cells of a column are selected.
        columns.setSelectionModel(QItemSelectionModel(self._cards, self))
        columns.setSectionsClickable(False)
        columns.setMinimumSectionSize(scaled(30))
        columns.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        columns.setProperty("role", "cards")
        self._fit_target()

    def _fit_target(self) -> None:
        """Have rows and headers that are hit by what is pointed with."""
        height = tapped(ROW)
        rows = self.verticalHeader()
        if rows.defaultSectionSize() != height:
            rows.setMinimumSectionSize(height)
            rows.setDefaultSectionSize(height)
            self.horizontalHeader().setFixedHeight(height)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application to a finger, and back to the mouse."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit_target()

    def dress(self, colours: Colours) -> None:
        """Take the colours of a look."""
        for delegate in (self._plain, *self._delegates.values()):
            delegate.palette = colours
        self._cards.set_palette(colours)
        self.viewport().update()

    def follow(self) -> None:
        """Select the rows of the cards that are selected in the session."""
        found = (self._cards.row_of(card_id) for card_id in self._session.selected_cards)
        rows = [row for row in found if row is not None]
        if rows == self._selected_rows():
            return
        self._following = True
        model = self.selectionModel()
        model.select(self._selection(sorted(rows)), _ONLY_ROWS)
        if rows:
            last = self._cards.index(rows[-1], max(self.currentIndex().column(), 0))
            model.setCurrentIndex(last, QItemSelectionModel.SelectionFlag.NoUpdate)
            self.scrollTo(last)
        self._following = False

    def _selected_rows(self) -> list[int]:
        # Not by `selectedRows`, which asks every cell of a row whether it can be selected.
        selection = self.selectionModel().selection()
        ranges = [selection.at(place) for place in range(selection.count())]
        return list(
            dict.fromkeys(row for each in ranges for row in range(each.top(), each.bottom() + 1))
        )

    def _selection(self, rows: Iterable[int]) -> QItemSelection:
        """Make a selection of ranges, for there may be thousands of rows."""
        chosen = QItemSelection()
        first = last = -2
        for row in [*rows, -2]:
            if row != last + 1:
                if last >= 0:
                    end = self._cards.index(last, self._cards.columnCount() - 1)
                    chosen.select(self._cards.index(first, 0), end)
                first = row
            last = row
        return chosen

    def _tell(self) -> None:
        if not self._following and not self._cards.arranging:
            rows = self._selected_rows()
            self._session.select_cards(self._cards.id_at(row) for row in rows)


_ONLY_ROWS = (
    QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
)
