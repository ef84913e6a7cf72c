"""The whole file as one strict model: what is read from JSON, and the published JSON Schema."""

from collections.abc import Iterator, Mapping
from typing import Annotated, Any, Final, Literal

from pydantic import BaseModel, ConfigDict, FailFast, Field

from cjm_desktop.journey.document import Document
from cjm_desktop.journey.records import (
    MAX_ASSETS,
    MAX_CARDS,
    MAX_HANDOFFS,
    MAX_KPIS,
    MAX_LANES,
    MAX_PERSONAS,
    MAX_PHASES,
    Asset,
    Card,
    Handoff,
    Id,
    Kpi,
    Lane,
    Map,
    Persona,
    Phase,
    Record,
)

FORMAT: Final = "cjm-desktop/map"
FORMAT_VERSION: Final = 1
MEDIA_TYPE: Final = "application/vnd.cjm-desktop+json"


class Envelope(BaseModel):
    """A map with all its records, each kind by id."""

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
    phases: Annotated[dict[Id, Phase], Field(max_length=MAX_PHASES), FailFast()] = {}
    lanes: Annotated[dict[Id, Lane], Field(max_length=MAX_LANES), FailFast()] = {}
    personas: Annotated[dict[Id, Persona], Field(max_length=MAX_PERSONAS), FailFast()] = {}
    cards: Annotated[dict[Id, Card], Field(max_length=MAX_CARDS), FailFast()] = {}
    handoffs: Annotated[dict[Id, Handoff], Field(max_length=MAX_HANDOFFS), FailFast()] = {}
    kpis: Annotated[dict[Id, Kpi], Field(max_length=MAX_KPIS), FailFast()] = {}
    assets: Annotated[dict[Id, Asset], Field(max_length=MAX_ASSETS), FailFast()] = {}

    def document(self) -> Document:
        """Give the document inside; the rules between its records are not checked here."""
        return Document(self.map, *self._tables())  # type: ignore[arg-type]

    def count_keys(self) -> int:
        """Count the distinct keys of all objects in the JSON this was read from."""
        tables = self._tables()
        count = len(self.model_fields_set) + _own_keys(self.map) + sum(map(len, tables))
        for table in tables:
            count += sum(map(_own_keys, table.values()))
        readings = (reading for kpi in self.kpis.values() for reading in kpi.readings)
        return count + sum(len(reading.model_fields_set) for reading in readings)

    def _tables(self) -> tuple[Mapping[str, Record], ...]:
        return (
            self.phases, self.lanes, self.personas, self.cards, self.handoffs, self.kpis,
            self.assets,
        )  # fmt: skip


def _own_keys(record: Record) -> int:
    match record:
        case Lane(influence=inner) | Map(step_notes=inner):
            more = len(inner)
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
