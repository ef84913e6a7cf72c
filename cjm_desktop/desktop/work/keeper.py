"""Keeps what is done to the open map safe beside it, within a second, whatever becomes of us.

The window's thread only notes the moment; all else happens in a thread of its own. A map that was
not changed has no journal, and one that was put away as the user wanted leaves none.
"""

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from cjm_desktop.desktop.work.files import Files
from cjm_desktop.desktop.work.keeping import KeepingThread
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.storage.errors import StorageError
from cjm_desktop.storage.journal.mark import Place

if TYPE_CHECKING:
    from cjm_desktop.storage.journal.journal import Journal

_log = logging.getLogger(__name__)

_WAIT_MS = 300
"""How much is lost at most, apart from what the disk takes."""
_RETRY_MS = 5_000
_SECONDS_TO_END = 5.0


class _Messenger(QObject):
    """Carries what the thread says to the window's."""

    told = Signal(object)


class Keeper(QObject):
    """Follows a session and keeps its journal."""

    safety_changed = Signal()
    """Changes are kept safe no more, or again."""

    def __init__(self, session: Session, files: Files) -> None:
        super().__init__()
        self._session = session
        self._files = files
        self._has_journal = False
        self._is_due = False
        self.trouble: Exception | None = None
        """Why changes are not being kept safe; None if they are."""
        self._messenger = _Messenger()
        self._messenger.told.connect(self._take, Qt.ConnectionType.QueuedConnection)
        self._thread = KeepingThread(self._messenger.told.emit)
        self._soon = self._timer(_WAIT_MS)
        self._again = self._timer(_RETRY_MS)
        session.state_changed.connect(self._note)
        session.replaced.connect(self._remove)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.applicationStateChanged.connect(self.keep_now)

    def keep_now(self) -> None:
        """Hand over at once what happened since it was last done."""
        self._soon.stop()
        if not self._is_due or not self._files.has_map:
            return
        moment = self._session.store.moment()
        self._is_due = False
        if not (self._has_journal or moment.dirty):
            return
        self._has_journal = True
        stamp = self._files.saver.stamp
        digest = stamp.digest if stamp is not None else None
        self._thread.keep(moment, Place(self._session.path, digest))

    @property
    def is_safe(self) -> bool:
        """Whether all that was done so far would be offered at the next start."""
        self.keep_now()
        return self._thread.is_kept

    def adopt(self, journal: "Journal") -> None:
        """Go on with the journal of the map that was just recovered."""
        self._has_journal = True
        self._thread.adopt(journal)

    def leave(self) -> bool:
        """Leave the map for the next start; False if it is not known to be on the disk."""
        self.keep_now()
        self._thread.leave()
        self._has_journal = False
        return self._thread.wait(_SECONDS_TO_END) and self.trouble is None

    def end(self) -> None:
        """Leave nothing behind: the map is saved, or not wanted."""
        self._remove()
        self._thread.wait(_SECONDS_TO_END)

    def settle(self) -> None:
        """Wait until what was handed over is on the disk, or could not be brought there."""
        self._thread.wait(_SECONDS_TO_END)

    def _note(self) -> None:
        self._is_due = True
        # While there is trouble, it is not tried with each change.
        if self.trouble is None and not self._soon.isActive():
            self._soon.start()

    def _remove(self) -> None:
        self._soon.stop()
        self._again.stop()
        self._is_due = False
        if self._has_journal:
            self._has_journal = False
            self._thread.remove()
        self._set_trouble(None)

    def _take(self, error: Exception | None) -> None:
        if not self._has_journal:
            error = None
        if error is None:
            self._again.stop()
        else:
            self._is_due = True
            self._again.start()
            if not isinstance(error, StorageError) and self.trouble is None:
                _log.error("not kept safe", exc_info=error)
        self._set_trouble(error)

    def _set_trouble(self, error: Exception | None) -> None:
        before, self.trouble = self.trouble, error
        if (before is None) != (error is None):
            self.safety_changed.emit()

    def _timer(self, milliseconds: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(self.keep_now)
        return timer
