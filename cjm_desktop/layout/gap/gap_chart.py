"""The gap chart: every scored touchpoint as a dot by its effort and potential.

A dot stands at what its touchpoint would take. Where that differs from what it takes today, a way
leads there from a hollow mark; a dot that is hollow itself stands by what it takes today, because
nobody said what it would take.

The same layout serves the screen, where dots are dragged, and the page; it fits any size.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from cjm_desktop.insight.about_role import lanes_about
from cjm_desktop.insight.facts import filled_cells
from cjm_desktop.insight.feasibility import Feasibility, is_so
from cjm_desktop.insight.gap import Ranked, ranking
from cjm_desktop.insight.voting.standing import standing_votes
from cjm_desktop.journey.document import CellKey, Document
from cjm_desktop.journey.records import Card
from cjm_desktop.layout.drawing import Figure, PlacedPart, Rect
from cjm_desktop.layout.drawing import Group as Parts
from cjm_desktop.layout.gap.drawn_dots import HIGHEST, LEAST_ACROSS, DrawnDots, drawn_dots, place_on
from cjm_desktop.layout.gap.gap_backdrop import LEGEND_ROW, WIDEST, backdrop, chart_area
from cjm_desktop.layout.gap.gap_dot import Dot
from cjm_desktop.layout.gap.gap_legend import legend, legend_rows
from cjm_desktop.layout.gap.gap_names import Name, names_figure
from cjm_desktop.layout.gap.gap_ties import tied
from cjm_desktop.layout.gap.resting import STEP, Resting, Way, at_rest, put_down
from cjm_desktop.layout.gap.vote_whiskers import strokes_of, vote_whiskers
from cjm_desktop.layout.paper import Size
from cjm_desktop.words.wording import Wording

_HIGH = 1.15
"""So much higher than wide a chart has room for more than its plot."""


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
    rest: Resting
    """What is not held, with what stands around it."""

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
        return dict(zip(self.drawn.by_id, self.dots, strict=True))

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
    across: int = LEAST_ACROSS,
    widest: float = WIDEST,
    *,
    numbers_rest: bool = False,
    spread: bool = True,
    numbers: Mapping[str, int] | None = None,
    still: bool = False,
) -> ChartLayout:
    """Lay out the chart in width × height points.

    `held` dots (being dragged) are where they belong, above the others, who take no heed of them:
    neither they nor their names move out of the way. Dots that are drawn in the chart `before` are
    taken from there; with `numbers_rest` those that are not held keep the number that they have
    there. At least so many of the largest dots have room `across` the plot, which is no more than
    `widest` times as wide as high. How far votes are apart
    is shown by `spread`. Dots have their `numbers` instead of ranks, where some are given. Nothing
    is dragged on one that is `still`: its legend has just the room that it needs.
    """
    items = filtered_ranking(document, filter)
    keeps = filter.on(document)
    cells = [cell for cell in filled_cells(document) if keeps(cell[0])]
    voted = standing_votes(document) if spread else {}
    # What is higher than wide has room for a longer legend.
    further = max(int((height - width * _HIGH) / LEGEND_ROW), 0) if still else None
    rows = legend_rows(document, cells, voted, width, tr, further)
    area, size = chart_area(width, height, len(rows), tr, widest), Size(width, height)
    plot = area.plot
    if numbers is not None:
        items = [item._replace(rank=numbers[item.id]) for item in items]
    numbered = items if not numbers_rest or before is None else before.drawn.numbering(items, held)
    drawn = drawn_dots(
        document, numbered, plot, tr, before.drawn if before is not None else None, across
    )
    whiskers = vote_whiskers(document, voted, drawn.by_id, plot)
    area = area._replace(votes=tuple(strokes_of(whiskers)))
    rest = at_rest(document, drawn, held, area, size, before.rest if before is not None else None)
    lifted = [each for card_id, each in drawn.by_id.items() if card_id in held] if held else []
    up = put_down(document, lifted, drawn.reach, plot)
    parts = [backdrop(width, height, area, tr), legend(rows, width, area.ground, tr)]
    if whiskers:
        parts.append(Figure(None, "figure", width, height, whiskers))
    if leaders := (*rest.placed.leaders, *up.leaders):
        parts.append(Figure(None, "figure", width, height, leaders))
    if rest.joined is not None:
        parts.append(rest.joined)
    return ChartLayout(
        document,
        width,
        height,
        plot,
        area.ground,
        tuple(PlacedPart(0, 0, each) for each in parts),
        _by_rank(drawn, rest.placed.dots, up.dots),
        (*rest.placed.ways, *up.ways),
        rest.names,
        drawn,
        rest,
    )


def _by_rank(
    drawn: DrawnDots, resting: tuple[Dot, ...], lifted: tuple[Dot, ...]
) -> tuple[Dot, ...]:
    if not lifted:
        return resting
    up, others = {dot.id: dot for dot in lifted}, iter(resting)
    return tuple([up[each] if each in up else next(others) for each in drawn.by_id])
