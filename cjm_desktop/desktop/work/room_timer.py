"""How long a room still has for what it does: minutes that run, rest, or are up.

Nothing happens here when they are up; whoever shows it says so.
"""

from collections.abc import Callable
from typing import Literal

from cjm_desktop.insight.open_protocol import RoomTime

TimerState = Literal["off", "running", "paused", "up"]
_MINUTE = 60.0


class RoomTimer:
    """Counts down by a clock that gives seconds."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._whole = 0.0
        self._until: float | None = None
        self._rest: float | None = None

    @property
    def state(self) -> TimerState:
        """What it does now."""
        if self._rest is not None:
            return "paused"
        if self._until is None:
            return "off"
        return "running" if self._until > self._clock() else "up"

    @property
    def left(self) -> float:
        """How many seconds are left; none if it is off or up."""
        if self._rest is not None:
            return self._rest
        return max(self._until - self._clock(), 0.0) if self._until is not None else 0.0

    @property
    def share(self) -> float:
        """How much is left of the whole time, from 1 to 0, also when the clock was set back."""
        return min(self.left / self._whole, 1.0) if self._whole else 0.0

    def start(self, minutes: float) -> None:
        """Give so many minutes from now on, whatever was given before."""
        self._whole, self._rest = minutes * _MINUTE, None
        self._until = self._clock() + self._whole

    def take_up(self, minutes: float, since: float) -> None:
        """Go on with what is left, if anything is, of minutes that were given at a moment."""
        until = since + minutes * _MINUTE
        if until > self._clock():
            self._whole, self._until, self._rest = minutes * _MINUTE, until, None

    def pause(self) -> None:
        """Let the time rest while it runs."""
        if self.state == "running":
            self._rest = self.left

    def go_on(self) -> None:
        """Let a time that rests run again."""
        if self._rest is not None:
            self._until, self._rest = self._clock() + self._rest, None

    def extend(self, minutes: float) -> None:
        """Give more time: to what runs, rests or is up; to nothing, that much."""
        if self.state in ("off", "up"):
            self.start(minutes)
            return
        more = minutes * _MINUTE
        self._whole = max(self._whole, self.left + more)
        if self._rest is not None:
            self._rest += more
        elif self._until is not None:
            self._until += more

    def mark(self) -> RoomTime:
        """Give how it is set now."""
        return RoomTime(whole=self._whole, until=self._until, rest=self._rest)

    def go_back(self, mark: RoomTime) -> None:
        """Be set as it was: what ran then has run on meanwhile."""
        self._whole, self._until, self._rest = mark.whole, mark.until, mark.rest

    def end(self) -> None:
        """Count no more."""
        self._whole, self._until, self._rest = 0.0, None, None
