"""What files cost that are no maps and want to be a burden: beside a valid map as large as they.

Each is read in a process of its own, as the program does it. The rows are those of the worst: the
one that took the longest, and the one that took the most memory.
"""

import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Final, NamedTuple

from benchmarks.maps import write_map
from benchmarks.measure import Promise, Row

_HEAD: Final = b'{"format": "cjm-desktop/map", "format_version": 1, '
_TIMES_AS_LARGE: Final = 4
_MEGABYTES_BESIDES: Final = 200

_READ: Final = "codec.load(path)"
RESCUE: Final = """
from cjm_desktop.storage.rescue.rescue import rescue
rescue(path.read_bytes())
"""
"""What can be done with a file: it is read, or what can be saved of it is saved."""
_PROGRAM: Final = """
import sys, time
from pathlib import Path
from benchmarks.measure import peak
from cjm_desktop import collector
from cjm_desktop.storage import codec
from cjm_desktop.storage.errors import LoadError
collector.relax()
path = Path(sys.argv[1])
try:
    exec(sys.argv[2])
except LoadError:
    pass
print(time.process_time() * 1_000, peak())
"""


def _filled(before: bytes, unit: bytes, after: bytes = b"") -> Callable[[int], bytes]:
    """Repeat a piece until the file has its size."""
    return lambda size: before + unit * (max(size - len(before), 0) // len(unit)) + after


def _numbered(before: bytes, unit: bytes, after: bytes) -> Callable[[int], bytes]:
    """Repeat a piece with a number of its own each time."""
    length = len(unit % 100_000)
    return lambda size: before + b",".join(unit % n for n in range(size // length)) + after


FILES: Final[Mapping[str, Callable[[int], bytes]]] = {
    "a long text": _filled(_HEAD + b'"map": {"notes": "', b"x", b'"}}'),
    "a long text of escapes": _filled(_HEAD + b'"map": {"notes": "', b'\\"', b'"}}'),
    "a long text with a letter of four bytes": _filled(
        _HEAD + '"map": {"notes": "😀'.encode(), b"x", b'"}}'
    ),
    "a long text that does not end": _filled(_HEAD + b'"map": {"notes": "', b'\\"'),
    "a long key": _filled(_HEAD + b'"', b"k", b'": 1}'),
    "a long id": _filled(_HEAD + b'"cards": {"', b"k", b'": {}}}'),
    "a long key with a letter of four bytes": _filled(
        _HEAD + '"map": {"meta": {"😀'.encode(), b"k", b'": ""}}}'
    ),
    "a picture and an unknown key": _filled(
        _HEAD + b'"assets": {"a": {"media_type": "image/png", "data": "', b"QUJD", b'"}}, "x": 1}'
    ),
    "deep lists": _filled(b"", b"["),
    "deep objects": _filled(b"", b'{"a":'),
    "empty objects": _filled(b"[", b"{},", b"{}]"),
    "small lists": _filled(b"[", b"[1],", b"[1]]"),
    "small objects": _filled(_HEAD + b'"cards": [', b'{"a":1},', b"{}]}"),
    "small objects far apart": _filled(_HEAD + b'"cards": [', b'{"a":1},' + b" " * 30, b"{}]}"),
    "tags that are no texts": _filled(
        _HEAD + b'"cards": {"c": {"order": "a0", "tags": [', b"1,", b"1]}}}"
    ),
    "keys that are not known": _numbered(_HEAD, b'"k%d":1', b"}"),
    "cards without a field": _numbered(_HEAD + b'"cards": {', b'"c%d": {"title": "x"}', b"}}"),
    "line ends": _filled(_HEAD, b"\n", b"x"),
    "spaces": _filled(_HEAD + b'"map": {}}', b" ", b"x"),
    "zeros": _filled(b"", b"\0"),
}
"""Files of about a size, by what is wrong with them."""


class Cost(NamedTuple):
    """What a process took to read a file: milliseconds of the processor, and its peak in MB."""

    time: float
    memory: float


def cost(path: Path, work: str = _READ) -> Cost:
    """Read a file, or save what can be saved of it, in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-c", _PROGRAM, str(path), work], stdout=subprocess.PIPE, check=True
    )
    return Cost(*map(float, done.stdout.split()))


def allowed_memory(size: int) -> float:
    """Give the MB that a process may have at most that refuses a file of a size."""
    return _TIMES_AS_LARGE * size / 1e6 + _MEGABYTES_BESIDES


def measure(cards: int, quick: bool) -> list[Row]:
    """Read a map, and each of the files as large as it."""
    repetitions = 1 if quick else 5
    with TemporaryDirectory(prefix="cjm-") as folder:
        valid = write_map(cards, Path(folder))
        size = valid.stat().st_size
        floor = median(cost(valid).time for _ in range(repetitions))
        costs: dict[str, list[Cost]] = {}
        for name, made in FILES.items():
            path = Path(folder, "hostile.cjm")
            path.write_bytes(made(size))
            costs[name] = [cost(path) for _ in range(repetitions)]
    times = {name: [each.time for each in found] for name, found in costs.items()}
    peaks = {name: [each.memory for each in found] for name, found in costs.items()}
    slowest = max(times, key=lambda name: median(times[name]))
    largest = max(peaks, key=lambda name: max(peaks[name]))
    return [
        Row(
            "refuse a hostile file", cards, times[slowest], Promise(ratio=3), floor,
            note=f"the slowest of {len(FILES)}: {slowest}; floor: reading a valid map as large",
        ),
        Row(
            "refuse a hostile file, memory", cards, peaks[largest], Promise(ratio=1),
            allowed_memory(size), unit="MB",
            note=f"peak of the whole process for {largest}; floor: "
            f"{_TIMES_AS_LARGE} × the file + {_MEGABYTES_BESIDES} MB",
        ),
    ]  # fmt: skip
