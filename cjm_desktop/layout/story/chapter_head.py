"""How a chapter begins: a band as wide as the page with its name, its goal and what it comes to."""

from collections.abc import Iterator

from cjm_desktop.insight.facts import facts, total_counts
from cjm_desktop.insight.wants import WantCount, want_count
from cjm_desktop.journey.document import Key
from cjm_desktop.layout.drawing import Anchor, Figure, Icon, Mark
from cjm_desktop.layout.map.headers import chevron, chevron_inks
from cjm_desktop.layout.map.tally import ROW, on_accent, phase_tally, tally_marks
from cjm_desktop.layout.story.cell_heading import persona_words
from cjm_desktop.layout.story.chapter import Chapter, Story
from cjm_desktop.layout.story.measures import BODY
from cjm_desktop.layout.text import Line, Style, block, single, wrap
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
_FIGURES = 190.0
"""The room at the right for what is counted."""


def chapter_head(story: Story, chapter: Chapter, room: float) -> Figure:
    """Draw the band of a chapter, which is also where links to it lead."""
    ink, quiet = chevron_inks(chapter.accent)
    space = room - _LEFT - _FIGURES - _PAD
    name = wrap(chapter.name, _NAME.font, _NAME.size, space)
    told = goal_lines(story, chapter, room)
    needed = len(name) * _NAME.line_height + len(told) * _GOAL.line_height
    height = max(needed + 2 * _PAD, _LEAST)
    top = (height - needed) / 2
    texts, bottom = block(name, _LEFT, top, _NAME.in_colour(ink))
    goal, _ = block(told, _LEFT, bottom, _GOAL.in_colour(quiet))
    # The tip of a chevron reaches beyond its room.
    outline, _ = chevron(room - _TIP, height)
    marks: list[Mark] = [
        Anchor(0, 0, chapter.anchor),
        outline._replace(fill=chapter.accent),
        *texts,
        *goal,
        *_counts(story, chapter, room - _FIGURES, height, quiet),
    ]
    key = Key("phases" if chapter.place == "phase" else "lanes", chapter.id)
    return Figure(key, "heading", room, height + BELOW, tuple(marks), chapter.name, chapter.accent)


def head_again(story: Story, chapter: Chapter, room: float) -> Figure:
    """Draw what stands above a chapter that goes on on another page."""
    words = story.tr("{title} (continued)", title=chapter.name)
    style = Style("bold", 13)
    texts, bottom = block(wrap(words, style.font, style.size, room), 0, 0, style)
    return Figure(None, "heading", room, bottom + 10, tuple(texts), words, "ink", level=0)


def goal_lines(story: Story, chapter: Chapter, room: float) -> list[Line]:
    """Give the lines of a goal that stand in the band; none if it is longer than that."""
    lines = wrap(goal_of(story, chapter), _GOAL.font, _GOAL.size, room - _LEFT - _FIGURES - _PAD)
    return lines if len(lines) <= _GOAL_LINES else []


def written(story: Story, chapter: Chapter, room: float) -> Iterator[str]:
    """Give what is written of a chapter besides its name, as far as the band does not say it."""
    goal = goal_of(story, chapter)
    if goal and not goal_lines(story, chapter, room):
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


def _counts(story: Story, chapter: Chapter, x: float, height: float, ink: str) -> Iterator[Mark]:
    """Draw what a chapter comes to, how long its phase takes and whether it decides."""
    tr, room = story.tr, _FIGURES - _PAD
    known = [facts(cards) for cell in chapter.cells if (cards := story.cards(cell))]
    wants = want_count(known, story.answers) if story.answers else WantCount()
    tally = phase_tally(total_counts(each.counts for each in known), tr, wants)
    said = list(_said(story, chapter))
    y = (height - ROW * (len(said) + bool(tally))) / 2 + 2
    if tally:
        yield from tally_marks(tally, on_accent(chapter.accent, ink), x, y, room)
        y += ROW
    for icon, words in said:
        yield Icon(x + 1, y + 1.5, 11, icon, ink)
        yield from single(words, x + 17, y + 10.5, BODY.in_colour(ink))
        y += ROW


def _said(story: Story, chapter: Chapter) -> Iterator[tuple[str, str]]:
    if chapter.place != "phase":
        return
    phase = story.document.phases[chapter.id]
    if phase.duration is not None:
        yield "clock", duration_words(story.tr, phase.duration)
    if phase.decisive:
        yield "flag", story.tr("The decision is made here")
