"""Letters of a map that no font has, and where they stand."""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from cjm_desktop.journey.document import Document, Key
from cjm_desktop.journey.vocabulary import Kind
from cjm_desktop.layout.fonts import tables

_TEXTS: dict[Kind, tuple[str, ...]] = {
    "map": ("title", "client", "purpose", "audience", "scope", "notes"),
    "phases": ("name", "goal", "description"),
    "lanes": ("name", "description"),
    "personas": ("name", "title", "company", "quote", "background"),
    "cards": ("title", "notes", "message", "channel", "owner", "resources"),
    "kpis": ("name",),
}


class Uncovered(NamedTuple):
    """A record, and its letters that no font has, each once."""

    key: Key
    letters: str


def uncovered(document: Document) -> list[Uncovered]:
    """List the records with letters that cannot be drawn, in the order of the tables."""
    return [
        Uncovered(Key(kind, record_id), letters)
        for kind, fields in _TEXTS.items()
        for record_id, record in document.table(kind).items()
        if (letters := "".join(dict.fromkeys(_lacking(getattr(record, each) for each in fields))))
    ]


def _lacking(texts: Iterator[str]) -> Iterator[str]:
    known = _letters()
    for text in texts:
        if not text.isascii():
            yield from (char for char in text if char not in known and not char.isspace())


@cache
def _letters() -> frozenset[str]:
    return frozenset().union(*(table.letters for table in tables().values()))
