"""Reads a file of the user's: only a regular file, without a wait, and no more than was asked for.

A name may stand for anything: a pipe whose other end nobody writes to, a device that never ends,
a file that another program goes on writing. None of them may hold the program up or fill its
memory, so whoever reads what the user or another program left reads it here.
"""

import errno
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, Final

from cjm_desktop.storage.errors import BadFile, FileCode

CHUNK: Final = 1 << 20

# Only POSIX has pipes and terminals among its files, and only Windows changes line ends.
_FLAGS: Final = (
    os.O_RDONLY
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_NOCTTY", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)


def read_file(path: Path, limit: int) -> bytes:
    """Read a file whole; BadFile if it cannot be, is no file or has more than `limit` bytes."""
    with opened(path) as file:
        size = os.fstat(file.fileno()).st_size
        if size > limit:
            raise BadFile("too_large", path, {"limit": limit})
        return read_stream(file, limit, path, size)


def read_stream(file: BinaryIO, limit: int, path: Path, expected: int = CHUNK) -> bytes:
    """Read to the end; BadFile if there are more than `limit` bytes.

    `expected` is how many there seem to be, so that no more memory is taken; `path` is what the
    error calls the stream.
    """
    chunks: list[bytes] = []
    room = limit + 1
    wanted = min(expected + 1, room)  # one more says whether there is more than expected
    while True:
        chunk = file.read(wanted)
        chunks.append(chunk)
        room -= len(chunk)
        if room == 0:
            raise BadFile("too_large", path, {"limit": limit})
        if len(chunk) < wanted:
            return b"".join(chunks)
        wanted = min(CHUNK, room)


@contextmanager
def opened(path: Path) -> Iterator[BinaryIO]:
    """Open a regular file; what goes wrong then and in the block is a BadFile."""
    try:
        with os.fdopen(os.open(path, _FLAGS), "rb") as file:
            mode = os.fstat(file.fileno()).st_mode
            if not stat.S_ISREG(mode):
                raise BadFile("is_a_directory" if stat.S_ISDIR(mode) else "not_a_file", path)
            yield file
    except OSError as error:
        raise BadFile(_code(error), path, {"reason": _reason(error)}) from error
    except ValueError as error:  # no system has a name with a null in it
        raise BadFile("not_found", path) from error
    except MemoryError as error:
        raise BadFile("no_memory", path) from error


def same_bytes(file: BinaryIO, data: bytes) -> bool:
    """Whether the rest of a file is exactly these bytes, without reading it whole."""
    starts = range(0, len(data), CHUNK)
    same = all(file.read(CHUNK) == data[start : start + CHUNK] for start in starts)
    return same and not file.read(1)


def _code(error: OSError) -> FileCode:
    match error:
        case FileNotFoundError() | NotADirectoryError():
            return "not_found"
        case PermissionError():
            return "permission"
        case IsADirectoryError():
            return "is_a_directory"
        case OSError(errno=errno.ENXIO):  # a socket
            return "not_a_file"
        case _:
            return "unreadable"


def _reason(error: OSError) -> str:
    return error.strerror or type(error).__name__
