"""What a room sees of a round while the map is presented, and the facilitator of the people."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.dialogs.voting.round_dialog import RoundDialog
from cjm_desktop.editing.edits.map import change_map
from cjm_desktop.editing.edits.phases import change_phase
from cjm_desktop.insight.voting.open_round import Ballot
from tests.gui.desk import SAMPLE, Desk, desk_with_window
from tests.gui.window.room_facilitator import LEFT, Voter


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication) -> Iterator[Desk]:
    yield from desk_with_window(qtbot, qapp)


@pytest.fixture
def path(desk: Desk, tmp_path: Path) -> Path:
    path = Path(shutil.copy(SAMPLE, tmp_path / "mine.cjm"))
    desk.window.files.open(path)
    return path


@pytest.fixture
def facilitator(desk: Desk, path: Path, qtbot: QtBot) -> Iterator[Voter]:
    made = Voter(desk, qtbot)
    yield made
    for dialog in desk.window.findChildren(RoundDialog):
        dialog.reject()
    made.room.close()


def overlaid(facilitator: Voter) -> str:
    """What lies over the room's picture, in words."""
    stage = facilitator.window.desk.presenting.stage
    assert stage is not None
    return "; ".join(each.figure.label for each in stage.room.view.overlaid())


def test_the_room_sees_how_many_have_voted_and_after_the_reveal_what_it_came_to(
    facilitator: Voter,
) -> None:
    facilitator.let_in()
    facilitator.do("present")
    stage = facilitator.window.desk.presenting.stage
    assert stage is not None
    with facilitator.phone() as phone:
        dialog = facilitator.begin()
        asked = phone.asked()
        (item, name), *_ = asked["items"]
        phone.vote(asked["id"], item, potential=8.5, effort=1)
        facilitator.wait_for_votes(1)
        assert overlaid(facilitator) == "Vote on your phone: 1 of 1 have voted"
        facilitator.reveal(dialog)
        assert f"{name}. Potential: median 8.5" in overlaid(facilitator)
        assert dialog.outcome is not None
        QTest.mouseClick(dialog.outcome.accept, LEFT)
        assert overlaid(facilitator) == ""
    stage.presentation.leave()


def test_the_room_sees_the_page_of_the_card_that_is_spoken_of(facilitator: Voter) -> None:
    facilitator.do("present")
    stage = facilitator.window.desk.presenting.stage
    assert stage is not None
    dialog = facilitator.begin("4")
    five = Ballot(potential=5, effort=5)
    for card in facilitator.held.open_cards:
        facilitator.voting.keep(facilitator.held.cast(card, 0, five))
    facilitator.voting.changed.emit()
    facilitator.reveal(dialog)
    assert dialog.outcome is not None
    first = overlaid(facilitator)
    assert "1 of " in first
    dialog.outcome.cards.setFocus()
    QTest.keyClick(dialog.outcome.cards, Qt.Key.Key_End)
    last = dialog.outcome.cards.current
    assert last is not None
    title = facilitator.document.cards[last].title
    assert title in overlaid(facilitator)
    assert title not in first
    facilitator.desk.session.edit_now("change_map", lambda d: change_map(d, client="Per"))
    assert title in overlaid(facilitator), "it stays while the map changes"
    stage.presentation.leave()


def test_a_frozen_room_does_not_see_the_result(facilitator: Voter) -> None:
    facilitator.let_in()
    facilitator.do("present")
    stage = facilitator.window.desk.presenting.stage
    assert stage is not None
    with facilitator.phone() as phone:
        dialog = facilitator.begin()
        asked = phone.asked()
        phone.vote(asked["id"], asked["items"][0][0], potential=8.5)
        facilitator.wait_for_votes(1)
        stage.presentation.hold(frozen=True)
        facilitator.reveal(dialog)
        assert overlaid(facilitator) == ""
        stage.presentation.hold(frozen=False)
        assert "median 8.5" in overlaid(facilitator)
    stage.presentation.leave()


def test_a_hand_is_seen_while_presenting_and_goes_with_the_page(facilitator: Voter) -> None:
    facilitator.let_in()
    facilitator.do("present")
    stage = facilitator.window.desk.presenting.stage
    assert stage is not None
    with facilitator.phone() as phone:
        phone.say(hand={"up": True})
        facilitator.qtbot.waitUntil(
            lambda: stage.presentation.people == "One takes part, one hand is up"
        )
        assert stage.room.strip is not None
        assert stage.room.strip.people.text() == "One takes part, one hand is up"
    facilitator.qtbot.waitUntil(lambda: stage.presentation.people == "0 take part")
    stage.presentation.leave()


def test_phones_see_of_the_map_what_the_room_sees(facilitator: Voter) -> None:
    facilitator.let_in()
    facilitator.do("present")
    stage = facilitator.window.desk.presenting.stage
    assert stage is not None
    session, (phase, *_) = facilitator.desk.session, facilitator.document.phase_ids
    name = facilitator.document.phases[phase].name

    def named() -> str:
        facilitator.room.tell_phones()
        with facilitator.phone() as phone:
            return str(phone.hear_of("picture")["phases"][0][1])

    stage.presentation.hold(private=True)
    session.edit_now("rename_phase", lambda d: change_phase(d, phase, name="Between us"))
    assert named() == name
    stage.presentation.hold(private=False)
    assert named() == "Between us"
    with facilitator.phone() as phone:
        dialog = facilitator.begin()
        asked = phone.asked()
        phone.vote(asked["id"], asked["items"][0][0], potential=8.5)
        facilitator.wait_for_votes(1)
        stage.presentation.hold(private=True)
        facilitator.reveal(dialog)
        assert overlaid(facilitator) == ""
        stage.presentation.hold(private=False)
        assert "median 8.5" in overlaid(facilitator)
    stage.presentation.leave()
