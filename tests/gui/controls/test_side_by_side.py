"""Fields stand beside each other as long as neither they nor their labels are cut."""

from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.controls import reading
from cjm_desktop.desktop.controls.editors import LineEdit
from cjm_desktop.desktop.controls.row import FieldRow, side_by_side
from cjm_desktop.desktop.controls.typed import TypedField
from cjm_desktop.words.wording import Wording


def test_a_label_that_says_more_than_it_has_room_for_stands_alone(qtbot: QtBot) -> None:
    tr = Wording.of("en")
    names = ("Budget", "Competence", "Follow-up")
    rows = [FieldRow(each, each, TypedField(tr, LineEdit(), reading.TITLE)) for each in names]
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    column.addWidget(side_by_side(*rows))
    column.addStretch(1)
    window.resize(280, 300)
    window.show()
    qtbot.waitExposed(window)
    assert {row.y() for row in rows} == {0}
    rows[1].caption("mixed")
    qtbot.waitUntil(lambda: len({row.y() for row in rows}) == len(rows))
    assert not any(row.label.is_cut for row in rows)
    rows[1].caption()
    qtbot.waitUntil(lambda: {row.y() for row in rows} == {0})
