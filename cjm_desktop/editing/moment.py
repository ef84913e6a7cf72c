"""All there is of a map at one moment, for whoever keeps it safe elsewhere.

Documents and entries never change, so to take a moment costs a few references, and another thread
may read it while the user works on.
"""

from typing import NamedTuple

from cjm_desktop.editing.history import Entry
from cjm_desktop.editing.patch import Patch, squash
from cjm_desktop.editing.steps import Step
from cjm_desktop.journey.document import Document


class Moment(NamedTuple):
    """The document with its history, and what is on the disk of it.

    `at` says how many of the entries are done, `saved` how many were when the map was saved: None
    if that state cannot be undone or redone to, or was none. `live` are the changes of a gesture
    that has not ended.
    """

    document: Document
    entries: tuple[Entry, ...] = ()
    at: int = 0
    saved: int | None = 0
    live: tuple[Patch, ...] = ()
    gesture: Step | None = None

    @property
    def dirty(self) -> bool:
        """Whether there is anything that is not saved."""
        return self.at != self.saved or self.unsettled is not None

    @property
    def unsettled(self) -> Entry | None:
        """The step that the gesture would be if it ended now; None if it comes to nothing."""
        patch = squash(self.live)
        return Entry(self.gesture, patch) if self.gesture is not None and patch else None

    def document_at(self, index: int) -> Document:
        """Give the document as it was when so many of the entries were done; `at` at most."""
        back = [entry.patch.reverse() for entry in reversed(self.entries[index : self.at])]
        return squash([squash(self.live).reverse(), *back]).apply(self.document)
