"""How long the bars of gaps are: one axis and one scale for all rows of a table."""

from collections.abc import Iterable
from typing import NamedTuple

VALUE_ROOM = 28.0
"""Points beside the longest bars for their values."""
_LEAST = 5.0
"""The least span of gaps on the scale, so that small gaps do not look large."""


class GapScale(NamedTuple):
    """The gaps at both ends of a table's bars; the lowest is at most 0 and the highest at least."""

    low: float = 0.0
    high: float = _LEAST

    @classmethod
    def of(cls, gaps: Iterable[float]) -> "GapScale":
        """Span the gaps of a table, and zero."""
        known = (0.0, *gaps)
        low = min(known)
        return cls(low, max(*known, low + _LEAST) if len(known) > 1 else _LEAST)

    def at(self, gap: float, room: float, beside: float = VALUE_ROOM) -> float:
        """Give the x of a gap in a column `room` wide, `beside` kept free; 0 has the axis."""
        left = beside if self.low < 0 else 2.0
        unit = max(room - left - beside, 1.0) / (self.high - self.low)
        return left + (gap - self.low) * unit
