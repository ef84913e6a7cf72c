"""Which kind a card gets that is begun without saying of which kind: by typing, plus or pasting."""

from PySide6.QtCore import QObject

from cjm_desktop.desktop.work.session import Session
from cjm_desktop.insight.lane_kind import lane_kind
from cjm_desktop.journey.document import CellKey
from cjm_desktop.journey.vocabulary import CardKind


class NewKind(QObject):
    """Knows what is expected in a cell; else the lane tells, else it is a touchpoint."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._expected: tuple[CellKey, CardKind] | None = None
        session.replaced.connect(self._forget)

    def expect(self, cell: CellKey, kind: CardKind | None) -> None:
        """Say what the user was led to a cell for; it holds until they are led to another."""
        self._expected = (cell, kind) if kind is not None else None

    def of(self, cell: CellKey) -> CardKind:
        """Give the kind of a new card in a cell."""
        if self._expected is not None and self._expected[0] == cell:
            return self._expected[1]
        return lane_kind(self._session.document, cell.lane) or "touchpoint"

    def _forget(self) -> None:
        self._expected = None
