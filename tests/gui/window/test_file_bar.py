"""What others do to the file of an open map is said above it, and the ways out do what they say."""

from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.dialogs.both_dialog import BothDialog
from cjm_desktop.desktop.work import file_watch
from cjm_desktop.storage import atomic, codec, outside
from cjm_desktop.storage.lookout import Lookout, Sighting
from cjm_desktop.storage.map_lock import place_of
from cjm_desktop.storage.outside import Unreachable
from tests.gui.desk import Desk, map_file
from tests.gui.window.bar import choice, choose, offered, said, saved, wait_for, wait_for_nothing


@pytest.fixture(autouse=True)
def short_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    """Look often, so that nobody waits for it."""
    monkeypatch.setattr(file_watch, "POLL", 0.05)
    monkeypatch.setattr(file_watch, "SETTLING", 0.02)
    monkeypatch.setattr(file_watch, "FIRST_MS", 20)


@pytest.fixture
def path(desk: Desk, tmp_path: Path) -> Path:
    path = map_file(tmp_path)
    assert desk.window.files.open(path)
    return path


def test_a_map_that_nobody_else_touches_has_no_bar_and_a_lock(desk: Desk, path: Path) -> None:
    assert said(desk) == ""
    assert place_of(path).exists()
    desk.window.files.close()
    assert not place_of(path).exists()


@pytest.mark.parametrize("modified", [False, True])
def test_a_change_by_another_program_is_said_and_the_file_taken(
    desk: Desk, path: Path, qtbot: QtBot, modified: bool
) -> None:
    if modified:
        desk.rename("Mine")
    map_file(path.parent, "Theirs")
    wait_for(qtbot, desk, "“journey.cjm” was changed by another program.")
    assert offered(desk) == ["Reload", "Keep mine", "See both"]
    choose(desk, "Reload")
    assert desk.title == "Theirs"
    assert not desk.window.files.modified
    assert desk.session.store.next_undo is None
    assert desk.person.asked == []
    wait_for_nothing(qtbot, desk)
    copy = path.with_name("journey – my changes.cjm")
    assert copy.exists() == modified
    if modified:
        assert codec.load(copy).map.title == "Mine"
        assert copy.name in desk.window.status.message.text()


def test_what_is_not_saved_is_never_put_over_another_file(
    desk: Desk, path: Path, qtbot: QtBot
) -> None:
    first = map_file(path.parent, "From before", "journey – my changes.cjm")
    desk.rename("Mine")
    map_file(path.parent, "Theirs")
    wait_for(qtbot, desk, "changed by another program")
    choose(desk, "Reload")
    assert codec.load(first).map.title == "From before"
    assert codec.load(path.with_name("journey – my changes 2.cjm")).map.title == "Mine"


def test_where_what_is_not_saved_cannot_be_kept_nothing_is_reloaded(
    desk: Desk, path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.rename("Mine")
    map_file(path.parent, "Theirs")
    wait_for(qtbot, desk, "changed by another program")
    away = Unreachable("away", "Host is down")
    with monkeypatch.context() as patched:
        patched.setattr(outside, "is_taken", lambda _: away)
        choose(desk, "Reload")
    assert desk.title == "Mine"
    assert desk.window.files.modified
    assert len(desk.person.told) == 1


@pytest.mark.parametrize("modified", [False, True])
def test_keeping_mine_replaces_the_other_at_the_next_save_without_a_question(
    desk: Desk, path: Path, qtbot: QtBot, modified: bool
) -> None:
    if modified:
        desk.rename("Mine")
    before = desk.title
    map_file(path.parent, "Theirs")
    wait_for(qtbot, desk, "changed by another program")
    choose(desk, "Keep mine")
    assert said(desk) == ""
    assert desk.window.files.modified
    QTest.keyClick(desk.window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert desk.window.files.finish()
    assert codec.load(path).map.title == before
    assert desk.person.asked == []


def test_both_versions_are_seen_side_by_side(desk: Desk, path: Path, qtbot: QtBot) -> None:
    desk.rename("Mine")
    map_file(path.parent, "Theirs")
    wait_for(qtbot, desk, "changed by another program")
    choose(desk, "See both")
    dialog = desk.window.findChild(BothDialog)
    assert isinstance(dialog, BothDialog)
    qtbot.waitExposed(dialog)
    qtbot.waitUntil(lambda: dialog.pair.list.topLevelItemCount() == 1)
    head = dialog.pair.list.topLevelItem(0)
    assert head is not None
    assert head.text(0) == "The map as a whole"
    (row,) = dialog.pair.list.findItems("Title", Qt.MatchFlag.MatchRecursive)
    assert [row.text(column) for column in range(3)] == ["Title", "Mine", "Theirs"]
    assert not dialog.pair.grab().isNull()
    dialog.close_.click()
    assert said(desk)


def test_our_own_saves_are_never_said(desk: Desk, path: Path, qtbot: QtBot) -> None:
    heard: list[str] = []
    desk.window.guard.changed.connect(lambda: heard.append(said(desk)))
    for number in range(30):
        desk.rename(f"Title {number}")
        assert saved(desk)
        qtbot.wait(10)
    desk.window.guard.look_again()
    qtbot.wait(50)
    assert not any(heard)


def test_a_save_that_the_disk_is_slow_to_confirm_is_no_change_by_another(
    desk: Desk, path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks: list[str] = []
    real_look, real_confirmed, confirms = Lookout.look, atomic._confirmed, Event()

    def look(self: Lookout, *, deep: bool = False) -> Sighting:
        found = real_look(self, deep=deep)
        looks.append(str(found.state))
        return found

    def confirmed(folder: int | None) -> bool:
        if codec.load(path).map.title == "Mine":  # else it is a backup that is being confirmed
            confirms.wait()
        return real_confirmed(folder)

    monkeypatch.setattr(Lookout, "look", look)
    monkeypatch.setattr(atomic, "_confirmed", confirmed)
    desk.rename("Mine")
    assert desk.window.files.save()
    try:
        qtbot.waitUntil(lambda: "changed" in looks)
        qtbot.wait(20)
        assert said(desk) == ""
    finally:
        confirms.set()
    assert desk.window.files.finish()
    looks.clear()
    qtbot.waitUntil(lambda: "same" in looks)
    assert said(desk) == ""


def test_what_another_takes_back_is_said_no_more(desk: Desk, path: Path, qtbot: QtBot) -> None:
    data = path.read_bytes()
    map_file(path.parent, "Theirs")
    wait_for(qtbot, desk, "changed by another program")
    path.write_bytes(data)
    wait_for_nothing(qtbot, desk)


def test_a_deleted_file_is_said_and_written_again(desk: Desk, path: Path, qtbot: QtBot) -> None:
    path.unlink()
    wait_for(qtbot, desk, "“journey.cjm” is not there any more")
    choose(desk, "Save it here again")
    assert desk.window.files.finish()
    assert codec.load(path).map.title == "A journey"
    wait_for_nothing(qtbot, desk)


def test_a_renamed_file_is_followed(desk: Desk, path: Path, qtbot: QtBot) -> None:
    renamed = path.with_name("renamed.cjm")
    path.rename(renamed)
    wait_for(qtbot, desk, "“journey.cjm” is now called “renamed.cjm”.")
    choose(desk, "Go on with it there")
    assert desk.session.path == renamed
    assert desk.window.windowTitle().startswith("renamed.cjm")
    assert place_of(renamed).exists()
    assert not place_of(path).exists()
    desk.rename("Renamed")
    assert saved(desk)
    assert desk.person.asked == []
    assert codec.load(renamed).map.title == "Renamed"
    assert not path.exists()
    wait_for_nothing(qtbot, desk)


def test_a_folder_that_is_gone_leads_elsewhere(desk: Desk, tmp_path: Path, qtbot: QtBot) -> None:
    folder = tmp_path / "stick"
    folder.mkdir()
    path = map_file(folder)
    desk.window.files.open(path)
    folder.rename(tmp_path / "pulled out")
    wait_for(qtbot, desk, "a drive may have been taken out")
    desk.person.to_save = tmp_path / "elsewhere.cjm"
    choose(desk, "Save elsewhere…")
    assert desk.window.files.finish()
    assert desk.session.path == tmp_path / "elsewhere.cjm"
    wait_for_nothing(qtbot, desk)


def test_a_drive_that_does_not_answer_is_said_until_it_does(
    desk: Desk, path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    away = Unreachable("away", "Host is down")
    with monkeypatch.context() as patched:
        patched.setattr(outside, "look", lambda _: away)
        wait_for(qtbot, desk, "cannot be reached: the drive or server is not there")
    wait_for_nothing(qtbot, desk)


@pytest.mark.parametrize(("name", "value", "words"), [
    ("may_write", "no", "you may not write there"), ("free_bytes", 10, "the disk is full"),
])  # fmt: skip
def test_where_nothing_can_be_saved_it_is_said_before(
    desk: Desk,
    path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    value: object,
    words: str,
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(outside, name, lambda _: value)
        desk.window.guard.look_again()
        wait_for(qtbot, desk, words)
        assert offered(desk) == ["Save elsewhere…"]
    wait_for_nothing(qtbot, desk)


def test_a_conflict_copy_is_pointed_out_compared_and_dismissed(
    desk: Desk, path: Path, qtbot: QtBot
) -> None:
    copy = map_file(path.parent, "Anna’s", "journey (Anna's conflicted copy 2026-11-26).cjm")
    wait_for(qtbot, desk, copy.name)
    assert offered(desk) == ["Open it", "See both", "Dismiss"]
    choose(desk, "See both")
    dialog = desk.window.findChild(BothDialog)
    assert isinstance(dialog, BothDialog)
    dialog.close()
    choose(desk, "Dismiss")
    assert said(desk) == ""
    map_file(path.parent, "Bo’s", "journey (Bo's conflicted copy 2026-11-26).cjm")
    wait_for(qtbot, desk, "Bo's conflicted copy")


def test_what_is_said_is_plain_text_and_read_aloud(
    desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    path = map_file(tmp_path, name="<img src=x> & {name} %1.cjm")
    desk.window.files.open(path)
    path.unlink()
    wait_for(qtbot, desk, "“<img src=x> & {name} %1.cjm” is not there any more")
    bar = desk.window.notices
    assert bar.said.textFormat() == Qt.TextFormat.PlainText
    assert bar.accessibleName() == bar.said.text()
    assert all(each.accessibleName() for each in bar.buttons)


def test_the_bar_takes_no_keyboard_and_can_be_reached_by_it(
    desk: Desk, path: Path, qtbot: QtBot
) -> None:
    with qtbot.waitActive(desk.window):
        desk.window.activateWindow()
    before = QApplication.focusWidget()
    map_file(path.parent, "Theirs")
    wait_for(qtbot, desk, "changed by another program")
    assert QApplication.focusWidget() is before
    button = choice(desk, "Reload")
    button.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(button, Qt.Key.Key_Return)
    assert desk.title == "Theirs"
