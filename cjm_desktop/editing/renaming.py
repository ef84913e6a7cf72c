"""A document under other ids: what was made twice is compared and taken over as one thing.

All that refers to a renamed record goes along.
"""

from collections.abc import Mapping
from typing import Any

from cjm_desktop.journey.document import Document
from cjm_desktop.journey.records import Record
from cjm_desktop.journey.references import references
from cjm_desktop.journey.references import renamed as referring
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
    for field in {each.field for each in references(kind, record) if each.target in ids}:
        record = referring(record, field, ids)
    return record
