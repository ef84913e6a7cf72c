"""What an overview says in words: the phases that have no room above, and the best gaps, large."""

from collections.abc import Iterator

from cjm_desktop.insight.gap import Ranked, headline, ranking
from cjm_desktop.journey.document import CellKey, Document, Key
from cjm_desktop.layout.anchors import anchor_name
from cjm_desktop.layout.drawing import Box, Figure, Group, JumpArea, Mark, PlacedPart
from cjm_desktop.layout.party_words import headline_words
from cjm_desktop.layout.place_words import numbered_phase, place_words
from cjm_desktop.layout.story.chapter import Story
from cjm_desktop.layout.story.measures import BETWEEN, NAME, QUIET, StoryPage
from cjm_desktop.layout.text import Style, block, clamped_lines, single, width, wrap
from cjm_desktop.words.codes import phrase
from cjm_desktop.words.numbers import number, signed_number

_HEAD = Style("bold", 14)
_SENTENCE = Style("semibold", 11)
_TITLE = Style("semibold", 11)
_VALUE = Style("bold", 15)
_RANK = 28.0
_MOST = 12
"""So many gaps are told of at most; the gap chart has them all."""
_APART = 8.0
_GOAL_LINES = 3


def phase_list(story: Story, phases: tuple[str, ...], wide: float) -> list[Figure]:
    """Set the phases' names with their goals, as wide as a column."""
    made: list[Figure] = []
    for phase in phases:
        name = numbered_phase(story.document, phase, story.tr)
        texts, y = block(wrap(name, NAME.font, NAME.size, wide), 0, 0, NAME)
        goal = story.document.phases[phase].goal.strip()
        if goal:
            more, y = block(clamped_lines(goal, QUIET, wide, _GOAL_LINES), 0, y, QUIET)
            texts += more
        area = JumpArea(0, 0, wide, y, anchor_name("phase", phase))
        key = Key("phases", phase)
        made.append(Figure(key, "note", wide, y + _APART, (*texts, area), name, "ink"))
    return made


def name_width(story: Story, phase: str) -> float:
    """Give how wide a phase's name is on one line."""
    return width(numbered_phase(story.document, phase, story.tr), NAME.font, NAME.size)


def has_gaps(document: Document) -> bool:
    """Say whether there is anything to tell of gaps."""
    return bool(ranking(document)) or headline(document) is not None


def best_gaps(story: Story, page: StoryPage, left: float) -> Group | None:
    """Set the largest unmet potential in words and the best gaps, as many as have room.

    Where there is little room, they have no more than their titles. None if there is nothing to
    tell, or no room for any of it.
    """
    head = _head(story, page.width)
    columns = max(1, page.columns - 1)
    wide = (page.width - BETWEEN * (columns - 1)) / columns
    found = ranking(story.document)[:_MOST]
    for set_gap in (_gap, _gap_line):
        parts, y = list(head.parts), head.height
        rows = list(_rows([set_gap(story, item, wide) for item in found], wide, columns))
        for row in rows:
            if y + row.height > left:
                break
            parts.append(PlacedPart(0, y, row))
            y += row.height
        if y <= left and (len(parts) > len(head.parts) or not rows):
            return Group(page.width, y, tuple(parts)) if parts else None
    return None


def _head(story: Story, room: float) -> Group:
    """Set the heading of what is told of gaps, and the largest unmet potential in words."""
    worst = headline(story.document)
    parts: list[PlacedPart] = []
    y = 0.0
    if has_gaps(story.document):
        title = _line(story.tr("Where to put the effort"), _HEAD, room)
        parts.append(PlacedPart(0, 0, title))
        y = title.height + 2
    if worst is not None:
        said = _line(headline_words(story.document, worst, story.tr), _SENTENCE, room)
        parts.append(PlacedPart(0, y, said))
        y += said.height + _APART
    return Group(room, y, tuple(parts))


def _rows(figures: list[Figure], wide: float, columns: int) -> Iterator[Group]:
    """Put figures beside each other, row by row."""
    for start in range(0, len(figures), columns):
        row = figures[start : start + columns]
        parts = [PlacedPart(place * (wide + BETWEEN), 0, each) for place, each in enumerate(row)]
        height = max(each.height for each in row)
        yield Group(wide * columns + BETWEEN * (columns - 1), height, tuple(parts))


def _gap(story: Story, item: Ranked, room: float) -> Figure:
    tr, card = story.tr, item.card
    value = signed_number(tr, item.gap)
    right = width(value, _VALUE.font, _VALUE.size)
    space = room - _RANK - right - 10
    title = " ".join(card.title.split()) or phrase(tr, card.kind)
    texts, y = block(clamped_lines(title, _TITLE, space, 2), _RANK, 4, _TITLE)
    where = place_words(story.document, CellKey(card.phase, card.lane), tr)
    scores = tr(
        "potential {potential}, effort {effort}",
        potential=number(tr, card.potential),
        effort=number(tr, (card.potential or 0.0) - item.gap),
    )
    for words in (where, scores):
        more, y = block(clamped_lines(words, QUIET, space, 2), _RANK, y, QUIET)
        texts += more
    colour = story.colours[str(card.lane)]
    height = y + 6
    marks: list[Mark] = [
        Box(0, 4, 3, y - 4, 1.5, colour),
        *single(str(item.rank), 9, 4 + _TITLE.baseline, Style("bold", 11, "quiet")),
        *texts,
        *single(value, room, 4 + _VALUE.baseline, _VALUE, "right"),
        JumpArea(0, 0, room, height, anchor_name("card", item.id)),
    ]
    return Figure(Key("cards", item.id), "figure", room, height + 4, tuple(marks), title, colour)


def _gap_line(story: Story, item: Ranked, room: float) -> Figure:
    """Set a gap with no more than its rank, its title, what it comes to."""
    value = signed_number(story.tr, item.gap)
    space = room - _RANK - width(value, _TITLE.font, _TITLE.size) - 10
    title = " ".join(item.card.title.split()) or phrase(story.tr, item.card.kind)
    colour, base = story.colours[str(item.card.lane)], 1 + _TITLE.baseline
    texts, y = block(clamped_lines(title, _TITLE, space, 2), _RANK, 1, _TITLE)
    marks: list[Mark] = [
        Box(0, 2, 3, y - 3, 1.5, colour),
        *single(str(item.rank), 9, base, Style("bold", 11, "quiet")),
        *texts,
        *single(value, room, base, _TITLE, "right"),
        JumpArea(0, 0, room, y, anchor_name("card", item.id)),
    ]
    return Figure(Key("cards", item.id), "figure", room, y + 3, tuple(marks), title, colour)


def _line(words: str, style: Style, room: float) -> Figure:
    texts, bottom = block(wrap(words, style.font, style.size, room), 0, 0, style)
    return Figure(None, "heading", room, bottom, tuple(texts), words, "ink")
