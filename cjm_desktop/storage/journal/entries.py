"""A step of the history as bytes and back, its records written as those of a file are.

What is read must be what would be written again, to the byte: so a key that is there twice, not
known or not needed is refused without a look for each.
"""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from pydantic_core import ValidationError, to_json

from cjm_desktop.editing.history import Entry
from cjm_desktop.editing.patch import Patch
from cjm_desktop.editing.steps import Step
from cjm_desktop.journey.document import MAP_ID, TABLES, Key
from cjm_desktop.journey.model import Model
from cjm_desktop.journey.records import Map, Record
from cjm_desktop.journey.values import Id, Number
from cjm_desktop.journey.vocabulary import KINDS, Kind
from cjm_desktop.storage import memory, scan
from cjm_desktop.storage.codec import BYTES_A_VALUE, MAX_TEXT_BYTES, MAX_VALUES, values_of
from cjm_desktop.storage.envelope import with_tables


class BadEntry(Exception):
    """Bytes that are no step as this program writes them."""


class _Tables(Model):
    map: Map | None = None

    def records(self) -> Iterator[tuple[Key, Record]]:
        if self.map is not None:
            yield Key("map", MAP_ID), self.map
        for kind in TABLES:
            for record_id, record in getattr(self, kind).items():
                yield Key(kind, record_id), record


if TYPE_CHECKING:
    _Records = _Tables
else:
    _Records = with_tables("_Records", _Tables, "Records by kind and id.")


class _Written(Model):
    step: Step
    selection: tuple[tuple[Kind, Id], ...] = ()
    merge: str | None = None
    added: _Records | None = None
    before: _Records | None = None
    after: _Records | None = None
    removed: _Records | None = None
    when: Number = 0


def encode(entry: Entry) -> bytes:
    """Write a step: defaults left out, keys sorted; MemoryError if there is too little for it."""
    patch = entry.patch
    touched = (*patch.added.values(), *patch.removed.values())
    pictures = sum(len(getattr(record, "data", "")) for record in touched)
    memory.ask_for_writing(pictures, len(patch.keys))
    before = {key: pair[0] for key, pair in patch.updated.items()}
    after = {key: pair[1] for key, pair in patch.updated.items()}
    written: dict[str, object] = {
        "added": _tables(patch.added),
        "after": _tables(after),
        "before": _tables(before),
        "merge": entry.merge,
        "removed": _tables(patch.removed),
        "selection": entry.selection,
        "step": entry.step,
        "when": entry.when,
    }
    return to_json({name: value for name, value in written.items() if value})


def decode(data: bytes) -> Entry:
    """Read a step; BadEntry if these are not the bytes of one."""
    if scan.text_longer_than(data, MAX_TEXT_BYTES) is not None:
        raise BadEntry("a text is too long")
    if scan.more_values_than(data, MAX_VALUES + len(data) // BYTES_A_VALUE):
        raise BadEntry("too many values")
    memory.ask_for_reading(data)
    try:
        entry = _entry(_Written.read(data, extra="ignore"))
    except ValidationError as error:
        raise BadEntry(str(error.error_count())) from None
    if encode(entry) != data:
        raise BadEntry("not as it would be written")
    return entry


def _entry(written: Any) -> Entry:
    added, before, after, removed = map(
        _flat, (written.added, written.before, written.after, written.removed)
    )
    if before.keys() != after.keys():
        raise BadEntry("a change from nothing, or to nothing")
    updated = {key: (record, after[key]) for key, record in before.items()}
    patch = Patch(added, updated, removed)
    selection = tuple(Key(kind, record_id) for kind, record_id in written.selection)
    return Entry(written.step, patch, selection, written.merge, written.when)


def _flat(tables: _Tables | None) -> dict[Key, Record]:
    return {} if tables is None else dict(tables.records())


def _tables(records: Mapping[Key, Record]) -> dict[str, object]:
    by_kind: dict[str, dict[str, object]] = {}
    for key in sorted(records):
        by_kind.setdefault(key.kind, {})[key.id] = values_of(records[key])
    return {
        kind: by_kind[kind][MAP_ID] if kind == "map" else by_kind[kind]
        for kind in sorted(KINDS)
        if kind in by_kind
    }
