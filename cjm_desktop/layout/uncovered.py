"""The texts of a map that have letters which no font has, shipped or on this machine.

They are drawn as replacements; whoever shows or hands over the map is told where.
"""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from cjm_desktop.insight.comparing.fields import holdings
from cjm_desktop.journey.document import RECORD_TYPES, Document, Key
from cjm_desktop.journey.vocabulary import Kind
from cjm_desktop.layout.heed import heed
from cjm_desktop.layout.letters import composed, is_usual


class Uncovered(NamedTuple):
    """A field of a record, and its letters that no font has, each once."""

    key: Key
    field: str
    letters: str


def uncovered(document: Document) -> list[Uncovered]:
    """List the fields with letters that cannot be drawn, in the order of the document."""
    return list(uncovered_of(document, document.keys()))


def uncovered_of(document: Document, keys: Iterable[Key]) -> Iterator[Uncovered]:
    """Go through such fields of some records."""
    for key in keys:
        heed()
        record = document.get(key)
        if record is None:
            continue
        values = record.__dict__
        for field in _written_fields(key.kind):
            value = values[field]
            # Most texts are looked at no further.
            if value and not (isinstance(value, str) and value.isascii()):
                letters = _lacking((value,) if isinstance(value, str) else value)
                if letters:
                    yield Uncovered(key, field, letters)


@cache
def _written_fields(kind: Kind) -> tuple[str, ...]:
    """Name the fields of a kind of record that hold what people wrote."""
    held = holdings(RECORD_TYPES[kind])
    return tuple(name for name, holds in held.items() if holds in ("text", "texts"))


def _lacking(texts: Iterable[str]) -> str:
    """Give the letters of some texts that no font has, each once."""
    unusual = [text for text in texts if not is_usual(text)]
    if not unusual:
        return ""
    from cjm_desktop.layout.shaping.pieces import uncovered_letters

    lines = (line for text in unusual for line in composed(text).split("\n"))
    return "".join(dict.fromkeys(letter for line in lines for letter in uncovered_letters(line)))
