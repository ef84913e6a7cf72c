"""Looks through the bytes of a JSON text without building what it holds.

The parsers that are fast enough to read a map tell neither where a repeated key is nor how deep
the text is nested, and what they build of a hostile text may be fifty times as large as it. Nothing
here remembers more than the keys of the objects that are open, nor decodes more than a chunk.

Every repetition is possessive (`*+`): Python's `re` otherwise keeps a way back for each character
of a long text, at 120 bytes each.
"""

import codecs
import json
import re
from collections.abc import Callable, Collection, Iterator
from typing import Final, Literal, NamedTuple

_CHUNK: Final = 1 << 20
_FEW: Final = 1 << 14
_AFTER_FIRST: Final = bytes(range(0x80, 0xC0))
"""The bytes in UTF-8 that go on with a character."""

_TO_QUOTE: Final = re.compile(rb'[^"\\]*+(?:\\.[^"\\]*+)*+', re.DOTALL)
_STRING: Final = rb'"%b"' % _TO_QUOTE.pattern
_AT_ONCE: Final = 100
# What follows is compiled when a text first needs it: few do, and it takes a while.
_VALUE_MARKS: Final = rb'(?:(?:[^",\[{]++|%b)*+[,\[{]){%d}+' % (_STRING, _AT_ONCE)
"""What begins values, a hundred at once: one match for each would take six times as long."""
_FORBIDDEN_MARK: Final = rb'(?:[^"\[\]{}IN]++|%b)*+[\[\]{}IN]' % _STRING
_BRACKET: Final = rb'(?:[^"\[\]{}]++|%b)*+[\[\]{}]' % _STRING
_KEY_BEFORE: Final = rb'"([a-z]++)"[ \t\r\n]*+:[ \t\r\n]*+\Z'
_LONGEST_KEY: Final = 100
_TABLE: Final = 2
"""How deep a table of records is nested: inside the file's own braces."""
_KEY_MARK: Final = rb'(%b)[ \t\r\n]*+:[ \t\r\n]*+(?:%b|[^"\[\]{},]++)?+|%b|[\[\]{}]' % (
    (_STRING,) * 3
)
"""A key and its value, if that is no container; a text in a list; the end of a container."""
_SPACED_COLON: Final = re.compile(rb'"[ \t\r\n]++:')


class Position(NamedTuple):
    """A place in a text; both count from 1, the column in characters."""

    line: int
    column: int


def position(data: bytes, offset: int) -> Position:
    """Give the line and column of an offset into UTF-8."""
    line_start = data.rfind(b"\n", 0, offset) + 1
    return Position(data.count(b"\n", 0, offset) + 1, _characters(data, line_start, offset) + 1)


def position_of_byte(data: bytes, line: int, column: int) -> Position:
    """Turn a parser's place, counted in bytes, into one counted in characters."""
    # Where a line has ended, parsers say column 0 of the next.
    return position(data, max(_line_start(data, line) + column - 1, 0))


def _line_start(data: bytes, line: int) -> int:
    start, missing = 0, line - 1
    while (here := data.count(b"\n", start, start + _FEW)) < missing and start < len(data):
        start, missing = start + _FEW, missing - here
    for _ in range(missing):
        start = data.index(b"\n", start) + 1
    return start


def _characters(data: bytes, start: int, end: int) -> int:
    chunks = (data[at : min(at + _CHUNK, end)] for at in range(start, end, _CHUNK))
    return sum(len(chunk.translate(None, _AFTER_FIRST)) for chunk in chunks)


def not_utf8(data: bytes) -> int | None:
    """Find the first byte that is not UTF-8."""
    start = 0
    while start < len(data):
        chunk = data[start : start + _CHUNK]
        try:
            _, used = codecs.utf_8_decode(chunk, "strict", start + _CHUNK >= len(data))
        except UnicodeDecodeError as error:
            return start + error.start
        start += used
    return None


def text_longer_than(data: bytes, limit: int) -> int | None:
    """Find where a text begins that has more bytes than the limit, with few looks.

    A text that is so long has more than half the limit after one of the places that are looked at.
    One with escaped quotes may have half as much again.
    """
    for place in range(0, len(data), limit // 2):
        after_escape = data[max(place - 1, 0) : place] == b"\\"
        rest = _TO_QUOTE.match(data, place + after_escape)
        end = place if rest is None else rest.end()
        if end - place > limit // 2 and end - (start := data.rfind(b'"', 0, place) + 1) > limit:
            return start
    return None


def table_larger_than(data: bytes, limit: int) -> str | None:
    """Find a table of records that has more of them than the limit; gives its key."""
    if data.count(b"{") <= limit:
        return None
    depth = records = table = 0
    for offset in _marks(_BRACKET, data):
        if data[offset] in b"]}":
            depth -= 1
            continue
        depth += 1
        if depth == _TABLE:
            records, table = 0, offset
        records += depth == _TABLE + 1
        if records > limit:
            name = re.search(_KEY_BEFORE, data[max(table - _LONGEST_KEY, 0) : table])
            return "" if name is None else name[1].decode()
    return None


def more_values_than(data: bytes, limit: int) -> bool:
    """Whether a text has more items, members and containers than the limit, in hundreds.

    Of a text that is not JSON, those before its first fault are counted.
    """
    if sum(map(data.count, (b",", b"[", b"{"))) <= limit:
        return False
    hundreds = enumerate(_marks(_VALUE_MARKS, data), start=1)
    return any(number * _AT_ONCE > limit for number, _ in hundreds)


class Forbidden(NamedTuple):
    """What parsers take and we do not, and its offset."""

    code: Literal["too_deep", "not_finite"]
    offset: int


def forbidden(data: bytes, deepest: int) -> Forbidden | None:
    """Find the first place that is nested deeper than allowed, or NaN or Infinity.

    The text must be JSON, apart from those, up to there.
    """
    depth = 0
    for offset in _marks(_FORBIDDEN_MARK, data):
        match data[offset : offset + 1]:
            case b"{" | b"[":
                depth += 1
                if depth > deepest:
                    return Forbidden("too_deep", offset)
            case b"}" | b"]":
                depth -= 1
            case _:
                return Forbidden("not_finite", offset)
    return None


def _marks(pattern: bytes, data: bytes) -> Iterator[int]:
    """Go through the offsets of the last bytes of matches, each where the one before ended.

    A search would begin anew at every byte of what does not match.
    """
    mark = re.compile(pattern, re.DOTALL)
    found = mark.match(data)
    while found is not None:
        yield found.end() - 1
        found = mark.match(data, found.end())


def may_lack_keys(data: bytes, kept: int) -> bool:
    """Whether a parser may have kept fewer keys of a well-formed text than it has.

    Each key ends in a quote and a colon, so if those are no more than the keys kept, none was
    lost, and nothing is read again.
    """
    return data.count(b'":') != kept or _SPACED_COLON.search(data) is not None


KeyPath = tuple[str, ...]
"""The keys that lead to a container; in a list, which of its containers it is."""
KnownAt = Callable[[KeyPath], Collection[str] | None]
"""Gives the keys that the object at a place may have; None if they are free."""


class LostKey(NamedTuple):
    """A key that a parser does not keep: where its object stands, its name, and its offset."""

    place: KeyPath
    name: str
    offset: int
    repeated: bool
    """Whether the object has it already; else it is not known there."""


class _Container:
    """An object or list that is open: its keys so far and the last of them, or its items."""

    __slots__ = ("items", "key", "keys", "known", "place")

    def __init__(
        self, place: KeyPath, known: Collection[str] | None = None, keys: set[str] | None = None
    ) -> None:
        self.place = place
        self.known = known
        self.keys = keys
        self.key = ""
        self.items = 0

    def inner(self) -> KeyPath:
        """Give the place of what opens inside."""
        if self.keys is not None:
            return (*self.place, self.key)
        self.items += 1
        return (*self.place, str(self.items - 1))


def lost_key(data: bytes, known_at: KnownAt) -> LostKey | None:
    """Find the first key of a well-formed text that its object has twice or may not have."""
    around: list[_Container] = []
    for token in re.finditer(_KEY_MARK, data, re.DOTALL):
        if (written := token[1]) is not None:
            here = around[-1]
            name = json.loads(written) if b"\\" in written else written[1:-1].decode()
            seen = here.keys if here.keys is not None else set()
            repeated = name in seen
            if repeated or (here.known is not None and name not in here.known):
                return LostKey(here.place, name, token.start(), repeated)
            seen.add(name)
            here.key = name
        elif (bracket := data[token.start()]) in b"[{":
            place = around[-1].inner() if around else ()
            is_object = bracket == ord("{")
            around.append(
                _Container(place, known_at(place), set()) if is_object else _Container(place)
            )
        elif bracket in b"]}":
            around.pop()
    return None
