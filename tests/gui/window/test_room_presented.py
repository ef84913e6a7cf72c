"""What a room sees of a round while the map is presented, and the facilitator of the people."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTableView

from cjm_desktop.desktop.present.strip import Strip
from cjm_desktop.editing.edits.map import change_map
from cjm_desktop.editing.edits.phases import change_phase
from cjm_desktop.insight.voting.open_round import Ballot
from cjm_desktop.room.live import GOODBYES
from tests.gui.window.room_facilitator import LEFT, Voter, farewell


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


def strip_of(facilitator: Voter) -> Strip:
    stage = facilitator.window.desk.presenting.stage
    assert stage is not None
    assert stage.room.strip is not None
    return stage.room.strip


def listed(strip: Strip) -> QTableView | None:
    """What lists the cards from the room in the strip, while they are listed."""
    return strip.gifts.cards


def test_on_one_display_what_came_is_counted_listed_by_a_key_and_placed(
    facilitator: Voter,
) -> None:
    facilitator.let_in()
    QTest.keyClick(facilitator.window, Qt.Key.Key_Escape)
    facilitator.do("present")
    stage, before = facilitator.window.desk.presenting.stage, facilitator.document
    assert stage is not None
    view, strip = stage.room.view, strip_of(facilitator)
    with facilitator.phone() as phone:
        for number, text in enumerate(("Nobody answers", "Call back soon", "Out of stock")):
            phone.hand_up(f"c{number}", text, "friction", before.phase_ids[0])
        facilitator.wait_for(3)
        strip.come()
        assert strip.gifts.count.text() == "From the room · 3"
        assert listed(strip) is None, "the room reads none of it unasked"
        QTest.keyClick(view, Qt.Key.Key_K)
        cards = listed(strip)
        assert cards is not None
        assert cards.hasFocus()
        assert strip.geometry().bottom() == stage.room.rect().bottom()
        assert strip.gifts.hint.isVisible()
        QTest.keyClick(cards, Qt.Key.Key_Return)
        assert facilitator.document is before, "the map is locked"
        assert "E lets it be changed" in strip.said.text()
        place = stage.room.walk.place
        QTest.keyClick(cards, Qt.Key.Key_PageDown)
        assert stage.room.walk.place != place, "a remote goes on turning"
        QTest.keyClick(cards, Qt.Key.Key_K)
        assert listed(strip) is None
        assert view.hasFocus()
        QTest.keyClick(view, Qt.Key.Key_E)
        QTest.keyClick(view, Qt.Key.Key_K)
        assert strip.gifts.cards is not None
        QTest.keyClick(strip.gifts.cards, Qt.Key.Key_Delete)
        QTest.keyClick(strip.gifts.cards, Qt.Key.Key_Return)
        assert (facilitator.room.count, len(facilitator.document.cards)) == (
            1, len(before.cards) + 1,
        )  # fmt: skip
        QTest.mouseClick(strip.gifts.place_all, LEFT)
        assert facilitator.room.count == 0
        assert strip.gifts.isHidden(), "nothing waits"
        assert view.hasFocus()
        for _ in range(2):
            QTest.keyClick(view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert facilitator.document == before
        assert strip.gifts.count.text() == "From the room · 2"
    stage.presentation.leave()


def test_what_came_is_not_listed_while_something_is_kept_from_the_room_or_unasked(
    facilitator: Voter,
) -> None:
    facilitator.let_in()
    facilitator.do("present")
    stage = facilitator.window.desk.presenting.stage
    assert stage is not None
    view, strip = stage.room.view, strip_of(facilitator)
    with facilitator.phone() as phone:
        phone.hand_up("one", "Between us", "friction", facilitator.document.phase_ids[0])
        facilitator.wait_for(1)
        QTest.keyClick(view, Qt.Key.Key_K)
        assert listed(strip) is not None
        stage.presentation.hold(private=True)
        strip.come()
        assert listed(strip) is None
        QTest.keyClick(view, Qt.Key.Key_K)
        assert listed(strip) is None
        stage.presentation.hold(private=False)
        QTest.keyClick(view, Qt.Key.Key_K)
        assert listed(strip) is not None
        strip.hide()
        strip.come()
        assert listed(strip) is None, "it comes back without what was listed"
    stage.presentation.leave()


def test_it_is_said_that_nothing_waits(facilitator: Voter) -> None:
    facilitator.do("present")
    stage = facilitator.window.desk.presenting.stage
    assert stage is not None
    QTest.keyClick(stage.room.view, Qt.Key.Key_K)
    strip = strip_of(facilitator)
    assert strip.gifts.isHidden()
    assert strip.said.text() == "No cards from the room are waiting"
    stage.presentation.leave()


def test_when_the_map_is_closed_the_presentation_ends_and_phones_are_told(
    facilitator: Voter, path: Path
) -> None:
    facilitator.let_in()
    facilitator.do("present")
    stage = facilitator.window.desk.presenting.stage
    assert stage is not None
    room = stage.room
    with facilitator.phone() as phone:
        phone.hand_up("one", "Said before", "friction", facilitator.document.phase_ids[0])
        facilitator.wait_for(1)
        facilitator.do("close")
        assert not room.isVisible(), "the room sees no empty map"
        assert facilitator.window.desk.presenting.shown is None
        assert farewell(phone) == GOODBYES["ended"]
    facilitator.window.files.open(path)
    assert facilitator.room.count == 1, "what was given waits beside its map"
