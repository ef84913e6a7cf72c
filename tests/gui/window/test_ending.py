"""At the system's word the program goes at once, asks nothing, and the next start has the work."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from cjm_desktop.desktop.window.ending import Ending
from cjm_desktop.storage import codec
from cjm_desktop.storage.journal import unfinished
from cjm_desktop.storage.journal.replay import Recovered
from tests.gui.desk import Desk, map_file
from tests.unit.commands.test_process import ROOT, posix

MOST_SECONDS = 10

PROGRAM = """
import signal
import sys
import time
from pathlib import Path
from PySide6.QtCore import QTimer
from cjm_desktop.desktop.window import app
from cjm_desktop.editing.edits.map import change_map

# Whoever runs the tests may have it ignored, as a shell does for what is to outlive it.
signal.signal(signal.SIGHUP, signal.SIG_DFL)
compose = app.compose

def composed(*given):
    windows = compose(*given)
    QTimer.singleShot(0, lambda: work(windows.all[0]))
    return windows

def work(window):
    session = window.session
    session.edit("change_map", change_map(session.document, title="Mine"))
    if sys.argv[2] == "busy":
        window.keeper.keep_now()
        window.keeper.settle()
    print("changed", flush=True)
    if sys.argv[2] == "asking":
        window.close()
    elif sys.argv[2] == "busy":
        time.sleep(60)

app.compose = composed
sys.exit(app.run(Path(sys.argv[1])))
"""


def started(path: Path, how: str, **more: str) -> subprocess.Popen[bytes]:
    process = subprocess.Popen(
        [sys.executable, "-c", PROGRAM, str(path), how],
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(ROOT), **more},
    )
    assert process.stdout is not None
    assert process.stdout.readline() == b"changed\n"
    return process


def ended(process: subprocess.Popen[bytes], *numbers: int) -> int:
    """Send signals, and give how the process ended; it is killed if it takes too long."""
    with process:
        for number in numbers:
            process.send_signal(number)
        try:
            return process.wait(MOST_SECONDS)
        finally:
            process.kill()


def titles() -> list[str]:
    found = unfinished.recoverable(unfinished.folder())
    return [each.document.map.title for each in found if isinstance(each, Recovered)]


@posix
@pytest.mark.parametrize(
    ("name", "how"),
    [("SIGTERM", "idle"), ("SIGTERM", "asking"), ("SIGTERM", "busy"), ("SIGHUP", "idle"),
     ("SIGINT", "asking")],
)  # fmt: skip
def test_a_signal_ends_it_and_all_is_kept(tmp_path: Path, name: str, how: str) -> None:
    path, number = map_file(tmp_path), getattr(signal, name)
    assert ended(started(path, how), number) == 128 + number
    assert titles() == ["Mine"]
    assert codec.load(path).map.title == "A journey"


@posix
def test_whoever_asks_twice_gets_it_at_once(tmp_path: Path) -> None:
    began = time.monotonic()
    process = started(map_file(tmp_path), "busy")
    assert ended(process, signal.SIGTERM, signal.SIGINT) in (143, 130)
    assert time.monotonic() - began < MOST_SECONDS
    assert titles() == ["Mine"]


def test_at_the_sessions_end_nothing_is_asked(
    desk: Desk, tmp_path: Path, qapp: QApplication
) -> None:
    desk.window.files.open(map_file(tmp_path))
    desk.rename("Mine")
    ending = Ending(qapp)
    ending.keep()
    assert titles() == []  # it is worked on: the session may yet go on
    desk.rename("Mine and more")
    assert desk.window.close()
    assert desk.person.asked == []
    assert titles() == ["Mine and more"]


def test_a_session_that_goes_on_is_asked_about_as_before(
    desk: Desk, tmp_path: Path, qapp: QApplication
) -> None:
    desk.window.files.open(map_file(tmp_path))
    desk.rename("Mine")
    ending = Ending(qapp)
    ending.keep()
    ending._go_on()
    assert not desk.window.close()
    assert desk.person.asked == ["unsaved"]
