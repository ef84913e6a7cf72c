"""Where the arrows between cards run: through the gutters beside columns and between lanes.

No card reaches into a gutter, so a way through them crosses none, however dense a map is. What
runs in the same gutter is spread over its width; where there is no room left, lines come close.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from cjm_desktop.layout import theme
from cjm_desktop.layout.drawing import Rect

Point = tuple[float, float]

EDGE_ROOM = theme.CELL_MARGIN / 2 - 1
"""How far from the middle of a gutter at the map's edge a line may run."""
COLUMN_ROOM, COLUMN_STEP = 3.5, 3.5
"""How far from the middle of a gutter between columns, and how far from each other."""
LANE_ROOM, LANE_STEP = 7.0, 4.0
PORT_STEP = 12.0
"""How far from each other arrows touch the same side of a card, where it is high enough."""
APART = 12.0
"""How much further than their lengths two lines in a gutter must be apart to share a track."""
LABEL_APART = 4.0
LABEL_SHIFT = 3.5
"""How far a label may be from the middle of its gap between lanes, or it would cover cards."""


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


class Frame(NamedTuple):
    """The map's size, its number of columns, and the top and bottom of each band."""

    width: float
    height: float
    columns: int
    bands: tuple[tuple[float, float], ...]


class Route(NamedTuple):
    """The corners of an arrow's way from end to end, and its label's middle (None: no label)."""

    points: tuple[Point, ...]
    label: Point | None


class _Plan(NamedTuple):
    """A way in words: the sides left and entered, and the gutters: out, across, in.

    `across` is a number of a gap between lanes, None for a way within one column's gutter;
    `out` is None for a straight way down or up.
    """

    leaves: str
    enters: str
    out: int | None = None
    across: int | None = None
    into: int | None = None


_End = tuple[str, bool]
"""A link's id, and whether it is its source."""


def routes(links: Sequence[Link], frame: Frame) -> dict[str, Route]:
    """Find the ways of all links, whose order does not matter."""
    links = sorted(links)
    plans = {link.id: _plan(link, frame) for link in links}
    ports = _ports(links, plans)
    tracks = _Tracks(frame)
    for link in links:
        tracks.take(link.id, plans[link.id], ports[link.id, True], ports[link.id, False])
    tracks.spread()
    ways = {
        link.id: tracks.way(link.id, plans[link.id], ports[link.id, True], ports[link.id, False])
        for link in links
    }
    labels = _labels([link for link in links if link.label], plans, ways, frame)
    return {link.id: Route(ways[link.id], labels.get(link.id)) for link in links}


def _plan(link: Link, frame: Frame) -> _Plan:
    source, target, label = link.source, link.target, link.label
    here, there = source.column, target.column
    same_lane = source.band == target.band
    if here == there:
        if link.clear:
            down = source.rect.y < target.rect.y
            return _Plan("bottom", "top") if down else _Plan("top", "bottom")
        inner = here + 1 < frame.columns or here == 0
        side, other = ("right", "left") if inner else ("left", "right")
        gutter = here + 1 if inner else here
        if not (same_lane and label):
            return _Plan(side, side, gutter)
        return _Plan(side, other, gutter, _lane_gap(source, target, frame), 2 * here + 1 - gutter)
    leaves, enters = ("right", "left") if here < there else ("left", "right")
    out = here + 1 if here < there else here
    into = there if here < there else there + 1
    if out != into:
        return _Plan(leaves, enters, out, _lane_gap(source, target, frame), into)
    if same_lane and label:
        # Room for the words is only between the lanes, so the way goes around the target.
        beyond = there + 1 if here < there else there
        return _Plan(leaves, leaves, out, _lane_gap(source, target, frame), beyond)
    return _Plan(leaves, enters, out)


def _lane_gap(source: ArrowEnd, target: ArrowEnd, frame: Frame) -> int:
    """Choose the gap between lanes to run along: on the way, and next to the source."""
    if source.band < target.band:
        return source.band + 1
    if source.band > target.band:
        return source.band
    return source.band + 1 if source.band + 1 < len(frame.bands) else source.band


def _ports(links: Iterable[Link], plans: Mapping[str, _Plan]) -> dict[_End, Point]:
    """Give each end its point on its card's side; several share the side by where they lead."""
    sides: dict[tuple[Rect, str], list[tuple[float, float, str, bool]]] = defaultdict(list)
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


def _port(rect: Rect, side: str, shift: float) -> Point:
    x, y = rect.x + rect.width / 2 + shift, rect.y + rect.height / 2 + shift
    match side:
        case "left":
            return rect.x, y
        case "right":
            return rect.right, y
        case "top":
            return x, rect.y
        case _:
            return x, rect.bottom


def _level(link: Link, plan: _Plan, found: dict[_End, Point]) -> None:
    """Let an arrow between neighbours go straight across where they stand side by side."""
    one, other = link.source.rect, link.target.rect
    top, bottom = max(one.y, other.y), min(one.bottom, other.bottom)
    if plan.out is not None and bottom - top >= 2 * theme.CORNER:
        y = (top + bottom) / 2
        found[link.id, True] = (found[link.id, True][0], y)
        found[link.id, False] = (found[link.id, False][0], y)


_Gutter = tuple[str, int]
_Piece = tuple[str, int]
"""A link's id and which of its pieces through gutters it is."""


class _Tracks:
    """The gutters, and the lines that run through each beside each other."""

    def __init__(self, frame: Frame) -> None:
        self._frame = frame
        self._middles = {
            ("column", n): _between(
                n, frame.columns, frame.width, frame.width / max(frame.columns, 1)
            )
            for n in range(frame.columns + 1)
        } | {("lane", n): lane_gap_middle(frame, n) for n in range(len(frame.bands) + 1)}
        self._spans: dict[_Gutter, list[tuple[float, float, _Piece]]] = defaultdict(list)
        self._at: dict[_Piece, float] = {}

    def take(self, link_id: str, plan: _Plan, start: Point, end: Point) -> None:
        """Note which gutters a way runs through, and from where to where."""
        if plan.out is None:
            return
        if plan.across is None or plan.into is None:
            self._take(("column", plan.out), start[1], end[1], (link_id, 0))
            return
        y = self._middles["lane", plan.across]
        x1, x2 = self._middles["column", plan.out], self._middles["column", plan.into]
        self._take(("column", plan.out), start[1], y, (link_id, 0))
        self._take(("lane", plan.across), x1, x2, (link_id, 1))
        self._take(("column", plan.into), y, end[1], (link_id, 2))

    def _take(self, gutter: _Gutter, start: float, end: float, piece: _Piece) -> None:
        span = (start, end, piece) if start < end else (end, start, piece)
        self._spans[gutter].append(span)

    def spread(self) -> None:
        """Give each piece its place across its gutter: beside those that it runs along with."""
        for gutter, spans in self._spans.items():
            ends: list[float] = []
            track_of: dict[_Piece, int] = {}
            for start, end, piece in sorted(spans):
                track = next((n for n, last in enumerate(ends) if last < start), len(ends))
                ends[track : track + 1] = [end + APART]
                track_of[piece] = track
            room, most = self._room(gutter)
            step = min(most, 2 * room / max(len(ends) - 1, 1))
            first = self._middles[gutter] - step * (len(ends) - 1) / 2
            for piece, track in track_of.items():
                self._at[piece] = first + step * track

    def way(self, link_id: str, plan: _Plan, start: Point, end: Point) -> tuple[Point, ...]:
        """Give the corners of a way, both ends included."""
        if plan.out is None:
            return (start, end)
        x1 = self._at[link_id, 0]
        if plan.across is None:
            return (start, (x1, start[1]), (x1, end[1]), end)
        y, x2 = self._at[link_id, 1], self._at[link_id, 2]
        return (start, (x1, start[1]), (x1, y), (x2, y), (x2, end[1]), end)

    def _room(self, gutter: _Gutter) -> tuple[float, float]:
        kind, number = gutter
        last = self._frame.columns if kind == "column" else len(self._frame.bands)
        if number in (0, last):
            return EDGE_ROOM, COLUMN_STEP
        return (COLUMN_ROOM, COLUMN_STEP) if kind == "column" else (LANE_ROOM, LANE_STEP)


def _between(number: int, count: int, length: float, step: float) -> float:
    if number == 0:
        return theme.CELL_MARGIN / 2
    return length - theme.CELL_MARGIN / 2 if number == count else number * step


def lane_gap_middle(frame: Frame, number: int) -> float:
    """Give the y of the middle of the gap above the band with a number."""
    if number in (0, len(frame.bands)):
        return _between(number, len(frame.bands), frame.height, 0)
    return (frame.bands[number - 1][1] + frame.bands[number][0]) / 2


_Spot = tuple[int, float, float]
"""A place for a label: the number of a gap between lanes, and the label's middle."""


def _labels(
    links: Iterable[Link],
    plans: Mapping[str, _Plan],
    ways: Mapping[str, Sequence[Point]],
    frame: Frame,
) -> dict[str, Point]:
    """Find the middles of labels: between two lanes, on the way, beside each other if they can."""
    taken: dict[int, list[tuple[float, float]]] = defaultdict(list)
    found: dict[str, Point] = {}
    # Those that can be along a line go last: they find another place where one is taken.
    for link in sorted(links, key=lambda each: (plans[each.id].across is not None, each)):
        half = link.label / 2 + LABEL_APART / 2
        first: _Spot | None = None
        for gap, x, y in _spots(link, plans[link.id], ways[link.id], frame):
            spot = (gap, max(half, min(frame.width - half, x)), y)
            first = first or spot
            if _is_free(taken[gap], spot[1] - half, spot[1] + half):
                break
        else:
            spot = first or (0, 0, 0)
        taken[spot[0]].append((spot[1] - half, spot[1] + half))
        found[link.id] = spot[1:]
    return found


def _is_free(taken: Iterable[tuple[float, float]], left: float, right: float) -> bool:
    return all(right <= start or end <= left for start, end in taken)


def _spots(link: Link, plan: _Plan, points: Sequence[Point], frame: Frame) -> Iterator[_Spot]:
    """Go through the places where a label may be, the best first."""
    if plan.across is not None:
        (x1, y), (x2, _) = points[2], points[3]
        low, length = min(x1, x2), abs(x2 - x1)
        middle = lane_gap_middle(frame, plan.across)
        y = max(middle - LABEL_SHIFT, min(middle + LABEL_SHIFT, y))
        yield from ((plan.across, low + length * part, y) for part in _ALONG)
        return
    x = points[len(points) // 2][0]
    aside = max(link.label / 2 - 10, 0)
    ends = sorted((link.source.band, link.target.band))
    gaps = range(ends[0] + 1, ends[1] + 1)
    for shift in (0, aside, -aside):
        yield from ((gap, x + shift, lane_gap_middle(frame, gap)) for gap in gaps)


_ALONG = tuple(sorted((n / 40 for n in range(2, 39)), key=lambda part: (abs(part - 0.5), part)))
"""Where on a line between two lanes a label may be, as parts of its length: from the middle out."""
