"""The thread that keeps the open map's journal: nothing of it is written or encoded elsewhere."""

import threading
import time
from collections import deque
from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from cjm_desktop.editing.moment import Moment
from cjm_desktop.storage.journal.mark import Place

# What writes a journal is imported with the first change: a start has none.
if TYPE_CHECKING:
    from cjm_desktop.storage.journal.journal import Journal

Told = Callable[[Exception | None], None]
"""Hears after each try, in the thread, what went wrong; None if all is kept."""


class _Keep(NamedTuple):
    moment: Moment
    place: Place


class _Adopt(NamedTuple):
    journal: "Journal"


class _Remove(NamedTuple):
    pass


class _Leave(NamedTuple):
    pass


_Order = _Keep | _Adopt | _Remove | _Leave


class KeepingThread:
    """Carries out orders one after another; of moments that wait only the last is kept.

    It runs as long as there is a journal, for whoever starts a thread waits for it. It never holds
    up the program's end.
    """

    def __init__(self, told: Told, clock: Callable[[], float] = time.time) -> None:
        self._told = told
        self._clock = clock
        self._changed = threading.Condition()
        self._orders: deque[_Order] = deque()
        self._is_idle = True
        self._thread: threading.Thread | None = None
        self._journal: Journal | None = None
        self._is_kept = False

    @property
    def is_kept(self) -> bool:
        """Whether all that was handed over is in a journal on the disk."""
        with self._changed:
            return self._thread is None and self._is_kept and self._journal is not None

    def keep(self, moment: Moment, place: Place) -> None:
        """Have a moment on the disk soon."""
        self._give(_Keep(moment, place))

    def adopt(self, journal: "Journal") -> None:
        """Go on with a journal of unfinished work."""
        self._give(_Adopt(journal))

    def remove(self) -> None:
        """Remove the journal: what it keeps is saved, or not wanted."""
        self._give(_Remove())

    def leave(self) -> None:
        """Leave the journal for the next start."""
        self._give(_Leave())

    def wait(self, seconds: float) -> bool:
        """Wait until all orders are carried out; False if they were not within the time."""
        with self._changed:
            return self._changed.wait_for(lambda: self._is_idle, seconds)

    def _give(self, order: _Order) -> None:
        with self._changed:
            if self._orders and isinstance(order, _Keep) and isinstance(self._orders[-1], _Keep):
                self._orders.pop()
            self._orders.append(order)
            self._is_idle = False
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, daemon=True, name="journal")
                self._thread.start()
            self._changed.notify_all()

    def _run(self) -> None:
        while (order := self._next()) is not None:
            try:
                self._carry_out(order)
            except Exception as error:
                self._is_kept = False
                self._told(error)
            else:
                self._is_kept = True
                self._told(None)

    def _next(self) -> _Order | None:
        """Give the next order; None ends the thread, for there is nothing to keep any more."""
        with self._changed:
            if not self._orders:
                self._is_idle = True
                self._changed.notify_all()
                if self._journal is None:
                    self._thread = None
                    return None
                self._changed.wait_for(lambda: self._orders)
            return self._orders.popleft()

    def _carry_out(self, order: _Order) -> None:
        match order:
            case _Keep(moment, place):
                if self._journal is None:
                    from cjm_desktop.storage.journal import unfinished

                    self._journal = unfinished.begin(unfinished.folder())
                self._journal.keep(moment, place, int(self._clock()))
            case _Adopt(journal):
                self._journal = journal
            case _Remove():
                journal_, self._journal = self._journal, None
                if journal_ is not None:
                    journal_.remove()
            case _Leave():
                journal_, self._journal = self._journal, None
                if journal_ is not None:
                    journal_.leave()
