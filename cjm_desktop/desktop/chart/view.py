"""The gap chart's view: where to put the effort, as a chart, as a ranking, and what is left to do.

Chart, table and list show the session's document and share its selection; none holds its own.
"""

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QFont, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from cjm_desktop.desktop.chart.filters import FilterBar
from cjm_desktop.desktop.chart.plot import Plot
from cjm_desktop.desktop.chart.table import RankingTable
from cjm_desktop.desktop.chart.unscored import ROW, UnscoredList
from cjm_desktop.desktop.controls.head import Head
from cjm_desktop.desktop.controls.hint import Hint, hint_for
from cjm_desktop.desktop.controls.tab_order import Lobby
from cjm_desktop.desktop.look.plain import plain_label, plain_tip
from cjm_desktop.desktop.look.scale import scaled, tapped
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.editing.edits.scores import score_cards
from cjm_desktop.editing.patch import Patch
from cjm_desktop.editing.steps import Initiator
from cjm_desktop.insight.gap import MIDDLE
from cjm_desktop.layout.gap.gap_chart import ALL

_SHOWN = frozenset({"cards", "lanes", "phases"})
_LIST_ROWS = 5
_LEAST_ROWS = 40
_ROOM_FOR_HOW = 300
"""Pixels of height, at ordinary size, with which there is room to say how it is used."""
_LISTS_WAIT = 120
"""Milliseconds that a drag has to rest until the lists and the numbers of other dots follow."""
_MARGIN = 20
_TITLE = 21
"""Pixels of the title's font."""
_NO_LIMIT = 16_777_215
"""Qt's own largest height of a widget."""


class ChartView(Lobby):
    """Shows and edits the scores and decisions of a session's touchpoints."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ChartView")
        self._session = session
        self._stale = False
        self._spread = True
        self._split_yet = False
        tr = session.tr_
        self.filters = FilterBar(tr, self)
        self.plot = Plot(session, self)
        self.led_to = self.plot
        self.hint = Hint(self.plot)
        self.table = RankingTable(session, self)
        self.unscored = UnscoredList(session, self)
        self._title = plain_label(tr("Where to put the effort"))
        font = QFont(self._title.font())
        font.setPixelSize(scaled(_TITLE))
        font.setWeight(QFont.Weight.Bold)
        self._title.setFont(font)
        self._how = plain_label(
            tr(
                "Each dot is a touchpoint. Drag a dot to score it again, with Shift to say what it"
                " takes today. Ring = the customer is there and we are not."
            )
            + " "
            + tr("Joined dots have the same scores."),
            "quiet",
        )
        self._unscored_title = plain_label("", "name")
        self._unscored_how = plain_label(
            tr(
                "Score these by dragging them into the chart, or by digits: potential, then effort."
            ),
            "quiet",
        )
        for label in (self._title, self._how, self._unscored_how):
            label.setWordWrap(True)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_LISTS_WAIT)
        self._later.timeout.connect(self._drag_rests)
        self._arrange()
        self._connect()
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.refresh()

    def _arrange(self) -> None:
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(_MARGIN)
        self.splitter.addWidget(self.plot)
        self.splitter.addWidget(self._right_side())
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, 14, _MARGIN, 12)
        column.setSpacing(10)
        column.addWidget(Head((self._title, self._how), (self.filters,), 2))
        column.addWidget(self.splitter, 1)
        chosen = self.filters
        limits = (chosen.lanes, chosen.phases, chosen.needs)
        self.reading = (*limits, self.plot, self.table, self.unscored)

    def _right_side(self) -> QWidget:
        side = QWidget(self)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.table, 1)
        column.addSpacing(6)
        column.addWidget(self._unscored_title)
        column.addWidget(self._unscored_how)
        column.addWidget(self.unscored, 1)
        side.setMinimumWidth(440)
        # In little room both give way to the words between them.
        for part in (self.table, self.unscored):
            part.setMinimumHeight(_LEAST_ROWS)
        return side

    def _connect(self) -> None:
        session = self._session
        self.splitter.splitterMoved.connect(self._keep_split)
        session.changed.connect(self._document_changed)
        session.replaced.connect(self._replaced)
        session.selection_changed.connect(self._selection_changed)
        self.filters.changed.connect(self.refresh)
        self.unscored.carried.connect(self._carry)
        self.unscored.put_down.connect(self._put_down)
        self.unscored.given_up.connect(self._give_up)
        self.unscored.middle_wanted.connect(self._score_in_the_middle)

    # What is shown

    def refresh(self) -> None:
        """Show the document and the filter as they are now."""
        self.filters.refresh(self._session.document)
        self.plot.set_filter(self.filters.filter, spread=self._spread)
        self._refresh_lists()

    def show_spread(self, shown: bool) -> None:
        """Show how far votes are apart, or the dots alone."""
        if shown != self._spread:
            self._spread = shown
            self.refresh()

    def _drag_rests(self) -> None:
        self.plot.renumber()
        self._refresh_lists()

    def _refresh_lists(self) -> None:
        self._later.stop()
        chosen = self.filters.filter
        self.table.refresh(chosen)
        self.unscored.refresh(chosen)
        self._arrange_unscored()

    def _arrange_unscored(self) -> None:
        """Show the list while it holds anything; nothing moves while something is dragged."""
        tr = self._session.tr_
        count = self.unscored.unscored.rowCount()
        ranked = self.table.ranking.rowCount()
        filtered = self.filters.filter != ALL
        title, text = hint_for(tr, ranked=ranked, unscored=count, filtered=filtered)
        self.hint.tell(title, text)
        self._unscored_title.setText(tr("Not scored yet ({count})", count=count))
        if self.plot.dragging:
            return
        for part in (self._unscored_title, self.unscored):
            part.setVisible(bool(count))
        self._show_how()
        self.table.setVisible(bool(ranked) or not count)
        rows = min(count, _LIST_ROWS)
        self.unscored.setMaximumHeight(rows * tapped(ROW) + 2 if ranked else _NO_LIMIT)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened while another view was at the front."""
        super().showEvent(event)
        if self._stale:
            self._stale = False
            self.refresh()
            self._selection_changed()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room between chart and table, until the user shares it otherwise."""
        super().resizeEvent(event)
        self._show_how()
        if not self._split_yet:
            wide = self.width() - 3 * _MARGIN
            high = self.height() - 110
            plot = round(min(wide * 0.39, max(high * 1.2, wide * 0.37)))
            self.splitter.setSizes([plot, wide - plot])

    def _show_how(self) -> None:
        """Say how it is used where that leaves room for the chart; else a tip says it."""
        has_room = self.height() >= scaled(_ROOM_FOR_HOW)
        self._how.setVisible(has_room)
        self._unscored_how.setVisible(has_room and self.unscored.isVisibleTo(self))
        hints = (self._title, self._how), (self._unscored_title, self._unscored_how)
        for title, how in hints:
            title.setToolTip(plain_tip("" if has_room else how.text()))

    def _keep_split(self) -> None:
        self._split_yet = True

    # What the session tells

    def _document_changed(self, patch: Patch, initiator: Initiator) -> None:
        if not self.isVisible():
            self._stale = True
        elif initiator == "live":
            # The dot moves with every frame of a drag; what others rank after it follows at rest.
            self.plot.refresh()
            self._later.start()
        elif not patch or any(key.kind in _SHOWN for key in patch.keys):
            self.refresh()

    def _replaced(self) -> None:
        self.plot.reset()
        self.filters.clear()
        self.refresh()

    def _selection_changed(self) -> None:
        if not self.isVisible():
            self._stale = True
            return
        self.plot.update()
        self.plot.describe()
        self.table.follow()
        self.unscored.follow()

    # Scoring what was not scored

    def _carry(self, card_ids: tuple[str, ...], at: QPoint) -> None:
        self.plot.carry(card_ids, self.plot.mapFromGlobal(at))

    def _put_down(self) -> None:
        if self.plot.finish():
            self.plot.setFocus()
        self._refresh_lists()

    def _give_up(self) -> None:
        self.plot.cancel()
        self._refresh_lists()

    def _score_in_the_middle(self, card_ids: tuple[str, ...]) -> None:
        scores = dict.fromkeys(card_ids, (MIDDLE, MIDDLE))
        self._session.edit("score_card", score_cards(self._session.document, scores))
        self.plot.setFocus()
