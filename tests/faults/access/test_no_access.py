"""No map makes the program open a file, talk to another machine or start a program.

Told by the kernel: every system call of a session that opens, looks at, edits, saves and exports a
map which tries all of that. Without strace
`tests/gui/window/test_hostile_session.py` stands alone.
"""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from cjm_desktop.storage import codec
from tests.faults.access.hostile_map import BAIT, bait_in, write_hostile_map
from tests.unit.commands.test_process import ROOT, environment

STRACE = shutil.which("strace")
CALLS = "trace=%file,%network,execve,execveat,fork,vfork"

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(STRACE is None, reason="needs strace"),
]


def calls_of(*arguments: str, folder: Path) -> list[str]:
    """List the calls about files, connections and programs of a Python program."""
    trace = folder / "trace"
    command = [str(STRACE), "-f", "-s", "9999", "-o", str(trace), "-e", CALLS]
    done = subprocess.run(
        [*command, sys.executable, *arguments],
        cwd=ROOT,
        env=environment(QT_QPA_PLATFORM="offscreen"),
        capture_output=True,
        text=True,
    )
    if "ptrace" in done.stderr and "not permitted" in done.stderr:
        pytest.skip("strace may not trace here")
    assert done.returncode == 0, done.stderr
    assert re.search(r"exported \d\d", done.stdout), "the session was cut short"
    return trace.read_text(errors="replace").splitlines()


def wrongs(calls: list[str]) -> list[str]:
    """List the calls that no map may cause."""
    programs = [call for call in calls if re.search(r"\b(execveat|fork|vfork|execve)\(", call)]
    others = [call for call in calls if "socket(" in call and "AF_UNIX" not in call]
    others += [call for call in calls if "sa_family=" in call and "AF_UNIX" not in call]
    return [*(call for call in calls if BAIT in call), *others, *programs[1:]]


def test_a_hostile_map_gets_at_nothing(tmp_path: Path) -> None:
    bait = bait_in(tmp_path)
    (tmp_path / "work").mkdir()
    path = tmp_path / "work" / "map.cjm"
    write_hostile_map(path, bait)
    before = codec.load(path)
    calls = calls_of("-m", "tests.faults.access.hostile_work", str(path), folder=tmp_path)
    assert any("openat" in call and str(path) in call for call in calls), "nothing is traced"
    assert wrongs(calls) == []
    assert codec.load(path) != before, "nothing was edited"
    assert [each.name for each in bait.parent.iterdir()] == ["seen.png"]


def test_what_a_map_may_not_cause_would_be_seen(tmp_path: Path) -> None:
    program = (
        "import os, socket, subprocess, sys\n"
        f"os.path.exists('/nowhere/{BAIT}')\n"
        "socket.socket(socket.AF_INET).close()\n"
        "subprocess.run([sys.executable, '-c', ''])\n"
        "print('exported 34')"
    )
    seen = wrongs(calls_of("-c", program, folder=tmp_path))
    assert any("stat" in call for call in seen)
    assert any("AF_INET" in call for call in seen)
    assert any("execve(" in call for call in seen)
