"""What is done in the window is on the disk soon, and nothing is left once the map is put away."""

import errno
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from cjm_desktop.editing.edits.map import change_map
from cjm_desktop.storage import codec
from cjm_desktop.storage.journal import replay, unfinished
from cjm_desktop.storage.journal.replay import Recovered
from tests.gui.desk import Desk, map_file
from tests.journals import assert_same


@pytest.fixture
def path(desk: Desk, tmp_path: Path) -> Path:
    path = map_file(tmp_path)
    desk.window.files.open(path)
    return path


def kept() -> list[Recovered]:
    where = unfinished.folder()
    return [replay.read(each) for each in where.glob("[!.]*.journal")] if where.is_dir() else []


def left() -> list[str]:
    where = unfinished.folder()
    return [path.name for path in where.iterdir()] if where.is_dir() else []


def soon(qtbot: QtBot, title: str) -> None:
    qtbot.waitUntil(lambda: [each.document.map.title for each in kept()] == [title])


def settle(desk: Desk) -> None:
    desk.window.keeper.keep_now()
    desk.window.keeper.settle()
    QApplication.processEvents()


def test_a_map_that_is_not_changed_has_no_journal(desk: Desk, path: Path) -> None:
    settle(desk)
    assert left() == []


def test_a_change_is_kept_soon_and_undone_and_saved_too(
    desk: Desk, path: Path, qtbot: QtBot
) -> None:
    desk.rename("Mine")
    soon(qtbot, "Mine")
    settle(desk)  # what was seen may have been half of what was being written
    (found,) = kept()
    assert found.place.path == path
    assert unfinished.state_of_file(found)[0] == "known"
    assert found.changes == 1
    desk.session.undo()
    soon(qtbot, "A journey")
    settle(desk)  # what was seen may have been half of what was being written
    desk.session.redo()
    assert desk.window.files.save()
    assert desk.window.files.finish()
    settle(desk)
    assert kept()[0].is_saved
    assert unfinished.state_of_file(kept()[0])[0] == "known"
    desk.rename("Mine and more")
    settle(desk)
    assert_same(kept()[0], desk.session.store.moment())


def test_a_map_without_a_file_is_kept_too(desk: Desk, qtbot: QtBot) -> None:
    desk.window.files.new("empty", "en")
    desk.rename("New")
    soon(qtbot, "New")
    settle(desk)  # what was seen may have been half of what was being written
    assert kept()[0].place.path is None


def test_a_map_that_is_modified_from_the_start_is_kept_from_the_start(
    desk: Desk, path: Path
) -> None:
    desk.window.files.begin_improved(desk.session.document)
    settle(desk)
    (found,) = kept()
    assert (found.is_saved, found.changes, found.place.path) == (False, 0, None)


def test_a_run_of_typing_and_a_gesture_are_kept_while_they_last(
    desk: Desk, path: Path, qtbot: QtBot
) -> None:
    for title in ("M", "Mi", "Min"):
        change = change_map(desk.session.document, title=title)
        desk.session.edit("change_map", change, merge="title")
        settle(desk)
        assert kept()[0].document.map.title == title
    gesture = desk.session.gesture("change_map")
    gesture.change(change_map(desk.session.document, title="Mine, dragged"))
    soon(qtbot, "Mine, dragged")
    settle(desk)  # what was seen may have been half of what was being written
    gesture.cancel()
    soon(qtbot, "Min")
    settle(desk)  # what was seen may have been half of what was being written


@pytest.mark.parametrize("answer", ["save", "discard"])
@pytest.mark.parametrize("way", ["close", "quit", "another", "new"])
def test_put_away_as_the_user_wanted_nothing_is_left(
    desk: Desk, path: Path, answer: str, way: str
) -> None:
    desk.rename("Mine")
    settle(desk)
    assert left() != []
    desk.person.about_unsaved = answer  # type: ignore[assignment]
    files = desk.window.files
    ways: dict[str, Callable[[], object]] = {
        "close": files.close,
        "quit": desk.window.close,
        "another": lambda: files.open(map_file(path.parent, "Another", "another.cjm")),
        "new": lambda: files.new("empty", "en"),
    }
    assert ways[way]()
    settle(desk)
    assert left() == []
    assert codec.load(path).map.title == ("Mine" if answer == "save" else "A journey")


def test_gone_back_to_the_map_it_is_kept_on(desk: Desk, path: Path) -> None:
    desk.rename("Mine")
    settle(desk)
    assert not desk.window.close()
    desk.rename("Still mine")
    settle(desk)
    assert kept()[0].document.map.title == "Still mine"


def failing(number: int) -> Callable[..., Any]:
    def fail(*_: object) -> None:
        raise OSError(number, os.strerror(number))

    return fail


REASONS = {
    "ENOSPC": "the disk is full",
    "EROFS": "the program may not write in its folder",
    "EIO": "the system says: Input/output error",
}


@pytest.mark.parametrize(("fault", "reason"), REASONS.items())
def test_trouble_is_said_as_long_as_it_lasts(
    desk: Desk, path: Path, monkeypatch: pytest.MonkeyPatch, fault: str, reason: str
) -> None:
    notice = desk.window.findChild(QLabel, "KeepingNotice")
    assert notice is not None
    with monkeypatch.context() as broken:
        broken.setattr(os, "fsync", failing(getattr(errno, fault)))
        desk.rename("Mine")
        settle(desk)
        assert notice.isVisible()
        assert notice.text() == f"Changes are not being kept safe: {reason}"
        assert str(unfinished.folder()) in notice.toolTip().replace("\n", "")
        desk.rename("Mine and more")
        settle(desk)
        assert notice.isVisible()
    assert desk.person.told == []
    settle(desk)
    assert not notice.isVisible()
    assert_same(kept()[0], desk.session.store.moment())


def test_after_trouble_it_is_tried_again_by_itself(
    desk: Desk, path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    desk.window.keeper._again.setInterval(20)
    with monkeypatch.context() as broken:
        broken.setattr(os, "fsync", failing(errno.ENOSPC))
        desk.rename("Mine")
        settle(desk)
        assert desk.window.keeper.trouble is not None
    qtbot.waitUntil(lambda: desk.window.keeper.trouble is None)
    soon(qtbot, "Mine")
    settle(desk)  # what was seen may have been half of what was being written


def test_where_there_is_no_folder_the_work_goes_on(
    desk: Desk, path: Path, user_folder: Path
) -> None:
    (user_folder / "state_home").write_bytes(b"a file")
    desk.rename("Mine")
    settle(desk)
    assert desk.window.keeper.trouble is not None
    QTest.keyClick(desk.window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert desk.window.files.finish()
    assert codec.load(path).map.title == "Mine"
    assert desk.window.close()


def test_left_for_the_next_start_it_is_there_and_held_by_nobody(desk: Desk, path: Path) -> None:
    desk.rename("Mine")
    assert desk.window.keeper.leave()
    (found,) = unfinished.recoverable(unfinished.folder())
    assert isinstance(found, Recovered)
    assert found.document.map.title == "Mine"
