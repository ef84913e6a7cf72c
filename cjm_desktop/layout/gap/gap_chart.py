"""The gap chart: every scored touchpoint as a dot by its effort and potential.

The same layout serves the screen, where dots are dragged, and the page; it fits any size.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import compress
from operator import not_
from typing import NamedTuple

from cjm_desktop.insight.about_role import lanes_about
from cjm_desktop.insight.card import presence
from cjm_desktop.insight.facts import filled_cells
from cjm_desktop.insight.gap import Group, Ranked, ranking
from cjm_desktop.journey.document import CellKey, Document
from cjm_desktop.journey.records import Card
from cjm_desktop.layout.drawing import Figure, Line, Mark, PlacedPart, Rect
from cjm_desktop.layout.drawing import Group as Parts
from cjm_desktop.layout.gap.gap_backdrop import backdrop, legend, legend_rows, plot_of
from cjm_desktop.layout.gap.gap_dot import Dot, dot_figure
from cjm_desktop.layout.gap.gap_ties import bands, tied
from cjm_desktop.layout.lane_colour import lane_colours
from cjm_desktop.layout.map.spread import Point, Spot, huddled, reach_fitting, spread
from cjm_desktop.words.wording import Wording

HIGHEST = 10.0
STEP = 0.5
"""The smallest difference of scores."""

_WIDEST = 10.5
_CROWDED = 5.5
"""Dots smaller than this are too many to be kept apart, and too small for a number."""


class Filter(NamedTuple):
    """Which touchpoints to show: those about a role or in a topic, those of one phase, or all."""

    lane: str | None = None
    phase: str | None = None

    def on(self, document: Document) -> Callable[[Card | CellKey], bool]:
        """Make what says of a document's card, or of what is in a cell, whether it is shown."""
        about = None if self.lane is None else frozenset(lanes_about(document, self.lane))
        return lambda shown: (
            (about is None or shown.lane in about) and self.phase in (None, shown.phase)
        )


ALL = Filter()


class Scores(NamedTuple):
    """What a place on the chart stands for; each 0 to 10."""

    effort: float
    potential: float


@dataclass(frozen=True, slots=False, eq=False)
class ChartLayout:
    """A chart of a size in points; `plot` is the square of scores 0 to 10 within it."""

    width: float
    height: float
    plot: Rect
    backdrop: tuple[PlacedPart, ...]
    dots: tuple[Dot, ...]

    @property
    def behind(self) -> Parts:
        """Everything but the dots."""
        return Parts(self.width, self.height, self.backdrop)

    @property
    def root(self) -> Parts:
        """Everything, the dots last and by rank."""
        placed = [PlacedPart(dot.x - dot.reach, dot.y - dot.reach, dot.figure) for dot in self.dots]
        return Parts(self.width, self.height, (*self.backdrop, *placed))

    @cached_property
    def dots_by_id(self) -> dict[str, Dot]:
        """The dots by the id of their card."""
        return {dot.id: dot for dot in self.dots}

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


def _within(value: float) -> float:
    return min(max(value, 0.0), HIGHEST)


def nearest_score(value: float) -> float:
    """Give the nearest score there is: a half between 0 and 10."""
    return _within(round(value / STEP) * STEP)


def place_on(plot: Rect, effort: float, potential: float) -> tuple[float, float]:
    """Give the point on a plot that stands for two scores."""
    return (
        plot.x + effort / HIGHEST * plot.width,
        plot.bottom - potential / HIGHEST * plot.height,
    )


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
) -> ChartLayout:
    """Lay out the chart in width × height points.

    `held` dots (being dragged) are where they belong, above the others, who take no heed of them.
    """
    items = filtered_ranking(document, filter)
    keeps = filter.on(document)
    cells = [cell for cell in filled_cells(document) if keeps(cell[0])]
    rows = legend_rows(document, cells, width, tr)
    plot = plot_of(width, height, len(rows))
    dots = _dots(document, items, plot, tr, held)
    # Of a crowd the dots stand so near to their places that nothing has to be explained.
    told = () if any(dot.reach < _CROWDED for dot in dots) else dots
    joined = bands((dot for dot in told if dot.id not in held), width, height)
    parts = [
        PlacedPart(0, 0, backdrop(width, height, plot, tr)),
        PlacedPart(0, 0, legend(rows, width, plot, tr)),
        *_leaders(dots, width, height),
        *([PlacedPart(0, 0, joined)] if joined is not None else []),
    ]
    return ChartLayout(width, height, plot, tuple(parts), tuple(dots))


def _dots(
    document: Document, items: Sequence[Ranked], plot: Rect, tr: Wording, held: frozenset[str]
) -> list[Dot]:
    colours = lane_colours(document)
    widest = min(_WIDEST, min(plot.width, plot.height) / 40)
    reach = reach_fitting(len(items), plot.width * plot.height, widest)
    figures = [_figure(document, item, colours, reach, tr) for item in items]
    rooms = _rooms(plot)
    spots = [
        Spot(
            *place_on(plot, item.card.effort or 0.0, item.card.potential or 0.0),
            figure.width / 2,
            rooms[item.group],
        )
        for item, figure in zip(items, figures, strict=True)
    ]
    limit = min(plot.width, plot.height) / HIGHEST * STEP / 2 if reach < _CROWDED else None
    lifted = [item.id in held for item in items]
    low = iter(_apart(tuple(compress(spots, map(not_, lifted))), limit))
    high = iter(_apart(tuple(compress(spots, lifted)), limit))
    return [
        Dot(item.id, *next(high if up else low), spot.reach, spot.x, spot.y, figure)
        for item, up, spot, figure in zip(items, lifted, spots, figures, strict=True)
    ]


@lru_cache(maxsize=4)
def _apart(spots: tuple[Spot, ...], limit: float | None) -> list[Point]:
    """Push dots apart; while one is dragged the others need it only once."""
    return spread(spots) if limit is None else huddled(spots, limit)


def _figure(
    document: Document, item: Ranked, colours: dict[str, str], reach: float, tr: Wording
) -> Figure:
    card = item.card
    lane, phase = str(card.lane), str(card.phase)
    return dot_figure(
        item.id,
        item.rank if reach >= _CROWDED else None,
        colours[lane],
        presence(card) == "unused",
        round(reach, 2),
        dot_label(card, document.lanes[lane].name, document.phases[phase].name, tr),
    )


def dot_label(card: Card, lane: str, phase: str, tr: Wording) -> str:
    """Say in words what a dot shows."""
    return _label(card.title, lane, phase, card.potential, card.effort, tr)


@lru_cache(maxsize=20_000)
def _label(title: str, lane: str, phase: str, potential: float, effort: float, tr: Wording) -> str:
    return tr(
        "{title}: {lane} · {phase}, potential {potential:g}, effort {effort:g}",
        title=title,
        lane=lane,
        phase=phase,
        potential=potential,
        effort=effort,
    )


def _rooms(plot: Rect) -> dict[Group, Rect]:
    """Give the quarter of the plot that the dots of each group are kept in, edges included."""
    wide, high = plot.width / 2, plot.height / 2
    # A dot on the line between two quarters belongs to the upper and right one.
    inset = 0.01
    left, right = plot.x, plot.x + wide
    upper, lower = plot.y, plot.y + high + inset
    return {
        "quick_win": Rect(left, upper, wide - inset, high),
        "long_term_bet": Rect(right, upper, wide, high),
        "fill_in": Rect(left, lower, wide - inset, high - inset),
        "question": Rect(right, lower, wide, high - inset),
    }


def _leaders(dots: Sequence[Dot], width: float, height: float) -> list[PlacedPart]:
    """Draw a thin line from each dot that was pushed far to where it belongs."""
    marks: list[Mark] = [
        Line(dot.home_x, dot.home_y, dot.x, dot.y, "axis", 0.75)
        for dot in dots
        if (dot.x - dot.home_x) ** 2 + (dot.y - dot.home_y) ** 2 > (3 * dot.reach) ** 2
    ]
    return [PlacedPart(0, 0, Figure(None, "figure", width, height, tuple(marks)))] if marks else []
