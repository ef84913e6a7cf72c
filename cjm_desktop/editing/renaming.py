"""A document under other ids: what was made twice is compared and taken over as one thing.

All that refers to a renamed record goes along; which fields do, the rules between records know.
"""

from collections.abc import Mapping
from typing import Any

from cjm_desktop.journey.document import Document, Key
from cjm_desktop.journey.invariants import references
from cjm_desktop.journey.records import Record
from cjm_desktop.journey.vocabulary import KINDS


def renamed(document: Document, ids: Mapping[str, str]) -> Document:
    """Give each record in `ids` its other id; ValueError if another record has that already."""
    going = {old: new for old, new in ids.items() if old != new}
    if not going:
        return document
    present = {key.id for key in document.keys() if key.kind != "map"}
    kept = present - going.keys()
    if taken := kept.intersection(going.values()):
        raise ValueError(f"the id {min(taken)} is another record's")
    if len(set(going.values())) < len(going):
        raise ValueError("two records would have one id")
    tables: dict[str, Any] = {}
    for kind in KINDS:
        table = document.table(kind)
        made = {
            going.get(each, each): _referring(document, Key(kind, each), record, going)
            for each, record in table.items()
        }
        tables[kind] = made["map"] if kind == "map" else made
    return Document(**tables)


def _referring(document: Document, key: Key, record: Record, ids: Mapping[str, str]) -> Record:
    names = {name for name, _, target in references(document, key) if target in ids}
    if not names:
        return record
    return record.replaced(**{name: _pointed(getattr(record, name), ids) for name in names})


def _pointed(value: Any, ids: Mapping[str, str]) -> Any:
    """Put other ids into a field: one, a list of them, or a table by them."""
    if isinstance(value, tuple):
        return tuple(ids.get(each, each) for each in value)
    if isinstance(value, Mapping):
        return {ids.get(each, each): held for each, held in value.items()}
    return ids.get(value, value)
