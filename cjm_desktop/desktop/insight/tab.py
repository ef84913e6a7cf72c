"""What the tabs of insight share: they follow the map a little late, and rest while hidden."""

from abc import abstractmethod

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from cjm_desktop.desktop.session import Session
from cjm_desktop.desktop.widgets import plain_label

_WAIT = 60
"""Milliseconds after a change until a tab shows it, so that typing is not held up."""


class InsightTab(QWidget):
    """A tab with a heading and a quiet line that says how it is used."""

    point_chosen = Signal(object)
    """The user wants to see a record on the map: its Key."""
    cell_chosen = Signal(object)
    """The user wants to see a cell on the map: its CellKey."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._stale = False
        self.said = plain_label("", "heading")
        self.how = plain_label("", "quiet")
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_WAIT)
        self._later.timeout.connect(self.refresh)
        session.changed.connect(self._changed)
        session.replaced.connect(self._changed)

    @abstractmethod
    def set_dark(self, dark: bool) -> None:
        """Show the dark look, or the light one."""

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
