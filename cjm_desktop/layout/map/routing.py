"""Where the arrows between cards run: through the gutters beside columns and between lanes.

What runs in the same gutter is spread over its width; where there is no room left, lines come
close. A label has a row of its own between two lanes, for which these move apart.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from cjm_desktop.layout import theme
from cjm_desktop.layout.drawing import Rect
from cjm_desktop.layout.map.arrow_plan import Frame, Link, Plan, Point, Side
from cjm_desktop.layout.map.label_spots import Plans, Spot, planned
from cjm_desktop.layout.map.lane_gaps import EDGE_ROOM, LaneGaps, opened_frame, opened_links
from cjm_desktop.layout.map.tracks import Piece, Span, Stub, in_order, span, tracks

COLUMN_ROOM, COLUMN_STEP = 3.5, 3.5
"""How far from the middle of a gutter between columns, and how far from each other."""
PORT_STEP = 12.0
"""How far from each other arrows touch the same side of a card, where it is high enough."""
LEADER = 14.0
"""How far from the middle of a gutter a label stands that is led to from a line in it."""

_LEADER_WEIGHT = 4
"""How much worse it is that a leader crosses a line than that two lines cross."""

_OUT, _ACROSS, _INTO, _LEADER = range(4)
"""The pieces of a way, and the row of a label beside or on it."""


class Label(NamedTuple):
    """Where a label's plate is: its middle and width, and the x from which a leader comes to it.

    `foot` is None where the plate stands on its line.
    """

    x: float
    y: float
    width: float
    foot: float | None = None


class Route(NamedTuple):
    """The corners of an arrow's way from end to end, and its label (None: it has none)."""

    points: tuple[Point, ...]
    label: Label | None


class Routes(NamedTuple):
    """The ways by the links' ids, and how much higher each gap between lanes is for them."""

    ways: Mapping[str, Route]
    rooms: tuple[float, ...]
    frame: Frame


_End = tuple[str, bool]
"""A link's id, and whether it is its source."""


def routes(links: Iterable[Link], frame: Frame) -> Routes:
    """Find the ways of all links, whose order does not matter; the lanes move apart for labels."""
    links = sorted(links)
    plans = planned(links, frame)
    gaps = _lane_gaps(links, plans, frame)
    rooms = gaps.rooms()
    links, frame = opened_links(links, rooms), opened_frame(frame, rooms)
    rows = gaps.places(frame)
    ports = _ports(links, plans.ways)
    ways = _Ways(plans, ports, rows, _columns(links, plans, ports, rows, frame), frame)
    found = {link.id: Route(ways.corners(link), ways.label(link)) for link in links}
    return Routes(found, rooms, frame)


def _lane_gaps(links: Sequence[Link], plans: Plans, frame: Frame) -> LaneGaps:
    """Note what runs along the gaps between the lanes."""
    gaps = LaneGaps(len(frame.bands))
    for link in links:
        way, spot = plans.ways[link.id], plans.spots.get(link.id)
        if way.out is not None and way.across is not None and way.into is not None:
            one, other = (
                Stub(_gutter(number, frame), -1 if end.band < way.across else 1)
                for number, end in ((way.out, link.source), (way.into, link.target))
            )
            run = span(one, other, (link.id, _ACROSS))
            gaps.take(way.across, run, labelled=spot is not None)
        elif spot is not None:
            half = link.label / 2
            x = _plate_middle(link, spot, frame)
            edges = (x - half, x + half, x if spot.gutter is None else _gutter(spot.gutter, frame))
            row = Span(min(edges), max(edges), (link.id, _LEADER))
            gaps.take(spot.place[0], row, labelled=True)
    return gaps


def _plate_middle(link: Link, spot: Spot, frame: Frame) -> float:
    """Give the x of a label's middle: that of its column, or beside the gutter it is led from."""
    _, column = spot.place
    if spot.gutter is None:
        return frame.middle(column)
    away = LEADER + link.label / 2
    return frame.edges[spot.gutter] + (away if column == spot.gutter else -away)


def _columns(
    links: Iterable[Link],
    plans: Plans,
    ports: Mapping[_End, Point],
    rows: Mapping[Piece, float],
    frame: Frame,
) -> dict[Piece, float]:
    """Give each piece that runs through a gutter between columns its x."""
    spans: dict[int, list[Span]] = defaultdict(list)
    for link in links:
        for gutter, each in _uprights(link, plans, ports, rows):
            spans[gutter].append(each)
    found: dict[Piece, float] = {}
    for gutter, taken in spans.items():
        there = in_order(tracks(taken, COLUMN_STEP))
        edge = gutter in (0, frame.columns)
        room = EDGE_ROOM if edge else COLUMN_ROOM
        step = min(COLUMN_STEP, 2 * room / max(len(there) - 1, 1))
        x = _gutter(gutter, frame) - step * (len(there) - 1) / 2
        for track in there:
            found.update((each.piece, x) for each in track.spans)
            x += step
    return found


def _uprights(
    link: Link, plans: Plans, ports: Mapping[_End, Point], rows: Mapping[Piece, float]
) -> Iterator[tuple[int, Span]]:
    """Go through the pieces of a way that run through gutters between columns."""
    way, spot = plans.ways[link.id], plans.spots.get(link.id)
    if way.out is None:
        return
    start = Stub(ports[link.id, True][1], _beyond(way.leaves))
    end = Stub(ports[link.id, False][1], _beyond(way.enters))
    if way.across is None or way.into is None:
        led: tuple[Stub, ...] = ()
        if spot is not None:
            side = 1 if spot.place[1] == way.out else -1
            led = (Stub(rows[link.id, _LEADER], side, _LEADER_WEIGHT),)
        yield way.out, span(start, end, (link.id, _OUT), *led)
        return
    y, on = rows[link.id, _ACROSS], 1 if way.into > way.out else -1
    yield way.out, span(start, Stub(y, on), (link.id, _OUT))
    yield way.into, span(Stub(y, -on), end, (link.id, _INTO))


def _beyond(side: Side) -> int:
    """Say on which side of the gutter a card is that an arrow touches on a side."""
    return -1 if side == "right" else 1


def _gutter(number: int, frame: Frame) -> float:
    """Give the x of the middle of a gutter between columns, or beside the first or the last."""
    if number == 0:
        return theme.CELL_MARGIN / 2
    if number == frame.columns:
        return frame.width - theme.CELL_MARGIN / 2
    return frame.edges[number]


class _Ways(NamedTuple):
    """Puts ways together from the places of their ends and of their pieces."""

    plans: Plans
    ports: Mapping[_End, Point]
    rows: Mapping[Piece, float]
    columns: Mapping[Piece, float]
    frame: Frame

    def corners(self, link: Link) -> tuple[Point, ...]:
        """Give the corners of a way, both ends included."""
        way = self.plans.ways[link.id]
        start, end = self.ports[link.id, True], self.ports[link.id, False]
        if way.out is None:
            return (start, end)
        x1 = self.columns[link.id, _OUT]
        if way.across is None:
            return (start, (x1, start[1]), (x1, end[1]), end)
        y, x2 = self.rows[link.id, _ACROSS], self.columns[link.id, _INTO]
        return (start, (x1, start[1]), (x1, y), (x2, y), (x2, end[1]), end)

    def label(self, link: Link) -> Label | None:
        """Say where a link's label is."""
        spot = self.plans.spots.get(link.id)
        if spot is None:
            return None
        row = _LEADER if self.plans.ways[link.id].across is None else _ACROSS
        foot = None if spot.gutter is None else self.columns[link.id, _OUT]
        return Label(
            _plate_middle(link, spot, self.frame), self.rows[link.id, row], link.label, foot
        )


def _ports(links: Iterable[Link], plans: Mapping[str, Plan]) -> dict[_End, Point]:
    """Give each end its point on its card's side; several share the side by where they lead."""
    sides: dict[tuple[Rect, Side], list[tuple[float, float, str, bool]]] = defaultdict(list)
    for link_id, (one, *_), (other, *_), _, _ in links:
        plan = plans[link_id]
        sides[one, plan.leaves].append((other.y, other.x, link_id, True))
        sides[other, plan.enters].append((one.y, one.x, link_id, False))
    found: dict[_End, Point] = {}
    for (rect, side), ends in sides.items():
        ends.sort()
        upright = side in ("left", "right")
        length = rect.height if upright else rect.width
        step = min(PORT_STEP, (length - 2 * theme.CORNER) / len(ends))
        for number, (_, _, link_id, outward) in enumerate(ends):
            shift = (number - (len(ends) - 1) / 2) * step
            found[link_id, outward] = _port(rect, side, shift)
    for link in links:
        plan = plans[link.id]
        lone = (link.source.rect, plan.leaves), (link.target.rect, plan.enters)
        if (
            plan.across is None
            and plan.leaves != plan.enters
            and all(len(sides[side]) == 1 for side in lone)
        ):
            _level(link, plan, found)
    return found


def _port(rect: Rect, side: Side, shift: float) -> Point:
    x, y = rect.x + rect.width / 2 + shift, rect.y + rect.height / 2 + shift
    match side:
        case "left":
            return rect.x, y
        case "right":
            return rect.right, y
        case "top":
            return x, rect.y
        case "bottom":
            return x, rect.bottom


def _level(link: Link, plan: Plan, found: dict[_End, Point]) -> None:
    """Let an arrow between neighbours go straight across where they stand side by side."""
    one, other = link.source.rect, link.target.rect
    top, bottom = max(one.y, other.y), min(one.bottom, other.bottom)
    if plan.out is not None and bottom - top >= 2 * theme.CORNER:
        y = (top + bottom) / 2
        found[link.id, True] = (found[link.id, True][0], y)
        found[link.id, False] = (found[link.id, False][0], y)
