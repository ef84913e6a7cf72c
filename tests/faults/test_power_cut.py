"""The power goes: of what was not forced to the disk, anything may be there, in any order, torn.

The work on a journal is traced, call by call. After each call disks are made up as a power cut
could leave them: files that were not synced hold what they held at their last sync, or what they
were given since, or a part of that, or zeros; names that the folder was not synced for are there or
not. What was said to be kept must come back from each of these disks, and nothing else.
"""

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any, Final

import pytest

from tests.faults.journal_work import Work
from tests.unit.commands.test_process import posix

RecordProperty = Callable[[str, object], None]

DISKS_A_CALL: Final = 12
SECTOR: Final = 512

_CALLS: Final = ("open", "close", "write", "fsync", "replace", "rename", "unlink", "chmod", "chown")


@dataclass
class Disk:
    """What a folder's disk certainly holds, and what it holds besides if the power stays."""

    synced: dict[int, bytes] = field(default_factory=dict)
    """What was in each file (by its number) when it was last synced."""
    synced_names: dict[str, int] = field(default_factory=dict)
    """Which file each name led to when the folder was last synced."""
    present: dict[int, bytes] = field(default_factory=dict)
    present_names: dict[str, int] = field(default_factory=dict)
    kept: int = 0
    """How many steps were said to be kept by then."""

    def after_a_cut(self, random: Random) -> dict[str, bytes]:
        """Make up what is there when the power comes back."""
        names = dict(self.synced_names)
        for name in {*self.synced_names, *self.present_names}:
            if random.random() < 0.5:
                names.pop(name, None)
                if name in self.present_names:
                    names[name] = self.present_names[name]
        return {name: self._content(number, random) for name, number in names.items()}

    def _content(self, number: int, random: Random) -> bytes:
        old, new = self.synced.get(number, b""), self.present.get(number)
        if new is None or new == old:
            return old
        how = random.randrange(5)
        if how == 0:
            return old
        if how == 1:
            return new
        begun = _in_common(old, new)
        end = random.randrange(begun, len(new) + 1)
        if how == 2:
            return new[:end]
        written = bytearray(new)
        for start in range(begun, len(new), SECTOR):
            if random.random() < 0.5:
                stop = min(start + SECTOR, len(new))
                written[start:stop] = bytes(stop - start)
        return bytes(written if how == 3 else written[:end])


def _in_common(old: bytes, new: bytes) -> int:
    """Count the bytes that both begin with."""
    pairs = zip(old, new, strict=False)
    most = min(len(old), len(new))
    return next((place for place, (one, other) in enumerate(pairs) if one != other), most)


class Tracer:
    """Notes after each call to the system how the disk stands."""

    def __init__(self, patch: pytest.MonkeyPatch, folder: Path, work: Work) -> None:
        self._folder = folder
        self._work = work
        self._disk = Disk()
        self.disks: list[Disk] = []
        for name in _CALLS:
            patch.setattr(os, name, self._traced(name, getattr(os, name)))

    def _traced(self, name: str, call: Callable[..., Any]) -> Callable[..., Any]:
        def traced(*given: Any, **named: Any) -> Any:
            found = call(*given, **named)
            if name == "fsync":
                self._sync(os.fstat(given[0]).st_ino)
            self._note()
            return found

        return traced

    def _sync(self, number: int) -> None:
        self._look()
        if number in self._disk.present:
            self._disk.synced[number] = self._disk.present[number]
        elif self._folder.is_dir() and number == self._folder.stat().st_ino:
            self._disk.synced_names = dict(self._disk.present_names)

    def _look(self) -> None:
        files = [path for path in self._folder.glob("*") if path.suffix != ".lock"]
        self._disk.present_names = {path.name: path.stat().st_ino for path in files}
        self._disk.present.update({path.stat().st_ino: path.read_bytes() for path in files})

    def _note(self) -> None:
        self._look()
        disk = self._disk
        self.disks.append(
            Disk(
                dict(disk.synced), dict(disk.synced_names), dict(disk.present),
                dict(disk.present_names), self._work.kept,
            )
        )  # fmt: skip


def wrongs_after_cuts(disk: Disk, after: Work, random: Random) -> Iterator[list[str]]:
    """Say what is wrong on each of some disks that are made up."""
    for _ in range(DISKS_A_CALL):
        for path in after.where.iterdir():
            path.unlink()
        for name, content in disk.after_a_cut(random).items():
            (after.where / name).write_bytes(content)
        yield list(after.wrongs(least=disk.kept))


@posix
def test_what_was_kept_comes_back_after_a_power_cut_at_any_call(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, record_property: RecordProperty
) -> None:
    work = Work(tmp_path / "unfinished")
    with monkeypatch.context() as patch:
        tracer = Tracer(patch, work.where, work)
        work.do()
    assert work.kept == len(work.moments)
    random, wrong, count = Random(20261126), [], 0
    after = Work(tmp_path / "after", work.moments)
    after.where.mkdir()
    for number, disk in enumerate(tracer.disks):
        for found in wrongs_after_cuts(disk, after, random):
            count += 1
            wrong += [f"after call {number}: {what}" for what in found]
    record_property("faults", ("keep a journal, power cut", count))
    assert not wrong, "\n".join((f"{len(wrong)} of {count}", *wrong[:20]))


@posix
def test_the_disks_that_are_made_up_are_bad_enough(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without the sync of an append, what was said to be kept would be lost on some of them."""
    work = Work(tmp_path / "unfinished")
    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", lambda _: None)
        tracer = Tracer(patch, work.where, work)
        patch.setattr(os, "fsync", lambda _: None)
        work.do()
    random = Random(20261126)
    after = Work(tmp_path / "after", work.moments)
    after.where.mkdir()
    assert any(wrongs_after_cuts(tracer.disks[-1], after, random))
