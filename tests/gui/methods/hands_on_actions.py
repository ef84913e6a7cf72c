"""Hands on the list of actions: they say in its cells what is done, by whom and when."""

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox

from cjm_desktop.desktop.insight.actions.actions_tab import ActionsTab
from cjm_desktop.desktop.insight.actions.actions_table import column_of
from cjm_desktop.insight.action_order import ActionField
from cjm_desktop.journey.vocabulary import Decision
from tests.gui.methods.facilitator import LEFT, Facilitator
from tests.gui.methods.hands_on_insight import turn_to


class HandsOnActions:
    """Edits the table of the tab, which is brought to the front."""

    def __init__(self, hands: Facilitator) -> None:
        self._hands = hands
        self.tab = turn_to(hands, "actions", ActionsTab)

    def listed(self) -> list[str]:
        """List the titles from top to bottom."""
        self._hands.await_rest(self.tab)
        rows, cards = self.tab.table.rows, self._hands.document.cards
        return [cards[rows.id_at(row)].title for row in range(rows.rowCount())]

    def decide(self, title: str, decision: Decision) -> None:
        """Click the cell of the decision and choose another in its list by the arrow keys."""
        self._click(title, "decision")
        box = self.tab.table.viewport().findChild(QComboBox)
        assert isinstance(box, QComboBox)
        self._hands.qtbot.waitUntil(box.view().isVisible)
        QTest.keyClick(box.view(), Qt.Key.Key_Home)
        for _ in range(box.findData(decision)):
            QTest.keyClick(box.view(), Qt.Key.Key_Down)
        QTest.keyClick(box.view(), Qt.Key.Key_Return)
        self._hands.come_back()

    def write(self, title: str, field: ActionField, text: str) -> None:
        """Click a cell, and write into it between two times Enter."""
        self._click(title, field)
        self._hands.key(Qt.Key.Key_Return)
        self._hands.type(text)
        self._hands.key(Qt.Key.Key_Return)
        # Names that were written before had been offered in a list over the window.
        self._hands.come_back()

    def move_on(self, title: str) -> None:
        """Move the progress on by Space."""
        self._click(title, "title")
        self._hands.key(Qt.Key.Key_Space)

    def _click(self, title: str, field: ActionField) -> None:
        self._hands.await_rest(self.tab)
        index = self._index(title, field)
        place = self.tab.table.visualRect(index).center()
        QTest.mouseClick(self.tab.table.viewport(), LEFT, pos=place)

    def _index(self, title: str, field: ActionField) -> QModelIndex:
        row = self.tab.table.rows.row_of(self._hands.card_id(title))
        assert row is not None, f"{title!r} is no action"
        return self.tab.table.rows.index(row, column_of(field))
