"""The right button offers the menu of what is under the pointer, and selects it first."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.canvas.view import MapView
from cjm_desktop.journey.document import Key
from tests.gui.canvas.bench import NONE, RIGHT
from tests.gui.desk import Desk, desk_with_window
from tests.maps import P2L1, small_map

CARD, CELL, HEADER, MAP = "cut", "add_touchpoint", "insert_after", "edit_map_title"


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication) -> Iterator[Desk]:
    for desk in desk_with_window(qtbot, qapp):
        with qtbot.waitActive(desk.window):
            desk.window.activateWindow()
        desk.session.open(small_map(), None)
        desk.window.files.opened.emit()
        yield desk


def offered(desk: Desk, widget: QWidget, place: QPoint) -> set[str]:
    """Press the right button at a place of a widget; gives what the menu offers."""
    handle = desk.window.windowHandle()
    QTest.mouseClick(handle, RIGHT, NONE, widget.mapTo(desk.window, place))
    return entries()


def entries() -> set[str]:
    QApplication.processEvents()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    names = {entry.objectName() for entry in menu.actions()}
    menu.close()
    QApplication.processEvents()
    return names


def on_map(view: MapView, x: float, y: float) -> QPoint:
    projection = view.canvas.projection
    return QPoint(
        round(x * projection.zoom) + projection.x, round(y * projection.zoom) + projection.y
    )


def test_each_place_offers_its_own(desk: Desk) -> None:
    view = desk.window.places.map_view
    layout, session = view.canvas.layout_, desk.session
    port = view.canvas.viewport()
    card, cell, lane = layout.card_rect("b"), layout.cell_rect(P2L1), layout.bands[1]
    assert card is not None
    assert cell is not None
    session.select_cards(["e"])

    assert CARD in offered(desk, port, on_map(view, card.x + 20, card.y + 20))
    assert session.selected_cards == ("b",)
    assert CELL in offered(desk, port, on_map(view, cell.x + 4, cell.bottom - 4))
    assert (session.selection, view.canvas.cell) == ((), P2L1)
    assert HEADER in offered(desk, port, on_map(view, 30, lane.y + 40)), "it holds no cards"
    assert session.selection == (Key("lanes", "lx"),)
    assert HEADER in offered(desk, view.phases, view.phases.rect_of(2).center())
    assert session.selection == (Key("phases", "p3"),)
    assert HEADER in offered(desk, view.lanes, view.lanes.rect_of(0).center())
    assert session.selection == (Key("lanes", "l1"),)


def test_the_title_and_what_is_beside_the_map_offer_the_map(desk: Desk) -> None:
    view, session = desk.window.places.map_view, desk.session
    beside = QPoint(view.phases.width() - 3, 10)
    below = QPoint(10, view.canvas.viewport().height() - 3)
    for widget, place in (
        (view.title, view.title.rect().center()),
        (view.phases, beside),
        (view.canvas.viewport(), below),
        (view, view.phases.geometry().topLeft() - QPoint(20, -10)),
    ):
        session.select_cards(["b"])
        assert offered(desk, widget, place) >= {MAP, "add_phase"}
        assert session.selection == ()
        assert view.canvas.cell is None, "no other cell is meant"


def test_the_key_for_menus_offers_what_is_selected_beside_it(desk: Desk) -> None:
    view = desk.window.places.map_view
    desk.session.select_cards(["d"])
    port = view.canvas.viewport()
    far = QPoint(port.width() - 5, 5)
    by_keys = QContextMenuEvent.Reason.Keyboard
    places: list[QPoint] = []
    view.context_menu.connect(places.append)
    QApplication.sendEvent(port, QContextMenuEvent(by_keys, far, port.mapToGlobal(far)))
    rect = view.canvas.layout_.card_rect("d")
    assert rect is not None
    shown = view.canvas.projection.to_view(rect)
    assert shown.contains(port.mapFromGlobal(places[0]))
    assert CARD in entries()
