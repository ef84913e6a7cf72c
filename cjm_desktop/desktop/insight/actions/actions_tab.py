"""Actions: what was decided, who does it and until when, worth first, edited like a table."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from cjm_desktop.desktop.controls.hint import Hint
from cjm_desktop.desktop.controls.limit_box import limit_box, offer
from cjm_desktop.desktop.insight.actions.actions_model import ActionsModel
from cjm_desktop.desktop.insight.actions.actions_table import ActionsTable
from cjm_desktop.desktop.insight.tab import InsightTab
from cjm_desktop.desktop.look.plain import plain_label
from cjm_desktop.desktop.look.scale import scaled
from cjm_desktop.desktop.work.navigator import Navigator
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.insight.action_list import STANDINGS, actions, owners, tally
from cjm_desktop.insight.action_order import FIELDS
from cjm_desktop.journey.document import Key
from cjm_desktop.layout.sheets.action_words import field_name, headline
from cjm_desktop.words.codes import phrase

_NOBODY = ""
_OWNER = 200
"""The most room that the list of owners takes."""


class ActionsTab(InsightTab):
    """Follows a session's actions."""

    def __init__(
        self,
        session: Session,
        navigator: Navigator,
        today: Callable[[], date] = date.today,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(session, navigator, parent)
        tr = session.tr_
        self._today = today
        # It joins the tab behind what limits it, in the order of Tab, too.
        self.table = ActionsTable(session, ActionsModel(session, today))
        self._hint = Hint(self.table)
        self.lead_keyboard_to(self.table)
        self.owner = limit_box(tr("Show the actions of an owner"), self)
        self.state = limit_box(tr("Show the actions in a state"), self)
        self.order = limit_box(tr("Sort the actions"), self)
        self.owner.setMaximumWidth(scaled(_OWNER))
        self.refusal = plain_label("", "warning")
        self.refusal.hide()
        states = [(self._state_name(each), each) for each in STANDINGS]
        offer(self.state, tr("Any progress"), states)
        offer(self.order, tr("By rank"), [(field_name(each, tr), each) for each in FIELDS])
        self._arrange()
        self.owner.currentIndexChanged.connect(self.refresh)
        self.state.currentIndexChanged.connect(self.refresh)
        self.order.currentIndexChanged.connect(self._sort)
        header = self.table.horizontalHeader()
        header.sortIndicatorChanged.connect(lambda column, _: self._name_order(column))
        self.table.refused.connect(self._refuse)
        self.table.place_wanted.connect(lambda card: navigator.show_record(Key("cards", card)))
        session.selection_changed.connect(self._follow_selection)
        self.refresh()

    def _arrange(self) -> None:
        column = self.column_under(self.owner, self.state, self.order)
        column.addWidget(self.table, 1)
        column.addWidget(self.refusal)

    def show_document(self) -> None:
        """List the actions as they are now."""
        tr = self._session.tr_
        found = actions(self._session.document)
        names = [(name, name) for name in owners(found, tr.language)]
        offer(self.owner, tr("All owners"), [(tr("Nobody yet"), _NOBODY), *names])
        came_or_went = self.table.rows.limit(self.owner.currentData(), self.state.currentData())
        self.table.share_width()
        if came_or_went:
            self.table.follow()
        for part in (self.how, self.owner, self.state, self.order):
            part.setVisible(bool(found))
        self.headline.setText(headline(tally(found, self._today()), tr) if found else "")
        self.how.setText(tr("Space moves the progress on, Enter edits; a double click on the place "
                            "leads to the map."))  # fmt: skip
        self._hint.tell(*self._hinted(bool(found)))

    def _hinted(self, found: bool) -> tuple[str, str]:
        tr = self._session.tr_
        if self.table.rows.rowCount():
            return "", ""
        if found:
            return tr("Nothing like this"), tr("Choose another owner or state above.")
        return (
            tr("Nothing decided yet"),
            tr("Decide in the gap chart, or in a card’s fields, what to start, do more of, do less "
               "of or stop. Each decision is then listed here, to be given an owner and a day."),
        )  # fmt: skip

    def _state_name(self, code: str) -> str:
        tr = self._session.tr_
        return tr("Overdue") if code == "overdue" else phrase(tr, code)

    def _sort(self) -> None:
        chosen = self.order.currentData()
        column = -1 if chosen is None else FIELDS.index(chosen)
        header = self.table.horizontalHeader()
        if header.sortIndicatorSection() != column:
            header.setSortIndicator(column, Qt.SortOrder.AscendingOrder)

    def _name_order(self, column: int) -> None:
        self.order.setCurrentIndex(self.order.findData(FIELDS[column]) if column >= 0 else 0)

    def _refuse(self, sentence: str) -> None:
        self.refusal.setText(sentence)
        self.refusal.setVisible(bool(sentence))

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with the selection as well."""
        super().showEvent(event)
        self.table.follow()

    def _follow_selection(self) -> None:
        if self.isVisible():
            self.table.follow()
