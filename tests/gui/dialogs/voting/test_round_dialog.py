"""A round of voting by real keys: typed fast, seen by nobody, revealed, accepted as one step."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QGuiApplication, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.dialogs.voting.round_dialog import RoundDialog
from cjm_desktop.desktop.window.present_desk import PresentDesk
from cjm_desktop.desktop.window.round_desk import RoundDesk
from cjm_desktop.desktop.work.room_host import RoomHost
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.desktop.work.settings import Settings
from cjm_desktop.insight.voting.open_round import Ballot, OpenRound
from cjm_desktop.journey.document import Document
from cjm_desktop.journey.records import Card, Lane, Phase
from cjm_desktop.storage import room_gifts
from tests.gui.desk import Person

KEYS = Qt.Key
SPARSE = Document(
    phases={"p": Phase(order="a0", name="Trial"), "q": Phase(order="a1", name="Choice")},
    lanes={"l": Lane(order="a0", name="Buyer")},
    cards={
        "demo": Card(order="a0", phase="p", lane="l", title="Demo"),
        "case": Card(order="a1", phase="p", lane="l", title="Case study", potential=2, effort=2),
        "fair": Card(order="a2", phase="q", lane="l", title="Fair"),
        "wait": Card(order="a3", phase="q", lane="l", kind="friction", title="Waits"),
        "pod": Card(order="a0", kind="idea", title="Podcast"),
    },
)


def desk_of(parent: QWidget, session: Session, person: Person) -> RoundDesk:
    """A desk in a window that presents nothing and has no phones."""
    presenting = PresentDesk(parent, session, Settings(), lambda: None, bool)  # type: ignore[arg-type, return-value]
    return RoundDesk(parent, session, person, RoomHost(parent), lambda: presenting)


class Room:
    """A facilitator at the dialog, with a person who has their answers ready."""

    def __init__(self, parent: QWidget, qtbot: QtBot) -> None:
        self.parent, self.qtbot = parent, qtbot
        self.session = Session(SPARSE)
        self.person = Person()
        self.desk = desk_of(parent, self.session, self.person)

    def open(self) -> RoundDialog:
        self.desk.open()
        dialog = self.parent.findChildren(RoundDialog)[-1]
        dialog.activateWindow()
        self.qtbot.waitUntil(dialog.isActiveWindow)
        return dialog

    def begin(self, subject: str, seats: str) -> RoundDialog:
        dialog = self.open()
        setup = dialog.setup
        assert setup is not None
        QTest.keyClicks(setup.seats.editor, seats)
        names = [setup.subject.itemText(row) for row in range(setup.subject.count())]
        setup.subject.setCurrentIndex(next(i for i, n in enumerate(names) if subject in n))
        click(setup.start)
        return dialog

    def close(self, dialog: RoundDialog) -> None:
        dialog.reject()
        self.qtbot.waitUntil(lambda: not self.parent.findChildren(RoundDialog))


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


def click(button: QPushButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def typed(dialog: RoundDialog, *keys: str | Qt.Key) -> None:
    """Press keys wherever the keyboard is, as the facilitator does."""
    assert dialog.ballots is not None
    for key in keys:
        for pressed in key if isinstance(key, str) else (key,):
            target = QApplication.focusWidget()
            assert target is not None
            if isinstance(pressed, str):
                QTest.keyClicks(target, pressed)
            else:
                QTest.keyClick(target, pressed)


def held(dialog: RoundDialog) -> OpenRound:
    assert dialog.held is not None
    return dialog.held


def test_a_sheet_is_typed_from_top_to_bottom_and_goes_on_with_the_next_seat(room: Room) -> None:
    dialog = room.begin("All touchpoints", "2")
    typed(dialog, "7", KEYS.Key_Tab, "3,5", KEYS.Key_Return)
    typed(dialog, "8.5", KEYS.Key_Tab, KEYS.Key_Return)
    typed(dialog, "0", KEYS.Key_Return, "10", KEYS.Key_Return)
    assert held(dialog).ballots == {
        "demo": (Ballot(potential=7, effort=3.5), Ballot(potential=10)),
        "case": (Ballot(potential=8.5), Ballot()),
        "fair": (Ballot(potential=0), Ballot()),
    }


def test_what_is_no_score_stays_to_be_mended_and_delete_takes_a_vote_back(room: Room) -> None:
    dialog = room.begin("All touchpoints", "2")
    typed(dialog, "11", KEYS.Key_Return)
    assert held(dialog).ballots == {}
    assert dialog.ballots is not None
    assert dialog.ballots.remark.isVisible()
    typed(dialog, KEYS.Key_Backspace, KEYS.Key_Down, KEYS.Key_Up)
    assert held(dialog).ballot("demo", 0) == Ballot(potential=1)
    typed(dialog, KEYS.Key_Delete)
    assert held(dialog).ballot("demo", 0) == Ballot()


def test_cells_are_pasted_all_or_none(room: Room) -> None:
    dialog = room.begin("All touchpoints", "1")
    QGuiApplication.clipboard().setText("5\t2\n\t2,5\n9\t20")
    typed(dialog, KEYS.Key_Right, KEYS.Key_Left)
    assert dialog.ballots is not None
    QTest.keyClick(dialog.ballots.table, KEYS.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert held(dialog).ballots == {}
    QGuiApplication.clipboard().setText("5\t2\n\t2,5\n9\t1\n4\t4")
    QTest.keyClick(dialog.ballots.table, KEYS.Key_V, Qt.KeyboardModifier.ControlModifier)
    rows = [held(dialog).ballot(card, 0) for card in ("demo", "case", "fair")]
    assert rows == [
        Ballot(potential=5, effort=2), Ballot(effort=2.5), Ballot(potential=9, effort=1)
    ]  # fmt: skip


def heard(interface: QAccessibleInterface) -> Iterator[str]:
    """All that a screen reader can ask of a widget and what is in it."""
    for kind in (QAccessible.Text.Name, QAccessible.Text.Value, QAccessible.Text.Description):
        yield interface.text(kind)
    for place in range(interface.childCount()):
        child = interface.child(place)
        if child is not None:
            yield from heard(child)


def test_nothing_tells_a_vote_before_it_is_revealed(room: Room) -> None:
    dialog = room.begin("All touchpoints", "2")
    assert dialog.ballots is not None
    pictures = []
    for vote in ("7.5", "2.5"):
        typed(dialog, vote, KEYS.Key_Return, vote)
        pictures.append(dialog.grab().toImage())
        said = list(heard(QAccessible.queryAccessibleInterface(dialog)))
        said += [widget.toolTip() for widget in dialog.findChildren(QWidget)]
        said += [dialog.windowTitle(), dialog.ballots.progress.text()]
        assert not [text for text in said if vote in text or vote.replace(".", ",") in text]
        assert "voted" in said
        QTest.keyClick(dialog.ballots.table, KEYS.Key_C, Qt.KeyboardModifier.ControlModifier)
        assert vote not in QGuiApplication.clipboard().text()
        typed(dialog, KEYS.Key_Escape)
        dialog.ballots.table.begin()
    assert pictures[0] == pictures[1]
    assert held(dialog).ballot("demo", 0) == Ballot(potential=2.5)
    dialog.ballots.show_votes.click()
    assert "2.5" in list(heard(QAccessible.queryAccessibleInterface(dialog.ballots.table)))


def voted(room: Room, *votes: tuple[str, float, float]) -> RoundDialog:
    """Open a round in which so many have voted: a card, its potential, its effort for each."""
    dialog = room.begin("All touchpoints", "4")
    assert dialog.ballots is not None
    made = held(dialog)
    seats: dict[str, int] = {}
    for card, potential, effort in votes:
        seat = seats.get(card, 0)
        seats[card] = seat + 1
        made = made.cast(card, seat, Ballot(potential=potential, effort=effort))
    dialog.ballots.ballots.show_round(made)
    dialog.ballots.changed.emit(made)
    dialog.ballots.show_round(made)
    return dialog


SPLIT = (("demo", 2, 3), ("demo", 9, 3), ("demo", 9, 3), ("demo", 2, 3))
AGREED = (("case", 6, 4), ("case", 6.5, 4), ("case", 7, 4.5))


def test_accepting_is_one_step_that_scores_and_keeps_what_was_voted(room: Room) -> None:
    dialog = voted(room, *SPLIT, *AGREED)
    assert dialog.ballots is not None
    assert dialog.outcome is not None
    click(dialog.ballots.reveal)
    assert dialog.outcome.cards.chosen() == ["demo"]
    click(dialog.outcome.accept)
    document = room.session.document
    (kept,) = document.rounds.values()
    assert set(kept.tallies) == {"demo", "case"}
    assert (kept.seats, kept.title) == (4, "All touchpoints")
    assert (document.cards["demo"].potential, document.cards["demo"].effort) == (5.5, 3)
    assert (document.cards["case"].potential, document.cards["case"].effort) == (6.5, 4)
    assert document.cards["fair"] is SPARSE.cards["fair"]
    room.session.undo()
    assert room.session.document == SPARSE
    assert rounds() == []


def test_what_is_disputed_is_voted_on_again_and_the_rest_stays(room: Room) -> None:
    dialog = voted(room, *SPLIT, *AGREED)
    assert dialog.ballots is not None
    assert dialog.outcome is not None
    click(dialog.ballots.reveal)
    click(dialog.outcome.again)
    assert dialog.ballots.ballots.rowCount() == 1
    typed(dialog, "8", KEYS.Key_Tab, "3", KEYS.Key_Tab, "8", KEYS.Key_Tab, "3", KEYS.Key_Return)
    click(dialog.ballots.reveal)
    assert dialog.outcome.cards.chosen() == []
    click(dialog.outcome.accept)
    cards = room.session.document.cards
    assert (cards["demo"].potential, cards["case"].potential) == (8, 6.5)


def rounds() -> list[Path]:
    """What is kept, without what is being written."""
    return sorted(room_gifts.folder("rounds").glob("[!.]*.json"))


def cut_off() -> None:
    """Let go of what is held, as the system does when the program ends; only the files are left."""
    for lock in room_gifts.folder("rounds").glob("*.lock"):
        lock.unlink()


def test_two_unsaved_maps_of_one_template_each_keep_their_votes(room: Room) -> None:
    dialog = room.begin("All touchpoints", "Sales, Service")
    typed(dialog, "4", KEYS.Key_Return)
    first = held(dialog)
    room.close(dialog)
    other = desk_of(room.parent, Session(SPARSE), room.person)
    other.open()
    later = room.parent.findChildren(RoundDialog)[-1]
    assert later.setup is not None
    click(later.setup.start)
    later.reject()
    assert len(rounds()) == 2
    assert held(room.open()) == first


def test_votes_go_to_their_map_when_another_is_opened_in_the_next_moment(
    room: Room, tmp_path: Path
) -> None:
    dialog = room.begin("All touchpoints", "Sales, Service")
    typed(dialog, "4", KEYS.Key_Return)
    room.session.open(SPARSE, tmp_path / "other.cjm")
    assert not room_gifts.place(tmp_path / "other.cjm", "rounds").exists()
    assert len(rounds()) == 1


def test_votes_are_there_again_after_the_program_was_cut_off(room: Room) -> None:
    dialog = room.begin("All touchpoints", "Sales, Service")
    typed(dialog, "4", KEYS.Key_Return)
    room.qtbot.waitUntil(lambda: len(rounds()) == 1)
    cut_off()
    again = desk_of(room.parent, Session(SPARSE), room.person)
    again.open()
    later = room.parent.findChildren(RoundDialog)[-1]
    assert held(later) == held(dialog)
    assert later.ballots is not None
    assert later.ballots.ballots.headerData(0, Qt.Orientation.Horizontal).startswith("Sales")
    later.reject()


def test_going_on_later_keeps_the_votes_and_throwing_away_asks(room: Room) -> None:
    dialog = room.begin("All touchpoints", "2")
    typed(dialog, "4", KEYS.Key_Return)
    assert dialog.ballots is not None
    before = held(dialog)
    click(dialog.ballots.later)
    dialog = room.open()
    assert held(dialog) == before
    assert dialog.ballots is not None
    click(dialog.ballots.throw)
    assert room.person.asked == ["throw the votes on All touchpoints away"]
    assert dialog.isVisible()
    room.person.about_throwing = True
    click(dialog.ballots.throw)
    assert not dialog.isVisible()
    assert room.open().setup is not None
    assert room.session.document is SPARSE


def test_who_comes_late_gets_a_seat_and_a_late_vote_counts(room: Room) -> None:
    dialog = voted(room, *AGREED)
    assert dialog.ballots is not None
    assert dialog.outcome is not None
    click(dialog.ballots.reveal)
    click(dialog.outcome.back)
    click(dialog.ballots.joined)
    assert len(held(dialog).seats) == 5
    dialog.ballots.table.scrollTo(dialog.ballots.ballots.index(0, 8))
    at = dialog.ballots.table.visualRect(dialog.ballots.ballots.index(0, 8)).center()
    QTest.mouseClick(dialog.ballots.table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(at))
    typed(dialog, "9", KEYS.Key_Return)
    spread = held(dialog).tallies()["demo"].potential
    assert spread is not None
    assert (spread.votes, spread.median) == (1, 9)


def test_dots_are_shared_out_and_no_more_than_each_has(room: Room) -> None:
    dialog = room.open()
    assert dialog.setup is not None
    QTest.mouseClick(dialog.setup.about.buttons[1], Qt.MouseButton.LeftButton)
    dialog.setup.seats.editor.selectAll()
    QTest.keyClicks(dialog.setup.seats.editor, "2")
    dialog.setup.subject.setCurrentIndex(dialog.setup.subject.count() - 1)
    click(dialog.setup.start)
    typed(dialog, "3", KEYS.Key_Return, "3", KEYS.Key_Return)
    assert dialog.ballots is not None
    assert dialog.outcome is not None
    assert dialog.ballots.remark.text() == "2 dots are left."
    typed(dialog, KEYS.Key_Backspace, "2", KEYS.Key_Return)
    assert dialog.ballots.progress.text() == "Typed: 5 of 10 dots"
    click(dialog.ballots.reveal)
    click(dialog.outcome.accept)
    (kept,) = room.session.document.rounds.values()
    assert {card: tally.dots for card, tally in kept.tallies.items()} == {"wait": 3, "pod": 2}
    assert room.session.document.cards == SPARSE.cards


def double_click(button: QPushButton) -> None:
    """Press twice where a button is, whatever comes there in between."""
    left, window = Qt.MouseButton.LeftButton, button.window()
    at = button.mapTo(window, button.rect().center())
    for again in (False, True):
        under = window.childAt(at)
        assert under is not None
        kinds = QEvent.Type.MouseButtonDblClick if again else QEvent.Type.MouseButtonPress
        for kind in (kinds, QEvent.Type.MouseButtonRelease):
            place = under.mapFrom(window, at)
            here, there = QPointF(place), QPointF(under.mapToGlobal(place))
            held = left if kind != QEvent.Type.MouseButtonRelease else Qt.MouseButton.NoButton
            event = QMouseEvent(kind, here, there, left, held, Qt.KeyboardModifier.NoModifier)
            QApplication.sendEvent(under, event)
        QApplication.processEvents()


def test_a_button_that_is_pressed_twice_does_not_press_what_comes_in_its_place(room: Room) -> None:
    before = room.session.document
    dialog = room.begin("All touchpoints", "2")
    assert dialog.ballots is not None
    assert dialog.outcome is not None
    typed(dialog, "8", KEYS.Key_Return)
    double_click(dialog.ballots.reveal)
    assert dialog.outcome.isVisible(), "it is revealed"
    assert room.session.document is before, "and no more"
    click(dialog.outcome.accept)
    assert room.session.document is not before
    room.session.undo()
    assert room.session.document == before


def test_a_key_that_is_pressed_once_too_often_accepts_nothing(room: Room) -> None:
    before = room.session.document
    dialog = room.begin("All touchpoints", "2")
    assert dialog.ballots is not None
    assert dialog.outcome is not None
    typed(dialog, "8", KEYS.Key_Return)
    dialog.ballots.reveal.setFocus()
    typed(dialog, KEYS.Key_Space)
    assert dialog.outcome.cards.hasFocus(), "the keyboard is on what is spoken of"
    typed(dialog, KEYS.Key_Space, KEYS.Key_Return, KEYS.Key_Enter)
    assert dialog.outcome.isVisible()
    assert room.session.document is before
    dialog.outcome.accept.setFocus()
    typed(dialog, KEYS.Key_Return)
    assert room.session.document is not before
