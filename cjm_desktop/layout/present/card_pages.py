"""A phase, or a role through all phases, for a room: its band, and its cards in columns.

A card has its face and no more, so that many are read at one glance; the words are a click away.
"""

from collections.abc import Collection, Iterator
from dataclasses import replace
from typing import Final

from cjm_desktop.journey.document import CellKey, Document
from cjm_desktop.layout import theme
from cjm_desktop.layout.drawing import Group, PlacedPart
from cjm_desktop.layout.map.card_face import card_face
from cjm_desktop.layout.sheets.columns import Flowing, FlowRow, group_of, set_columns
from cjm_desktop.layout.story.cell_heading import again, cell_heading
from cjm_desktop.layout.story.chapter import Chapter, Story
from cjm_desktop.layout.story.chapter_head import chapter_head, head_again
from cjm_desktop.layout.story.measures import StoryPage
from cjm_desktop.words.wording import Wording

_BELOW: Final = 4.0
"""Below the last card of a cell."""


def phase_pages(document: Document, phase: str, page: StoryPage, tr: Wording) -> Iterator[Group]:
    """Lay out a phase, lane by lane; who stands for a role is told where the role is shown."""
    return _pages(Story(replace(document, personas={}), tr, "phase"), phase, page)


def role_pages(document: Document, lane: str, page: StoryPage, tr: Wording) -> Iterator[Group]:
    """Lay out a lane, phase by phase."""
    return _pages(Story(document, tr, "role"), lane, page)


def part_pages(
    document: Document,
    phases: Collection[str],
    lanes: Collection[str],
    page: StoryPage,
    tr: Wording,
) -> Iterator[Group]:
    """Lay out some phases and lanes; one lane goes on through the phases, more go phase by phase.

    No phases are all of them, and so with lanes.
    """
    if len(lanes) == 1:
        story, wanted = Story(document, tr, "role"), lanes
    else:
        story, wanted = Story(replace(document, personas={}), tr, "phase"), phases
    for chapter in story.chapters:
        if not wanted or chapter.id in wanted:
            yield from _chapter_pages(story, _within(chapter, phases, lanes), page)


def _within(chapter: Chapter, phases: Collection[str], lanes: Collection[str]) -> Chapter:
    return chapter._replace(
        cells=tuple(
            cell
            for cell in chapter.cells
            if (not phases or cell.phase in phases) and (not lanes or cell.lane in lanes)
        )
    )


def _pages(story: Story, chapter_id: str, page: StoryPage) -> Iterator[Group]:
    chapter = next(each for each in story.chapters if each.id == chapter_id)
    return _chapter_pages(story, chapter, page)


def _chapter_pages(story: Story, chapter: Chapter, page: StoryPage) -> Iterator[Group]:
    first = chapter_head(story, chapter, page.width)
    further = head_again(story, chapter, page.width)
    rows = list(_rows(story, chapter, page.room))
    return filled_pages(rows, page, first, further)


def filled_pages(
    rows: list[Flowing], page: StoryPage, first: FlowRow, further: FlowRow
) -> Iterator[Group]:
    """Set rows in columns below a heading, each page as full as it goes; one at least."""
    end, head = 0, first
    while True:
        columns = set_columns(rows, end, page.flow, page.height - head.height)
        parts = [PlacedPart(0, 0, head)]
        parts += [PlacedPart(x, head.height + y, part) for x, y, part in columns.parts]
        yield Group(page.width, page.height, tuple(parts))
        end, head = columns.stop, further
        if end >= len(rows):
            return


def _rows(story: Story, chapter: Chapter, room: float) -> Iterator[Flowing]:
    for cell in chapter.cells:
        if story.cards(cell):
            heading, repeated = cell_heading(story, cell, room), again(story, cell, room)
            yield from group_of(heading, _faces(story, cell, room), repeated, in_columns=True)


def _faces(story: Story, cell: CellKey, room: float) -> list[Group]:
    cards = story.cards(cell)
    faces = [
        card_face(item.id, item.card, story.tr, room, story.answered(item.id)) for item in cards
    ]
    below = [theme.GAP] * (len(faces) - 1) + [theme.GAP + _BELOW]
    return [
        Group(room, face.height + under, (PlacedPart(0, 0, face),))
        for face, under in zip(faces, below, strict=True)
    ]
