"""The arrows from card to card as figures: a line with a head, and its label on a small plate.

The kind shows by the line: a handoff is solid with a full head, what leads to something thin with
an open one, what loops back dashed.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, pairwise, repeat
from math import dist, hypot
from typing import NamedTuple

from cjm_desktop.journey.document import Key
from cjm_desktop.journey.vocabulary import HandoffKind
from cjm_desktop.layout import theme
from cjm_desktop.layout.drawing import (
    Box,
    Disc,
    Figure,
    Group,
    Line,
    Mark,
    Path,
    PlacedFigure,
    PlacedPart,
    Rect,
)
from cjm_desktop.layout.fitting import fitted_lines
from cjm_desktop.layout.map.arrow_plan import Point
from cjm_desktop.layout.map.routing import Label, Route
from cjm_desktop.layout.text import Line as Words
from cjm_desktop.layout.text import Style, runs
from cjm_desktop.layout.typefaces import kept_by_typeface

COLOUR = "quiet"
TURN = 5.0
"""The radius of a corner."""
HEAD, HEAD_HALF = 6.0, 3.25
"""The length of an arrow's head and half its width."""
HALO = 4.0
"""How far an arrow's figure reaches beyond its way."""
PLATE = 14.0
"""The height of a label's plate."""
_BESIDE = 44.0
"""How much narrower than a column a label's words are at least: plate, leader and gutters."""
LABEL_ROOM = theme.COLUMN - _BESIDE
"""The most that a label's words may be wide on the screen."""
_HAIR = 1e-6
"""So that words are not cut by the rounding of the width that was made for them."""
_INSET = 5.0
"""How far a label's words stand from the ends of its plate."""
_LEADER, _FOOT = 0.9, 2.25
"""The width of the line that leads from an arrow to its label, and the radius of its end."""

_LINES: Mapping[HandoffKind, tuple[float, tuple[float, ...]]] = {
    "handoff": (1.5, ()),
    "leads_to": (0.9, ()),
    "loop": (1.5, (5.0, 3.0)),
}


class ArrowLayer(NamedTuple):
    """All arrows of a map, in the body's coordinates.

    The group has the lines in the order of the routes, then the labels over them. `rooms` is how
    much further apart the lanes are for the labels, from above the first to below the last.
    """

    group: Group
    routes: Mapping[str, Route]
    plates: Mapping[str, Rect]
    rooms: tuple[float, ...] = ()

    def seen(self, area: Rect) -> Iterator[PlacedPart]:
        """Go through what runs through an area; a long arrow only bends around most of its own."""
        wider = Rect(area.x - HALO, area.y - HALO, area.width + 2 * HALO, area.height + 2 * HALO)
        left, top, right, bottom = area.x, area.y, area.right, area.bottom
        ways = chain((route.points for route in self.routes.values()), repeat(()))
        for placed, points in zip(self.group.parts, ways, strict=False):
            x, y, part = placed
            # Written out: this is asked of every arrow in every frame.
            if x < right and left < x + part.width and y < bottom and top < y + part.height:
                pieces = pairwise(points)
                if not points or any(_runs_through(wider, *piece) for piece in pieces):
                    yield placed

    def at(self, x: float, y: float, reach: float) -> str | None:
        """Find the arrow whose label is at a point, or the nearest within `reach` points."""
        for handoff, plate in self.plates.items():
            if plate.contains(x, y):
                return handoff
        near = [
            (distance(route.points, x, y), handoff)
            for handoff, route in self.routes.items()
            if _near(bounds(route.points), x, y, reach)
        ]
        away, found = min(near, default=(reach + 1, ""))
        return found if away <= reach else None

    def area(self, handoff: str) -> Rect | None:
        """Give the rectangle of an arrow with its label, None if it is not on the map."""
        route, plate = self.routes.get(handoff), self.plates.get(handoff)
        if route is None:
            return None
        corners = list(route.points)
        if plate is not None:
            corners += [(plate.x, plate.y), (plate.right, plate.bottom)]
        return bounds(corners)


def bounds(points: Sequence[Point]) -> Rect:
    """Give the rectangle around points."""
    left, top = min(x for x, _ in points), min(y for _, y in points)
    return Rect(left, top, max(x for x, _ in points) - left, max(y for _, y in points) - top)


def distance(points: Sequence[Point], x: float, y: float) -> float:
    """Give how far a point is from a way of upright and level pieces."""
    return min(
        hypot(max(min(x1, x2) - x, 0, x - max(x1, x2)), max(min(y1, y2) - y, 0, y - max(y1, y2)))
        for (x1, y1), (x2, y2) in pairwise(points)
    )


def _runs_through(area: Rect, one: Point, other: Point) -> bool:
    return (
        min(one[0], other[0]) < area.right
        and area.x < max(one[0], other[0])
        and min(one[1], other[1]) < area.bottom
        and area.y < max(one[1], other[1])
    )


def _near(area: Rect, x: float, y: float, reach: float) -> bool:
    return area.x - reach <= x <= area.right + reach and area.y - reach <= y <= area.bottom + reach


def line_figure(
    handoff: str, kind: HandoffKind, points: Sequence[Point], said: str, colour: str = COLOUR
) -> Figure:
    """Draw an arrow along a way; its figure's corner is `HALO` beyond that of the way's bounds."""
    area = bounds(points)
    moved = [(x - area.x + HALO, y - area.y + HALO) for x, y in points]
    marks = arrow(moved, kind, colour)
    width, height = area.width + 2 * HALO, area.height + 2 * HALO
    return Figure(Key("handoffs", handoff), "arrow", width, height, marks, said, colour)


def arrow(points: Sequence[Point], kind: HandoffKind, colour: str) -> tuple[Mark, ...]:
    """Draw an arrow of a kind along a way."""
    thick, dash = _LINES[kind]
    corners = _corners(points)
    head = _head(corners, kind, colour, thick)
    if kind != "leads_to":
        # The line ends within the head, whose tip is the sharp end.
        corners[-1] = _towards(corners[-1], corners[-2], HEAD * 0.6)
    return Path(rounded_outline(corners), stroke=colour, line=thick, dash=dash), head


def rounded_outline(corners: Sequence[Point]) -> tuple[tuple[str | float, ...], ...]:
    """Give the segments of a way with rounded corners."""
    segments: list[tuple[str | float, ...]] = [("M", *corners[0])]
    for before, corner, after in zip(corners, corners[1:], corners[2:], strict=False):
        turn = min(TURN, dist(before, corner) / 2, dist(corner, after) / 2)
        start, end = _towards(corner, before, turn), _towards(corner, after, turn)
        one, other = _towards(corner, before, turn * 0.45), _towards(corner, after, turn * 0.45)
        segments += [("L", *start), ("C", *one, *other, *end)]
    segments.append(("L", *corners[-1]))
    return tuple(segments)


def _corners(points: Sequence[Point]) -> list[Point]:
    """Leave out points where the way goes straight on."""
    kept: list[Point] = []
    for point in points:
        while len(kept) > 1 and (
            kept[-2][0] == kept[-1][0] == point[0] or kept[-2][1] == kept[-1][1] == point[1]
        ):
            kept.pop()
        if not kept or kept[-1] != point:
            kept.append(point)
    return kept


def _towards(start: Point, end: Point, length: float) -> Point:
    whole = dist(start, end) or 1
    part = length / whole
    return start[0] + (end[0] - start[0]) * part, start[1] + (end[1] - start[1]) * part


def _head(corners: Sequence[Point], kind: HandoffKind, colour: str, thick: float) -> Path:
    tip, before = corners[-1], corners[-2]
    x, y = _towards(tip, before, HEAD)
    across, along = (tip[1] - y) / HEAD * HEAD_HALF, (tip[0] - x) / HEAD * HEAD_HALF
    wings: tuple[tuple[str | float, ...], ...] = (
        ("M", x - across, y + along), ("L", *tip), ("L", x + across, y - along),
    )  # fmt: skip
    if kind == "leads_to":
        return Path(wings, stroke=colour, line=max(thick, 1.1))
    return Path((*wings, ("Z",)), fill=colour)


def label_width(label: str, column: float = theme.COLUMN) -> float:
    """Give the width that a label's plate has between columns of a width."""
    room = column - _BESIDE
    _, line = _words(label, room)
    return (room if line.cut else line.width) + 2 * _INSET


def plate_rect(label: Label) -> Rect:
    """Give the rectangle of a label's plate."""
    return Rect(label.x - label.width / 2, label.y - PLATE / 2, label.width, PLATE)


def placed_label(handoff: str, said: str, label: Label, edge: str = "hairline") -> PlacedFigure:
    """Draw an arrow's label where it stands."""
    rect = plate_rect(label)
    if label.foot is None:
        return PlacedFigure(rect.x, rect.y, label_figure(handoff, said, rect.width, edge))
    lead = label.foot - (rect.x if label.foot < rect.x else rect.right)
    left = rect.x + min(lead - _FOOT, 0)
    return PlacedFigure(left, rect.y, label_figure(handoff, said, rect.width, edge, round(lead, 3)))


@kept_by_typeface(maxsize=4_096)
def label_figure(
    handoff: str, label: str, wide: float, edge: str = "hairline", lead: float = 0
) -> Figure:
    """Draw an arrow's label on a plate of a width, whose edge is in a colour.

    `lead` is how far the plate is led to from its arrow: from the left if it is below 0.
    """
    style, line = _words(label, wide - 2 * _INSET)
    x = max(_FOOT - lead, 0.0) if lead < 0 else 0.0
    top = (PLATE - style.line_height) / 2
    marks: list[Mark] = [Box(x, 0, wide, PLATE, PLATE / 2, "paper", edge)]
    if lead:
        colour = COLOUR if edge == "hairline" else edge
        near = x if lead < 0 else x + wide
        foot = near + lead
        marks.insert(0, Line(foot, PLATE / 2, near, PLATE / 2, colour, _LEADER))
        marks.insert(1, Disc(foot, PLATE / 2, _FOOT, colour))
    marks += runs(line, x + _INSET, top + style.baseline, style)
    width = wide + (abs(lead) + _FOOT if lead else 0)
    return Figure(Key("handoffs", handoff), "arrow", width, PLATE, tuple(marks), label, COLOUR)


def _words(label: str, room: float) -> tuple[Style, Words]:
    style, (line,) = fitted_lines(label, theme.SMALL, room + _HAIR, 1)
    return style, line
