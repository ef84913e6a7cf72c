"""The one way a document changes: a patch says which records came, changed and went.

Undo, the journal, the canvas, merge and compare all read it.
"""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any, Final, NamedTuple, Self

from cjm_desktop.journey.document import Document, Key
from cjm_desktop.journey.records import Record
from cjm_desktop.journey.vocabulary import KINDS


class StaleEdit(Exception):
    """A patch made for another document: `key` is not as the patch expects it."""

    def __init__(self, key: Key) -> None:
        super().__init__(f"{key.kind}/{key.id} is not as the edit expects it")
        self.key = key


_NONE: Final[Mapping[Key, Any]] = MappingProxyType({})


class Patch(NamedTuple):
    """Records added, updated (from, to) and removed, by key."""

    added: Mapping[Key, Record] = _NONE
    updated: Mapping[Key, tuple[Record, Record]] = _NONE
    removed: Mapping[Key, Record] = _NONE

    def __bool__(self) -> bool:
        return bool(self.added or self.updated or self.removed)

    @property
    def keys(self) -> tuple[Key, ...]:
        """The keys of all records the patch touches."""
        return (*self.added, *self.updated, *self.removed)

    def before(self) -> dict[Key, Record | None]:
        """Give each touched record as it was, None where there was none."""
        old: dict[Key, Record | None] = dict.fromkeys(self.added)
        old.update((key, pair[0]) for key, pair in self.updated.items())
        old.update(self.removed)
        return old

    def after(self) -> dict[Key, Record | None]:
        """Give each touched record as it becomes, None where it goes."""
        new: dict[Key, Record | None] = dict(self.added)
        new.update((key, pair[1]) for key, pair in self.updated.items())
        new.update(dict.fromkeys(self.removed))
        return new

    def apply(self, document: Document) -> Document:
        """Make the next document; StaleEdit if a touched record is not as the patch expects."""
        for key, record in self.before().items():
            present = document.get(key)
            if present is not record and present != record:
                raise StaleEdit(key)
        return document.replaced(self.after())

    def reverse(self) -> "Patch":
        """Make the patch that takes this one back."""
        updated = {key: (new, old) for key, (old, new) in self.updated.items()}
        return Patch(added=self.removed, updated=updated, removed=self.added)


def between(before: Mapping[Key, Record | None], after: Mapping[Key, Record | None]) -> Patch:
    """Make the patch that takes the records of `before` to those of `after` (None: absent)."""
    added: dict[Key, Record] = {}
    updated: dict[Key, tuple[Record, Record]] = {}
    removed: dict[Key, Record] = {}
    for key, new in after.items():
        old = before.get(key)
        if old is None:
            if new is not None:
                added[key] = new
        elif new is None:
            removed[key] = old
        elif new is not old and new != old:
            updated[key] = (old, new)
    # The history keeps every patch, and most only update.
    return Patch(added or _NONE, updated or _NONE, removed or _NONE)


def difference(before: Document, after: Document) -> Patch:
    """Make the patch that takes one document to another; quick where they share their tables."""
    old: dict[Key, Record | None] = {}
    new: dict[Key, Record | None] = {}
    for kind in KINDS:
        was, becomes = before.table(kind), after.table(kind)
        if was is becomes:
            continue
        for record_id in {**was, **becomes}:
            one, other = was.get(record_id), becomes.get(record_id)
            if one is not other:
                key = Key(kind, record_id)
                old[key], new[key] = one, other
    return between(old, new)


def squash(patches: Iterable[Patch]) -> Patch:
    """Make one patch of several that follow each other."""
    before: dict[Key, Record | None] = {}
    after: dict[Key, Record | None] = {}
    for patch in patches:
        for key, record in patch.before().items():
            before.setdefault(key, record)
        after.update(patch.after())
    return between(before, after)


class Draft:
    """A document being edited, for the length of one edit; `patch` is what came of it."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self._before: dict[Key, Record | None] = {}
        self._after: dict[Key, Record | None] = {}

    def get(self, key: Key) -> Record | None:
        """Give a record as the edit has it so far."""
        return self._after[key] if key in self._after else self.document.get(key)

    def put(self, key: Key, record: Record) -> Self:
        """Add a record, or put another in its place."""
        self._before.setdefault(key, self.document.get(key))
        self._after[key] = record
        return self

    def change(self, key: Key, **fields: Any) -> Self:
        """Change fields of a record; KeyError if there is none, TypeError for no such field."""
        record = self.get(key)
        if record is None:
            raise KeyError(key)
        if unknown := fields.keys() - type(record).defaults.keys():
            raise TypeError(f"{key.kind} have no field {sorted(unknown)[0]}")
        return self.put(key, record.replaced(**fields))

    def remove(self, key: Key) -> Self:
        """Remove a record; nothing happens if there is none."""
        record = self.get(key)
        if record is not None:
            self._before.setdefault(key, self.document.get(key))
            self._after[key] = None
        return self

    @property
    def patch(self) -> Patch:
        """The edit so far."""
        return between(self._before, self._after)
