"""Two programs and one map: what each step must come to, whatever was done before it.

The rules are few: one may write; nothing is written over what its writer has not seen; what was
changed is on the disk, or in a program that still runs; who is killed holds nothing.
"""

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path
from typing import Final

from cjm_desktop.editing.edits.map import change_map
from cjm_desktop.journey.document import Document
from cjm_desktop.storage import codec
from cjm_desktop.storage.map_lock import place_of

ROOT: Final = Path(__file__).resolve().parents[3]

Order = tuple[tuple[str, str], ...]
"""Who does what: "a" and "b" are programs, "c" is any other program."""

WHOLE: Final = ("open", "edit", "save", "close")
THIRD: Final = ("change", "delete", "replace")


class Worker:
    """A program in a process of its own."""

    def __init__(self, name: str) -> None:
        self.name = name
        command = [sys.executable, "-m", "tests.faults.sharing.worker", name]
        environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
        self._process = subprocess.Popen(
            command, stdin=-1, stdout=-1, text=True, cwd=ROOT, env=environment
        )
        self._is_ready = False

    def do(self, step: str, path: Path) -> dict[str, object]:
        """Have a step taken."""
        process = self._process
        assert process.stdin is not None
        assert process.stdout is not None
        if not self._is_ready:
            assert process.stdout.readline() == "ready\n"
            self._is_ready = True
        process.stdin.write(f"{step} {path}\n")
        process.stdin.flush()
        found = json.loads(process.stdout.readline())
        assert isinstance(found, dict)
        return found

    def kill(self) -> None:
        """End it as a crash or a pulled plug does."""
        self._process.kill()
        self._process.communicate()


@dataclass
class State:
    """How the map stands in one program."""

    title: str = ""
    known: str | None = None
    """What it knows to be on the disk."""
    writes: bool = False
    modified: bool = False


@dataclass
class Story:
    """One order on one file, step by step, held to the rules."""

    path: Path
    workers: dict[str, Worker]
    states: dict[str, State] = field(default_factory=dict)
    third: int = 0

    def begin(self) -> None:
        """Lay the file out."""
        self._write("start")

    def take(self, who: str, step: str) -> None:
        """Take a step, and hold what comes of it to the rules."""
        if who == "c":
            self._meddle(step)
            return
        if step == "kill":
            self.workers[who].kill()
            self.workers[who] = Worker(who)
            self.states.pop(who, None)
            return
        before = self.disk()
        found = self.workers[who].do(step, self.path)
        check = {"open": self._opened, "edit": self._edited, "save": self._saved}.get(step)
        if check is None:
            assert not found["has_map"]
            self.states.pop(who, None)
        else:
            check(who, before, found)
        if step != "save":
            assert self.disk() == before, f"{step} wrote to the file"
        writers = [name for name, state in self.states.items() if state.writes]
        assert len(writers) <= 1, f"{writers} may write at once"

    def end(self) -> None:
        """Put everything away: nothing is left but the map, and it is anybody's to write in."""
        for who in tuple(self.states):
            self.take(who, "close")
        if self.path.exists():
            self.take("b", "open")
            assert self.states["b"].writes
            self.take("b", "close")
        assert not place_of(self.path).exists()
        left = {each.name for each in self.path.parent.iterdir()} - {self.path.name}
        assert not left, left

    def disk(self) -> str | None:
        """Give the title of the map that is in the file; None if there is no file."""
        return codec.load(self.path).map.title if self.path.exists() else None

    def _opened(self, who: str, before: str | None, found: dict[str, object]) -> None:
        if before is None:
            assert not found["has_map"]
            return
        other_writes = any(state.writes for name, state in self.states.items() if name != who)
        assert found["has_map"]
        assert found["title"] == before
        assert found["read_only"] == other_writes
        self.states[who] = State(before, before, not other_writes)

    def _edited(self, who: str, before: str | None, found: dict[str, object]) -> None:
        state = self.states.get(who)
        if state is None:
            return  # there is no map to be changed
        if state.writes:
            assert found["title"] != state.title
            state.title, state.modified = str(found["title"]), True
        assert found["title"] == state.title, "what is only to be read has changed"
        assert found["modified"] == state.modified

    def _saved(self, who: str, before: str | None, found: dict[str, object]) -> None:
        state = self.states.get(who)
        asked = found["asked"]
        if state is None or not state.writes:
            assert asked in ([], ["save"]), "only another file can be written"
            assert self.disk() == before
        elif before in (None, state.known):
            assert (asked, found["modified"]) == ([], False)
            assert self.disk() == state.title
            state.known, state.modified = state.title, False
        else:
            assert asked == ["changed"], "it is not written over what another wrote"
            assert self.disk() == before
            assert found["title"] == state.title

    def _meddle(self, step: str) -> None:
        self.third += 1
        match step:
            case "change":
                self._write(f"c{self.third}")
            case "replace":
                own = self.path.with_name("new")
                self._write(f"c{self.third}", own)
                own.replace(self.path)
            case "delete":
                self.path.unlink(missing_ok=True)
            case _:
                raise ValueError(step)

    def _write(self, title: str, path: Path | None = None) -> None:
        document = Document()
        data = codec.dumps(change_map(document, title=title).apply(document))
        (path or self.path).write_bytes(data)


def interleaved(a: Sequence[str], b: Sequence[str]) -> Iterator[Order]:
    """Give every order in which two programs can take their steps."""
    for places in combinations(range(len(a) + len(b)), len(a)):
        steps_of_a, steps_of_b = iter(a), iter(b)
        yield tuple(
            ("a", next(steps_of_a)) if place in places else ("b", next(steps_of_b))
            for place in range(len(a) + len(b))
        )


def with_third(order: Order) -> Iterator[Order]:
    """Give an order with every step of another program before each of its steps."""
    for place in range(1, len(order)):
        for step in THIRD:
            yield (*order[:place], ("c", step), *order[place:])


def living() -> list[Order]:
    """List all orders in which nobody dies, with and without another program."""
    whole = list(interleaved(WHOLE, WHOLE))
    return whole + [each for order in whole for each in with_third(order)]


def dying() -> list[Order]:
    """List all orders in which one of the programs is killed after one of its steps."""
    ends = [(*WHOLE[:length], "kill") for length in (1, 2, 3)]
    return [order for end in ends for order in interleaved(end, WHOLE)]
