"""Named snapshots of a map: where they are kept, taken, read, removed, and taken along.

They belong to the map and lie beside it, as `NAME.cjm-history`; or below the state folder, where
that cannot be: the map was never saved, or nothing may be written where it is. A side file may be
missing, damaged, newer or out of reach: that costs nothing but its snapshots. A damaged one is set
aside under another name, never written over, and what can be read of it is kept on with.
"""

import hashlib
import os
import stat
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import Final, NamedTuple

from cjm_desktop.journey.document import Document
from cjm_desktop.journey.text import clean_text
from cjm_desktop.journey.values import MAX_TITLE
from cjm_desktop.paths import user_state
from cjm_desktop.storage import aside, atomic, codec, held_file, history_file, outside, reading
from cjm_desktop.storage.errors import BadFile, LoadError, SaveError
from cjm_desktop.storage.held_file import HeldFile
from cjm_desktop.storage.history_file import MAX_SNAPSHOTS, History, Snapshot
from cjm_desktop.storage.outside import Unreachable

SUFFIX: Final = ".cjm-history"
_MAP_SUFFIX: Final = ".cjm"
_UNSAVED: Final = "unsaved-"
_LOCK: Final = ".lock"
_PATIENCE: Final = 10.0
"""Seconds to wait for another program that changes the same side file."""


class Kept(NamedTuple):
    """A snapshot, and the side file that holds it."""

    snapshot: Snapshot
    home: Path


class Aside(NamedTuple):
    """A side file that is damaged, and what it is called now (as before, if it had to stay)."""

    home: Path
    now: Path


class Found(NamedTuple):
    """What there is of snapshots, newest first, and what of it could not be had."""

    kept: tuple[Kept, ...] = ()
    aside: tuple[Aside, ...] = ()
    unread: tuple[LoadError, ...] = ()
    """Why a side file could not be read that may be sound, or is a newer program's."""


class Taken(NamedTuple):
    """A snapshot that was taken, and the damaged side file that had to give way for it."""

    kept: Kept
    aside: Aside | None


def homes_of(path: Path) -> tuple[Path, ...]:
    """Give the side files of a map's file: the one beside it, and the one in the state folder."""
    target = outside.behind_links(path)
    is_map = target.suffix.lower() == _MAP_SUFFIX
    beside = target.with_name(target.name + ("-history" if is_map else SUFFIX))
    return beside, _state_folder() / f"{_named(target)}{SUFFIX}"


def homes_of_unsaved(token: str) -> tuple[Path, ...]:
    """Give the side file of a map that has no file; `token` is its own, as an id is."""
    return (_state_folder() / f"{_UNSAVED}{token}{SUFFIX}",)


def other_homes_of_unsaved(homes: Sequence[Path]) -> tuple[Path, ...]:
    """Give the side files of other maps that never had a file, or lost their program."""
    found = outside.entries(_state_folder(), SUFFIX)
    there = () if isinstance(found, Unreachable) else found
    return tuple(each for each in there if each.name.startswith(_UNSAVED) and each not in homes)


def find(homes: Iterable[Path]) -> Found:
    """List the snapshots in side files; what is damaged is set aside, and said so once."""
    kept: dict[str, Kept] = {}
    set_aside: list[Aside] = []
    unread: list[LoadError] = []
    for home in homes:
        try:
            history = _read(home)
        except LoadError as error:
            if error.code == "damaged":
                set_aside.append(_set_aside(home))
            elif error.code != "not_found":
                unread.append(error)
            continue
        for snapshot in history.snapshots:
            kept.setdefault(snapshot.id, Kept(snapshot, home))
    newest = sorted(kept.values(), key=lambda each: each.snapshot.taken, reverse=True)
    return Found(tuple(newest), tuple(set_aside), tuple(unread))


def content(kept: Kept) -> bytes:
    """Read the map of a snapshot; LoadError if it is gone or damaged."""
    history = _read(kept.home)
    for snapshot in history.snapshots:
        if snapshot.id == kept.snapshot.id:
            return history.content(snapshot, kept.home)
    raise BadFile("not_found", kept.home)


def take(
    homes: Sequence[Path], document: Document, name: str, taken: datetime, snapshot_id: str
) -> Taken:
    """Keep a map as it is now under a name, in the first side file that takes it; SaveError."""
    data = codec.dumps(document)
    made = History().with_map(
        data,
        id=snapshot_id,
        name=_one_line(name),
        taken=taken,
        title=_one_line(document.map.title),
        records=sum(1 for _ in document.keys()),
    )
    written, gone = _add(homes, made)
    return Taken(Kept(made.snapshots[0], written), gone)


def remove(kept: Kept) -> None:
    """Delete a snapshot; StorageError if its side file cannot be read or written."""
    with _alone_at(kept.home):
        history = _read(kept.home).without(kept.snapshot.id)
        if history.snapshots:
            _write(kept.home, history)
        else:
            failed = outside.remove(kept.home)
            if failed is not None:
                raise outside.save_error(failed, kept.home)


def take_along(old: Sequence[Path], new: Sequence[Path], *, move: bool) -> int:
    """Copy all snapshots to a map's new side files, beside what is there; gives how many came.

    With `move` the old ones go once the new are written. StorageError leaves all as it was.
    """
    coming = History()
    for home in old:
        try:
            coming = coming.merged(_read(home).sound())
        except LoadError as error:
            if error.code not in ("not_found", "damaged"):
                raise
    if not coming.snapshots:
        return 0
    _add(new, coming)
    if move:
        for home in old:
            # What stays is a copy that nobody needs.
            with suppress(LoadError, SaveError), _alone_at(home):
                if _ids(_read(home)) <= _ids(coming):
                    outside.remove(home)
    return len(coming.snapshots)


def _add(homes: Sequence[Path], coming: History) -> tuple[Path, Aside | None]:
    """Add snapshots to the first side file that takes them; the first failure, if none does."""
    first: SaveError | None = None
    for home in homes:
        try:
            with _alone_at(home):
                gone = _add_to(home, coming)
        except SaveError as error:
            first = first or error
        except LoadError as error:
            first = first or SaveError("failed", home, error.values or {"reason": error.code})
        except MemoryError:
            first = first or SaveError("no_memory", home)
        else:
            return home, gone
    raise first or SaveError("folder_missing", _state_folder())


def _add_to(home: Path, coming: History) -> Aside | None:
    folder = home.parent
    if folder == _state_folder():
        failed = outside.make_folder(folder)
        if failed is not None:
            raise outside.save_error(failed, home)
    gone: Aside | None = None
    present = History()
    try:
        present = _read(home)
    except BadFile as error:
        if error.code == "damaged":
            gone = _must_set_aside(home)
        elif error.code != "not_found":
            raise
    if not present.is_whole:
        gone, present = _must_set_aside(home), present.sound()
    _write(home, present.merged(coming))
    return gone


@contextmanager
def _alone_at(home: Path) -> Iterator[None]:
    """Read and write a side file while no other program of the user's does; SaveError "in_use".

    It is a file of its own that is held: a side file is replaced whole, and Windows replaces none
    that is held. Where nothing can be held, it is done without.
    """
    folder = _state_folder()
    failed = outside.make_folder(folder)
    held = failed or held_file.hold_in_turn(folder / f"{_named(home)}{_LOCK}", _PATIENCE)
    if held is None:
        raise SaveError("in_use", home)
    try:
        yield
    finally:
        if isinstance(held, HeldFile):
            held.release(remove=True)


def _read(home: Path) -> History:
    """Read a side file; LoadError, and "not_found" only if it is certain that there is none."""
    try:
        data = reading.read_file(home, codec.MAX_FILE_BYTES)
    except BadFile as error:
        if error.code == "not_found" and outside.is_taken(home) != "no":
            raise BadFile("unreadable", home, error.values) from error
        raise
    if not data:
        # A name that was reserved, and never filled.
        return History()
    try:
        return history_file.loads(data, home)
    except MemoryError as error:
        raise BadFile("no_memory", home) from error


def _write(home: Path, history: History) -> None:
    data = history_file.dumps(history)
    if len(history.snapshots) > MAX_SNAPSHOTS or not history_file.fits(data):
        raise SaveError("history_full", home)
    reserved = outside.reserve(home, _mode(home))
    if isinstance(reserved, Unreachable):
        raise outside.save_error(reserved, home)
    try:
        atomic.write(home, data)
    except SaveError:
        if reserved:
            outside.remove(home)
        raise


def _mode(home: Path) -> int:
    """Open a new side file to those to whom the map beside it is open, and to nobody else."""
    if home.parent == _state_folder():
        return atomic.PRIVATE
    for ending in ("-history", SUFFIX):
        with suppress(OSError, MemoryError):
            mode = home.with_name(home.name.removesuffix(ending)).stat().st_mode
            return stat.S_IMODE(mode) & 0o666
    return atomic.PRIVATE


def _set_aside(home: Path) -> Aside:
    kept = aside.set_aside(home)
    return Aside(home, home if isinstance(kept, Unreachable) else kept)


def _must_set_aside(home: Path) -> Aside:
    kept = aside.set_aside(home)
    if isinstance(kept, Unreachable):
        raise outside.save_error(kept, home)
    return Aside(home, kept)


def _ids(history: History) -> set[str]:
    return {each.id for each in history.snapshots}


def _one_line(text: str) -> str:
    return " ".join(clean_text(text).split())[:MAX_TITLE]


def _named(path: Path) -> str:
    """Make a name of a path that fits into any folder."""
    return hashlib.sha256(os.fsencode(path)).hexdigest()[:20]


def _state_folder() -> Path:
    return user_state() / "snapshots"
