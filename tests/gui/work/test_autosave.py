"""Saving by itself: when the hand rests, where there is a file, and never over another's work."""

from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.work import autosave
from cjm_desktop.storage import codec, map_lock
from tests.gui.desk import Desk, desk_with_window, map_file


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    monkeypatch.setattr(autosave, "_REST_MS", 30)
    yield from desk_with_window(qtbot, qapp)


@pytest.fixture
def path(desk: Desk, tmp_path: Path) -> Path:
    path = map_file(tmp_path)
    desk.window.files.open(path)
    return path


def title_in(path: Path) -> str:
    return codec.load(path).map.title


def test_it_is_off_until_it_is_wanted(desk: Desk, path: Path, qtbot: QtBot) -> None:
    assert not desk.settings.autosave
    desk.rename("Mine")
    qtbot.wait(120)
    assert title_in(path) == "A journey"
    desk.settings.autosave = True
    qtbot.waitUntil(lambda: not desk.window.files.modified)
    assert title_in(path) == "Mine"


def test_a_change_is_saved_when_the_hand_rests(desk: Desk, path: Path, qtbot: QtBot) -> None:
    desk.settings.autosave = True
    desk.rename("First")
    desk.rename("Second")
    qtbot.waitUntil(lambda: not desk.window.files.modified)
    assert title_in(path) == "Second"
    assert desk.window.status.saved.text() == "Saved just now"
    assert desk.window.status.message.text() == ""
    desk.session.undo()
    qtbot.waitUntil(lambda: not desk.window.files.modified)
    assert title_in(path) == "First"


def test_a_hand_that_does_not_rest_is_saved_all_the_same(
    desk: Desk, path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    titles = (f"Title {number}" for number in count())

    def is_saved() -> bool:
        desk.rename(next(titles))
        return title_in(path) != "A journey"

    desk.window.desk.autosave._longest.setInterval(60)
    desk.settings.autosave = True
    qtbot.waitUntil(is_saved)


def test_a_map_without_a_file_is_not_asked_about(desk: Desk, qtbot: QtBot) -> None:
    desk.settings.autosave = True
    desk.window.files.new("empty", "en")
    desk.rename("Mine")
    qtbot.wait(120)
    assert desk.person.asked == []
    assert desk.window.files.modified


def test_what_another_program_wrote_is_never_replaced(desk: Desk, path: Path, qtbot: QtBot) -> None:
    desk.settings.autosave = True
    map_file(path.parent, "Theirs, longer")
    desk.rename("Mine")
    qtbot.waitUntil(lambda: bool(desk.window.files.saver.trouble))
    assert title_in(path) == "Theirs, longer"
    assert desk.person.asked == desk.person.told == []
    assert desk.window.status.saved.text().startswith("Not saved: another program has changed")


def test_it_stands_in_while_nothing_else_keeps_what_is_changed(
    desk: Desk, path: Path, qtbot: QtBot
) -> None:
    desk.rename("Mine")
    desk.window.desk.autosave.stands_in = True
    qtbot.waitUntil(lambda: not desk.window.files.modified)
    assert title_in(path) == "Mine"
    desk.window.desk.autosave.stands_in = False
    desk.rename("Mine again")
    qtbot.wait(120)
    assert title_in(path) == "Mine"


@pytest.mark.parametrize("what", ["deleted", "renamed", "taken over"])
def test_a_file_about_which_there_is_something_to_decide_is_left_alone(
    desk: Desk, path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    desk.settings.autosave = True
    guard, renamed = desk.window.guard, path.with_name("renamed.cjm")
    match what:
        case "deleted":
            path.unlink()
        case "renamed":
            path.rename(renamed)
        case _:
            desk.rename("Mine")
            other = map_lock.take_over(path, map_lock.this_holder())
            assert isinstance(other, map_lock.MapLock)
            qtbot.waitUntil(lambda: guard.is_lost)
            before = path.read_bytes()
    qtbot.waitUntil(lambda: not desk.window.files.is_ours())
    desk.rename("Not to be written")
    qtbot.wait(120)
    if what == "taken over":
        assert path.read_bytes() == before
    else:
        assert not path.exists()
