"""The folder of journals: what is offered, to one only, and what may go."""

import os
import time
from pathlib import Path

import pytest

from cjm_desktop.editing.edits.map import change_map
from cjm_desktop.editing.store import Store
from cjm_desktop.journey.document import Document
from cjm_desktop.storage import codec, digest
from cjm_desktop.storage.errors import SaveError
from cjm_desktop.storage.journal import replay, unfinished
from cjm_desktop.storage.journal.journal import Journal
from cjm_desktop.storage.journal.mark import Place
from cjm_desktop.storage.journal.replay import Recovered
from cjm_desktop.storage.journal.unfinished import Unread
from tests.journals import keep

WEEK = 7 * 86_400


@pytest.fixture
def where(tmp_path: Path) -> Path:
    return tmp_path / "unfinished"


def retitle(store: Store, title: str) -> None:
    store.commit(change_map(store.document, title=title), "change_map")


def working(where: Path, title: str = "Mine", place: Place | None = None) -> tuple[Journal, Store]:
    """A map that is worked on."""
    store = Store(Document())
    retitle(store, title)
    journal = unfinished.begin(where)
    keep(journal, store, place)
    return journal, store


def crashed(where: Path, title: str = "Mine", place: Place | None = None) -> Path:
    journal, _ = working(where, title, place)
    journal.leave()
    return journal.path


def offered(where: Path) -> list[str]:
    found = list(unfinished.recoverable(where))
    assert all(isinstance(each, Recovered) for each in found)
    return sorted(each.document.map.title for each in found if isinstance(each, Recovered))


def written(path: Path, document: Document) -> Place:
    data = codec.dumps(document)
    path.write_bytes(data)
    return Place(path, digest.of(data))


def test_only_what_nobody_works_on_is_offered(where: Path) -> None:
    assert offered(where) == []
    journal, _ = working(where, "Present")
    crashed(where, "First")
    crashed(where, "Second")
    assert offered(where) == ["First", "Second"]
    assert unfinished.tidy(where) == []
    assert offered(where) == ["First", "Second"]
    journal.remove()
    assert sorted(path.suffix for path in where.iterdir()) == [
        ".journal",
        ".journal",
        ".lock",
        ".lock",
    ]


@pytest.mark.skipif(os.name != "posix", reason="modes of POSIX")
def test_the_folder_is_the_users_alone(where: Path) -> None:
    crashed(where)
    assert where.stat().st_mode & 0o777 == 0o700


def test_exactly_one_gets_it_and_it_is_offered_again_if_that_one_dies(where: Path) -> None:
    path = crashed(where)
    first = unfinished.resume(path)
    assert first is not None
    assert unfinished.resume(path) is None
    assert unfinished.throw_away(path) is False
    assert offered(where) == []
    journal, found = first
    store = Store(found.document, found.history())
    store.mark_saved(None)
    journal.leave()
    assert offered(where) == ["Mine"]
    again = unfinished.resume(path)
    assert again is not None
    retitle(store, "Mine and more")
    keep(again[0], store)
    again[0].leave()
    assert offered(where) == ["Mine and more"]
    third = unfinished.resume(path)
    assert third is not None
    assert third[1].changes == 2
    assert third[1].since == found.since


def test_what_is_saved_is_not_offered_and_goes(where: Path, tmp_path: Path) -> None:
    journal, store = working(where)
    store.mark_saved(store.position)
    keep(journal, store, written(tmp_path / "mine.cjm", store.document))
    journal.leave()
    assert offered(where) == []
    assert unfinished.tidy(where) == []
    assert list(where.iterdir()) == []


def test_what_is_in_its_file_is_not_offered_although_the_journal_was_not_told(
    where: Path, tmp_path: Path
) -> None:
    """The process died between the save and the word of it."""
    path = tmp_path / "mine.cjm"
    journal, store = working(where, "Mine", written(path, Document()))
    assert not unfinished.is_finished(replay.read(journal.path))
    path.write_bytes(codec.dumps(store.document))
    journal.leave()
    assert offered(where) == []
    unfinished.tidy(where)
    assert list(where.iterdir()) == []


@pytest.mark.parametrize("state", ["known", "changed", "gone", "away", "none"])
def test_what_became_of_the_file(where: Path, tmp_path: Path, state: str) -> None:
    path = tmp_path / "mine.cjm"
    place = written(path, Document()) if state != "none" else Place()
    if state == "changed":
        path.write_bytes(b"other")
    elif state in ("gone", "away"):
        path.unlink()
    if state == "away":
        path.mkdir()
    found = unfinished.resume(crashed(where, "Mine", place))
    assert found is not None
    said, seen = unfinished.state_of_file(found[1])
    assert said == state
    assert (seen is not None) == (state in ("known", "changed"))


def test_what_is_thrown_away_is_kept_for_a_week(where: Path) -> None:
    path = crashed(where)
    assert unfinished.throw_away(path)
    assert offered(where) == []
    kept = where / "thrown-away" / path.name
    unfinished.tidy(where)
    assert kept.exists()
    old = time.time() - WEEK - 60
    os.utime(kept, (old, old))
    unfinished.tidy(where)
    assert not kept.exists()
    assert [each.name for each in where.iterdir()] == ["thrown-away"]


def test_what_was_thrown_away_is_listed_and_brought_back(where: Path) -> None:
    path = crashed(where)
    whole = path.read_bytes()
    before = time.time()
    assert unfinished.throw_away(path)
    ((found, until),) = unfinished.thrown_away(where)
    assert found.id == path.stem
    assert before + WEEK - 2 <= until <= time.time() + WEEK
    kept = unfinished.path_of(unfinished.bin_of(where), found.id)
    assert unfinished.bring_back(kept)
    assert path.read_bytes() == whole
    assert list(unfinished.thrown_away(where)) == []
    assert not unfinished.bring_back(kept), "it is there only once"


def test_what_cannot_be_read_is_set_aside_once_and_kept(where: Path) -> None:
    path = crashed(where)
    path.write_bytes(b"nothing of ours")
    newer = crashed(where)
    newer.write_bytes(b"cjm-desktop/journal 2\n")
    found = list(unfinished.recoverable(where))
    assert {each.path for each in found if isinstance(each, Unread)} == {path, newer}
    (unread,) = unfinished.tidy(where)
    assert unread.error.code == "foreign"
    assert unread.path.name.startswith(f"{path.name}.unreadable-")
    assert unread.path.read_bytes() == b"nothing of ours"
    assert newer.exists()
    assert unfinished.tidy(where) == []


def test_a_spoilt_end_does_not_cost_what_came_before(where: Path) -> None:
    path = crashed(where)
    path.write_bytes(path.read_bytes()[:-7])
    unfinished.tidy(where)
    (found,) = unfinished.recoverable(where)
    assert isinstance(found, Recovered)
    assert found.trouble == "cut_short"
    assert found.document.map.title == "Mine"


def test_what_a_killed_writer_left_goes_after_a_day(where: Path) -> None:
    crashed(where)
    left = where / ".~0123456789ab.journal"
    left.write_bytes(b"half")
    unfinished.tidy(where)
    assert left.exists()
    os.utime(left, (1, 1))
    unfinished.tidy(where)
    assert not left.exists()
    assert offered(where) == ["Mine"]


def test_where_no_folder_can_be_made_it_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    where = tmp_path / "file" / "unfinished"
    with pytest.raises(SaveError):
        unfinished.begin(where)
    assert offered(where) == []
    assert unfinished.tidy(where) == []
    assert unfinished.resume(where / "abc.journal") is None
