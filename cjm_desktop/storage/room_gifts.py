"""What a room gave that is not in the map yet, kept below the state folder until it is.

That is the round of voting that is open, and the cards that came from phones. A room cannot be
asked twice: it is there again after a crash. It lies beside unfinished work, is nobody else's to
read, and is no part of the map.
"""

import os
from contextlib import suppress
from pathlib import Path
from typing import Final, Literal

from cjm_desktop import paths
from cjm_desktop.storage import atomic, digest, outside, reading
from cjm_desktop.storage.errors import BadFile
from cjm_desktop.storage.outside import Unreachable

_MOST_BYTES: Final = 300_000_000
"""What a room may give at most, in the longest letters: 100,000 cards."""
_PRIVATE: Final = 0o600
_APPENDING: Final = (
    os.O_WRONLY
    | os.O_APPEND
    | os.O_CREAT
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)


Gift = Literal["rounds", "room-cards", "protocols"]
"""What is kept of a room: the open round, cards that wait, the protocol of a workshop."""


def folder(gift: Gift) -> Path:
    """Give where all of a kind is kept; whether it is there is another question."""
    return paths.user_state() / gift


def place(map_path: Path, gift: Gift) -> Path:
    """Give where it is kept for a map in a file."""
    name = digest.name_of(str(map_path).encode("utf-8", "surrogateescape"), 32)
    return folder(gift) / f"{name}.json"


def is_kept(map_path: Path | None, gift: Gift) -> bool:
    """Tell whether something of a kind may be kept for a map, or for any without a file."""
    if map_path is not None:
        return outside.exists(place(map_path, gift)) == "yes"
    found = outside.entries(folder(gift), ".json")
    return not isinstance(found, Unreachable) and bool(found)


def keep(where: Path, data: bytes) -> None:
    """Keep it in place of what was kept before; SaveError if that cannot be had."""
    failed = outside.make_private_folder(where.parent)
    if failed is not None:
        raise outside.save_error(failed, where.parent)
    atomic.write(where, data, _PRIVATE)


def add_line(where: Path, line: bytes) -> bool:
    """Append a line, so that it outlives this program at once; False if that cannot be had.

    The folder must be there.
    """
    try:
        descriptor = os.open(where, _APPENDING, _PRIVATE)
        try:
            whole = line + b"\n"
            return os.write(descriptor, whole) == len(whole)
        finally:
            os.close(descriptor)
    except OSError:
        return False


def kept(where: Path) -> bytes | None:
    """Give what is kept, if there is something that can be read."""
    with suppress(BadFile):
        return reading.read_file(where, _MOST_BYTES)
    return None


def forget(where: Path) -> None:
    """Let go what is over; what cannot be reached stays."""
    outside.remove(where)
