"""A file in a folder that may not be written to is written in place, and kept first."""

import errno
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from cjm_desktop.editing.edits.map import change_map
from cjm_desktop.journey.document import Document
from cjm_desktop.storage import atomic, backups, codec, outside, saving
from cjm_desktop.storage.errors import SaveError

BEFORE = codec.dumps(Document())
AFTER = change_map(Document(), title="After").apply(Document())


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A map in a folder in which nobody may make a file."""
    folder = tmp_path / "shut"
    folder.mkdir()
    path = folder / "map.cjm"
    path.write_bytes(BEFORE)
    access, opened = os.access, os.open

    def may(asked: Any, mode: int, **named: Any) -> bool:
        return Path(asked) != folder and access(asked, mode, **named)

    def open_there(asked: Any, flags: int, *given: Any, **named: Any) -> int:
        if flags & os.O_CREAT and Path(asked).parent == folder:
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), asked)
        return opened(asked, flags, *given, **named)

    monkeypatch.setattr(os, "access", may)
    monkeypatch.setattr(os, "open", open_there)
    return path


def kept(path: Path) -> list[bytes]:
    found = backups.backups_of(path, backups.default_folder())
    assert not isinstance(found, outside.Unreachable)
    return [each.path.read_bytes() for each in found]


def test_the_file_is_written_and_what_was_in_it_is_kept(path: Path) -> None:
    written = saving.save(AFTER, path)
    assert path.read_bytes() == codec.dumps(AFTER)
    assert kept(path) == [BEFORE]
    assert (written.durable, written.not_backed_up) == (True, None)
    assert [each.name for each in path.parent.iterdir()] == [path.name]


def test_a_shorter_map_leaves_nothing_of_a_longer_one(path: Path) -> None:
    path.write_bytes(codec.dumps(AFTER))
    saving.save(Document(), path)
    assert path.read_bytes() == BEFORE


def test_without_a_backup_nothing_is_written(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise SaveError("no_space", path)

    monkeypatch.setattr(backups, "keep", refuse)
    with pytest.raises(SaveError):
        saving.save(AFTER, path)
    assert path.read_bytes() == BEFORE


def failing(path: Path, times: int) -> Callable[[int], None]:
    """Let the disk refuse a file so many times."""
    left, sync = [times], os.fsync

    def fail(descriptor: int) -> None:
        if os.fstat(descriptor).st_ino == path.stat().st_ino and left[0]:
            left[0] -= 1
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        sync(descriptor)

    return fail


def test_what_was_there_is_put_back_if_the_disk_fails(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "fsync", failing(path, 1))
    with pytest.raises(SaveError) as caught:
        saving.save(AFTER, path)
    assert caught.value.code == "no_space"
    assert path.read_bytes() == BEFORE


def test_if_not_even_that_succeeds_it_is_said_where_it_is_kept(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "fsync", failing(path, 2))
    with pytest.raises(SaveError) as caught:
        saving.save(AFTER, path)
    assert caught.value.code == "half_written"
    assert caught.value.values["folder"] == str(backups.default_folder())
    assert kept(path) == [BEFORE]


def test_where_neither_may_be_written_to_it_is_refused(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda *_, **__: False)
    with pytest.raises(SaveError) as caught:
        saving.save(AFTER, path)
    assert caught.value.code == "read_only"
    assert path.read_bytes() == BEFORE
    assert atomic.write(path.parent.parent / "elsewhere.cjm", BEFORE).durable
