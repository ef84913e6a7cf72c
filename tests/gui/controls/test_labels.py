"""Labels tell the toolkit only what is another way than before."""

from PySide6.QtCore import QEvent, QObject
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.controls.widgets import ElidedLabel
from cjm_desktop.desktop.look.plain import plain_tip


class Told(QObject):
    """Notes what a widget is told of its tip."""

    def __init__(self, watched: QObject) -> None:
        super().__init__(watched)
        self.times = 0
        watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.times += event.type() == QEvent.Type.ToolTipChange
        return False


def test_the_same_tip_is_told_once(qtbot: QtBot) -> None:
    label = ElidedLabel("A title")
    qtbot.addWidget(label)
    told = Told(label)
    for tip in ("whole", "whole", "another", "another", ""):
        label.say_tip(tip)
        assert label.toolTip() == plain_tip(tip)
    assert told.times == 3
