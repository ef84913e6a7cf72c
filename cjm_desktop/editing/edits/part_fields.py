"""Two records made one: which value is kept, and what is put together so that nothing is lost."""

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple, TypeVar

from cjm_desktop.journey.records import Record

S = TypeVar("S", bound=str)


class Conflict(NamedTuple):
    """A field in which both say something else: what is kept, and what is not."""

    field: str
    kept: Any
    gone: Any


def conflicts(kept: Record, gone: Record, fields: Iterable[str]) -> tuple[Conflict, ...]:
    """List the fields of which only one value can be kept."""
    pairs = [Conflict(each, getattr(kept, each), getattr(gone, each)) for each in fields]
    return tuple(
        each for each in pairs if each.kept != each.gone and _says(kept, each.field)
        and _says(gone, each.field)
    )  # fmt: skip


def filled(kept: Record, gone: Record, fields: Iterable[str]) -> dict[str, Any]:
    """Give each field the value that is kept, or the other where that says nothing."""
    return {each: getattr(kept if _says(kept, each) else gone, each) for each in fields}


def either(kept: tuple[S, ...], gone: tuple[S, ...]) -> tuple[S, ...]:
    """Put lists one behind the other, with each item once where both have it."""
    return (*kept, *(each for each in gone if each not in kept))


def joined(*texts: str, between: str = "\n\n") -> str:
    """Put texts one below the other, each once."""
    return between.join(dict.fromkeys(text for text in texts if text))


def joined_meta(kept: Record, gone: Record) -> Mapping[str, str]:
    """Put together what is kept for other programs."""
    keys = {**kept.meta, **gone.meta}
    return {each: joined(kept.meta.get(each, ""), gone.meta.get(each, "")) for each in keys}


def _says(record: Record, field: str) -> bool:
    return bool(getattr(record, field) != record.defaults[field])
