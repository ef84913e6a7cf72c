"""What a card gets that is begun without saying so: by typing, plus or pasting."""

from collections.abc import Mapping
from typing import Literal, NamedTuple

from PySide6.QtCore import QObject

from cjm_desktop.desktop.work.session import Session
from cjm_desktop.insight.lane_kind import lane_kind
from cjm_desktop.journey.document import CellKey
from cjm_desktop.journey.vocabulary import CardKind


class Expected(NamedTuple):
    """What the user was led to a cell for: cards of a kind, and who is at them, if that is said."""

    kind: CardKind
    present: Literal["customer_present", "we_present"] | None = None


class NewKind(QObject):
    """Knows what is expected in a cell; else the lane tells, else it is a touchpoint."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._expected: tuple[CellKey, Expected] | None = None
        session.replaced.connect(self._forget)

    def expect(self, cell: CellKey, expected: Expected | None) -> None:
        """Say what the user was led to a cell for; it holds until they are led to another."""
        self._expected = (cell, expected) if expected is not None else None

    def go_along(self, before: CellKey, after: CellKey) -> None:
        """Expect the same in the cell that the user goes on to from the one they wrote in."""
        if self._expected is not None and self._expected[0] == before:
            self._expected = after, self._expected[1]

    def of(self, cell: CellKey) -> CardKind:
        """Give the kind of a new card in a cell."""
        if self._expected is not None and self._expected[0] == cell:
            return self._expected[1].kind
        return lane_kind(self._session.document, cell.lane) or "touchpoint"

    def told(self, cell: CellKey, kind: CardKind) -> Mapping[str, bool]:
        """Give the fields by which a new card of a kind in a cell says who is there."""
        if self._expected is None or self._expected[0] != cell:
            return {}
        expected = self._expected[1]
        if expected.present is None or expected.kind != kind:
            return {}
        return {expected.present: True}

    def _forget(self) -> None:
        self._expected = None
