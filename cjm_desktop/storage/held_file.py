"""A file that one process holds until it lets go or dies: how it is told that it still lives.

The system releases what a process held, however it ended. A process's number tells nothing, for
another may have it by now.
"""

import contextlib
import errno
import os
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Final, Literal

from cjm_desktop.storage import outside
from cjm_desktop.storage.outside import Answer, Unreachable

_FLAGS: Final = os.O_RDWR | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)

Make = Literal["if_need_be", "anew", "never"]
"""Whether a file may be made, must be, or must be there."""

_MAKES: Final[Mapping[Make, int]] = {
    "if_need_be": os.O_CREAT,
    "anew": os.O_CREAT | os.O_EXCL,
    "never": 0,
}

_UNWANTED: Final[Mapping[Make, type[OSError]]] = {
    "anew": FileExistsError,
    "never": FileNotFoundError,
}

_HELD_BYTE: Final = 1 << 30
"""Windows keeps others from reading what is held, so that is a byte that no file here has."""


_HELD_BY_ANOTHER: Final = (errno.EWOULDBLOCK, errno.EAGAIN, errno.EACCES, errno.EDEADLK)

_TRIES: Final = 100
"""It may be removed as often as others come and go meanwhile, but not for good."""


_TRIES_TO_REMOVE: Final = 2

_PAUSE: Final = 0.01
"""Seconds until a file that somebody holds is asked for again."""


class HeldFile:
    """A file that no other process can hold while this one does."""

    def __init__(self, path: Path, descriptor: int) -> None:
        self.path = path
        self.descriptor = descriptor

    def release(self, *, remove: bool = False) -> None:
        """Let go of the file; it stays, unless it is to be removed and is still the one held."""
        if self.descriptor < 0:
            return
        if remove and os.name != "nt":
            # Before it is let go: then nobody can hold a file that is about to go.
            self._remove()
        descriptor, self.descriptor = self.descriptor, -1
        with contextlib.suppress(OSError, MemoryError):
            os.close(descriptor)
        if remove and os.name == "nt":
            outside.remove(self.path)  # refused if another has it open by now

    def _remove(self) -> None:
        for _ in range(_TRIES_TO_REMOVE):
            if self.is_there():
                outside.remove(self.path)

    def write(self, data: bytes) -> Unreachable | None:
        """Write at the beginning of the file; None if that was done."""
        try:
            os.lseek(self.descriptor, 0, os.SEEK_SET)
            written = os.write(self.descriptor, data)
        except (OSError, MemoryError) as error:
            return outside.unreachable(error)
        return None if written == len(data) else Unreachable("failed", "short write")

    def is_there(self) -> bool:
        """Tell whether the name still leads to the file that is held."""
        seen = outside.look(self.path)
        try:
            held = os.fstat(self.descriptor)
        except (OSError, MemoryError):
            return False
        here = (held.st_dev, held.st_ino)
        return isinstance(seen, outside.Look) and (seen.device, seen.inode) == here


def hold(path: Path, make: Make = "if_need_be") -> HeldFile | Unreachable | None:
    """Hold a file; None if another process holds it, or if `make` does not allow what is there."""
    for _ in range(_TRIES):
        try:
            descriptor = os.open(path, _FLAGS | _MAKES[make], 0o666)
        except (OSError, ValueError, MemoryError) as error:
            unwanted = _UNWANTED.get(make)
            if unwanted is not None and isinstance(error, unwanted):
                return None
            return outside.unreachable(error)
        held = HeldFile(path, descriptor)
        try:
            _lock(descriptor)
        except (OSError, MemoryError) as error:
            held.release()
            is_taken = isinstance(error, OSError) and error.errno in _HELD_BY_ANOTHER
            return None if is_taken else outside.unreachable(error)
        if held.is_there():
            return held
        # It was removed between the two, by who held it before.
        held.release()
    return Unreachable("failed", "the file does not stay")


def hold_in_turn(path: Path, patience: float) -> HeldFile | Unreachable | None:
    """Hold a file once nobody else does; None if that takes more than so many seconds."""
    until = time.monotonic() + patience
    while (held := hold(path)) is None and time.monotonic() < until:
        time.sleep(_PAUSE)
    return held


def hold_open(descriptor: int) -> None:
    """Hold an open file until it is closed; where the disk knows nothing of that, do without."""
    with contextlib.suppress(OSError, MemoryError):
        _lock(descriptor)


def is_held(path: Path) -> Answer:
    """Tell whether some process holds a file; those who ask do not get into each other's way."""
    try:
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_CLOEXEC", 0))
    except FileNotFoundError:
        return "no"
    except (OSError, ValueError, MemoryError) as error:
        return outside.unreachable(error)
    try:
        _lock(descriptor, shared=True)
    except (OSError, MemoryError) as error:
        is_so = isinstance(error, OSError) and error.errno in _HELD_BY_ANOTHER
        return "yes" if is_so else outside.unreachable(error)
    finally:
        with contextlib.suppress(OSError, MemoryError):
            os.close(descriptor)
    return "no"


def _lock(descriptor: int, *, shared: bool = False) -> None:
    if sys.platform == "win32":
        import msvcrt

        os.lseek(descriptor, _HELD_BYTE, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        kind = fcntl.LOCK_SH if shared else fcntl.LOCK_EX
        fcntl.flock(descriptor, kind | fcntl.LOCK_NB)
