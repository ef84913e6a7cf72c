"""The mark that empties a line of search is as large as what takes a click has to be."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.controls.search_field import SearchField
from cjm_desktop.desktop.look.scale import FINGER, POINTER
from cjm_desktop.desktop.table.view import TableView
from tests.gui.desk import SAMPLE, Desk, desk_with_window


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication) -> Iterator[Desk]:
    for made in desk_with_window(qtbot, qapp):
        made.window.files.open_sample(SAMPLE)
        made.window.navigator.show_view("table")
        yield made
        made.theming.choose_target(POINTER)


@pytest.mark.parametrize("target", [POINTER, FINGER])
def test_a_click_near_the_edge_of_the_mark_empties_the_line(
    desk: Desk, qtbot: QtBot, target: int
) -> None:
    desk.theming.choose_target(target)
    QApplication.processEvents()
    (field,) = desk.window.findChildren(SearchField)
    (view,) = desk.window.findChildren(TableView)
    shown = view.table.model().rowCount
    everything, edge = shown(), (target - 1) // 2
    end = QPoint(field.width(), field.height() // 2)
    # Where it begins, and where it ends, upwards as well as sideways.
    for place in (QPoint(-target + 1, 0), QPoint(-2, -edge), QPoint(-2, edge - 1)):
        QTest.keyClicks(field, "machine")
        qtbot.waitUntil(lambda: shown() < everything)
        mark = field.childAt(end + place)
        assert mark is not None, place
        QTest.mouseClick(mark, Qt.MouseButton.LeftButton)
        assert field.text() == ""
        assert shown() == everything
