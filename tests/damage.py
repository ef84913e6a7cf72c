"""Ways in which a map's file is damaged: by a disk, a transfer, an editor, a merge, a program.

Each takes the bytes of a whole map and numbers to choose by, so that Hypothesis and a fuzzer can
both drive it.
"""

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from copy import deepcopy
from typing import Any, NamedTuple

from hypothesis import strategies as st

from cjm_desktop.journey.document import Document, Key
from cjm_desktop.journey.references import references
from cjm_desktop.storage import codec
from tests.strategies import documents

Choose = Callable[[int], int]
"""Gives a number from 0 up to one less than asked for."""

VALUES: tuple[Any, ...] = (
    None, True, 0, -1, 3.3, 1e300, 10**30, "", "x", "a0", "\ud800", "\x01", "y" * 400, "2026-02-30",
    "http://", [], ["x", 1], [[]], {}, {"a": 1}, {"order": "a0"}, {"x": {"order": "a0"}},
)  # fmt: skip


def _span(data: bytes, choose: Choose) -> tuple[int, int]:
    start = choose(len(data) + 1)
    return start, start + choose(min(len(data) - start, 400) + 1)


def truncated(data: bytes, choose: Choose) -> bytes:
    return data[: choose(len(data) + 1)]


def without_span(data: bytes, choose: Choose) -> bytes:
    start, end = _span(data, choose)
    return data[:start] + data[end:]


def with_doubled_span(data: bytes, choose: Choose) -> bytes:
    start, end = _span(data, choose)
    return data[:end] + data[start:end] + data[end:]


def with_swapped_spans(data: bytes, choose: Choose) -> bytes:
    a, b = _span(data, choose)
    c, d = _span(data[b:], choose)
    return data[:a] + data[b:][c:d] + data[b:][:c] + data[a:b] + data[b:][d:]


def with_nulls(data: bytes, choose: Choose) -> bytes:
    start, end = _span(data, choose)
    return data[:start] + bytes(end - start) + data[end:]


def with_other_bytes(data: bytes, choose: Choose) -> bytes:
    changed = bytearray(data)
    for _ in range(1 + choose(4)):
        if changed:
            changed[choose(len(changed))] = choose(256)
    return bytes(changed)


def with_conflict(data: bytes, choose: Choose) -> bytes:
    lines = data.splitlines(keepends=True)
    start = choose(len(lines))
    ours = lines[start : start + choose(6)]
    theirs = [line.replace(b"a", b"b") for line in ours]
    marked = [b"<<<<<<< HEAD\n", *ours, b"=======\n", *theirs, b">>>>>>> theirs\n"]
    return b"".join([*lines[:start], *marked, *lines[start + len(ours) :]])


def spliced(data: bytes, choose: Choose) -> bytes:
    other = data.replace(b'"title"', b'"notes"').replace(b"a1", b"a2")
    return data[: choose(len(data) + 1)] + other[choose(len(other) + 1) :]


def in_other_encoding(data: bytes, choose: Choose) -> bytes:
    name = ("utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "utf-8-sig")[choose(6)]
    return data.decode(errors="replace").encode(name, "replace")


def with_other_values(data: bytes, choose: Choose) -> bytes:
    """Put values of other types in the place of some, wherever they are."""
    try:
        content = json.loads(data)
    except ValueError:
        return data
    for _ in range(1 + choose(3)):
        places = list(_places(content))
        if not places:
            break
        holder, key = places[choose(len(places))]
        holder[key] = deepcopy(VALUES[choose(len(VALUES))])
    return json.dumps(content, indent=2 if choose(2) else None).encode()


def with_other_keys(data: bytes, choose: Choose) -> bytes:
    """Give one of the keys another name, which another may have."""
    keys = list(re.finditer(rb'"([A-Za-z0-9_]+)":', data))
    if not keys:
        return data
    found, other = keys[choose(len(keys))], keys[choose(len(keys))]
    return data[: found.start(1)] + other[1] + data[found.end(1) :]


def _places(node: Any) -> Iterator[tuple[Any, Any]]:
    items = node.items() if isinstance(node, dict) else enumerate(node)
    for key, value in list(items):
        yield node, key
        if isinstance(value, (dict, list)):
            yield from _places(value)


DAMAGES: Mapping[str, Callable[[bytes, Choose], bytes]] = {
    each.__name__: each
    for each in (
        truncated, without_span, with_doubled_span, with_swapped_spans, with_nulls,
        with_other_bytes, with_conflict, spliced, in_other_encoding, with_other_values,
        with_other_keys,
    )
}  # fmt: skip


@st.composite
def damaged(draw: st.DrawFn, most: int = 3) -> bytes:
    """The file of a map, damaged in one way or several."""

    def choose(limit: int) -> int:
        return draw(st.integers(0, max(limit - 1, 0)))

    data = codec.dumps(draw(documents()))
    for name in draw(st.lists(st.sampled_from(sorted(DAMAGES)), min_size=1, max_size=most)):
        data = DAMAGES[name](data, choose)
    return data


class Standing(NamedTuple):
    """Where in a file a record stands."""

    key: Key
    start: int
    end: int


_TABLE = re.compile(rb'^  "([a-z]+)": \{\n', re.MULTILINE)
_RECORD = re.compile(rb'^    "([^"]+)": \{\n.*?\n    \}', re.DOTALL | re.MULTILINE)


def standings(data: bytes) -> list[Standing]:
    """List where the records of a map stand in the file that we wrote; the map's own apart."""
    found = []
    tables = [each for each in _TABLE.finditer(data) if each[1] != b"map"]
    ends = [*(each.start() for each in _TABLE.finditer(data)), len(data)]
    for table in tables:
        end = min(each for each in ends if each > table.start())
        for record in _RECORD.finditer(data, table.end(), end):
            kind: Any = table[1].decode()
            found.append(Standing(Key(kind, record[1].decode()), record.start(), record.end()))
    return found


def missing(document: Document, before: Document, keys: list[Key]) -> list[Key]:
    """List the records that are not as they were."""
    return [key for key in keys if document.get(key) != before.get(key)]


def sound(document: Document, keys: Iterable[Key]) -> list[Key]:
    """Leave out those that refer to a card or picture that is not among them.

    Phases and lanes that are lost are made anew.
    """
    kept = set(keys)
    return [
        key
        for key in kept
        if all(
            kind in ("phases", "lanes") or Key(kind, target) in kept
            for _, kind, target in references(key.kind, document.table(key.kind)[key.id])
        )
    ]
