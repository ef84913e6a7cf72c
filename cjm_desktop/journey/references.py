"""What records refer to: which of their fields hold ids, and of which kind of record.

A field holds one id or none, a list of ids, or an object whose keys are ids; what is asked here is
answered for all of them.
"""

from collections.abc import Callable, Collection, Iterator, Mapping
from typing import Any, Final, NamedTuple, TypeVar

from cjm_desktop.journey.records import Record
from cjm_desktop.journey.vocabulary import Kind

T = TypeVar("T", bound=Record)


class Reference(NamedTuple):
    """An id in a record: the field that holds it, and the kind of record it leads to."""

    field: str
    kind: Kind
    target: str


REFERENCES: Final[Mapping[Kind, Mapping[str, Kind]]] = {
    "map": {"logo": "assets"},
    "lanes": {"influence": "phases", "experience": "phases", "about": "lanes"},
    "personas": {"lane": "lanes", "portrait": "assets"},
    "cards": {
        "phase": "phases", "proposed_phase": "phases", "lane": "lanes", "image": "assets",
        "answers": "cards",
    },
    "handoffs": {"source": "cards", "target": "cards"},
    "kpis": {"phase": "phases"},
    "rounds": {"tallies": "cards"},
    "workshops": {"came": "cards", "decided": "cards"},
    "quotes": {"supports": "cards"},
}  # fmt: skip
"""The fields that refer to others, by the kind of record that has them."""

OPTIONAL: Final = frozenset(
    {
        "logo", "influence", "experience", "about", "portrait", "proposed_phase", "image",
        "answers", "tallies", "came", "decided", "supports",
    }
)  # fmt: skip
"""The fields that can do without what they lead to; a record is nothing without the others."""

FIELDS: Final = frozenset(field for fields in REFERENCES.values() for field in fields)


def references(kind: Kind, record: Record) -> Iterator[Reference]:
    """Go through what a record of a kind refers to."""
    for field, leads_to in REFERENCES.get(kind, {}).items():
        value = getattr(record, field)
        if value:
            for target in (value,) if isinstance(value, str) else value:
                yield Reference(field, leads_to, target)


def without(record: T, field: str, gone: Collection[str]) -> T:
    """Make the record that no longer refers to these ids by a field; one id leaves None."""
    return _mapped(record, field, lambda target: None if target in gone else target)


def renamed(record: T, field: str, names: Mapping[str, str]) -> T:
    """Make the record that refers by a field to the new ids of what it refers to."""
    return _mapped(record, field, lambda target: names.get(target, target))


def _mapped(record: T, field: str, new: Callable[[str], str | None]) -> T:
    told: Any = getattr(record, field)
    value: Any
    if isinstance(told, str):
        value = new(told)
    elif isinstance(told, Mapping):
        value = {to: inner for target, inner in told.items() if (to := new(target)) is not None}
    elif told is not None:
        kept = {each: to for each in told if (to := new(each)) is not None}
        value = tuple(kept[each] for each in told if each in kept)
        # What is named twice stays so, unless this change made one of two.
        if len(set(kept.values())) < len(kept):
            value = tuple(dict.fromkeys(value))
    else:
        value = None
    return record if value == told else record.replaced(**{field: value})
