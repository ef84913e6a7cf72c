"""Hands on ideas: they paste a list into the tray, and judge one idea after the other by keys."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from cjm_desktop.desktop.insight.ideas_tab import IdeasTab
from cjm_desktop.desktop.tray.palette import PalettePanel
from tests.gui.methods.facilitator import LEFT, Facilitator
from tests.gui.methods.hands_on_insight import turn_to


def paste_into_tray(hands: Facilitator, text: str) -> None:
    """Click the line for ideas below the tray and paste a list that was copied elsewhere."""
    hands.trigger("view_map")
    palette = hands.desk.window.findChild(PalettePanel)
    assert isinstance(palette, PalettePanel)
    QTest.mouseClick(palette.idea, LEFT)
    hands.paste(text)


class HandsOnIdeas:
    """Judges ideas in their tab, which is brought to the front; the first one is chosen there."""

    def __init__(self, hands: Facilitator) -> None:
        self._hands = hands
        self.tab = turn_to(hands, "ideas", IdeasTab)

    @property
    def judged(self) -> str:
        """The title of the idea that is judged next."""
        (card,) = self._hands.desk.session.selected_cards
        return self._hands.document.cards[card].title

    def choose(self, title: str) -> None:
        """Click an idea in the list."""
        self._hands.await_rest(self.tab)
        (item,) = self.tab.tree.findItems(title, Qt.MatchFlag.MatchExactly)
        place = self.tab.tree.visualItemRect(item).center()
        QTest.mouseClick(self.tab.tree.viewport(), LEFT, pos=place)
        assert self.judged == title

    def serves(self, number: int) -> None:
        """Say by its number which phase the idea serves."""
        self._hands.key(Qt.Key(Qt.Key.Key_0.value + number))

    def put_on_map(self) -> None:
        """Put the idea into the phase that it serves."""
        self._hands.key(Qt.Key.Key_Return)

    def serves_none(self, reason: str) -> None:
        """Drop the idea and say why."""
        self._hands.key(Qt.Key.Key_N)
        self._hands.type(reason)
        self._hands.key(Qt.Key.Key_Return)
