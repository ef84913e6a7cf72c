"""People take part from the window: let in, listed, placed, undone, kept, and sent home."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.present.room_code import RoomCode
from cjm_desktop.desktop.tray.room_panel import RoomPanel
from cjm_desktop.desktop.work.offered_cards import OfferedCards
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.editing.edits.map import change_map
from cjm_desktop.layout.present.slide import area_of
from cjm_desktop.room.live import GOODBYES
from cjm_desktop.storage import codec, room_gifts
from cjm_desktop.words.wording import Wording
from tests.gui.desk import SAMPLE, Desk, desk_with_window
from tests.gui.window.room_facilitator import Facilitator, farewell
from tests.rooms import Phone


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication) -> Iterator[Desk]:
    yield from desk_with_window(qtbot, qapp)


@pytest.fixture
def path(desk: Desk, tmp_path: Path) -> Path:
    path = Path(shutil.copy(SAMPLE, tmp_path / "mine.cjm"))
    desk.window.files.open(path)
    return path


@pytest.fixture
def facilitator(desk: Desk, path: Path, qtbot: QtBot) -> Iterator[Facilitator]:
    made = Facilitator(desk, qtbot)
    yield made
    made.room.close()


def test_cards_wait_are_placed_all_at_once_and_undone(facilitator: Facilitator) -> None:
    facilitator.let_in()
    before = facilitator.document
    (phase, *_) = before.phase_ids
    with facilitator.phone() as phone:
        assert phone.hand_up("one", "Call us back", "idea", phase) == "received"
        assert phone.hand_up("two", "Nobody answers", "friction", phase) == "received"
        facilitator.wait_for(2)
        assert facilitator.document is before
        facilitator.do("room_place_all")
        assert facilitator.titles() >= {"Call us back", "Nobody answers"}
        assert facilitator.room.count == 0
        assert phone.hear_of("card")["state"] == "taken"
    facilitator.do("undo")
    assert facilitator.document == before
    assert facilitator.room.count == 2
    facilitator.do("redo")
    assert facilitator.room.count == 0


def test_what_is_put_aside_can_be_brought_back(facilitator: Facilitator) -> None:
    facilitator.let_in()
    with facilitator.phone() as phone:
        phone.hand_up("one", "Call us back", "idea", facilitator.document.phase_ids[0])
        facilitator.wait_for(1)
        panel = facilitator.room.panel_shown
        assert panel is not None
        panel.cards.setFocus()
        QTest.keyClick(panel.cards, Qt.Key.Key_Home)
        facilitator.do("room_put_aside")
        assert facilitator.room.count == 0
        facilitator.do("room_bring_back")
        assert facilitator.room.count == 1


@pytest.mark.parametrize("command", ["room_place", "room_put_aside"])
def test_where_no_card_is_selected_the_list_is_shown_and_it_is_said(
    facilitator: Facilitator, desk: Desk, command: str
) -> None:
    facilitator.let_in()
    before = facilitator.document
    with facilitator.phone() as phone:
        phone.hand_up("one", "Call us back", "idea", before.phase_ids[0])
        facilitator.wait_for(1)
        facilitator.room.show(False)
        facilitator.do(command)
        assert (facilitator.document, facilitator.room.count) == (before, 1)
        assert facilitator.room.shown
        assert desk.window.status.message.text().startswith("Select cards in the list")
        panel = facilitator.room.panel_shown
        assert panel is not None
        panel.cards.setFocus()
        QTest.keyClick(panel.cards, Qt.Key.Key_Home)
        facilitator.do(command)
        assert facilitator.room.count == 0


def test_what_waits_is_there_again_when_the_map_is_opened_again(
    facilitator: Facilitator, path: Path
) -> None:
    facilitator.let_in()
    with facilitator.phone() as phone:
        phone.hand_up("one", "Call us back", "idea", facilitator.document.phase_ids[0])
        facilitator.wait_for(1)
        facilitator.window.files.close()
        assert farewell(phone) == GOODBYES["ended"]
    assert not facilitator.room.is_open
    facilitator.window.files.open(path)
    facilitator.wait_for(1)
    facilitator.do("room_place_all")
    assert "Call us back" in facilitator.titles()


def test_who_has_no_code_is_not_let_in(facilitator: Facilitator) -> None:
    facilitator.let_in(with_code=True)
    hosting = facilitator.room.host.hosting
    assert hosting is not None
    assert hosting.room.code
    with Phone(hosting, code="") as phone:
        assert phone.hear() == {"outside": "code"}
    with facilitator.phone() as phone:
        assert (
            phone.hand_up("one", "Hello", "idea", facilitator.document.phase_ids[0]) == "received"
        )


def test_the_code_is_shown_over_the_window_and_goes_by_esc(facilitator: Facilitator) -> None:
    facilitator.let_in()
    (code,) = facilitator.window.findChildren(RoomCode)
    hosting = facilitator.room.host.hosting
    assert hosting is not None
    assert hosting.url.removeprefix("http://") in code.accessibleName()
    QTest.keyClick(code, Qt.Key.Key_Escape)
    facilitator.qtbot.waitUntil(lambda: not facilitator.window.findChildren(RoomCode))
    facilitator.do("room_code")
    assert facilitator.window.findChildren(RoomCode)


def test_c_shows_the_code_over_the_presentation_and_takes_it_away(
    facilitator: Facilitator,
) -> None:
    facilitator.let_in()
    facilitator.do("room_code")
    facilitator.do("present")
    stage = facilitator.window.desk.presenting.stage
    assert stage is not None
    view, presentation = stage.room.view, stage.presentation
    hosting = facilitator.room.host.hosting
    assert hosting is not None

    def seen() -> str:
        return " ".join(each.figure.label for each in view.overlaid())

    facilitator.qtbot.waitUntil(view.hasFocus)
    for _ in range(2):
        QTest.keyClick(view, Qt.Key.Key_C)
        assert hosting.url.removeprefix("http://") in seen()
        QTest.keyClick(view, Qt.Key.Key_C)
        assert seen() == ""
    facilitator.desk.session.edit_now("change_map", lambda d: change_map(d, language="da"))
    QTest.keyClick(view, Qt.Key.Key_C)
    assert seen().startswith(Wording.of("da")("Take part"))
    facilitator.desk.session.edit_now("change_map", lambda d: change_map(d, client="Per"))
    assert seen(), "what changes meanwhile leaves it"
    walk = presentation.walk
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert (seen(), walk.place.step) == ("", 1), "whoever goes on wants to see what comes"
    QTest.keyClick(view, Qt.Key.Key_B)
    QTest.keyClick(view, Qt.Key.Key_C)
    assert (view.blank, bool(seen())) == (None, True), "it is seen though the screen was black"
    QTest.keyClick(view, Qt.Key.Key_C)
    assert view.blank == "black"
    QTest.keyClick(view, Qt.Key.Key_C)
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert (view.blank, facilitator.window.desk.presenting.stage) == ("black", stage)
    QTest.keyClick(view, Qt.Key.Key_C)
    QTest.keyClick(view, Qt.Key.Key_B)
    assert view.blank == "black", "it is not seen though it lay over what was seen"
    QTest.keyClick(view, Qt.Key.Key_B)
    QTest.keyClick(view, Qt.Key.Key_C)
    assert view.slide is not None
    at = view.to_view(area_of(view.slide.cards[0])).center()
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=at)
    assert (seen(), presentation.showing.own.opened) == ("", None), "a click takes it away alone"
    QTest.keyClick(view, Qt.Key.Key_C)
    QTest.keyClick(view, Qt.Key.Key_J)
    assert hosting.url.removeprefix("http://") not in seen(), "what a step asks comes in its place"
    QTest.keyClick(view, Qt.Key.Key_Right)
    QTest.keyClick(view, Qt.Key.Key_C)
    facilitator.do("room_close")
    assert not presentation.overlays.coded, "nobody scans what leads nowhere"
    presentation.leave()


def test_the_room_is_closed_by_its_command(facilitator: Facilitator) -> None:
    facilitator.let_in()
    with facilitator.phone() as phone:
        facilitator.do("room_close")
        assert farewell(phone) == GOODBYES["ended"]
    assert not facilitator.window.commands["room_close"].isEnabled()


def test_a_card_that_was_acknowledged_outlives_the_program(
    facilitator: Facilitator, path: Path
) -> None:
    facilitator.let_in()
    phase = facilitator.document.phase_ids[0]
    with facilitator.phone() as phone:
        # The window's thread is busy here: it has heard of nothing when the phone is answered.
        assert phone.hand_up("one", "Call us back", "idea", phase) == "received"
        assert facilitator.room.count == 0
        session = Session(codec.load(path))
        session.path = path
        after_the_crash = OfferedCards(session)
        after_the_crash.go_on()
        assert [[card.title for card in group] for group in after_the_crash.groups] == [
            ["Call us back"]
        ]
        kept = b"".join(each.read_bytes() for each in room_gifts.folder("room-cards").iterdir())
        assert b"Call us back" in kept
        assert phone.key.encode() not in kept
        assert b"127.0.0.1" not in kept
        facilitator.wait_for(1)


def test_no_line_is_left_once_the_room_is_closed(facilitator: Facilitator) -> None:
    facilitator.let_in()
    folder = room_gifts.folder("room-cards")
    with facilitator.phone() as phone:
        phone.hand_up("one", "Call us back", "idea", facilitator.document.phase_ids[0])
        facilitator.wait_for(1)
        assert b"Call us back" in next(folder.glob("*.lines")).read_bytes()
        facilitator.do("room_close")
    assert not list(folder.glob("*.lines"))
    assert b"Call us back" in next(folder.glob("*.json")).read_bytes()
    facilitator.do("room_place_all")
    facilitator.desk.person.about_unsaved = "discard"
    assert facilitator.window.files.close()
    assert not list(folder.glob("*.json"))


def test_what_was_placed_and_put_aside_and_brought_back_outlives_the_program(
    facilitator: Facilitator, path: Path
) -> None:
    facilitator.let_in()
    phase = facilitator.document.phase_ids[0]
    with facilitator.phone() as phone:
        for number in range(4):
            phone.hand_up(f"k{number}", f"{'abcd'[number] * 9} {number}", "idea", phase)
        facilitator.wait_for(4)
        offered = facilitator.room.offered
        ids = [card.id for card in offered.in_order]
        offered.place(ids[:1])
        offered.remove(ids[1:2])
        offered.remove(ids[2:3])
        offered.bring_back()
        after_the_crash = OfferedCards(session := Session(codec.load(path)))
        session.path = path
        after_the_crash.go_on()
        assert [card.id for card in after_the_crash.in_order] == [ids[3], ids[2]]


def test_a_locked_room_lets_nobody_new_in_and_who_was_there_back(facilitator: Facilitator) -> None:
    facilitator.let_in()
    phase = facilitator.document.phase_ids[0]
    key = "k" * 24
    with facilitator.phone(key) as phone:
        phone.hand_up("one", "Call us back", "idea", phase)
        facilitator.wait_for(1)
        panel = facilitator.room.panel_shown
        assert panel is not None
        panel.people.menu().aboutToShow.emit()
        panel.people.menu().actions()[0].trigger()
    with facilitator.phone() as other:
        assert other.hear() == {"outside": "locked"}
    with facilitator.phone(key) as phone:
        assert phone.hand_up("two", "Twice", "idea", phase) == "received"


def test_it_is_said_when_the_network_that_the_room_is_in_has_gone(
    facilitator: Facilitator, monkeypatch: pytest.MonkeyPatch
) -> None:
    facilitator.let_in()
    panel = facilitator.room.panel_shown
    assert panel is not None
    facilitator.room.host.look_around()
    assert not panel.lost.isVisible()
    monkeypatch.setattr("cjm_desktop.room.address.addresses", lambda: ("192.0.2.1",))
    facilitator.do("present")
    stage = facilitator.window.desk.presenting.stage
    assert stage is not None
    assert stage.presentation.people == "0 take part"
    facilitator.room.host.look_around()
    assert panel.lost.isVisible()
    assert stage.presentation.people == "The room has lost its network"
    stage.presentation.leave()


def menu_at(panel: RoomPanel, row: int) -> QMenu:
    """Click a row with the right button, and give the menu that opens."""
    place = panel.cards.visualRect(panel.cards.cards.index(row, 0)).center()
    view = panel.cards.viewport()
    QTest.mouseClick(view, Qt.MouseButton.RightButton, pos=place)
    QApplication.sendEvent(
        view, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, view.mapToGlobal(place))
    )
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def choose(menu: QMenu, text: str) -> None:
    """Choose an entry by the keyboard."""
    (entry,) = [each for each in menu.actions() if each.text() == text]
    menu.setActiveAction(entry)
    QTest.keyClick(menu, Qt.Key.Key_Return)


def test_whoever_wrote_a_card_is_sent_out_by_the_menu_on_it(facilitator: Facilitator) -> None:
    facilitator.let_in()
    before = facilitator.document
    with facilitator.phone() as good, facilitator.phone() as bad:
        assert good.hand_up("one", "Call us back", "idea", before.phase_ids[0]) == "received"
        facilitator.wait_for(1)
        assert bad.hand_up("one", "Rude", "idea", before.phase_ids[0]) == "received"
        assert bad.hand_up("two", "Ruder than that", "idea", before.phase_ids[0]) == "received"
        facilitator.wait_for(3)
        facilitator.room.show(True)
        (panel,) = facilitator.window.findChildren(RoomPanel)
        facilitator.qtbot.waitUntil(lambda: panel.cards.cards.rowCount() == 3)
        assert panel.cards.cards.card(1).title == "Rude"
        choose(menu_at(panel, 1), "Send out whoever wrote it")
        assert farewell(bad) == GOODBYES["kicked"]
        facilitator.wait_for(1)
        assert good.hand_up("two", "More", "idea", before.phase_ids[0]) == "received"
        facilitator.wait_for(2)
        choose(menu_at(panel, 0), "Put into the idea tray")
        (placed,) = [
            each for each in facilitator.document.cards.values() if each.title == "Call us back"
        ]
        assert (placed.phase, facilitator.room.count) == (None, 1)
    assert facilitator.document != before


def test_the_menu_on_cards_sends_out_nobody_who_is_not_there_nor_several(
    facilitator: Facilitator,
) -> None:
    facilitator.let_in()
    (phase, *_) = facilitator.document.phase_ids
    with facilitator.phone() as one, facilitator.phone() as other:
        for phone in (one, other):
            assert phone.hand_up("one", f"Of {phone.key}", "idea", phase) == "received"
        facilitator.wait_for(2)
        facilitator.room.show(True)
        (panel,) = facilitator.window.findChildren(RoomPanel)
        facilitator.qtbot.waitUntil(lambda: panel.cards.cards.rowCount() == 2)
        panel.cards.selectAll()
        menu = menu_at(panel, 0)
        (out,) = [each for each in menu.actions() if each.text().startswith("Send out")]
        assert not out.isEnabled()
        menu.close()
    facilitator.room.close()
    panel.cards.choose(0)
    facilitator.window.session.set_read_only(True)
    menu = menu_at(panel, 0)
    enabled = [each.isEnabled() for each in menu.actions() if not each.isSeparator()]
    assert enabled == [False, False, True, False]
    menu.close()
