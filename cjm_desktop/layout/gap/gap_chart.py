"""The gap chart: every scored touchpoint as a dot by its effort and potential.

A dot stands at what its touchpoint would take. Where that differs from what it takes today, a way
leads there from a hollow mark; a dot that is hollow itself stands by what it takes today, because
nobody said what it would take.

The same layout serves the screen, where dots are dragged, and the page; it fits any size.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import compress
from operator import not_
from typing import NamedTuple

from cjm_desktop.insight.about_role import lanes_about
from cjm_desktop.insight.facts import filled_cells
from cjm_desktop.insight.feasibility import Feasibility, is_so
from cjm_desktop.insight.gap import Ranked, ranking
from cjm_desktop.journey.document import CellKey, Document
from cjm_desktop.journey.records import Card
from cjm_desktop.layout.drawing import Figure, Line, Mark, PlacedPart, Rect
from cjm_desktop.layout.drawing import Group as Parts
from cjm_desktop.layout.gap.dot_look import dot_colours
from cjm_desktop.layout.gap.drawn_dots import (
    CROWDED,
    HIGHEST,
    DrawnDots,
    drawn_dots,
    place_on,
)
from cjm_desktop.layout.gap.gap_backdrop import ChartArea, backdrop, chart_area
from cjm_desktop.layout.gap.gap_dot import Dot
from cjm_desktop.layout.gap.gap_legend import legend, legend_rows
from cjm_desktop.layout.gap.gap_names import MOST, Name, Named, names_beside, names_figure
from cjm_desktop.layout.gap.gap_ties import band_reach, band_strokes, bands, tied
from cjm_desktop.layout.gap.gap_way import REACH, way_figure
from cjm_desktop.layout.gap.strokes import Stroke
from cjm_desktop.layout.map.spread import Point, Spot, huddled, spread
from cjm_desktop.words.wording import Wording

STEP = 0.5
"""The smallest difference of scores."""


class Filter(NamedTuple):
    """Which touchpoints to show: about a role or in a topic, of one phase, so feasible; or all."""

    lane: str | None = None
    phase: str | None = None
    feasibility: Feasibility | None = None

    def on(self, document: Document) -> Callable[[Card | CellKey], bool]:
        """Make what says of a document's card, or of what is in a cell, whether it is shown."""
        about = None if self.lane is None else frozenset(lanes_about(document, self.lane))
        feasibility = self.feasibility
        return lambda shown: (
            (about is None or shown.lane in about)
            and self.phase in (None, shown.phase)
            and (feasibility is None or isinstance(shown, CellKey) or is_so(shown, feasibility))
        )


ALL = Filter()


class Scores(NamedTuple):
    """What a place on the chart stands for; each 0 to 10."""

    effort: float
    potential: float


class Way(NamedTuple):
    """From what a touchpoint takes today, at (x, y), to its dot; `figure` is that of the chart."""

    id: str
    x: float
    y: float
    reach: float
    figure: Figure


@dataclass(frozen=True, slots=False, eq=False)
class ChartLayout:
    """A chart of a document, of a size in points.

    `plot` is the square of scores 0 to 10 within it, `ground` what is tinted around that.
    """

    document: Document
    width: float
    height: float
    plot: Rect
    ground: Rect
    backdrop: tuple[PlacedPart, ...]
    dots: tuple[Dot, ...]
    ways: tuple[Way, ...]
    names: tuple[Name, ...]
    drawn: DrawnDots

    @property
    def behind(self) -> Parts:
        """Everything but the dots and the ways to them."""
        return Parts(self.width, self.height, self.backdrop)

    @property
    def root(self) -> Parts:
        """Everything, the dots last and by rank."""
        placed = [PlacedPart(dot.x - dot.reach, dot.y - dot.reach, dot.figure) for dot in self.dots]
        ways = [PlacedPart(0, 0, way.figure) for way in self.ways]
        words = [PlacedPart(0, 0, self.words)] if self.names else []
        return Parts(self.width, self.height, (*self.backdrop, *ways, *words, *placed))

    @cached_property
    def words(self) -> Figure:
        """The names beside the dots."""
        return names_figure(self.names, self.width, self.height)

    @cached_property
    def dots_by_id(self) -> dict[str, Dot]:
        """The dots by the id of their card."""
        return {dot.id: dot for dot in self.dots}

    @cached_property
    def ways_by_id(self) -> dict[str, Way]:
        """The ways by the id of their card."""
        return {way.id: way for way in self.ways}

    @cached_property
    def sharing(self) -> dict[str, tuple[str, ...]]:
        """The ids of the cards that have the same scores as others, with those of the others."""
        groups = ([dot.id for dot in dots] for dots in tied(self.dots))
        return {one: tuple(each for each in ids if each != one) for ids in groups for one in ids}

    def place_of(self, effort: float, potential: float) -> tuple[float, float]:
        """Give the point that stands for two scores."""
        return place_on(self.plot, effort, potential)

    def score_at(self, x: float, y: float, *, exact: bool = False) -> Scores:
        """Give the scores a point stands for, kept within 0 to 10 and, unless exact, on halves."""
        effort = (x - self.plot.x) / self.plot.width * HIGHEST
        potential = (self.plot.bottom - y) / self.plot.height * HIGHEST
        if exact:
            return Scores(_within(effort), _within(potential))
        return Scores(nearest_score(effort), nearest_score(potential))

    def hit(self, x: float, y: float, slack: float = 1) -> str | None:
        """Give the card whose dot is at a point, or None; of dots that overlap, the one on top."""
        for dot in reversed(self.dots):
            if (dot.x - x) ** 2 + (dot.y - y) ** 2 <= (dot.reach + slack) ** 2:
                return dot.id
        return None

    def hit_today(self, x: float, y: float, slack: float = 1) -> str | None:
        """Give the card whose mark of today's effort is at a point and under no dot, or None."""
        if self.hit(x, y, 0) is not None:
            return None
        for way in reversed(self.ways):
            if (way.x - x) ** 2 + (way.y - y) ** 2 <= (way.reach + slack) ** 2:
                return way.id
        return None


def _within(value: float) -> float:
    return min(max(value, 0.0), HIGHEST)


def nearest_score(value: float) -> float:
    """Give the nearest score there is: a half between 0 and 10."""
    return _within(round(value / STEP) * STEP)


def filtered_ranking(document: Document, filter: Filter = ALL) -> Sequence[Ranked]:  # noqa: A002
    """List the scored touchpoints that a filter keeps, with the rank they have among all."""
    everything = ranking(document)
    if filter == ALL:
        return everything
    keeps = filter.on(document)
    return [item for item in everything if keeps(item.card)]


def chart(
    document: Document,
    width: float,
    height: float,
    tr: Wording,
    filter: Filter = ALL,  # noqa: A002
    held: frozenset[str] = frozenset(),
    before: ChartLayout | None = None,
) -> ChartLayout:
    """Lay out the chart in width × height points.

    `held` dots (being dragged) are where they belong, above the others, who take no heed of them:
    neither they nor their names move out of the way. Dots that are drawn in the chart `before` are
    taken from there.
    """
    items = filtered_ranking(document, filter)
    keeps = filter.on(document)
    cells = [cell for cell in filled_cells(document) if keeps(cell[0])]
    rows = legend_rows(document, cells, width, tr)
    area = chart_area(width, height, len(rows), tr)
    plot = area.plot
    drawn = drawn_dots(document, items, plot, tr, before.drawn if before is not None else None)
    dots = _dots(drawn, plot, held)
    ways = _ways(document, items, dots, plot)
    # Of a crowd the dots stand so near to their places that nothing has to be explained.
    told = () if drawn.reach < CROWDED else dots
    joined = bands((dot for dot in told if dot.id not in held), width, height)
    parts = [
        PlacedPart(0, 0, backdrop(width, height, area, tr)),
        PlacedPart(0, 0, legend(rows, width, area.ground, tr)),
        *_leaders(dots, width, height),
        *([PlacedPart(0, 0, joined)] if joined is not None else []),
    ]
    names = _names(items, told, ways, area, held)
    return ChartLayout(
        document,
        width,
        height,
        plot,
        area.ground,
        tuple(parts),
        tuple(dots),
        tuple(ways),
        names,
        drawn,
    )


def _dots(drawn: DrawnDots, plot: Rect, held: frozenset[str]) -> list[Dot]:
    """Give each dot its place: where it belongs if it is held, else apart from the others."""
    spots = [each.spot for each in drawn.by_id.values()]
    crowd = drawn.reach < CROWDED
    limit = min(plot.width, plot.height) / HIGHEST * STEP / 2 if crowd else None
    lifted = [each in held for each in drawn.by_id]
    low = iter(_apart(tuple(compress(spots, map(not_, lifted))), limit))
    high = iter(_apart(tuple(compress(spots, lifted)), limit))
    return [
        Dot(card_id, *next(high if up else low), spot.reach, spot.x, spot.y, figure)
        for (card_id, _, _, spot, figure), up in zip(drawn.by_id.values(), lifted, strict=True)
    ]


@lru_cache(maxsize=4)
def _apart(spots: tuple[Spot, ...], limit: float | None) -> list[Point]:
    """Push dots apart; while one is dragged the others need it only once."""
    return spread(spots) if limit is None else huddled(spots, limit)


def _ways(
    document: Document, items: Sequence[Ranked], dots: Sequence[Dot], plot: Rect
) -> list[Way]:
    """Lead to each dot that does not stand at what it takes today."""
    colours = dot_colours(document)
    found: list[Way] = []
    told = (pair for pair in zip(items, dots, strict=True) if pair[0].card.effort_now is not None)
    for item, dot in told:
        card = item.card
        if card.effort in (None, card.effort_now):
            continue
        x, y = place_on(plot, card.effort_now or 0.0, card.potential or 0.0)
        reach = round(min(REACH, 0.5 * dot.reach), 2)
        figure = way_figure((x, y), (dot.x, dot.y), dot.reach, reach, colours[str(card.lane)])
        found.append(Way(item.id, x, y, reach, figure))
    return found


def _names(
    items: Sequence[Ranked],
    dots: Sequence[Dot],
    ways: Sequence[Way],
    area: ChartArea,
    held: frozenset[str],
) -> tuple[Name, ...]:
    """Name the dots that rest, as far as there is room among them, the ways, bands and lines."""
    titles = {item.id: item.card.title for item in items[: MOST + len(held)]}
    resting = [dot for dot in dots if dot.id not in held]
    bound = {dot.id for each in tied(resting) for dot in each}
    named = tuple(
        Named(
            dot.id,
            titles.get(dot.id, ""),
            dot.x,
            dot.y,
            max(dot.figure.width / 2, band_reach(dot) if dot.id in bound else 0.0),
        )
        for dot in resting
    )
    places = {dot.id: dot for dot in resting}
    led = [(way, places[way.id]) for way in ways if way.id in places]
    lines = [
        *area.lines,
        *band_strokes(resting),
        *(Stroke(dot.home_x, dot.home_y, dot.x, dot.y, 0.5) for dot in resting if _led(dot)),
        *(Stroke(way.x, way.y, dot.x, dot.y, 2.0) for way, dot in led),
        *(Stroke(way.x, way.y, way.x, way.y, way.reach) for way, _ in led),
    ]
    return names_beside(named, tuple(lines), area.dots_room)


def _leaders(dots: Sequence[Dot], width: float, height: float) -> list[PlacedPart]:
    """Draw a thin line from each dot that was pushed far to where it belongs."""
    marks: list[Mark] = [
        Line(dot.home_x, dot.home_y, dot.x, dot.y, "axis", 0.75) for dot in dots if _led(dot)
    ]
    return [PlacedPart(0, 0, Figure(None, "figure", width, height, tuple(marks)))] if marks else []


def _led(dot: Dot) -> bool:
    """Say whether a dot was pushed so far that a line leads to where it belongs."""
    return (dot.x - dot.home_x) ** 2 + (dot.y - dot.home_y) ** 2 > (3 * dot.reach) ** 2
