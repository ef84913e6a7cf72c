"""The folder of all journals: which of them nobody works on, what is in those, and what may go.

A journal is held by the process whose map it keeps, and by whoever takes it up again. What is held
is somebody's present work: it is neither offered nor touched.
"""

import os
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Final, Literal, NamedTuple

from cjm_desktop import paths
from cjm_desktop.journey.ids import random_id
from cjm_desktop.storage import aside, codec, digest, held_file, outside, stamp
from cjm_desktop.storage.errors import BadFile, BadJournal, LoadError
from cjm_desktop.storage.held_file import HeldFile
from cjm_desktop.storage.journal import replay
from cjm_desktop.storage.journal.journal import SUFFIX, Journal
from cjm_desktop.storage.journal.replay import Recovered
from cjm_desktop.storage.outside import Unreachable
from cjm_desktop.storage.stamp import Stamp

FileState = Literal["none", "known", "changed", "gone", "away"]
"""What has become of the file that unfinished work belongs to, if it belongs to one."""

Read = Callable[[Path], Recovered]
"""Gives what a journal holds, as `replay.read` does, or remembers it."""

_LOCK: Final = ".lock"
_BIN: Final = "thrown-away"
_TEMPORARY: Final = ".~"
_DAY: Final = 86_400
_KEPT_IN_BIN: Final = 7 * _DAY


class Unread(NamedTuple):
    """A journal that cannot be gone on with: where it is now, and why."""

    path: Path
    error: LoadError


def folder() -> Path:
    """Give the folder of the journals; whether it is there is another question."""
    return paths.user_state() / "unfinished"


def bin_of(where: Path) -> Path:
    """Give the folder of the journals that were thrown away; nobody works on those."""
    return where / _BIN


def kept_until(path: Path) -> float:
    """Give when what was thrown away goes for good, in seconds since the epoch; OSError."""
    return path.stat().st_mtime + _KEPT_IN_BIN


def begin(where: Path) -> Journal:
    """Begin the journal of a map; SaveError if it cannot be held."""
    failed = outside.make_folder(where)
    if failed is None:
        # What is in it is as private as the maps are, which nobody put here.
        with suppress(OSError, MemoryError):
            where.chmod(0o700)
        path = where / f"{random_id()}{SUFFIX}"
        held = held_file.hold(path.with_suffix(_LOCK))
        match held:
            case HeldFile():
                return Journal(path, held)
            case Unreachable():
                failed = held
            case None:
                failed = Unreachable("failed", "EAGAIN")
    raise outside.save_error(failed, where)


def take(path: Path) -> Journal | None:
    """Take up a journal that nobody works on; None if somebody does, or it is gone."""
    held = held_file.hold(path.with_suffix(_LOCK))
    if not isinstance(held, HeldFile):
        return None
    if outside.is_file(path) != "yes":
        held.release(remove=True)
        return None
    return Journal(path, held)


def resume(path: Path) -> tuple[Journal, Recovered] | None:
    """Take up a journal and what is in it; None as in `take`, LoadError if it cannot be read."""
    journal = take(path)
    if journal is None:
        return None
    try:
        found = replay.read(path)
    except BaseException:
        journal.leave()
        raise
    journal.since = found.since
    return journal, found


def abandoned(where: Path) -> list[Path]:
    """List the journals that nobody works on."""
    return [path for path in _journals(where) if held_file.is_held(path.with_suffix(_LOCK)) == "no"]


def recoverable(where: Path, read: Read = replay.read) -> Iterator[Recovered | Unread]:
    """Read the journals that nobody works on; what is in a file already is passed over."""
    for path in abandoned(where):
        try:
            found = read(path)
        except LoadError as error:
            if outside.exists(path) != "no":
                yield Unread(path, error)
            continue
        if not is_finished(found):
            yield found


def path_of(where: Path, journal_id: str) -> Path:
    """Give where the journal of an id is."""
    return where / f"{journal_id}{SUFFIX}"


def is_finished(found: Recovered) -> bool:
    """Tell whether what a journal holds is in its file, even if the journal was not told so."""
    if found.is_saved:
        return True
    state, seen = state_of_file(found)
    return state == "changed" and seen is not None and _is_in(found, seen)


def state_of_file(found: Recovered) -> tuple[FileState, Stamp | None]:
    """Tell what has become of the file since the journal knew it, and what is there now."""
    path, known = found.place
    if path is None:
        return "none", None
    try:
        seen = stamp.read(path)[1]
    except BadFile as error:
        return ("gone" if error.code == "not_found" else "away"), None
    return ("known" if seen.digest == known else "changed"), seen


def throw_away(path: Path) -> bool:
    """Put a journal where it is kept for a week; False if somebody works on it, or it stays."""
    return _put(path, bin_of(path.parent))


def bring_back(path: Path) -> bool:
    """Put a journal that was thrown away among the others again; False if it stays, or is gone."""
    return _put(path, path.parent.parent)


def _put(path: Path, where: Path) -> bool:
    journal = take(path)
    if journal is None:
        return False
    outside.make_folder(where)
    try:
        os.utime(path)  # the week of what is thrown away begins now
        path.replace(where / path.name)
    except (OSError, MemoryError):
        journal.leave()
        return False
    journal.forget()
    return True


def thrown_away(where: Path, read: Read = replay.read) -> Iterator[tuple[Recovered, float]]:
    """Read what was thrown away and can be brought back, each with when it goes for good."""
    kept = bin_of(where)
    for found in recoverable(kept, read):
        if isinstance(found, Recovered):
            with suppress(OSError):
                yield found, kept_until(path_of(kept, found.id))


def tidy(where: Path, read: Read = replay.read) -> list[Unread]:
    """Clear away what is of no use to anybody; gives what was set aside since it cannot be read."""
    found = [unread for path in abandoned(where) if (unread := _tidied(path, read)) is not None]
    for lock in _entries(where, _LOCK):
        if outside.exists(lock.with_suffix(SUFFIX)) == "no":
            held = held_file.hold(lock)
            if isinstance(held, HeldFile):
                held.release(remove=True)
    for path in _entries(where, SUFFIX):
        if path.name.startswith(_TEMPORARY):
            _remove_if_older(path, _DAY)
    for path in _entries(bin_of(where), SUFFIX):
        _remove_if_older(path, _KEPT_IN_BIN)
    return found


def _tidied(path: Path, read: Read) -> Unread | None:
    journal = take(path)
    if journal is None:
        return None
    try:
        if is_finished(read(path)):
            journal.remove()
    except BadJournal as error:
        # Another version of the program may read it yet.
        if error.code != "other_version":
            kept = aside.set_aside(path)
            if isinstance(kept, Path):
                journal.forget()
                return Unread(kept, error)
    except (BadFile, OSError, MemoryError):
        pass
    journal.leave()
    return None


def _is_in(found: Recovered, seen: Stamp) -> bool:
    try:
        return digest.of(codec.dumps(found.document)) == seen.digest
    except MemoryError:
        return False


def _journals(where: Path) -> list[Path]:
    found = _entries(where, SUFFIX)
    return [path for path in found if not path.name.startswith(_TEMPORARY)]


def _entries(where: Path, suffix: str) -> tuple[Path, ...]:
    found = outside.entries(where, suffix)
    return () if isinstance(found, Unreachable) else found


def _remove_if_older(path: Path, seconds: int) -> None:
    with suppress(OSError, MemoryError):
        if time.time() - path.stat().st_mtime > seconds:
            path.unlink()
