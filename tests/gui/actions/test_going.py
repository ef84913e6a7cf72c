"""Keys lead through the views and the tabs of Insight, and into the menu bar."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.guide.panel import GuidePanel
from cjm_desktop.desktop.work.navigator import VIEWS
from tests.gui.desk import SAMPLE, Desk, desk_with_window

K = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication) -> Iterator[Desk]:
    for desk in desk_with_window(qtbot, qapp):
        with qtbot.waitActive(desk.window):
            desk.window.activateWindow()
        desk.window.files.open_sample(SAMPLE)
        yield desk


def press(desk: Desk, key: Qt.Key, held: Qt.KeyboardModifier = CTRL) -> None:
    QTest.keyClick(desk.window.windowHandle(), key, held)


def test_ctrl_tab_goes_through_the_views_and_round(desk: Desk) -> None:
    seen = []
    for _ in VIEWS:
        press(desk, K.Key_Tab)
        seen.append(desk.window.navigator.view)
    assert seen == [*VIEWS[1:], VIEWS[0]]
    press(desk, K.Key_Tab, CTRL | SHIFT)
    assert desk.window.navigator.view == VIEWS[-1]


def test_ctrl_page_goes_through_the_tabs_of_insight_and_elsewhere_through_the_views(
    desk: Desk,
) -> None:
    press(desk, K.Key_PageDown)
    seen = [desk.window.navigator.view]
    press(desk, K.Key_PageUp)
    seen.append(desk.window.navigator.view)
    assert seen == ["gap", "map"]
    desk.window.navigator.show_tab("coverage")
    press(desk, K.Key_PageDown)
    assert desk.window.places.insight_view.tab == "kpis"
    press(desk, K.Key_PageUp)
    press(desk, K.Key_PageUp)
    assert desk.window.places.insight_view.tab == "presence"
    assert desk.window.navigator.view == "insight"


def test_in_the_guide_the_same_keys_go_through_its_steps(desk: Desk) -> None:
    press(desk, K.Key_F7, Qt.KeyboardModifier.NoModifier)
    guide = desk.window.findChild(GuidePanel)
    assert guide is not None
    before = guide.step
    press(desk, K.Key_PageDown)
    assert guide.step != before
    assert desk.window.navigator.view == "map"
    press(desk, K.Key_PageUp)
    assert guide.step == before


def test_f10_opens_the_first_menu(desk: Desk) -> None:
    press(desk, K.Key_F10, Qt.KeyboardModifier.NoModifier)
    menu = QApplication.activePopupWidget()
    assert menu is desk.window.menus["file"]
    QTest.keyClick(menu, K.Key_Escape)
