"""One finger scrolls a table, taps its rows, and lifts those that are selected."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.controls.card_table import CardTable
from cjm_desktop.desktop.controls.long_press import LongPress
from tests.gui.desk import SAMPLE, Desk, desk_with_window


@pytest.fixture(scope="module")
def screen() -> QPointingDevice:
    return QTest.createTouchDevice()


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication) -> Iterator[Desk]:
    for made in desk_with_window(qtbot, qapp):
        made.window.files.open_sample(SAMPLE)
        made.session.select(())
        yield made


def shown(desk: Desk, view: str) -> CardTable:
    desk.window.commands[f"view_{view}"].trigger()
    if view == "insight":
        desk.window.navigator.show_tab("actions")
    QApplication.processEvents()
    return next(each for each in desk.window.findChildren(CardTable) if each.isVisible())


def drag(desk: Desk, table: CardTable, screen: QPointingDevice, *places: QPoint) -> None:
    window = desk.window.windowHandle()
    on = [table.viewport().mapTo(desk.window, place) for place in places]
    QTest.touchEvent(window, screen, False).press(0, on[0]).commit()
    for place in on[1:]:
        QTest.touchEvent(window, screen, False).move(0, place).commit()
    QTest.touchEvent(window, screen, False).release(0, on[-1]).commit()
    QApplication.processEvents()


@pytest.mark.parametrize("view", ["table", "gap", "insight"])
def test_a_finger_that_is_dragged_scrolls_and_selects_nothing(
    desk: Desk, screen: QPointingDevice, view: str
) -> None:
    table = shown(desk, view)
    start = QPoint(120, 200)
    drag(desk, table, screen, start, start - QPoint(0, 20), start - QPoint(0, 60))
    assert table.verticalScrollBar().value() == 60
    assert not desk.session.selected_cards
    drag(desk, table, screen, start, start + QPoint(0, 100))
    assert table.verticalScrollBar().value() == 0


@pytest.mark.parametrize("view", ["table", "gap", "insight"])
def test_a_tap_selects_the_row_under_it(desk: Desk, screen: QPointingDevice, view: str) -> None:
    table = shown(desk, view)
    place = table.visualRect(table.model().index(2, 1)).center()
    drag(desk, table, screen, place)
    assert list(desk.session.selected_cards) == [table._cards.id_at(2)]
    assert not any(each.is_waiting for each in table.findChildren(LongPress))


def test_a_selected_row_is_lifted(desk: Desk, screen: QPointingDevice) -> None:
    table = shown(desk, "table")
    place = table.visualRect(table.model().index(2, 0)).center()
    drag(desk, table, screen, place)
    chosen = list(desk.session.selected_cards)
    drag(desk, table, screen, place, place + QPoint(0, 40), place + QPoint(0, 90))
    assert table.verticalScrollBar().value() == 0
    assert list(desk.session.selected_cards) == chosen
