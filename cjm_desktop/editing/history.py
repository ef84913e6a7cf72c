"""What was done, in order, so that it can be undone and done again: without limit."""

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
    """Two stacks of entries. The newest entry may still grow until it is sealed."""

    def __init__(self) -> None:
        self._done: list[Entry] = []
        self._undone: list[Entry] = []
        self._open = False
        self._start = object()

    @property
    def position(self) -> object:
        """A token for the present point: the same again only when undone or redone back to it."""
        return self._done[-1] if self._done else self._start

    @property
    def done(self) -> tuple[Entry, ...]:
        """The steps that led here, oldest first."""
        return tuple(self._done)

    @property
    def next_undo(self) -> Entry | None:
        """The entry that undo would take back."""
        return self._done[-1] if self._done else None

    @property
    def next_redo(self) -> Entry | None:
        """The entry that redo would do again."""
        return self._undone[-1] if self._undone else None

    def record(self, entry: Entry) -> None:
        """Add a step that was just taken; what was undone can no longer be redone."""
        self._undone.clear()
        last = self.next_undo
        if self._open and last is not None and last.merge == entry.merge is not None:
            patch = squash((last.patch, entry.patch))
            self._done.pop()
            if patch:
                self._done.append(entry._replace(patch=patch))
            self._open = bool(patch)
        else:
            self._done.append(entry)
            self._open = True

    def seal(self) -> None:
        """End the growth of the newest entry: the next step begins another."""
        self._open = False

    def undo(self) -> Entry | None:
        """Step back; gives the entry whose patch must be reversed."""
        self.seal()
        if not self._done:
            return None
        entry = self._done.pop()
        self._undone.append(entry)
        return entry

    def redo(self) -> Entry | None:
        """Step forward; gives the entry whose patch must be applied."""
        self.seal()
        if not self._undone:
            return None
        entry = self._undone.pop()
        self._done.append(entry)
        return entry
