"""All that is told of a chapter, as rows for its columns: what it comes to, then cell by cell."""

from collections.abc import Iterator

from cjm_desktop.journey.document import CellKey
from cjm_desktop.layout.drawing import Figure
from cjm_desktop.layout.sheets.flow import Flowing, FlowRow
from cjm_desktop.layout.sheets.word_rows import line_rows
from cjm_desktop.layout.story.cell_heading import TOP, again, cell_heading
from cjm_desktop.layout.story.chapter import Chapter, Story
from cjm_desktop.layout.story.chapter_head import written
from cjm_desktop.layout.story.figures import chapter_figures
from cjm_desktop.layout.story.measures import BODY, StoryPage
from cjm_desktop.layout.story.told_card import TOGETHER, card_rows
from cjm_desktop.layout.text import wrap

_BELOW_WORDS = 6.0


def spread_rows(
    story: Story, chapter: Chapter, page: StoryPage, together: float = TOGETHER
) -> Iterator[Flowing]:
    """Set all that is told of a chapter in rows as wide as a column; none if there is nothing."""
    room = page.room
    told = _told(story, chapter, page, together)
    first = next(told, None)
    if first is not None:
        yield from (_space(room, TOP), first, *told)


def _told(story: Story, chapter: Chapter, page: StoryPage, together: float) -> Iterator[Flowing]:
    room = page.room
    for words in written(story, chapter, page.width):
        for row in line_rows(wrap(words, BODY.font, BODY.size, room), BODY, room, 0):
            yield Flowing(row, row.height)
        yield _space(room, _BELOW_WORDS)
    for figure in chapter_figures(story, chapter, room):
        yield Flowing(figure, figure.height)
    for cell in chapter.cells:
        if story.cards(cell):
            yield from _cell(story, cell, room, together)


def _cell(story: Story, cell: CellKey, room: float, together: float) -> Iterator[Flowing]:
    heading = cell_heading(story, cell, room)
    repeated = again(story, cell, room)
    before: Figure | None = heading
    for row in _rows(story, cell, room, together):
        if before is not None:
            yield Flowing(before, before.height + row.height)
        yield Flowing(row, row.height, None if before is not None else repeated)
        before = None


def _rows(story: Story, cell: CellKey, room: float, together: float) -> Iterator[FlowRow]:
    for item in story.cards(cell):
        yield from card_rows(story, item, room, together)


def _space(room: float, height: float) -> Flowing:
    return Flowing(Figure(None, "note", room, height, ()), height)
