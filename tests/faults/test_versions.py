"""Whatever fails or ends the process while an earlier version is kept: the others stay as they are.

At every call of making a backup, and of taking, removing and taking along a snapshot, the call
fails by every fault, and the process is killed. The map's file and what was kept before are there.
"""

import os
import shutil
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Final, NamedTuple

import pytest

from cjm_desktop.editing.edits.map import change_map
from cjm_desktop.journey.document import Document
from cjm_desktop.paths import user_state
from cjm_desktop.storage import backups, codec, snapshots
from cjm_desktop.storage.backups import Plan
from cjm_desktop.storage.errors import StorageError
from cjm_desktop.storage.outside import Unreachable
from cjm_desktop.storage.snapshots import homes_of, homes_of_unsaved
from tests.faults.injection import FAULTS, Call, Injection, Instrument

RecordProperty = Callable[[str, object], None]

ALL_FAULTS: Final = (*FAULTS, "EDQUOT", "EFBIG", "EROFS")
NOW = datetime(2026, 11, 26, 10, 42, tzinfo=UTC)


def titled(title: str) -> Document:
    return change_map(Document(), title=title).apply(Document())


class Disk:
    """A map, what was kept of it before, and what is kept of it now."""

    def __init__(self, folder: Path) -> None:
        self.map = folder / "maps" / "mine.cjm"
        self.other = folder / "maps" / "other.cjm"
        self.plan = Plan(3, user_state() / "backups")
        self._folder = folder
        self._before = folder.with_name("before")
        self._prepare()
        folder.rename(self._before)

    def lay_out(self) -> None:
        """Begin with a map that has two snapshots and as many backups as there may be."""
        shutil.rmtree(self._folder, ignore_errors=True)
        shutil.copytree(self._before, self._folder)

    def _prepare(self) -> None:
        self.map.parent.mkdir(parents=True)
        user_state().mkdir(parents=True)
        for number in range(3):
            self.map.write_bytes(codec.dumps(titled(f"backup {number}")))
            backups.keep(self.map, self.plan)
        self.map.write_bytes(codec.dumps(titled("present")))
        for name in ("one", "two"):
            self.take(homes_of(self.map), name)
        self.take(homes_of(self.other), "theirs")
        self.take(homes_of_unsaved("t"), "unsaved")

    def take(self, homes: Sequence[Path], name: str) -> None:
        snapshots.take(homes, titled(name), name, NOW, f"id-{name}")

    def remove(self, name: str) -> None:
        for each in snapshots.find(homes_of(self.map)).kept:
            if each.snapshot.name == name:
                snapshots.remove(each)
                return
        raise StorageError("not_found", self.map, {})

    def backups(self) -> list[str]:
        """Give what the backups hold, newest first."""
        found = backups.backups_of(self.map, self.plan.folder)
        assert not isinstance(found, Unreachable)
        filled = [each.path.read_bytes() for each in found if each.path.stat().st_size]
        return [codec.loads(each).map.title for each in filled]

    def snapshots(self, homes: Sequence[Path]) -> set[str]:
        """Name the snapshots that are there and hold what they held."""
        found = snapshots.find(homes)
        assert not found.aside
        assert not found.unread
        for each in found.kept:
            assert codec.loads(snapshots.content(each)) == titled(each.snapshot.name)
        return {each.snapshot.name for each in found.kept}


class Act(NamedTuple):
    """Something that is done, and what is there afterwards if it was, or if it was not."""

    run: Callable[[Disk], object]
    state: Callable[[Disk], object]
    done: object
    undone: tuple[object, ...]
    """All that there may be of it if it was not done, or not to the end."""


def of_mine(disk: Disk) -> object:
    return disk.snapshots(homes_of(disk.map))


def of_other(disk: Disk) -> object:
    return disk.snapshots(homes_of(disk.other))


def of_all(disk: Disk) -> object:
    """Give what the other map has, beside what there still is of the map without a file."""
    return disk.snapshots((*homes_of(disk.other), *homes_of_unsaved("t")))


BEFORE = ["backup 2", "backup 1", "backup 0"]
AFTER = ["present", "backup 2", "backup 1"]
ACTS = {
    "a backup": Act(
        lambda disk: backups.keep(disk.map, disk.plan),
        Disk.backups, AFTER, (BEFORE, ["present", *BEFORE]),
    ),
    "a snapshot": Act(
        lambda disk: disk.take(homes_of(disk.map), "new"),
        of_mine, {"one", "two", "new"}, ({"one", "two"},),
    ),
    "a snapshot that is removed": Act(
        lambda disk: disk.remove("one"), of_mine, {"two"}, ({"one", "two"},)
    ),
    "snapshots taken along": Act(
        lambda disk: snapshots.take_along(homes_of(disk.map), homes_of(disk.other), move=False),
        of_other, {"one", "two", "theirs"}, ({"theirs"},),
    ),
    "snapshots that move beside their map": Act(
        lambda disk: snapshots.take_along(homes_of_unsaved("t"), homes_of(disk.other), move=True),
        of_all, {"unsaved", "theirs"}, (),
    ),
}  # fmt: skip


@pytest.fixture
def disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Disk:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "disk" / "state"))
    return Disk(tmp_path / "disk")


def by_turns(calls: Sequence[Call]) -> list[Injection]:
    return [Injection(each, ALL_FAULTS[n % len(ALL_FAULTS)]) for n, each in enumerate(calls)]


def by_every_fault(calls: Sequence[Call]) -> list[Injection]:
    return [Injection(each, fault) for each in calls for fault in ALL_FAULTS]


def calls_of(act: Act, disk: Disk, instrument: Instrument) -> list[Call]:
    disk.lay_out()
    with instrument.watching():
        act.run(disk)
    assert act.state(disk) == act.done
    assert instrument.calls
    return list(instrument.calls)


def wrong_with(act: Act, disk: Disk, *, done: bool) -> str:
    """Say what is not as it must be; nothing if all is well."""
    if disk.map.read_bytes() != codec.dumps(titled("present")):
        return "the map was changed"
    state = act.state(disk)
    if state == act.done or (state in act.undone and not done):
        return ""
    # One backup too many costs nothing but room.
    if done and state in act.undone and state != BEFORE and act is ACTS["a backup"]:
        return ""
    return f"{'said to be done' if done else 'not done'}, and there is {state}"


@pytest.mark.parametrize("choose", [by_turns, pytest.param(by_every_fault, marks=pytest.mark.slow)])
@pytest.mark.parametrize("name", ACTS)
def test_whatever_call_fails(
    name: str,
    choose: Callable[[Sequence[Call]], Sequence[Injection]],
    disk: Disk,
    monkeypatch: pytest.MonkeyPatch,
    record_property: RecordProperty,
) -> None:
    act, found = ACTS[name], []
    with monkeypatch.context() as patch:
        instrument = Instrument(patch, [disk.map.parent, user_state()])
        chosen = choose(calls_of(act, disk, instrument))
        for each in chosen:
            disk.lay_out()
            with instrument.watching(each):
                try:
                    act.run(disk)
                    done = True
                except (StorageError, MemoryError):
                    done = False
            wrong = wrong_with(act, disk, done=done)
            if wrong and not is_denied(each):
                found.append(f"{each}: {wrong}")
            left = [file.name for file in disk.map.parent.parent.rglob(".~*")]
            if left and each.call.what != "os.unlink":
                found.append(f"{each}: left {left}")
    record_property("faults", (f"{name}, a call that fails", len(chosen)))
    assert not found, "\n".join(("", *found))


def is_denied(injection: Injection) -> bool:
    """Whether the system says of what is there that it is not."""
    return injection.fault == "ENOENT" and injection.call.what in ("os.listdir", "os.unlink")


class Killer(Instrument):
    """Ends the process at a call, as a crash or a kill would: nothing is tidied up."""

    def meet(self, what: str, place: str | None, filename: object = None) -> None:
        """Note a call, or make no more."""
        try:
            super().meet(what, place, filename)
        except OSError:
            os._exit(9)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="only POSIX copies a process")
@pytest.mark.filterwarnings("ignore:This process:DeprecationWarning")
@pytest.mark.parametrize("name", ACTS)
def test_the_process_is_killed_at_every_call(
    name: str, disk: Disk, monkeypatch: pytest.MonkeyPatch, record_property: RecordProperty
) -> None:
    act, found = ACTS[name], []
    with monkeypatch.context() as patch:
        killer = Killer(patch, [disk.map.parent, user_state()])
        calls = calls_of(act, disk, killer)
        for call in calls:
            disk.lay_out()
            child = os.fork()
            if not child:
                with killer.watching(Injection(call, "EIO")):
                    act.run(disk)
                os._exit(0)
            _, status = os.waitpid(child, 0)
            assert os.waitstatus_to_exitcode(status) == 9, str(call)
            wrong = wrong_with(act, disk, done=False)
            if not wrong and act.state(disk) != act.done:
                # What is left behind hinders nothing.
                act.run(disk)
                wrong = wrong_with(act, disk, done=True)
            if wrong:
                found.append(f"killed at {call}: {wrong}")
    record_property("faults", (f"{name}, the process killed", len(calls)))
    assert not found, "\n".join(("", *found))
