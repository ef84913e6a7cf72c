"""The ranked table: selection shared with the chart, scores and decisions edited in place."""

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from cjm_desktop.desktop.chart.model import Column, RankingModel
from cjm_desktop.desktop.controls.card_delegates import (
    GapDelegate,
    PlaceDelegate,
    RowDelegate,
    ScoreDelegate,
    decision_delegate,
)
from cjm_desktop.desktop.controls.card_table import CardTable
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.layout.gap.gap_chart import Filter

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


class RankingTable(CardTable):
    """The ranking of a session."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        self.ranking = RankingModel(session)
        scores = ScoreDelegate()
        self._editors: dict[int, RowDelegate] = {
            Column.PLACE: PlaceDelegate(),
            Column.GAP: GapDelegate(),
            Column.POTENTIAL: scores,
            Column.EFFORT: scores,
            Column.DECISION: decision_delegate(session.tr_),
        }
        super().__init__(session, self.ranking, self._editors, parent)
        self.setAccessibleName(session.tr_("Ranked touchpoints"))
        for column, width in _WIDTHS.items():
            self.setColumnWidth(column, width)
        stretch = QHeaderView.ResizeMode.Stretch
        self.horizontalHeader().setSectionResizeMode(Column.PLACE, stretch)
        self.clicked.connect(self._open_decision)

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

    def refresh(self, filter: Filter) -> None:  # noqa: A002
        """Show the document as it is now."""
        self._following = True
        came_or_went = self.ranking.refresh(filter)
        self._following = False
        if came_or_went:
            self.follow()

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
