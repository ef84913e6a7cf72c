"""Watches the file of an open map and its lock, in a thread that may wait for a drive.

It looks every few seconds, which works on every kind of drive, and at once where the system tells
of a change. The window never waits for it; whoever ends it waits a moment, so that no lock is left.
"""

import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final, NamedTuple

from PySide6.QtCore import QFileSystemWatcher, QObject, Qt, QTimer, Signal

from cjm_desktop.storage import map_lock
from cjm_desktop.storage.lookout import Lookout, Sighting
from cjm_desktop.storage.map_lock import BEAT, Locked, MapLock
from cjm_desktop.storage.stamp import Stamp

POLL: Final = 2.0
"""Seconds between two looks."""
FIRST_MS: Final = 500
"""Until the first look, by a timer of the loop: the map's first picture comes before it."""
SETTLING: Final = 0.25
"""Seconds until the next look at a file that is being written."""
DEEP: Final = 30.0
"""Seconds between two looks that read the file, whatever it looks like."""

_PAUSE: Final = 0.05
"""Seconds after the system told of a change: one save is many of them."""

_SECONDS_FOR_THE_END: Final = 1.0


class Seen(NamedTuple):
    """What was seen of a map's file, and of its lock."""

    sighting: Sighting
    is_lost: bool = False
    """Whether another has taken over the lock that was held here."""
    locked: Locked | None = None
    """Whose lock there is, where none is held here."""


class _Messenger(QObject):
    """Carries what was seen to the window's thread."""

    told = Signal(object)


class FileWatch(QObject):
    """Watches one file until `end`; lets go of the lock then, if it was given one."""

    seen = Signal(object)
    """Something else was Seen than the last time."""

    def __init__(self, path: Path, known: Callable[[], Stamp | None], lock: MapLock | None) -> None:
        super().__init__()
        self._path = path
        self._messenger = _Messenger()
        self._messenger.told.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        self._system: QFileSystemWatcher | None = None
        self._is_system_mute = False
        self._rounds = _Rounds(path, known, lock, self._messenger.told.emit)
        # The program's end does not wait for it, as it would for the toolkit's threads.
        self._thread = threading.Thread(target=self._rounds.run, daemon=True, name="file watch")
        QTimer.singleShot(FIRST_MS, self, self._begin)

    def look_again(self) -> None:
        """Look at once, and read the file; before the first look, that one does.

        A window that is shown becomes the active one, as if the user came back to it.
        """
        self._rounds.wake(deep=True)

    def end(self) -> None:
        """Watch no more, and let go of the lock."""
        self._rounds.end()
        self._begin()
        self._thread.join(_SECONDS_FOR_THE_END)
        self._messenger.told.disconnect(self._tell)
        if self._system is not None:
            self._system.deleteLater()
            self._system = None

    def _begin(self) -> None:
        if self._thread.ident is None:
            self._thread.start()

    def _tell(self, seen: Seen) -> None:
        self._watch_system(seen)
        self.seen.emit(seen)

    def _watch_system(self, seen: Seen) -> None:
        """Have the system tell of changes: only where a drive has answered a moment ago."""
        if isinstance(seen.sighting.state, str) and not self._is_system_mute:
            self._add_paths()

    def _add_paths(self) -> None:
        """Add what is not watched: a file that was replaced is watched no more."""
        if self._system is None:
            self._system = QFileSystemWatcher(self)
            self._system.fileChanged.connect(self._nudge)
            self._system.directoryChanged.connect(self._nudge)
        watched = {*self._system.files(), *self._system.directories()}
        folder = str(self._path.parent)
        missing = [each for each in (str(self._path), folder) if each not in watched]
        # Where the system has no more to watch with, it says so each time it is asked.
        self._is_system_mute = bool(missing) and folder in self._system.addPaths(missing)

    def _nudge(self) -> None:
        self._add_paths()
        self._rounds.wake()


class _Rounds:
    """What goes on in the thread; it knows nothing of the toolkit."""

    def __init__(
        self,
        path: Path,
        known: Callable[[], Stamp | None],
        lock: MapLock | None,
        tell: Callable[[Seen], None],
    ) -> None:
        self._path = path
        self._lookout = Lookout(path, known)
        self._lock = lock
        self._tell = tell
        self._woken = threading.Event()
        self._is_deep = False
        self._is_ended = False
        self._last: Seen | None = None
        self._deep_at = self._beat_at = time.monotonic()

    def wake(self, *, deep: bool = False) -> None:
        """Have the next look taken at once."""
        self._is_deep = self._is_deep or deep
        self._woken.set()

    def end(self) -> None:
        """Have no more looks taken."""
        self._is_ended = True
        self._woken.set()

    def run(self) -> None:
        """Look again and again."""
        while not self._is_ended:
            self._look()
            woken = self._woken.wait(POLL if self._lookout.is_settled else SETTLING)
            self._woken.clear()
            if woken and not self._is_ended:
                time.sleep(_PAUSE)
        if self._lock is not None:
            self._lock.release()

    def _look(self) -> None:
        now = time.monotonic()
        deep = self._is_deep or now - self._deep_at >= DEEP
        if deep:
            self._is_deep, self._deep_at = False, now
        sighting = self._lookout.look(deep=deep)
        seen = Seen(sighting, self._is_lost(now), self._other())
        if seen != self._last and not self._is_ended:
            self._last = seen
            self._tell(seen)

    def _is_lost(self, now: float) -> bool:
        if self._lock is None:
            return False
        if now - self._beat_at < BEAT:
            return not self._lock.is_ours()
        self._beat_at = now
        return not self._lock.beat()

    def _other(self) -> Locked | None:
        return map_lock.look(self._path) if self._lock is None else None
