"""The program lets a second start in, and nobody and nothing else."""

import os
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalSocket
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.window.front_door import FrontDoor
from cjm_desktop.storage import running_program
from cjm_desktop.storage.running_program import GREETING, MOST, Request, encoded
from tests.gui.desk import map_file

ASK = """
import sys
from pathlib import Path
from cjm_desktop.storage import running_program
print(running_program.ask(Path(sys.argv[1])))
"""


@pytest.fixture
def door(qtbot: QtBot) -> Iterator[FrontDoor]:
    made = FrontDoor()
    assert made.open()
    yield made
    made.close()


@pytest.fixture
def wanted(door: FrontDoor) -> list[Path | None]:
    heard: list[Path | None] = []
    door.wanted.connect(heard.append)
    return heard


def call(qtbot: QtBot, line: bytes) -> QLocalSocket:
    """Call at the door with a line, and wait until it is over."""
    caller = QLocalSocket()
    caller.connectToServer(str(running_program.address()))
    qtbot.waitUntil(caller.canReadLine)
    assert caller.readLine().data() == GREETING
    with qtbot.waitSignal(caller.disconnected):
        caller.write(line)
        caller.flush()
    return caller


def test_a_second_start_is_let_in(
    door: FrontDoor, wanted: list[Path | None], qtbot: QtBot, tmp_path: Path
) -> None:
    path = map_file(tmp_path)
    with subprocess.Popen([sys.executable, "-c", ASK, str(path)], stdout=-1, text=True) as other:
        qtbot.waitUntil(lambda: other.poll() is not None)
        assert other.stdout is not None
        assert other.stdout.read() == "True\n"
    qtbot.waitUntil(lambda: wanted == [path])


def test_the_whole_command_ends_well_when_a_running_program_takes_the_file(
    door: FrontDoor, wanted: list[Path | None], qtbot: QtBot, tmp_path: Path
) -> None:
    path = map_file(tmp_path)
    command = [sys.executable, "-X", "importtime", "-m", "cjm_desktop", str(path)]
    with subprocess.Popen(command, stdout=-1, stderr=-1, text=True) as other:
        said: list[str] = []
        qtbot.waitUntil(lambda: wanted == [path])
        said.extend(other.communicate())
    assert other.returncode == 0
    assert "PySide6" not in said[1], "a second start needs no toolkit"


def test_nobody_else_can_come_to_the_door(door: FrontDoor) -> None:
    address = running_program.address()
    assert stat.S_IMODE(address.parent.stat().st_mode) == 0o700
    assert stat.S_IMODE(address.stat().st_mode) & 0o077 == 0


@pytest.mark.parametrize(
    "line",
    [b"\n", b'{"run": "/bin/sh"}\n', b'{"show": "plan.cjm"}\n', b"x" * (MOST + 1000), b"\xff\n"],
)
def test_nothing_else_is_heard(wanted: list[Path | None], qtbot: QtBot, line: bytes) -> None:
    call(qtbot, line)
    call(qtbot, encoded(Request(None)))
    qtbot.waitUntil(lambda: wanted == [None])


def test_only_one_program_is_at_the_door(door: FrontDoor) -> None:
    second = FrontDoor()
    assert not second.open()
    second.close()
    assert running_program.address().exists()
    door.close()
    assert not running_program.address().exists()
    assert second.open()
    second.close()


def test_what_a_program_that_died_has_left_is_in_nobodys_way(qtbot: QtBot) -> None:
    address = running_program.address()
    address.parent.mkdir(parents=True)
    address.write_text("left")
    address.with_suffix(".lock").write_text("left")
    door = FrontDoor()
    assert door.open()
    door.close()


def test_a_place_that_cannot_be_written_means_no_door(user_folder: Path) -> None:
    state = running_program.address().parent.parent
    state.parent.mkdir(parents=True, exist_ok=True)
    state.write_text("in the way")
    door = FrontDoor()
    assert not door.open()
    door.close()
    assert os.environ["XDG_STATE_HOME"].startswith(str(user_folder))
