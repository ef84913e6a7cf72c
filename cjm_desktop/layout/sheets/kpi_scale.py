"""The scale of a KPI's chart: as wide as what it shows, with two or three round values on it."""

import math
from collections.abc import Iterable
from typing import NamedTuple

_LARGEST = 1e300
"""Beyond this a value is drawn at the edge, so that no difference is infinite."""
_SAME = 1e-6
"""Values that differ by less than this part of themselves are drawn as equal."""
_STEPS = (1.0, 2.0, 2.5, 5.0, 10.0)
_MOST = 3


class Scale(NamedTuple):
    """The ends of an axis, and the round values that are written on it."""

    low: float
    high: float
    ticks: tuple[float, ...]

    @classmethod
    def of(cls, values: Iterable[float]) -> "Scale":
        """Span values; of none, from 0 to 1."""
        known = [_drawn(value) for value in values]
        low, high = (min(known), max(known)) if known else (0.0, 1.0)
        if high - low <= _SAME * max(abs(low), abs(high)):
            low, high = _around(low)
        for step in _round_steps((high - low) / (_MOST + 1)):
            first, last = math.ceil(low / step - _SAME), math.floor(high / step + _SAME)
            if last - first < _MOST:
                break
        if first == last:  # one value is no scale: the nearer of its neighbours comes in
            below, above = low - (first - 1) * step, (last + 1) * step - high
            first, last = (first - 1, last) if below < above else (first, last + 1)
        ticks = tuple(place * step for place in range(first, last + 1))
        return cls(min(low, ticks[0]), max(high, ticks[-1]), ticks)

    def share(self, value: float) -> float:
        """Say how far up the axis a value is, 0 to 1."""
        return min(max((_drawn(value) - self.low) / (self.high - self.low), 0.0), 1.0)


def _drawn(value: float) -> float:
    return min(max(value, -_LARGEST), _LARGEST) if abs(value) > 1 / _LARGEST else 0.0


def _around(value: float) -> tuple[float, float]:
    """Give an axis for values that are all equal, from zero where that is near enough."""
    if not value:
        return 0.0, 1.0
    return (min(0.0, 2 * value), max(0.0, 2 * value))


def _round_steps(least: float) -> Iterable[float]:
    """Give the round steps from `least` up."""
    power = math.floor(math.log10(least))
    for exponent in (power, power + 1):
        for step in _STEPS[: -1 if exponent == power else None]:
            size = step * 10.0**exponent
            if size >= least * (1 - _SAME):
                yield size
