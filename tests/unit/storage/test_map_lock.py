"""Who has a map open is told by a lock beside it, and never guessed in favour of writing."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from cjm_desktop.storage import map_lock, outside
from cjm_desktop.storage.map_lock import DEAD_AFTER, Holder, Locked, MapLock, place_of
from cjm_desktop.storage.outside import Unreachable

TAKER = """
import sys
from pathlib import Path
from cjm_desktop.storage import map_lock
for line in sys.stdin:
    found = map_lock.take(Path(line.strip()), map_lock.this_holder())
    print(type(found).__name__, flush=True)
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "plan.cjm"
    path.write_text("{}")
    return path


def taken(path: Path, **fields: Any) -> MapLock:
    found = map_lock.take(path, holder(**fields))
    assert isinstance(found, MapLock)
    return found


def holder(**fields: Any) -> Holder:
    return map_lock.this_holder()._replace(**fields)


def left_behind(path: Path, **fields: Any) -> Holder:
    """Write a lock as one whose holder is no longer there."""
    left = holder(**fields)
    place_of(path).write_bytes(json.dumps(left._asdict()).encode())
    return left


def names(folder: Path) -> list[str]:
    return [each.name for each in folder.iterdir()]


def age(path: Path, seconds: float) -> None:
    place = place_of(path)
    then = place.stat().st_mtime - seconds
    os.utime(place, (then, then))


def test_a_map_that_nobody_has_is_taken_and_let_go(path: Path) -> None:
    assert map_lock.look(path) is None
    lock = taken(path, user="Anna", machine=map_lock._machine())
    assert place_of(path).name == ".~lock.plan.cjm#"
    assert map_lock.look(path) == Locked(lock.holder, is_dead=False)
    lock.release()
    assert map_lock.look(path) is None
    assert names(path.parent) == ["plan.cjm"]


def test_a_map_that_another_has_is_not_taken(path: Path) -> None:
    lock = taken(path, user="Anna")
    assert map_lock.take(path, holder(user="Bo")) == Locked(lock.holder, is_dead=False)
    assert lock.beat()
    lock.release()
    taken(path).release()


def test_who_has_it_says_who_where_and_since_when(path: Path) -> None:
    lock = taken(path)
    found = map_lock.look(path)
    assert found is not None
    assert found.holder == lock.holder
    assert lock.holder.user
    assert lock.holder.machine
    assert lock.holder.process == os.getpid()
    opened = lock.holder.opened_at()
    assert opened is not None
    assert opened.tzinfo is not None
    lock.release()


def test_a_link_leads_to_the_lock_of_the_file(path: Path) -> None:
    link = path.with_name("link.cjm")
    link.symlink_to(path)
    lock = taken(link)
    assert isinstance(map_lock.take(path, holder()), Locked)
    lock.release()


def test_a_long_name_has_a_lock_too(tmp_path: Path) -> None:
    path = tmp_path / ("å" * 125 + ".cjm")
    path.write_text("{}")
    lock = taken(path)
    assert isinstance(map_lock.take(path, holder()), Locked)
    lock.release()


def test_whoever_died_on_this_machine_has_nothing(path: Path) -> None:
    left = left_behind(path, user="Anna")
    assert map_lock.look(path) == Locked(left, is_dead=True)
    lock = taken(path, user="Bo")
    assert map_lock.look(path) == Locked(lock.holder, is_dead=False)
    lock.release()


def test_whoever_is_on_another_machine_is_dead_after_long_silence_and_not_taken_unasked(
    path: Path,
) -> None:
    left = left_behind(path, machine="elsewhere")
    assert map_lock.take(path, holder()) == Locked(left, is_dead=False)
    age(path, DEAD_AFTER - 20)
    assert map_lock.take(path, holder()) == Locked(left, is_dead=False)
    age(path, 40)
    assert map_lock.take(path, holder()) == Locked(left, is_dead=True)
    assert map_lock.look(path) == Locked(left, is_dead=True)


def test_silence_is_measured_by_the_servers_clock(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    left = left_behind(path, machine="elsewhere")
    real = outside.look

    def a_year_behind(each: Path) -> outside.Look | Unreachable | None:
        seen = real(each)
        if not isinstance(seen, outside.Look):
            return seen
        return seen._replace(modified=seen.modified - 365 * 86_400 * 10**9)

    monkeypatch.setattr(outside, "look", a_year_behind)
    assert map_lock.look(path) == Locked(left, is_dead=False)


def test_a_sign_of_life_keeps_a_lock_fresh_for_other_machines(path: Path) -> None:
    lock = taken(path, machine="elsewhere")
    age(path, 1000)
    assert map_lock.look(path) == Locked(lock.holder, is_dead=True)
    assert lock.beat()
    assert map_lock.look(path) == Locked(lock.holder, is_dead=False)
    lock.release()


UNREADABLE = [
    b"",
    b"what?",
    b"[" * 100_000,
    b"\xff\xfe",
    b'{"user": 7}',
    b'{"user": "a", "machine": "b", "since": "x", "process": "y", "token": "z"}',
    b'{"user": "' + b"a" * 500 + b'", "machine": "b", "since": "", "process": 1, "token": "z"}',
]


@pytest.mark.parametrize("content", UNREADABLE, ids=range(len(UNREADABLE)))
def test_what_cannot_be_read_is_a_strangers_lock(path: Path, content: bytes) -> None:
    place_of(path).write_bytes(content)
    assert map_lock.take(path, holder()) == Locked(None, is_dead=False)
    age(path, 1000)
    assert map_lock.take(path, holder()) == Locked(None, is_dead=True)
    assert place_of(path).read_bytes() == content


def test_a_folder_in_the_place_of_a_lock_is_a_strangers(path: Path) -> None:
    place_of(path).mkdir()
    assert map_lock.take(path, holder()) == Locked(None, is_dead=False)


def test_taking_over_is_noticed_by_who_had_it_who_then_deletes_nothing(path: Path) -> None:
    first = taken(path, user="Anna")
    second = map_lock.take_over(path, holder(user="Bo"))
    assert isinstance(second, MapLock)
    assert not first.beat()
    assert second.beat()
    first.release()
    assert map_lock.look(path) == Locked(second.holder, is_dead=False)
    second.release()
    assert names(path.parent) == ["plan.cjm"]


def test_a_lock_that_somebody_deleted_is_made_again(path: Path) -> None:
    lock = taken(path)
    place_of(path).unlink()
    assert lock.beat()
    assert map_lock.look(path) == Locked(lock.holder, is_dead=False)
    lock.release()


def test_a_lock_that_was_deleted_and_taken_by_another_is_lost(path: Path) -> None:
    lock = taken(path)
    place_of(path).unlink()
    other = taken(path)
    assert not lock.beat()
    lock.release()
    assert map_lock.look(path) == Locked(other.holder, is_dead=False)
    other.release()


def test_where_no_file_can_be_made_nothing_is_locked(tmp_path: Path) -> None:
    gone = tmp_path / "gone" / "plan.cjm"
    assert isinstance(map_lock.take(gone, holder()), Unreachable)
    assert isinstance(map_lock.take_over(gone, holder()), Unreachable)
    assert map_lock.look(gone) is None
    assert isinstance(map_lock.take(Path("a\0b"), holder()), Unreachable)


def test_a_drive_that_is_away_for_a_while_takes_no_lock(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lock = taken(path)
    with monkeypatch.context() as away:
        away.setattr(map_lock, "_content", lambda _: Unreachable("away", "Stale file handle"))
        assert lock.beat()
    lock.release()


def test_a_name_that_needs_more_room_than_a_lock_has_is_left_out(path: Path) -> None:
    lock = taken(path, user="\x00" * 200)
    found = map_lock.look(path)
    assert found is not None
    assert found.holder is not None
    assert found.holder.user == "?"
    lock.release()


def test_of_many_processes_that_ask_at_once_exactly_one_gets_it(tmp_path: Path) -> None:
    command = [sys.executable, "-c", TAKER]
    started = [subprocess.Popen(command, stdin=-1, stdout=-1, text=True) for _ in range(4)]
    for number in range(40):
        path = tmp_path / f"{number}.cjm"
        if number % 2:
            left_behind(path)
        for each in started:
            tell(each, path)
        assert sorted(hear(each) for each in started) == ["Locked"] * 3 + ["MapLock"], number
    for each in started:
        each.communicate()


def tell(process: subprocess.Popen[str], path: Path) -> None:
    assert process.stdin is not None
    process.stdin.write(f"{path}\n")
    process.stdin.flush()


def hear(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()
