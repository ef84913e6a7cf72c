"""Who comes back from a presentation finds the window as it was left, whatever was chosen in it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEventLoop, QItemSelectionModel, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.table.view import TableView
from cjm_desktop.journey.document import Key
from tests.gui.desk import SAMPLE, Desk, desk_with_window

K = Qt.Key


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Desk]:
    for desk in desk_with_window(qtbot, qapp):
        (tmp_path / "map.cjm").write_bytes(SAMPLE.read_bytes())
        desk.settings.motion = "reduced"
        desk.window.files.open(tmp_path / "map.cjm")
        yield desk
        if desk.window.desk.presenting.shown is not None:
            desk.window.desk.presenting.shown.close()


def rest() -> None:
    """Let all come that follows the selection a moment later."""
    loop = QEventLoop()
    QTimer.singleShot(20, loop.quit)
    loop.exec()


def choose_on_the_picture(desk: Desk, *then: Qt.Key) -> None:
    """Show the map, choose cards of its second phase on the picture, and leave."""
    held = Qt.KeyboardModifier.ControlModifier
    desk.window.commands["present"].trigger()
    shown = desk.window.desk.presenting.shown
    assert shown is not None
    QApplication.processEvents()
    for key in (K.Key_3, K.Key_Return, K.Key_E, K.Key_Down, K.Key_Down):
        QTest.keyClick(QApplication.focusWidget() or shown.view, key)
    assert desk.session.selected_cards
    rest()
    for key in then:
        QTest.keyClick(QApplication.focusWidget() or shown.view, key, held)
    for _ in range(2):
        if desk.window.desk.presenting.shown is not None:
            QTest.keyClick(shown.view, K.Key_Escape)
    assert desk.window.desk.presenting.shown is None
    rest()


def test_a_collapsed_phase_is_collapsed_again(desk: Desk) -> None:
    session, canvas = desk.session, desk.window.places.map_view.canvas
    phase = session.document.phase_ids[1]
    session.select([Key("phases", phase)])
    desk.window.commands["collapse"].trigger()
    session.select(())
    before, seen = canvas.layout_.width, desk.window.places.map_view.view_state()
    assert phase not in canvas.opened
    choose_on_the_picture(desk)
    assert phase not in canvas.opened
    assert canvas.layout_.width == before
    assert desk.window.places.map_view.view_state() == seen


def test_folded_groups_and_the_row_of_the_keyboard_are_as_they_were(desk: Desk) -> None:
    desk.window.commands["view_table"].trigger()
    view = desk.window.places.room("table")
    assert isinstance(view, TableView)
    view.grouping.setCurrentIndex(view.grouping.findData("phase"))
    table, cards = view.table, desk.session.document.cards
    second = desk.session.document.phase_ids[1]
    table.folds = frozenset({second})
    last = next(row for row in reversed(range(table.rows.rowCount())) if table.rows.id_at(row))
    table.selectionModel().setCurrentIndex(
        table.rows.index(last, 0), QItemSelectionModel.SelectionFlag.NoUpdate
    )
    assert cards[table.rows.id_at(last)].phase != second
    rows = table.rows.rowCount()
    choose_on_the_picture(desk)
    assert (table.folds, table.rows.rowCount()) == (frozenset({second}), rows)
    assert table.currentIndex().row() == last
    assert desk.session.selection == ()


def test_a_sheet_that_comes_into_view_a_moment_later_does_not_scroll(desk: Desk) -> None:
    session = desk.session
    desk.window.resize(1000, 600)
    desk.window.commands["view_people"].trigger()
    session.select([Key("personas", next(iter(session.document.personas)))])
    rest()
    area = desk.window.places.people_view.stack
    assert isinstance(area, QScrollArea)
    bar = area.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert bar.value() > 0
    choose_on_the_picture(desk)
    assert bar.value() == bar.maximum()
    assert session.selection == (Key("personas", next(iter(session.document.personas))),)


def test_what_was_selected_and_is_undone_meanwhile_is_no_more(desk: Desk) -> None:
    session, before = desk.session, desk.session.document
    session.select_cards([next(iter(before.cards))])
    desk.window.commands["duplicate"].trigger()
    kept = next(iter(before.cards))
    made = session.selected_cards
    assert made
    assert kept not in made
    session.select_cards([kept, *made])
    choose_on_the_picture(desk, K.Key_Z)
    assert session.document == before
    assert session.selected_cards == (kept,)
