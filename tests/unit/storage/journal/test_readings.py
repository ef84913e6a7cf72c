"""Journals are read anew only where one changed, and then they are."""

from pathlib import Path

import pytest

from cjm_desktop.editing.edits.map import change_map
from cjm_desktop.editing.store import Store
from cjm_desktop.journey.document import Document
from cjm_desktop.storage.errors import BadFile
from cjm_desktop.storage.journal import replay, unfinished
from cjm_desktop.storage.journal.readings import Readings
from cjm_desktop.storage.journal.replay import Recovered
from tests.journals import keep


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The journals that were read, one after the other."""
    paths: list[Path] = []
    really = replay.read

    def noted(path: Path) -> Recovered:
        paths.append(path)
        return really(path)

    monkeypatch.setattr(replay, "read", noted)
    return paths


def crashed(where: Path, title: str) -> Path:
    store = Store(Document())
    store.commit(change_map(store.document, title=title), "change_map")
    journal = unfinished.begin(where)
    keep(journal, store)
    journal.leave()
    return journal.path


def worked_on(path: Path, title: str) -> None:
    """Go on with it in another program, which goes down, too."""
    resumed = unfinished.resume(path)
    assert resumed is not None
    journal, found = resumed
    store = Store(found.document, found.history())
    store.commit(change_map(store.document, title=title), "change_map")
    keep(journal, store)
    journal.leave()


def looked(where: Path, readings: Readings) -> list[str]:
    """Look as a window does; gives the titles of what is offered."""
    assert unfinished.tidy(where, readings.read) == []
    found = list(unfinished.recoverable(where, readings.read))
    readings.forget_others()
    return sorted(each.document.map.title for each in found if isinstance(each, Recovered))


def test_what_did_not_change_is_read_once_however_often_is_looked(
    tmp_path: Path, read: list[Path]
) -> None:
    paths = [crashed(tmp_path, "One"), crashed(tmp_path, "Two")]
    readings = Readings()
    for _ in range(3):
        assert looked(tmp_path, readings) == ["One", "Two"]
    assert sorted(read) == sorted(paths)


def test_what_another_program_did_since_is_read(tmp_path: Path, read: list[Path]) -> None:
    one, two = crashed(tmp_path, "One"), crashed(tmp_path, "Two")
    readings = Readings()
    looked(tmp_path, readings)
    worked_on(two, "Three")
    read.clear()
    assert looked(tmp_path, readings) == ["One", "Three"]
    assert read == [two]
    one.unlink()
    assert looked(tmp_path, readings) == ["Three"]


def test_one_that_came_in_the_place_of_another_is_read(tmp_path: Path, read: list[Path]) -> None:
    path, other = crashed(tmp_path / "here", "One"), crashed(tmp_path / "there", "Two")
    readings = Readings()
    assert looked(path.parent, readings) == ["One"]
    path.unlink()
    with pytest.raises(BadFile):
        readings.read(path)
    other.rename(path)
    assert looked(path.parent, readings) == ["Two"]


def test_what_nobody_asks_for_any_more_is_forgotten(tmp_path: Path, read: list[Path]) -> None:
    path = crashed(tmp_path, "One")
    readings = Readings()
    readings.read(path)
    readings.forget_others()
    readings.read(path)
    assert read == [path]
    readings.forget_others()
    readings.forget_others()
    readings.read(path)
    assert read == [path, path]
