"""A changed map leaves by a save that was confirmed or by the user's word, and in no other way."""

import errno
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog

from cjm_desktop.desktop.dialogs.export_dialog import ExportDialog
from cjm_desktop.desktop.window.main_window import MainWindow
from cjm_desktop.desktop.window.side_panels import SidePanels
from cjm_desktop.desktop.work.settings import Settings
from cjm_desktop.storage import atomic, codec, saving, stamp
from tests.gui.desk import Desk, Person, map_file

ERRORS = [
    RuntimeError("the toolkit is gone"),
    MemoryError(),
    OSError(errno.ESTALE, os.strerror(errno.ESTALE)),
    ValueError("embedded null byte"),
    RecursionError(),
]


@pytest.fixture
def path(desk: Desk, tmp_path: Path) -> Path:
    path = map_file(tmp_path)
    desk.window.files.open(path)
    desk.rename("Mine")
    return path


def failing(error: Exception) -> Callable[..., Any]:
    def fail(*_: object, **__: object) -> None:
        raise type(error)(*error.args)  # the toolkit writes into those that pass through it

    return fail


def press(desk: Desk, key: Qt.Key) -> None:
    QTest.keyClick(desk.window, key, Qt.KeyboardModifier.ControlModifier)
    assert desk.window.files.finish()


def all_is_kept(desk: Desk, path: Path) -> bool:
    return (
        desk.window.isVisible()
        and desk.window.files.modified
        and desk.title == "Mine"
        and codec.load(path).map.title == "A journey"
    )


SAVING = [
    (codec, "dumps"),
    (stamp, "is_changed"),
    (saving, "keep_original"),
    (atomic, "write"),
    (Person, "unsaved"),
]


# Every fault on the way out of the program, and one of them on each other way.
LEAVING = [
    *(("close", error) for error in ERRORS),
    *((way, MemoryError()) for way in ("quit", "new", "sample", "open", "improved")),
]


def name(each: object) -> str:
    return (
        type(each).__name__ if isinstance(each, Exception) else getattr(each, "__name__", str(each))
    )


@pytest.mark.parametrize(("leave", "error"), LEAVING, ids=name)
@pytest.mark.parametrize(("where", "what"), SAVING, ids=name)
def test_whatever_fails_on_the_way_the_map_stays_and_it_is_said_why(
    desk: Desk,
    path: Path,
    monkeypatch: pytest.MonkeyPatch,
    where: object,
    what: str,
    error: Exception,
    leave: str,
) -> None:
    files, other = desk.window.files, map_file(path.parent, "Another", "another.cjm")
    desk.person.about_unsaved = "save"
    ways: dict[str, Callable[[], object]] = {
        "close": desk.window.close,
        "quit": desk.window.commands["quit"].trigger,
        "new": lambda: files.new("empty", "en"),
        "sample": lambda: files.open_sample(other),
        "open": lambda: files.open(other),
        "improved": lambda: files.begin_improved(desk.session.document),
    }
    with monkeypatch.context() as broken:
        broken.setattr(where, what, failing(error))
        assert not ways[leave]()
    assert all_is_kept(desk, path)
    assert len(desk.person.told) == 1
    assert desk.person.told[0]


@pytest.mark.parametrize("error", ERRORS, ids=name)
def test_the_window_stays_even_if_nothing_can_be_said(
    desk: Desk, path: Path, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    with monkeypatch.context() as broken:
        broken.setattr(Person, "unsaved", failing(error))
        broken.setattr(Person, "tell", failing(error))
        with pytest.raises(type(error)):
            desk.window.close()
    assert all_is_kept(desk, path)


FAREWELL: list[tuple[object, str]] = [
    (Settings, "write"),
    (Settings, "set_blob"),
    (SidePanels, "keep_widths"),
    (MainWindow, "saveGeometry"),
    (MainWindow, "findChildren"),
]


@pytest.mark.parametrize("error", [RuntimeError(), MemoryError()], ids=name)
@pytest.mark.parametrize(("where", "what"), FAREWELL, ids=name)
@pytest.mark.parametrize("answer", ["save", "discard"])
def test_once_it_is_decided_the_window_goes_whatever_fails(
    desk: Desk,
    path: Path,
    monkeypatch: pytest.MonkeyPatch,
    where: object,
    what: str,
    error: Exception,
    answer: str,
) -> None:
    desk.person.about_unsaved = answer  # type: ignore[assignment]
    with monkeypatch.context() as broken:
        broken.setattr(where, what, failing(error))
        assert desk.window.close()
    assert not desk.window.isVisible()
    assert codec.load(path).map.title == ("Mine" if answer == "save" else "A journey")
    assert desk.person.told == []


def test_a_save_that_the_settings_do_not_note_is_a_save(
    desk: Desk, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as broken:
        broken.setattr(Settings, "remember_file", failing(MemoryError()))
        press(desk, Qt.Key.Key_S)
    assert not desk.window.files.modified
    assert codec.load(path).map.title == "Mine"
    assert desk.person.told == []
    assert desk.window.status.message.text() == "Saved “journey.cjm”"


@pytest.fixture(params=["ESTALE", "ENOTCONN", "EACCES", "ENAMETOOLONG"])
def lost(
    request: pytest.FixtureRequest, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Path:
    """The folder last used, on a drive that was pulled out."""
    number, folder, stat = getattr(errno, request.param), tmp_path / "drive", os.stat

    def answer(path: Any, *given: Any, **named: Any) -> os.stat_result:
        if isinstance(path, str | os.PathLike) and Path(path).is_relative_to(folder):
            raise OSError(number, os.strerror(number))
        return stat(path, *given, **named)

    desk.settings.folder = folder
    monkeypatch.setattr(os, "stat", answer)
    return folder


def test_a_new_map_is_saved_although_the_last_folder_is_away(
    desk: Desk, lost: Path, tmp_path: Path
) -> None:
    desk.window.files.new("empty", "en")
    desk.rename("Mine")
    desk.person.to_save = tmp_path / "mine.cjm"
    press(desk, Qt.Key.Key_S)
    assert desk.person.suggestion is not None
    assert desk.person.suggestion.parent == Path.home()
    assert codec.load(tmp_path / "mine.cjm").map.title == "Mine"


def test_files_are_opened_and_exported_although_the_last_folder_is_away(
    desk: Desk, lost: Path, tmp_path: Path
) -> None:
    desk.window.files.new("empty", "en")
    desk.person.to_open = map_file(tmp_path, "Found")
    press(desk, Qt.Key.Key_E)
    dialog = desk.window.findChild(QDialog)
    assert isinstance(dialog, ExportDialog)
    assert dialog.isVisible()
    dialog.close()
    press(desk, Qt.Key.Key_O)
    assert desk.title == "Found"


def test_saving_where_the_drive_is_away_says_so_and_asks_nothing(
    desk: Desk, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stat = os.stat

    def answer(asked: Any, *given: Any, **named: Any) -> os.stat_result:
        if isinstance(asked, str | os.PathLike) and Path(asked) == path:
            raise OSError(errno.ESTALE, os.strerror(errno.ESTALE))
        return stat(asked, *given, **named)

    desk.person.about_unsaved = "save"
    with monkeypatch.context() as away:
        away.setattr(os, "stat", answer)
        desk.window.close()
    assert desk.person.asked == ["unsaved"]
    assert desk.person.told == [f"{path}: not saved (the drive or server is not there)"]
    assert all_is_kept(desk, path)


def test_a_change_that_keeps_size_and_time_is_asked_about(desk: Desk, path: Path) -> None:
    before = path.stat()
    path.write_bytes(path.read_bytes().replace(b"A journey", b"B journey"))
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    press(desk, Qt.Key.Key_S)
    assert desk.person.asked == ["changed"]
    assert codec.load(path).map.title == "B journey"
    assert desk.window.files.modified


def test_a_pipe_in_place_of_the_map_is_refused_and_nobody_waits(desk: Desk, path: Path) -> None:
    path.unlink()
    os.mkfifo(path)
    desk.person.about_unsaved = "save"
    desk.window.close()
    assert desk.window.isVisible()
    assert desk.window.files.modified
    assert len(desk.person.told) == 1
    assert "not a file" in desk.person.told[0]


def test_a_template_that_another_window_removed_is_said_to_be_gone(desk: Desk, path: Path) -> None:
    assert not desk.window.files.new("my-gone", "en")
    assert desk.person.told == ["there is no such file"]
    assert all_is_kept(desk, path)
