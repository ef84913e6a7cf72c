"""What the whole map comes to, for a room: experience, gaps, presence."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from itertools import accumulate
from typing import Final, NamedTuple

from cjm_desktop.insight.gap import Ranked, ranking
from cjm_desktop.journey.document import Document
from cjm_desktop.journey.vocabulary import CARD_KINDS, WANT_KINDS
from cjm_desktop.layout.drawing import Figure, Group, PlacedPart, Text
from cjm_desktop.layout.gap.gap_backdrop import WIDEST_FILLING
from cjm_desktop.layout.gap.gap_chart import chart
from cjm_desktop.layout.gap.gap_key import key_header, key_rows
from cjm_desktop.layout.map.headers import title_figure
from cjm_desktop.layout.present.card_pages import filled_pages
from cjm_desktop.layout.present.screen import SMALLEST_TEXT
from cjm_desktop.layout.present.shown import in_one_line
from cjm_desktop.layout.print_request import PrintRequest
from cjm_desktop.layout.selection import selected
from cjm_desktop.layout.sheets.columns import FlowPage, group_of, stacked_group
from cjm_desktop.layout.sheets.flow import Headed, flow
from cjm_desktop.layout.sheets.presence_board import BETWEEN, NARROWEST, headline
from cjm_desktop.layout.sheets.presence_sheets import presence_rows
from cjm_desktop.layout.sheets.sheet_title import continued_title
from cjm_desktop.layout.story.chapter import Story
from cjm_desktop.layout.story.measures import StoryPage
from cjm_desktop.layout.story.overview import (
    MOST_ROWS,
    card_bands,
    grid_groups,
    shares_with_names,
)
from cjm_desktop.layout.story.overview_grid import Grid, experience_band, unmet_band
from cjm_desktop.layout.text import Style, block, clamped_lines
from cjm_desktop.words.wording import Wording

_TITLE: Final = Style("bold", 18)
_SAID: Final = Style("regular", 11, "quiet")
_BELOW: Final = 8.0
_CHART: Final = 1.15
"""How much wider than high the chart is at most."""
_SHARE: Final = 0.58
"""The share of the width that it has at most beside its key."""
_BESIDE: Final = 18.0
_BOTH: Final = 1.5
"""How much wider than high a screen is that has room for chart and key."""
_NEARLY: Final = 2
"""So many pages may become one."""
_FEW: Final = 8
"""Of so many pages one may be saved by a shorter title; of more it is not worth trying."""
_NAMED: Final = 2
"""So many pages more are taken for the names of phases to stand with their cards."""
_NAME_LINES: Final = 3
"""In so many lines a touchpoint is called what it is called, before that is cut."""
_DOTS, _DOTS_NARROW, _WIDE = 12, 9, 240.0
"""So many dots stand across the chart of a screen, as large as their numbers ask for."""


def title_row(title: str, said: str, room: float) -> Figure:
    """Set the title of a step, with a line that says what it comes to."""
    texts, y = block(clamped_lines(title, _TITLE, room, 1), 0, 0, _TITLE)
    if said:
        more, y = block(clamped_lines(said, _SAID, room, 2), 0, y, _SAID)
        texts += more
    words = " · ".join(filter(None, (title, said)))
    return Figure(None, "heading", room, y + _BELOW, tuple(texts), words, "ink", level=1)


def overview_pages(document: Document, page: StoryPage, tr: Wording) -> Iterator[Group]:
    """Lay out the whole map, a mark for each card; what it comes to has steps of its own.

    The title says what the map is about, unless the names of the phases need the room on the page,
    or its cards. Where one page does not do, phases are divided so that their headings name them:
    nobody remembers numbers from page to page.
    """
    story = Story(_without_goals(document), tr, "phase")
    fewest = _Fewest(story, page)
    full = title_figure(document.map, tr, page.width)
    bare = title_row(document.map.title or tr("Untitled journey map"), "", page.width)
    best = fewest.below(full)
    if len(best.pages) == _NEARLY or (best.has_bars and len(best.pages) == 1):
        best = min(best, fewest.below(bare), key=_cost)
    if len(best.pages) > 1 and (shares := shares_with_names(story, page)) > 1:
        titles = (full, bare) if len(best.pages) <= _FEW else (full,)
        named = min((fewest.below(title, shares) for title in titles), key=_cost)
        best = named if len(named.pages) <= len(best.pages) + 1 else best
        best = _shared_evenly(fewest, titles, best)
    return iter(best.pages)


class _Overview(NamedTuple):
    """An overview, of which full cells may have bars instead of a mark for each card."""

    pages: Sequence[Group]
    has_bars: bool


def _cost(made: _Overview) -> tuple[int, bool]:
    """Prefer the one of fewer pages, and of two as long the one without bars."""
    return len(made.pages), made.has_bars


class _Fewest:
    """Lays an overview out on as few pages as it takes.

    What is tried differs in titles and in how phases are divided; bands are made once.
    """

    def __init__(self, story: Story, page: StoryPage) -> None:
        self._story, self._page = story, page
        self._made: dict[tuple[Grid, int], Sequence[Group]] = {}

    def below(self, title: Figure, shares: int = 1) -> _Overview:
        """Set it below a title; cells have the most rows that take the fewest pages."""
        tried: list[_Overview] = []
        for rows in MOST_ROWS:
            bands = partial(self._bands, rows)
            pages = tuple(grid_groups(self._story, self._page, title, bands, shares))
            tried.append(_Overview(pages, has_bars=rows == MOST_ROWS[-1]))
            if len(pages) == shares:
                break
        return min(tried, key=lambda each: len(each.pages))

    def _bands(self, rows: int, grid: Grid) -> Iterator[Group]:
        made = self._made.get((grid, rows))
        if made is None:
            made = tuple(card_bands(self._story, grid, most_rows=rows))
            self._made[grid, rows] = made
        return iter(made)


def _shared_evenly(fewest: _Fewest, titles: Sequence[Figure], found: _Overview) -> _Overview:
    """Have each page name the phases it shows, so that none has names alone, if that can be."""
    least = len(found.pages)
    for shares in range(least, least + _NAMED + 1):
        shared = min((fewest.below(title, shares) for title in titles), key=_cost)
        if len(shared.pages) == shares:
            return shared
    return found


def _without_goals(document: Document) -> Document:
    """Leave the phases' goals to the steps that show the phases."""
    phases = {each: phase.replaced(goal="") for each, phase in document.phases.items()}
    return replace(document, phases=phases)


def experience_pages(document: Document, page: StoryPage, tr: Wording) -> Iterator[Group]:
    """Lay out the curves of all roles, and below them what is unmet in each phase."""
    story = Story(_without_goals(document), tr, "phase")

    def bands(grid: Grid) -> Iterator[Group]:
        made = experience_band(story, grid), unmet_band(story, grid)
        return (band for band in made if band is not None)

    head = title_row(tr("Experience"), "", page.width)
    whole = list(grid_groups(story, page, head, bands))
    if len(whole) > 1:
        # No page has names alone whose curve is on another, if a line each is enough for them.
        story = Story(in_one_line(story.document, page.room), tr, "phase")
        whole = min((whole, list(grid_groups(story, page, head, bands))), key=len)
    return iter(whole)


def gap_pages(document: Document, page: StoryPage, tr: Wording) -> Iterator[Group]:
    """Lay out the chart with a key to its numbers, which goes on over as many pages as it takes.

    On a screen that is too narrow for both, the chart has the first page to itself.
    """
    items = ranking(document)
    high = page.height
    if page.width < high * _BOTH:
        wide = min(high * _CHART, page.width)
        face = screen_chart(document, wide, high, tr)
        yield Group(page.width, high, (PlacedPart((page.width - wide) / 2, 0, face),))
        yield from _key_pages(document, items, page, tr)
        return
    wide = min(high * _CHART, page.width * _SHARE)
    left, room = wide + _BESIDE, page.width - wide - _BESIDE
    header = key_header(room, tr)
    listed = key_rows(document, items, room, tr, _NAME_LINES)
    bottoms = list(accumulate((each.height for each in listed), initial=header.height))[1:]
    fitting = bisect_right(bottoms, high)
    key = stacked_group([header, *listed[:fitting]])
    face = screen_chart(document, wide, high, tr)
    yield Group(page.width, high, (PlacedPart(0, 0, face), PlacedPart(left, 0, key)))
    yield from _key_pages(document, items[fitting:], page, tr)


def _key_pages(
    document: Document, items: Sequence[Ranked], page: StoryPage, tr: Wording
) -> Iterator[Group]:
    """List what the numbers stand for that are not beside the chart."""
    if items:
        header = key_header(page.room, tr)
        listed = key_rows(document, items, page.room, tr, _NAME_LINES)
        rows = list(group_of(header, listed, header, in_columns=True))
        again = continued_title(tr("Gap chart"), page.width, tr)
        yield from filled_pages(rows, page, again, again)


def screen_chart(
    document: Document, wide: float, high: float, tr: Wording, *,
    numbers: Mapping[str, int] | None = None,
) -> Group:  # fmt: skip
    """Lay out the chart for a room: no number is too small to be read.

    Dots have their `numbers`, or else their ranks.
    """
    across = _DOTS if wide >= _WIDE else _DOTS_NARROW
    face = chart(
        document, wide, high, tr,
        across=across, widest=WIDEST_FILLING, numbers=numbers, still=True,
    ).root  # fmt: skip
    return replace(face, parts=tuple(map(_without_unreadable, face.parts)))


def _without_unreadable(part: PlacedPart) -> PlacedPart:
    """Leave the number off a dot that is too small for it: its name beside the chart has it."""
    figure = part.part
    if not isinstance(figure, Figure) or figure.role != "dot":
        return part
    marks = [
        mark for mark in figure.marks if not isinstance(mark, Text) or mark.size >= SMALLEST_TEXT
    ]
    return part._replace(part=replace(figure, marks=tuple(marks)))


def presence_pages(document: Document, page: StoryPage, tr: Wording) -> Iterator[Group]:
    """Lay out where the customer goes against what we offer, phase by phase.

    What the customer wants was shown among the cards of its phase.
    """
    kinds = tuple(kind for kind in CARD_KINDS if kind not in WANT_KINDS)
    shown = selected(document, PrintRequest(kinds=kinds))
    count = max(int((page.width + BETWEEN) / (NARROWEST + 2 * BETWEEN)), 1)
    flowing = FlowPage(page.width, page.height, count, BETWEEN)
    rows = list(presence_rows(shown, flowing.room, tr))
    title = tr("Presence")
    head = title_row(title, headline(shown, tr), page.width)
    return flow(rows, flowing, Headed(head, continued_title(title, page.width, tr), _BELOW))
