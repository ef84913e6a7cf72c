"""The round of voting that is open at a map, kept below the state folder until it is over.

A room cannot be asked twice: what was typed is there again after a crash. It lies beside unfinished
work, is nobody else's to read, and is no part of the map.
"""

import hashlib
from contextlib import suppress
from pathlib import Path
from typing import Final

from cjm_desktop import paths
from cjm_desktop.storage import atomic, outside, reading
from cjm_desktop.storage.errors import BadFile

_MOST_BYTES: Final = 40_000_000
_PRIVATE: Final = 0o600


def folder() -> Path:
    """Give where open rounds are kept; whether it is there is another question."""
    return paths.user_state() / "rounds"


def place(map_path: Path) -> Path:
    """Give where the round of a map in a file is kept."""
    name = hashlib.sha256(str(map_path).encode("utf-8", "surrogateescape")).hexdigest()[:32]
    return folder() / f"{name}.json"


def keep(where: Path, data: bytes) -> None:
    """Keep a round in place of the one before; SaveError if that cannot be had."""
    failed = outside.make_private_folder(where.parent)
    if failed is not None:
        raise outside.save_error(failed, where.parent)
    atomic.write(where, data, _PRIVATE)


def kept(where: Path) -> bytes | None:
    """Give the round that is kept, if there is one that can be read."""
    with suppress(BadFile):
        return reading.read_file(where, _MOST_BYTES)
    return None


def forget(where: Path) -> None:
    """Let a round that is over go; one that cannot be reached stays."""
    outside.remove(where)
