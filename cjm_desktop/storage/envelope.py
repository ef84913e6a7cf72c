"""The whole file as one model: what is read from JSON."""

from dataclasses import field
from typing import Annotated, Any, Final, Literal, TypeVar, cast

from cjm_desktop.journey.document import TABLES, Document
from cjm_desktop.journey.model import Model, refused
from cjm_desktop.journey.records import Card, Kpi, Lane, Map, Record
from cjm_desktop.journey.rounds import Round
from cjm_desktop.journey.validation import Limits
from cjm_desktop.journey.values import Id
from cjm_desktop.journey.workshops import Workshop

T = TypeVar("T", bound=Model)

FORMAT: Final = "cjm-desktop/map"
FORMAT_VERSION: Final = 1
ANSWER: Final = "cjm-desktop/answer"
"""What says that a text is no map, but the answer to a brief (`intake/importing/answers.py`)."""
MEDIA_TYPE: Final = "application/vnd.cjm-desktop+json"


class Head(Model):
    """What a file holds besides its tables; `Envelope` has a field for each of these, too."""

    # With a default that is refused, a file without them is told so; for what is missing from an
    # object the validator would make its complaint of the whole object, here the file.
    format: Literal["cjm-desktop/map"] = refused(default="")
    # A plain Literal[1] would take `true` and `1.0`, which Python holds to be equal to 1.
    format_version: Annotated[int, Limits(ge=FORMAT_VERSION, le=FORMAT_VERSION)] = refused(
        default=-1
    )
    map: Map = field(default_factory=Map)

    def document(self) -> Document:
        """Give the document inside; the rules between its records are not checked here.

        Its records have forgotten what they were `given`.
        """
        tables = self._tables()
        for table in tables.values():
            for record in table.values():
                record.forget_given()
        return Document(self.map, **tables)

    def count_keys(self) -> int:
        """Count the distinct keys of all objects in the JSON this was read from."""
        count = len(self.given) + _own_keys(self.map)
        for table in self._tables().values():
            count += len(table) + sum(map(_own_keys, table.values()))
        return count

    def _tables(self) -> dict[str, Any]:
        return {kind: getattr(self, kind) for kind in TABLES}


def with_tables(name: str, base: type[T], about: str) -> type[T]:
    """Make a model that has a field for each table of records, besides those of another."""
    told: dict[str, Any] = {"__doc__": about}
    told["__annotations__"] = {kind: _table(*table) for kind, table in TABLES.items()}
    told.update((kind, field(default_factory=dict)) for kind in TABLES)
    return cast(type[T], type(name, (base,), told))


def _table(record: type[Record], limit: int) -> Any:
    return Annotated[dict[Id, record], Limits(max_length=limit, fail_fast=True)]  # type: ignore[valid-type]


Envelope: Final = with_tables("Envelope", Head, "A map with all its records, each kind by id.")


def _own_keys(record: Record) -> int:
    match record:
        case Card(earlier=earlier):
            more = 0 if earlier is None else len(earlier.given)
        case Lane(influence=influence, experience=experience):
            more = len(influence) + len(experience)
        case Map(filters=filters, presented=presented, export_presets=presets):
            more = len(record.step_notes) + len(record.agenda)
            more += sum(len(each.given) for each in (*filters, *presented, *presets))
            more += sum(len(each.papers) for each in presets)
        case Kpi(readings=readings):
            more = sum(len(reading.given) for reading in readings)
        case Round(tallies=held):
            tallies = held.values()
            spreads = [
                each for tally in tallies for each in (tally.potential, tally.effort) if each
            ]
            more = len(held) + sum(len(each.given) for each in (*tallies, *spreads))
        case Workshop(course=course, came=came, decided=decided, remarks=remarks):
            more = len(came) + len(decided)
            more += sum(len(each.given) for each in (*course, *remarks))
        case _:
            more = 0
    return len(record.given) + len(record.meta) + more
