"""How wide and high the parts of a map are, and which of them are collapsed.

The user sets both for the screen. Paper has columns as wide as makes its text the largest, and
shows all that there is, so that who reads a map in print misses nothing that was collapsed.
"""

from itertools import accumulate
from typing import Final

from cjm_desktop.journey.document import CellKey, Document, Key
from cjm_desktop.journey.records import Lane
from cjm_desktop.journey.vocabulary import CARD_LANES
from cjm_desktop.layout import theme
from cjm_desktop.layout.map.columns import Edges, even_edges

COLLAPSED_COLUMN: Final = 40.0
"""The width of a column that shows no cards: enough for its number."""


class Arrangement:
    """The sizes of a map's parts: those that were set (`as_set`), or all columns `column` wide.

    `opened` are the ids of collapsed phases and lanes that are shown nevertheless.
    """

    def __init__(self, column: float = theme.COLUMN, *, as_set: bool = False) -> None:
        self._column = column
        self._as_set = as_set
        self.opened: frozenset[str] = frozenset()

    def edges(self, document: Document) -> Edges:
        """Give the edges of the columns."""
        if not self._as_set:
            return even_edges(len(document.phase_ids), self._column)
        return (0.0, *accumulate(self._width(document, phase) for phase in document.phase_ids))

    def _width(self, document: Document, phase: str) -> float:
        if self.is_collapsed(document, Key("phases", phase)):
            return COLLAPSED_COLUMN
        return float(document.phases[phase].width or self._column)

    def is_collapsed(self, document: Document, key: Key) -> bool:
        """Say whether a phase or lane shows none of its cards."""
        if not self._as_set or key.id in self.opened:
            return False
        part = document.phases[key.id] if key.kind == "phases" else document.lanes[key.id]
        return part.collapsed

    def collapses(self, document: Document, cell: CellKey) -> bool:
        """Say whether the cards of a cell are not shown because of its phase or lane."""
        phase, lane = Key("phases", cell.phase or ""), Key("lanes", cell.lane or "")
        return self.is_collapsed(document, phase) or self.is_collapsed(document, lane)

    def least_height(self, lane: Lane) -> float:
        """Give the height that a lane has at least, however little it holds."""
        if self._as_set and lane.height is not None:
            return float(lane.height)
        return theme.MIN_LANE_HEIGHT if lane.kind in CARD_LANES else 0.0
