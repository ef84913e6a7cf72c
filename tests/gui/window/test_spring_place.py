"""Rows of the table are put down on the map, which opens while they are held over its place."""

from typing import cast

from PySide6.QtCore import QEvent, QItemSelectionModel, QPoint
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.table.model import place_of
from cjm_desktop.desktop.table.view import TableView
from cjm_desktop.desktop.window.rail import Rail
from tests.gui.chart.chart_hand import send
from tests.gui.desk import SAMPLE, Desk


def test_a_row_held_over_the_maps_place_is_dropped_on_a_phase(desk: Desk, qtbot: QtBot) -> None:
    window, session = desk.window, desk.session
    window.files.open_sample(SAMPLE)
    window.commands["view_table"].trigger()
    table = cast(TableView, window.places.room("table")).table
    card, other = table.listed()[0], session.document.phase_ids[2]
    before = session.document
    assert before.cards[card].phase != other
    row = table.rows.row_of(card)
    assert row is not None
    alone = QItemSelectionModel.SelectionFlag.ClearAndSelect
    index = table.rows.index(row, place_of("title"))
    table.selectionModel().setCurrentIndex(index, alone)
    hand, start = table.viewport(), table.visualRect(index).center()
    button = window.findChildren(Rail)[0].button("map")

    send(hand, QEvent.Type.MouseButtonPress, start)
    send(hand, QEvent.Type.MouseMove, start + QPoint(40, 0))
    send(hand, QEvent.Type.MouseMove, seen_from(hand, button, button.rect().center()))
    qtbot.waitUntil(lambda: window.navigator.view == "map")
    phases = window.places.map_view.phases
    qtbot.waitUntil(lambda: "hands" in vars(window.places.map_view))
    end = seen_from(hand, phases, phases.rect_of(2).center())
    send(hand, QEvent.Type.MouseMove, end)
    send(hand, QEvent.Type.MouseButtonRelease, end)

    assert session.document.cards[card].phase == other
    session.undo()
    assert session.document == before


def seen_from(hand: QWidget, target: QWidget, place: QPoint) -> QPoint:
    """A place of a widget, as who keeps the mouse is told of it."""
    return hand.mapFromGlobal(target.mapToGlobal(place))
