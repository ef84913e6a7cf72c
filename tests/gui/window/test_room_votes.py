"""Phones vote in the facilitator's round, unseen until it is revealed, whatever happens."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from cjm_desktop.desktop.dialogs.voting.round_dialog import RoundDialog
from cjm_desktop.editing.edits.cards import remove_cards
from cjm_desktop.insight.voting.spread import spread_of
from cjm_desktop.room.live import GOODBYES
from tests.gui.desk import SAMPLE
from tests.gui.window.room_facilitator import LEFT, Voter, farewell
from tests.rooms import Phone


def test_phones_and_typed_votes_make_one_result_that_one_undo_takes_back(
    facilitator: Voter, path: Path
) -> None:
    facilitator.let_in()
    before = facilitator.document
    with facilitator.phone() as one, facilitator.phone() as two:
        dialog = facilitator.begin("1")
        assert dialog.ballots is not None
        asked = one.asked()
        (first, _), *_ = asked["items"]
        assert one.vote(asked["id"], first, potential=2, effort=4) is None
        assert one.vote(asked["id"], first, potential=9, effort=4) is None
        facilitator.wait_for_votes(1)
        assert dialog.ballots.phones.count.text() == "Phones: 1 of 2 have voted"
        two.asked()
        assert two.vote(asked["id"], first, potential=8, effort=1) is None
        facilitator.wait_for_votes(2)
        QTest.keyClicks(dialog.ballots.table, "4")
        field = dialog.ballots.table.findChild(QLineEdit)
        assert field is not None
        QTest.keyClick(field, Qt.Key.Key_Return)
        assert facilitator.document is before
        scores = 2 * len(facilitator.held.open_cards)
        assert dialog.ballots.progress.text() == f"Typed: 1 of {scores} scores"
        facilitator.reveal(dialog)
        assert one.hear_of("picture")["round"] is None
    tally = facilitator.held.tallies()[first]
    assert (tally.potential, tally.effort) == (spread_of([9, 8, 4]), spread_of([4, 1]))
    assert dialog.outcome is not None
    QTest.mouseClick(dialog.outcome.accept, LEFT)
    (kept,) = (facilitator.document.rounds.keys() - before.rounds.keys()) or [""]
    assert facilitator.document.rounds[kept].seats == 3
    assert facilitator.document.cards[first].potential == 8
    accepted = facilitator.document
    facilitator.do("undo")
    assert facilitator.document == before
    facilitator.do("redo")
    assert facilitator.document == accepted
    facilitator.do("save")
    facilitator.window.files.open(path)
    assert facilitator.document == accepted


def heard(interface: QAccessibleInterface) -> Iterator[str]:
    for kind in (QAccessible.Text.Name, QAccessible.Text.Value, QAccessible.Text.Description):
        yield interface.text(kind)
    for place in range(interface.childCount()):
        child = interface.child(place)
        if child is not None:
            yield from heard(child)


VOTED = re.compile(r"(?<![+−.\d])0\.5\b")
"""A vote that no score of the map says, nor a difference of two."""


def said_of(window: QWidget) -> set[str]:
    """All that is heard of a window."""
    said = set(heard(QAccessible.queryAccessibleInterface(window)))
    return said | {each.toolTip() for each in window.findChildren(QWidget)}


def seen(*windows: QWidget) -> list[tuple[QImage, set[str]]]:
    """All that is seen and heard of windows."""
    QApplication.processEvents()
    return [(each.grab().toImage(), said_of(each)) for each in windows]


def test_what_phones_vote_is_in_no_picture_and_in_no_tree_before_it_is_revealed(
    facilitator: Voter,
) -> None:
    facilitator.let_in()
    facilitator.do("present")
    stage = facilitator.window.desk.presenting.stage
    assert stage is not None
    with facilitator.phone() as phone:
        dialog = facilitator.begin()
        asked = phone.asked()
        (item, _), *_ = asked["items"]
        told = []
        for potential in (1, 0.5):
            phone.vote(asked["id"], item, potential=potential, effort=potential)
            facilitator.wait_for_score(item, potential)
            told.append(seen(dialog, stage.room))
        assert told[0] == told[1]
        windows = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
        assert not [text for each in windows for text in said_of(each) if VOTED.search(text)]
        facilitator.do("room_code")
        was_coded = stage.presentation.overlays.coded
        assert was_coded
        facilitator.reveal(dialog)
        assert any(VOTED.search(text) for text in said_of(dialog))
        assert not stage.presentation.overlays.coded, "the room sees what is revealed"
    stage.presentation.leave()


def test_phones_vote_while_the_dialog_is_closed_and_who_comes_back_counts_once(
    facilitator: Voter,
) -> None:
    facilitator.let_in()
    key = "k" * 24
    with facilitator.phone(key) as phone:
        facilitator.close(facilitator.begin())
        asked = phone.asked()
        (item, _), *_ = asked["items"]
        phone.vote(asked["id"], item, potential=3)
        facilitator.wait_for_votes(1)
    with facilitator.phone(key) as phone:
        again = phone.asked()
        assert again["votes"] == {item: [3, None, None]}
        phone.vote(asked["id"], item, potential=7)
        facilitator.wait_for_score(item, 7)
    dialog = facilitator.dialog()
    assert dialog.ballots is not None
    assert dialog.ballots.phones.count.text() == "Phones: 1 of 1 have voted"


def test_a_vote_that_was_acknowledged_before_the_reveal_counts_and_later_ones_are_refused(
    facilitator: Voter,
) -> None:
    facilitator.let_in()
    with facilitator.phone() as one, facilitator.phone() as two:
        dialog = facilitator.begin()
        asked = one.asked()
        (item, _), *_ = asked["items"]
        one.vote(asked["id"], item, potential=6)
        facilitator.wait_for_votes(1)
        # The window has heard of nothing yet when the phone is answered.
        assert two.vote(asked["id"], item, potential=8) is None
        facilitator.reveal(dialog)
        while one.hear_of("picture")["round"]:
            pass
        assert one.vote(asked["id"], item, potential=0) == "round"
        facilitator.wait_for_votes(2)
    assert facilitator.held.tallies()[item].potential == spread_of([6, 8])
    assert dialog.outcome is not None
    texts = dialog.outcome.cards.topLevelItem(0)
    assert texts is not None
    assert texts.text(1).startswith("7 ")


def test_what_is_disputed_is_asked_of_the_phones_once_more(facilitator: Voter) -> None:
    facilitator.let_in()
    with facilitator.phone() as one, facilitator.phone() as two:
        dialog = facilitator.begin()
        asked = one.asked()
        (first, _), (second, _), *_ = asked["items"]
        for phone, potential in ((one, 0), (two, 10)):
            phone.vote(asked["id"], first, potential=potential)
            phone.vote(asked["id"], second, potential=5)
        facilitator.wait_for_votes(2)
        facilitator.qtbot.waitUntil(
            lambda: all(len(own) == 2 for own in facilitator.held.phones.values())
        )
        facilitator.reveal(dialog)
        assert dialog.outcome is not None
        QTest.mouseClick(dialog.outcome.again, LEFT)
        while (again := one.asked())["id"] == asked["id"]:
            pass
        assert [item for item, _ in again["items"]] == [first]
        assert again["votes"] == {}
        assert one.vote(asked["id"], first, potential=1) == "round"
        assert one.vote(again["id"], first, potential=4) is None
        facilitator.wait_for_votes(1)
        facilitator.reveal(dialog)
        assert facilitator.held.tallies()[first].potential == spread_of([4])
        assert facilitator.held.tallies()[second].potential == spread_of([5, 5])


def test_the_room_is_closed_and_opened_anew_and_nobody_counts_twice_unknown(
    facilitator: Voter,
) -> None:
    facilitator.let_in()
    with facilitator.phone() as phone:
        facilitator.close(facilitator.begin())
        asked = phone.asked()
        (item, _), *_ = asked["items"]
        assert phone.vote(asked["id"], item, potential=3) is None
        facilitator.do("room_close")
        assert farewell(phone) == GOODBYES["ended"]
    assert len(facilitator.held.answered) == 1
    assert not facilitator.voting.asks
    facilitator.let_in()
    dialog = facilitator.dialog()
    assert dialog.ballots is not None
    row = dialog.ballots.phones
    assert row.leave_out.isVisible()
    with facilitator.phone() as phone:
        QTest.mouseClick(row.asks, LEFT, pos=row.asks.rect().center() / 2)
        asked = phone.asked()
        phone.vote(asked["id"], item, potential=8)
        facilitator.wait_for_votes(2)
        QTest.mouseClick(row.leave_out, LEFT)
        assert not row.leave_out.isVisible()
    facilitator.reveal(dialog)
    assert facilitator.held.tallies()[item].potential == spread_of([8])


def test_a_card_that_is_deleted_is_asked_about_no_more_until_it_is_back(
    facilitator: Voter,
) -> None:
    facilitator.let_in()
    with facilitator.phone() as phone:
        dialog = facilitator.begin("2")
        asked = phone.asked()
        (item, _), *rest = asked["items"]
        phone.vote(asked["id"], item, potential=3)
        facilitator.wait_for_votes(1)
        session = facilitator.window.session
        session.edit("remove_card", remove_cards(session.document, [item]))
        without = phone.asked()
        assert [each for each, _ in without["items"]] == [each for each, _ in rest]
        assert phone.vote(asked["id"], item, potential=9) == "item"
        assert dialog.ballots is not None
        assert dialog.ballots.ballots.rowCount() == len(rest)
        facilitator.reveal(dialog)
        assert dialog.outcome is not None
        assert not dialog.outcome.accept.isEnabled()
        session.undo()
        assert dialog.outcome.accept.isEnabled()
        QTest.mouseClick(dialog.outcome.accept, LEFT)
        assert session.document.cards[item].potential == 3


def test_when_another_map_is_opened_the_round_waits_beside_its_own(
    facilitator: Voter, path: Path, tmp_path: Path
) -> None:
    facilitator.let_in()
    other = Path(shutil.copy(SAMPLE, tmp_path / "other.cjm"))
    with facilitator.phone() as phone:
        facilitator.begin()
        asked = phone.asked()
        (item, _), *_ = asked["items"]
        phone.vote(asked["id"], item, potential=3)
        facilitator.window.files.open(other)
        assert farewell(phone) == GOODBYES["ended"]
    facilitator.qtbot.waitUntil(lambda: not facilitator.window.findChildren(RoundDialog))
    assert facilitator.voting.held is None
    dialog = facilitator.dialog()
    assert dialog.setup is not None
    facilitator.close(dialog)
    facilitator.window.files.open(path)
    dialog = facilitator.dialog()
    facilitator.reveal(dialog)
    assert facilitator.held.tallies()[item].potential == spread_of([3])


def test_who_is_sent_out_has_no_vote(facilitator: Voter) -> None:
    facilitator.let_in()
    with facilitator.phone() as phone:
        facilitator.close(facilitator.begin())
        asked = phone.asked()
        (item, _), *_ = asked["items"]
        phone.vote(asked["id"], item, potential=0)
        facilitator.wait_for_votes(1)
        (person,) = facilitator.held.phones
        facilitator.room.host.send_out(person)
        facilitator.wait_for_votes(0)


def test_dots_are_given_by_phone_and_no_more_than_each_has(facilitator: Voter) -> None:
    facilitator.let_in()
    with facilitator.phone() as phone:
        dialog = facilitator.begin(dots=True)
        asked = phone.asked()
        (first, _), (second, _), *_ = asked["items"]
        assert asked["form"] == "dots"
        assert phone.vote(asked["id"], first, dots=3) is None
        assert phone.vote(asked["id"], second, dots=3) == "dots"
        assert phone.vote(asked["id"], second, dots=2) is None
        facilitator.qtbot.waitUntil(lambda: sum(map(len, facilitator.held.phones.values())) == 2)
        facilitator.reveal(dialog)
    assert {card: tally.dots for card, tally in facilitator.held.tallies().items()} == {
        first: 3, second: 2
    }  # fmt: skip


def test_without_a_room_nothing_is_said_of_phones_but_how_to_get_them(
    facilitator: Voter,
) -> None:
    dialog = facilitator.dialog()
    assert dialog.setup is not None
    assert not dialog.setup.phones.isVisible()
    QTest.mouseClick(dialog.setup.start, LEFT)
    assert dialog.ballots is not None
    assert not dialog.ballots.phones.isVisible()


def test_phones_hear_of_no_vote_but_their_own(facilitator: Voter) -> None:
    facilitator.let_in()
    with facilitator.phone() as one, facilitator.phone() as two:
        facilitator.close(facilitator.begin())
        asked = one.asked()
        two.asked()
        (item, _), *_ = asked["items"]
        one.vote(asked["id"], item, potential=3)
        facilitator.wait_for_votes(1)
        other: Phone = two
        other.say(ping={})
        assert other.hear() == {"pong": {}}


def test_somebody_has_to_vote(facilitator: Voter) -> None:
    facilitator.let_in()
    setup = facilitator.dialog().setup
    assert setup is not None
    assert setup.start.isEnabled()
    setup.phones.setChecked(False)
    assert setup.nobody.isVisible()
    assert not setup.start.isEnabled()
    setup.seats.editor.selectAll()
    QTest.keyClicks(setup.seats.editor, "3")
    assert not setup.nobody.isVisible()
    assert setup.start.isEnabled()
