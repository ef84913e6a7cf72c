"""A map's file is looked at when the loop has gone round, so after the map's first picture."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.work import file_watch
from cjm_desktop.desktop.work.file_watch import FileWatch
from cjm_desktop.storage import map_lock
from cjm_desktop.storage.map_lock import MapLock


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A file to watch."""
    made = tmp_path / "map.cjm"
    made.write_text("{}")
    return made


def test_nothing_is_looked_at_before_the_loop_goes_round(
    path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(file_watch, "FIRST_MS", 0)
    watch = FileWatch(path, lambda: None, None)
    assert not watch._thread.is_alive()
    with qtbot.waitSignal(watch.seen):
        pass
    watch.end()


def test_what_ends_before_its_first_look_lets_go_of_the_lock(path: Path, qtbot: QtBot) -> None:
    lock = map_lock.take(path, map_lock.this_holder())
    assert isinstance(lock, MapLock)
    FileWatch(path, lambda: None, lock).end()
    assert map_lock.look(path) is None
