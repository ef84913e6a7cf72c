"""How a chapter begins: a band as wide as the page with its name, its goal and what it comes to."""

from collections.abc import Iterator
from typing import NamedTuple

from cjm_desktop.insight.facts import facts, total_counts
from cjm_desktop.insight.wants import WantCount, want_count
from cjm_desktop.journey.document import Key
from cjm_desktop.layout.drawing import Anchor, Figure, Icon, Mark
from cjm_desktop.layout.map.headers import chevron, chevron_inks
from cjm_desktop.layout.map.tally import ROW, Tally, on_accent, phase_tally, tally_marks
from cjm_desktop.layout.story.cell_heading import persona_words
from cjm_desktop.layout.story.chapter import Chapter, Story
from cjm_desktop.layout.story.measures import BODY
from cjm_desktop.layout.text import Line, Style, block, single, width, wrap
from cjm_desktop.words.durations import duration_words

BELOW = 18.0
_NAME = Style("bold", 18)
_GOAL = Style("regular", 11)
_TIP = 5.0
_LEFT = 22.0
_PAD = 10.0
_LEAST = 3 * ROW + 4.0
_GOAL_LINES = 2
"""A goal of more lines than these stands below the band."""
_MOST_BESIDE = 2
"""A name of more lines than these stands above what is counted, and has all of the band."""
_FIGURES = 225.0
"""The room at the right for what is counted."""
_ROOM = _FIGURES - _PAD
_AROUND = 6.0
"""Above and below what is counted."""
_SIGN, _APART = 17.0, 12.0
"""From a sign to its words, and from these to the next sign."""


class _Said(NamedTuple):
    """A sign and its words."""

    icon: str
    words: str

    @property
    def width(self) -> float:
        return _SIGN + width(self.words, BODY.font, BODY.size)


class _Counted(NamedTuple):
    """What a chapter comes to, and below that rows of what else is said of it."""

    tally: Tally
    said: tuple[tuple[_Said, ...], ...]

    @property
    def height(self) -> float:
        return ROW * (bool(self.tally) + sum(map(bool, self.said)))


class _Words(NamedTuple):
    """The lines of a chapter's name and goal, and whether what is counted stands below them."""

    name: list[Line]
    goal: list[Line]
    above: bool


def chapter_head(story: Story, chapter: Chapter, room: float) -> Figure:
    """Draw the band of a chapter, which is also where links to it lead."""
    ink, quiet = chevron_inks(chapter.accent)
    counted = _counted(story, chapter)
    said = _words(story, chapter, counted, room)
    needed = len(said.name) * _NAME.line_height + len(said.goal) * _GOAL.line_height
    if said.above:
        needed += _APART / 2 + counted.height
    height = max(needed + 2 * _PAD, counted.height + 2 * _AROUND, _LEAST)
    top = (height - needed) / 2
    texts, bottom = block(said.name, _LEFT, top, _NAME.in_colour(ink))
    goal, bottom = block(said.goal, _LEFT, bottom, _GOAL.in_colour(quiet))
    beside = (room - _FIGURES, (height - counted.height) / 2 + 2)
    x, y = (_LEFT, bottom + _APART / 2 + 2) if said.above else beside
    # The tip of a chevron reaches beyond its room.
    outline, _ = chevron(room - _TIP, height)
    marks: list[Mark] = [
        Anchor(0, 0, chapter.anchor),
        outline._replace(fill=chapter.accent),
        *texts,
        *goal,
        *_count_marks(counted, chapter.accent, x, y, quiet),
    ]
    key = Key("phases" if chapter.place == "phase" else "lanes", chapter.id)
    return Figure(key, "heading", room, height + BELOW, tuple(marks), chapter.name, chapter.accent)


def widest_name(room: float) -> float:
    """Give the room that a long name has in a band so wide, whatever is counted."""
    return room - _LEFT - _TIP - 2 * _PAD


def head_again(story: Story, chapter: Chapter, room: float) -> Figure:
    """Draw what stands above a chapter that goes on on another page."""
    words = story.tr("{title} (continued)", title=chapter.name)
    style = Style("bold", 13)
    texts, bottom = block(wrap(words, style.font, style.size, room), 0, 0, style)
    return Figure(None, "heading", room, bottom + 10, tuple(texts), words, "ink", level=0)


def _words(story: Story, chapter: Chapter, counted: _Counted, room: float) -> _Words:
    """Set the words beside what is counted, or above it if name or goal have more room there."""
    beside = _set(story, chapter, room - _LEFT - _FIGURES - _PAD, above=False)
    if counted.height and len(beside.name) <= _MOST_BESIDE and beside.goal:
        return beside
    whole = _set(story, chapter, widest_name(room), above=counted.height > 0)
    cut = len(beside.name) > _MOST_BESIDE or (whole.goal and not beside.goal)
    return whole if cut or not counted.height else beside


def _set(story: Story, chapter: Chapter, room: float, *, above: bool) -> _Words:
    name = wrap(chapter.name, _NAME.font, _NAME.size, room)
    return _Words(name, _goal_lines(story, chapter, room), above)


def _goal_lines(story: Story, chapter: Chapter, space: float) -> list[Line]:
    """Give the lines of a goal that stand in the band; none if it is longer than that."""
    lines = wrap(goal_of(story, chapter), _GOAL.font, _GOAL.size, space)
    return lines if len(lines) <= _GOAL_LINES else []


def written(story: Story, chapter: Chapter, room: float) -> Iterator[str]:
    """Give what is written of a chapter besides its name, as far as the band does not say it."""
    goal = goal_of(story, chapter)
    if goal and not _words(story, chapter, _counted(story, chapter), room).goal:
        yield goal
    document = story.document
    record = document.phases if chapter.place == "phase" else document.lanes
    description = record[chapter.id].description.strip()
    if description:
        yield description


def goal_of(story: Story, chapter: Chapter) -> str:
    """Give a phase's goal, or who stands for a role."""
    if chapter.place == "phase":
        return story.document.phases[chapter.id].goal.strip()
    personas = story.document.personas_of(chapter.id)
    return "; ".join(persona_words(persona) for _, persona in personas)


def _counted(story: Story, chapter: Chapter) -> _Counted:
    known = [facts(cards) for cell in chapter.cells if (cards := story.cards(cell))]
    wants = want_count(known, story.answers) if story.answers else WantCount()
    tally = phase_tally(total_counts(each.counts for each in known), story.tr, wants)
    said = tuple(_said(story, chapter))
    beside = sum(each.width for each in said) + _APART * (len(said) - 1)
    return _Counted(tally, (said,) if beside <= _ROOM else tuple((each,) for each in said))


def _said(story: Story, chapter: Chapter) -> Iterator[_Said]:
    if chapter.place != "phase":
        return
    phase = story.document.phases[chapter.id]
    if phase.duration is not None:
        yield _Said("clock", duration_words(story.tr, phase.duration))
    if phase.decisive:
        yield _Said("flag", story.tr("The decision is made here"))


def _count_marks(counted: _Counted, accent: str, x: float, y: float, ink: str) -> Iterator[Mark]:
    if counted.tally:
        yield from tally_marks(counted.tally, on_accent(accent, ink), x, y, _ROOM)
        y += ROW
    for row in counted.said:
        left = x
        for each in row:
            yield Icon(left + 1, y + 1.5, 11, each.icon, ink)
            yield from single(each.words, left + _SIGN, y + 10.5, BODY.in_colour(ink))
            left += each.width + _APART
        y += ROW
