"""What a table of text is of is chosen in the form, told to the export, and remembered."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.dialogs.table_choice import TableChoice, TableForm
from cjm_desktop.output import remembered_export
from cjm_desktop.output.options import ExportOptions
from cjm_desktop.output.remembered_export import Choice
from cjm_desktop.words.wording import ENGLISH


def test_what_is_chosen_by_keys_is_told(qtbot: QtBot) -> None:
    choice = TableChoice(ENGLISH)
    qtbot.addWidget(choice)
    choice.show()
    assert choice.chosen == TableForm()
    with qtbot.waitSignal(choice.changed):
        QTest.keyClick(choice.table, Qt.Key.Key_Down)
    QTest.keyClick(choice.signs, Qt.Key.Key_Down)
    assert choice.chosen == TableForm("map", ";", ",")
    choice.choose(TableForm("content", "\t"))
    assert choice.chosen == TableForm("content", "\t")


def test_a_table_is_remembered_with_bounds() -> None:
    options = ExportOptions(table="map", separator=";", decimal=",")
    kept = remembered_export.written(Choice(options))
    assert remembered_export.read(kept, ExportOptions()).options == options
    hostile = {**kept, "table": "all", "separator": "x", "decimal": ["."]}
    assert remembered_export.read(hostile, ExportOptions()).options == ExportOptions()
