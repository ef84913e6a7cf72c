"""The clock of a room, in the hand of a test."""

from datetime import datetime, timedelta

MORNING = datetime(2026, 11, 27, 9, 0)


class Clock:
    """The clock of the room, which goes on when the test says so."""

    def __init__(self) -> None:
        self.now = MORNING

    def __call__(self) -> datetime:
        return self.now

    def wait(self, minutes: int) -> None:
        self.now += timedelta(minutes=minutes)
