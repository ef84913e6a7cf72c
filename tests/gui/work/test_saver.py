"""Saving beside the window: the hand goes on, and what is said of the file is true meanwhile."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.work import waiting
from cjm_desktop.desktop.work.ask import QtAsk
from cjm_desktop.editing.edits.map import change_map
from cjm_desktop.storage import atomic, codec
from cjm_desktop.storage.atomic import Saved
from cjm_desktop.storage.errors import SaveError
from tests.gui.desk import Desk, map_file


class SlowDisk:
    """Writes nothing until it is let, and then as it is told."""

    def __init__(self) -> None:
        self.is_let = threading.Event()
        self.begun = 0
        self.error: Exception | None = None
        self.is_durable = True
        self._write = atomic.write

    def write(self, path: Path, data: bytes) -> Saved:
        if "state_home" in path.parts:  # of the program's own
            return self._write(path, data)
        self.begun += 1
        assert self.is_let.wait(20)
        if self.error is not None:
            raise self.error
        return self._write(path, data)._replace(durable=self.is_durable)


@pytest.fixture
def path(desk: Desk, tmp_path: Path) -> Path:
    path = map_file(tmp_path)
    desk.window.files.open(path)
    desk.rename("First")
    return path


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch, desk: Desk, qtbot: QtBot) -> Iterator[SlowDisk]:
    slow = SlowDisk()
    monkeypatch.setattr(atomic, "write", slow.write)
    yield slow
    slow.is_let.set()
    for thread in threading.enumerate():
        if thread.name == "writer":
            thread.join()


def title_in(path: Path) -> str:
    return codec.load(path).map.title


def save(desk: Desk) -> None:
    QTest.keyClick(desk.window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)


def word(desk: Desk) -> str:
    return desk.window.status.saved.text()


def test_the_hand_goes_on_while_the_disk_takes_its_time(
    desk: Desk, path: Path, disk: SlowDisk, qtbot: QtBot
) -> None:
    save(desk)
    assert word(desk) == "Saving…"
    desk.rename("Second")
    desk.session.undo()
    desk.rename("Third")
    assert title_in(path) == "A journey"
    disk.is_let.set()
    qtbot.waitUntil(lambda: word(desk) == "Modified")
    assert title_in(path) == "First"
    assert (desk.title, desk.window.files.modified) == ("Third", True)
    assert desk.window.status.message.text() == "Saved “journey.cjm”"
    desk.session.undo()
    assert not desk.window.files.modified
    assert word(desk) == "Saved just now"


def test_of_what_is_saved_meanwhile_the_newest_is_written(
    desk: Desk, path: Path, disk: SlowDisk, qtbot: QtBot
) -> None:
    for title in ("First", "Second", "Third"):
        desk.rename(title)
        save(desk)
    disk.is_let.set()
    qtbot.waitUntil(lambda: word(desk) == "Saved just now")
    assert disk.begun == 2
    assert title_in(path) == "Third"


def test_typing_after_the_snapshot_is_a_step_of_its_own(
    desk: Desk, path: Path, disk: SlowDisk, qtbot: QtBot
) -> None:
    def type_title(title: str) -> None:
        patch = change_map(desk.session.document, title=title)
        desk.session.edit("change_map", patch, merge="title")

    type_title("Fir")
    type_title("Firs")
    save(desk)
    type_title("First!")
    disk.is_let.set()
    qtbot.waitUntil(lambda: word(desk) == "Modified")
    type_title("First!!")
    desk.session.undo()
    assert desk.title == title_in(path) == "Firs"
    assert not desk.window.files.modified


def test_what_a_gesture_is_doing_is_not_saved(
    desk: Desk, path: Path, disk: SlowDisk, qtbot: QtBot
) -> None:
    gesture = desk.session.gesture("change_map")
    gesture.change(change_map(desk.session.document, title="Half-way"))
    disk.is_let.set()
    save(desk)
    qtbot.waitUntil(lambda: not desk.window.files.saver.busy)
    assert title_in(path) == "First"
    gesture.cancel()
    assert (desk.title, desk.window.files.modified) == ("First", False)


def test_what_the_disk_has_not_confirmed_is_said_to_be_so(
    desk: Desk, path: Path, disk: SlowDisk, qtbot: QtBot
) -> None:
    disk.is_durable = False
    disk.is_let.set()
    save(desk)
    qtbot.waitUntil(lambda: not desk.window.files.saver.busy)
    assert word(desk) == "Saved, not confirmed by the disk"
    assert "has not confirmed" in desk.window.status.message.text()


def test_a_failure_stays_in_sight_until_a_save_succeeds(
    desk: Desk, path: Path, disk: SlowDisk, qtbot: QtBot
) -> None:
    disk.error = SaveError("no_space", path)
    disk.is_let.set()
    save(desk)
    qtbot.waitUntil(lambda: not desk.window.files.saver.busy)
    assert word(desk) == "Not saved: there is no space left on the disk"
    assert desk.person.told == [f"{path}: not saved: there is no space left on the disk"]
    desk.rename("Second")
    assert word(desk) == "Not saved: there is no space left on the disk"
    disk.error = None
    save(desk)
    qtbot.waitUntil(lambda: word(desk) == "Saved just now")
    assert title_in(path) == "Second"


def test_try_again_writes_the_map_as_it_is_then(
    desk: Desk, path: Path, disk: SlowDisk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def again(sentence: str) -> str:
        desk.rename("Second")
        disk.error = None
        return "again"

    monkeypatch.setattr(desk.person, "not_saved", again)
    disk.error = SaveError("no_space", path)
    disk.is_let.set()
    save(desk)
    qtbot.waitUntil(lambda: word(desk) == "Saved just now")
    assert title_in(path) == "Second"


def test_save_elsewhere_lets_another_file_be_chosen(
    desk: Desk, path: Path, disk: SlowDisk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def elsewhere(sentence: str) -> str:
        disk.error = None
        return "elsewhere"

    monkeypatch.setattr(desk.person, "not_saved", elsewhere)
    desk.person.to_save = path.with_name("other.cjm")
    disk.error = SaveError("no_space", path)
    disk.is_let.set()
    save(desk)
    qtbot.waitUntil(lambda: word(desk) == "Saved just now")
    assert (title_in(path), title_in(path.with_name("other.cjm"))) == ("A journey", "First")
    assert desk.session.path == path.with_name("other.cjm")


def test_closing_waits_for_the_save_that_was_begun(
    desk: Desk, path: Path, disk: SlowDisk, qtbot: QtBot
) -> None:
    save(desk)
    QTimer.singleShot(50, disk.is_let.set)
    assert desk.window.close()
    assert title_in(path) == "First"
    assert desk.person.asked == []


def test_a_map_is_not_left_for_another_while_it_is_being_saved(
    desk: Desk, path: Path, disk: SlowDisk, tmp_path: Path
) -> None:
    other = map_file(tmp_path, "Another", "other.cjm")
    save(desk)
    disk.error = SaveError("no_space", path)
    QTimer.singleShot(50, disk.is_let.set)
    assert not desk.window.files.open(other)
    assert desk.person.asked == ["unsaved"]
    assert (desk.title, desk.session.path) == ("First", path)


@pytest.fixture
def patient(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the window itself ask to wait, and at once."""
    monkeypatch.setattr(waiting, "_UNSAID_MS", 1)
    monkeypatch.setattr(desk.person, "wait", QtAsk(desk.window, desk.session.tr_).wait)


def when_asked_to_wait(act: Callable[[QMessageBox], Any]) -> None:
    def look() -> None:
        box = QApplication.activeModalWidget()
        if isinstance(box, QMessageBox):
            act(box)
        else:
            QTimer.singleShot(10, look)

    look()


def click(text: str) -> Callable[[QMessageBox], None]:
    def click(box: QMessageBox) -> None:
        buttons = {each.text(): each for each in box.buttons() if each.isVisible()}
        QTest.mouseClick(buttons[text], Qt.MouseButton.LeftButton)

    return click


def test_the_user_may_go_back_to_the_map_instead_of_waiting(
    desk: Desk, path: Path, disk: SlowDisk, patient: None
) -> None:
    save(desk)
    when_asked_to_wait(click("Back to the map"))
    assert not desk.window.close()
    assert desk.window.isVisible()
    assert desk.window.files.saver.busy
    disk.is_let.set()  # else the window would wait for it again, when the test closes it


def test_what_is_kept_safe_elsewhere_need_not_be_waited_for(
    desk: Desk, path: Path, disk: SlowDisk, patient: None
) -> None:
    desk.window.files.saver.is_kept_safe = lambda: True
    save(desk)
    when_asked_to_wait(click("Close without waiting"))
    assert desk.window.close()
    assert not desk.window.isVisible()
    assert not disk.is_let.is_set()


def test_without_that_there_is_nothing_but_waiting_and_going_back(
    desk: Desk, path: Path, disk: SlowDisk, patient: None
) -> None:
    seen: list[str] = []

    def look(box: QMessageBox) -> None:
        seen.extend(each.text() for each in box.buttons() if each.isVisible())
        disk.is_let.set()

    save(desk)
    when_asked_to_wait(look)
    assert desk.window.close()
    assert seen == ["Back to the map"]
    assert title_in(path) == "First"
