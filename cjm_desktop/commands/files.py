"""Maps and outputs by the names given on the command line; `-` stands for the standard streams."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from cjm_desktop.commands.terminal import Failure, Terminal
from cjm_desktop.journey.document import Document
from cjm_desktop.storage import atomic, codec, explain, reading
from cjm_desktop.storage.errors import StorageError
from cjm_desktop.words.wording import Wording

STANDARD: Final = "-"


@contextmanager
def explained(tr: Wording) -> Iterator[None]:
    """Turn what goes wrong between a map and the disk into the one line that says so."""
    try:
        yield
    except StorageError as error:
        raise Failure(explain.sentence(error, tr)) from error


def shown_path(name: str) -> Path:
    """Give the path that stands for a name in sentences."""
    return Path("<stdin>") if name == STANDARD else Path(name)


def read(name: str) -> bytes:
    """Read a file whole; StorageError."""
    if name == STANDARD:
        return reading.read_stream(sys.stdin.buffer, codec.MAX_FILE_BYTES, shown_path(name))
    return codec.read_bytes(Path(name))


def read_map(name: str, tr: Wording) -> Document:
    """Read a map; Failure says what is wrong with it."""
    with explained(tr):
        return codec.loads(read(name), shown_path(name))


def write(name: str, data: bytes, terminal: Terminal) -> None:
    """Write an output whole or not at all; Failure says why not."""
    if name == STANDARD:
        terminal.send(data)
        return
    with explained(terminal.tr):
        atomic.write(Path(name), data)
