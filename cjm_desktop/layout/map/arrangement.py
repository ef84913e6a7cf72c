"""How wide and high the parts of a map are, and which of them are collapsed or hidden.

The user sets both for the screen. Paper has columns as wide as makes its text the largest, one to
the other as on the screen, and shows all that it is given, so that who reads a map in print misses
nothing that was collapsed.
"""

from collections.abc import Iterable, Iterator
from itertools import accumulate
from typing import Final, Literal, NamedTuple

from cjm_desktop.journey.document import Document
from cjm_desktop.journey.records import Lane, Phase
from cjm_desktop.journey.values import LEAST_WIDTH
from cjm_desktop.journey.vocabulary import CARD_LANES
from cjm_desktop.layout import theme
from cjm_desktop.layout.map.columns import Edges, even_edges

COLLAPSED_COLUMN: Final = 40.0
"""The width of a column that shows no cards: enough for its number."""

HIDDEN: Final = 16.0
"""The room for the mark of what is hidden between its neighbours: several have one together."""


class Collapsed(NamedTuple):
    """The ids of the phases and of the lanes that show none of their cards.

    Of those that are `hidden`, nothing is shown but a mark.
    """

    phases: frozenset[str]
    lanes: frozenset[str]
    hidden: frozenset[str] = frozenset()


NOTHING_COLLAPSED = Collapsed(frozenset(), frozenset())


Sizes = Literal["alike", "in_proportion", "as_set"]
"""Whether all columns are alike, or as wide one to the other as they were set; or all is as set."""


def width_on_paper(phase: Phase, column: float) -> float:
    """Give how wide a phase is where those that nobody sized are `column` wide."""
    if phase.width is None:
        return column
    return max(float(LEAST_WIDTH), phase.width / theme.COLUMN * column)


def hidden_marks(parts: Iterable[str], collapsed: Collapsed) -> dict[str, float]:
    """Give the room of each hidden part in a row; of several beside each other the first has it."""
    marks: dict[str, float] = {}
    before = ""
    for part in parts:
        if part in collapsed.hidden:
            marks[part] = 0.0 if before in marks else HIDDEN
        before = part
    return marks


class Arrangement:
    """The sizes of a map's parts: those that were set, or columns `column` wide.

    `opened` are the ids of collapsed and hidden phases and lanes that are shown nevertheless.
    """

    def __init__(self, column: float = theme.COLUMN, sizes: Sizes = "alike") -> None:
        self._column = column
        self._sizes = sizes
        self.opened: frozenset[str] = frozenset()

    def collapsed(self, document: Document) -> Collapsed:
        """Give the phases and lanes that show none of their cards."""
        if self._sizes != "as_set":
            return NOTHING_COLLAPSED
        phases, lanes = document.phases, document.lanes
        return Collapsed(
            self._closed(each for each, one in phases.items() if one.collapsed or one.hidden),
            self._closed(each for each, one in lanes.items() if one.collapsed or one.hidden),
            self._closed(
                each for table in (phases, lanes) for each, one in table.items() if one.hidden
            ),
        )

    def _closed(self, parts: Iterable[str]) -> frozenset[str]:
        return frozenset(parts) - self.opened

    def edges(self, document: Document, collapsed: Collapsed) -> Edges:
        """Give the edges of the columns."""
        if self._sizes == "alike":
            return even_edges(len(document.phase_ids), self._column)
        if self._sizes == "in_proportion":
            phases = map(document.phases.__getitem__, document.phase_ids)
            return (0.0, *accumulate(width_on_paper(each, self._column) for each in phases))
        return (0.0, *accumulate(self._widths(document, collapsed)))

    def _widths(self, document: Document, collapsed: Collapsed) -> Iterator[float]:
        marks = hidden_marks(document.phase_ids, collapsed)
        for phase in document.phase_ids:
            if phase in marks:
                yield marks[phase]
            elif phase in collapsed.phases:
                yield COLLAPSED_COLUMN
            else:
                yield float(document.phases[phase].width or self._column)

    def least_height(self, lane: Lane) -> float:
        """Give the height that a lane has at least, however little it holds."""
        if self._sizes == "as_set" and lane.height is not None:
            return float(lane.height)
        return theme.MIN_LANE_HEIGHT if lane.kind in CARD_LANES else 0.0
