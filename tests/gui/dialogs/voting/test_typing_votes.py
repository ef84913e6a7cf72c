"""Votes that are being typed: none is lost, whatever comes in between; each step can be undone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.dialogs.voting.ballot_table import BallotTable
from cjm_desktop.desktop.dialogs.voting.round_dialog import RoundDialog
from cjm_desktop.editing.edits.cards import change_cards, remove_cards
from cjm_desktop.insight.voting.open_round import Ballot, OpenRound
from cjm_desktop.storage import room_gifts
from tests.gui.dialogs.voting.test_round_dialog import (
    KEYS,
    SPARSE,
    Room,
    click,
    cut_off,
    held,
    rounds,
    typed,
)

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


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


def table_of(dialog: RoundDialog) -> BallotTable:
    assert dialog.ballots is not None
    return dialog.ballots.table


def at(dialog: RoundDialog) -> tuple[int, int]:
    index = table_of(dialog).currentIndex()
    return index.row(), index.column()


def press(key: Qt.Key, held_down: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    target = QApplication.focusWidget()
    assert target is not None
    QTest.keyClick(target, key, held_down)


def potentials(kept: OpenRound) -> list[float | None]:
    return [kept.ballot(card, 0).potential for card in ("demo", "case", "fair")]


def read(path: Path) -> OpenRound:
    data = room_gifts.kept(path)
    assert data is not None
    return OpenRound.read(data)


def test_the_first_vote_counts_when_it_is_revealed_out_of_its_field(room: Room) -> None:
    dialog = room.begin("All touchpoints", "2")
    assert dialog.ballots is not None
    assert not dialog.ballots.reveal.isEnabled()
    typed(dialog, "7")
    click(dialog.ballots.reveal)
    assert dialog.outcome is not None
    assert dialog.outcome.isVisible()
    assert held(dialog).ballot("demo", 0) == Ballot(potential=7)


@pytest.mark.parametrize("leave", ["reveal", "joined", "press", "far"])
def test_what_is_no_vote_stays_in_its_field(room: Room, leave: str) -> None:
    dialog = room.begin("All touchpoints", "2")
    assert dialog.ballots is not None
    typed(dialog, "7", KEYS.Key_Return, "11")
    table = dialog.ballots.table
    match leave:
        case "press":
            place = table.visualRect(table.model().index(2, 1)).center()
            QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
        case "far":
            typed(dialog, KEYS.Key_PageDown)
        case _:
            click(getattr(dialog.ballots, leave))
    assert dialog.ballots.isVisible()
    assert not held(dialog).revealed
    assert (at(dialog), len(held(dialog).seats)) == ((1, 0), 2)
    assert QApplication.focusWidget() is table.field
    assert dialog.ballots.remark.isVisible()
    typed(dialog, KEYS.Key_Backspace, KEYS.Key_Return)
    assert held(dialog).ballot("case", 0) == Ballot(potential=1)


def test_escape_gives_up_what_is_typed_in_a_cell_and_not_the_dialog(room: Room) -> None:
    dialog = room.begin("All touchpoints", "1")
    typed(dialog, "7", KEYS.Key_Return, KEYS.Key_Up, "9", KEYS.Key_Escape)
    assert dialog.isVisible()
    assert potentials(held(dialog))[0] == 7
    typed(dialog, KEYS.Key_Escape)
    assert not dialog.isVisible()


@pytest.mark.parametrize("leave", ["close", "reject", "later"])
def test_what_was_being_typed_is_on_the_disk_when_the_dialog_is_left(
    room: Room, leave: str
) -> None:
    dialog = room.begin("All touchpoints", "1")
    typed(dialog, "8")
    assert dialog.ballots is not None
    if leave == "later":
        click(dialog.ballots.later)
    else:
        getattr(dialog, leave)()
    (path,) = rounds()
    assert potentials(read(path))[0] == 8


def test_what_is_being_typed_belongs_to_the_map_that_it_was_typed_for(
    room: Room, tmp_path: Path
) -> None:
    room.session.saved(tmp_path / "mine.cjm", None)
    typed(room.begin("All touchpoints", "1"), "8")
    room.session.open(SPARSE, tmp_path / "other.cjm")
    assert potentials(read(room_gifts.place(tmp_path / "mine.cjm", "rounds")))[0] == 8
    assert room.desk.voting.held is None
    room.session.open(SPARSE, tmp_path / "mine.cjm")
    assert room.open().ballots is not None
    assert len(rounds()) == 1


def test_votes_go_along_with_a_map_that_is_saved_elsewhere(room: Room, tmp_path: Path) -> None:
    dialog = room.begin("All touchpoints", "1")
    typed(dialog, "8", KEYS.Key_Return)
    room.close(dialog)
    for name in ("first.cjm", "second.cjm"):
        room.session.saved(tmp_path / name, None)
        room.desk.voting.flush()
        assert rounds() == [room_gifts.place(tmp_path / name, "rounds")]
    cut_off()
    room.session.open(SPARSE, tmp_path / "first.cjm")
    assert room.open().setup is not None
    room.session.open(SPARSE, tmp_path / "second.cjm")
    assert potentials(held(room.open()))[0] == 8


def test_cards_come_and_go_and_the_keyboard_stays_at_its_vote(room: Room) -> None:
    dialog = room.begin("All touchpoints", "2")
    session = room.session
    typed(dialog, KEYS.Key_Down, KEYS.Key_Down, KEYS.Key_Right, "8")
    session.edit("remove_card", remove_cards(session.document, ["demo"]))
    assert at(dialog) == (1, 1)
    assert held(dialog).ballot("fair", 0) == Ballot(effort=8)
    session.undo()
    assert at(dialog) == (2, 1)
    typed(dialog, "1")
    session.edit("change_card", change_cards(session.document, ["demo"], title="Fair <b>2</b>"))
    typed(dialog, "0", KEYS.Key_Tab)
    assert held(dialog).ballot("fair", 0) == Ballot(effort=10)
    model = table_of(dialog).model()
    assert model.headerData(0, Qt.Orientation.Vertical) == "Fair <b>2</b>"


def test_who_comes_late_does_not_move_the_keyboard(room: Room) -> None:
    dialog = room.begin("All touchpoints", "2")
    typed(dialog, KEYS.Key_Down, KEYS.Key_Right, "8")
    assert dialog.ballots is not None
    click(dialog.ballots.joined)
    assert (at(dialog), table_of(dialog).hasFocus()) == ((1, 1), True)
    assert held(dialog).ballot("case", 0) == Ballot(effort=8)
    press(KEYS.Key_Z, CONTROL)
    assert (at(dialog), len(held(dialog).seats)) == ((1, 1), 2)


def test_keys_go_back_as_well_as_on(room: Room) -> None:
    dialog = room.begin("All touchpoints", "2")
    for key, down, expected in (
        (KEYS.Key_Right, "8", (0, 1)),
        (KEYS.Key_Return, "7", (1, 1)),
        (KEYS.Key_Return, "", (0, 1)),
        (KEYS.Key_Left, "6", (0, 0)),
        (KEYS.Key_Backtab, "", (0, 0)),
    ):
        table_of(dialog).setFocus()
        typed(dialog, down)
        back = key == KEYS.Key_Return and not down
        if key == KEYS.Key_Left:
            press(KEYS.Key_Home)
        press(key, SHIFT if back else Qt.KeyboardModifier.NoModifier)
        assert at(dialog) == expected, (key, down)
    assert held(dialog).ballot("demo", 0) == Ballot(potential=8, effort=6)
    table_of(dialog).setFocus()
    typed(dialog, KEYS.Key_Right, KEYS.Key_Right)
    assert at(dialog) == (0, 2)
    press(KEYS.Key_Return, SHIFT)
    assert at(dialog) == (2, 0), "the last card of the one before"
    press(KEYS.Key_Return)
    assert at(dialog) == (0, 2), "and on again"


def test_each_step_of_typing_is_undone_and_redone_where_it_was(room: Room) -> None:
    dialog = room.begin("All touchpoints", "2")
    typed(dialog, "7", KEYS.Key_Return, "6", KEYS.Key_Return, KEYS.Key_Delete)
    QGuiApplication.clipboard().setText("1\n2\n3")
    table_of(dialog).begin()
    press(KEYS.Key_V, CONTROL)
    assert potentials(held(dialog)) == [1, 2, 3]
    for expected, place in (([7, 6, None], (0, 0)), ([7, None, None], (1, 0))):
        press(KEYS.Key_Z, CONTROL)
        assert (potentials(held(dialog)), at(dialog)) == (expected, place)
    press(KEYS.Key_Z, CONTROL | SHIFT)
    assert (potentials(held(dialog)), at(dialog)) == ([7, 6, None], (1, 0))
    assert room.desk.voting.held == held(dialog)
    typed(dialog, "5", KEYS.Key_Return)
    press(KEYS.Key_Z, CONTROL | SHIFT)
    assert potentials(held(dialog)) == [7, 5, None], "what was typed since is not taken back"
    assert room.session.document is SPARSE


def test_what_is_pasted_wrongly_is_named_and_what_is_past_the_grid_is_counted(room: Room) -> None:
    dialog = room.begin("All touchpoints", "Ann, Bo")
    assert dialog.ballots is not None
    QGuiApplication.clipboard().setText("7\t8\t9\n1\t2\tseven")
    press(KEYS.Key_V, CONTROL)
    assert dialog.ballots.remark.text().startswith("Case study · Bo: Potential · seven: ")
    assert held(dialog).ballots == {}
    QGuiApplication.clipboard().setText("1\t2\t3\t4\t5\t6\r\n")
    press(KEYS.Key_V, CONTROL)
    assert dialog.ballots.remark.text() == "2 cells were past the last one, and are left out."
    assert held(dialog).ballot("demo", 1) == Ballot(potential=3, effort=4)
    typed(dialog, "5", KEYS.Key_Return)
    assert not dialog.ballots.remark.isVisible()
