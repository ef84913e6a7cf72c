"""What is valid, asked of the one who reads maps: records are tried in a small map of their own."""

from collections.abc import Mapping, Sequence
from typing import Final

from pydantic_core import to_json

from cjm_desktop.journey.document import Document
from cjm_desktop.journey.records import Record
from cjm_desktop.journey.vocabulary import Kind
from cjm_desktop.storage import codec
from cjm_desktop.storage.envelope import FORMAT, FORMAT_VERSION
from cjm_desktop.storage.errors import BadRecord, LoadError

LEAST: Final[Mapping[Kind, Mapping[str, object]]] = {
    "map": {},
    "phases": {"order": "a0"},
    "lanes": {"order": "a0"},
    "personas": {"order": "a0", "lane": "l"},
    "cards": {"order": "a0"},
    "handoffs": {"source": "c", "target": "c"},
    "kpis": {"order": "a0", "phase": "p"},
    "rounds": {"order": "a0", "seats": 1},
    "workshops": {"order": "a0"},
    "quotes": {"order": "a0", "text": ""},
    "assets": {"media_type": "image/png", "data": ""},
}
"""The least that a record of each kind must say."""


def read(kind: Kind, records: Sequence[Mapping[str, object]]) -> list[Record]:
    """Make records of their members; LoadError if one of them is none."""
    if kind == "map":
        return [_parsed(members, kind).map for members in records]
    table = {str(place): members for place, members in enumerate(records)}
    return list(_parsed(table, kind).table(kind).values())


def _parsed(section: Mapping[str, object], kind: Kind) -> Document:
    head = {"format": FORMAT, "format_version": FORMAT_VERSION}
    return codec.parse(to_json({**head, kind: section}))


def is_record(kind: Kind, members: Mapping[str, object]) -> bool:
    """Whether members are a record as they stand, and say anything."""
    if not members:
        return False
    try:
        read(kind, [members])
    except LoadError:
        return False
    return True


def fault_of(kind: Kind, field: str, value: object) -> BadRecord | None:
    """Say what is wrong with a field's value, if anything."""
    try:
        read(kind, [{**LEAST[kind], field: value}])
    except BadRecord as error:
        return error
    except LoadError:
        return BadRecord("invalid", None, kind, field)
    return None
