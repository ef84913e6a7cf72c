"""The program killed in the middle of the work: all but the last second of it comes back.

At any moment, whatever it was doing, again and again; and the next start can undo it.
"""

import hashlib
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from random import Random
from typing import NamedTuple

import pytest

from cjm_desktop.editing.store import Store
from cjm_desktop.journey.invariants import breaches
from cjm_desktop.storage.codec import dumps
from cjm_desktop.storage.journal import unfinished
from cjm_desktop.storage.journal.replay import Recovered
from tests.gui.desk import SAMPLE
from tests.unit.commands.test_process import ROOT, posix

MOST_LOST = 1.0
"""How many seconds of work a kill may cost, if the machine gives the program its turn."""
MAP = "map.cjm"
MOST_STATES = 250
"""After so many states of the map, at most, it is killed: some seconds of work."""


class State(NamedTuple):
    """A state of the map, and when it came about."""

    since: float
    digest: str


def work_until_killed(folder: Path, seed: int) -> tuple[list[State], float]:
    """Give the states that there were, and when it was killed."""
    path, notes = folder / MAP, folder / "notes"
    shutil.copy(SAMPLE, path)
    notes.unlink(missing_ok=True)
    command = [
        sys.executable,
        "-m",
        "tests.faults.edited_program",
        str(path),
        str(seed),
        str(notes),
    ]
    random = Random(seed)
    with subprocess.Popen(
        command, cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)}
    ) as process:
        states = random.randint(1, MOST_STATES)
        while _count(notes) < states and process.poll() is None:
            time.sleep(0.01)
        time.sleep(random.uniform(0, 0.03))
        killed = time.monotonic()
        process.kill()
    assert process.returncode == -9
    return list(_states(notes)), killed


def _count(notes: Path) -> int:
    return notes.read_bytes().count(b"\n") if notes.exists() else 0


def _states(notes: Path) -> Iterator[State]:
    for line in notes.read_text().splitlines():
        match line.split():
            case [since, digest] if len(digest) == 64:
                yield State(float(since), digest)


def wrongs(path: Path, states: list[State], killed: float) -> Iterator[str]:
    """Say what is wrong with what is offered afterwards."""
    found = list(unfinished.recoverable(unfinished.folder()))
    # Where the machine has not let it run, it cannot have kept anything either.
    times = [state.since for state in states if state.since > killed - 5] + [killed]
    stalled = max((after - before for before, after in pairwise(times)), default=0)
    ends = [*(state.since for state in states[1:]), killed]
    recent = [
        state
        for state, end in zip(states, ends, strict=True)
        if end >= killed - MOST_LOST - stalled
    ]
    if not found:
        # All that was kept is in the file; of what came after it, a second is lost at most.
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
        if digest not in {state.digest for state in recent}:
            yield "nothing is offered"
        return
    if len(found) > 1 or not isinstance(found[0], Recovered):
        yield f"{len(found)} are offered: {found}"
        return
    digest = hashlib.sha256(dumps(found[0].document)).hexdigest()
    if digest not in {state.digest for state in recent}:
        older = [place for place, state in enumerate(states) if state.digest == digest]
        if older:
            yield f"{killed - ends[older[-1]]:.2f} s are lost (stalled {stalled:.2f} s)"
        else:
            yield "what is offered was never there"
    yield from _undone_wrongs(found[0])


def _undone_wrongs(found: Recovered) -> Iterator[str]:
    store = Store(found.document, found.history())
    steps = 0
    while store.undo() is not None:
        steps += 1
        if any(breaches(store.document)):
            yield f"{steps} steps undone, a rule is broken"
    for _ in range(steps):
        store.redo()
    if dumps(store.document) != dumps(found.document):
        yield "undone and done again it is not as it was"


@posix
@pytest.mark.parametrize("rounds", [3, pytest.param(200, marks=pytest.mark.slow)])
def test_killed_at_any_moment_a_second_is_lost_at_most(
    tmp_path: Path, rounds: int, record_property: Callable[[str, object], None]
) -> None:
    record_property("faults", ("work in the window, killed", rounds))
    wrong: list[str] = []
    for seed in range(rounds):
        shutil.rmtree(unfinished.folder(), ignore_errors=True)
        states, killed = work_until_killed(tmp_path, seed)
        wrong += [
            f"seed {seed}, {len(states)} states: {what}"
            for what in wrongs(tmp_path / MAP, states, killed)
        ]
    assert not wrong, "\n".join((f"{len(wrong)} in {rounds}", *wrong))
