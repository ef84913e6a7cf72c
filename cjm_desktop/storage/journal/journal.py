"""The journal of one open map: a whole snapshot and what was done since, always behind the work.

What is to be kept is handed over as the map is at a moment. What of it the file does not have yet
is appended and forced to the disk; where that cannot be told by appending, or did not succeed, the
file is written anew. So nothing depends on what was handed over before, or on whether it arrived.
"""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

from cjm_desktop import __version__
from cjm_desktop.editing.moment import Moment
from cjm_desktop.storage import atomic, codec
from cjm_desktop.storage.errors import SaveError
from cjm_desktop.storage.held_file import HeldFile
from cjm_desktop.storage.journal import entries, mark
from cjm_desktop.storage.journal.frames import Chain, Frame
from cjm_desktop.storage.journal.mark import Mark, Place

SUFFIX: Final = ".journal"

MOST_ENTRIES: Final = 1_000
"""How many steps can be undone in what is recovered, at least those of the last rewriting."""
_MOST_BYTES_OF_ENTRIES: Final = 64_000_000
_MAY_GROW: Final = 1_000_000
"""How much is appended, at least, before the file is written anew without what is superseded."""

_APPEND: Final = (
    os.O_WRONLY | os.O_APPEND | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
)


class _Kept(NamedTuple):
    """What the file holds: a moment, from which entry on, its mark, and the end of its chain."""

    moment: Moment
    first: int
    mark: Mark
    chain: Chain
    size: int
    written: int
    """Its size when it was last written anew."""


class Journal:
    """The journal of a map that this process works on; `held` tells others that it does."""

    def __init__(self, path: Path, held: HeldFile) -> None:
        self.path = path
        self.since: int | None = None
        """When the map was first changed, if that was before this process worked on it."""
        self._held = held
        self._kept: _Kept | None = None
        self._is_whole = False

    @property
    def id(self) -> str:
        """The name that it is offered by."""
        return self.path.stem

    def keep(self, moment: Moment, place: Place, now: int) -> None:
        """Have a moment on the disk; SaveError if it is not, and then the next will be whole."""
        kept, is_whole, self._is_whole = self._kept, self._is_whole, False
        try:
            marked = _mark(kept, moment, place, self.since, now)
            added = _append(self.path, kept, moment, marked, now) if kept and is_whole else None
            self._kept = added or _write(self.path, moment, marked, now)
        except OSError as error:
            raise atomic.save_error(error, self.path) from error
        except MemoryError as error:
            raise SaveError("no_memory", self.path) from error
        self._is_whole = True

    def remove(self) -> None:
        """Delete the journal, for what it keeps is saved or not wanted; OSError if it stays."""
        self.path.unlink(missing_ok=True)
        self.forget()

    def forget(self) -> None:
        """Hold nothing any more: the journal is gone, or goes by another name."""
        self._is_whole = False
        self._held.release(remove=True)

    def leave(self) -> None:
        """Leave the journal for the next start."""
        self._held.release()


def _write(path: Path, moment: Moment, marked: Mark, now: int) -> _Kept:
    """Write the file anew: the map as it was some steps ago, the steps, and where it is in them."""
    done = _last_entries(moment)
    undone = [entries.encode(entry) for entry in moment.entries[moment.at :]]
    first = moment.at - len(done)
    chain = Chain()
    frames = [
        Frame("begin", 0, now, b'{"id":"%s","program":"%s"}' % _names(path)),
        Frame("base", 0, now, codec.dumps(moment.document_at(first))),
        *(Frame("step", at, now, data) for at, data in enumerate((*done, *undone))),
        *_whereabouts(moment, first, now),
        _placed(marked, first, now),
    ]
    data = b"".join((chain.first_line(), *map(chain.seal, frames)))
    atomic.write(path, data, atomic.PRIVATE)
    return _Kept(moment, first, marked, chain, len(data), len(data))


def _names(path: Path) -> tuple[bytes, bytes]:
    return path.stem.encode("ascii", "replace"), __version__.encode()


def _last_entries(moment: Moment) -> list[bytes]:
    """Write the entries that are done, from the last back, as many as are kept."""
    written: list[bytes] = []
    room = _MOST_BYTES_OF_ENTRIES
    for entry in reversed(moment.entries[max(moment.at - MOST_ENTRIES, 0) : moment.at]):
        data = entries.encode(entry)
        room -= len(data)
        if room < 0:
            break
        written.append(data)
    return written[::-1]


def _append(path: Path, kept: _Kept, moment: Moment, marked: Mark, now: int) -> _Kept | None:
    """Append what a file does not have of a moment; None if it must be written anew."""
    common = _common(kept.moment, moment)
    if min(common, moment.at) < kept.first:
        return None
    frames = list(_difference(kept, moment, common, now))
    if marked != kept.mark:
        frames.append(_placed(marked, kept.first, now))
    chain = kept.chain.copy()
    data = b"".join(map(chain.seal, frames))
    size = kept.size + len(data)
    if size - kept.written > max(kept.written, _MAY_GROW):
        return None
    if data and not _add(path, data, kept.size):
        return None
    return _Kept(moment, kept.first, marked, chain, size, kept.written)


def _common(before: Moment, moment: Moment) -> int:
    """Count the entries that two moments begin with: a line of entries only changes at its end."""
    old, new = before.entries, moment.entries
    low, high = 0, min(len(old), len(new))
    while low < high:
        middle = (low + high + 1) // 2
        if old[middle - 1] is new[middle - 1]:
            low = middle
        else:
            high = middle - 1
    return low


def _difference(kept: _Kept, moment: Moment, common: int, now: int) -> Iterator[Frame]:
    before, first = kept.moment, kept.first
    for at, entry in enumerate(moment.entries[common:], common - first):
        yield Frame("step", at, now, entries.encode(entry))
    is_added = common < len(moment.entries)
    is_moved = (moment.at, len(moment.entries)) != (before.at, len(before.entries))
    if is_added or is_moved or moment.live != before.live:
        yield from _whereabouts(moment, first, now, moves=not is_added or _is_undone(moment))


def _whereabouts(moment: Moment, first: int, now: int, *, moves: bool = True) -> Iterator[Frame]:
    """Say where in its entries the map is, and what is under way."""
    if moves:
        yield Frame("move", moment.at - first, now, b"%d" % (len(moment.entries) - first))
    unsettled = moment.unsettled
    if unsettled is not None:
        yield Frame("live", moment.at - first, now, entries.encode(unsettled))


def _is_undone(moment: Moment) -> bool:
    return moment.at < len(moment.entries)


def _mark(kept: _Kept | None, moment: Moment, place: Place, since: int | None, now: int) -> Mark:
    """Tell what is on the disk of a moment, by all of its entries."""
    fork = moment.saved
    if fork is None:
        fork = min(kept.mark.fork, _common(kept.moment, moment)) if kept else 0
    since = kept.mark.since if kept else since
    return Mark(place, moment.saved, fork, (since or now) if moment.dirty else None)


def _placed(marked: Mark, first: int, now: int) -> Frame:
    """Write a mark down, counting from the first entry that the journal has."""
    saved = None if marked.saved is None else marked.saved - first
    here = marked._replace(saved=saved, fork=marked.fork - first)
    return Frame("place", 0, now, mark.encode(here))


def _add(path: Path, data: bytes, size: int) -> bool:
    """Append to a file of a known size and force it to the disk; False if it is another file."""
    try:
        descriptor = os.open(path, _APPEND)
    except FileNotFoundError:
        return False
    try:
        if os.fstat(descriptor).st_size != size:
            return False
        rest = memoryview(data)
        while rest:
            rest = rest[os.write(descriptor, rest) :]
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
    return True
