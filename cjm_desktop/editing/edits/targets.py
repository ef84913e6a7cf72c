"""Where what is pasted goes: cells counted from the one that is pasted into."""

from cjm_desktop.editing.edits.paste_limits import PasteError
from cjm_desktop.editing.edits.places import card_lane_ids
from cjm_desktop.journey.document import TRAY, CellKey, Document


class Targets:
    """The cells of the map to the right of and below `at`; PasteError if it holds no cards."""

    def __init__(self, document: Document, at: CellKey) -> None:
        self._at = at
        self._phases = document.phase_ids
        self._lanes = card_lane_ids(document)
        if at != TRAY and (at.phase not in self._phases or at.lane not in self._lanes):
            raise PasteError("not_a_cell")

    def cell(self, right: int | None, down: int | None) -> CellKey:
        """Give the cell so many phases and lanes away, or the map's nearest to it."""
        if self._at == TRAY or right is None or down is None:
            return self._at
        phase = self._phases.index(str(self._at.phase)) + right
        lane = self._lanes.index(str(self._at.lane)) + down
        return CellKey(
            self._phases[min(phase, len(self._phases) - 1)],
            self._lanes[min(lane, len(self._lanes) - 1)],
        )
