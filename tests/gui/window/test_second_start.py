"""The program started twice, in processes of its own, as from a terminal or a file manager."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from cjm_desktop.storage import map_lock, running_program
from cjm_desktop.storage.held_file import is_held
from cjm_desktop.storage.map_lock import Locked, place_of
from tests.gui.desk import map_file
from tests.patience import PATIENCE_MS


@contextmanager
def started(*words: str) -> Iterator[subprocess.Popen[bytes]]:
    """Start the program, and end it if it has not ended by itself."""
    command = [sys.executable, "-m", "cjm_desktop", *words]
    with subprocess.Popen(command, env=os.environ | {"QT_QPA_PLATFORM": "offscreen"}) as process:
        try:
            yield process
        finally:
            process.kill()


def holder_of(path: Path) -> int | None:
    """Give the number of the process that has a map open."""
    found = map_lock.look(path)
    return found.holder.process if isinstance(found, Locked) and found.holder else None


@pytest.fixture
def first(tmp_path: Path, qtbot: QtBot) -> Iterator[subprocess.Popen[bytes]]:
    """Have the program run with a map, and at its door."""
    path = map_file(tmp_path, "First", "first.cjm")
    with started(str(path)) as process:
        qtbot.waitUntil(lambda: holder_of(path) == process.pid)
        door = running_program.address()
        qtbot.waitUntil(lambda: door.exists())
        yield process


def test_a_second_start_with_the_same_file_ends_well_at_once(
    first: subprocess.Popen[bytes], tmp_path: Path
) -> None:
    with started(str(tmp_path / "first.cjm")) as second:
        assert second.wait(PATIENCE_MS / 1000) == 0
    assert first.poll() is None


@pytest.mark.slow
def test_another_file_is_opened_by_the_program_that_runs(
    first: subprocess.Popen[bytes], tmp_path: Path, qtbot: QtBot
) -> None:
    other = map_file(tmp_path, "Second", "second.cjm")
    with started(str(other)) as second:
        assert second.wait(PATIENCE_MS / 1000) == 0
    qtbot.waitUntil(lambda: holder_of(other) == first.pid)
    assert holder_of(tmp_path / "first.cjm") == first.pid


@pytest.mark.slow
def test_a_program_that_hangs_is_not_waited_for_and_its_map_not_taken(
    first: subprocess.Popen[bytes], tmp_path: Path, qtbot: QtBot
) -> None:
    other = map_file(tmp_path, "Second", "second.cjm")
    first.send_signal(signal.SIGSTOP)
    with started(str(other)) as second:
        qtbot.waitUntil(lambda: holder_of(other) == second.pid)
        assert holder_of(tmp_path / "first.cjm") == first.pid
        assert is_held(running_program.address().with_suffix(".lock")) == "yes"


@pytest.mark.slow
def test_after_a_crash_the_next_start_has_the_map_and_the_door(
    first: subprocess.Popen[bytes], tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "first.cjm"
    first.kill()
    first.wait()
    assert place_of(path).exists()
    with started(str(path)) as second:
        qtbot.waitUntil(lambda: holder_of(path) == second.pid)
        door = running_program.address().with_suffix(".lock")
        qtbot.waitUntil(lambda: is_held(door) == "yes")
        qtbot.waitUntil(lambda: running_program.ask(path))
