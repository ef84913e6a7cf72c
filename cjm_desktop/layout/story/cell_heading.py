"""The heading above the cards of a cell: whose they are, or, told by role, in which phase."""

from collections.abc import Iterator

from cjm_desktop.journey.document import CellKey, Key
from cjm_desktop.journey.records import Persona
from cjm_desktop.layout.anchors import anchor_name
from cjm_desktop.layout.drawing import Box, Figure, JumpArea, Mark
from cjm_desktop.layout.place_words import numbered_phase, place_words
from cjm_desktop.layout.story.chapter import Story
from cjm_desktop.layout.story.measures import LANE, QUIET
from cjm_desktop.layout.text import block, wrap
from cjm_desktop.words.capitals import capitalised
from cjm_desktop.words.codes import influence_line, phrase

_LEFT = 12.0
_BELOW = 7.0
_AGAIN_LINES = 3


def cell_heading(story: Story, cell: CellKey, room: float) -> Figure:
    """Set a cell's heading with what is to be known of the lane there."""
    name = _name(story, cell)
    texts, bottom = block(wrap(name, LANE.font, LANE.size, room - _LEFT), _LEFT, 0, LANE)
    marks: list[Mark] = list(texts)
    for words, target in _about(story, cell):
        lines = wrap(words, QUIET.font, QUIET.size, room - _LEFT)
        top = bottom
        more, bottom = block(lines, _LEFT, bottom, QUIET)
        marks += more
        if target:
            marks.append(JumpArea(_LEFT, top, room - _LEFT, bottom - top, target))
    bar = Box(0, 0, 5, bottom, 0, story.colours[str(cell.lane)])
    key = Key("lanes", str(cell.lane))
    return Figure(key, "heading", room, bottom + _BELOW, (bar, *marks), name, "ink", level=3)


def again(story: Story, cell: CellKey, room: float, card: str = "") -> Figure:
    """Set what stands where a cell, and of it the text of a card, goes on in another column.

    A card whose title is too long for that is not named.
    """
    name = _name(story, cell)
    words = story.tr("{title} (continued)", title=f"{name} · {card}" if card else name)
    lines = wrap(words, QUIET.font, QUIET.size, room - _LEFT)
    if card and len(lines) > _AGAIN_LINES:
        return again(story, cell, room)
    texts, bottom = block(lines, _LEFT, 0, QUIET)
    bar = Box(0, 0, 5, bottom, 0, story.colours[str(cell.lane)])
    return Figure(None, "heading", room, bottom + _BELOW, (bar, *texts), words, "ink")


def persona_words(persona: Persona) -> str:
    """Name a persona with the title."""
    return ", ".join(part for part in (persona.name, persona.title) if part.strip())


def _name(story: Story, cell: CellKey) -> str:
    if story.by == "role":
        return numbered_phase(story.document, str(cell.phase), story.tr)
    return place_words(story.document, CellKey(None, cell.lane), story.tr)


def _about(story: Story, cell: CellKey) -> Iterator[tuple[str, str]]:
    """Say who stands for a role, each with where that leads, and what part it has in the phase."""
    lane, tr = story.document.lanes[str(cell.lane)], story.tr
    if story.by == "phase":
        for persona_id, persona in story.document.personas_of(str(cell.lane)):
            if words := persona_words(persona):
                yield words, anchor_name("persona", persona_id)
        if lane.kind == "topic" and lane.side:
            yield phrase(tr, f"side_{lane.side}"), ""
    influence = lane.influence.get(str(cell.phase), ())
    if lane.kind == "role" and influence:
        yield capitalised(influence_line(tr, influence)), ""
