"""The published schema says what the reader takes."""

import json
from typing import Any

from hypothesis import given

from cjm_desktop.journey.document import RECORD_TYPES, TABLES, Document
from cjm_desktop.storage import codec
from cjm_desktop.storage.envelope import Envelope
from cjm_desktop.storage.published import schema
from tests.strategies import documents


def test_the_schema_names_itself_and_its_version() -> None:
    made = schema()
    assert made["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert made["$id"] == "urn:cjm-desktop:map:1"
    assert made["title"] == "CJM Desktop map, format version 1"
    assert made["properties"]["format"]["const"] == "cjm-desktop/map"
    assert made["properties"]["format_version"]["const"] == 1
    assert made["required"] == ["format", "format_version"]
    assert json.loads(json.dumps(made)) == made


def test_the_schema_has_every_kind_and_field_and_is_closed() -> None:
    made = schema()
    assert set(made["properties"]) == {"format", "format_version", *RECORD_TYPES}
    assert made["additionalProperties"] is False
    for record in (*RECORD_TYPES.values(),):
        described = made["$defs"][record.__name__]
        assert set(described["properties"]) == set(record.defaults)
        assert described["additionalProperties"] is False


def test_the_schema_carries_the_limits() -> None:
    made = schema()
    limits = {kind: part.get("maxProperties") for kind, part in made["properties"].items()}
    assert limits["cards"] == 100_000
    assert limits["phases"] == limits["lanes"] == 200
    card = made["$defs"]["Card"]["properties"]
    assert card["title"]["maxLength"] == 300
    assert card["notes"]["maxLength"] == 20_000
    assert (card["potential"]["anyOf"][0]["minimum"], card["potential"]["anyOf"][0]["maximum"]) == (
        0,
        10,
    )


def keys_of(node: Any) -> int:
    if isinstance(node, dict):
        return len(node) + sum(map(keys_of, node.values()))
    return sum(map(keys_of, node)) if isinstance(node, list) else 0


@given(documents())
def test_all_keys_are_counted(document: Document) -> None:
    data = codec.dumps(document)
    envelope = Envelope.read(data)
    assert envelope.count_keys() == keys_of(json.loads(data))
    read = envelope.document()
    assert read == document
    assert not any(hasattr(each, "given") for kind in TABLES for each in read.table(kind).values())
