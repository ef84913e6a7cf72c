"""Lets one call to the system fail, whichever of those on a user's path it is.

The path is gone once with every call noted that concerns the user's own files, and then again for
each call and each fault. A call is known by what it does, to what, and by how often that was done
before, so that threads which overtake each other do not change which one is meant.
"""

import errno
import io
import os
import re
import threading
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from math import ceil
from pathlib import Path
from types import TracebackType
from typing import Any, Final, NamedTuple

import pytest
from PySide6.QtCore import QSettings

from cjm_desktop.desktop.work import settings_file

FAULTS: Final = (
    "EACCES", "ENOENT", "EIO", "ESTALE", "ENOTCONN", "ENOSPC", "ENAMETOOLONG", "MemoryError",
)  # fmt: skip

# What the system is asked, by whom it is asked about: a path first, or a descriptor.
_OF_PATHS: Final = (
    "access", "chmod", "chown", "link", "listdir", "lstat", "mkdir", "readlink", "remove",
    "rename", "replace", "rmdir", "scandir", "stat", "symlink", "truncate", "unlink", "utime",
)  # fmt: skip
_OF_DESCRIPTORS: Final = ("fstat", "fsync", "ftruncate", "read", "write")
_OF_FILES: Final = ("read", "readinto", "readline", "readlines", "write", "writelines", "flush")
_SETTINGS: Final = "settings"

_RANDOM: Final = re.compile(r"(?<=\.~)[0-9a-f]{12}|(?<=unsaved-)[0-9A-Za-z]{12}")
"""In the names of a file that is not yet in its place, and of one for a map that has no file."""


_BESIDE: Final = ("journal", "unfinished work")
"""Threads that work when their time has come, and not because of a path."""


class Call(NamedTuple):
    """One call among those of a path."""

    what: str
    place: str
    """The user's file, below the folders that are watched; a key of the settings."""
    time: int

    def __str__(self) -> str:
        return f"{self.what}({self.place}) no. {self.time}"

    @property
    def is_of_settings(self) -> bool:
        """Whether it was asked of the settings, and not of the system."""
        return self.what.startswith(_SETTINGS)

    @property
    def is_certain(self) -> bool:
        """Whether it is made each time the path is gone.

        How often a setting is asked for depends on what the window painted meanwhile.
        """
        return not self.is_of_settings or self.time == 1


class Injection(NamedTuple):
    """Which call is to fail, and how: a name of FAULTS."""

    call: Call
    fault: str

    def __str__(self) -> str:
        return f"{self.fault} at {self.call}"


class Instrument:
    """Notes the calls that concern files below some folders, and lets one fail if told to."""

    def __init__(self, patch: pytest.MonkeyPatch, folders: Sequence[Path]) -> None:
        self._folders = tuple(os.path.realpath(folder) for folder in folders)
        self._names: dict[int, str] = {}
        self._watches = False
        self._injection: Injection | None = None
        self._times: Counter[tuple[str, str]] = Counter()
        self.calls: list[Call] = []
        """The calls of the path that was gone last, in order."""
        self.has_struck = False
        """Whether the call that was to fail was made, and failed."""
        self._wrap(patch)

    @contextmanager
    def watching(self, injection: Injection | None = None) -> Iterator[None]:
        """Note the calls that are made in the block, and let one of them fail."""
        self.calls, self._times = [], Counter()
        self._injection, self.has_struck, self._watches = injection, False, True
        try:
            yield
        finally:
            self._watches = False

    def meet(self, what: str, place: str | None, filename: object = None) -> None:
        """Note a call; raises what it is to fail by."""
        if not self._watches or place is None or threading.current_thread().name in _BESIDE:
            return
        self._times[what, place] += 1
        call = Call(what, place, self._times[what, place])
        self.calls.append(call)
        if self._injection is not None and self._injection.call == call:
            self.has_struck = True
            raise _error(self._injection.fault, filename)

    def place(self, path: object) -> str | None:
        """Name a file of the user's; None for any other."""
        if isinstance(path, int):
            return self._names.get(path)
        if not isinstance(path, str | bytes | os.PathLike):
            return None
        name = os.path.abspath(os.fsdecode(path))  # noqa: PTH100 (asks the system nothing)
        for folder in self._folders:
            if name == folder or name.startswith(folder + os.sep):
                return _RANDOM.sub("", os.path.relpath(name, folder))
        return None

    def _wrap(self, patch: pytest.MonkeyPatch) -> None:
        for name in _OF_PATHS:
            patch.setattr(os, name, self._of_path(name, getattr(os, name)))
        for name in _OF_DESCRIPTORS:
            patch.setattr(os, name, self._of_descriptor(name, getattr(os, name)))
        patch.setattr(os, "open", self._os_open(os.open))
        patch.setattr(os, "close", self._os_close(os.close))
        for owner in (io, __import__("builtins")):
            patch.setattr(owner, "open", self._open(io.open))
        patch.setattr(settings_file, "QSettings", self._settings())

    def _of_path(self, name: str, call: Callable[..., Any]) -> Callable[..., Any]:
        def asked(path: Any, *given: Any, **named: Any) -> Any:
            place = self.place(path)
            if name == "access":
                # The system's answer to what it cannot find out is no.
                try:
                    self.meet(f"os.{name}", place, path)
                except OSError:
                    return False
            else:
                self.meet(f"os.{name}", place, path)
            return call(path, *given, **named)

        return asked

    def _of_descriptor(self, name: str, call: Callable[..., Any]) -> Callable[..., Any]:
        def asked(descriptor: Any, *given: Any, **named: Any) -> Any:
            self.meet(f"os.{name}", self.place(descriptor))
            return call(descriptor, *given, **named)

        return asked

    def _os_open(self, call: Callable[..., int]) -> Callable[..., int]:
        def opened(path: Any, *given: Any, **named: Any) -> int:
            place = self.place(path)
            self.meet("os.open", place, path)
            descriptor = call(path, *given, **named)
            self._note(descriptor, place)
            return descriptor

        return opened

    def _os_close(self, call: Callable[[int], None]) -> Callable[[int], None]:
        def closed(descriptor: int) -> None:
            place = self._names.pop(descriptor, None)
            call(descriptor)
            # What fails while it closes is closed.
            self.meet("os.close", place)

        return closed

    def _open(self, call: Callable[..., Any]) -> Callable[..., Any]:
        def opened(path: Any, *given: Any, **named: Any) -> Any:
            place = self.place(path)
            self.meet("open", place, None if isinstance(path, int) else path)
            file = call(path, *given, **named)
            if place is None or not self._watches:
                return file
            self._note(file.fileno(), place)
            return _File(file, self, place)

        return opened

    def _note(self, descriptor: int, place: str | None) -> None:
        self._names.pop(descriptor, None)
        if place is not None:
            self._names[descriptor] = place

    def _settings(self) -> type[QSettings]:
        instrument = self

        class Settings(QSettings):
            def value(self, key: str, /, *given: Any, **named: Any) -> object:
                instrument.meet(f"{_SETTINGS}.value", key)
                return super().value(key, *given, **named)

            def setValue(self, key: str, value: object, /) -> None:
                instrument.meet(f"{_SETTINGS}.setValue", key)
                super().setValue(key, value)

            def sync(self) -> None:
                instrument.meet(f"{_SETTINGS}.sync", "")
                super().sync()

        return Settings


class _File:
    """An open file of the user's: each use of it is a call that can fail."""

    def __init__(self, file: Any, instrument: Instrument, place: str) -> None:
        self._file = file
        self._instrument = instrument
        self._place = place

    def __getattr__(self, name: str) -> Any:
        found = getattr(self._file, name)
        if name not in _OF_FILES:
            return found

        def used(*given: Any, **named: Any) -> Any:
            self._instrument.meet(f"file.{name}", self._place)
            return found(*given, **named)

        return used

    def __enter__(self) -> "_File":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def __iter__(self) -> Iterator[Any]:
        return iter(self._file)

    def close(self) -> None:
        """Close the file, and fail afterwards if it is to fail."""
        if self._file.closed:
            return
        with suppress(OSError):
            self._instrument._names.pop(self._file.fileno(), None)
        self._file.close()
        self._instrument.meet("file.close", self._place)


def injections(calls: Sequence[Call], fault: str) -> list[Injection]:
    """Let every call fail by a fault.

    Of the settings, whose failures all end in one place, each call fails by one fault in turn.
    """
    asked = [call for call in calls if not call.is_of_settings]
    kept = [call for call in calls if call.is_of_settings][FAULTS.index(fault) :: len(FAULTS)]
    return [Injection(call, fault) for call in (*asked, *kept)]


def sample(calls: Sequence[Call], most: int | None = None) -> list[Injection]:
    """Let calls, or some of them evenly spread, fail by one fault, so that all faults have a turn.

    Of the settings, what is asked of them fails once, whatever it is asked for.
    """
    asked = [call for call in calls if not call.is_of_settings]
    if asked and most is not None:
        asked = asked[:: ceil(len(asked) / most)]
    kept = {call.what: call for call in reversed(calls) if call.is_of_settings}.values()
    chosen = enumerate((*asked, *kept))
    return [Injection(call, FAULTS[place % len(FAULTS)]) for place, call in chosen]


def _error(fault: str, filename: object) -> Exception:
    if fault == "MemoryError":
        return MemoryError()
    number: int = getattr(errno, fault)
    if filename is None:
        return OSError(number, os.strerror(number))
    return OSError(number, os.strerror(number), filename)
