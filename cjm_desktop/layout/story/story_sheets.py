"""A story on its sheets: the overview, then the chapters, each below the last where it has room.

A sheet is made when it is asked for, so that whoever waits for many of them can stop in between.
"""

from collections.abc import Iterator
from statistics import fmean

from cjm_desktop.journey.document import Document
from cjm_desktop.layout.drawing import Drawing, Figure, Group, PlacedPart, Rect, Text
from cjm_desktop.layout.paper import Bookmark, PlacedSheet
from cjm_desktop.layout.print_request import PrintRequest
from cjm_desktop.layout.sheets.columns import (
    Columns,
    Flowing,
    Span,
    set_columns,
    stop_of,
    takes_all,
)
from cjm_desktop.layout.story.chapter import Chapter, Story
from cjm_desktop.layout.story.chapter_head import chapter_head, goal_of, head_again
from cjm_desktop.layout.story.measures import StoryPage, story_page
from cjm_desktop.layout.story.neighbour_strip import BELOW, neighbour_strip, strip_height
from cjm_desktop.layout.story.overview import overview_groups
from cjm_desktop.layout.story.spread import spread_rows
from cjm_desktop.layout.story.told_card import TOGETHER
from cjm_desktop.words.wording import Wording

_APART = 16.0
"""Between chapters on one page."""
_PARTED = (TOGETHER / 2, 0.0)
"""How high cards stay together with what is said of them, if that alone makes a chapter fit."""
_LEAST_ROWS = 3
"""A chapter does not begin on a page with fewer rows than these, unless it has no more."""
_SOON_TOLD = 150
"""Of more cards than these the pages are full, and to set them several times would take long."""
_LARGER = (1.15, 1.25, 1.35)
"""How much larger than needed the text of a story is tried."""
_SHORT, _KEPT = 0.45, 0.7
"""The last page is short that ends above this share of it; the one before keeps this then."""
_FULL = 0.96
"""An overview that ends below this share of its page has no room for larger text."""
_MOST_EMPTY = 0.4
"""A chapter that does not fit below another begins there only if more would stay empty."""


def story_sheets(document: Document, tr: Wording, request: PrintRequest) -> Iterator[PlacedSheet]:
    """Tell a map that is too large for one page."""
    story = Story(document, tr, request.spread_by)
    page, groups = _overview(story, request)
    overview = Bookmark(tr("Overview"), page.sheet.content)
    for group in groups:
        yield _sheet(story, page, group, (overview,))
    yield from _Writer(story, _fullest(story, request)).sheets()


def _overview(story: Story, request: PrintRequest) -> tuple[StoryPage, list[Group]]:
    """Lay the overview out in the largest text in which it says as much on one page."""
    page = story_page(request)
    best = list(overview_groups(story, page))
    if request.page == "fit" or len(best) > 1 or len(story.document.cards) > _SOON_TOLD:
        return page, best
    for larger in _LARGER:
        if max(part.y + part.part.height for part in best[0].parts) > _FULL * page.height:
            break
        tried = story_page(request, larger)
        groups = list(overview_groups(story, tried))
        if len(groups) > 1 or _letters(groups) < _letters(best):
            break
        page, best = tried, groups
    return page, best


def _letters(groups: list[Group]) -> int:
    """Count the letters on some pages, however their words are broken."""
    figures = (item.figure for group in groups for item in Drawing(group).figures())
    texts = (mark.text for each in figures for mark in each.marks if type(mark) is Text)
    return sum(character.isalnum() for text in texts for character in text)


def _fullest(story: Story, request: PrintRequest) -> StoryPage:
    """Choose the text that fills the pages best, for a story that is soon told.

    Larger text may part chapters that shared a page, but no more than there are.
    """
    page = story_page(request)
    if request.page == "fit" or len(story.document.cards) > _SOON_TOLD:
        return page
    filled = _filled(story, page)
    most = max(len(filled), len(story.chapters))
    fullest = fmean(filled or (1.0,))
    for larger in _LARGER:
        tried = story_page(request, larger)
        filled = _filled(story, tried)
        if not filled or len(filled) > most:
            break
        if fmean(filled) > fullest:
            page, fullest = tried, fmean(filled)
    return page


def _filled(story: Story, page: StoryPage) -> list[float]:
    writer = _Writer(story, page)
    return [writer.filled for _ in writer.sheets()]


def _sheet(
    story: Story, page: StoryPage, group: Group, bookmarks: tuple[Bookmark, ...]
) -> PlacedSheet:
    drawing = Drawing(group, story.document.map.language)
    return PlacedSheet(page.sheet, drawing, page.scale, bookmarks=bookmarks)


class _Writer:
    """Sets chapters on pages, one after the other."""

    def __init__(self, story: Story, page: StoryPage) -> None:
        self._story = story
        self._page = page
        self._top = strip_height(story, page.width) + BELOW
        self._strips: dict[tuple[str, ...], Figure] = {}
        """By the chapters that they mark: most pages go on with the one of the page before."""
        self.filled = 0.0
        """The share of its height that the page given last has taken."""
        self._start()

    def sheets(self) -> Iterator[PlacedSheet]:
        """Give the pages as they are full."""
        for chapter in self._story.chapters:
            yield from self._chapter(chapter)
        if self._parts:
            yield self._finished()

    def _start(self) -> None:
        self._parts: list[PlacedPart] = []
        self._present: dict[str, None] = {}
        self._bookmarks: list[Bookmark] = []
        self._y = self._top

    def _chapter(self, chapter: Chapter) -> Iterator[PlacedSheet]:
        page, story = self._page, self._story
        head = chapter_head(story, chapter, page.width)
        rows = self._rows(chapter, page.height - self._top - head.height)
        if not rows and not goal_of(story, chapter):
            return
        if self._parts and not self._has_room(head, rows):
            yield self._finished()
        self._begin(chapter, head)
        end = 0
        while True:
            columns = self._columns(chapter, rows, end)
            for x, y, part in columns.parts:
                self._parts.append(PlacedPart(x, self._y + y, part))
            self._y += columns.bottom + _APART
            end = columns.stop
            if end == len(rows):
                return
            yield self._finished()
            self._begin(chapter, head_again(story, chapter, page.width))

    def _columns(self, chapter: Chapter, rows: tuple[Flowing, ...], start: int) -> Columns:
        """Set as many rows as the page takes, fewer if a few lines were left for the last page."""
        page, room = self._page, self._page.height - self._y
        full = set_columns(rows, start, page.flow, room)
        if full.stop == len(rows) or chapter is not self._story.chapters[-1]:
            return full
        top = self._top + head_again(self._story, chapter, page.width).height
        rest = set_columns(rows, full.stop, page.flow, page.height - top)
        if rest.stop < len(rows) or top + rest.bottom > _SHORT * page.height:
            return full
        kept = set_columns(rows, start, page.flow, _KEPT * page.height - self._y)
        after = Span(kept.stop, top, page.height)
        fits = kept.stop > start and takes_all(rows, after, page.columns)
        return kept if fits and kept.bottom <= room else full

    def _rows(self, chapter: Chapter, most: float) -> tuple[Flowing, ...]:
        """Keep cards together with what is said of them, unless only that needs another page."""
        story, page = self._story, self._page
        rows = tuple(spread_rows(story, chapter, page))
        # Parting cards makes no chapter lower than its columns are full.
        may_fit = sum(row.row.height for row in rows) <= page.columns * most
        for together in _PARTED if may_fit and not self._fits(rows, most) else ():
            parted = tuple(spread_rows(story, chapter, page, together))
            if self._fits(parted, most):
                return parted
        return rows

    def _fits(self, rows: tuple[Flowing, ...], most: float) -> bool:
        return takes_all(rows, Span(0, 0.0, most), self._page.columns)

    def _has_room(self, head: Figure, rows: tuple[Flowing, ...]) -> bool:
        """Say whether a chapter is to begin below what the page has already."""
        left = self._page.height - self._y - head.height
        if left <= 0 or self._fits(rows, left):
            return left > 0
        begun = stop_of(rows, Span(0, 0.0, left), self._page.columns)
        return begun > _LEAST_ROWS and left > self._page.height * _MOST_EMPTY

    def _begin(self, chapter: Chapter, head: Figure) -> None:
        if chapter.id not in self._present and head.key is not None:
            area, scale = self._page.sheet.content, self._page.scale
            top, rest = area.y + self._y * scale, (self._page.height - self._y) * scale
            self._bookmarks.append(Bookmark(chapter.name, Rect(area.x, top, area.width, rest)))
        self._present[chapter.id] = None
        self._parts.append(PlacedPart(0, self._y, head))
        self._y += head.height

    def _finished(self) -> PlacedSheet:
        page = self._page
        strip = PlacedPart(0, 0, self._strip(tuple(self._present)))
        group = Group(page.width, page.height, (strip, *self._parts))
        made = _sheet(self._story, page, group, tuple(self._bookmarks))
        self.filled = self._y / page.height
        self._start()
        return made

    def _strip(self, present: tuple[str, ...]) -> Figure:
        strip = self._strips.get(present)
        if strip is None:
            strip = neighbour_strip(self._story, present, self._page.width)
            self._strips[present] = strip
        return strip
