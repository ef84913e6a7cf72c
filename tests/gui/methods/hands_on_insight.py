"""Hands on what the map says: they turn to its tabs, and say on the board who is where."""

from typing import TypeVar

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from cjm_desktop.desktop.insight.presence.presence_tab import PresenceTab
from cjm_desktop.desktop.insight.tab import InsightTab
from cjm_desktop.desktop.insight.view import TABS
from tests.gui.chart.chart_hand import drag
from tests.gui.methods.facilitator import LEFT, Facilitator

Tab = TypeVar("Tab", bound=InsightTab)


def turn_to(hands: Facilitator, tab_id: str, kind: type[Tab]) -> Tab:
    """Bring a tab to the front by a click on its name."""
    hands.trigger("view_insight")
    view = hands.desk.window.places.insight_view
    ids: list[str] = [tab.id for tab in TABS]
    place = ids.index(tab_id)
    QTest.mouseClick(view.bar, LEFT, pos=view.bar.tabRect(place).center())
    hands.settle()
    page = view.page(tab_id)
    assert isinstance(page, kind)
    assert page.isVisible()
    return page


class HandsOnPresence:
    """Says who is at a touchpoint, and which two are the same; the board is at the front."""

    def __init__(self, hands: Facilitator) -> None:
        self._hands = hands
        page = hands.desk.window.places.insight_view.page("presence")
        assert isinstance(page, PresenceTab)
        assert page.isVisible()
        self.tab = page

    def judge(self, title: str, letter: Qt.Key, *, there: bool = True) -> None:
        """Click a card and press the letter that says who is there, with Shift who is not."""
        QTest.mouseClick(self.tab.board, LEFT, pos=self._place(title))
        held = Qt.KeyboardModifier.NoModifier if there else Qt.KeyboardModifier.ShiftModifier
        self._hands.key(letter, held)

    def make_same(self, title: str, other: str) -> None:
        """Drag a card onto one of the other side."""
        drag(self.tab.board, self._place(title), self._place(other))
        self._hands.settle()

    def _place(self, title: str) -> QPoint:
        self._hands.await_rest(self.tab)
        rect = self.tab.board.board.cards[self._hands.card_id(title)]
        return QPoint(round(rect.x + rect.width / 2), round(rect.y + rect.height / 2))
