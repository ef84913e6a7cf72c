"""A file is held by one process at a time, and by none that has ended."""

import subprocess
import sys
from pathlib import Path

import pytest

from cjm_desktop.storage import outside
from cjm_desktop.storage.held_file import HeldFile, hold, is_held
from cjm_desktop.storage.outside import Unreachable

HOLDER = """
import sys
from pathlib import Path
from cjm_desktop.storage.held_file import hold
held = hold(Path(sys.argv[1]))
print("held" if held else "not", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "held"


def held(path: Path) -> HeldFile:
    found = hold(path)
    assert isinstance(found, HeldFile)
    return found


def test_a_held_file_is_held_by_nobody_else(path: Path) -> None:
    assert is_held(path) == "no"
    first = held(path)
    assert is_held(path) == "yes"
    assert hold(path) is None
    first.release()
    assert is_held(path) == "no"
    held(path).release(remove=True)
    assert not path.exists()


def test_what_is_there_is_not_held_anew_and_what_is_not_is_not_made(path: Path) -> None:
    assert hold(path, "never") is None
    assert not path.exists()
    made = hold(path, "anew")
    assert isinstance(made, HeldFile)
    made.release()
    assert hold(path, "anew") is None


def test_a_process_that_was_killed_holds_nothing(path: Path) -> None:
    command = [sys.executable, "-c", HOLDER, str(path)]
    with subprocess.Popen(command, stdin=-1, stdout=-1, text=True) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        assert is_held(path) == "yes"
        assert hold(path) is None
        other.kill()
    assert is_held(path) == "no"
    held(path).release()


def test_a_file_that_was_replaced_is_held_no_more_and_not_removed(path: Path) -> None:
    first = held(path)
    other = path.with_name("other")
    other.write_text("another's")
    assert outside.replace(other, path) is None
    assert not first.is_there()
    first.release(remove=True)
    assert path.read_text() == "another's"


def test_letting_go_twice_does_no_harm(path: Path) -> None:
    first = held(path)
    first.release(remove=True)
    second = held(path)
    first.release(remove=True)
    assert path.exists()
    second.release()


def test_a_place_that_does_not_answer_is_told_and_not_raised(path: Path) -> None:
    assert isinstance(hold(path / "below" / "nothing"), Unreachable)
    assert isinstance(hold(Path("a\0b")), Unreachable)
    assert isinstance(is_held(Path("a\0b")), Unreachable)
    assert isinstance(hold(path.with_name("x" * 300)), Unreachable)
