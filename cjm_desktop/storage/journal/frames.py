"""How a journal is written down: a first line that says what it is, and frames one after another.

A frame has a number and a digest that runs over all frames before it, so that one which is torn,
spoilt, doubled, out of order or left from another journal is never taken for the next: what can
be read is always a whole beginning.
"""

import os
import re
from collections.abc import Iterator
from typing import BinaryIO, Final, Literal, NamedTuple, cast

from cjm_desktop.storage.codec import MAX_FILE_BYTES
from cjm_desktop.storage.digest import blake2b

MAGIC: Final = b"cjm-desktop/journal"
VERSION: Final = 1

FrameKind = Literal["begin", "base", "step", "move", "live", "place"]
Trouble = Literal["cut_short", "damaged", "unknown"]
"""Why the end of a journal is not read: it is not all there, is spoilt, or not for this version."""

_FIRST: Final = b"%s %d\n" % (MAGIC, VERSION)
_FIRST_LINE: Final = re.compile(re.escape(MAGIC) + rb" (\d{1,9})\n")
_LONGEST_HEAD: Final = 100
_HEAD: Final = re.compile(
    rb"(\d{1,12}) (begin|base|step|move|live|place) (\d{1,9}) (\d{1,12}) (\d{1,9}) ([0-9a-f]{32})\n"
)


class Frame(NamedTuple):
    """One record of a journal: what it is, its place in the history, when it was written."""

    kind: FrameKind
    at: int
    when: int
    """Seconds since 1970."""
    payload: bytes


class Torn(Exception):
    """The frames end here, although the file does not."""

    def __init__(self, trouble: Trouble) -> None:
        super().__init__(trouble)
        self.trouble = trouble


class Chain:
    """Seals the frames of one journal in their order."""

    def __init__(self) -> None:
        self._number = 0
        self._digest = blake2b(_FIRST, digest_size=16)

    @staticmethod
    def first_line() -> bytes:
        """Give what a journal begins with."""
        return _FIRST

    def seal(self, frame: Frame) -> bytes:
        """Give the bytes of the next frame."""
        number, digest = self._number, self._next(frame).encode()
        head = (number, frame.kind.encode(), frame.at, frame.when, len(frame.payload), digest)
        return b"%d %s %d %d %d %s\n%s\n" % (*head, frame.payload)

    def is_next(self, number: int, frame: Frame, digest: bytes) -> bool:
        """Tell whether a frame is the next, as it was sealed."""
        return number == self._number and digest == self._next(frame).encode()

    def copy(self) -> "Chain":
        """Give a chain that goes on from here by itself."""
        made = Chain()
        made._number, made._digest = self._number, self._digest.copy()
        return made

    def _next(self, frame: Frame) -> str:
        said = f"{self._number} {frame.kind} {frame.at} {frame.when} {len(frame.payload)}\n"
        self._number += 1
        self._digest.update(said.encode())
        self._digest.update(frame.payload)
        return self._digest.hexdigest()


def version_of(file: BinaryIO) -> int | None:
    """Read the first line; None if the file is no journal, and never was the beginning of one."""
    line = file.readline(_LONGEST_HEAD)
    found = _FIRST_LINE.fullmatch(line)
    if found is None and _FIRST.startswith(line):
        return VERSION  # cut within the line: nothing follows
    return int(found[1]) if found is not None else None


def frames_of(file: BinaryIO) -> Iterator[Frame]:
    """Go through the frames after the first line; Torn where they are not as they were written."""
    chain, end = Chain(), os.fstat(file.fileno()).st_size
    while head := file.readline(_LONGEST_HEAD):
        found = _HEAD.fullmatch(head)
        if found is None:
            is_cut = len(head) < _LONGEST_HEAD and not head.endswith(b"\n")
            raise Torn("cut_short" if is_cut else "damaged")
        number, at, when, size = (int(found[group]) for group in (1, 3, 4, 5))
        if size > MAX_FILE_BYTES:
            raise Torn("damaged")
        if file.tell() + size >= end:
            raise Torn("cut_short")
        payload = file.read(size + 1)
        frame = Frame(cast(FrameKind, found[2].decode()), at, when, payload[:-1])
        if payload[-1:] != b"\n" or not chain.is_next(number, frame, found[6]):
            raise Torn("damaged")
        yield frame
