"""Keeps the round of voting that is open at the window's map, so that a crash loses none of it."""

from pathlib import Path
from typing import Final

from pydantic_core import ValidationError, to_json
from PySide6.QtCore import QObject, QTimer

from cjm_desktop.desktop.work.session import Session
from cjm_desktop.insight.voting.open_round import OpenRound
from cjm_desktop.storage import room_gifts
from cjm_desktop.storage.errors import SaveError

_WAIT: Final = 300
"""Milliseconds: several votes are written at once, for the disk takes its time."""


class RoundKeeper(QObject):
    """Writes the open round a moment after each vote."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._unwritten: OpenRound | None = None
        self._later = QTimer(self, singleShot=True, interval=_WAIT)
        self._later.timeout.connect(self.flush)

    def kept(self) -> OpenRound | None:
        """Give the round that was not ended, about the cards of it that are still there.

        One that was begun before the map had a file is found if it is about this map's cards.
        """
        found = self._read(self._place)
        if found is None and self._session.path is not None:
            found = self._read(room_gifts.place(None))
        return found

    def keep(self, held: OpenRound) -> None:
        """Keep a round as it is now."""
        self._unwritten = held
        self._later.start()

    def flush(self) -> None:
        """Write at once what is not written yet."""
        self._later.stop()
        held, self._unwritten = self._unwritten, None
        if held is None:
            return
        try:
            room_gifts.keep(self._place, to_json(held))
        except SaveError:
            tr = self._session.tr_
            self._session.message.emit(tr("The votes could not be kept on this computer."))

    def forget(self) -> None:
        """Let the round go: it is in the map, or was thrown away."""
        self._later.stop()
        self._unwritten = None
        room_gifts.forget(self._place)
        found = self._read(room_gifts.place(None))
        if found is not None:
            room_gifts.forget(room_gifts.place(None))

    @property
    def _place(self) -> Path:
        return room_gifts.place(self._session.path)

    def _read(self, where: Path) -> OpenRound | None:
        data = room_gifts.kept(where)
        if data is None:
            return None
        try:
            found = OpenRound.read(data)
        except ValidationError:
            return None
        left = found.limited_to(self._session.document.cards)
        return left if left.cards else None
