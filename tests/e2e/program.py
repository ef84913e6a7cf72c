"""The program running on a virtual screen, and what it answers about itself."""

import json
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from select import select
from typing import IO, Any

from tests.e2e.screen import PATIENCE, ScreenRect, until

ROOT = Path(__file__).resolve().parents[2]
State = Mapping[str, Any]
_STEADY = 8
"""How many times in a row something is to be found in the same place."""


class Program:
    """A running program; questions wait for their answers, `*_place` for what they look for."""

    def __init__(self, process: subprocess.Popen[str], complaints: Path) -> None:
        self._process = process
        self._complaints = complaints
        assert process.stdin is not None
        assert process.stdout is not None
        self._questions: IO[str] = process.stdin
        self._answers: IO[str] = process.stdout

    def ask(self, *question: object) -> Any:
        """Ask one question of the driver."""
        self._questions.write(json.dumps(question) + "\n")
        self._questions.flush()
        heard, _, _ = select([self._answers], [], [], PATIENCE)
        assert heard, f"no answer to {question}: {self.complaints}"
        answer = self._answers.readline()
        assert answer, f"the program has ended: {self.complaints}"
        return json.loads(answer)

    @property
    def state(self) -> State:
        """What the program is busy with."""
        state: State = self.ask("state")
        return state

    @property
    def complaints(self) -> str:
        """What the program wrote to standard error."""
        return self._complaints.read_text("utf-8")

    def until(self, what: str, holds: Callable[[State], bool]) -> None:
        """Wait until something holds of the state."""
        until(lambda: holds(self.state), lambda: f"{what}; the program says {self.state}")

    def place(self, *question: object) -> ScreenRect:
        """Wait until something is on the screen, and give where."""
        return ScreenRect(*until(lambda: self.ask(*question), lambda: f"{question} on the screen"))

    def steady_place(self, *question: object) -> ScreenRect:
        """Wait until something on the screen has stopped moving, and give where it is."""
        seen: list[Any] = []

        def look() -> Any:
            seen.append(self.ask(*question))
            return seen[-1] if seen[-_STEADY:] == [seen[-1]] * _STEADY else None

        return ScreenRect(*until(look, lambda: f"{question} in its place"))

    def wait_for_end(self) -> int:
        """Wait until the program has ended by itself; gives its exit code."""
        return self._process.wait(PATIENCE)


@contextmanager
def running(environment: Mapping[str, str], complaints: Path, *opened: Path) -> Iterator[Program]:
    """Start the program on the display of the environment, with a map opened if one is given."""
    with (
        complaints.open("w", encoding="utf-8") as errors,
        subprocess.Popen(
            [sys.executable, "-m", "tests.e2e.driver", *map(str, opened)],
            cwd=ROOT,
            env=dict(environment),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=errors,
            text=True,
        ) as process,
    ):
        try:
            yield Program(process, complaints)
        finally:
            process.kill()
