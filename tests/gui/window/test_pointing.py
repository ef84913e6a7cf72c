"""What is tapped is as large as a finger needs, from its first touch until the mouse comes back."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLineEdit,
    QMenu,
    QTabBar,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.look.pointing import Pointing
from cjm_desktop.desktop.look.scale import FINGER, POINTER, target
from cjm_desktop.desktop.table.view import TableView
from cjm_desktop.desktop.window.main_window import MainWindow
from cjm_desktop.desktop.work.navigator import VIEWS
from tests.gui.desk import SAMPLE, desk_with_window

PLACE = QPoint(500, 400)


@pytest.fixture(scope="module")
def screen() -> QPointingDevice:
    return QTest.createTouchDevice()


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, screen: QPointingDevice) -> Iterator[MainWindow]:
    for desk in desk_with_window(qtbot, qapp):
        Pointing(qapp, desk.theming)
        desk.window.files.open(SAMPLE)
        desk.window.hide()
        desk.window.show()
        desk.window.activateWindow()
        with qtbot.waitActive(desk.window):
            pass
        yield desk.window
        desk.theming.choose_target(POINTER)


def touch(window: MainWindow, screen: QPointingDevice) -> None:
    handle = window.windowHandle()
    QTest.touchEvent(handle, screen).press(0, PLACE)
    QTest.touchEvent(handle, screen).release(0, PLACE)
    QApplication.processEvents()


def small(window: QWidget) -> list[str]:
    """Name what is tapped and seen, and lower than a finger needs."""
    tapped = (QAbstractButton, QComboBox, QLineEdit, QTabBar)
    return [
        f"{type(each).__name__} {each.objectName()} {each.accessibleName()} {each.size()}"
        for each in window.findChildren(QWidget)
        if isinstance(each, tapped) and each.isVisible() and each.height() < FINGER
        and each.isEnabled() and not isinstance(each.parent(), QLineEdit | QTableView)
    ]  # fmt: skip


def test_all_is_large_enough_for_a_finger(window: MainWindow, screen: QPointingDevice) -> None:
    touch(window, screen)
    assert target() == FINGER
    assert window.menuBar().height() >= FINGER
    for view in VIEWS:
        window.commands[f"view_{view}"].trigger()
        window.desk.show_panel("left", True)
        window.desk.show_panel("right", True)
        QApplication.processEvents()
        assert small(window) == [], view


def test_menus_rows_and_headers_grow_and_shrink_again(
    window: MainWindow, screen: QPointingDevice
) -> None:
    window.commands["view_table"].trigger()
    found = window.findChild(TableView)
    assert isinstance(found, TableView)
    table, menu = found.table, window.menus["edit"]

    def heights() -> list[int]:
        return [table.rowHeight(0), table.horizontalHeader().height(), entry(menu)]

    before = heights()
    touch(window, screen)
    assert min(heights()) >= FINGER
    QTest.mouseMove(window.windowHandle(), PLACE + QPoint(30, 30))
    QApplication.processEvents()
    assert (target(), heights()) == (POINTER, before)


def entry(menu: QMenu) -> int:
    """How high an entry of a menu is."""
    menu.ensurePolished()
    return menu.actionGeometry(menu.actions()[0]).height()
