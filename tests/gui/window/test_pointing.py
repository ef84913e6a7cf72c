"""What is tapped is as large as a finger needs, from its first touch until the mouse comes back."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.controls.choice import Combo
from cjm_desktop.desktop.find.filter_panel import FilterPanel
from cjm_desktop.desktop.insight.advice_tree import AdviceTree
from cjm_desktop.desktop.look.pointing import Pointing
from cjm_desktop.desktop.look.scale import FINGER, POINTER, target
from cjm_desktop.desktop.table.view import TableView
from cjm_desktop.desktop.window.main_window import MainWindow
from cjm_desktop.desktop.work.navigator import VIEWS
from tests.gui.desk import SAMPLE, desk_with_window
from tests.gui.look.exhibits import EXHIBITS, clear_away, fronts, menus, settle
from tests.gui.look.tapped import small

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


def test_all_is_large_enough_for_a_finger(window: MainWindow, screen: QPointingDevice) -> None:
    touch(window, screen)
    assert target() == FINGER
    assert window.menuBar().height() >= FINGER
    for view in VIEWS:
        window.commands[f"view_{view}"].trigger()
        window.desk.show_panel("left", True)
        window.desk.show_panel("right", True)
        QApplication.processEvents()
        assert list(small(window)) == [], view


def test_menus_rows_and_headers_grow_and_shrink_again(
    window: MainWindow, screen: QPointingDevice
) -> None:
    window.commands["view_table"].trigger()
    found = window.findChild(TableView)
    assert isinstance(found, TableView)
    table, menu = found.table, window.menus["edit"]
    window.navigator.show_tab("advice")
    (advice,) = window.findChildren(AdviceTree)

    def heights() -> list[int]:
        row = advice.visualItemRect(advice.items()[0]).height()
        return [table.rowHeight(0), table.horizontalHeader().height(), entry(menu), row]

    before = heights()
    touch(window, screen)
    assert min(heights()) >= FINGER
    QTest.mouseMove(window.windowHandle(), PLACE + QPoint(30, 30))
    QApplication.processEvents()
    assert (target(), heights()) == (POINTER, before)


def test_lists_trees_and_what_combos_unfold_grow(
    window: MainWindow, screen: QPointingDevice
) -> None:
    def shown() -> list[QWidget]:
        for action in ("view_gap", "find_filter"):
            window.commands[action].trigger()
        (panel,) = window.findChildren(FilterPanel)
        combo = panel.findChildren(Combo)[0]
        combo.showPopup()
        QApplication.processEvents()
        return [window, panel, combo.view()]

    def put_away() -> None:
        for combo in window.findChildren(Combo):
            combo.hidePopup()
        for panel in window.findChildren(FilterPanel):
            panel.close()

    def too_small() -> list[str]:
        return [fault for each in shown() for fault in small(each)]

    before = "".join(too_small())
    assert "UnscoredList" in before
    assert "CriteriaTree" in before
    put_away()
    touch(window, screen)
    assert too_small() == []
    put_away()


@pytest.mark.slow
def test_every_window_has_targets_for_a_finger(window: MainWindow, screen: QPointingDevice) -> None:
    touch(window, screen)
    found: list[str] = []
    for exhibit in (*EXHIBITS, *menus(window)):
        clear_away(window)
        exhibit.show(window)
        settle()
        found += [f"{exhibit.name}: {fault}" for front in fronts(window) for fault in small(front)]
    clear_away(window)
    assert found == []


def entry(menu: QMenu) -> int:
    """How high an entry of a menu is."""
    menu.ensurePolished()
    return menu.actionGeometry(menu.actions()[0]).height()
