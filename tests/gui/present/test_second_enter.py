"""The same key once more while the map is presented: nothing is done that nobody meant."""

from collections.abc import Sequence

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from cjm_desktop.desktop.dialogs.voting.round_dialog import RoundDialog
from cjm_desktop.desktop.work.workshop_lead import WorkshopLead
from cjm_desktop.room.events import OfferedCard
from tests.gui.desk import Desk
from tests.gui.present.clock import Clock
from tests.gui.present.screens import LAPTOP, PROJECTOR, Plugged
from tests.gui.present.test_workshop import present

K = Qt.Key
ENTER = K.Key_Return


@pytest.fixture
def displays() -> Sequence[Plugged]:
    return LAPTOP, PROJECTOR


def strike(window: QWidget, *keys: Qt.Key) -> None:
    """Press keys as the keyboard does: they come to whatever has it in a window."""
    for key in keys:
        QTest.keyClick(window.windowHandle(), key)
        QApplication.processEvents()


def hold(window: QWidget, key: Qt.Key) -> None:
    """Have a key repeat itself that is held."""
    event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, "", autorep=True)
    QApplication.sendEvent(window.windowHandle(), event)


@pytest.mark.parametrize(
    ("keys", "step"),
    [
        ((K.Key_T, K.Key_8), 1),
        ((K.Key_R, K.Key_L), 1),
        ((K.Key_R,), 1),
        ((K.Key_3,), 2),
        ((K.Key_G, K.Key_Down), 2),
    ],
)
def test_the_second_enter_of_two_turns_no_page_and_a_later_one_does(
    desk: Desk, clock: Clock, keys: tuple[Qt.Key, ...], step: int
) -> None:
    stage, own = present(desk)
    own.activateWindow()
    strike(own, K.Key_2)
    clock.wait(1)
    strike(own, K.Key_2, ENTER)
    assert stage.room.walk.place.step == 1, "what was typed a minute before is no part of it"
    place = stage.room.walk.place
    strike(own, *keys, ENTER, ENTER, ENTER)
    for _ in range(3):
        hold(own, ENTER)
    assert own.view.hasFocus()
    assert stage.room.walk.place.step == step
    assert step != 1 or stage.room.walk.place == place
    clock.wait(1)
    place = stage.room.walk.place
    strike(own, ENTER)
    after = stage.room.walk.place
    assert after != place
    hold(own, ENTER)
    assert stage.room.walk.place == after


def test_the_second_enter_of_two_presses_no_other_button(desk: Desk, clock: Clock) -> None:
    stage, own = present(desk)
    own.activateWindow()
    strike(own, K.Key_J)
    clock.wait(1)
    stage.presentation.instruct(False)
    place = stage.room.walk.place
    for button in (own.timer.end, own.agenda.end):
        button.setFocus()
        strike(own, ENTER, ENTER)
        assert not button.isEnabled()
        assert own.view.hasFocus(), "no other button is pressed by the next"
        clock.wait(1)
    assert stage.room.walk.place == place
    assert not stage.presentation.sounds
    offered = desk.window.desk.room.offered
    offered.come([OfferedCard("c", "p", "Call us", "idea", None)])
    strike(own, K.Key_E)
    own.gifts.place_all.setFocus()
    strike(own, ENTER, ENTER)
    assert own.view.hasFocus()
    assert (offered.count, WorkshopLead.of(desk.session).course) == (0, None)
    assert stage.room.walk.place == place


def test_the_second_enter_of_two_that_closed_a_dialog_turns_no_page(
    desk: Desk, clock: Clock
) -> None:
    stage, own = present(desk)
    strike(own, K.Key_2, ENTER)
    place = stage.room.walk.place
    clock.wait(1)
    desk.window.commands["round"].trigger()
    (dialog,) = desk.window.findChildren(RoundDialog)
    dialog.activateWindow()
    QApplication.processEvents()
    dialog.reject()
    own.activateWindow()
    QApplication.processEvents()
    strike(own, ENTER)
    assert stage.room.walk.place == place
    clock.wait(1)
    strike(own, ENTER)
    assert stage.room.walk.place != place


def test_a_key_that_opened_something_closes_it_and_nothing_typed_is_lost(
    desk: Desk, clock: Clock
) -> None:
    _, own = present(desk)
    own.activateWindow()
    desk.window.desk.room.offered.come([OfferedCard("c", "p", "Call us", "idea", None)])
    lists = list[bool]()
    for _ in range(2):
        strike(own, K.Key_K)
        lists.append(own.gifts.cards is not None)
        own.view.setFocus()
    assert lists == [True, False]
    strike(own, K.Key_R)
    own.remark.kind.setCurrentIndex(1)
    strike(own, K.Key_L)
    own.view.setFocus()
    strike(own, K.Key_R)
    assert (own.remark.kind.currentData(), own.remark.text.text()) == ("agreed", "l")


@pytest.mark.parametrize("keys", [(K.Key_T,), (K.Key_R, K.Key_L), (K.Key_G,), (K.Key_K,)])
def test_the_second_esc_of_two_does_not_leave_and_a_later_one_does(
    desk: Desk, clock: Clock, keys: tuple[Qt.Key, ...]
) -> None:
    _, own = present(desk)
    own.activateWindow()
    desk.window.desk.room.offered.come([OfferedCard("c", "p", "Call us", "idea", None)])
    strike(own, *keys)
    assert not own.view.hasFocus()
    strike(own, K.Key_Escape, K.Key_Escape)
    assert own.view.hasFocus()
    assert desk.window.desk.presenting.stage is not None
    clock.wait(1)
    strike(own, K.Key_Escape)
    assert desk.window.desk.presenting.stage is None


def test_a_key_pressed_once_more_at_the_end_of_the_list_of_steps_turns_no_page(desk: Desk) -> None:
    stage, own = present(desk)
    own.activateWindow()
    strike(own, K.Key_3, ENTER)
    place = stage.room.walk.place
    for key in (K.Key_End, K.Key_Home, K.Key_PageDown, K.Key_PageUp, K.Key_Down, K.Key_Up):
        strike(own, K.Key_G, *[key] * (len(stage.room.walk.steps) + 1))
        assert own.panels.panel is not None, key
        strike(own, K.Key_G)
        assert stage.room.walk.place == place
