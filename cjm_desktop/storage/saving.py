"""Saving a map: its canonical bytes, written safely, and the original of an older format kept."""

import os
import re
from pathlib import Path
from typing import BinaryIO, Final, NamedTuple

from cjm_desktop.journey.document import Document
from cjm_desktop.storage import atomic, codec, in_place, migrations, outside, reading, stamp
from cjm_desktop.storage.backups import Plan
from cjm_desktop.storage.backups import keep as keep_backup
from cjm_desktop.storage.errors import BadFile, SaveError
from cjm_desktop.storage.stamp import Stamp

# In a text the quotes would be escaped, and in `meta` the value is a text: only the top has this.
_VERSION: Final = rb'"format_version"\s{0,40}+:\s{0,40}+(\d{1,9})'
_LONGEST_MATCH: Final = 120
_LONGEST_NAME: Final = 255


class Written(NamedTuple):
    """A file that was saved; not `durable` if the disk has not confirmed it."""

    path: Path
    durable: bool
    stamp: Stamp
    not_backed_up: Exception | None = None
    """Why what was there before was not kept, where that was wanted."""


def save(
    document: Document, path: Path, known: Stamp | None = None, backups: Plan | None = None
) -> Written:
    """Write a map to a file; SaveError leaves what was there.

    Given what the file was when it was last `known`, it is not replaced if it is another now. Given
    a plan for `backups`, what it holds is kept as one; the save goes on if that cannot be done. In
    a folder that may not be written to the file is written in place, and only with a backup. A
    file of an older format version is first kept beside, as NAME.cjm.v1-backup.
    """
    try:
        if known is not None and outside.is_certain(stamp.is_changed(path, known), path):
            raise SaveError("changed", path)
        data = codec.dumps(document)
        keep_original(path)
        if in_place.is_possible(path):
            not_backed_up, written = None, in_place.write(path, data, backups)
        else:
            not_backed_up = None if backups is None else _back_up(path, backups)
            written = atomic.write(path, data)
    except MemoryError as error:
        raise SaveError("no_memory", path) from error
    return Written(written.path, written.durable, stamp.of_written(path, data), not_backed_up)


def _back_up(path: Path, plan: Plan) -> Exception | None:
    """Keep what is to be written over; why not, if that was not done.

    The work in the window is worth more than the version before it, and the disk that refuses a
    backup may soon refuse the save.
    """
    try:
        keep_backup(path, plan)
    except Exception as error:
        return error
    return None


def keep_original(path: Path) -> Path | None:
    """Copy a file of an older format version before it is overwritten; None if it is not one."""
    target = Path(os.path.realpath(path))
    try:
        with reading.opened(target) as file:
            version = _version(file)
        if version is None or not migrations.is_older(version):
            return None
        data = codec.read_bytes(target)
    except BadFile as error:
        if error.code == "no_memory":
            raise SaveError("no_memory", path) from error
        is_there = outside.is_certain(outside.is_taken(target), path)
        if is_there and error.code in ("not_found", "permission", "unreadable"):
            raise SaveError("failed", path, error.values) from error
        # There is nothing to keep; the save says if it may be replaced.
        return None
    backup = _free_name(target, f".v{version}-backup", data)
    if not outside.is_certain(outside.is_taken(backup), backup):
        atomic.write(backup, data)
    return backup


def _version(file: BinaryIO) -> int | None:
    """Find the format version a part of the file at a time, for it may stand anywhere."""
    seen = b""
    while part := file.read(reading.CHUNK):
        seen += part
        found = re.search(_VERSION, seen)
        # The digits go on in the next part if the match is the last of this.
        if found is not None and (found.end() < len(seen) or len(part) < reading.CHUNK):
            return int(found[1])
        seen = seen[-_LONGEST_MATCH:]
    return None


def _free_name(target: Path, ending: str, data: bytes) -> Path:
    """Find the backup's name: one that is free, or one that holds the same already."""
    number = 1
    while True:
        numbered = ending if number == 1 else f"{ending}-{number}"
        room = _LONGEST_NAME - len(numbered)
        stem = os.fsencode(target.name)[:room].decode(errors="ignore")
        backup = target.with_name(stem + numbered)
        if not outside.is_certain(outside.is_taken(backup), backup) or _holds(backup, data):
            return backup
        number += 1


def _holds(backup: Path, data: bytes) -> bool:
    try:
        with reading.opened(backup) as file:
            return reading.same_bytes(file, data)
    except BadFile:
        return False
