"""The ranked table: selection shared with the chart, scores and decisions edited in place."""

from collections.abc import Iterable

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from cjm_desktop.desktop.chart.delegates import (
    DecisionDelegate,
    GapDelegate,
    RowDelegate,
    ScoreDelegate,
)
from cjm_desktop.desktop.chart.model import Column, RankingModel
from cjm_desktop.desktop.session import Session
from cjm_desktop.layout.gap_chart import Filter
from cjm_desktop.layout.theme import Palette

ROW = 26
_WIDTHS = {
    Column.RANK: 34,
    Column.POTENTIAL: 38,
    Column.EFFORT: 38,
    Column.DECISION: 92,
}
_NAME_SHARE = 0.56
_GAP_SHARE = 0.18
_LEAST_GAP = 120
_ROOM_FOR_PLACE = 230
"""With less for title and place, the place is left to the tooltip."""


class RankingTable(QTableView):
    """The ranking of a session; selecting a row selects its card."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._following = False
        self.ranking = RankingModel(session, self)
        self.setModel(self.ranking)
        self.setAccessibleName(session.tr_("Ranked touchpoints"))
        self._rows = RowDelegate(self)
        self._gaps = GapDelegate(self)
        self._scores = ScoreDelegate(self)
        self._decisions = DecisionDelegate(session.tr_, self)
        self.setItemDelegate(self._rows)
        self.setItemDelegateForColumn(Column.GAP, self._gaps)
        self.setItemDelegateForColumn(Column.POTENTIAL, self._scores)
        self.setItemDelegateForColumn(Column.EFFORT, self._scores)
        self.setItemDelegateForColumn(Column.DECISION, self._decisions)
        self._arrange()
        self.clicked.connect(self._open_decision)
        self.selectionModel().selectionChanged.connect(self._tell)

    def _arrange(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        trigger = QAbstractItemView.EditTrigger
        self.setEditTriggers(trigger.EditKeyPressed | trigger.AnyKeyPressed | trigger.DoubleClicked)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(ROW)
        rows.setDefaultSectionSize(ROW)
        columns = self.horizontalHeader()
        columns.setHighlightSections(False)
        columns.setSectionsClickable(False)
        columns.setMinimumSectionSize(30)
        columns.setFixedHeight(ROW)
        for column, width in _WIDTHS.items():
            columns.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            self.setColumnWidth(column, width)
        for column in (Column.NAME, Column.GAP):
            columns.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
        columns.setSectionResizeMode(Column.PLACE, QHeaderView.ResizeMode.Stretch)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width: bars get their part, titles a little more than half of the rest."""
        width = self.viewport().width()
        gap = round(min(max(width * _GAP_SHARE, _LEAST_GAP), 200))
        self.setColumnWidth(Column.GAP, gap)
        left = width - gap - sum(_WIDTHS.values())
        narrow = left < _ROOM_FOR_PLACE
        self.setColumnHidden(Column.PLACE, narrow)
        self.setColumnWidth(Column.NAME, max(left if narrow else round(left * _NAME_SHARE), 60))
        super().resizeEvent(event)

    def dress(self, palette: Palette, chosen: str) -> None:
        """Take the colours of a palette; `chosen` is behind selected rows."""
        look = QPalette(self.palette())
        for role, colour in (
            (QPalette.ColorRole.Base, palette["paper"]),
            (QPalette.ColorRole.Text, palette["ink"]),
            (QPalette.ColorRole.Highlight, chosen),
            (QPalette.ColorRole.HighlightedText, palette["ink"]),
        ):
            look.setColor(role, QColor(colour))
        self.setPalette(look)
        self.horizontalHeader().setStyleSheet(
            f"QHeaderView {{ background: {palette['surround']}; border: 0; }}"
            f"QHeaderView::section {{ background: {palette['surround']}; border: 0;"
            f" border-bottom: 1px solid {palette['hairline']}; padding: 0 3px;"
            f" color: {palette['quiet']}; font-weight: 600; }}"
        )
        for delegate in (self._rows, self._gaps, self._scores, self._decisions):
            delegate.palette = palette
        self.ranking.set_palette(palette)
        self.viewport().update()

    def refresh(self, filter: Filter) -> None:  # noqa: A002
        """Show the document as it is now."""
        self._following = True
        came_or_went = self.ranking.refresh(filter)
        self._following = False
        if came_or_went:
            self.follow()

    def follow(self) -> None:
        """Select the rows of the cards that are selected in the session."""
        found = (self.ranking.row_of(card_id) for card_id in self._session.selected_cards)
        rows = [row for row in found if row is not None]
        if rows == self._selected_rows():
            return
        self._following = True
        model = self.selectionModel()
        model.select(self._selection(sorted(rows)), _ONLY_ROWS)
        if rows:
            last = self.ranking.index(rows[-1], max(self.currentIndex().column(), 0))
            model.setCurrentIndex(last, QItemSelectionModel.SelectionFlag.NoUpdate)
            self.scrollTo(last)
        self._following = False

    def _selected_rows(self) -> list[int]:
        return [index.row() for index in self.selectionModel().selectedRows()]

    def _selection(self, rows: Iterable[int]) -> QItemSelection:
        """Make a selection of ranges, for there may be thousands of rows."""
        chosen = QItemSelection()
        first = last = -2
        for row in [*rows, -2]:
            if row != last + 1:
                if last >= 0:
                    end = self.ranking.index(last, len(Column) - 1)
                    chosen.select(self.ranking.index(first, 0), end)
                first = row
            last = row
        return chosen

    def _tell(self) -> None:
        if not self._following:
            rows = self._selected_rows()
            self._session.select_cards(self.ranking.id_at(row) for row in rows)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose the decision by Space, Enter or F2, wherever in the row the keyboard is."""
        keys = (Qt.Key.Key_Space, Qt.Key.Key_F2, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        index = self.currentIndex()
        editable = index.isValid() and self.ranking.flags(index) & Qt.ItemFlag.ItemIsEditable
        if event.key() in keys and index.isValid() and not editable:
            self.setCurrentIndex(index.siblingAtColumn(Column.DECISION))
            self.edit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _open_decision(self, index: QModelIndex) -> None:
        if index.column() == Column.DECISION:
            self.edit(index)


_ONLY_ROWS = (
    QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
)
