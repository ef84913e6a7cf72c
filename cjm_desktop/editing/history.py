"""What was done, in order, so that it can be undone and done again: without limit."""

from collections.abc import Iterable
from typing import NamedTuple

from cjm_desktop.editing.patch import Patch, squash
from cjm_desktop.editing.steps import Step
from cjm_desktop.journey.document import Key


class Entry(NamedTuple):
    """One step of the history.

    `step` is its code, worded where it is shown; `selection` is what to select when the step is
    undone or done again; entries with the same `merge` token that follow each
    other become one (typing); `when` is when it was taken, in seconds since 1970.
    """

    step: Step
    patch: Patch
    selection: tuple[Key, ...] = ()
    merge: str | None = None
    when: float = 0


class History:
    """A line of entries and a place in it: those before can be undone, those after done again.

    The entry before the place may still grow until it is sealed.
    """

    def __init__(self, entries: Iterable[Entry] = (), at: int = 0) -> None:
        self._entries = list(entries)
        self._at = at
        self._open = False
        self._start = object()

    @property
    def entries(self) -> tuple[Entry, ...]:
        """All entries, those that were undone last."""
        return tuple(self._entries)

    @property
    def at(self) -> int:
        """How many of the entries are done."""
        return self._at

    @property
    def position(self) -> object:
        """A token for the present point: the same again only when undone or redone back to it."""
        return self.position_at(self._at)

    def position_at(self, index: int) -> object:
        """Give the token of the point at which so many entries are done."""
        return self._entries[index - 1] if index else self._start

    def is_at(self, index: int, position: object) -> bool:
        """Tell whether a point is still where so many entries are done."""
        return index <= len(self._entries) and self.position_at(index) is position

    def index_of(self, position: object) -> int | None:
        """Tell how many entries are done at a point; None if it can no longer be reached."""
        places = range(len(self._entries), -1, -1)
        return next((place for place in places if self.is_at(place, position)), None)

    @property
    def done(self) -> tuple[Entry, ...]:
        """The steps that led here, oldest first."""
        return tuple(self._entries[: self._at])

    @property
    def next_undo(self) -> Entry | None:
        """The entry that undo would take back."""
        return self._entries[self._at - 1] if self._at else None

    @property
    def next_redo(self) -> Entry | None:
        """The entry that redo would do again."""
        return self._entries[self._at] if self._at < len(self._entries) else None

    def record(self, entry: Entry) -> None:
        """Add a step that was just taken; what was undone can no longer be redone."""
        del self._entries[self._at :]
        last = self.next_undo
        if self._open and last is not None and last.merge == entry.merge is not None:
            patch = squash((last.patch, entry.patch))
            self._entries.pop()
            if patch:
                self._entries.append(entry._replace(patch=patch))
            self._open = bool(patch)
        else:
            self._entries.append(entry)
            self._open = True
        self._at = len(self._entries)

    def seal(self) -> None:
        """End the growth of the newest entry: the next step begins another."""
        self._open = False

    def undo(self) -> Entry | None:
        """Step back; gives the entry whose patch must be reversed."""
        self.seal()
        entry = self.next_undo
        if entry is not None:
            self._at -= 1
        return entry

    def redo(self) -> Entry | None:
        """Step forward; gives the entry whose patch must be applied."""
        self.seal()
        entry = self.next_redo
        if entry is not None:
            self._at += 1
        return entry
