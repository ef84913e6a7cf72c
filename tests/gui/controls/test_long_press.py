"""A finger that rests opens the menu that the right button does, wherever there is one."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.insight.presence.presence_board import PresenceBoard
from cjm_desktop.desktop.table.view import TableView
from tests.gui.desk import SAMPLE, Desk, desk_with_window


@pytest.fixture(scope="module")
def screen() -> QPointingDevice:
    return QTest.createTouchDevice()


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication) -> Iterator[Desk]:
    for made in desk_with_window(qtbot, qapp):
        made.window.files.open_sample(SAMPLE)
        yield made


def table(desk: Desk) -> tuple[QWidget, QPoint]:
    desk.window.navigator.show_view("table")
    view = desk.window.places.room("table")
    assert isinstance(view, TableView)
    return view.table.viewport(), QPoint(80, 40)


def heading(desk: Desk) -> tuple[QWidget, QPoint]:
    table(desk)
    view = desk.window.places.room("table")
    assert isinstance(view, TableView)
    return view.table.horizontalHeader().viewport(), QPoint(80, 10)


def board(desk: Desk) -> tuple[QWidget, QPoint]:
    desk.window.navigator.show_tab("presence")
    QApplication.processEvents()
    board = desk.window.findChild(PresenceBoard)
    assert isinstance(board, PresenceBoard)
    card = next(iter(board.board.cards.values()))
    return board, board.to_view(card).center()


@pytest.mark.parametrize("at", [table, heading, board])
def test_a_resting_finger_opens_the_menu(
    at: Callable[[Desk], tuple[QWidget, QPoint]], desk: Desk, screen: QPointingDevice, qtbot: QtBot
) -> None:
    widget, place = at(desk)
    QApplication.processEvents()
    window = desk.window.windowHandle()
    on_window = widget.mapTo(desk.window, place)
    QTest.touchEvent(window, screen, False).press(0, on_window).commit()
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    QTest.touchEvent(window, screen, False).release(0, on_window).commit()
    menu = QApplication.activePopupWidget()
    assert menu is not None
    menu.close()
