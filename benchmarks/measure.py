"""What is measured and what was promised of it."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from typing import Literal

Unit = Literal["ms", "MB", "KB", "pieces"]


@dataclass(frozen=True, slots=True)
class Promise:
    """The most that a row may come to, in its unit; None where nothing is promised.

    `ratio` is the most times its floor, `growth` the most times the same row at `since` cards.
    """

    median: float | None = None
    p95: float | None = None
    worst: float | None = None
    ratio: float | None = None
    growth: float | None = None
    since: int = 1_000


NOTHING = Promise()
EVERY_CARD = 11.0
"""How much a row may grow from 1,000 to 10,000 cards that must see each of them."""
FEW_CARDS = 2.0
"""How much a row may grow that needs to see only some."""


@dataclass(frozen=True, slots=True)
class Row:
    """One figure: its name, the cards of the map, the samples in its unit, and its floor."""

    name: str
    cards: int
    samples: list[float]
    promise: Promise = NOTHING
    floor: float | None = None
    unit: Unit = "ms"
    note: str = ""

    @property
    def median(self) -> float:
        """The middle of the samples."""
        return median(self.samples)

    @property
    def p95(self) -> float:
        """What nineteen of twenty samples do not exceed."""
        ordered = sorted(self.samples)
        return ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))]

    @property
    def worst(self) -> float:
        """The largest sample."""
        return max(self.samples)

    @property
    def ratio(self) -> float | None:
        """How many times its floor the median is."""
        return self.median / self.floor if self.floor else None


@dataclass(slots=True)
class Stopwatch:
    """Collects samples in milliseconds."""

    samples: list[float] = field(default_factory=list)
    clock: Callable[[], float] = time.perf_counter

    def time(self, action: Callable[[], object]) -> None:
        """Take one sample."""
        start = self.clock()
        action()
        self.samples.append((self.clock() - start) * 1_000)


def timed(
    action: Callable[[], object],
    repetitions: int,
    *,
    clock: Callable[[], float] = time.perf_counter,
    warm: int = 1,
) -> list[float]:
    """Run an action again and again, first a few times unmeasured; gives milliseconds."""
    for _ in range(warm):
        action()
    watch = Stopwatch(clock=clock)
    for _ in range(repetitions):
        watch.time(action)
    return watch.samples


def peak() -> float:
    """Give the most memory this process has had at a time, in MB (Linux)."""
    # What getrusage says begins with what the parent had.
    return _status("VmHWM:")


def resident() -> float:
    """Give how much memory this process has now, in MB (Linux)."""
    return _status("VmRSS:")


def _status(name: str) -> float:
    status = Path("/proc/self/status").read_text()
    return int(status.partition(name)[2].split()[0]) / 1_000


def at(cards: int, thousand: float, ten_thousand: float) -> float:
    """Choose the figure promised for a size; that for 1,000 holds below too."""
    return ten_thousand if cards > 1_000 else thousand
