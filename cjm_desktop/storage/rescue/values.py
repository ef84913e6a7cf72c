"""Reads JSON values one by one out of a text that may break off or go wrong anywhere.

Commas count as space, a text may hold raw control characters (but no null: a block of nulls is no
part of a text), and letters that are not UTF-8 are taken for Western European ones. A string is one
only if what may follow a string follows, if need be without the comma: otherwise a quote is
missing, and everything up to the next would be taken for text.
"""

import json
import math
import re
from typing import Final

from cjm_desktop.storage.codec import MAX_TEXT_BYTES
from cjm_desktop.storage.errors import BadFile
from cjm_desktop.storage.rescue.repairs import RepairCode

MAX_DEPTH: Final = 16
"""Deeper than anything in a map."""

_SPACE: Final = re.compile(rb"[ \t\r\n,]*+")
_WHITE: Final = rb"[ \t\r\n]*+"
_STRING: Final = re.compile(rb'"((?:[^"\\\x00]++|\\.)*+)"(?=%b(?:[,:}\]"]|\Z))' % _WHITE, re.DOTALL)
_BEGINNING: Final = re.compile(rb'"((?:[^"\\\x00\r\n]++|\\.)*+)')
_HALF_ESCAPE: Final = re.compile(rb"\\(?:u[0-9a-fA-F]{0,3}+)?+\Z")
_COLON: Final = re.compile(rb"%b:%b" % (_WHITE, _WHITE))
_SCALAR: Final = re.compile(
    rb"(true|false|null|-?+[0-9]{1,400}+(?:\.[0-9]{1,400}+)?+(?:[eE][-+]?+[0-9]{1,4}+)?+)"
    rb"(?=%b[,}\]\"])" % _WHITE
)
_CONSTANTS: Final = {b"true": True, b"false": False, b"null": None}
_MOST_DIGITS: Final = 18
_NO_ESCAPE: Final = re.compile(r'\\(?!["\\/bfnrt]|u[0-9a-fA-F]{4})')
_ESCAPE_PAIR: Final = re.compile(r"\\\\|" + _NO_ESCAPE.pattern)
_HALF_CHARACTER: Final = re.compile("[\ud800-\udfff]")
_FOREIGN_BYTE: Final = re.compile("[\udc80-\udcff]")
_WESTERN: Final = {
    0xDC00 + byte: bytes([byte]).decode("cp1252", "replace") for byte in range(0x80, 0x100)
}


class Fault(Exception):
    """What stands at an offset is no value; `kept` is what there was of it before it breaks off."""

    def __init__(self, at: int, kept: object = None) -> None:
        super().__init__(at)
        self.at = at
        self.kept = kept


class ValueReader:
    """A place in a text, from which values are read; it takes no more than `limit` steps."""

    def __init__(self, data: bytes, limit: int) -> None:
        self.data = data
        self.at = 0
        self.steps = 0
        self.limit = limit
        self.notes: set[RepairCode] = set()
        """What was done to read the values since this was last emptied."""

    def step(self) -> None:
        """Count one thing that is looked at."""
        self.steps += 1
        if self.steps > self.limit:
            raise BadFile("too_many_values", None, {"limit": self.limit})

    def skip_space(self) -> bytes:
        """Go to what comes next and give its first byte; nothing at the end."""
        found = _SPACE.match(self.data, self.at)
        self.at = self.at if found is None else found.end()
        return self.data[self.at : self.at + 1]

    def key(self) -> str:
        """Read a key and its colon."""
        start = self.at
        name = self._string()
        colon = _COLON.match(self.data, self.at)
        if colon is None:
            raise Fault(start)
        self.at = colon.end()
        return name

    def value(self, depth: int = 0) -> object:
        """Read a value; what an object has twice counts once."""
        self.step()
        match self.data[self.at : self.at + 1]:
            case b'"':
                return self._string()
            case b"{" | b"[" if depth >= MAX_DEPTH:
                raise Fault(self.at)
            case b"{":
                return self._object(depth + 1)
            case b"[":
                return self._list(depth + 1)
            case _:
                return self._scalar()

    def _object(self, depth: int) -> dict[str, object]:
        members: dict[str, object] = {}
        self.at += 1
        while self.skip_space() != b"}":
            try:
                name = self.key()
                if name in members:
                    self.notes.add("repeats_left_out")
                members.setdefault(name, self.value(depth))
            except Fault as fault:
                raise Fault(fault.at, members) from fault
        self.at += 1
        return members

    def _list(self, depth: int) -> list[object]:
        items: list[object] = []
        self.at += 1
        while self.skip_space() != b"]":
            try:
                items.append(self.value(depth))
            except Fault as fault:
                raise Fault(fault.at, items) from fault
        self.at += 1
        return items

    def _scalar(self) -> object:
        found = _SCALAR.match(self.data, self.at)
        if found is None:
            raise Fault(self.at)
        written = found[1]
        value = _CONSTANTS[written] if written in _CONSTANTS else _number(written)
        if isinstance(value, float) and not math.isfinite(value):
            raise Fault(self.at)
        self.at = found.end()
        return value

    def _string(self) -> str:
        found = _STRING.match(self.data, self.at)
        if found is None:
            raise Fault(self.at, self._beginning())
        if found.end() - self.at > MAX_TEXT_BYTES:
            raise Fault(found.end())
        self.at = found.end()
        text = found[1].decode("utf-8", "surrogateescape")
        if not text.isascii() and _FOREIGN_BYTE.search(text) is not None:
            self.notes.add("letters_guessed")
            text = text.translate(_WESTERN)
        if "\\" in text:
            text = _unescaped(text)
            if not text.isascii() and _HALF_CHARACTER.search(text) is not None:
                self.notes.add("half_characters_removed")
                text = _HALF_CHARACTER.sub("", text)
        return text

    def _beginning(self) -> str:
        """Read what there is of a string whose end is missing: no more than its line."""
        found = _BEGINNING.match(self.data, self.at)
        if found is None or len(found[1]) > MAX_TEXT_BYTES:
            return ""
        written = _HALF_ESCAPE.sub(b"", found[1].rstrip(b","))
        return _HALF_CHARACTER.sub("", _unescaped(written.decode(errors="ignore")))


def _number(written: bytes) -> float:
    whole = written.lstrip(b"-").isdigit() and len(written) <= _MOST_DIGITS
    return int(written) if whole else float(written)


def _unescaped(text: str) -> str:
    mended = _ESCAPE_PAIR.sub(lambda found: "\\\\", text)
    return str(json.loads(f'"{mended}"', strict=False))
