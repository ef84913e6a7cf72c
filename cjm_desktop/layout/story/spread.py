"""All that is told of a chapter, as rows for its columns: what it comes to, then cell by cell."""

from collections.abc import Iterator

from cjm_desktop.journey.document import CellKey
from cjm_desktop.layout.sheets.columns import Flowing, silent, under_heading, unread
from cjm_desktop.layout.sheets.word_rows import line_rows
from cjm_desktop.layout.story.card_texts import card_title
from cjm_desktop.layout.story.cell_heading import again, cell_heading
from cjm_desktop.layout.story.chapter import Chapter, Story
from cjm_desktop.layout.story.chapter_head import written
from cjm_desktop.layout.story.figures import chapter_figures
from cjm_desktop.layout.story.measures import BODY, StoryPage
from cjm_desktop.layout.story.told_card import TOGETHER, card_rows
from cjm_desktop.layout.text import wrap

_ABOVE_FIGURES = 9.0
_ABOVE_CELL = 22.0
_ABOVE_CARD = 12.0


def spread_rows(
    story: Story, chapter: Chapter, page: StoryPage, together: float = TOGETHER
) -> Iterator[Flowing]:
    """Set all that is told of a chapter in rows as wide as a column; none if there is nothing."""
    room = page.room
    for words in written(story, chapter, page.width):
        for row in line_rows(wrap(words, BODY.font, BODY.size, room), BODY, room, 0):
            yield Flowing(row, row.height)
    for figure in chapter_figures(story, chapter, room):
        yield Flowing(figure, figure.height, above=_ABOVE_FIGURES)
    for cell in chapter.cells:
        if story.cards(cell):
            yield from _cell(story, cell, room, together)


def _cell(story: Story, cell: CellKey, room: float, together: float) -> Iterator[Flowing]:
    """Name a cell where one of its cards begins a column, and a card, too, where that goes on."""
    name, rows = again(story, cell, room), list[Flowing]()
    seen, beside = unread(name), silent(name)
    for item in story.cards(cell):
        first, *rest = card_rows(story, item, room, together)
        rows.append(Flowing(first, first.height, seen, beside, above=_ABOVE_CARD))
        if rest:
            name = again(story, cell, room, story.tr.quoted(card_title(item.card, story.tr)))
            rows += [Flowing(row, row.height, unread(name), silent(name)) for row in rest]
    yield from under_heading(cell_heading(story, cell, room), rows, _ABOVE_CELL)
