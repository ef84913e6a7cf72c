"""What is being looked for and what was found; it stays true while the map is edited."""

from PySide6.QtCore import QObject, QTimer, Signal

from cjm_desktop.desktop.work.session import Session
from cjm_desktop.insight.search import Query, matching_keys
from cjm_desktop.journey.document import Key

_WAIT = 60
"""Milliseconds after a change of the map until it is searched again."""


class Finding(QObject):
    """Looks through a session's map; the cards found are lit, the others dimmed."""

    changed = Signal()
    """There is more or less found, or another match is selected."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._query = Query()
        self._hides = False
        self.matches: tuple[Key, ...] = ()
        self._later = QTimer(self, singleShot=True, interval=_WAIT)
        self._later.timeout.connect(self._search)
        session.changed.connect(self._map_changed)
        session.replaced.connect(self._map_changed)
        session.selection_changed.connect(self.changed)

    @property
    def query(self) -> Query:
        """What is looked for."""
        return self._query

    @property
    def place(self) -> int | None:
        """Which match is selected, counted from 0; None if none is."""
        selected = self._session.selection
        if len(selected) != 1 or selected[0] not in self.matches:
            return None
        return self.matches.index(selected[0])

    def look_for(self, query: Query) -> None:
        """Look for something else; an empty query looks for nothing and lights all."""
        if query != self._query:
            self._query = query
            self._search(anew=True)

    @property
    def hides(self) -> bool:
        """Whether the map leaves out what is not found, instead of dimming it."""
        return self._hides

    def hide(self, hides: bool) -> None:
        """Leave out what is not found, or dim it."""
        if hides != self._hides:
            self._hides = hides
            self._search(anew=True)

    def step(self, by: int) -> Key | None:
        """Give the next match (by 1) or the one before (by −1), around the ends."""
        self._search()
        if not self.matches:
            return None
        place = self.place
        if place is None:
            place = -1 if by > 0 else 0
        return self.matches[(place + by) % len(self.matches)]

    def _map_changed(self) -> None:
        if not self._query.empty:
            self._later.start()

    def _search(self, *, anew: bool = False) -> None:
        self._later.stop()
        self.matches = matching_keys(self._session.document, self._query)
        lit = frozenset(key.id for key in self.matches if key.kind == "cards")
        if self._query.empty:
            self._session.light(None)
        else:
            self._session.light(lit, self._hidden(lit, anew=anew))
        self.changed.emit()

    def _hidden(self, lit: frozenset[str], *, anew: bool) -> frozenset[str] | None:
        """Say which cards are left out; none that is worked on goes, before another query."""
        if not self._hides:
            return None
        unfit = frozenset(self._session.document.cards) - lit
        before = self._session.hidden
        return unfit if anew or before is None else unfit & before
