"""The ranked table: selection shared with the chart, scores and decisions edited in place."""

from collections.abc import Mapping

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from cjm_desktop.desktop.chart.model import Column, RankingModel
from cjm_desktop.desktop.controls.card_delegates import (
    GapDelegate,
    MarksDelegate,
    PlaceDelegate,
    RowDelegate,
    decision_delegate,
    text_margin,
)
from cjm_desktop.desktop.controls.card_rows import bold
from cjm_desktop.desktop.controls.card_table import ROW, CardTable
from cjm_desktop.desktop.controls.column_shares import fitted
from cjm_desktop.desktop.controls.line_count import LineCount, TextWidths
from cjm_desktop.desktop.controls.read_delegate import ReadDelegate
from cjm_desktop.desktop.controls.reading import score
from cjm_desktop.desktop.look.scale import scaled, tapped
from cjm_desktop.desktop.work.judging_mode import JudgingMode, card_key
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.insight.gap import Ranked
from cjm_desktop.insight.judging import SCORING
from cjm_desktop.journey.records import Card
from cjm_desktop.layout.gap import need_marks
from cjm_desktop.layout.gap.gap_chart import Filter

_WIDTHS = {
    Column.RANK: 32,
    Column.POTENTIAL: 38,
    Column.TODAY: 46,
    Column.EFFORT: 38,
    Column.NEEDS: 62,
    Column.DECISION: 90,
}
_SCORES = (Column.POTENTIAL, Column.TODAY, Column.EFFORT)
_SHARES = {Column.NAME: 0.4, Column.PLACE: 0.32}
"""Of what is left beside numbers, bars and decisions; the resources have the rest."""
_GAP_SHARE = 0.14
_LEAST_GAP, _MOST_GAP = 92, 200
_ROOM_FOR_PLACE, _ROOM_FOR_RESOURCES = 290, 220
"""With less for words, first the place and then the resources are left to the tooltip."""
_LEAST_NAME = 110
_GIVING_WAY = (Column.NEEDS, Column.TODAY)
"""What gives way to the names, in this order, where text is large and the window small."""
_MOST_LINES = 9
_MOST_WRAPPED = 400
"""Rows that are wrapped; of more, what is cut is in the tooltip."""
_AROUND = 9
"""How much higher a row is than its text."""


class RankingTable(CardTable):
    """The ranking of a session; words are wrapped, and rows are as high as that takes."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        self.ranking = RankingModel(session)
        scores = ReadDelegate(session.tr_, "", score(session.tr_))
        scores.refused.connect(lambda why: session.message.emit(why) if why else None)
        self._editors: dict[int, RowDelegate] = {
            Column.PLACE: PlaceDelegate(),
            Column.GAP: GapDelegate(),
            Column.POTENTIAL: scores,
            Column.TODAY: scores,
            Column.EFFORT: scores,
            Column.NEEDS: MarksDelegate(need_marks.WIDTH, need_marks.HEIGHT),
            Column.DECISION: decision_delegate(session.tr_),
        }
        super().__init__(session, self.ranking, self._editors, parent)
        self.setAccessibleName(session.tr_("Ranked touchpoints"))
        plain, strong = LineCount(self.fontMetrics()), LineCount(QFontMetrics(bold()))
        self._lines = {Column.NAME: strong, Column.PLACE: plain, Column.RESOURCES: plain}
        self._widths = {
            Column.NAME: TextWidths(QFontMetrics(bold())),
            Column.PLACE: TextWidths(self.fontMetrics()),
            Column.RESOURCES: TextWidths(self.fontMetrics()),
        }
        self._left = 0
        self._fitted: dict[str, tuple[Card, int]] = {}
        self._fitted_to: object = None
        for column, width in _WIDTHS.items():
            self.setColumnWidth(column, scaled(width))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.clicked.connect(self._open_decision)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width: bars get their part, words the rest."""
        width = self.viewport().width()
        gap = round(min(max(width * _GAP_SHARE, scaled(_LEAST_GAP)), scaled(_MOST_GAP)))
        self.setColumnWidth(Column.GAP, gap)
        left = width - gap - sum(map(scaled, _WIDTHS.values()))
        for column in _GIVING_WAY:
            self.setColumnHidden(column, left < scaled(_LEAST_NAME))
            left += scaled(_WIDTHS[column]) if self.isColumnHidden(column) else 0
        self._left = left
        self._give_name(left)
        self.setColumnHidden(Column.PLACE, left < scaled(_ROOM_FOR_PLACE))
        self.setColumnHidden(Column.RESOURCES, left < scaled(_ROOM_FOR_RESOURCES))
        self._share()
        super().resizeEvent(event)
        self._fit_rows()

    def _share(self) -> None:
        """Divide what is left between the words, so that none is cut beside room for it."""
        left = self._left
        name = max(left * _SHARES[Column.NAME], scaled(_LEAST_NAME))
        place = 0.0 if self.isColumnHidden(Column.PLACE) else left * _SHARES[Column.PLACE]
        shares = {Column.NAME: name, Column.PLACE: place, Column.RESOURCES: left - name - place}
        shown = [column for column in shares if not self.isColumnHidden(column)]
        given = fitted([shares[each] for each in shown], [self._least(each) for each in shown])
        for column, width in zip(shown, given, strict=True):
            if column != Column.NAME:
                self.setColumnWidth(column, width)

    def _least(self, column: Column) -> int:
        """Give the width of a column's widest word, as far down as rows are wrapped."""
        items = self.ranking.items[:_MOST_WRAPPED]
        words = (self.ranking.words(item, column) for item in items)
        return self._widths[column].widest_word(words) + 2 * text_margin(self)

    def _give_name(self, left: int) -> None:
        """Give the names what is left; where that is too little, all is scrolled to."""
        modes, is_enough = QHeaderView.ResizeMode, left >= scaled(_LEAST_NAME)
        mode = modes.Stretch if is_enough else modes.Fixed
        self.horizontalHeader().setSectionResizeMode(Column.NAME, mode)
        if not is_enough:
            self.setColumnWidth(Column.NAME, scaled(_LEAST_NAME))

    def refresh(self, filter: Filter) -> None:  # noqa: A002
        """Show the document as it is now."""
        self._following = True
        came_or_went = self.ranking.refresh(filter)
        self._following = False
        self._share()
        self._fit_rows()
        if came_or_went:
            self.follow()

    def _fit_rows(self) -> None:
        """Make each row as high as its words are in the columns as wide as they are.

        Not in a long ranking, where rows of their own heights would hold up every drag.
        """
        wrapped = self.ranking.rowCount() <= _MOST_WRAPPED
        self.setWordWrap(wrapped)
        if not wrapped:
            return
        margin = 2 * text_margin(self)
        rooms = {
            column: self.columnWidth(column) - margin
            for column in self._lines
            if not self.isColumnHidden(column)
        }
        document = self._session.document
        fitted_to = rooms, document.lanes, document.phases
        if fitted_to != self._fitted_to:
            self._fitted_to = fitted_to
            self._fitted.clear()
        for row, item in enumerate(self.ranking.items):
            card, height = self._fitted.get(item.id, (None, 0))
            if card is not item.card:
                height = self._height(item, rooms)
                self._fitted[item.id] = item.card, height
            if self.rowHeight(row) != height:
                self.setRowHeight(row, height)

    def _height(self, item: Ranked, rooms: Mapping[Column, int]) -> int:
        counts = [
            self._lines[column].of(self.ranking.words(item, column), room)
            for column, room in rooms.items()
        ]
        lines = min(max(counts), _MOST_LINES)
        return max(tapped(ROW), lines * self.fontMetrics().lineSpacing() + _AROUND)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Judge; choose the decision by Space, Enter or F2, wherever in the row the keyboard is."""
        if self._judged(event):
            return
        keys = (Qt.Key.Key_Space, Qt.Key.Key_F2, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        index = self.currentIndex()
        editable = index.isValid() and self.ranking.flags(index) & Qt.ItemFlag.ItemIsEditable
        if event.key() in keys and index.isValid() and not editable:
            self.setCurrentIndex(index.siblingAtColumn(Column.DECISION))
            self.edit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _judged(self, event: QKeyEvent) -> bool:
        """Judge the row by a letter or a digit, where the key is not typed into the cell."""
        column = self.currentIndex().column()
        typed = column == Column.RESOURCES or (column in _SCORES and event.text()[:1].isdigit())
        if typed and not JudgingMode.of(self._session).on:
            return False
        return card_key(self._session, event, self._by_rank, SCORING)

    def _by_rank(self) -> list[str]:
        return [item.id for item in self.ranking.items]

    def _open_decision(self, index: QModelIndex) -> None:
        if index.column() == Column.DECISION:
            self.edit(index)
