"""Who votes is called otherwise or taken out while votes are typed; each can be undone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.dialogs.voting.round_dialog import RoundDialog
from cjm_desktop.desktop.dialogs.voting.seat_header import NameField
from cjm_desktop.insight.voting.open_round import Ballot
from cjm_desktop.journey.values import MAX_TITLE
from tests.gui.dialogs.voting.test_round_dialog import KEYS, SPARSE, Room, click, held, typed

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def room(qtbot: QtBot) -> Iterator[Room]:
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.show()
    parent.activateWindow()
    qtbot.waitActive(parent)
    yield Room(parent, qtbot)
    for dialog in parent.findChildren(RoundDialog):
        dialog.reject()


def double_clicked(dialog: RoundDialog, column: int) -> NameField:
    """Open the field over a voter's columns."""
    assert dialog.ballots is not None
    head = dialog.ballots.table.horizontalHeader()
    place = QPoint(head.sectionViewportPosition(column) + 5, 5)
    QTest.mouseDClick(head.viewport(), LEFT, pos=place)
    field = QApplication.focusWidget()
    assert isinstance(field, NameField)
    return field


def menu_of(dialog: RoundDialog) -> QMenu:
    """Ask for the menu by the keyboard, at the current vote."""
    assert dialog.ballots is not None
    table = dialog.ballots.table
    return table.voter_menu(table.currentIndex().column() // len(dialog.ballots.ballots.asked))


def test_a_voter_gets_a_name_over_its_columns_and_the_keyboard_goes_back(room: Room) -> None:
    dialog = room.begin("All touchpoints", "2")
    assert dialog.ballots is not None
    typed(dialog, KEYS.Key_Down, "7")
    double_clicked(dialog, 3)
    assert held(dialog).ballot("case", 0) == Ballot(potential=7), "what was typed is taken"
    typed(dialog, "  Sales & <i>co</i>", KEYS.Key_Return)
    assert held(dialog).seats == ("", "Sales & <i>co</i>")
    assert dialog.ballots.isVisible()
    room.qtbot.waitUntil(dialog.ballots.table.hasFocus)
    index = dialog.ballots.table.currentIndex()
    assert (index.row(), index.column()) == (1, 0)
    typed(dialog, "8", KEYS.Key_Return)
    assert held(dialog).ballot("case", 0) == Ballot(potential=8)


def test_a_name_that_is_given_up_leaves_the_one_before_and_the_dialog(room: Room) -> None:
    dialog = room.begin("All touchpoints", "Ann, Bo")
    assert double_clicked(dialog, 0).text() == "Ann"
    typed(dialog, "X", KEYS.Key_Escape)
    assert (held(dialog).seats, dialog.isVisible()) == (("Ann", "Bo"), True)
    double_clicked(dialog, 0)
    typed(dialog, KEYS.Key_Backspace, KEYS.Key_Tab)
    assert held(dialog).seats == ("", "Bo")


def test_of_a_name_that_is_too_long_it_is_said_how_long_it_may_be(room: Room) -> None:
    dialog = room.begin("All touchpoints", "2")
    assert dialog.ballots is not None
    double_clicked(dialog, 0)
    QGuiApplication.clipboard().setText("x" * (MAX_TITLE + 7))
    field = QApplication.focusWidget()
    assert field is not None
    QTest.keyClick(field, KEYS.Key_V, Qt.KeyboardModifier.ControlModifier)
    QApplication.processEvents()
    assert str(MAX_TITLE) in dialog.ballots.remark.text()
    QTest.keyClick(field, KEYS.Key_Return)
    assert held(dialog).seats == ("x" * MAX_TITLE, "")


def test_a_name_that_is_being_written_stays_with_its_map(room: Room, tmp_path: Path) -> None:
    room.session.saved(tmp_path / "mine.cjm", None)
    dialog = room.begin("All touchpoints", "Ann, Bo")
    double_clicked(dialog, 0)
    typed(dialog, "Eva")
    room.session.open(SPARSE, tmp_path / "other.cjm")
    assert room.desk.voting.held is None
    room.session.open(SPARSE, tmp_path / "mine.cjm")
    assert held(room.open()).seats == ("Eva", "Bo")


def test_who_was_one_too_many_is_taken_out_and_brought_back_with_their_votes(room: Room) -> None:
    dialog = room.begin("All touchpoints", "Ann, Bo")
    assert dialog.ballots is not None
    typed(dialog, "7", KEYS.Key_Tab, KEYS.Key_Tab, "2", KEYS.Key_Tab, KEYS.Key_Backtab)
    before = held(dialog)
    _, out = menu_of(dialog).actions()
    assert out.text() == "Take Bo out of the round"
    out.trigger()
    assert held(dialog).seats == ("Ann",)
    assert held(dialog).ballots == {"demo": (Ballot(potential=7),)}
    assert dialog.ballots.remark.text().startswith("Bo is out of the round")
    assert not menu_of(dialog).actions()[1].isEnabled(), "somebody has to vote"
    table = dialog.ballots.table
    QTest.keyClick(table, KEYS.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert held(dialog) == before
    assert not dialog.ballots.remark.isVisible()
    click(dialog.ballots.reveal)
    spread = held(dialog).tallies()["demo"].potential
    assert spread is not None
    assert (spread.votes, spread.median) == (2, 4.5)


def test_the_menu_is_that_of_the_vote_with_the_keyboard_or_of_the_name(room: Room) -> None:
    dialog = room.begin("All touchpoints", "Ann, Bo")
    assert dialog.ballots is not None
    table = dialog.ballots.table
    typed(dialog, KEYS.Key_Right, KEYS.Key_Right)
    place = QPoint(table.horizontalHeader().sectionViewportPosition(0) + 5, 5)
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, place, table.mapToGlobal(place))
    QApplication.sendEvent(table.viewport(), asked)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert menu.actions()[0].text() == "Rename Bo…"
    menu.close()
    table.horizontalHeader().customContextMenuRequested.emit(place)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert menu.actions()[0].text() == "Rename Ann…"
    QTest.keyClick(menu, KEYS.Key_Down)
    QTest.keyClick(menu, KEYS.Key_Return)
    typed(dialog, "Eva", KEYS.Key_Return)
    assert held(dialog).seats == ("Eva", "Bo")
