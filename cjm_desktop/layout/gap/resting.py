"""The dots of a gap chart that are not being dragged, with all that stands around them.

None of it takes heed of what is dragged, so while that moves it is what it was before.
"""

from collections.abc import Iterable, Sequence
from operator import is_
from typing import NamedTuple

from cjm_desktop.journey.document import Document
from cjm_desktop.layout.drawing import Figure, Line, Mark, Rect
from cjm_desktop.layout.gap.dot_look import dot_colours
from cjm_desktop.layout.gap.drawn_dots import CROWDED, HIGHEST, DrawnDot, DrawnDots, place_on
from cjm_desktop.layout.gap.gap_backdrop import ChartArea
from cjm_desktop.layout.gap.gap_dot import Dot
from cjm_desktop.layout.gap.gap_names import MOST, Name, Named, names_beside
from cjm_desktop.layout.gap.gap_ties import band_reach, band_strokes, bands, tied
from cjm_desktop.layout.gap.gap_way import REACH, way_figure
from cjm_desktop.layout.gap.strokes import Stroke
from cjm_desktop.layout.map.spread import Point, Spot, huddled, spread
from cjm_desktop.layout.paper import Size

STEP = 0.5
"""The smallest difference of scores."""


class Way(NamedTuple):
    """From what a touchpoint takes today, at (x, y), to its dot; `figure` is that of the chart."""

    id: str
    x: float
    y: float
    reach: float
    figure: Figure


class Placed(NamedTuple):
    """Some dots in their places, the ways to them, and lines to where those pushed far belong."""

    dots: tuple[Dot, ...]
    ways: tuple[Way, ...]
    leaders: tuple[Mark, ...]


class Resting(NamedTuple):
    """The dots that rest, what joins those of one place, and the names beside them.

    All is made from what is `drawn`, for a chart of a size.
    """

    drawn: tuple[DrawnDot, ...]
    area: ChartArea
    size: Size
    placed: Placed
    joined: Figure | None
    names: tuple[Name, ...]


def at_rest(
    document: Document,
    drawn: DrawnDots,
    held: frozenset[str],
    area: ChartArea,
    size: Size,
    before: Resting | None,
) -> Resting:
    """Place the dots that are not held, or take them from the chart `before`."""
    rest = tuple([each for card_id, each in drawn.by_id.items() if card_id not in held])
    if before is not None and (before.area, before.size) == (area, size):
        same = len(before.drawn) == len(rest) and all(map(is_, before.drawn, rest))
        if same:
            return before
        if _stand_alike(before.drawn, rest):
            return _redrawn(before, rest)
    placed = put_down(document, rest, drawn.reach, area.plot)
    # Of a crowd the dots stand so near to their places that nothing has to be explained.
    told = () if drawn.reach < CROWDED else placed.dots
    names = _names(rest, told, placed.ways, area)
    return Resting(rest, area, size, placed, bands(told, *size), names)


def _stand_alike(before: Sequence[DrawnDot], drawn: Sequence[DrawnDot]) -> bool:
    """Say whether the dots are of the same cards as before, and so differ in their numbers only."""
    return len(before) == len(drawn) and all(
        old.card is new.card and old.spot == new.spot
        for old, new in zip(before, drawn, strict=True)
    )


def _redrawn(before: Resting, drawn: tuple[DrawnDot, ...]) -> Resting:
    """Show other numbers on dots that stay where they are, as does all that is around them."""
    dots = [
        dot._replace(figure=each.figure)
        for dot, each in zip(before.placed.dots, drawn, strict=True)
    ]
    return before._replace(drawn=drawn, placed=before.placed._replace(dots=tuple(dots)))


def put_down(document: Document, drawn: Sequence[DrawnDot], reach: float, plot: Rect) -> Placed:
    """Push dots apart, and lead to those that do not stand where they belong or by today."""
    spots = [each.spot for each in drawn]
    dots = tuple(
        [
            Dot(card_id, x, y, spot.reach, spot.x, spot.y, figure)
            for (card_id, _, _, spot, figure), (x, y) in zip(
                drawn, _apart(spots, reach, plot), strict=True
            )
        ]
    )
    leaders = [Line(each.home_x, each.home_y, each.x, each.y, "axis", 0.75)
               for each in dots if _led(each)]  # fmt: skip
    return Placed(dots, tuple(_ways(document, drawn, dots, plot)), tuple(leaders))


def _apart(spots: Sequence[Spot], reach: float, plot: Rect) -> Sequence[Point]:
    if reach >= CROWDED:
        return spread(spots)
    return huddled(spots, min(plot.width, plot.height) / HIGHEST * STEP / 2)


def _ways(
    document: Document, drawn: Sequence[DrawnDot], dots: Sequence[Dot], plot: Rect
) -> Iterable[Way]:
    """Lead to each dot that does not stand at what it takes today."""
    colours = dot_colours(document)
    for each, dot in zip(drawn, dots, strict=True):
        card = each.card
        if card.effort_now is None or card.effort in (None, card.effort_now):
            continue
        x, y = place_on(plot, card.effort_now, card.potential or 0.0)
        reach = round(min(REACH, 0.5 * dot.reach), 2)
        figure = way_figure((x, y), (dot.x, dot.y), dot.reach, reach, colours[str(card.lane)])
        yield Way(each.id, x, y, reach, figure)


def _names(
    drawn: Sequence[DrawnDot], dots: Sequence[Dot], ways: Sequence[Way], area: ChartArea
) -> tuple[Name, ...]:
    """Name dots, as far as there is room among them, the ways, bands and lines."""
    titles = {each.id: each.card.title for each in drawn[:MOST]}
    bound = {dot.id for each in tied(dots) for dot in each}
    named = tuple(
        Named(
            dot.id,
            titles.get(dot.id, ""),
            dot.x,
            dot.y,
            max(dot.figure.width / 2, band_reach(dot) if dot.id in bound else 0.0),
        )
        for dot in dots
    )
    places = {dot.id: dot for dot in dots}
    led = [(way, places[way.id]) for way in ways if way.id in places]
    lines = [
        *area.lines,
        *band_strokes(dots),
        *(Stroke(dot.home_x, dot.home_y, dot.x, dot.y, 0.5) for dot in dots if _led(dot)),
        *(Stroke(way.x, way.y, dot.x, dot.y, 2.0) for way, dot in led),
        *(Stroke(way.x, way.y, way.x, way.y, way.reach) for way, _ in led),
    ]
    return names_beside(named, tuple(lines), area.dots_room)


def _led(dot: Dot) -> bool:
    """Say whether a dot was pushed so far that a line leads to where it belongs."""
    return (dot.x - dot.home_x) ** 2 + (dot.y - dot.home_y) ** 2 > (3 * dot.reach) ** 2
