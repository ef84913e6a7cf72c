"""What is to be connected by arrows, and which gutters each of them runs through.

No card reaches into a gutter, so a way through them crosses none, however dense a map is. A plan
needs no lengths: columns and bands are enough, so that it can say how much room it wants between
the lanes before they have their place.
"""

from typing import Literal, NamedTuple

from cjm_desktop.layout.drawing import Rect
from cjm_desktop.layout.map.columns import Edges, middle

Point = tuple[float, float]
Side = Literal["left", "right", "top", "bottom"]


class ArrowEnd(NamedTuple):
    """A card as an end of an arrow: its rectangle, and its column's and its band's number."""

    rect: Rect
    column: int
    band: int


class Link(NamedTuple):
    """What is to be connected; `clear` if nothing is between the one card and the other below.

    `label` is the width of the label's plate, 0 for none.
    """

    id: str
    source: ArrowEnd
    target: ArrowEnd
    clear: bool
    label: float

    @property
    def gaps(self) -> range:
        """The gaps between lanes that are between its ends, the source's first."""
        one, other = self.source.band, self.target.band
        return range(one + 1, other + 1) if one < other else range(one, other, -1)


class Frame(NamedTuple):
    """The map's height, the edges of its columns, and the top and bottom of each band."""

    height: float
    edges: Edges
    bands: tuple[tuple[float, float], ...]

    @property
    def columns(self) -> int:
        """The number of columns."""
        return len(self.edges) - 1

    @property
    def width(self) -> float:
        """The map's width."""
        return self.edges[-1]

    def middle(self, column: int) -> float:
        """Give the x of a column's middle."""
        return middle(self.edges, column)


class Plan(NamedTuple):
    """A way in words: the sides left and entered, and the gutters: out, across, in.

    `across` is a number of a gap between lanes, None for a way within one column's gutter;
    `out` is None for a straight way down or up.
    """

    leaves: Side
    enters: Side
    out: int | None = None
    across: int | None = None
    into: int | None = None


def plan(link: Link, frame: Frame, *, straight: bool) -> Plan:
    """Plan a way; `straight` ones go down or up from card to card."""
    source, target, label = link.source, link.target, link.label
    here, there = source.column, target.column
    same_lane = source.band == target.band
    if here == there:
        if straight:
            down = source.rect.y < target.rect.y
            return Plan("bottom", "top") if down else Plan("top", "bottom")
        inner = here + 1 < frame.columns or here == 0
        side: Side = "right" if inner else "left"
        gutter = here + 1 if inner else here
        if not (same_lane and label):
            return Plan(side, side, gutter)
        other: Side = "left" if inner else "right"
        return Plan(side, other, gutter, _lane_gap(source, target, frame), 2 * here + 1 - gutter)
    leaves: Side = "right" if here < there else "left"
    enters: Side = "left" if here < there else "right"
    out = here + 1 if here < there else here
    into = there if here < there else there + 1
    if out != into:
        return Plan(leaves, enters, out, _lane_gap(source, target, frame), into)
    if same_lane and label:
        # Room for the words is only between the lanes, so the way goes around the target.
        beyond = there + 1 if here < there else there
        return Plan(leaves, leaves, out, _lane_gap(source, target, frame), beyond)
    return Plan(leaves, enters, out)


def _lane_gap(source: ArrowEnd, target: ArrowEnd, frame: Frame) -> int:
    """Choose the gap between lanes to run along: on the way, and next to the source."""
    if source.band != target.band:
        return source.band + 1 if source.band < target.band else source.band
    below = source.band + 1
    return below if below < len(frame.bands) or below == 1 else source.band
