"""Where one is in a story: all chapters in a row, those of the page marked, each a way there."""

from collections.abc import Collection
from functools import partial

from cjm_desktop.layout.anchors import OVERVIEW
from cjm_desktop.layout.drawing import Box, Figure, JumpArea, Mark
from cjm_desktop.layout.map.headers import chevron_inks
from cjm_desktop.layout.story.chapter import Chapter, Story
from cjm_desktop.layout.text import Style, shortened_line, single, width

HEIGHT = 18.0
BELOW = 12.0
"""Between the strip and what stands below it."""

_PAD = 5.0
_APART = 2.0
_NAMED = 64.0
"""From this width on a cell has a name and not only a number."""
_PRESENT = 0.25
"""The most of the strip that the first chapter of the page takes for its name."""
_LINKED = 40
"""More chapters than these are too narrow to be hit, and are reached by the overview."""
_STYLE = Style("semibold", 8.5)


def neighbour_strip(story: Story, present: Collection[str], room: float) -> Figure:
    """Draw the strip; `present` are the ids of the chapters that the page tells of."""
    home = story.tr("Overview")
    wide = width(home, _STYLE.font, _STYLE.size) + 2 * _PAD
    marks: list[Mark] = [
        *single(home, _PAD, 12.5, _STYLE.in_colour("accent")),
        JumpArea(0, 0, wide, HEIGHT, OVERVIEW),
    ]
    fill = story.document.map.accent
    ink, _ = chevron_inks(fill)
    x, rooms = wide + 8, _rooms(story.chapters, present, room - wide - 8)
    for number, (chapter, own) in enumerate(zip(story.chapters, rooms, strict=True), start=1):
        here = chapter.id in present
        marks.append(Box(x, 0, own - min(_APART, own / 3), HEIGHT, 3, fill if here else "chip"))
        style = _STYLE.in_colour(ink if here else "quiet")
        marks += _words(chapter, number, x, own, style)
        if len(story.chapters) <= _LINKED:
            marks.append(JumpArea(x, 0, own, HEIGHT, chapter.anchor))
        x += own
    label = ", ".join(chapter.name for chapter in story.chapters if chapter.id in present)
    return Figure(None, "note", room, HEIGHT + BELOW, tuple(marks), label)


def _rooms(chapters: tuple[Chapter, ...], present: Collection[str], total: float) -> list[float]:
    """Share the strip out: chapters of the page have room for their names, if there is any."""
    names = [max(_needed(chapter), _NAMED) for chapter in chapters]
    spare = (total - sum(names)) / len(chapters)
    if spare >= 0:
        return [name + spare for name in names]
    even = total / len(chapters)
    most = max(even, total * _PRESENT / max(len(present), 1))
    wanted = partial(_wanted, least=even, most=most)
    here = {chapter.id: wanted(chapter) for chapter in chapters if chapter.id in present}
    others = len(chapters) - len(here)
    left = (total - sum(here.values())) / others if others else 0.0
    return [here.get(chapter.id, left) for chapter in chapters]


def _wanted(chapter: Chapter, least: float, most: float) -> float:
    return min(max(least, _needed(chapter)), most)


def _needed(chapter: Chapter) -> float:
    return width(chapter.name, _STYLE.font, _STYLE.size) + 2 * _PAD + _APART


def _words(chapter: Chapter, number: int, x: float, own: float, style: Style) -> tuple[Mark, ...]:
    """Set the name, or only the number, or nothing, as there is room."""
    room = own - _APART - 2 * _PAD
    if own >= _NAMED:
        line = shortened_line(chapter.name, style.font, style.size, room)
        return single(line.text, x + _PAD, 12.5, style)
    if width(str(number), style.font, style.size) <= own - _APART:
        return single(str(number), x + (own - _APART) / 2, 12.5, style, "centre")
    return ()
