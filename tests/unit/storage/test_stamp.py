"""What another program wrote is noticed, however it went about it."""

import errno
import os
from pathlib import Path

import pytest

from cjm_desktop.storage import stamp
from cjm_desktop.storage.outside import Unreachable


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "journey.cjm"
    path.write_bytes(b"mine")
    return path


def set_back(path: Path, to: os.stat_result) -> None:
    os.utime(path, ns=(to.st_atime_ns, to.st_mtime_ns))


def test_a_file_that_was_left_alone_is_the_same(file: Path) -> None:
    data, known = stamp.read(file)
    assert data == b"mine"
    assert stamp.is_changed(file, known) == "no"


def test_a_change_that_keeps_size_and_time_is_noticed(file: Path) -> None:
    before, (_, known) = file.stat(), stamp.read(file)
    file.write_bytes(b"hers")
    set_back(file, before)
    assert stamp.is_changed(file, known) == "yes"


def test_a_file_put_in_its_place_with_size_and_time_kept_is_noticed(file: Path) -> None:
    before, known = file.stat(), stamp.of_written(file, b"mine")
    new = file.with_name("new")
    new.write_bytes(b"hers")
    set_back(new, before)
    new.replace(file)
    assert stamp.is_changed(file, known) == "yes"


def test_the_same_content_is_no_change_whoever_wrote_it(file: Path) -> None:
    _, known = stamp.read(file)
    file.touch()
    assert stamp.is_changed(file, known) == "no"


def test_a_file_that_did_not_answer_when_it_was_written_is_read(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = stamp.Stamp(None, stamp.of_written(file, b"mine").digest)
    assert stamp.is_changed(file, known) == "no"
    file.write_bytes(b"theirs")
    assert stamp.is_changed(file, known) == "yes"


def test_what_is_gone_or_is_no_file_holds_nothing_to_lose(file: Path) -> None:
    _, known = stamp.read(file)
    file.unlink()
    assert stamp.is_changed(file, known) == "no"
    os.mkfifo(file)
    assert stamp.is_changed(file, known) == "no"


def test_a_file_that_cannot_be_reached_is_neither(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, known = stamp.read(file)

    def fail(*_: object, **__: object) -> None:
        raise OSError(errno.ESTALE, os.strerror(errno.ESTALE))

    monkeypatch.setattr(os, "stat", fail)
    answer = stamp.is_changed(file, known)
    monkeypatch.undo()
    assert isinstance(answer, Unreachable)
