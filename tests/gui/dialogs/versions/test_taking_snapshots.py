"""Snapshots are taken, deleted, and stay with their map."""

from collections.abc import Sequence
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.dialogs.snapshot_dialog import SnapshotDialog
from cjm_desktop.paths import user_state
from cjm_desktop.storage import codec, snapshots
from cjm_desktop.storage.errors import SaveError
from tests.gui.desk import Desk
from tests.gui.dialogs.versions.versions_hand import (
    CONTROL_ALT,
    LEFT,
    click,
    listed,
    names,
    opened,
    press,
    rename,
    take,
)


def test_a_snapshot_is_taken_by_keys_under_the_proposed_name(
    desk: Desk, qtbot: QtBot, path: Path
) -> None:
    rename(desk.session, "Mine")
    QTest.keyClick(desk.window, Qt.Key.Key_S, CONTROL_ALT)
    dialog = desk.window.findChild(SnapshotDialog)
    assert dialog is not None
    assert dialog.name.text().endswith(", after: edit card’s title")
    QTest.keyClick(dialog.name, Qt.Key.Key_Return)
    desk.window.desk.snapshots.finish()
    assert names(path) == [dialog.name.text()]
    assert desk.window.status.message.text() == f"Kept the snapshot “{dialog.name.text()}”"
    (kept,) = snapshots.find(snapshots.homes_of(path)).kept
    assert snapshots.content(kept) == codec.dumps(desk.session.document)
    assert desk.window.files.modified


def test_a_snapshot_without_a_name_is_not_taken(desk: Desk, qtbot: QtBot) -> None:
    press(desk, "snapshot")
    dialog = desk.window.findChild(SnapshotDialog)
    assert dialog is not None
    dialog.name.setText("  ")
    assert not dialog.save.isEnabled()
    dialog.reject()


def test_a_snapshot_is_deleted_after_asking(desk: Desk, qtbot: QtBot, path: Path) -> None:
    take(desk, qtbot, "one")
    take(desk, qtbot, "two")
    dialog = opened(desk, qtbot)
    click(dialog, qtbot, "one")
    QTest.mouseClick(dialog.delete, LEFT)
    assert desk.person.asked[-1] == "remove the snapshot one"
    assert names(path) == ["two", "one"]
    desk.person.about_removing = True
    QTest.mouseClick(dialog.delete, LEFT)
    assert names(path) == ["two"]
    qtbot.waitUntil(lambda: "one" not in listed(dialog))
    assert dialog.list.current() is not None
    dialog.close()


def test_save_as_takes_the_snapshots_along(desk: Desk, qtbot: QtBot, path: Path) -> None:
    take(desk, qtbot, "one")
    desk.person.to_save = there = path.with_name("another.cjm")
    desk.window.commands["save_as"].trigger()
    assert desk.window.files.finish()
    desk.window.desk.snapshots.finish()
    assert names(there) == ["one"]
    assert names(path) == ["one"]
    take(desk, qtbot, "two")
    assert names(there) == ["two", "one"]
    assert names(path) == ["one"]


def test_those_of_a_map_without_a_file_wait_for_its_first(
    desk: Desk, qtbot: QtBot, path: Path
) -> None:
    desk.window.files.new("empty", "en")
    take(desk, qtbot, "first thoughts")
    dialog = opened(desk, qtbot)
    assert "first thoughts" in listed(dialog)
    dialog.close()
    assert len(list((user_state() / "snapshots").iterdir())) == 1
    desk.person.to_save = there = path.with_name("new.cjm")
    desk.window.commands["save"].trigger()
    assert desk.window.files.finish()
    desk.window.desk.snapshots.finish()
    assert names(there) == ["first thoughts"]
    assert not list((user_state() / "snapshots").iterdir())


def test_those_of_a_map_that_was_never_saved_are_found_with_the_next(
    desk: Desk, qtbot: QtBot
) -> None:
    desk.window.files.new("empty", "en")
    take(desk, qtbot, "left behind")
    desk.person.about_unsaved = "discard"
    desk.window.files.new("empty", "en")
    dialog = opened(desk, qtbot)
    place = listed(dialog).index("Snapshots of maps that were never saved")
    assert listed(dialog)[place + 1] == "left behind"
    dialog.close()


def test_a_damaged_side_file_is_said_and_set_aside(desk: Desk, qtbot: QtBot, path: Path) -> None:
    home = snapshots.homes_of(path)[0]
    home.write_bytes(b"rubbish")
    dialog = opened(desk, qtbot)
    (said,) = (text for text in listed(dialog) if "could not be read" in text)
    assert "journey.cjm-history.unreadable-" in said
    dialog.close()
    assert not home.exists()
    take(desk, qtbot, "one")
    assert names(path) == ["one"]


def test_if_none_can_be_kept_the_user_is_told_and_the_map_stays(
    desk: Desk, qtbot: QtBot, path: Path, user_folder: Path
) -> None:
    snapshots.homes_of(path)[0].mkdir()
    (user_state() / "snapshots").parent.mkdir(parents=True, exist_ok=True)
    (user_state() / "snapshots").write_bytes(b"")
    before = path.read_bytes()
    take(desk, qtbot, "one")
    assert len(desk.person.told) == 1
    assert path.read_bytes() == before


def test_leaving_the_map_waits_for_its_snapshot(desk: Desk, qtbot: QtBot, path: Path) -> None:
    desk.window.desk.snapshots.take("on the way out")
    assert desk.window.files.close()
    assert names(path) == ["on the way out"]


def test_the_window_does_not_wait_for_what_is_taken_along(
    desk: Desk, qtbot: QtBot, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    take(desk, qtbot, "one")
    there, may_go_on, take_along = path.with_name("another.cjm"), Event(), snapshots.take_along

    def slow(old: Sequence[Path], new: Sequence[Path], *, move: bool) -> int:
        assert may_go_on.wait(30)
        return take_along(old, new, move=move)

    monkeypatch.setattr(snapshots, "take_along", slow)
    desk.person.to_save = there
    desk.window.commands["save_as"].trigger()
    assert desk.window.files.finish()
    assert names(there) == []
    rename(desk.session, "Worked on")
    may_go_on.set()
    assert desk.window.files.save()
    assert desk.window.files.finish()
    assert desk.window.files.close()
    assert names(there) == ["one"]


def test_snapshots_that_cannot_come_along_are_found_where_they_were(
    desk: Desk, qtbot: QtBot, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    take(desk, qtbot, "one")

    def full(old: Sequence[Path], new: Sequence[Path], *, move: bool) -> int:
        raise SaveError("no_space", new[0])

    monkeypatch.setattr(snapshots, "take_along", full)
    desk.person.to_save = path.with_name("another.cjm")
    desk.window.commands["save_as"].trigger()
    assert desk.window.files.finish()
    desk.window.desk.snapshots.finish()
    assert "The snapshots are not with the file" in desk.window.status.message.text()
    dialog = opened(desk, qtbot)
    assert "one" in listed(dialog)
    dialog.close()
