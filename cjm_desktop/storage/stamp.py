"""What a file was when it was read or written here, so that another program's work is not lost."""

from pathlib import Path
from typing import NamedTuple

from cjm_desktop.storage import codec, digest, outside
from cjm_desktop.storage.errors import LoadError
from cjm_desktop.storage.outside import Answer, Look, Unreachable


class Stamp(NamedTuple):
    """How a file looked from outside, if it answered, and what was in it."""

    look: Look | None
    digest: bytes


def read(path: Path) -> tuple[bytes, Stamp]:
    """Read a file, and stamp what was read; LoadError.

    The look comes first: what is written between the two is noticed when it is looked at again.
    """
    look = _look(path)
    data = codec.read_bytes(path)
    return data, Stamp(look, digest.of(data))


def of_written(path: Path, data: bytes) -> Stamp:
    """Stamp a file that was just written here."""
    return Stamp(_look(path), digest.of(data))


def is_changed(path: Path, known: Stamp) -> Answer:
    """Tell whether another program has written to a file since it was stamped.

    A file that looks the same is the same: no program can set back the time of the change, and one
    that was put in its place has a number of its own. Any other is read. What is gone or is no file
    holds nothing that writing would lose.
    """
    seen = outside.look(path)
    if isinstance(seen, Unreachable):
        return seen
    if seen is None or seen.kind != "file" or seen == known.look:
        return "no"
    try:
        return "no" if digest.of(codec.read_bytes(path)) == known.digest else "yes"
    except LoadError:
        return "yes"


def read_stamp(path: Path) -> Stamp:
    """Stamp a file as it is now; LoadError."""
    return read(path)[1]


def _look(path: Path) -> Look | None:
    seen = outside.look(path)
    return seen if isinstance(seen, Look) else None
