"""A map that another has open is only read, until they close it or it is taken over."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QToolButton, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from cjm_desktop.desktop.inspector import Inspector
from cjm_desktop.desktop.work import file_watch
from cjm_desktop.journey.document import Key
from cjm_desktop.journey.vocabulary import Kind
from cjm_desktop.storage import codec, map_lock
from cjm_desktop.storage.map_lock import MapLock, place_of
from cjm_desktop.storage.outside import Unreachable
from tests.gui.desk import SAMPLE, Desk, map_file
from tests.gui.window.bar import (
    choice,
    choose,
    holder,
    locked_by_another,
    offered,
    said,
    saved,
    wait_for,
)


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


@pytest.fixture
def theirs(tmp_path: Path) -> Iterator[Path]:
    path = tmp_path / "theirs.cjm"
    path.write_bytes(SAMPLE.read_bytes())
    lock = locked_by_another(path)
    yield path
    lock.release()


def test_a_map_that_another_has_open_is_open_read_only(
    desk: Desk, theirs: Path, qtbot: QtBot
) -> None:
    assert desk.window.files.open(theirs)
    wait_for(qtbot, desk, "Anna on BOOK-7, since ")
    assert offered(desk) == ["Open a copy", "Take over"]
    before, map_view = desk.session.document, desk.window.places.map_view
    assert desk.session.read_only
    desk.session.select_cards([next(iter(before.cards))])
    commands = desk.window.commands
    enabled = {name for name in commands if commands[name].isEnabled()}
    assert not enabled & {"cut", "paste", "delete", "add_phase", "move_left", "undo", "edit_title"}
    assert {"copy", "find", "export", "save_as", "zoom_in", "view_gap", "close"} <= enabled
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Delete, Qt.Key.Key_Insert, Qt.Key.Key_W):
        QTest.keyClick(map_view.canvas, key)
    writing = QApplication.focusWidget()
    if writing is not None:
        QTest.keyClicks(writing, "typed")
    desk.rename("Changed")
    assert desk.session.document is before
    assert "open read-only" in desk.window.status.message.text()
    assert not desk.window.files.modified


@pytest.mark.parametrize("kind", ["map", "cards", "phases", "lanes", "personas"])
def test_every_field_and_switch_leaves_a_read_only_map_as_it_is(
    desk: Desk, theirs: Path, qtbot: QtBot, kind: Kind
) -> None:
    desk.window.files.open(theirs)
    before = desk.session.document
    qtbot.waitUntil(lambda: desk.window.findChild(Inspector) is not None)
    inspector = desk.window.findChild(Inspector)
    assert isinstance(inspector, Inspector)
    desk.session.select([Key(kind, next(iter(before.table(kind))))])
    tried = 0
    for widget in inspector.findChildren(QWidget):
        if not isValid(widget) or not widget.isVisible():
            continue
        if isinstance(widget, QLineEdit | QPlainTextEdit):
            widget.setFocus()
            QTest.keyClicks(widget, "7")
            QTest.keyClick(widget, Qt.Key.Key_Tab)
            tried += 1
        elif isinstance(widget, QToolButton) and widget.property("part") == "segment":
            QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
            tried += 1
    assert desk.session.document is before
    assert tried > 0


def test_a_read_only_map_is_saved_only_elsewhere(
    desk: Desk, theirs: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    desk.window.files.open(theirs)
    data = theirs.read_bytes()
    desk.person.to_save, desk.person.about_replacing = theirs, True
    QTest.keyClick(desk.window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert desk.person.asked == ["save"]
    assert "someone else has this map open" in desk.person.told[0]
    assert theirs.read_bytes() == data
    desk.person.to_save = tmp_path / "mine.cjm"
    QTest.keyClick(desk.window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert desk.window.files.finish()
    assert desk.session.path == tmp_path / "mine.cjm"
    assert not desk.session.read_only
    assert said(desk) == ""


def test_no_map_is_saved_over_one_that_another_has_open(
    desk: Desk, theirs: Path, path: Path
) -> None:
    data = theirs.read_bytes()
    desk.person.to_save = theirs
    for save in (desk.window.files.save_as, desk.window.files.save_copy):
        assert not save()
    assert desk.session.path == path
    assert theirs.read_bytes() == data
    assert len(desk.person.told) == 2


def test_a_copy_can_be_changed_and_is_proposed_beside(
    desk: Desk, theirs: Path, qtbot: QtBot
) -> None:
    desk.window.files.open(theirs)
    choose(desk, "Open a copy")
    assert said(desk) == ""
    assert desk.session.path is None
    assert desk.window.files.modified
    desk.rename("Changed")
    assert desk.title == "Changed"
    desk.window.files.save()
    assert desk.person.suggestion == theirs.with_name("theirs – copy.cjm")


def test_a_map_whose_holder_closes_it_can_be_edited_as_they_saved_it(
    desk: Desk, path: Path, qtbot: QtBot
) -> None:
    desk.window.files.close()
    lock = locked_by_another(path)
    desk.window.files.open(path)
    map_file(path.parent, "As saved")
    wait_for(qtbot, desk, "and has saved it: Anna")
    lock.release()
    wait_for(qtbot, desk, "Nobody else has it open any more.")
    choose(desk, "Edit now")
    assert desk.title == "As saved"
    assert not desk.session.read_only
    assert said(desk) == ""
    desk.rename("Mine")
    assert saved(desk)
    assert isinstance(map_lock.look(path), map_lock.Locked)


def test_a_holder_who_is_quicker_keeps_it(desk: Desk, path: Path, qtbot: QtBot) -> None:
    desk.window.files.close()
    lock = locked_by_another(path)
    desk.window.files.open(path)
    lock.release()
    wait_for(qtbot, desk, "Nobody else")
    button = choice(desk, "Edit now")
    lock = locked_by_another(path)
    button.click()
    assert desk.session.read_only
    wait_for(qtbot, desk, "since someone else has it open")
    lock.release()


@pytest.mark.parametrize("agreed", [False, True])
def test_a_map_is_taken_from_a_living_holder_only_after_a_question(
    desk: Desk, theirs: Path, qtbot: QtBot, agreed: bool
) -> None:
    desk.window.files.open(theirs)
    desk.person.about_taking_over = agreed
    choose(desk, "Take over")
    assert desk.person.asked == ["take over"]
    assert desk.session.read_only == (not agreed)
    if agreed:
        desk.rename("Mine")
        assert saved(desk)
        assert codec.load(theirs).map.title == "Mine"


def test_a_map_is_taken_from_a_dead_holder_unasked(
    desk: Desk, theirs: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.window.files.open(theirs)
    monkeypatch.setattr(map_lock, "DEAD_AFTER", -1.0)
    wait_for(qtbot, desk, "nothing has been heard")
    choose(desk, "Take over")
    assert desk.person.asked == []
    assert not desk.session.read_only


def test_whoever_lost_the_map_keeps_what_they_changed(desk: Desk, path: Path, qtbot: QtBot) -> None:
    desk.rename("Mine")
    taken = map_lock.take_over(path, holder("Bo"))
    assert isinstance(taken, MapLock)
    wait_for(qtbot, desk, "This map was taken over: Bo on BOOK-7")
    assert desk.session.read_only
    assert desk.title == "Mine"
    data = path.read_bytes()
    desk.person.to_save = path
    desk.window.files.save()
    assert path.read_bytes() == data
    choose(desk, "Open a copy")
    assert desk.title == "Mine"
    assert desk.window.files.modified
    taken.release()


def test_what_cannot_be_read_is_a_strangers_lock(desk: Desk, path: Path, qtbot: QtBot) -> None:
    desk.window.files.close()
    place_of(path).write_bytes(b"what?")
    desk.window.files.open(path)
    wait_for(qtbot, desk, "someone whose name cannot be read")
    desk.window.files.close()
    assert place_of(path).read_bytes() == b"what?"


def test_where_no_lock_can_be_made_a_map_is_opened_and_saved_as_ever(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shut = Unreachable("permission", "Permission denied")
    monkeypatch.setattr(map_lock, "hold", lambda *_: shut)
    path = map_file(tmp_path)
    assert desk.window.files.open(path)
    desk.rename("Mine")
    assert saved(desk)
    assert said(desk) == ""
    assert codec.load(path).map.title == "Mine"


def test_closing_the_window_lets_go_of_the_map(desk: Desk, path: Path) -> None:
    assert place_of(path).exists()
    assert desk.window.close()
    assert not place_of(path).exists()
