"""Puts the records that were found together to a document, each under an id of its own."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from cjm_desktop.journey import order
from cjm_desktop.journey.document import MAP_ID, TABLES, Document, Key
from cjm_desktop.journey.records import Map, Record
from cjm_desktop.journey.vocabulary import KINDS, Kind
from cjm_desktop.storage.rescue import identity
from cjm_desktop.storage.rescue.identity import FreeIds
from cjm_desktop.storage.rescue.mending import Mender
from cjm_desktop.storage.rescue.repairs import Log, RepairCode
from cjm_desktop.storage.rescue.salvage import Found

_AT_ONCE: Final = 256
_MOST_TEXT: Final = 4_000_000
"""How many records are tried at once, and how many letters of pictures."""


@dataclass(slots=True)
class _Count:
    """How many records of a kind met with something, and the line of the first."""

    records: int
    line: int


@dataclass(slots=True)
class Assembly:
    """The tables of a document in the making."""

    log: Log
    tables: dict[Kind, dict[str, Record]] = field(
        default_factory=lambda: {kind: {} for kind in KINDS}
    )
    _unplaced: dict[Key, None] = field(default_factory=dict)
    _free_ids: dict[Kind, FreeIds] = field(init=False)
    _lost: dict[Kind, _Count] = field(default_factory=dict)
    _copies: dict[Kind, _Count] = field(default_factory=dict)
    _over: dict[Kind, _Count] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._free_ids = {kind: FreeIds(self.tables[kind].__contains__) for kind in KINDS}

    def take(self, found: Iterable[Found], mender: Mender) -> None:
        """Take in all records that are found and can be mended."""
        for records in _batches(found):
            if self._is_full(records[0].kind):
                for each in records:
                    _count(self._over, each)
                continue
            for each, record in mender.records(records):
                if record is not None:
                    self._add(each, record)
                elif not each.is_whole:
                    _count(self._lost, each)
        self._place()

    def _is_full(self, kind: Kind) -> bool:
        return kind in TABLES and len(self.tables[kind]) >= TABLES[kind].limit

    def _add(self, found: Found, record: Record) -> None:
        kind, table = found.kind, self.tables[found.kind]
        if kind == "map":
            self._add_map(record)
            return
        record_id = identity.valid(found.id)
        if record_id != found.id:
            self._rename("id_changed", kind, found.id, record_id)
        if record_id in table:
            if table[record_id] == record:
                _count(self._copies, found)
                return
            record_id = self._free_ids[kind].like(record_id)
            self._rename("id_repeated", kind, found.id, record_id)
        if self._is_full(kind):
            _count(self._over, found)
            return
        table[record_id] = record
        if not found.is_placed:
            self._unplaced[Key(kind, record_id)] = None

    def _add_map(self, record: Record) -> None:
        table = self.tables["map"]
        if MAP_ID not in table or table[MAP_ID] == Map():
            table[MAP_ID] = record
        elif table[MAP_ID] != record:
            self.log.note("map_left_out", Key("map", MAP_ID))

    def _rename(self, code: RepairCode, kind: Kind, old: str, new: str) -> None:
        self.log.note(code, Key(kind, new), values={"id": old})

    def _place(self) -> None:
        """Give ordering keys behind all others of their kind."""
        for kind in KINDS:
            table: dict[str, Any] = self.tables[kind]
            behind = [key.id for key in self._unplaced if key.kind == kind]
            if not behind:
                continue
            waiting = set(behind)
            present = sorted((table[each].order, each) for each in table if each not in waiting)
            ids = [*(each for _, each in present), *behind]
            made = order.arranged_keys([*(key for key, _ in present), *[None] * len(behind)])
            for each, key in zip(ids, made, strict=True):
                table[each] = table[each].replaced(order=key)

    def document(self) -> Document:
        """Give the document; the rules between its records are not looked at."""
        self._tell("records_lost", self._lost)
        self._tell("copies_left_out", self._copies)
        self._tell("too_many", self._over)
        tables: Mapping[str, Any] = {kind: self.tables[kind] for kind in TABLES}
        found = self.tables["map"].get(MAP_ID)
        return Document(found if isinstance(found, Map) else Map(), **tables)

    def _tell(self, code: RepairCode, counts: Mapping[Kind, _Count]) -> None:
        for kind, count in counts.items():
            limit = {"limit": TABLES[kind].limit} if kind in TABLES else {}
            values = {"n": count.records, "line": count.line, **limit}
            self.log.note(code, Key(kind, ""), values=values)


def _count(counts: dict[Kind, _Count], found: Found) -> None:
    counts.setdefault(found.kind, _Count(0, found.line)).records += 1


def _batches(found: Iterable[Found]) -> Iterator[list[Found]]:
    """Part records into runs of one kind that are not large."""
    batch: list[Found] = []
    size = 0
    for each in found:
        data = each.members.get("data", "")
        length = len(data) if isinstance(data, str) else 0
        other = bool(batch) and batch[0].kind != each.kind
        if other or len(batch) == _AT_ONCE or (batch and size + length > _MOST_TEXT):
            yield batch
            batch, size = [], 0
        batch.append(each)
        size += length
    if batch:
        yield batch
