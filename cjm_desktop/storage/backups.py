"""Rotating backups: what a file held before a session first wrote to it, so many for each file.

They are numbered; the highest number is the newest, whatever the clocks of machines say. A name
begins with a few plain letters of the map's, for the eye, and the sum of its whole path, so that
two maps of one name in two folders never take each other's room.
"""

import os
import re
import stat
import unicodedata
from contextlib import suppress
from pathlib import Path
from typing import Final, NamedTuple

from cjm_desktop.paths import user_state
from cjm_desktop.storage import atomic, outside, reading
from cjm_desktop.storage.codec import MAX_FILE_BYTES
from cjm_desktop.storage.errors import BadFile, SaveError
from cjm_desktop.storage.outside import Look, Unreachable

DEFAULT_MOST: Final = 10
HIGHEST: Final = 100
_SUFFIX: Final = ".cjm"
_LETTERS: Final = 32
_LARGEST_NUMBER: Final = 999_999_999


class Plan(NamedTuple):
    """How many backups are kept of each file at most, none if 0, and in which folder."""

    most: int
    folder: Path


class Backup(NamedTuple):
    """A version of a file that was kept."""

    number: int
    path: Path


def default_folder() -> Path:
    """Give the folder of the backups, unless the user chose another."""
    return user_state() / "backups"


def backups_of(path: Path, folder: Path) -> tuple[Backup, ...] | Unreachable:
    """List the backups of a file, newest first."""
    there = _named(path, folder)
    if isinstance(there, Unreachable):
        return there
    return tuple(each for each in there if not _is_empty(each.path))


def keep(path: Path, plan: Plan) -> Path | None:
    """Keep what a file holds, before it is written over; SaveError if that cannot be done.

    None if there is nothing to keep: no file, or the newest backup holds the same. What the plan
    has no room for goes once the new one is safe, the oldest first.
    """
    if plan.most <= 0:
        return None
    target = outside.behind_links(path)
    try:
        data = reading.read_file(target, MAX_FILE_BYTES)
    except BadFile as error:
        if error.code == "not_found" and not outside.is_certain(outside.is_taken(target), path):
            return None
        raise SaveError("failed", path, error.values or {"reason": error.code}) from error
    failed = outside.make_folder(plan.folder)
    if failed is not None:
        raise outside.save_error(failed, plan.folder)
    named = _named(path, plan.folder)
    if isinstance(named, Unreachable):
        raise outside.save_error(named, plan.folder)
    empty = [each for each in named if _is_empty(each.path)]
    there = [each for each in named if each not in empty]
    if there and _holds(there[0].path, data):
        return None
    made = _write(target, plan.folder, data, named[0].number if named else 0)
    for each in (*empty, *there[plan.most - 1 :]):
        outside.remove(each.path)  # one too many costs nothing but room
    return made


def remove(backup: Backup) -> None:
    """Delete a backup; SaveError if that cannot be done."""
    failed = outside.remove(backup.path)
    if failed is not None:
        raise outside.save_error(failed, backup.path)


def _named(path: Path, folder: Path) -> list[Backup] | Unreachable:
    there = outside.entries(folder, _SUFFIX)
    if isinstance(there, Unreachable):
        return there
    pattern = re.compile(rf"{re.escape(_beginning(path))}\.(\d{{1,9}})\{_SUFFIX}")
    found = ((each, pattern.fullmatch(each.name)) for each in there)
    listed = [Backup(int(match[1]), each) for each, match in found if match is not None]
    return sorted(listed, reverse=True)


def _is_empty(path: Path) -> bool:
    """Whether a name was only reserved: whoever did so was ended before the rest."""
    seen = outside.look(path)
    return isinstance(seen, Look) and seen.size == 0


def _write(target: Path, folder: Path, data: bytes, newest: int) -> Path:
    """Write a backup under the next number, as open as the file and as old."""
    seen = outside.look(target)
    made = _next(target, folder, newest)
    try:
        atomic.write(made, data)
    except SaveError:
        outside.remove(made)
        raise
    if isinstance(seen, Look):
        with suppress(OSError, MemoryError):
            os.utime(made, ns=(seen.modified, seen.modified))
    return made


def _next(target: Path, folder: Path, newest: int) -> Path:
    """Reserve the next name; another window may be as far, and then it is the one after."""
    mode = _mode(target)
    for number in range(newest + 1, _LARGEST_NUMBER + 1):
        made = folder / f"{_beginning(target)}.{number:06}{_SUFFIX}"
        reserved = outside.reserve(made, mode)
        if isinstance(reserved, Unreachable):
            raise outside.save_error(reserved, made)
        if reserved:
            return made
    raise SaveError("failed", folder, {"reason": str(_LARGEST_NUMBER)})


def _mode(target: Path) -> int:
    with suppress(OSError, MemoryError):
        return stat.S_IMODE(target.stat().st_mode) & atomic.ANYBODYS | atomic.PRIVATE
    return atomic.PRIVATE


def _beginning(path: Path) -> str:
    from hashlib import sha256

    target = outside.behind_links(path)
    letters = unicodedata.normalize("NFKD", target.stem.casefold())
    plain = re.sub(r"[^a-z0-9]+", "-", letters.encode("ascii", "ignore").decode()).strip("-")
    named = sha256(os.fsencode(target)).hexdigest()[:16]
    return f"{plain[:_LETTERS].strip('-') or 'map'}-{named}"


def _holds(path: Path, data: bytes) -> bool:
    try:
        with reading.opened(path) as file:
            return reading.same_bytes(file, data)
    except BadFile:
        return False
