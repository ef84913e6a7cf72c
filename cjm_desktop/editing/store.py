"""The only place where a document changes: it checks, swaps, remembers and tells."""

import time
from collections.abc import Callable
from typing import Literal, NamedTuple, Self

from pydantic_core import ValidationError

from cjm_desktop.editing.history import Entry, History
from cjm_desktop.editing.moment import Moment
from cjm_desktop.editing.patch import Patch, StaleEdit, squash
from cjm_desktop.editing.steps import Initiator, Step
from cjm_desktop.journey.document import RECORD_TYPES, Document, Key
from cjm_desktop.journey.invariants import Breach, breaches_after
from cjm_desktop.journey.validation import validator
from cjm_desktop.journey.values import Id

Subscriber = Callable[[Patch, Initiator], None]
"""Called after a change with the patch and who began it."""


class Refused(Exception):
    """An edit that would break the document's rules; nothing was changed."""

    def __init__(self, breach: Breach) -> None:
        super().__init__(f"{breach.code} at {breach.key.kind}/{breach.key.id} {breach.field}")
        self.breach = breach


class InvalidRecord(Exception):
    """An edit with a record that its own rules refuse; nothing was changed."""

    def __init__(self, key: Key, error: ValidationError) -> None:
        first = error.errors(include_url=False, include_context=False)[0]
        self.key = key
        self.field = ".".join(str(part) for part in first["loc"])
        self.reason = first["type"]
        super().__init__(f"{key.kind}/{key.id} {self.field}: {first['msg']}")


class ReadOnly(Exception):
    """An edit of a document that is only to be read; nothing was changed."""


Refusal = Refused | InvalidRecord | StaleEdit | ReadOnly
"""Why an edit was not taken; the document is as it was."""
REFUSALS = (Refused, InvalidRecord, StaleEdit, ReadOnly)


class Snapshot(NamedTuple):
    """A document at a point of its history; `position` is handed to `Store.mark_saved`."""

    document: Document
    position: object


class Store:
    """Holds the current document and its history."""

    def __init__(
        self,
        document: Document,
        history: History | None = None,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self._clock = clock
        self._document = document
        self._history = history if history is not None else History()
        self._saved: object = self._history.position
        self._saved_at: int | None = self._history.at
        self._subscribers: list[Subscriber] = []
        self._gesture: Gesture | None = None
        self._read_only = False

    @property
    def read_only(self) -> bool:
        """Whether the document is only to be read: edits are refused, and none is undone."""
        return self._read_only

    @read_only.setter
    def read_only(self, read_only: bool) -> None:
        if read_only and self._gesture is not None:
            self._gesture.cancel()
        self._read_only = read_only

    @property
    def document(self) -> Document:
        """The document as it is now."""
        return self._document

    @property
    def dirty(self) -> bool:
        """Whether the document is another than the saved one; undoing back to it is clean."""
        return self._history.position is not self._saved

    @property
    def position(self) -> object:
        """Where in its history the document is; while a run of typing grows it moves on."""
        return self._history.position

    @property
    def steps(self) -> tuple[Entry, ...]:
        """The steps from the document that was opened to the present one."""
        return self._history.done

    @property
    def next_undo(self) -> Entry | None:
        """The step that undo would take back."""
        return self._history.next_undo

    @property
    def next_redo(self) -> Entry | None:
        """The step that redo would do again."""
        return self._history.next_redo

    def snapshot(self) -> Snapshot:
        """Give what is to be saved, without what a gesture is doing; a run of typing ends here."""
        self._history.seal()
        document = self._document
        if self._gesture is not None:
            document = self._gesture.patch.reverse().apply(document)
        return Snapshot(document, self._history.position)

    def moment(self) -> Moment:
        """Give all there is now, to be read while the document changes on."""
        history, gesture = self._history, self._gesture
        at = self._saved_at
        saved = at if at is not None and history.is_at(at, self._saved) else None
        now = Moment(self._document, history.entries, history.at, saved)
        if gesture is None:
            return now
        return now._replace(live=gesture.patches, gesture=gesture.step)

    def mark_saved(self, position: object) -> None:
        """Say which `position` is on the disk (None: none is, for instance a recovered map)."""
        self._saved = position
        self._saved_at = self._history.index_of(position)

    def subscribe(self, subscriber: Subscriber) -> Callable[[], None]:
        """Be told of every change; call what is returned to be told no more."""
        self._subscribers.append(subscriber)
        return lambda: self._subscribers.remove(subscriber)

    def commit(
        self,
        patch: Patch,
        step: Step,
        *,
        selection: tuple[Key, ...] = (),
        merge: str | None = None,
    ) -> bool:
        """Change the document by one undoable step; False if the patch changes nothing.

        Raises one of REFUSALS, and then nothing has changed.
        """
        if self._gesture is not None:
            self._gesture.cancel()
        if not patch:
            return False
        self._document = self._checked(patch)
        self._history.record(Entry(step, patch, selection, merge, self._clock()))
        self._tell(patch, "edit")
        return True

    def seal(self) -> None:
        """End a run of typing: what comes next is a step of its own."""
        self._history.seal()

    def gesture(self, step: Step, refused: Callable[[Refusal], None] | None = None) -> "Gesture":
        """Begin a series of live changes that ends as one step, or as none.

        `refused` hears of changes that are not taken; without it they raise as in `commit`.
        """
        if self._gesture is not None:
            self._gesture.cancel()
        self._gesture = Gesture(self, step, refused)
        return self._gesture

    def undo(self) -> Entry | None:
        """Take the last step back and give it; None if there is none."""
        return self._travel("undo")

    def redo(self) -> Entry | None:
        """Do again the step last undone and give it; None if there is none."""
        return self._travel("redo")

    def _travel(self, direction: Literal["undo", "redo"]) -> Entry | None:
        if self._read_only:
            return None
        if self._gesture is not None:
            self._gesture.cancel()  # what is being dragged is what the user wants back
            return None
        undo = direction == "undo"
        entry = self._history.undo() if undo else self._history.redo()
        if entry is None:
            return None
        patch = entry.patch.reverse() if undo else entry.patch
        self._document = patch.apply(self._document)
        self._tell(patch, direction)
        return entry

    def _checked(self, patch: Patch) -> Document:
        if self._read_only:
            raise ReadOnly
        for key, record in patch.after().items():
            if record is not None:
                try:
                    if key in patch.added:
                        validator(Id).validate_python(key.id)
                    RECORD_TYPES[key.kind].validated(record.__dict__)
                except ValidationError as error:
                    raise InvalidRecord(key, error) from error
        document = patch.apply(self._document)
        for breach in breaches_after(document, patch.keys):
            raise Refused(breach)
        return document

    def _tell(self, patch: Patch, initiator: Initiator) -> None:
        for subscriber in tuple(self._subscribers):
            subscriber(patch, initiator)

    def _live(self, patch: Patch) -> None:
        self._document = self._checked(patch)
        self._tell(patch, "live")

    def _end_gesture(self, entry: Entry | None) -> None:
        self._gesture = None
        if entry is not None:
            self._history.seal()
            self._history.record(entry._replace(when=self._clock()))
            self._history.seal()
            self._tell(Patch(), "edit")


class Gesture:
    """Live changes (a dragged dot, a slider) that become one step, or are taken back."""

    def __init__(self, store: Store, step: Step, refused: Callable[[Refusal], None] | None) -> None:
        self._store = store
        self.step = step
        self._refused = refused
        self._patches: list[Patch] = []
        self._ended = False

    @property
    def patches(self) -> tuple[Patch, ...]:
        """What has changed so far, in order."""
        return tuple(self._patches)

    def change(self, patch: Patch) -> Self:
        """Change the document at once; the step is recorded by `commit`."""
        if patch and not self._ended:
            try:
                self._store._live(patch)
            except REFUSALS as refusal:
                if self._refused is None:
                    raise
                self._refused(refusal)
            else:
                self._patches.append(patch)
        return self

    @property
    def patch(self) -> Patch:
        """What it has changed so far."""
        return squash(self._patches)

    def commit(self, selection: tuple[Key, ...] = ()) -> bool:
        """End as one step; False if nothing changed after all."""
        if self._ended:
            return False
        self._ended = True
        patch = self.patch
        entry = Entry(self.step, patch, selection) if patch else None
        self._store._end_gesture(entry)
        return entry is not None

    def cancel(self) -> None:
        """End with the document as it was at the start."""
        if self._ended:
            return
        self._ended = True
        patch = self.patch.reverse()
        self._store._end_gesture(None)
        if patch:
            self._store._live(patch)
