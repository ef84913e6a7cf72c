"""Keeps the round of voting that is open at the window's map, so that a crash loses none of it.

A room full of phones votes without end, so it is written in another thread, and the window waits
for the disk only when somebody leaves.
"""

from contextlib import suppress
from pathlib import Path
from threading import Thread
from typing import Final

from pydantic_core import ValidationError, to_json
from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from cjm_desktop.desktop.work.session import Session
from cjm_desktop.insight.voting.open_round import OpenRound
from cjm_desktop.storage import room_gifts, unsaved_gifts
from cjm_desktop.storage.errors import SaveError
from cjm_desktop.storage.unsaved_gifts import UnsavedGift

_WAIT: Final = 300
"""Milliseconds: several votes are written at once, for the disk takes its time."""


class RoundKeeper(QObject):
    """Writes the open round a moment after each vote; it goes along with the map's file."""

    _failed = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._unsaved: UnsavedGift | None = None
        self._lies: Path | None = None
        self._told: OpenRound | None = None
        self._unwritten: tuple[Path, OpenRound] | None = None
        self._later = QTimer(self, singleShot=True, interval=_WAIT)
        self._later.timeout.connect(self._write)
        self._writing: Thread | None = None
        self._failed.connect(self._say_failed)
        session.replaced.connect(self._leave)
        session.state_changed.connect(self._follow_file)
        QCoreApplication.instance().aboutToQuit.connect(self.flush)  # type: ignore[union-attr]

    def kept(self) -> OpenRound | None:
        """Give the round that was not ended, if any of its cards is still there.

        One that was begun before the map had a file is found if it is about this map's cards.
        """
        path = self._session.path
        if path is not None:
            where = room_gifts.place(path, "rounds")
            if (found := self._read(where)) is not None:
                return self._taken(where, found)
        if self._unsaved is None:
            self._unsaved = self._left()
        if self._unsaved is None:
            return None
        return self._taken(self._unsaved.path, self._read(self._unsaved.path))

    def _taken(self, where: Path, found: OpenRound | None) -> OpenRound | None:
        if found is not None:
            self._lies, self._told = where, found
        return found

    def keep(self, held: OpenRound) -> None:
        """Keep a round as it is now."""
        self._told = held
        self._unwritten = self._place(), held
        # Votes that come without end are not waited for.
        if not self._later.isActive():
            self._later.start()

    def flush(self) -> None:
        """Write at once what is not written yet, and wait until it is."""
        self._later.stop()
        self._finish()
        unwritten, self._unwritten = self._unwritten, None
        if unwritten is not None:
            self._keep(*unwritten)

    def _write(self) -> None:
        """Write what is not written yet beside the window, one after the other."""
        if self._writing is not None and self._writing.is_alive():
            self._later.start()
            return
        unwritten, self._unwritten = self._unwritten, None
        if unwritten is not None:
            self._writing = Thread(target=self._keep, args=unwritten, daemon=True, name="round")
            self._writing.start()

    def _finish(self) -> None:
        writing, self._writing = self._writing, None
        if writing is not None:
            writing.join()

    def _keep(self, where: Path, held: OpenRound) -> None:
        """Write a round; called in either thread."""
        try:
            room_gifts.keep(where, to_json(held))
        except SaveError:
            # The window may be gone.
            with suppress(RuntimeError):
                self._failed.emit()
            return
        if self._lies not in (None, where):
            self._remove()
        self._lies = where

    def _say_failed(self) -> None:
        tr = self._session.tr_
        self._session.message.emit(tr("The votes could not be kept on this computer."))

    def forget(self) -> None:
        """Let the round go: it is in the map, or was thrown away."""
        self._later.stop()
        self._finish()
        self._unwritten = self._told = None
        self._remove()

    def _remove(self) -> None:
        if self._lies is not None:
            room_gifts.forget(self._lies)
            self._lies = None

    def _place(self) -> Path:
        if self._session.path is not None:
            return room_gifts.place(self._session.path, "rounds")
        if self._unsaved is None:
            self._unsaved = unsaved_gifts.begin("rounds")
        return self._unsaved.path

    def _follow_file(self) -> None:
        """Go along with a map that has another file now, or one at last."""
        path = self._session.path
        if self._told is not None and path is not None:
            where = room_gifts.place(path, "rounds")
            if self._lies != where and (self._unwritten is None or self._unwritten[0] != where):
                self.keep(self._told)

    def _left(self) -> UnsavedGift | None:
        """Take up a round of an unsaved map about these cards that a crash left behind."""
        for each in unsaved_gifts.left("rounds"):
            if self._read(each.path) is not None:
                return each
            each.release()
        return None

    def _leave(self) -> None:
        """Write what belongs to the map that was open, and leave it to be found again."""
        self.flush()
        self._told = self._lies = None
        if self._unsaved is not None:
            self._unsaved.release()
            self._unsaved = None

    def _read(self, where: Path) -> OpenRound | None:
        data = room_gifts.kept(where)
        if data is None:
            return None
        try:
            found = OpenRound.read(data)
        except ValidationError:
            return None
        return found if found.limited_to(self._session.document.cards).cards else None
