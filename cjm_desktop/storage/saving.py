"""Saving a map: its canonical bytes, written safely, and the original of an older format kept."""

import os
import re
from pathlib import Path
from typing import Final

from cjm_desktop.journey.document import Document
from cjm_desktop.storage import atomic, codec, migrations, outside
from cjm_desktop.storage.errors import BadFile

# In a text the quotes would be escaped, and in `meta` the value is a text: only the top has this.
_VERSION: Final = re.compile(rb'"format_version"\s*:\s*(\d+)')
_LONGEST_NAME: Final = 255


def save(document: Document, path: Path) -> atomic.Saved:
    """Write a map to a file; SaveError leaves what was there.

    A file of an older format version is first kept beside, as NAME.cjm.v1-backup.
    """
    keep_original(path)
    return atomic.write(path, codec.dumps(document))


def keep_original(path: Path) -> Path | None:
    """Copy a file of an older format version before it is overwritten; None if it is not one."""
    target = Path(os.path.realpath(path))
    try:
        data = codec.read_bytes(target) if outside.is_file(target) == "yes" else b""
    except BadFile:
        # What cannot be read was not opened as a map either; the save says if it may be replaced.
        return None
    found = _VERSION.search(data)
    if found is None or not migrations.is_older(int(found[1])):
        return None
    backup = _free_name(target, f".v{int(found[1])}-backup", data)
    if outside.exists(backup) != "yes":
        atomic.write(backup, data)
    return backup


def _free_name(target: Path, ending: str, data: bytes) -> Path:
    """Find the backup's name: one that is free, or one that holds the same already."""
    number = 1
    while True:
        numbered = ending if number == 1 else f"{ending}-{number}"
        room = _LONGEST_NAME - len(numbered)
        stem = os.fsencode(target.name)[:room].decode(errors="ignore")
        backup = target.with_name(stem + numbered)
        if outside.exists(backup) != "yes" or _holds(backup, data):
            return backup
        number += 1


def _holds(backup: Path, data: bytes) -> bool:
    try:
        return codec.read_bytes(backup) == data
    except BadFile:
        return False
