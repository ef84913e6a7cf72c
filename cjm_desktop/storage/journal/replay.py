"""A journal read again: the map as it was last kept, with its steps.

Every frame is checked against all before it, every step against the map that it changes, as a file
is when it is opened. Where one does not fit, the reading ends: what came before is whole.
"""

from pathlib import Path
from typing import BinaryIO, Final, NamedTuple

from cjm_desktop.editing.history import Entry, History
from cjm_desktop.editing.patch import Patch, StaleEdit
from cjm_desktop.journey.document import Document
from cjm_desktop.journey.invariants import breaches_after
from cjm_desktop.storage import codec, reading
from cjm_desktop.storage.errors import BadFile, BadJournal, LoadError
from cjm_desktop.storage.journal import entries, frames, mark
from cjm_desktop.storage.journal.frames import Frame, Torn, Trouble
from cjm_desktop.storage.journal.mark import Mark, Place

MOST_BYTES: Final = 1_200_000_000


class Recovered(NamedTuple):
    """What a journal holds."""

    id: str
    document: Document
    entries: tuple[Entry, ...]
    at: int
    """How many of the entries are done; a gesture that had not ended is the last of them."""
    mark: Mark
    last: int
    """When it was last written to, in seconds since 1970."""
    trouble: Trouble | None = None
    """Why the end was not read, if it was not."""

    @property
    def place(self) -> Place:
        """The file that the map belongs to."""
        return self.mark.place

    @property
    def changes(self) -> int:
        """How many steps the map is from what was saved."""
        return max(abs(self.at - self.mark.fork), int(self.mark.saved is None and self.at > 0))

    @property
    def is_saved(self) -> bool:
        """Whether there is nothing in it that was not saved."""
        return self.at == self.mark.saved

    @property
    def since(self) -> int:
        """When the first of its changes was made."""
        return self.mark.since if self.mark.since is not None else self.last

    def history(self) -> History:
        """Give the history of the map, to go on with."""
        return History(self.entries, self.at)


def read(path: Path) -> Recovered:
    """Read a journal; BadJournal or BadFile if there is nothing in it to go on with."""
    with reading.opened(path) as file:
        match frames.version_of(file):
            case None:
                raise BadJournal("foreign", path)
            case frames.VERSION:
                return _read(file, path)
            case version:
                raise BadJournal("other_version", path, {"version": version})


def _read(file: BinaryIO, path: Path) -> Recovered:
    replay = _Replay()
    trouble: Trouble | None = None
    try:
        for frame in frames.frames_of(file):
            if file.tell() > MOST_BYTES:
                raise BadFile("too_large", path, {"limit": MOST_BYTES})
            replay.take(frame)
    except Torn as torn:
        trouble = torn.trouble
    except (entries.BadEntry, mark.BadMark, StaleEdit, _Unfitting):
        trouble = "unknown"
    except MemoryError as error:
        raise BadFile("no_memory", path) from error
    return replay.recovered(path, trouble)


class _Unfitting(Exception):
    """A frame that does not fit those before it."""


def _number(payload: bytes) -> int:
    if not payload.isdigit() or len(payload) > 9:
        raise _Unfitting
    return int(payload)


class _Replay:
    def __init__(self) -> None:
        self._document: Document | None = None
        self._entries: list[Entry] = []
        self._at = 0
        self._live: Entry | None = None
        self._mark = Mark(Place(), None, 0, None)
        self._last = 0

    def take(self, frame: Frame) -> None:
        """Take the next frame, whole or not at all."""
        match frame.kind:
            case "begin":
                if self._last:
                    raise _Unfitting
            case "base":
                self._begin(frame)
            case "step":
                self._step(frame.at, entries.decode(frame.payload))
            case "move":
                self._move(frame.at, _number(frame.payload))
            case "live":
                entry = entries.decode(frame.payload)
                self._live = self._applied(entry, self._settled)[1]
            case "place":
                self._mark = mark.decode(frame.payload)
        self._last = frame.when
        self._note_change(frame)

    def recovered(self, path: Path, trouble: Trouble | None) -> Recovered:
        """Give what was read; BadJournal if that is nothing."""
        if self._document is None:
            raise BadJournal("no_base", path)
        document = self._document
        if self._live is not None:
            document = self._live.patch.apply(document)
            self._part(self._at)
            self._entries[self._at :] = [self._live]
            self._at += 1
        line = tuple(self._entries)
        return Recovered(path.stem, document, line, self._at, self._mark, self._last, trouble)

    @property
    def _settled(self) -> Document:
        if self._document is None:
            raise _Unfitting
        return self._document

    def _begin(self, frame: Frame) -> None:
        if self._document is not None:
            raise _Unfitting
        try:
            self._document = codec.loads(frame.payload)
        except LoadError as error:
            raise _Unfitting from error

    def _step(self, at: int, entry: Entry) -> None:
        if at > len(self._entries):
            raise _Unfitting
        before = self._document_at(at)
        self._document, entry = self._applied(entry, before)
        self._entries[at:] = [entry]
        self._at = at + 1
        self._live = None
        self._part(at)

    def _move(self, at: int, count: int) -> None:
        if not at <= count <= len(self._entries):
            raise _Unfitting
        self._document = self._document_at(at)
        del self._entries[count:]
        self._at = at
        self._live = None
        self._part(count)

    def _document_at(self, at: int) -> Document:
        document = self._settled
        for entry in reversed(self._entries[at : self._at]):
            document = entry.patch.reverse().apply(document)
        for entry in self._entries[self._at : at]:
            document = entry.patch.apply(document)
        return document

    @staticmethod
    def _applied(entry: Entry, document: Document) -> tuple[Document, Entry]:
        """Give the next document, and the entry sharing what is there with the document."""
        patch = entry.patch
        after = patch.apply(document)
        if any(breaches_after(after, patch.keys)):
            raise _Unfitting
        updated = {key: (document.get(key), pair[1]) for key, pair in patch.updated.items()}
        removed = {key: document.get(key) for key in patch.removed}
        return after, entry._replace(patch=Patch(patch.added, updated, removed))  # type: ignore[arg-type]

    def _part(self, common: int) -> None:
        """Note that of the entries only so many are those that were there before."""
        saved, fork = self._mark.saved, min(self._mark.fork, common)
        kept = saved if saved is not None and saved <= common else None
        self._mark = self._mark._replace(saved=kept, fork=fork)

    def _note_change(self, frame: Frame) -> None:
        if frame.kind in ("step", "move", "live"):
            is_saved = self._at == self._mark.saved and self._live is None
            since = None if is_saved else self._mark.since or frame.when
            self._mark = self._mark._replace(since=since)
