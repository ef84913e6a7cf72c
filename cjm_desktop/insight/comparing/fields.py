"""What differs within a record, field by field, whatever fields there are.

What a field holds is told by its annotation, so that a new field is compared like the others.
"""

from collections.abc import Iterator, Mapping
from dataclasses import fields
from functools import cache
from typing import Annotated, Any, Final, Literal, NamedTuple, get_args, get_origin

from cjm_desktop.journey.records import Record
from cjm_desktop.journey.validation import OPTIONAL
from cjm_desktop.journey.values import Id, Link, Notes, Title
from cjm_desktop.journey.vocabulary import Kind

Holds = Literal["text", "texts", "code", "codes", "reference", "references", "picture", "value"]
"""What people wrote (once or as a list), words of the format, other records by id, the data of a
picture, or anything else: a number, yes or no, a day, a colour, a table."""

PLACE_FIELDS: Final[Mapping[Kind, tuple[str, ...]]] = {
    "cards": ("phase", "lane"), "personas": ("lane",), "kpis": ("phase",),
}  # fmt: skip
"""Where a record stands, by kind; a record with another place is moved."""

ORDER: Final = "order"
"""A key among siblings says nothing by itself; who moved is found among the siblings."""

SILENT: Final = frozenset({ORDER, "earlier"})
"""Fields in which a difference is none to be told: what a card was is told by the other map."""


class FieldChange(NamedTuple):
    """A field of a record before and after; None is also what a record has that is not there."""

    field: str
    holds: Holds
    before: Any
    after: Any


def field_changes(before: Record, after: Record) -> tuple[FieldChange, ...]:
    """List the fields that differ between two states of a record, those first that say most."""
    holds = holdings(type(before))
    mine, other = before.__dict__, after.__dict__
    return tuple([
        FieldChange(name, holds[name], mine[name], other[name])
        for name in holds
        if mine[name] is not other[name] and mine[name] != other[name]
    ])  # fmt: skip


def own_fields(record: Record, kind: Kind, *, added: bool) -> tuple[FieldChange, ...]:
    """List what a record says that only one side has, but not where it stands."""
    place = PLACE_FIELDS.get(kind, ())
    told = record.without_defaults()
    return tuple([
        FieldChange(name, what, None, told[name]) if added
        else FieldChange(name, what, told[name], None)
        for name, what in holdings(type(record)).items()
        if name in told and name not in place
    ])  # fmt: skip


def holdings(record: type[Record]) -> Mapping[str, Holds]:
    """Say what each field of a type of record holds, in the order of the type."""
    known = _KNOWN.get(record)
    if known is None:
        known = _KNOWN[record] = dict(_holdings(record))
    return known


@cache
def codes_of(record: type[Record], field: str) -> tuple[str, ...]:
    """List the words of the format that a field takes, in their order; none if it takes others."""
    annotation = record.__dataclass_fields__[field].type
    while get_origin(annotation) is Annotated or get_origin(annotation) in OPTIONAL:
        annotation = get_args(annotation)[0]
    return get_args(annotation) if get_origin(annotation) is Literal else ()


def _holdings(record: Any) -> Iterator[tuple[str, Holds]]:
    own = [each for each in fields(record) if each.name not in {*SILENT, "meta"}]
    yield from ((each.name, _holds(each.name, each.type)) for each in own)
    yield "meta", "value"


def _holds(name: str, annotation: Any) -> Holds:
    if name == "data":
        return "picture"
    if annotation in (Title, Notes):
        return "text"
    if annotation == Id:
        return "reference"
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated or origin in OPTIONAL:
        return _holds(name, arguments[0])
    if origin is Literal:
        return "code"
    if origin is tuple:
        return _LISTS.get(_holds(name, arguments[0]), "texts" if arguments[0] == Link else "value")
    return "value"


_LISTS: Final[Mapping[Holds, Holds]] = {
    "text": "texts", "code": "codes", "reference": "references",
}  # fmt: skip

_KNOWN: Final[dict[type[Record], Mapping[str, Holds]]] = {}
