"""Unfinished work is offered, opened with its steps, compared, copied, or thrown away."""

from pathlib import Path

import pytest
from PySide6.QtCore import QDateTime, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.dialogs.both_dialog import BothDialog
from cjm_desktop.desktop.start.unfinished_sheet import UnfinishedRow
from cjm_desktop.desktop.start.unfinished_words import changes_line, moment_text
from cjm_desktop.desktop.window.main_window import MainWindow
from cjm_desktop.desktop.work.recovery import Recovery
from cjm_desktop.editing.edits.map import change_map
from cjm_desktop.editing.store import Store
from cjm_desktop.journey.document import Document
from cjm_desktop.storage import codec, digest
from cjm_desktop.storage.journal import replay, unfinished
from cjm_desktop.storage.journal.mark import Place
from cjm_desktop.words.wording import ENGLISH
from tests.gui.desk import Desk, map_file
from tests.gui.window.bar import said, wait_for
from tests.journals import keep


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return map_file(tmp_path)


def crashed(path: Path | None, *titles: str) -> Path:
    """Leave work behind as a program that was killed does."""
    document = Document() if path is None else codec.load(path)
    store = Store(document)
    for title in titles:
        store.commit(change_map(store.document, title=title), "change_map")
    known = None if path is None else digest.of(path.read_bytes())
    journal = unfinished.begin(unfinished.folder())
    keep(journal, store, Place(path, known))
    journal.leave()
    return journal.path


def recovery(window: MainWindow, qtbot: QtBot) -> Recovery:
    qtbot.waitUntil(lambda: window.unfinished is not None)
    assert window.unfinished is not None
    return window.unfinished.recovery


def rows(desk: Desk) -> list[UnfinishedRow]:
    page = desk.window.places.start_page
    return [each for each in page.findChildren(UnfinishedRow) if each.isVisible()]


def offered(desk: Desk, qtbot: QtBot, count: int = 1) -> list[UnfinishedRow]:
    """Wait until so many are offered."""
    recovery(desk.window, qtbot)
    qtbot.waitUntil(lambda: len(rows(desk)) == count)
    return rows(desk)


def bar(desk: Desk, qtbot: QtBot) -> QWidget:
    wait_for(qtbot, desk, "This map has unfinished work: 1 change since ")
    return desk.window.notices


def choices(parent: QWidget) -> dict[str, QAbstractButton]:
    made = parent.findChildren(QAbstractButton)
    return {each.text(): each for each in made if each.isVisible()}


def press(parent: QWidget, text: str) -> None:
    made = choices(parent)[text]
    QTest.mouseClick(made, Qt.MouseButton.LeftButton)


def test_where_there_is_none_nothing_is_shown(desk: Desk, qtbot: QtBot) -> None:
    found = recovery(desk.window, qtbot)
    qtbot.waitUntil(lambda: not found._is_looking)
    assert desk.window.unfinished is not None
    assert desk.window.unfinished.sheet is not None
    assert not desk.window.unfinished.sheet.isVisible()


def test_it_is_opened_as_modified_with_its_steps(desk: Desk, path: Path, qtbot: QtBot) -> None:
    left = crashed(path, "One", "Two")
    (row,) = offered(desk, qtbot)
    assert row.said.text().startswith("journey.cjm · 2 changes since ")
    press(row, "Open it")
    assert desk.title == "Two"
    assert desk.window.files.modified
    assert desk.session.path == path
    assert codec.load(path).map.title == "A journey"
    desk.session.undo()
    assert desk.title == "One"
    desk.session.undo()
    assert (desk.title, desk.window.files.modified) == ("A journey", False)
    desk.session.redo()
    assert desk.window.files.save()
    assert desk.window.files.finish()
    assert codec.load(path).map.title == "One"
    assert desk.person.asked == []
    assert desk.window.close()
    assert not left.exists()


def test_what_was_never_saved_is_opened_without_a_file(desk: Desk, qtbot: QtBot) -> None:
    crashed(None, "New")
    (row,) = offered(desk, qtbot)
    assert row.said.text().startswith("not saved yet · 1 change since ")
    assert list(choices(row)) == ["Open it", "Save a copy…", "Throw away"]
    press(row, "Open it")
    assert (desk.title, desk.session.path) == ("New", None)
    assert desk.window.files.modified


@pytest.mark.parametrize("fate", ["changed", "gone"])
def test_a_file_that_changed_since_stays_as_it_is(
    desk: Desk, path: Path, qtbot: QtBot, fate: str
) -> None:
    crashed(path, "Mine")
    if fate == "changed":
        map_file(path.parent, "Theirs")
    else:
        path.unlink()
    press(offered(desk, qtbot)[0], "Open it")
    assert desk.title == "Mine"
    assert desk.session.path is None
    assert "journey.cjm" in desk.window.status.message.text()
    desk.person.to_save = path.parent / "kept"
    assert desk.window.files.save()
    assert desk.window.files.finish()
    assert desk.person.suggestion == path.parent / "journey – recovered.cjm"
    assert codec.load(path.parent / "kept.cjm").map.title == "Mine"
    if fate == "changed":
        assert codec.load(path).map.title == "Theirs"


def test_it_is_offered_above_its_map(desk: Desk, path: Path, qtbot: QtBot) -> None:
    crashed(path, "Mine")
    offered(desk, qtbot)
    desk.window.files.open(map_file(path.parent, "Another", "another.cjm"))
    assert said(desk) == ""
    desk.window.files.open(path)
    shown = bar(desk, qtbot)
    press(shown, "Open it")
    assert desk.title == "Mine"
    assert desk.session.path == path
    qtbot.waitUntil(lambda: not shown.isVisible())


def test_it_is_offered_again_when_a_map_was_closed(desk: Desk, path: Path, qtbot: QtBot) -> None:
    crashed(path, "Mine")
    offered(desk, qtbot)
    desk.window.files.open(map_file(path.parent, "Another", "another.cjm"))
    assert desk.window.files.close()
    press(offered(desk, qtbot)[0], "Open it")
    assert desk.title == "Mine"


def test_a_second_crash_offers_the_same_again(desk: Desk, path: Path, qtbot: QtBot) -> None:
    left = crashed(path, "Mine")
    press(offered(desk, qtbot)[0], "Open it")
    assert replay.read(left).document.map.title == "Mine"
    assert unfinished.abandoned(unfinished.folder()) == []
    desk.rename("Mine and more")
    assert desk.window.keeper.leave()
    assert unfinished.abandoned(unfinished.folder()) == [left]
    found = replay.read(left)
    assert found.document.map.title == "Mine and more"
    assert found.changes == 2


def test_opened_and_not_wanted_it_goes(desk: Desk, path: Path, qtbot: QtBot) -> None:
    crashed(path, "Mine")
    press(offered(desk, qtbot)[0], "Open it")
    desk.person.about_unsaved = "discard"
    assert desk.window.files.close()
    desk.window.keeper.settle()
    assert list(unfinished.folder().iterdir()) == []


def test_the_present_map_is_asked_about_first(desk: Desk, path: Path, qtbot: QtBot) -> None:
    left = crashed(path, "Mine")
    desk.window.files.open(path)
    shown = bar(desk, qtbot)
    desk.rename("Present")
    press(shown, "Open it")
    assert desk.person.asked == ["unsaved"]
    assert desk.title == "Present"
    assert shown.isVisible()
    assert left in unfinished.abandoned(unfinished.folder())


def test_thrown_away_only_if_the_user_agrees(desk: Desk, path: Path, qtbot: QtBot) -> None:
    left = crashed(path, "Mine")
    (row,) = offered(desk, qtbot)
    press(row, "Throw away")
    assert desk.person.asked == ["throw away Mine"]
    assert left.exists()
    desk.person.about_throwing = True
    press(row, "Throw away")
    assert not left.exists()
    assert (left.parent / "thrown-away" / left.name).exists()
    qtbot.waitUntil(lambda: rows(desk) == [])


def test_thrown_away_work_is_listed_below_and_brought_back(
    desk: Desk, path: Path, qtbot: QtBot
) -> None:
    left = crashed(path, "Mine")
    desk.person.about_throwing = True
    press(offered(desk, qtbot)[0], "Throw away")
    assert desk.window.unfinished is not None
    sheet = desk.window.unfinished.sheet
    assert sheet is not None
    qtbot.waitUntil(sheet.thrown.isVisible)
    assert rows(desk) == []
    QTest.mouseClick(sheet.thrown.head, Qt.MouseButton.LeftButton)
    (row,) = rows(desk)
    assert "kept until" in row.said.text()
    press(row, "Bring back")
    qtbot.waitUntil(lambda: not sheet.thrown.isVisible())
    assert left.exists()
    press(offered(desk, qtbot)[0], "Open it")
    assert desk.title == "Mine"


def test_a_copy_is_written_and_the_work_stays(desk: Desk, path: Path, qtbot: QtBot) -> None:
    crashed(path, "Mine")
    (row,) = offered(desk, qtbot)
    desk.person.to_save = path.parent / "copy.cjm"
    press(row, "Save a copy…")
    assert desk.person.suggestion == path.parent / "journey – recovered.cjm"
    assert desk.window.files.finish()
    assert codec.load(path.parent / "copy.cjm").map.title == "Mine"
    assert row.isVisible()
    desk.person.to_save = path
    press(row, "Save a copy…")
    assert len(desk.person.told) == 1
    assert codec.load(path).map.title == "A journey"


def test_what_differs_from_the_file_is_listed(desk: Desk, path: Path, qtbot: QtBot) -> None:
    crashed(path, "Mine")
    press(offered(desk, qtbot)[0], "Compare with the file")
    dialog = desk.window.findChild(BothDialog)
    assert isinstance(dialog, BothDialog)
    qtbot.waitUntil(lambda: dialog.pair.list.topLevelItemCount() == 1)
    head = dialog.pair.list.topLevelItem(0)
    assert head is not None
    assert head.text(0) == "The map as a whole"
    (row,) = dialog.pair.list.findItems("Title", Qt.MatchFlag.MatchRecursive)
    assert [row.text(column) for column in range(3)] == ["Title", "A journey", "Mine"]
    dialog.close()


def test_what_another_window_took_is_said_to_be_elsewhere(
    desk: Desk, path: Path, qtbot: QtBot
) -> None:
    left = crashed(path, "Mine")
    (row,) = offered(desk, qtbot)
    other = unfinished.resume(left)
    assert other is not None
    press(row, "Open it")
    assert "another window" in desk.window.status.message.text()
    assert not desk.window.files.has_map
    qtbot.waitUntil(lambda: rows(desk) == [])
    other[0].leave()


def test_several_are_offered_newest_first_and_what_cannot_be_read_is_told(
    desk: Desk, path: Path, qtbot: QtBot
) -> None:
    crashed(path, "Older")
    spoilt = crashed(None, "Spoilt")
    spoilt.write_bytes(b"spoilt")
    cut = crashed(None, "Newer")
    cut.write_bytes(cut.read_bytes()[:-3])
    first, second = offered(desk, qtbot, 2)
    assert first.found.document.map.title == "Newer"
    assert "the end could not be read" in first.said.text()
    assert second.found.document.map.title == "Older"
    assert not spoilt.exists()
    assert len(list(spoilt.parent.glob("*.unreadable-*"))) == 1
    assert desk.window.unfinished is not None
    assert len(desk.window.unfinished.recovery.unread) == 1


HOSTILE = "<img src='/etc/passwd'> & \u202e \n%1 {name}"


def test_a_hostile_title_is_plain_text(desk: Desk, qtbot: QtBot) -> None:
    crashed(None, HOSTILE)
    (row,) = offered(desk, qtbot)
    assert all("<img" not in each.toolTip() for each in row.findChildren(QWidget))
    desk.person.about_throwing = True
    press(row, "Throw away")
    assert desk.person.asked == [f"throw away {HOSTILE}"]


def test_when_is_said_shortly(path: Path) -> None:
    now = QDateTime.fromString("2026-11-26T15:00:00", Qt.DateFormat.ISODate)

    def then(hours: int) -> str:
        return moment_text(now.addSecs(-3600 * hours).toSecsSinceEpoch(), ENGLISH, now)

    assert then(2) == "13:00"
    assert then(26).endswith("13:00")
    assert "25" in then(26)
    found = replay.read(crashed(path, "Mine"))
    assert changes_line(found, ENGLISH).startswith("1 change since ")


def test_work_that_did_not_change_is_read_once_whatever_is_opened(
    desk: Desk, path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[Path] = []
    really = replay.read

    def noted(journal: Path) -> replay.Recovered:
        read.append(journal)
        return really(journal)

    monkeypatch.setattr(replay, "read", noted)
    left = crashed(None, "One")
    offered(desk, qtbot)
    found = recovery(desk.window, qtbot)
    for _ in range(2):
        desk.window.files.open(path)
        qtbot.waitUntil(lambda: not found._is_looking)
        desk.window.files.close()
        qtbot.waitUntil(lambda: not found._is_looking)
    assert read == [left]
    assert [each.document.map.title for each in found.found] == ["One"]
