"""What is pressed twice, ended, begun or left by mistake in a workshop does no harm."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.dialogs.voting.round_dialog import RoundDialog
from cjm_desktop.desktop.present.open_card import OpenCard
from cjm_desktop.desktop.present.stage import Stage
from cjm_desktop.desktop.work.workshop_lead import WorkshopLead
from cjm_desktop.editing.edits.cards import add_card
from cjm_desktop.journey.document import CellKey, Key
from cjm_desktop.layout.present.slide import area_of
from cjm_desktop.storage import codec
from tests.gui.desk import SAMPLE, Desk
from tests.gui.present.clock import Clock
from tests.gui.present.screens import LAPTOP, PROJECTOR, Plugged, plug
from tests.gui.present.test_two_displays import press
from tests.gui.present.test_workshop import click, present

K = Qt.Key


@pytest.fixture
def displays() -> Sequence[Plugged]:
    return LAPTOP, PROJECTOR


def test_a_time_that_was_ended_by_hand_does_not_come_back(desk: Desk, clock: Clock) -> None:
    stage, own = present(desk)
    QTest.keyClick(own.view, K.Key_J)
    click(own.timer.end)
    for _ in range(2):
        stage.presentation.leave()
        clock.wait(1)
        stage, own = present(desk)
        assert stage.presentation.timer.state == "off"
    assert WorkshopLead.of(desk.session).step == "why"
    assert "13\N{NO-BREAK SPACE}min left" in own.agenda.time.text()


@pytest.mark.parametrize(
    ("done", "state", "left", "until"),
    [
        ("end", "off", 0, "13:00"),
        ("pause", "paused", 13, "13:11"),
        ("more", "running", 3, "13:01"),
    ],
)
def test_the_rooms_time_is_as_it_was_set_when_the_map_is_opened_again(
    desk: Desk, clock: Clock, done: str, state: str, left: int, until: str
) -> None:
    path = desk.session.path
    assert path is not None
    stage, own = present(desk)
    click(own.agenda.keep)
    QTest.keyClick(own.view, K.Key_J)
    clock.wait(2)
    click(getattr(own.timer, done))
    stage.presentation.leave()
    desk.window.files.open_sample(SAMPLE)
    clock.wait(11)
    desk.window.files.open(path)
    lead = WorkshopLead.of(desk.session)
    assert lead.outlook is not None
    assert f"{lead.outlook.expected:%H:%M}" == until
    stage, own = present(desk)
    assert stage.presentation.timer.state == state
    assert stage.presentation.timer.left == pytest.approx(left * 60)
    assert bool(list(stage.room.view.overlaid())) == (state != "off")


def test_minutes_that_belong_to_no_step_go_on_as_well(desk: Desk, clock: Clock) -> None:
    stage, own = present(desk)
    QTest.keyClick(own.view, K.Key_T)
    QTest.keyClicks(own.timer.minutes, "20")
    QTest.keyClick(own.timer.minutes, K.Key_Return)
    click(own.agenda.keep)
    stage.presentation.leave()
    clock.wait(8)
    stage, own = present(desk)
    assert stage.presentation.timer.left == pytest.approx(12 * 60)
    assert own.timer.left.text() == "12:00"
    assert len(list(stage.room.view.overlaid())) == 1
    desk.window.files.open_sample(SAMPLE)
    assert stage.presentation.timer.state == "off", "it was another map's"


def test_a_key_that_is_held_or_pressed_twice_begins_one_step(desk: Desk, clock: Clock) -> None:
    stage, own = present(desk)
    begun = list[str]()
    WorkshopLead.of(desk.session).begun.connect(begun.append)
    held = QKeyEvent(
        QEvent.Type.KeyPress, K.Key_J, Qt.KeyboardModifier.NoModifier, "j", autorep=True
    )
    QTest.keyClick(own.view, K.Key_J)
    QTest.keyClick(own.view, K.Key_J)
    QApplication.sendEvent(own.view, held)
    assert begun == ["why"]
    assert "begun" in own.said.text()
    clock.wait(1)
    QApplication.sendEvent(own.view, held)
    QTest.keyClick(own.view, K.Key_J)
    assert begun == ["why", "people"]
    clock.wait(-60)
    QTest.keyClick(own.view, K.Key_J)
    assert begun[2:] == ["phases"], "somebody has set the clock back by an hour"
    shown = stage.room.view.blank
    QTest.keyClick(own.view, K.Key_B)
    QApplication.sendEvent(
        own.view,
        QKeyEvent(QEvent.Type.KeyPress, K.Key_B, Qt.KeyboardModifier.NoModifier, "b", autorep=True),
    )
    assert (shown, stage.room.view.blank) == (None, "black")


def test_a_step_that_was_begun_by_mistake_is_taken_back(desk: Desk, clock: Clock) -> None:
    stage, own = present(desk)
    lead, steps = WorkshopLead.of(desk.session), list[str | None]()
    lead.changed.connect(lambda: steps.append(lead.step))
    click(own.agenda.keep)
    assert not own.agenda.take_back.isEnabled()
    QTest.keyClick(own.view, K.Key_J)
    clock.wait(4)
    QTest.keyClick(own.view, K.Key_J)
    desk.session.edit(
        "add_card",
        add_card(desk.session.document, "new", CellKey(desk.session.document.phase_ids[0],
                 desk.session.document.lane_ids[0]), title="Meanwhile"),
    )  # fmt: skip
    clock.wait(1)
    QTest.keyClick(own.view, K.Key_J, Qt.KeyboardModifier.ShiftModifier)
    assert own.said.text() == "Back in: Why and for whom"
    assert stage.presentation.timer.left == pytest.approx(10 * 60), "its time ran on"
    assert not stage.presentation.instructing
    QTest.keyClick(own.view, K.Key_J, Qt.KeyboardModifier.ShiftModifier)
    assert own.said.text() == "There is nothing to take back."
    clock.wait(3)
    click(own.agenda.end)
    click(own.agenda.take_back)
    clock.wait(2)
    QTest.keyClick(own.view, K.Key_J)
    assert steps == [None, "why", "people", "why", None, "why", "people"]
    clock.wait(1)
    click(own.agenda.end)
    (held,) = desk.session.document.workshops.values()
    assert [(each.step, each.began, each.ended) for each in held.course] == [
        ("why", "09:00", "09:10"), ("people", "09:10", "09:11"),
    ]  # fmt: skip
    assert held.came == {"new": "why"}


def test_a_workshop_goes_on_where_it_was_left_with_what_was_kept_from_the_room(
    desk: Desk, clock: Clock
) -> None:
    stage, own = present(desk)
    QTest.keyClick(own.view, K.Key_J)
    for key in (K.Key_3, K.Key_Return, K.Key_E, K.Key_P, K.Key_A):
        QTest.keyClick(own.view, key)
    QTest.keyClicks(own.entry.line, "Between us")
    QTest.keyClick(own.entry.line, K.Key_Return)
    QTest.keyClick(own.entry.line, K.Key_Escape)
    place = stage.room.walk.place
    for _ in "the card that is chosen", "the presentation":
        QTest.keyClick(own.view, K.Key_Escape)
    assert desk.window.desk.presenting.stage is None
    stage, own = present(desk)
    assert stage.room.walk.place == place
    assert not stage.presentation.editing
    assert "Between us" in str(own.view.slide)
    assert "Between us" not in str(stage.room.view.slide), "nobody revealed it"
    QTest.keyClick(own.view, K.Key_P)
    assert "Between us" in str(stage.room.view.slide)
    stage.presentation.leave()
    WorkshopLead.of(desk.session).end()
    stage, own = present(desk)
    assert stage.room.walk.place.step == 0, "without a workshop it begins at its beginning"


def test_a_dialog_with_what_is_not_revealed_is_never_on_the_rooms_display(desk: Desk) -> None:
    stage, _ = present(desk)
    desk.window.commands["round"].trigger()
    (dialog,) = desk.window.findChildren(RoundDialog)

    def stands_on() -> str | None:
        QApplication.processEvents()
        free = not dialog.geometry().intersects(stage.room.geometry())
        assert not dialog.isVisible() or free
        return dialog.screen().name() if dialog.isVisible() else None

    assert stands_on() == "laptop"
    for key, expected in ((K.Key_X, "projector"), (K.Key_X, "laptop")):
        press(stage, key)
        assert stands_on() == expected
    plug([LAPTOP])
    assert stands_on() is None
    assert stage.room.isVisible()
    plug([LAPTOP, PROJECTOR])
    assert stands_on() == "laptop"
    assert dialog.isModal()
    plug([Plugged("laptop", 0, 1280, 720), Plugged("projector", 0, 1280, 720)])
    assert stands_on() is None, "the displays are mirrored"
    stage.presentation.leave()
    QApplication.processEvents()
    assert dialog.isVisible(), "there is no room that could see it"
    dialog.reject()


def test_a_window_of_which_was_forgotten_that_it_fills_its_display_fills_it_again(
    desk: Desk, qtbot: QtBot
) -> None:
    stage, own = present(desk)
    for _ in range(2):
        press(stage, K.Key_X)
        for window in (stage.room, own):
            window.setWindowState(Qt.WindowState.WindowNoState)
        assert not stage.room.isFullScreen()
        qtbot.waitUntil(lambda: stage.is_settled)
        for window in (stage.room, own):
            assert window.isFullScreen()
            assert window.geometry() == window.screen().geometry()
        assert stage.room.screen() is not own.screen()
    own.setWindowState(Qt.WindowState.WindowNoState)
    stage.arrange()
    qtbot.waitUntil(lambda: stage.is_settled)
    assert not own.isFullScreen(), "the facilitator made it smaller"


def test_the_map_is_saved_by_the_usual_keys_while_it_is_presented(
    desk: Desk, tmp_path: Path
) -> None:
    stage, own = present(desk)
    desk.rename("Typed in the room")
    QTest.keySequence(own.view, QKeySequence(QKeySequence.StandardKey.Save))
    desk.window.files.finish()
    assert codec.load(tmp_path / "map.cjm").map.title == "Typed in the room"
    plug([LAPTOP])
    desk.rename("And again")
    QTest.keySequence(stage.room.view, QKeySequence(QKeySequence.StandardKey.Save))
    desk.window.files.finish()
    assert codec.load(tmp_path / "map.cjm").map.title == "And again"
    desk.session.open(desk.session.document, None)
    asked = len(desk.person.asked)
    QTest.keySequence(stage.room.view, QKeySequence(QKeySequence.StandardKey.Save))
    assert len(desk.person.asked) == asked, "no dialog comes over the room's picture"


def opened(stage: Stage) -> OpenCard | None:
    return stage.presentation.showing.own.opened


def double_click(view: QWidget, at: QPoint) -> None:
    left, kinds = Qt.MouseButton.LeftButton, QEvent.Type
    for kind in (kinds.MouseButtonPress, kinds.MouseButtonRelease,
                 kinds.MouseButtonDblClick, kinds.MouseButtonRelease):  # fmt: skip
        here, there = QPointF(at), QPointF(view.mapToGlobal(at))
        event = QMouseEvent(kind, here, there, left, left, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(view, event)


def test_a_double_click_opens_a_card_and_esc_that_is_held_leaves_no_more_than_that(
    desk: Desk,
) -> None:
    stage, own = present(desk)
    press(stage, K.Key_2, K.Key_Return)
    double_click(own.view, own.view.to_view(area_of(stage.presentation.slide.cards[0])).center())
    assert opened(stage) is not None
    for again in (False, True, True):
        event = QKeyEvent(
            QEvent.Type.KeyPress, K.Key_Escape, Qt.KeyboardModifier.NoModifier, "", again
        )
        QApplication.sendEvent(own.view, event)
    assert desk.window.desk.presenting.stage is stage
    assert opened(stage) is None


def test_from_here_goes_to_what_is_selected_with_what_was_kept_from_the_room(desk: Desk) -> None:
    stage, own = present(desk)
    QTest.keyClick(own.view, K.Key_P)
    stage.presentation.leave()
    last = desk.session.document.phase_ids[-1]
    desk.session.select([Key("phases", last)])
    desk.window.commands["present_here"].trigger()
    shown = desk.window.desk.presenting.presentation
    assert shown is not None
    assert shown.showing.private
    assert {shown.walk.step.id, shown.showing.room.walk.step.id} == {last}
