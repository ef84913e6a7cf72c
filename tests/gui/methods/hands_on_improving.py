"""Hands on the dialog that begins the improved journey: they tick what goes and what comes."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from cjm_desktop.desktop.controls.check_list import CheckList
from cjm_desktop.desktop.dialogs.improved_dialog import ImprovedDialog
from tests.gui.methods.facilitator import LEFT, Facilitator


class HandsOnImproving:
    """Opens the dialog by its command."""

    def __init__(self, hands: Facilitator) -> None:
        self._hands = hands
        hands.trigger("start_improved")
        dialog = hands.desk.window.findChild(ImprovedDialog)
        assert isinstance(dialog, ImprovedDialog)
        hands.qtbot.waitUntil(dialog.isVisible)
        self.dialog = dialog

    @property
    def going(self) -> dict[str, bool]:
        """What may be taken out, by title, and whether it will be."""
        return _ticks(self.dialog.going)

    @property
    def coming(self) -> dict[str, bool]:
        """Which ideas may be put in place, by title, and whether they will be."""
        return _ticks(self.dialog.coming)

    def take_out(self, title: str) -> None:
        """Tick a card."""
        listed = self.dialog.going
        (item,) = listed.findItems(title, Qt.MatchFlag.MatchExactly)
        place = listed.visualItemRect(item)
        where = QPoint(place.left() + 10, place.center().y())
        QTest.mouseClick(listed.viewport(), LEFT, pos=where)
        assert self.going[title]

    def start(self) -> None:
        """Begin as ticked."""
        QTest.mouseClick(self.dialog.start, LEFT)
        self._hands.come_back()


def _ticks(listed: CheckList) -> dict[str, bool]:
    items = (listed.topLevelItem(row) for row in range(listed.topLevelItemCount()))
    return {
        item.text(0): item.checkState(0) == Qt.CheckState.Checked
        for item in items
        if item is not None
    }
