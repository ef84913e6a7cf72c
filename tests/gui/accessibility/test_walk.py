"""Who hears the window is told each step of making, moving, scoring and deleting a card."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.canvas.inline_editor import InlineEditor
from cjm_desktop.desktop.chart.plot import Plot
from cjm_desktop.desktop.find.filter_panel import FilterPanel
from cjm_desktop.editing.edits.map import change_map
from cjm_desktop.journey.document import CellKey
from cjm_desktop.journey.records import CardFilter
from tests.gui.accessibility.listening import Listener, interface
from tests.gui.desk import Desk

Key = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
_TITLE = "Ask the night shift"


def write(title: str) -> None:
    """Write in the field that has the keyboard, and leave it."""
    field = QApplication.focusWidget()
    assert isinstance(field, InlineEditor)
    QTest.keyClicks(field, title)
    QTest.keyClick(field, Key.Key_Escape)


def test_each_step_is_said(desk: Desk, listener: Listener, qtbot: QtBot) -> None:
    window, session = desk.window, desk.session
    canvas = window.places.map_view.canvas
    interface(canvas)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    canvas.setFocus()

    def said(act: Callable[[], object]) -> list[str]:
        listener.told.clear()
        act()
        qtbot.waitUntil(lambda: bool(listener.announced))
        return listener.announced

    lane, phase = session.document.lane_ids[2], session.document.phase_ids[0]
    window.navigator.show_cell(CellKey(phase, lane))
    assert listener.focused[-1] == "Empty cell, Operator, Inactive"

    QTest.keyClick(canvas, Key.Key_Return)
    assert said(lambda: write(_TITLE)) == [
        f"Added: {_TITLE}, touchpoint. Card 1 of 1 in Operator, Inactive"
    ]
    assert listener.focused[-1] == f"{_TITLE}, touchpoint"
    moved = f"Moved: {_TITLE}, touchpoint. Card 1 of 3 in Operator, Trigger"
    assert said(lambda: QTest.keyClick(window, Key.Key_Right, ALT)) == [moved]
    assert listener.focused == [f"{_TITLE}, touchpoint"]
    back = f"Moved: {_TITLE}, touchpoint. Card 1 of 1 in Operator, Inactive"
    assert said(session.undo) == [f"Undone: move card. {back}"]
    assert said(session.redo) == [f"Redone: move card. {moved}"]
    assert said(lambda: QTest.keyClick(window, Key.Key_Delete)) == ["One card deleted"]
    assert listener.focused[-1] == "Operator, Trigger, 2 cards"

    window.navigator.show_cell(CellKey(phase, lane))
    better = said(lambda: QTest.keyClick(window, Key.Key_Up, ALT | SHIFT))
    assert better == ["Operator · Inactive: good"]
    assert session.document.lanes[lane].experience == {phase: 1}

    window.navigator.show_view("gap")
    (plot,) = window.findChildren(Plot)
    qtbot.waitUntil(plot.isVisible)
    interface(plot)
    plot.setFocus()
    QTest.keyClick(plot, Key.Key_Home)
    best = listener.focused[-1]
    assert said(lambda: QTest.keyClick(plot, Key.Key_Down)) == [f"{best}: Potential 8, effort 2"]


def test_counts_are_said_once_when_they_rest(desk: Desk, listener: Listener, qtbot: QtBot) -> None:
    window, session = desk.window, desk.session
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)

    def said(act: Callable[[], object], sentence: str) -> None:
        listener.told.clear()
        act()
        qtbot.waitUntil(lambda: sentence in listener.announced)
        assert listener.announced.count(sentence) == 1

    cards = list(session.document.cards)[:3]
    session.select_cards(cards[:2])
    said(lambda: session.select_cards(cards), "3 cards selected")
    assert "2 cards selected" not in listener.announced

    window.commands["find"].trigger()
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    said(lambda: QTest.keyClicks(field, "demo"), "4 found")
    assert len(listener.announced) == 1, "not at each letter"
    said(
        lambda: QTest.keyClick(field, Key.Key_Return), "1 of 4, Demo at our test centre, touchpoint"
    )
    field.clear()
    ideas = len([each for each in session.document.cards.values() if each.kind == "idea"])
    (panel,) = window.findChildren(FilterPanel)
    said(
        lambda: panel.set_filter(CardFilter(kinds=("idea",))), f"{ideas} found, {ideas} of 59 cards"
    )
    window.commands["find_close"].trigger()

    session.select_cards(cards[:1])
    said(window.commands["judge_cards"].trigger, "6 left")
    assert "C: customer is there, Shift+C: is not" in listener.announced[0]
    window.commands["judge_cards"].trigger()

    window.desk.show_guide(True)
    qtbot.waitUntil(lambda: purpose(4) in listener.announced)
    forgets = change_map(session.document, audience="")
    said(lambda: session.edit("change_map", forgets), purpose(3))


def purpose(done: int) -> str:
    """How far the first step of the workshop has come."""
    return f"Purpose, audience, client and scope: {done} of 4".replace(" of ", "\xa0of\xa0")
