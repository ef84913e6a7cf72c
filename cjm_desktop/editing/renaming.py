"""A document under other ids: what was made twice is compared and taken over as one thing.

All that refers to a renamed record goes along.
"""

from collections.abc import Mapping
from typing import Any

from cjm_desktop.journey.document import Document
from cjm_desktop.journey.records import Record
from cjm_desktop.journey.references import references
from cjm_desktop.journey.vocabulary import KINDS, Kind


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
            going.get(each, each): _referring(kind, record, going) for each, record in table.items()
        }
        tables[kind] = made["map"] if kind == "map" else made
    return Document(**tables)


def _referring(kind: Kind, record: Record, ids: Mapping[str, str]) -> Record:
    fields = {each.field for each in references(kind, record) if each.target in ids}
    if not fields:
        return record
    return record.replaced(**{name: _pointed(getattr(record, name), ids) for name in fields})


def _pointed(value: Any, ids: Mapping[str, str]) -> Any:
    """Put other ids into a field, one for one: nothing falls together that was told apart."""
    if isinstance(value, str):
        return ids.get(value, value)
    if isinstance(value, Mapping):
        return {ids.get(each, each): held for each, held in value.items()}
    return tuple(ids.get(each, each) for each in value)
