"""A virtual screen with a window manager, and the hands of a person: a mouse and a keyboard."""

import os
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple, TypeVar

SIZE = "1440x900"
PATIENCE = 20.0
"""Seconds until something that was waited for counts as not coming."""
_NEEDED = ("Xvfb", "openbox", "xdotool", "import")
# Without -noreset the server throws everyone out when the only client of a moment has gone.
_SERVER = ("-nolisten", "tcp", "-noreset")
_BETWEEN_MOVES = 0.05
_MOVES = 6

T = TypeVar("T")


class ScreenRect(NamedTuple):
    """A rectangle on the screen."""

    x: int
    y: int
    width: int
    height: int

    @property
    def middle(self) -> tuple[int, int]:
        """Its centre."""
        return self.x + self.width // 2, self.y + self.height // 2

    def at(self, across: float, down: float) -> tuple[int, int]:
        """Give a point by fractions of width and height."""
        return self.x + round(self.width * across), self.y + round(self.height * down)


def until(look: Callable[[], T | None], what: Callable[[], str]) -> T:
    """Look again and again until there is an answer that counts as true; AssertionError if never.

    `what` says what was waited for.
    """
    end = time.monotonic() + PATIENCE
    while True:
        found = look()
        if found:
            return found
        assert time.monotonic() < end, f"waited in vain: {what()}"
        time.sleep(0.02)


class Screen:
    """Sends real input to a display and takes pictures of it."""

    def __init__(self, environment: Mapping[str, str], pictures: Path) -> None:
        self.environment = environment
        self._pictures = pictures
        self._taken = 0

    def move(self, place: tuple[int, int]) -> None:
        """Put the pointer somewhere."""
        self._do("mousemove", "--sync", str(place[0]), str(place[1]))

    def click(self, place: tuple[int, int], times: int = 1) -> None:
        """Click with the left button."""
        self.move(place)
        self._do("click", "--repeat", str(times), "--delay", "80", "1")

    def drag(self, start: tuple[int, int], end: tuple[int, int], *, drop: bool = True) -> None:
        """Press, move in six steps and let go; a toolkit takes fewer for a jump, not a drag."""
        self.move(start)
        self._do("mousedown", "1")
        gone = (0, 0)
        for step in range(1, _MOVES + 1):
            time.sleep(_BETWEEN_MOVES)
            there = tuple((b - a) * step // _MOVES for a, b in zip(start, end, strict=True))
            self._do(
                "mousemove_relative", "--", *(str(b - a) for a, b in zip(gone, there, strict=True))
            )
            gone = (there[0], there[1])
        time.sleep(_BETWEEN_MOVES)
        if drop:
            self.let_go()

    def let_go(self) -> None:
        """Release the left button."""
        self._do("mouseup", "1")

    def wheel(self, place: tuple[int, int], *, down: bool = True) -> None:
        """Turn the wheel one notch over a place."""
        self.move(place)
        self._do("click", "5" if down else "4")

    def key(self, *names: str) -> None:
        """Press keys, as "ctrl+s" or "Return"."""
        self._do("key", "--delay", "40", *names)

    def write(self, text: str) -> None:
        """Type a text."""
        self._do("type", "--delay", "25", text)

    def picture(self, name: str) -> Path:
        """Keep what the screen shows now, for a person to look at."""
        self._taken += 1
        path = self._pictures / f"{self._taken:02}-{name}.png"
        self._run("import", "-window", "root", str(path))
        return path

    def _do(self, *words: str) -> None:
        self._run("xdotool", *words)

    def _run(self, *words: str) -> None:
        done = subprocess.run(
            words, env=dict(self.environment), capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, f"{' '.join(words)}: {done.stderr}"


@contextmanager
def virtual_screen(environment: Mapping[str, str], pictures: Path) -> Iterator[Screen]:
    """Run an X server of its own with a window manager on it."""
    missing = [name for name in _NEEDED if shutil.which(name) is None]
    assert not missing, f"missing: {missing}; see [e2e] in packaging/debian-packages"
    reading, writing = os.pipe()
    with (
        os.fdopen(reading) as answer,
        _running(
            ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{SIZE}x24", *_SERVER],
            environment,
            writing,
        ),
    ):
        os.close(writing)
        display = answer.readline().strip()
        assert display, "the X server did not start"
        here = {**environment, "DISPLAY": f":{display}"}
        with _running(["openbox"], here):
            screen = Screen(here, pictures)
            until(lambda: _manages(here), lambda: "the window manager")
            yield screen


def _manages(environment: Mapping[str, str]) -> bool:
    words = ["xdotool", "get_num_desktops"]
    done = subprocess.run(words, env=dict(environment), capture_output=True, check=False)
    return done.returncode == 0


@contextmanager
def _running(
    words: list[str], environment: Mapping[str, str], *kept: int
) -> Iterator[subprocess.Popen[bytes]]:
    with subprocess.Popen(
        words,
        env=dict(environment),
        pass_fds=kept,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as process:
        try:
            yield process
        finally:
            process.terminate()
