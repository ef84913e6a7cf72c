"""What has become of the file of an open map, and of what stands beside it.

Other programs, other people and the services that keep folders alike write, move and delete while
a map is open. Nothing here waits or raises, but a look may take as long as a drive takes to answer:
it belongs in a thread of its own.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Final, Literal, NamedTuple

from cjm_desktop.storage import codec, machine, outside, stamp
from cjm_desktop.storage.errors import LoadError
from cjm_desktop.storage.outside import Look, Unreachable
from cjm_desktop.storage.stamp import Stamp

State = Literal["same", "changed", "moved", "gone", "folder_gone"] | Unreachable
Room = Literal["enough", "may_not_write", "full"]
"""Whether a save would find room: `may_not_write` is the folder or file, or their whole disk."""

_SPARE: Final = 1_000_000
"""Bytes that are to be free beside what a save writes before it replaces the old file."""

_KIN: Final = 0.5
"""Which part of the cards two versions of a map have in common, at least.

Phases and lanes may come from one template.
"""


class Sighting(NamedTuple):
    """What was seen at one look."""

    state: State = "same"
    stamp: Stamp | None = None
    """What the file is now, where another has changed it."""
    moved_to: Path | None = None
    """What the file is called now."""
    room: Room = "enough"
    copies: tuple[Path, ...] = ()
    """Conflict copies beside it."""


class Lookout:
    """Looks at a map's file again and again, and reads no more of it than needed.

    `known` gives the stamp of what was last read or written here; None while there is none.
    """

    def __init__(self, path: Path, known: Callable[[], Stamp | None]) -> None:
        self._path = path
        self._known = known
        self._alike: Look | None = None
        self._last: Look | None = None
        self._folder: Look | Unreachable | None = None
        self._copies: tuple[Path, ...] = ()
        self._kin: dict[Path, tuple[Look | Unreachable | None, bool]] = {}
        self._told = Sighting()
        self.is_settled = True
        """Whether the file is at rest: one that is being written is not told of yet."""

    def look(self, *, deep: bool = False) -> Sighting:
        """Look once; a deep look reads the file even if it looks as it did."""
        known = self._known()
        seen = outside.look(self._path)
        self.is_settled = seen == self._last or isinstance(seen, Unreachable)
        self._last = seen if isinstance(seen, Look) else None
        if seen is None or (isinstance(seen, Look) and seen.kind != "file"):
            self.is_settled = True
            self._told = self._without_file(known)
        elif isinstance(seen, Unreachable):
            self._told = Sighting(seen)
        else:
            if known is None or (seen in (known.look, self._alike) and not deep):
                found = Sighting()
            elif not self.is_settled:
                return self._told
            else:
                found = self._read(known)
            self._told = found._replace(room=self._room(seen), copies=self._beside(deep=deep))
        return self._told

    def _read(self, known: Stamp) -> Sighting:
        try:
            found = stamp.read_stamp(self._path)
        except LoadError as error:
            return Sighting(Unreachable("failed", str(error.values.get("reason", error.code))))
        if found.digest == known.digest:
            self._alike = found.look
            return Sighting()
        return Sighting("changed", found)

    def _without_file(self, known: Stamp | None) -> Sighting:
        """Tell why there is no file any more: renamed, deleted, or its whole folder is away."""
        if known is None:
            return Sighting("gone")
        before, folder = known.look, outside.look(self._path.parent)
        if isinstance(folder, Unreachable):
            return Sighting(folder)
        if folder is None or (before is not None and folder.device != before.device):
            return Sighting("folder_gone")
        if before is not None:
            named = outside.same_inode(self._path.parent, before, self._path.suffix)
            if isinstance(named, Path) and self._holds(named, known):
                return Sighting("moved", moved_to=named)
        return Sighting("gone")

    def _holds(self, path: Path, known: Stamp) -> bool:
        try:
            return stamp.read_stamp(path).digest == known.digest
        except LoadError:
            return False

    def _room(self, seen: Look) -> Room:
        folder = self._path.parent
        if outside.may_write(self._path) == "no":
            return "may_not_write"
        free = outside.free_bytes(folder)
        return "full" if isinstance(free, int) and free < seen.size + _SPARE else "enough"

    def _beside(self, *, deep: bool) -> tuple[Path, ...]:
        """Find conflict copies; the folder is only read again if its own look has changed."""
        folder = outside.look(self._path.parent)
        if folder != self._folder or deep:
            self._folder = folder
            found = outside.entries(self._path.parent, self._path.suffix)
            if not isinstance(found, Unreachable):
                self._copies = tuple(each for each in found if self._is_copy(each))
        return self._copies

    def _is_copy(self, other: Path) -> bool:
        from cjm_desktop.storage import conflict_copies  # in the watch's thread, not at the start

        match conflict_copies.match(other.name, self._path.name, machine.node()):
            case "certain":
                return True
            case "likely":
                return self._is_kin(other)
            case None:
                return False

    def _is_kin(self, other: Path) -> bool:
        """Tell whether another file holds another version of this map, by the records of both."""
        seen = outside.look(other)
        known = self._kin.get(other)
        if known is None or known[0] != seen:
            known = self._kin[other] = (seen, _are_kin(self._path, other))
        return known[1]


def _are_kin(path: Path, other: Path) -> bool:
    try:
        mine, theirs = codec.load(path), codec.load(other)
    except LoadError:
        return False
    shared = len(mine.cards.keys() & theirs.cards.keys())
    fewer = min(len(mine.cards), len(theirs.cards))
    return mine != theirs and 0 < fewer * _KIN <= shared
