"""How wide and high the parts of a map are, and which of them are collapsed.

The user sets both for the screen. Paper has columns as wide as makes its text the largest, and
shows all that there is, so that who reads a map in print misses nothing that was collapsed.
"""

from itertools import accumulate
from typing import Final, NamedTuple

from cjm_desktop.journey.document import Document
from cjm_desktop.journey.records import Lane
from cjm_desktop.journey.vocabulary import CARD_LANES
from cjm_desktop.layout import theme
from cjm_desktop.layout.map.columns import Edges, even_edges

COLLAPSED_COLUMN: Final = 40.0
"""The width of a column that shows no cards: enough for its number."""


class Collapsed(NamedTuple):
    """The ids of the phases and of the lanes that show none of their cards."""

    phases: frozenset[str]
    lanes: frozenset[str]


NOTHING_COLLAPSED = Collapsed(frozenset(), frozenset())


class Arrangement:
    """The sizes of a map's parts: those that were set (`as_set`), or all columns `column` wide.

    `opened` are the ids of collapsed phases and lanes that are shown nevertheless.
    """

    def __init__(self, column: float = theme.COLUMN, *, as_set: bool = False) -> None:
        self._column = column
        self._as_set = as_set
        self.opened: frozenset[str] = frozenset()

    def collapsed(self, document: Document) -> Collapsed:
        """Give the phases and lanes that show none of their cards."""
        if not self._as_set:
            return NOTHING_COLLAPSED
        phases = (each for each, phase in document.phases.items() if phase.collapsed)
        lanes = (each for each, lane in document.lanes.items() if lane.collapsed)
        return Collapsed(frozenset(phases) - self.opened, frozenset(lanes) - self.opened)

    def edges(self, document: Document, collapsed: Collapsed) -> Edges:
        """Give the edges of the columns."""
        if not self._as_set:
            return even_edges(len(document.phase_ids), self._column)
        widths = (
            COLLAPSED_COLUMN
            if phase in collapsed.phases
            else float(document.phases[phase].width or self._column)
            for phase in document.phase_ids
        )
        return (0.0, *accumulate(widths))

    def least_height(self, lane: Lane) -> float:
        """Give the height that a lane has at least, however little it holds."""
        if self._as_set and lane.height is not None:
            return float(lane.height)
        return theme.MIN_LANE_HEIGHT if lane.kind in CARD_LANES else 0.0
