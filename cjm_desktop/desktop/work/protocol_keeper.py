"""Keeps the protocol that is open at the window's map, so that a crash loses none of it."""

from pathlib import Path
from typing import Final

from pydantic_core import ValidationError, to_json
from PySide6.QtCore import QCoreApplication, QObject, QTimer

from cjm_desktop.desktop.work.session import Session
from cjm_desktop.insight.open_protocol import OpenProtocol
from cjm_desktop.storage import room_gifts, unsaved_gifts
from cjm_desktop.storage.errors import SaveError
from cjm_desktop.storage.unsaved_gifts import UnsavedGift

_WAIT: Final = 300
"""Milliseconds: several changes are written at once, for the disk takes its time."""


class ProtocolKeeper(QObject):
    """Writes the protocol a moment after each change; it goes along with the map's file."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._lies: Path | None = None
        self._unsaved: UnsavedGift | None = None
        self._unwritten: tuple[Path, OpenProtocol] | None = None
        self._told: OpenProtocol | None = None
        self._later = QTimer(self, singleShot=True, interval=_WAIT)
        self._later.timeout.connect(self.flush)
        session.state_changed.connect(self._follow_file)
        QCoreApplication.instance().aboutToQuit.connect(self.leave)  # type: ignore[union-attr]

    def kept(self) -> OpenProtocol | None:
        """Give the protocol that was not ended.

        One that was begun before the map had a file is found if this map has the cards of it.
        """
        path = self._session.path
        if path is not None:
            where = room_gifts.place(path, "protocols")
            return self._taken(where, _read(where))
        for each in unsaved_gifts.left("protocols"):
            found = _read(each.path)
            if found is not None and found.fits(self._session.document):
                self._unsaved = each
                return self._taken(each.path, found)
            each.release()
        return None

    def _taken(self, where: Path, found: OpenProtocol | None) -> OpenProtocol | None:
        if found is not None:
            self._lies, self._told = where, found
        return found

    def keep(self, told: OpenProtocol) -> None:
        """Keep it as it is now."""
        self._told = told
        self._unwritten = self._place(), told
        self._later.start()

    def flush(self) -> None:
        """Write at once what is not written yet."""
        self._later.stop()
        unwritten, self._unwritten = self._unwritten, None
        if unwritten is None:
            return
        where, told = unwritten
        try:
            room_gifts.keep(where, to_json(told))
        except SaveError:
            tr = self._session.tr_
            self._session.message.emit(tr("The protocol could not be kept on this computer."))
            return
        if self._lies not in (None, where):
            self._remove()
        self._lies = where

    def forget(self) -> None:
        """Let it go: it is in the map, or is not wanted."""
        self._later.stop()
        self._unwritten = self._told = None
        self._remove()

    def leave(self) -> None:
        """Write what belongs to the map that was open, and leave it to be found again."""
        self.flush()
        self._told = self._lies = None
        if self._unsaved is not None:
            self._unsaved.release()
            self._unsaved = None

    def _place(self) -> Path:
        if self._session.path is not None:
            return room_gifts.place(self._session.path, "protocols")
        if self._unsaved is None:
            self._unsaved = unsaved_gifts.begin("protocols")
        return self._unsaved.path

    def _follow_file(self) -> None:
        """Go along with a map that has another file now, or one at last."""
        path = self._session.path
        if self._told is not None and path is not None:
            where = room_gifts.place(path, "protocols")
            if self._lies != where and (self._unwritten is None or self._unwritten[0] != where):
                self.keep(self._told)

    def _remove(self) -> None:
        if self._lies is not None:
            room_gifts.forget(self._lies)
            self._lies = None


def _read(where: Path) -> OpenProtocol | None:
    data = room_gifts.kept(where)
    if data is None:
        return None
    try:
        found = OpenProtocol.read(data)
    except ValidationError:
        return None
    return found if found.held.course else None
