"""What a journal knows of the file that its map belongs to, and how far the map is from it."""

import json
import os
from pathlib import Path
from typing import NamedTuple


class Place(NamedTuple):
    """The file of a map and the SHA-256 of what was last read or written there; none if new."""

    path: Path | None = None
    digest: bytes | None = None


class Mark(NamedTuple):
    """Where a map is saved, and since when it is not.

    `saved` is the number of entries that were done when it was saved, None if that state is gone;
    `fork` is the last that it has in common with the saved state. Both count from the journal's
    first entry, which others that are kept no more may have come before. `since` is when it was
    first changed after that, None while nothing is.
    """

    place: Place
    saved: int | None
    fork: int
    since: int | None


class BadMark(Exception):
    """Bytes that are no mark as this program writes them."""


def encode(mark: Mark) -> bytes:
    """Write a mark; a name of a file may hold what is no text."""
    path, digest = mark.place
    written = {
        "digest": digest.hex() if digest is not None else None,
        "fork": mark.fork,
        "path": os.fsencode(path).decode("utf-8", "surrogateescape") if path is not None else None,
        "saved": mark.saved,
        "since": mark.since,
    }
    return json.dumps(written, sort_keys=True, separators=(",", ":")).encode()


def decode(data: bytes) -> Mark:
    """Read a mark; BadMark if these are not the bytes of one."""
    try:
        found = json.loads(data)
        numbers = [found[name] for name in ("saved", "fork", "since")]
        if any(type(number) is not int for number in numbers if number is not None):
            raise BadMark
        mark = Mark(_place(found["path"], found["digest"]), *numbers)
        if numbers[1] is not None and encode(mark) == data:
            return mark
    except (ValueError, TypeError, LookupError, AttributeError, RecursionError):
        pass
    raise BadMark


def _place(path: str | None, digest: str | None) -> Place:
    name = None if path is None else os.fsdecode(path.encode("utf-8", "surrogateescape"))
    return Place(
        None if name is None else Path(name), None if digest is None else bytes.fromhex(digest)
    )
