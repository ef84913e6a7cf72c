"""The title of a fold is cut only where there is no room for it."""

from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.controls.fold import Fold

TITLE = "Inger Inköpschef, who signs and answers for the money"


def test_a_title_takes_the_room_there_is(qtbot: QtBot) -> None:
    fold = Fold(TITLE)
    qtbot.addWidget(fold)
    fold.resize(700, 60)
    fold.show()
    assert (fold.head.text(), fold.head.toolTip()) == (TITLE, "")
    fold.resize(160, 60)
    assert fold.head.text().endswith("…")
    assert "answers for the money" in fold.head.toolTip()
    fold.resize(700, 60)
    assert fold.head.text() == TITLE
