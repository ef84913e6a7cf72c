"""The log tells where the program failed, and nothing of whose work it failed over."""

import logging
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from cjm_desktop.storage import failure_log

SECRET = "Anna’s plan to buy"


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    yield tmp_path / "state" / "cjm-desktop"
    failure_log.end()


def fail(message: str) -> Exception:
    try:
        try:
            raise KeyError(message)
        except KeyError as error:
            raise FileNotFoundError(2, message, f"/home/anna/{message}.cjm") from error
    except OSError as error:
        return error


def test_an_exception_is_told_by_type_and_code_alone() -> None:
    told = failure_log.describe(fail(SECRET))
    assert told.splitlines()[-1] == "builtins.FileNotFoundError (errno 2)"
    assert "builtins.KeyError\nwhich led to" in told
    assert "tests/unit/storage/test_failure_log.py:" in told
    assert SECRET not in told
    assert "/home/anna" not in told
    assert str(Path(__file__).parents[3]) not in told


def test_exceptions_that_lead_to_each_other_end() -> None:
    first, second = ValueError(), TypeError()
    first.__cause__, second.__cause__ = second, first
    assert failure_log.describe(first).splitlines() == [
        "builtins.TypeError",
        "which led to",
        "builtins.ValueError",
    ]


@pytest.mark.parametrize(
    "text", ["/home/anna/plan.cjm", r"C:\Users\anna\plan.cjm", "file:///x/plan", "~/plan.cjm"]
)
def test_paths_of_other_programs_messages_are_left_out(text: str) -> None:
    assert failure_log.without_paths(f"cannot open {text} now") == "cannot open … now"


def test_what_is_logged_is_in_the_file_and_at_its_end(folder: Path) -> None:
    failure_log.begin(folder)
    assert not (folder / failure_log.NAME).exists(), "a program that does not fail writes nothing"
    logging.getLogger("cjm_desktop.some.room").error("nobody foresaw", exc_info=fail(SECRET))
    text = (folder / failure_log.NAME).read_text(encoding="utf-8")
    assert "ERROR cjm_desktop.some.room: nobody foresaw" in text
    assert "FileNotFoundError (errno 2)" in text
    assert SECRET not in text
    assert failure_log.last_lines(100_000) == text
    assert failure_log.last_lines(60) == text.splitlines(keepends=True)[-1]


def test_the_file_does_not_grow_without_end(folder: Path) -> None:
    failure_log.begin(folder)
    for _ in range(40):
        logging.getLogger("cjm_desktop").error("x" * 50_000)
    sizes = [path.stat().st_size for path in folder.iterdir()]
    assert 1 < len(sizes) <= 4
    assert max(sizes) < 310_000


@pytest.mark.parametrize("spoil", ["folder", "pipe", "below a file"])
def test_a_log_that_cannot_be_had_stops_nothing(
    folder: Path, spoil: str, capfd: pytest.CaptureFixture[str]
) -> None:
    if spoil == "below a file":
        folder.parent.parent.mkdir(exist_ok=True)
        folder.parent.write_text("")
    else:
        folder.mkdir(parents=True)
        path = folder / failure_log.NAME
        path.mkdir() if spoil == "folder" else os.mkfifo(path)
    failure_log.begin(folder)
    assert failure_log.last_lines(1000) == ""


def test_a_disk_that_fails_under_the_log_stops_nothing(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    failure_log.begin(folder)
    logging.getLogger("cjm_desktop").error("before")
    os.remove(folder / failure_log.NAME)  # noqa: PTH107
    (folder / failure_log.NAME).mkdir()
    failure_log.begin(folder)
    logging.getLogger("cjm_desktop").error("after")
    assert capfd.readouterr().err.count("Traceback") == 0
