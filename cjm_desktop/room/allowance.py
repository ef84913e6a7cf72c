"""How often something may be done: so much at once, and so much a second from then on."""

from collections.abc import Callable
from typing import Final

Clock = Callable[[], float]


class Allowance:
    """Fills with time up to its burst, and is drawn on by what is done."""

    __slots__ = ("_burst", "_clock", "_left", "_rate", "_when")

    def __init__(self, rate: float, burst: float, clock: Clock) -> None:
        self._rate: Final = rate
        self._burst: Final = burst
        self._clock: Final = clock
        self._left = burst
        self._when = clock()

    def take(self, much: float = 1) -> bool:
        """Draw so much; False if there is not as much left."""
        now = self._clock()
        self._left = min(self._burst, self._left + (now - self._when) * self._rate)
        self._when = now
        if self._left < much:
            return False
        self._left -= much
        return True
