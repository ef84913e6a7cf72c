"""The dots of a gap chart as they are drawn, and where each belongs.

A dot is what its card, its lane and its phase say. So while one is dragged, or scored, the
thousands of others are those of the chart before.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from cjm_desktop.insight.card import presence
from cjm_desktop.insight.gap import MIDDLE, Ranked
from cjm_desktop.journey.document import Document
from cjm_desktop.journey.efforts import effort, is_today_only
from cjm_desktop.journey.records import Card
from cjm_desktop.layout.drawing import Figure, Rect
from cjm_desktop.layout.gap.dot_look import dot_looks
from cjm_desktop.layout.gap.gap_dot import SIGNED, DotFace, Face, dot_figure, sign_of
from cjm_desktop.layout.map.spread import Spot, reach_fitting
from cjm_desktop.words.wording import Wording

HIGHEST = 10.0
CROWDED = 5.5
"""Dots smaller than this are too many to be kept apart, and too small for a number and a name."""
_WIDEST = 10.5
LEAST_ACROSS = 30
"""So many of the largest dots stand across a chart: on an upright A4 their numbers can be read."""

Rooms = Mapping[tuple[bool, bool], Rect]
"""The room of each quarter: whether it is in the right half, and whether in the upper one."""


class DrawnDot(NamedTuple):
    """The dot of a card, with the rank that stands on it (None: no number)."""

    id: str
    card: Card
    rank: int | None
    spot: Spot
    figure: Figure


class DrawnDots(NamedTuple):
    """The dots by the id of their card, in the order of their ranks.

    `drawn_from` is what they are drawn from beside their cards.
    """

    reach: float
    drawn_from: tuple[object, ...]
    by_id: Mapping[str, DrawnDot]

    def numbering(self, items: Sequence[Ranked], held: frozenset[str]) -> Sequence[Ranked]:
        """Give those that are not held the ranks that stand on these dots."""
        ranks = {card_id: dot.rank for card_id, dot in self.by_id.items() if card_id not in held}
        return [
            item if (rank := ranks.get(item.id)) is None else item._replace(rank=rank)
            for item in items
        ]


def drawn_dots(
    document: Document,
    items: Sequence[Ranked],
    plot: Rect,
    tr: Wording,
    before: DrawnDots | None,
    across: int = LEAST_ACROSS,
) -> DrawnDots:
    """Draw the dots of ranked touchpoints, of which those drawn `before` are taken again.

    `across` says how many of the largest stand beside each other at least.
    """
    widest = min(_WIDEST, min(plot.width, plot.height) / across)
    reach = round(reach_fitting(len(items), plot.width * plot.height, widest), 2)
    drawn_from = (document.lanes, document.phases, plot, reach, tr)
    known: Mapping[str, DrawnDot] = {}
    if before is not None and before.drawn_from == drawn_from:
        known = before.by_id
    faces = {lane: Face(each.shape, each.colour) for lane, each in dot_looks(document).items()}
    rooms, has_numbers = _rooms(plot), reach >= CROWDED
    dots: dict[str, DrawnDot] = {}
    for item in items:
        rank = item.rank if has_numbers else None
        dot = known.get(item.id)
        if dot is None or dot.card is not item.card or dot.rank != rank:
            figure = _figure(document, item, rank, faces[str(item.card.lane)], reach, tr)
            spot = _spot(plot, rooms, item.card, figure.width / 2)
            dot = DrawnDot(item.id, item.card, rank, spot, figure)
        dots[item.id] = dot
    return DrawnDots(reach, drawn_from, dots)


def place_on(plot: Rect, effort: float, potential: float) -> tuple[float, float]:
    """Give the point on a plot that stands for two scores."""
    return (
        plot.x + effort / HIGHEST * plot.width,
        plot.bottom - potential / HIGHEST * plot.height,
    )


def _spot(plot: Rect, rooms: Rooms, card: Card, reach: float) -> Spot:
    taken, given = effort(card) or 0.0, card.potential or 0.0
    return Spot(*place_on(plot, taken, given), reach, rooms[taken >= MIDDLE, given >= MIDDLE])


def _figure(
    document: Document, item: Ranked, rank: int | None, face: Face, reach: float, tr: Wording
) -> Figure:
    """Draw a dot by the face of its lane."""
    card = item.card
    who = presence(card)
    if who in SIGNED or card.effort is None:
        face = Face(face.shape, face.colour, sign_of(who), is_today_only(card))
    return dot_figure(
        DotFace(
            item.id,
            rank,
            face,
            reach,
            card.title,
            document.lanes[str(card.lane)].name,
            document.phases[str(card.phase)].name,
            card.potential or 0.0,
            effort(card) or 0.0,
            card.effort_now,
            tr,
        )
    )


def _rooms(plot: Rect) -> Rooms:
    """Give the quarter of the plot that the dots in each are kept in, edges included."""
    wide, high = plot.width / 2, plot.height / 2
    # A dot on the line between two quarters belongs to the upper and right one.
    inset = 0.01
    left, right = plot.x, plot.x + wide
    upper, lower = plot.y, plot.y + high + inset
    return {
        (False, True): Rect(left, upper, wide - inset, high),
        (True, True): Rect(right, upper, wide, high),
        (False, False): Rect(left, lower, wide - inset, high - inset),
        (True, False): Rect(right, lower, wide, high - inset),
    }
