"""What commands say and where: answers on standard output, complaints in one line on the other.

User text is shown as plain text, so that nothing in a map can steer the terminal.
"""

import json
import os
import sys
import time
import unicodedata
from collections.abc import Callable, Sequence
from contextlib import suppress
from io import TextIOWrapper
from types import TracebackType
from typing import Final, Self

from cjm_desktop.words.wording import Wording

PROGRAM: Final = "cjm-desktop"

FAILED: Final = 2
NO_DISPLAY: Final = 3
INTERRUPTED: Final = 130
PIPE_CLOSED: Final = 141

MOST_BYTES: Final = 1_000
"""What a line on standard error may take, its end included, whatever files or arguments hold."""

_JOINERS = "\u200c\u200d"
_SECONDS_BETWEEN_REPORTS = 0.1
_BAR = 30


class Failure(Exception):
    """A command that could not do its work: one line that says why, and the exit code."""

    def __init__(self, said: str, code: int = FAILED) -> None:
        super().__init__(said)
        self.said = said
        self.code = code


class Terminal:
    """Standard output and standard error in the language of the user."""

    def __init__(self, tr: Wording) -> None:
        self.tr = tr
        for name in ("stdout", "stderr"):
            if getattr(sys, name) is None:  # started without a console
                setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: PTH123, SIM115
            stream = getattr(sys, name)
            if isinstance(stream, TextIOWrapper):
                stream.reconfigure(errors="backslashreplace")

    def say(self, text: str = "") -> None:
        """Write a line of the answer."""
        sys.stdout.write(f"{text}\n")

    def say_json(self, answer: object) -> None:
        """Write the answer for a program to read."""
        self.say(json.dumps(answer, ensure_ascii=not speaks_unicode(), indent=2))

    def say_event(self, event: object) -> None:
        """Write what has just happened in one line, for a program that waits for it."""
        self.say(json.dumps(event, ensure_ascii=not speaks_unicode()))
        sys.stdout.flush()

    def send(self, data: bytes) -> None:
        """Write a file to standard output."""
        sys.stdout.flush()
        sys.stdout.buffer.write(data)

    def complain(self, said: str) -> None:
        """Write one line on standard error, MOST_BYTES long at most."""
        line = _cut(f"{PROGRAM}: {said}", MOST_BYTES)
        most = MOST_BYTES - len(os.linesep)
        with suppress(OSError):
            sys.stderr.write(f"{_fitted(visible(line), most, sys.stderr.encoding)}\n")
            sys.stderr.flush()

    def progress(self, label: str) -> "ProgressBar":
        """Make a progress bar; it draws only if standard error is a terminal."""
        return ProgressBar(label)


def speaks_unicode() -> bool:
    """Tell whether standard output can say every letter."""
    return (sys.stdout.encoding or "").lower().replace("-", "") == "utf8"


class ProgressBar:
    """A bar on standard error while long work lasts; it wipes itself out at the end."""

    def __init__(self, label: str, clock: Callable[[], float] = time.monotonic) -> None:
        self._label = label
        self._clock = clock
        self._seen = sys.stderr.isatty()
        self._next = clock() + _SECONDS_BETWEEN_REPORTS
        self._drawn = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._drawn:
            self._draw(" " * self._drawn)
            self._draw("")

    def __call__(self, done: int, total: int, /) -> None:
        """Draw how far the work is, not more often than an eye can follow."""
        if not self._seen or self._clock() < self._next:
            return
        self._next = self._clock() + _SECONDS_BETWEEN_REPORTS
        share = min(done / total, 1.0) if total > 0 else 0.0
        bar = ("#" * round(share * _BAR)).ljust(_BAR, ".")
        text = f"{self._label} [{bar}] {share:4.0%}"
        self._draw(text)
        self._drawn = len(text)

    @staticmethod
    def _draw(text: str) -> None:
        sys.stderr.write(f"\r{text}")
        sys.stderr.flush()


def plain(text: str) -> str:
    """Make one line of a user's text: breaks become spaces, what cannot be seen is spelt out."""
    return visible(" ".join(text.split()))


def visible(text: str) -> str:
    """Spell out what cannot be seen, such as the controls that steer a terminal."""
    return "".join(
        char if char.isprintable() or char in _JOINERS else ascii(char)[1:-1] for char in text
    )


def _cut(text: str, most: int) -> str:
    """Take out the middle of what is far too long, before each of its letters is looked at."""
    return text if len(text) <= 2 * most else text[:most] + text[-most:]


def _fitted(text: str, most: int, encoding: str | None) -> str:
    """Shorten text to so many bytes; the place it begins with and the reason at its end stay."""
    encoding = encoding or "utf-8"
    data = text.encode(encoding, "backslashreplace")
    if len(data) <= most:
        return text
    half = (most - len("…".encode(encoding, "backslashreplace"))) // 2
    return "…".join(part.decode(encoding, "ignore") for part in (data[:half], data[-half:]))


def table(rows: Sequence[Sequence[str]], right: frozenset[int] = frozenset()) -> list[str]:
    """Set rows of plain text in columns; those named in `right` keep to the right."""
    widths = [max(map(_width, column)) for column in zip(*rows, strict=True)]
    return ["  ".join(_cells(row, widths, right)).rstrip() for row in rows]


def _cells(row: Sequence[str], widths: Sequence[int], right: frozenset[int]) -> list[str]:
    padding = [" " * (width - _width(text)) for text, width in zip(row, widths, strict=True)]
    return [
        pad + text if column in right else text + pad
        for column, (text, pad) in enumerate(zip(row, padding, strict=True))
    ]


def _width(text: str) -> int:
    return sum(map(_columns, text))


def _columns(char: str) -> int:
    if unicodedata.combining(char) or char in _JOINERS:
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def drop_output() -> None:
    """Send what is still to be written nowhere, so that the interpreter ends in silence."""
    with suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
