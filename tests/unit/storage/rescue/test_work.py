"""The work for a file grows as the file does, whatever is wrong with it: calls are counted."""

import sys
from collections.abc import Callable, Mapping
from contextlib import suppress

import pytest

from benchmarks.hostile import FILES
from cjm_desktop.storage.errors import LoadError
from cjm_desktop.storage.rescue.rescue import rescue

HEAD = b'{"format": "cjm-desktop/map", "format_version": 1, "cards": {'
SIZE = 20_000
TIMES = 4


def repeated(piece: bytes, before: bytes = HEAD, after: bytes = b"}}}") -> Callable[[int], bytes]:
    """Repeat a piece with a number of its own each time, where it has room for one."""

    def made(size: int) -> bytes:
        pieces = range(size // len(piece))
        return before + b"".join(piece.replace(b"#", b"%d" % n) for n in pieces) + after

    return made


CARD = HEAD + b'"c": {"order": "a0", '

DAMAGED: Mapping[str, Callable[[int], bytes]] = {
    "records without an end": repeated(b'"c#": {"order": "a0", "title": "x",\n'),
    "values that are none": repeated(b'"c#": {"order": "a0", "effort": ?, "title": "x"},\n'),
    "values that are none in one record": repeated(b'"effort": ?, ', CARD),
    "texts without an end": repeated(b'"c#": {"order": "a0", "title": "x\n'),
    "quotes": repeated(b'"'),
    "escaped quotes": repeated(b'"\\"a'),
    "keys before objects": repeated(b'"a": {'),
    "heads": repeated(b'"format": 1, '),
    "objects in a record": repeated(b'"meta": {"a": "b"}, ', CARD),
    "unknown texts in a record": repeated(b'"k#": "b", ', CARD),
    "tags that are none": repeated(b'1, "x", ', CARD + b'"tags": [', b"]}}}"),
    "nulls between records": repeated(b'"c#": {"order": "a0"}, \0\0\n'),
    "one id": repeated(b'"c": {"order": "a0", "title": "#"},'),
    "ids that are none": repeated(b'"c #": {"order": "a0"},'),
    "conflicts": repeated(b'<<<<<<< a\n"c#": {"order": "a0"},\n|||||||\n=======\n>>>>>>> c\n'),
    "conflicts without an end": repeated(b"||||||| b\n", b"<<<<<<< a\n"),
    "cards without a phase": repeated(b'"c#": {"order": "a0", "phase": "p#", "lane": "l"},'),
    "cards with a wrong score": repeated(b'"c#": {"order": "a0", "effort": "x"},'),
}


def calls(data: bytes) -> int:
    """Count the calls, in Python and out of it, that are made to save what can be saved."""
    count = 0

    def watch(*_: object) -> None:
        nonlocal count
        count += 1

    sys.setprofile(watch)
    try:
        with suppress(LoadError):
            rescue(data)
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("name", [*DAMAGED, *FILES])
def test_work_grows_no_faster_than_the_file(name: str) -> None:
    made = {**DAMAGED, **FILES}[name]
    first = calls(made(SIZE))
    assert calls(made(TIMES * SIZE)) < 1.5 * TIMES * first + 1_000
