"""Every question to a path has an answer, whatever has become of the path."""

import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from cjm_desktop.storage import outside
from cjm_desktop.storage.outside import Look, Unreachable

QUESTIONS: dict[str, Callable[[Path], object]] = {
    "look": outside.look,
    "exists": outside.exists,
    "is_file": outside.is_file,
    "is_folder": outside.is_folder,
    "same_file": lambda path: outside.same_file(path, path),
    "entries": lambda path: outside.entries(path, ".cjm"),
    "make_folder": outside.make_folder,
    "rename": lambda path: outside.rename(path, "other"),
    "remove": outside.remove,
}

FAULTS = {
    "EACCES": "permission",
    "ESTALE": "away",
    "ENOTCONN": "away",
    "EHOSTDOWN": "away",
    "EIO": "failed",
    "ELOOP": "failed",
    "ENAMETOOLONG": "name_too_long",
}


def code(answer: object) -> str:
    assert isinstance(answer, Unreachable)
    return answer.code


@pytest.mark.parametrize("question", QUESTIONS)
@pytest.mark.parametrize("fault", FAULTS)
def test_a_path_that_cannot_be_reached_says_why(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, question: str, fault: str
) -> None:
    number = getattr(errno, fault)

    def fail(*_: object, **__: object) -> None:
        raise OSError(number, os.strerror(number))

    for name in ("stat", "listdir", "scandir", "mkdir", "rename", "unlink"):
        monkeypatch.setattr(os, name, fail)
    answer = QUESTIONS[question](tmp_path / "journey.cjm")
    monkeypatch.undo()
    assert answer == Unreachable(FAULTS[fault], os.strerror(number))  # type: ignore[arg-type]


@pytest.mark.parametrize("question", QUESTIONS)
def test_memory_that_runs_out_is_an_answer_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, question: str
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise MemoryError

    for name in ("stat", "listdir", "scandir", "mkdir", "rename", "unlink"):
        monkeypatch.setattr(os, name, fail)
    answer = QUESTIONS[question](tmp_path / "journey.cjm")
    monkeypatch.undo()
    assert code(answer) == "no_memory"


@pytest.mark.parametrize("question", QUESTIONS)
@pytest.mark.parametrize("name", ["a\0b.cjm", "\ud800.cjm"])
def test_what_is_no_path_at_all_is_said_to_be_none(
    tmp_path: Path, question: str, name: str
) -> None:
    assert code(QUESTIONS[question](tmp_path / name)) == "no_path"


@pytest.mark.parametrize("question", ["look", "exists", "is_file", "is_folder", "entries"])
def test_a_name_that_is_too_long_is_not_merely_missing(tmp_path: Path, question: str) -> None:
    assert code(QUESTIONS[question](tmp_path / ("x" * 5000))) == "name_too_long"


def test_what_is_there_is_told_from_what_is_not(tmp_path: Path) -> None:
    file, pipe = tmp_path / "file.cjm", tmp_path / "pipe.cjm"
    file.write_text("x")
    os.mkfifo(pipe)
    found = {
        path: (outside.exists(path), outside.is_file(path), outside.is_folder(path))
        for path in (file, pipe, tmp_path, tmp_path / "none", file / "below")
    }
    assert list(found.values()) == [
        ("yes", "yes", "no"),
        ("yes", "no", "no"),
        ("yes", "no", "yes"),
        ("no", "no", "no"),
        ("no", "no", "no"),
    ]
    assert outside.look(tmp_path / "none") is None
    assert outside.entries(tmp_path, ".cjm") == (file, pipe)
    assert outside.entries(tmp_path / "none", ".cjm") == ()


def test_one_file_is_known_by_another_name(tmp_path: Path) -> None:
    file, other, link = tmp_path / "file", tmp_path / "other", tmp_path / "link"
    file.write_text("x")
    other.write_text("x")
    link.symlink_to(file)
    assert outside.same_file(file, link) == "yes"
    assert outside.same_file(file, other) == "no"
    assert outside.same_file(file, tmp_path / "none") == "no"


def test_a_look_tells_a_file_that_was_put_in_anothers_place(tmp_path: Path) -> None:
    file, new = tmp_path / "file", tmp_path / "new"
    file.write_text("old")
    before = outside.look(file)
    assert isinstance(before, Look)
    new.write_text("new")
    os.utime(new, ns=(before.modified, before.modified))
    new.replace(file)
    after = outside.look(file)
    assert isinstance(after, Look)
    assert (after.size, after.modified) == (before.size, before.modified)
    assert after != before


def test_a_folder_is_made_with_those_it_is_in_but_never_where_we_happen_to_be(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert outside.make_folder(tmp_path / "a" / "b") is None
    assert outside.is_folder(tmp_path / "a" / "b") == "yes"
    assert code(outside.make_folder(Path("~") / "b")) == "no_path"
    assert outside.exists(tmp_path / "~") == "no"


def test_a_home_that_nobody_knows_is_the_root(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os.path, "expanduser", lambda path: path)
    assert outside.home() == Path(os.sep)


def test_a_path_stays_as_it_is_when_the_folder_we_are_in_is_gone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    assert outside.absolute(Path("journey.cjm")) == Path("journey.cjm")
