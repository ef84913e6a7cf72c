"""What is chosen from the Edit menu goes to what has the keyboard, as the keys do."""

from collections.abc import Iterator
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.controls.card_table import CardTable
from cjm_desktop.desktop.insight.kpis.kpi_sheet import KpiSheet
from cjm_desktop.desktop.people.sheet import SheetWidget
from cjm_desktop.desktop.tray.ideas_tree import TITLE, IdeasTree
from cjm_desktop.desktop.tray.tray_list import TrayList
from cjm_desktop.editing.edits.kpis import add_kpi
from cjm_desktop.journey.document import TRAY
from tests.gui.desk import SAMPLE, Desk, desk_with_window

LEFT = Qt.MouseButton.LeftButton
Widget = TypeVar("Widget", bound=QWidget)


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication) -> Iterator[Desk]:
    for made in desk_with_window(qtbot, qapp):
        made.window.files.open_sample(SAMPLE)
        qtbot.waitUntil(made.window.isActiveWindow)
        qapp.clipboard().clear()
        yield made


def held(desk: Desk, kind: type[Widget]) -> Widget:
    """Give the keyboard to the first visible widget of a kind."""
    found = next(each for each in desk.window.findChildren(kind) if each.isVisible())
    found.setFocus()
    assert found.hasFocus()
    return found


def choose(desk: Desk, command: str) -> bool:
    """Click a command in the open Edit menu; says whether it was offered."""
    action = desk.window.commands[command]
    menu = next(each for each in action.associatedObjects() if isinstance(each, QMenu))
    bar = desk.window.menuBar()
    QTest.mouseClick(bar, LEFT, pos=bar.actionGeometry(menu.menuAction()).center())
    assert menu.isVisible()
    offered = action.isEnabled()
    QTest.mouseClick(menu, LEFT, pos=menu.actionGeometry(action).center())
    menu.close()
    return offered


def in_tray(desk: Desk) -> list[str]:
    document = desk.session.document
    return [document.cards[placed.id].title for placed in document.cells.get(TRAY, ())]


def insight(desk: Desk, tab: str) -> None:
    desk.window.navigator.show_view("insight")
    desk.window.places.insight_view.show_tab(tab)


def test_a_list_pasted_while_the_tray_has_the_keyboard_stays_there(desk: Desk) -> None:
    before = in_tray(desk)
    held(desk, TrayList)
    QApplication.clipboard().setText("A fair\nA podcast")
    assert choose(desk, "paste")
    assert in_tray(desk) == [*before, "A fair", "A podcast"]


def test_a_list_pasted_while_the_map_has_the_keyboard_goes_to_the_map(desk: Desk) -> None:
    before, count = in_tray(desk), len(desk.session.document.cards)
    desk.window.places.map_view.canvas.setFocus()
    QApplication.clipboard().setText("A fair\nA podcast")
    assert choose(desk, "paste")
    assert in_tray(desk) == before
    assert len(desk.session.document.cards) == count + 2


@pytest.mark.parametrize("by", ["menu", "key"])
def test_what_is_pasted_as_one_while_the_tray_has_the_keyboard_is_one_idea(
    desk: Desk, by: str
) -> None:
    before = in_tray(desk)
    tray = held(desk, TrayList)
    QApplication.clipboard().setText("A fair\nA podcast")
    if by == "menu":
        assert choose(desk, "paste_as_one")
    else:
        both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        QTest.keyClick(tray, Qt.Key.Key_V, both)
    assert in_tray(desk) == [*before, "A fair"]
    (made,) = desk.session.selected_cards
    card = desk.session.document.cards[made]
    assert (card.kind, card.notes) == ("idea", "A podcast")
    assert desk.window.status.message.text().startswith("One idea added")


def test_the_list_of_ideas_takes_a_list_and_is_selected_whole(desk: Desk, qtbot: QtBot) -> None:
    held(desk, TrayList)
    QApplication.clipboard().setText("A fair\nA podcast")
    assert choose(desk, "paste")
    insight(desk, "ideas")
    tree = held(desk, IdeasTree)
    before = in_tray(desk)
    QApplication.clipboard().setText("A guide")
    assert choose(desk, "paste")
    assert in_tray(desk) == [*before, "A guide"]
    recursive = Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive
    qtbot.waitUntil(lambda: bool(tree.findItems("A guide", recursive, TITLE)))
    # Offscreen, a menu that goes does not make the window below it the active one again.
    desk.window.activateWindow()
    qtbot.waitUntil(desk.window.isActiveWindow)
    tree.setFocus()
    assert choose(desk, "select_all")
    assert len(desk.session.selected_cards) == len(before) + 1


def test_a_kpi_takes_readings_gives_them_and_is_deleted(desk: Desk) -> None:
    document = desk.session.document
    desk.session.edit("add_kpi", add_kpi(document, "new", document.phase_ids[0]))
    insight(desk, "kpis")
    sheet = next(each for each in desk.window.findChildren(KpiSheet) if each.key.id == "new")
    sheet.setFocus()
    QApplication.clipboard().setText("2026-01-01\t31")
    assert choose(desk, "paste")
    readings = desk.session.document.kpis["new"].readings
    assert [(each.on.isoformat(), each.value) for each in readings] == [("2026-01-01", 31.0)]
    QApplication.clipboard().clear()
    sheet.setFocus()
    assert choose(desk, "copy")
    assert "31" in QApplication.clipboard().text()
    sheet.setFocus()
    assert choose(desk, "delete")
    assert "new" not in desk.session.document.kpis


def test_a_persona_is_duplicated(desk: Desk) -> None:
    before = len(desk.session.document.personas)
    desk.window.navigator.show_view("people")
    held(desk, SheetWidget)
    assert choose(desk, "duplicate")
    assert len(desk.session.document.personas) == before + 1


def test_all_actions_of_the_table_are_selected(desk: Desk) -> None:
    insight(desk, "actions")
    table = held(desk, CardTable)
    assert choose(desk, "select_all")
    assert len(desk.session.selected_cards) == table.model().rowCount() > 1


def test_what_nobody_takes_is_not_offered(desk: Desk) -> None:
    insight(desk, "actions")
    held(desk, CardTable)
    before = desk.session.document
    assert not choose(desk, "paste")
    assert not choose(desk, "delete")
    assert desk.session.document is before


def test_the_menu_bar_only_borrows_the_keyboard(desk: Desk) -> None:
    insight(desk, "kpis")
    sheet = held(desk, KpiSheet)
    assert desk.window.commands["paste"].isEnabled()
    desk.window.menuBar().setFocus(Qt.FocusReason.MenuBarFocusReason)
    assert not sheet.hasFocus()
    assert desk.window.commands["paste"].isEnabled()
