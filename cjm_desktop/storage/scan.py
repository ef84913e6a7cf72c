"""Finds where in a text of JSON something stands; only used once it is known to be wrong.

The parsers that are fast enough to read a map tell neither where a repeated key is nor how deep
the text is nested.
"""

import json
import re
from collections.abc import Iterator
from typing import NamedTuple

_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"(?P<colon>[ \t\r\n]*:)?|[\[{\]}]', re.DOTALL)
_SPACED_COLON = re.compile(rb'"[ \t\r\n]+:')


class Position(NamedTuple):
    """A place in a text; both count from 1, the column in characters."""

    line: int
    column: int


class Repeated(NamedTuple):
    """A key that its object already has, and where it stands again."""

    key: str
    position: Position


class _Repeats(Exception):
    pass


def position(text: str, offset: int) -> Position:
    """Give the line and column of an offset."""
    return Position(text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset))


def position_of_byte(data: bytes, line: int, column: int) -> Position:
    """Turn a parser's place, counted in bytes, into one counted in characters."""
    lines = data.split(b"\n", line)
    if column == 0 and line > 1:
        line -= 1
        column = len(lines[line - 1]) + 1
    before = lines[line - 1][: max(column - 1, 0)]
    return Position(line, len(before.decode(errors="replace")) + 1)


def deeper_than(text: str, limit: int) -> Position | None:
    """Find where well-formed JSON is first nested deeper than the limit."""
    depth = 0
    for token in _TOKEN.finditer(text):
        if token[0] in ("{", "["):
            depth += 1
            if depth > limit:
                return position(text, token.start())
        elif token[0] in ("}", "]"):
            depth -= 1
    return None


def repeated_key(data: bytes, distinct: int | None = None) -> Repeated | None:
    """Find the first key that stands twice in one object of well-formed JSON (UTF-8).

    `distinct` is how many keys a parser kept that lets the last win. Each key ends in a quote and
    a colon, so if those are no more than the keys kept, none was lost, and nothing is read again.
    """
    if data.count(b'":') == distinct and not _SPACED_COLON.search(data):
        return None
    text = data.decode()
    try:
        json.loads(text, object_pairs_hook=_refuse_repeats)
    except _Repeats:
        return next(_repeats(text))
    return None


def _refuse_repeats(pairs: list[tuple[str, object]]) -> None:
    if len({key for key, _ in pairs}) < len(pairs):
        raise _Repeats


def _repeats(text: str) -> Iterator[Repeated]:
    open_objects: list[set[str]] = []
    for token in _TOKEN.finditer(text):
        if token["colon"] is not None:
            quoted = token[0][: -len(token["colon"])]
            key = json.loads(quoted)
            if key in open_objects[-1]:
                yield Repeated(key, position(text, token.start()))
            open_objects[-1].add(key)
        elif token[0] in ("{", "["):
            open_objects.append(set())
        elif token[0] in ("}", "]"):
            open_objects.pop()
