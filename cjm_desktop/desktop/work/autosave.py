"""Saves a map that has a file when the hand rests: where the user wants it or nothing else does."""

from PySide6.QtCore import QObject, QTimer

from cjm_desktop.desktop.work.files import Files
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.desktop.work.settings import Settings

_REST_MS = 2_000
"""So long after the last change it is saved."""
_LONGEST_MS = 20_000
"""So long after the first change it is saved, even if the hand does not rest."""


class Autosave(QObject):
    """Saves by itself; what goes wrong stops nobody, and stays in the status bar until then."""

    def __init__(self, session: Session, files: Files, settings: Settings) -> None:
        super().__init__(files)
        self._session = session
        self._files = files
        self._settings = settings
        self._stands_in = False
        self._rest = self._timer(_REST_MS)
        self._longest = self._timer(_LONGEST_MS)
        session.changed.connect(self._wait)
        session.replaced.connect(self._stop)
        settings.autosave_changed.connect(self._wait)

    @property
    def stands_in(self) -> bool:
        """Whether it saves unasked, since nothing else keeps what is not saved."""
        return self._stands_in

    @stands_in.setter
    def stands_in(self, stands_in: bool) -> None:
        self._stands_in = stands_in
        self._wait()

    @property
    def _is_wanted(self) -> bool:
        return self._settings.autosave or self._stands_in

    def _wait(self) -> None:
        if not self._is_wanted or not self._files.modified or self._session.path is None:
            return
        self._rest.start()
        if not self._longest.isActive():
            self._longest.start()

    def _stop(self) -> None:
        self._rest.stop()
        self._longest.stop()

    def _save(self) -> None:
        self._stop()
        path = self._session.path
        if self._is_wanted and self._files.modified and path is not None and self._files.is_ours():
            self._files.saver.save(path, is_quiet=True)

    def _timer(self, milliseconds: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(self._save)
        return timer
