"""Maps and outputs by the names given on the command line; `-` stands for the standard streams."""

import sys
from argparse import ArgumentParser
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from cjm_desktop.commands.terminal import Failure, Terminal
from cjm_desktop.journey.brand import Brand
from cjm_desktop.journey.document import Document
from cjm_desktop.storage import atomic, brands, codec, explain, reading, replacing
from cjm_desktop.storage.errors import StorageError
from cjm_desktop.storage.held_map import held_map
from cjm_desktop.storage.replacing import Source
from cjm_desktop.words.wording import Wording

STANDARD: Final = "-"
_STDIN: Final = 0


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
    """Read a map's file whole, or the map within a PDF that we wrote; StorageError."""
    path = shown_path(name)
    if name == STANDARD:
        data = reading.read_stream(sys.stdin.buffer, codec.MAX_FILE_BYTES, path)
    else:
        data = codec.read_bytes(path)
    return held_map(data, path) or data


def read_map(name: str, tr: Wording) -> Document:
    """Read a map; Failure says what is wrong with it."""
    with explained(tr):
        return codec.loads(read(name), shown_path(name))


def read_brand(name: str, tr: Wording) -> Brand:
    """Read a brand kit; Failure says what is wrong with it."""
    with explained(tr):
        return brands.load_brand(Path(name))


def source(name: str) -> Source:
    """Give what an output is made from, by the name it was read by."""
    return _STDIN if name == STANDARD else Path(name)


def add_force(parser: ArgumentParser, tr: Wording) -> None:
    """Let a command that writes a map be told to replace a file."""
    parser.add_argument("--force", action="store_true", help=tr("replace OUT if it is there"))


def write_map(
    name: str, data: bytes, terminal: Terminal, sources: Collection[Source], *, force: bool
) -> None:
    """Write a map whole or not at all, and only where it may be; Failure says why not."""
    with explained(terminal.tr):
        if name == STANDARD:
            replacing.check_standard_output(sources)
            terminal.send(data)
        else:
            replacing.check_map(Path(name), sources, force=force)
            atomic.write(Path(name), data)
