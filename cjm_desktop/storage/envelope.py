"""The whole file as one strict model: what is read from JSON, and the published JSON Schema."""

from collections.abc import Iterator
from typing import Annotated, Any, Final, Literal

from pydantic import BaseModel, ConfigDict, FailFast, Field, create_model

from cjm_desktop.journey.document import TABLES, Document
from cjm_desktop.journey.records import Id, Kpi, Lane, Map, Record

FORMAT: Final = "cjm-desktop/map"
FORMAT_VERSION: Final = 1
MEDIA_TYPE: Final = "application/vnd.cjm-desktop+json"


class Head(BaseModel):
    """What a file holds besides its tables; `Envelope` has a field for each of these, too."""

    model_config = ConfigDict(frozen=True, strict=True, extra="forbid", defer_build=True)

    # With a default that is refused, a file without them is told so; for what is missing from an
    # object the validator would make its complaint of the whole object, here the file.
    format: Literal["cjm-desktop/map"] = Field(default="", validate_default=True)
    # A plain Literal[1] would take `true` and `1.0`, which Python holds to be equal to 1.
    format_version: int = Field(
        default=-1, validate_default=True, ge=FORMAT_VERSION, le=FORMAT_VERSION,
        json_schema_extra={"const": 1},
    )  # fmt: skip
    map: Map = Map()

    def document(self) -> Document:
        """Give the document inside; the rules between its records are not checked here."""
        return Document(self.map, **self._tables())

    def count_keys(self) -> int:
        """Count the distinct keys of all objects in the JSON this was read from."""
        count = len(self.model_fields_set) + _own_keys(self.map)
        for table in self._tables().values():
            count += len(table) + sum(map(_own_keys, table.values()))
        return count

    def _tables(self) -> dict[str, Any]:
        return {kind: getattr(self, kind) for kind in TABLES}


def table_fields() -> dict[str, Any]:
    """Give a field of a model for each table of records."""
    return {
        kind: (Annotated[dict[Id, record], Field(max_length=limit), FailFast()], {})  # type: ignore[valid-type]
        for kind, (record, limit) in TABLES.items()
    }


Envelope: Final = create_model(
    "Envelope",
    __base__=Head,
    __doc__="A map with all its records, each kind by id.",
    **table_fields(),
)


def _own_keys(record: Record) -> int:
    match record:
        case Lane(influence=inner) | Map(step_notes=inner):
            more = len(inner)
        case Kpi(readings=readings):
            more = sum(len(reading.model_fields_set) for reading in readings)
        case _:
            more = 0
    return len(record.model_fields_set) + len(record.meta) + more


def schema() -> dict[str, Any]:
    """Make the JSON Schema (draft 2020-12) of the file format."""
    made = Envelope.model_json_schema()
    made["required"] = ["format", "format_version"]
    for name in made["required"]:
        del made["properties"][name]["default"]
    for model in _objects(made):
        model.pop("title", None)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:cjm-desktop:map:{FORMAT_VERSION}",
        **made,
        "title": f"CJM Desktop map, format version {FORMAT_VERSION}",
    }


def _objects(node: object) -> Iterator[dict[str, Any]]:
    """Go through the schemas in a schema that carry a generated title (a text, not a field)."""
    if isinstance(node, dict):
        if isinstance(node.get("title"), str):
            yield node
        for value in node.values():
            yield from _objects(value)
    elif isinstance(node, list):
        for value in node:
            yield from _objects(value)
