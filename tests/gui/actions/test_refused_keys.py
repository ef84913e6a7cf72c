"""The key of a command that is not offered says why in the status bar, and what to do."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.chart.plot import Plot
from cjm_desktop.desktop.chart.table import RankingTable
from cjm_desktop.desktop.insight.actions.actions_table import ActionsTable
from cjm_desktop.desktop.insight.presence.presence_board import PresenceBoard
from cjm_desktop.desktop.people.influence_table import InfluenceTable
from tests.gui.desk import SAMPLE, Desk, desk_with_window

CONTROL = Qt.KeyboardModifier.ControlModifier
ELSEWHERE = "Go to the map, the idea tray or the table first"


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication) -> Iterator[Desk]:
    for made in desk_with_window(qtbot, qapp):
        made.window.files.open_sample(SAMPLE)
        qtbot.waitUntil(made.window.isActiveWindow)
        qapp.clipboard().setText("A fair")
        yield made


def held(desk: Desk, kind: type[QWidget]) -> QWidget:
    QApplication.processEvents()
    found = next(each for each in desk.window.findChildren(kind) if each.isVisible())
    found.setFocus()
    assert found.hasFocus()
    return found


@pytest.mark.parametrize(
    ("view", "tab", "kind"),
    [
        ("gap", "", Plot),
        ("gap", "", RankingTable),
        ("insight", "presence", PresenceBoard),
        ("insight", "actions", ActionsTable),
        ("people", "", InfluenceTable),
    ],
)
def test_where_nothing_can_be_pasted_it_is_said_where_it_can(
    desk: Desk, view: str, tab: str, kind: type[QWidget]
) -> None:
    desk.window.commands[f"view_{view}"].trigger()
    if tab:
        desk.window.navigator.show_tab(tab)
    before = desk.session.document
    QTest.keyClick(held(desk, kind), Qt.Key.Key_V, CONTROL)
    assert desk.window.status.message.text() == ELSEWHERE
    assert desk.session.document is before


def test_on_the_map_it_is_said_what_to_select(desk: Desk) -> None:
    desk.session.select(())
    canvas = desk.window.places.map_view.canvas
    canvas.setFocus()
    QTest.keyClick(canvas, Qt.Key.Key_D, CONTROL)
    assert desk.window.status.message.text() == "Select cards, a phase or a lane first"


def test_a_key_in_a_field_is_not_spoken_of(desk: Desk) -> None:
    desk.window.commands["view_gap"].trigger()
    field = QPlainTextEdit(desk.window)
    field.setReadOnly(True)
    field.show()
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_V, CONTROL)
    assert desk.window.status.message.text() != ELSEWHERE
