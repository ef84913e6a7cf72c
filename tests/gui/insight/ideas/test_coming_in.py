"""In the whole window: lists come in where they are pasted, and the tray leads to the tab."""

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.tray.palette import PalettePanel
from cjm_desktop.desktop.tray.tray_list import TrayList
from cjm_desktop.desktop.work.navigator import View
from cjm_desktop.editing.edits.cards import remove_cards
from tests.gui.desk import Desk
from tests.gui.insight.ideas.hand import CTRL, LEFT, card, drop, ids, press, tab, undo_all


def test_pasting_into_the_tray_is_not_pasting_onto_the_map(
    desk: Desk, qapp: QApplication, qtbot: QtBot
) -> None:
    desk.window.navigator.show_view("map")
    qtbot.waitUntil(lambda: len(desk.window.findChildren(TrayList)) == 1)
    (tray,) = desk.window.findChildren(TrayList)
    desk.session.select(())
    tray.setFocus()
    qapp.clipboard().setText("One\nTwo")
    press(Qt.Key.Key_V, modifier=CTRL)
    assert [card(desk, each).title for each in ids(desk)[9:]] == ["One", "Two"]
    assert card(desk, ids(desk)[9]).kind == "idea"
    assert desk.window.status.message.text() == "2 ideas added"


def test_the_tray_leads_to_the_judging(desk: Desk, qtbot: QtBot) -> None:
    desk.window.places.insight_view.show_tab("advice")
    desk.window.navigator.show_view("map")
    qtbot.waitUntil(lambda: len(desk.window.findChildren(PalettePanel)) == 1)
    (palette,) = desk.window.findChildren(PalettePanel)
    QTest.mouseClick(palette.judge, LEFT)
    assert desk.window.navigator.view == "insight"
    assert tab(desk).isVisible()
    assert tab(desk).tree.hasFocus()
    desk.session.edit("remove_cards", remove_cards(desk.session.document, ids(desk)))
    assert palette.judge.isHidden()


def test_a_list_is_pasted_and_dropped_here_too(desk: Desk, qapp: QApplication) -> None:
    before = desk.session.document
    qapp.clipboard().setText("- One\n- Two")
    press(Qt.Key.Key_V, modifier=CTRL)
    assert len(ids(desk)) == 11
    data = QMimeData()
    data.setText("Three")
    drop(tab(desk).tree.viewport(), data)
    assert [card(desk, each).title for each in ids(desk)[9:]] == ["One", "Two", "Three"]
    undo_all(desk, 2)
    assert desk.session.document == before


@pytest.mark.parametrize("view", ["insight", "map"])
def test_a_pasted_list_is_judged_one_after_the_other(
    desk: Desk, qapp: QApplication, qtbot: QtBot, view: View
) -> None:
    desk.window.navigator.show_view(view)
    if view == "map":
        qtbot.waitUntil(lambda: len(desk.window.findChildren(TrayList)) == 1)
        desk.window.findChildren(TrayList)[0].setFocus()
    qapp.clipboard().setText("One\nTwo")
    press(Qt.Key.Key_V, modifier=CTRL)
    desk.window.navigator.show_view("insight")
    one, two = (each for each in ids(desk) if card(desk, each).title in ("One", "Two"))
    assert desk.session.selected_cards == (one,)
    press(Qt.Key.Key_2)
    assert [card(desk, each).proposed_phase for each in (one, two)] == ["p2", None]
    assert desk.session.selected_cards != (one,)
