"""The overview that a story begins with: the whole map at one glance, on one page.

A map with more phases or lanes than a page can show takes several, each with its headings.
"""

from collections.abc import Callable, Iterator
from itertools import chain, pairwise
from math import ceil

from cjm_desktop.journey.document import CellKey, Document
from cjm_desktop.journey.records import Card
from cjm_desktop.layout.anchors import OVERVIEW
from cjm_desktop.layout.drawing import Anchor, Figure, Group, PlacedPart
from cjm_desktop.layout.map.headers import NOTCH, title_figure
from cjm_desktop.layout.sheets.columns import (
    Flowing,
    FlowPage,
    FlowRow,
    set_columns,
    stacked_group,
)
from cjm_desktop.layout.story.card_marks import marks_legend
from cjm_desktop.layout.story.chapter import Story
from cjm_desktop.layout.story.measures import BETWEEN, StoryPage
from cjm_desktop.layout.story.overview_grid import (
    LEFT,
    Grid,
    experience_band,
    grid_head,
    lane_bands,
    name_style,
    narrowest_column,
    shows_goals,
    unmet_band,
)
from cjm_desktop.layout.story.overview_words import best_gaps, has_gaps, name_width, phase_list

_APART = 12.0
_LOWEST_LANE, _HIGHEST_LANE = 25.0, 56.0
_SHARED = 0.9
MOST_ROWS = (4, 2, 1)
"""How many rows of icons a cell may have; the first that takes the fewest pages is taken."""

Bands = Callable[[Grid], Iterator[Group]]
"""Makes what stands below the headings of some phases, band by band."""


def overview_groups(story: Story, page: StoryPage) -> Iterator[Group]:
    """Lay the overview out: with an icon for each card, or with bars if that takes fewer pages."""
    best = min((list(_groups(story, page, rows, 0.0)) for rows in MOST_ROWS), key=len)
    if len(best) == 1 and story.lanes:
        # Lanes share what one page leaves free.
        used = max(part.y + part.part.height for part in best[0].parts)
        spare = (page.height - used) * _SHARED / len(story.lanes)
        least = min(_LOWEST_LANE + spare, _HIGHEST_LANE)
        roomy = list(_groups(story, page, MOST_ROWS[0], least))
        best = roomy if len(roomy) == 1 else best
    yield from best


def grid_groups(
    story: Story, page: StoryPage, title: Figure, bands: Bands, shares: int = 1
) -> Iterator[Group]:
    """Set bands of columns below a title and the phases' headings, on as many pages as it takes.

    The phases are divided into so many `shares` at least, each on pages of its own.
    """
    writer = _Writer(page)
    writer.place(title)
    yield from _set_grids(story, page, writer, bands, shares)
    yield writer.finished()


def shares_with_names(story: Story, page: StoryPage) -> int:
    """Give into how few shares phases are divided so that all headings have room for names."""
    phases = story.document.phase_ids
    divided = (
        tuple(_grids(story.document, page.width - NOTCH, shares))
        for shares in range(1, len(phases) + 1)
    )
    named = (grids for grids in divided if all(name_style(story, grid) for grid in grids))
    return len(next(named, phases))


def _groups(story: Story, page: StoryPage, most_rows: int, least_lane: float) -> Iterator[Group]:
    writer = _Writer(page)
    title = title_figure(story.document.map, story.tr, page.width)
    anchor = Figure(None, "note", page.width, 0, (Anchor(0, 0, OVERVIEW),))
    writer.place(stacked_group((anchor, title)))
    yield from _set_grids(
        story, page, writer, lambda grid: _bands(story, grid, most_rows, least_lane)
    )
    gaps = best_gaps(story, page, writer.left - _APART)
    if gaps is None and has_gaps(story.document):
        yield writer.finished()
        gaps = best_gaps(story, page, page.height)
    if gaps is not None:
        writer.space(_APART)
        writer.place(gaps)
    yield writer.finished()


def _set_grids(
    story: Story, page: StoryPage, writer: "_Writer", bands: Bands, shares: int = 1
) -> Iterator[Group]:
    """Set bands for all phases; gives the pages that are full."""
    # The tip of the last heading reaches a little beyond its column.
    for grid in _grids(story.document, page.width - NOTCH, shares):
        if writer.begun:
            yield writer.finished()
        for band in chain((grid_head(story, grid),), bands(grid)):
            if not writer.has_room(band.height):
                yield writer.finished()
                writer.place(grid_head(story, grid, again=True))
            writer.place(band)
        yield from _phase_list(story, grid, page, writer)
        writer.begun = True


class _Writer:
    """Sets groups below each other on one page after the other."""

    def __init__(self, page: StoryPage) -> None:
        self._page = page
        self._parts: list[PlacedPart] = []
        self._y = 0.0
        self.begun = False
        """Whether the page shows phases already."""

    @property
    def left(self) -> float:
        """The height that the page still has."""
        return self._page.height - self._y

    def has_room(self, height: float) -> bool:
        """Say whether something fits, or stands on a page of its own and must."""
        return height <= self.left or not self._parts

    def space(self, height: float) -> None:
        """Leave some space."""
        self._y += height

    def place(self, group: FlowRow) -> None:
        """Put a figure or a group below what there is."""
        self._parts.append(PlacedPart(0, self._y, group))
        self._y += group.height

    def finished(self) -> Group:
        """Give the page, and begin another."""
        made = Group(self._page.width, self._page.height, tuple(self._parts))
        self._parts, self._y, self.begun = [], 0.0, False
        return made


def _grids(document: Document, width: float, shares: int) -> Iterator[Grid]:
    """Share the phases out over as many pages as let each have a column, and over so many."""
    phases = document.phase_ids
    pages = max(shares, ceil(len(phases) * narrowest_column(len(phases)) / (width - LEFT)))
    # None is left alone on the last.
    starts = [ceil(place * len(phases) / pages) for place in range(pages + 1)]
    for start, end in pairwise(starts):
        if shown := phases[start:end]:
            yield Grid(shown, start + 1, (width - LEFT) / len(shown))


def _bands(story: Story, grid: Grid, most_rows: int, least_lane: float) -> Iterator[Group]:
    yield from lane_bands(story, grid, most_rows, least_lane)
    for band in (experience_band(story, grid), unmet_band(story, grid)):
        if band is not None:
            yield band
    yield from _legend(story, grid)


def card_bands(
    story: Story, grid: Grid, *, most_rows: int, least_lane: float = _LOWEST_LANE
) -> Iterator[Group]:
    """Draw a band for each lane, and what its marks mean."""
    yield from lane_bands(story, grid, most_rows, least_lane)
    yield from _legend(story, grid)


def _legend(story: Story, grid: Grid) -> Iterator[Group]:
    marks, height = marks_legend(_cards(story, grid), story.tr, grid.width)
    if marks:
        yield stacked_group((Figure(None, "note", grid.width, height, marks),))


def _cards(story: Story, grid: Grid) -> tuple[Card, ...]:
    cells = (CellKey(phase, lane) for phase in grid.phases for lane in story.lanes)
    return tuple(item.card for cell in cells for item in story.cards(cell))


def _phase_list(story: Story, grid: Grid, page: StoryPage, writer: _Writer) -> Iterator[Group]:
    """Name the phases below the grid if the headings above it have no room for all."""
    goals = any(story.document.phases[phase].goal.strip() for phase in grid.phases)
    if name_style(story, grid) is not None and (shows_goals(grid) or not goals):
        return
    left = writer.left - _APART
    flow = page.flow if goals else _narrow_flow(story, grid.phases, page, left)
    rows = [Flowing(row, row.height) for row in phase_list(story, grid.phases, flow.room)]
    # It comes nearer before its last phase stands alone on another page.
    needed = ceil(len(rows) / flow.columns) * max(row.needs for row in rows)
    writer.space(writer.left - needed if left < needed <= writer.left else _APART)
    end = 0
    while end < len(rows):
        if not writer.has_room(rows[end].needs):
            yield writer.finished()
        columns = set_columns(rows, end, flow, writer.left)
        writer.place(Group(page.width, columns.bottom, columns.parts))
        end = columns.stop


def _narrow_flow(story: Story, phases: tuple[str, ...], page: StoryPage, left: float) -> FlowPage:
    """Give more columns for names alone, if those of the page have no room for all of them."""
    row = phase_list(story, phases[:1], page.width)[0].height
    if ceil(len(phases) / page.columns) * row <= left:
        return page.flow
    widest = max(name_width(story, phase) for phase in phases)
    count = int((page.width + BETWEEN) / (widest + BETWEEN))
    return page.flow._replace(columns=max(page.columns, min(count, len(phases))))
