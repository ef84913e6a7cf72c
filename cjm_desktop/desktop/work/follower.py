"""What shows a document follows it a little late, and rests while it is hidden."""

from abc import abstractmethod

from PySide6.QtCore import QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from cjm_desktop.desktop.work.session import Session

_WAIT = 60
"""Milliseconds after a change until it is shown, so that typing is not held up."""


class Follower(QWidget):
    """Something that shows what a session's document comes to."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._stale = False
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_WAIT)
        self._later.timeout.connect(self.refresh)
        session.changed.connect(self._changed)
        session.replaced.connect(self._changed)

    @abstractmethod
    def show_document(self) -> None:
        """Show what the document says now."""

    def refresh(self) -> None:
        """Show the document as it is now, and wait for no change any more."""
        self._later.stop()
        self._stale = False
        self.show_document()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened while something else was at the front."""
        super().showEvent(event)
        if self._stale:
            self.refresh()

    def _changed(self) -> None:
        self._stale = True
        if self.isVisible():
            self._later.start()
