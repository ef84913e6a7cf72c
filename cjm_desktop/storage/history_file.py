"""The side file of a map, `NAME.cjm-history`: named snapshots that keep what they share once.

A line of ASCII, an index in JSON, and then pieces of maps, each compressed on its own:

    cjm-desktop/history VERSION INDEX-BYTES SHA-256-OF-THE-INDEX

A snapshot is a list of pieces by the SHA-256 of what is in them (`pieces.py`). The index says of
each how long it is, compressed and not, and they stand in its order, without gaps. So a list of
snapshots is read without unpacking anything, nothing that a file claims is believed before its sum
was compared, and what is cut off or spoilt costs the snapshots that have a part in it, no others.

A file is only ever replaced whole (`atomic.write`): whoever is killed over it leaves the old one.
"""

import hashlib
import re
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Final, NamedTuple

from pydantic import AwareDatetime, BaseModel, ConfigDict, FailFast, Field, ValidationError

from cjm_desktop.journey.values import MAX_TITLE
from cjm_desktop.storage import pieces
from cjm_desktop.storage.codec import MAX_FILE_BYTES
from cjm_desktop.storage.errors import BadFile, BadFormat

VERSION: Final = 1
MAX_SNAPSHOTS: Final = 1_000
MAX_INDEX_BYTES: Final = 8_000_000

_HEAD: Final = re.compile(rb"cjm-desktop/history (\d{1,9}) (\d{1,9}) ([0-9a-f]{64})\n")
_LONGEST_HEAD: Final = 128
_ROOM_LOST: Final = 64
"""Bytes by which what cannot be compressed grows, beside a thousandth of it."""

_Sum = Annotated[str, Field(pattern="^[0-9a-f]{64}$")]
_Moment = Annotated[
    AwareDatetime,
    Field(ge=datetime(1970, 1, 1, tzinfo=UTC), lt=datetime(9000, 1, 1, tzinfo=UTC)),
]
"""Whatever a clock says that was never set; near the ends no zone could be reckoned with."""
_Size = Annotated[int, Field(ge=0, le=MAX_FILE_BYTES)]


class _Row(BaseModel):
    model_config = ConfigDict(frozen=True, strict=True, extra="ignore", defer_build=True)


class Snapshot(_Row):
    """A version of a map that the user named."""

    id: Annotated[str, Field(pattern="^[A-Za-z0-9_-]{1,64}$")]
    name: Annotated[str, Field(max_length=MAX_TITLE)]
    taken: _Moment
    title: Annotated[str, Field(max_length=MAX_TITLE)]
    """What the map was called."""
    records: Annotated[int, Field(ge=0)]
    size: _Size
    sha256: _Sum
    pieces: Annotated[tuple[_Sum, ...], FailFast()]


class _PieceRow(_Row):
    sha256: _Sum
    size: Annotated[int, Field(ge=1, le=MAX_FILE_BYTES)]
    packed: Annotated[int, Field(ge=1, le=MAX_FILE_BYTES)]


class _Index(_Row):
    snapshots: Annotated[tuple[Snapshot, ...], FailFast(), Field(max_length=MAX_SNAPSHOTS)]
    pieces: Annotated[tuple[_PieceRow, ...], FailFast()]


class Piece(NamedTuple):
    """A part of maps: how long it is, and its bytes, compressed."""

    size: int
    packed: bytes


@dataclass(frozen=True)
class History:
    """Snapshots in the order in which they were taken, and their pieces by their sums."""

    snapshots: tuple[Snapshot, ...] = ()
    pieces: Mapping[str, Piece] = field(default_factory=dict)
    is_whole: bool = True
    """Whether the file that it was read from was as long as its index says."""

    def content(self, snapshot: Snapshot, path: Path | None = None) -> bytes:
        """Give the map of a snapshot, byte for byte; BadFile if a part of it is damaged."""
        parts: list[bytes] = []
        room = snapshot.size
        for digest in snapshot.pieces:
            piece = self.pieces.get(digest)
            part = _unpacked(piece) if piece is not None and piece.size <= room else None
            if part is None:
                raise BadFile("damaged", path)
            parts.append(part)
            room -= len(part)
        data = b"".join(parts)
        if _sum(data) != snapshot.sha256:
            raise BadFile("damaged", path)
        return data

    def with_map(self, data: bytes, **about: object) -> "History":
        """Add a snapshot of a map; `about` are the fields that cannot be found in its bytes.

        A piece that is there is shared, if it is sound: a spoilt one would spoil this one, too.
        """
        found = dict(self.pieces)
        digests: list[str] = []
        for part in pieces.split(data):
            digest = _sum(part)
            digests.append(digest)
            known = found.get(digest)
            if known is None or _unpacked(known) != part:
                found[digest] = Piece(len(part), zlib.compress(part))
        made = Snapshot.model_validate(
            {**about, "size": len(data), "sha256": _sum(data), "pieces": tuple(digests)}
        )
        return replace(self, snapshots=(*self.snapshots, made), pieces=found)

    def without(self, snapshot_id: str) -> "History":
        """Leave a snapshot out, and the pieces that only it had."""
        kept = tuple(each for each in self.snapshots if each.id != snapshot_id)
        return self._of(kept, self.pieces)

    def merged(self, other: "History") -> "History":
        """Add the snapshots of another history that are not in this one."""
        there = {each.id for each in self.snapshots}
        coming = [each for each in other.snapshots if each.id not in there]
        everything = sorted((*self.snapshots, *coming), key=lambda each: each.taken)
        return self._of(everything, {**other.pieces, **self.pieces})

    def sound(self) -> "History":
        """Leave out the snapshots that cannot be read."""
        return self._of([each for each in self.snapshots if self._holds(each)], self.pieces)

    def _holds(self, snapshot: Snapshot) -> bool:
        try:
            self.content(snapshot)
        except BadFile:
            return False
        return True

    @staticmethod
    def _of(snapshots: Iterable[Snapshot], found: Mapping[str, Piece]) -> "History":
        kept = tuple(snapshots)
        wanted = dict.fromkeys(digest for each in kept for digest in each.pieces)
        return History(kept, {each: found[each] for each in wanted if each in found})


def dumps(history: History) -> bytes:
    """Write a history as a file holds it."""
    index = _Index(
        snapshots=history.snapshots,
        pieces=tuple(
            _PieceRow(sha256=digest, size=piece.size, packed=len(piece.packed))
            for digest, piece in history.pieces.items()
        ),
    )
    written = index.model_dump_json().encode() + b"\n"
    head = f"cjm-desktop/history {VERSION} {len(written)} {_sum(written)}\n".encode()
    return b"".join((head, written, *(piece.packed for piece in history.pieces.values())))


def fits(data: bytes) -> bool:
    """Whether a written history may be so large; what is larger would not be read again."""
    head = _HEAD.match(data)
    return head is not None and len(data) <= MAX_FILE_BYTES and int(head[2]) <= MAX_INDEX_BYTES


def loads(data: bytes, path: Path | None = None) -> History:
    """Read a history; LoadError for what is none. `path` is only for the error.

    Of a file that was cut off the snapshots are there, and those pieces that are whole.
    """
    head = _HEAD.match(data, 0, _LONGEST_HEAD)
    if head is None:
        raise BadFile("damaged", path)
    version, length, digest = int(head[1]), int(head[2]), head[3].decode()
    if version > VERSION:
        raise BadFormat("newer_version", path, {"version": version, "known": VERSION})
    written = data[head.end() : head.end() + min(length, MAX_INDEX_BYTES)]
    if version != VERSION or len(written) != length or _sum(written) != digest:
        raise BadFile("damaged", path)
    try:
        index = _Index.model_validate_json(written)
    except ValidationError as error:
        raise BadFile("damaged", path) from error
    return _with_pieces(index, data, head.end() + length)


def _with_pieces(index: _Index, data: bytes, start: int) -> History:
    found: dict[str, Piece] = {}
    for row in index.pieces:
        end = start + row.packed
        # What claims to have grown so much while it was compressed would be unpacked for nothing.
        if end <= len(data) and row.packed <= row.size + row.size // 1_000 + _ROOM_LOST:
            found[row.sha256] = Piece(row.size, data[start:end])
        start = end
    return History(index.snapshots, found, is_whole=start == len(data))


def _unpacked(piece: Piece) -> bytes | None:
    """Give what is in a piece, at most as much as it says; None if it is spoilt."""
    try:
        part = zlib.decompressobj().decompress(piece.packed, piece.size)
    except zlib.error:
        return None
    return part if len(part) == piece.size else None


def _sum(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
