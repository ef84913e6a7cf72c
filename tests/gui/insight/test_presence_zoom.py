"""Presence is zoomed by the wheel, a pinch and the View menu, and is worked on as before then."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QNativeGestureEvent, QPointingDevice, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.insight.presence.presence_board import PresenceBoard
from cjm_desktop.desktop.insight.presence.presence_tab import PresenceTab
from cjm_desktop.journey.document import Key
from tests.gui.chart.chart_hand import CONTROL, LEFT, NONE, drag
from tests.gui.desk import Desk, desk_with_window
from tests.unit.insight.workshop import workshop


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication) -> Iterator[Desk]:
    for made in desk_with_window(qtbot, qapp):
        made.session.open(workshop(), None)
        made.window.navigator.show_tab("presence")
        yield made


def tab_of(desk: Desk) -> PresenceTab:
    tab = desk.window.places.insight_view.page("presence")
    assert isinstance(tab, PresenceTab)
    return tab


def place(board: PresenceBoard, card: str) -> QPoint:
    return board.to_view(board.board.cards[card]).center()


def turn(board: PresenceBoard, at: QPoint, by: int) -> None:
    event = QWheelEvent(
        QPointF(at),
        QPointF(board.mapToGlobal(at)),
        QPoint(),
        QPoint(0, by),
        Qt.MouseButton.NoButton,
        CONTROL,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(board, event)


def pinch(board: PresenceBoard, at: QPoint, by: float) -> None:
    event = QNativeGestureEvent(
        Qt.NativeGestureType.ZoomNativeGesture,
        QPointingDevice.primaryPointingDevice(),
        2,
        QPointF(at),
        QPointF(at),
        QPointF(board.mapToGlobal(at)),
        by,
        QPointF(),
    )
    QApplication.sendEvent(board, event)


def test_the_wheel_with_ctrl_and_a_pinch_zoom_at_the_pointer(desk: Desk) -> None:
    tab = tab_of(desk)
    board, wide = tab.board, tab.board.width()
    at = place(board, "brochure")
    seen = board.mapToGlobal(at)
    turn(board, at, 240)
    assert board.zoom > 1.2
    assert board.width() > 1.2 * wide
    now = board.mapToGlobal(place(board, "brochure"))
    assert (now - seen).manhattanLength() <= 4
    before = board.zoom
    pinch(board, place(board, "brochure"), 0.25)
    assert board.zoom == pytest.approx(1.25 * before)


def test_the_keys_of_the_view_menu_zoom_what_is_at_the_front(desk: Desk) -> None:
    tab = tab_of(desk)
    window, board = desk.window, tab.board
    map_zoom = window.places.map_view.zoom
    board.setFocus()
    for key, zoom in (
        (Qt.Key.Key_Plus, 1.25),
        (Qt.Key.Key_Minus, 1.0),
        (Qt.Key.Key_Minus, 0.8),
        (Qt.Key.Key_0, 1.0),
        (Qt.Key.Key_Plus, 1.25),
    ):
        QTest.keyClick(board, key, CONTROL)
        assert board.zoom == pytest.approx(zoom)
        assert window.top_bar.zoom.text() == f"{round(100 * zoom)} %"
    assert window.places.map_view.zoom == map_zoom
    window.navigator.show_tab("coverage")
    assert not window.commands["zoom_in"].isEnabled()
    window.navigator.show_view("map")
    assert window.top_bar.zoom.text() == f"{round(100 * map_zoom)} %"
    window.navigator.show_tab("presence")
    assert board.zoom == 1.25


def test_cards_are_chosen_and_dragged_where_they_are_seen(desk: Desk) -> None:
    tab = tab_of(desk)
    board, session = tab.board, desk.session
    turn(board, place(board, "blogs"), 240)
    assert board.zoom > 1.2
    tab.area.verticalScrollBar().setValue(0)
    QTest.mouseClick(board, LEFT, NONE, place(board, "blogs"))
    assert session.selection == (Key("cards", "blogs"),)
    drag(board, place(board, "blogs"), place(board, "brochure"))
    assert "blogs" not in session.document.cards
