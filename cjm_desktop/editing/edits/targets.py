"""Where what is pasted goes: cells counted from the one that is pasted into."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from cjm_desktop.editing.edits.paste_limits import PasteError
from cjm_desktop.editing.edits.places import card_lane_ids
from cjm_desktop.journey.document import TRAY, CellKey, Document

Stray = Literal["phase", "lane", "place"]
"""What of a place is not on the map: the phase, the lane, or one cannot say which of them."""


class Target(NamedTuple):
    """A cell for a card; `stray` says why it is the idea tray instead of one on the map."""

    cell: CellKey
    stray: Stray | None = None


class Targets:
    """The cells of the map to the right of and below `at`; PasteError if it holds no cards."""

    def __init__(self, document: Document, at: CellKey) -> None:
        self._at = at
        self._phases = document.phase_ids
        self._lanes = card_lane_ids(document)
        if at != TRAY and (at.phase not in self._phases or at.lane not in self._lanes):
            raise PasteError("not_a_cell")

    def phase(self, right: int) -> str | None:
        """Give the phase so many to the right; None beyond the last."""
        return _along(self._phases, str(self._at.phase), right)

    def lane(self, down: int) -> str | None:
        """Give the lane so many below, of those that hold cards; None beyond the last."""
        return _along(self._lanes, str(self._at.lane), down)

    def target(self, right: int | None, down: int | None) -> Target:
        """Give the cell so many phases and lanes away; beyond the map that is the idea tray."""
        if self._at == TRAY or right is None or down is None:
            return Target(self._at)
        return target(self.phase(right), self.lane(down))


def target(phase: str | None, lane: str | None) -> Target:
    """Give the cell of a phase and a lane; where there is none, the idea tray."""
    if phase is None:
        return Target(TRAY, "phase")
    return Target(TRAY, "lane") if lane is None else Target(CellKey(phase, lane))


def _along(ids: Sequence[str], start: str, by: int) -> str | None:
    place = ids.index(start) + by
    return ids[place] if place < len(ids) else None
