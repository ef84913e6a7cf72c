"""Finds the records in a text of our layout, however it is broken: tables, ids, objects.

Where something cannot be read, it goes on at the next member of the record if that is the damage of
one value, or else at the next record: what begins an object by its key. Which table a record
belongs to is then only supposed, until it is seen to fit.

Every look ahead is remembered or as short as the way that is made by it, so that the time is that
of reading the text a few times, whatever is in it.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Final

from cjm_desktop.journey.document import TABLES, Key
from cjm_desktop.journey.vocabulary import KINDS, Kind
from cjm_desktop.storage import faults
from cjm_desktop.storage.rescue.repairs import Log, RepairCode
from cjm_desktop.storage.rescue.values import Fault, ValueReader

Members = dict[str, object]
Fits = Callable[[Kind, Members], bool]
"""Tells whether members are, as they stand, a record of a kind."""

HEADS: Final = ("format", "format_version")
INNER_OBJECTS: Final = frozenset({
    "meta", "influence", "experience", "step_notes", "earlier", "agenda", "came", "decided",
})  # fmt: skip
"""The fields of records that are objects; any other key before an object is a record's id."""
IN_FILE: Final[tuple[Kind, ...]] = tuple(sorted(KINDS))
"""The kinds in the order in which a file has them."""
WORDS: Final = frozenset({
    "title", "name", "notes", "label", "goal", "description", "quote", "background", "purpose",
    "message", "text",
})  # fmt: skip
"""The fields of which the beginning is worth keeping, and for whose sake that of a record is."""

_START: Final = re.compile(rb'"([^"\\\x00-\x1f]{0,200}+)"[ \t\r\n]*+:[ \t\r\n]*+\{')
_HEAD: Final = re.compile(rb'"format(?:_version)?"[ \t\r\n]*+:')
_OBJECT_FIRST: Final = re.compile(
    rb'\{[ \t\r\n,]*+"([^"\\\x00-\x1f]{0,200}+)"[ \t\r\n]*+:[ \t\r\n]*+\{'
)
_FARTHEST: Final = 200_000
"""How far the next member of a record is looked for: more than the longest text takes, escaped."""


@dataclass(slots=True)
class Found:
    """A record as it stands in the text."""

    kind: Kind
    id: str
    line: int
    members: Members = field(default_factory=dict)
    is_whole: bool = True
    """Whether its end was found."""
    repeated: list[tuple[str, object]] = field(default_factory=list)
    """Members whose key it had already."""
    notes: list[tuple[RepairCode, str]] = field(default_factory=list)
    """What was done to read a member, and which."""
    is_placed: bool = True
    """Whether it has an ordering key of its own."""


class Salvage:
    """One pass through a text; `log` and `heads` are filled on the way."""

    def __init__(self, data: bytes, limit: int, fits: Fits, log: Log) -> None:
        self.log = log
        self.heads: dict[str, list[object]] = {name: [] for name in HEADS}
        self.maps = 0
        """How many times a whole map begins."""
        self.has_gaps = False
        """Whether records may be missing that were there."""
        self._reader = ValueReader(data, limit)
        self._data = data
        self._fits = fits
        self._kind: Kind | None = None
        self._last: Kind | None = None
        """The table that is open, and the one that was open last."""
        self._is_sure = True
        self._is_closed = False
        self._lost_from: int | None = None
        """The line from which nothing more could be read."""
        self._next: tuple[int, int] | None = None
        self._counted = (0, 1)

    @property
    def at(self) -> int:
        """How far it is."""
        return self._reader.at

    def records(self) -> Iterator[Found]:
        """Go through all records there are, in the order of the text."""
        reader = self._reader
        while mark := reader.skip_space():
            reader.step()
            match mark:
                case b"{":
                    self._begin_map()
                case b"}" | b"]":
                    self._close()
                case b'"':
                    found = self._member()
                    if found is not None:
                        yield found
                case _:
                    self._go_on(reader.at)
        if not self._is_closed:
            line = self._line(len(self._data)) if self._lost_from is None else self._lost_from
            self.log.note("ends_early", values={"line": line})
            self.has_gaps = True

    def _begin_map(self) -> None:
        self._reader.at += 1
        self.maps += self._is_closed or self.maps == 0
        self._is_closed = False
        self._kind = self._last = None

    def _close(self) -> None:
        self._reader.at += 1
        self._is_closed = self._kind is None
        self._kind = None

    def _member(self) -> Found | None:
        """Read what begins with a key outside of all records."""
        reader, start = self._reader, self._reader.at
        try:
            name = reader.key()
        except Fault:
            self._go_on(start)
            return None
        if self._data[reader.at : reader.at + 1] == b"{":
            return self._opened(name, start)
        try:
            value = reader.value()
        except Fault as fault:
            self._go_on(max(fault.at, start + 1), start)
            return None
        if name in HEADS:
            self.heads[name].append(value)
            self._kind = None
        else:
            self._leave_out(name)
        return None

    def _leave_out(self, name: str) -> None:
        key = None if self._kind is None else Key(self._kind, name)
        self.log.note("member_lost", key, "" if key is not None else name, {"line": self._line()})

    def _opened(self, name: str, start: int) -> Found | None:
        """Go into the object of a key: a table, or a record."""
        reader = self._reader
        if name in TABLES and (self._kind is None or self._is_table(reader.at)):
            self._kind = self._last = _kind(name)
            self._is_sure = True
            reader.at += 1
            return None
        if name == "map" and self._kind is None:
            self._last = "map"
            return self._record("map", name, start)
        kind = self._kind or self._last
        return self._record(kind, name, start, is_sure=self._is_sure and self._kind is not None)

    def _is_table(self, at: int) -> bool:
        """Whether an object's first member is itself a record."""
        first = _OBJECT_FIRST.match(self._data, at)
        return first is not None and first[1].decode(errors="replace") not in INNER_OBJECTS

    def _record(
        self, kind: Kind | None, name: str, start: int, *, is_sure: bool = True
    ) -> Found | None:
        found = Found(kind or "map", name, self._line(start))
        self._reader.at += 1
        self._read_members(found)
        if is_sure:
            return found
        fitting = self._fitting(kind, name, found.members)
        if fitting is not None:
            if self._kind is not None:
                self._kind = self._last = fitting
                self._is_sure = True
            found.kind = fitting
        elif self._kind is None:
            self._leave_out(name)
            return None
        return found

    def _fitting(self, supposed: Kind | None, name: str, members: Members) -> Kind | None:
        """Choose the kind that a record is of, where the text no longer says it."""
        if name == "map" and self._fits("map", members):
            return "map"
        first = 0 if supposed is None else IN_FILE.index(supposed)
        later = (kind for kind in IN_FILE[first:] if kind != "map")
        return next((kind for kind in later if self._fits(kind, members)), None)

    def _read_members(self, found: Found) -> None:
        """Read the members of a record as far as they are its own."""
        reader = self._reader
        while (mark := reader.skip_space()) != b"}":
            reader.step()
            start, name = reader.at, ""
            reader.notes.clear()
            try:
                if not mark:
                    raise Fault(start)
                name = reader.key()
                if self._is_other(name, start, found):
                    reader.at = start
                    found.is_whole = False
                    return
                value = reader.value()
            except Fault as fault:
                is_begun = bool(fault.kept) and (name in WORDS or not isinstance(fault.kept, str))
                if is_begun:
                    self._add(found, name, fault.kept)
                if not self._next_member(found, name, fault.at):
                    self._go_on(fault.at)
                    found.is_whole = False
                    return
                found.notes.append(("field_cut" if is_begun else "field_lost", name))
            else:
                self._add(found, name, value)
        reader.at += 1

    def _add(self, found: Found, name: str, value: object) -> None:
        if name in found.members:
            if found.members[name] == value:
                found.notes.append(("copies_left_out", name))
            else:
                found.repeated.append((name, value))
            return
        found.members[name] = value
        found.notes += ((code, name) for code in sorted(self._reader.notes))

    def _is_other(self, name: str, start: int, found: Found) -> bool:
        """Whether a member is none of the record: its end is missing, and others follow."""
        reader, value = self._reader, self._reader.at
        if self._data[value : value + 1] != b"{":
            return name in HEADS
        if name in INNER_OBJECTS:
            return False
        if (name in TABLES or name == "map") and self._is_table(value):
            return True
        try:
            inner = reader.value()
        except Fault as fault:
            inner = fault.kept
        reader.at = value
        fits = isinstance(inner, dict) and self._fitting(found.kind, name, _flat(inner)) is not None
        if fits:
            self._is_sure = False
        return fits

    def _next_member(self, found: Found, lost: str, at: int) -> bool:
        """Go on in a record after a value that cannot be read, if only that is damaged."""
        end = min(self._next_start(at), at + _FARTHEST)
        null = self._data.find(b"\0", at, end)
        here = _fields_of(found.kind).search(self._data, at, end if null < 0 else null)
        if here is None or self._data.count(b"\n", at, here.start()) > 1:
            return False
        name, start = here[1].decode(), here.start()
        before = lost or max(found.members, default="")
        if name <= before or name in found.members or self._data.find(b"}", at, start) >= 0:
            # It is another record's.
            return False
        self._reader.at = start
        return True

    def _next_start(self, at: int) -> int:
        """Give where the next record or table begins after an offset, or the end."""
        if self._next is not None and self._next[0] <= at <= self._next[1]:
            return self._next[1]
        place = at
        while (found := _START.search(self._data, place)) is not None:
            if found[1].decode(errors="replace") not in INNER_OBJECTS:
                break
            place = found.end()
        here = len(self._data) if found is None else found.start()
        head = _HEAD.search(self._data, at, here)
        self._next = (at, here if head is None else head.start())
        return self._next[1]

    def _go_on(self, at: int, start: int | None = None) -> None:
        """Pass over what cannot be read, up to the next record."""
        start = at if start is None else start
        first = self._line(start)
        self._reader.at = self._next_start(at)
        self._is_sure = False
        lost = self._data[start : self._reader.at]
        if self._reader.at == len(self._data) and not self._is_closed:
            self._lost_from = first
        elif lost.strip(b" \t\r\n,{}[]"):
            last = first + lost.rstrip().count(b"\n")
            self.log.note("text_lost", values={"line": first, "last": last})
            self.has_gaps = True

    def _line(self, offset: int | None = None) -> int:
        """Give the line of an offset; it counts on from the one before, which is mostly near."""
        place = self._reader.at if offset is None else offset
        start, line = self._counted
        if place < start:
            line -= self._data.count(b"\n", place, start)
        else:
            line += self._data.count(b"\n", start, place)
        self._counted = (place, line)
        return line


def _flat(members: Members) -> Members:
    """Leave out the objects that no record has in it."""
    return {
        name: value
        for name, value in members.items()
        if name in INNER_OBJECTS or not isinstance(value, dict)
    }


def _known(kind: Kind) -> frozenset[str]:
    place = ("map",) if kind == "map" else (kind, "")
    return frozenset(faults.known_now(place) or ())


@cache
def _fields_of(kind: Kind) -> re.Pattern[bytes]:
    names = "|".join(sorted(_known(kind), key=len, reverse=True)).encode()
    return re.compile(rb'"(%b)"[ \t\r\n]*+:' % names)


def _kind(name: str) -> Kind:
    return next(kind for kind in KINDS if kind == name)
