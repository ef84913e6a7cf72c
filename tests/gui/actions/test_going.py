"""Keys lead through the views and the tabs of Insight, and into the menu bar."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.guide.panel import GuidePanel
from cjm_desktop.desktop.work.navigator import VIEWS, View
from tests.gui.desk import SAMPLE, Desk, desk_with_window

K = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier


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


def part_with_keyboard(desk: Desk) -> str:
    window, held = desk.window, QApplication.focusWidget()
    assert held is not None
    named = {
        "bar": window.top_bar, "left": window.findChild(QWidget, "LeftPanel"),
        "view": window.places.room(window.navigator.view or "map"),
        "right": window.findChild(QWidget, "RightPanel"), "status": window.status,
        "rail": window.findChild(QWidget, "Rail"), "find": window.findChild(QWidget, "FindBar"),
    }  # fmt: skip
    return next(name for name, part in named.items() if part and part.isAncestorOf(held))


def parts_by_f6(desk: Desk, count: int, held: Qt.KeyboardModifier = NONE) -> list[str]:
    seen = []
    for _ in range(count):
        press(desk, K.Key_F6, held)
        seen.append(part_with_keyboard(desk))
    return seen


ROUND = ["right", "status", "bar", "rail", "left", "view"]


def test_f6_leads_from_part_to_part_and_round_both_ways(desk: Desk) -> None:
    desk.window.desk.show_panel("right", True)
    desk.window.status.count()
    assert part_with_keyboard(desk) == "view"
    assert parts_by_f6(desk, len(ROUND)) == ROUND
    assert parts_by_f6(desk, len(ROUND), SHIFT) == [*ROUND[-2::-1], ROUND[-1]]


@pytest.mark.parametrize("view", VIEWS)
def test_f6_leads_back_to_the_view_in_all_of_them(desk: Desk, view: View) -> None:
    desk.window.navigator.show_view(view)
    held = QApplication.focusWidget()
    desk.window.desk.show_panel("left", False)
    desk.window.desk.show_panel("right", False)
    desk.window.status.count()
    assert parts_by_f6(desk, 4) == ["status", "bar", "rail", "view"]
    assert QApplication.focusWidget() is held


def test_f6_comes_back_to_the_field_that_was_left(desk: Desk) -> None:
    desk.window.desk.finder.open()
    left = QApplication.focusWidget()
    press(desk, K.Key_Tab, NONE)
    assert QApplication.focusWidget() is not left
    field = QApplication.focusWidget()
    assert parts_by_f6(desk, 2) == ["rail", "left"]
    assert parts_by_f6(desk, 2, SHIFT) == ["rail", "find"]
    assert QApplication.focusWidget() is field


def test_f6_ends_the_writing_of_a_title_and_keeps_what_was_typed(desk: Desk) -> None:
    card = next(iter(desk.session.document.cards))
    desk.window.desk.show_panel("right", True)
    desk.session.select_cards([card])
    press(desk, K.Key_F2, NONE)
    editor = QApplication.focusWidget()
    assert editor is not None
    QTest.keyClicks(editor, "Written")
    press(desk, K.Key_F6, NONE)
    assert part_with_keyboard(desk) == "right"
    assert desk.session.document.cards[card].title == "Written"
    press(desk, K.Key_F6, SHIFT)
    assert part_with_keyboard(desk) == "view"
    assert desk.session.selected_cards == (card,)
