"""Where one is in a story: all chapters in a row, those of the page marked, each a way there."""

from collections.abc import Collection, Sequence
from functools import partial

from cjm_desktop.layout.anchors import OVERVIEW
from cjm_desktop.layout.column_widths import shared_out
from cjm_desktop.layout.drawing import Box, Figure, JumpArea, Mark
from cjm_desktop.layout.fitting import fitted_lines
from cjm_desktop.layout.map.headers import chevron_inks
from cjm_desktop.layout.story.chapter import Chapter, Story
from cjm_desktop.layout.text import Line, Style, block, width

HEIGHT = 18.0
"""Of names that have a line each."""
BELOW = 12.0
"""Between the strip and what stands below it."""

_PAD = 5.0
_APART = 2.0
_BESIDE = 8.0
"""Between the way to the overview and the chapters."""
_NAMED = 64.0
"""From this width on a cell has a name and not only a number."""
_SHORT = 44.0
"""The least width of a cell whose name is short, where others lack room for theirs."""
_PRESENT = 0.25
"""The most of the strip that the first chapter of the page takes for its name."""
_LINKED = 40
"""More chapters than these are too narrow to be hit, and are reached by the overview."""
_STYLE = Style("semibold", 8.5, leading=1.15)


def strip_height(story: Story, room: float) -> float:
    """Give the height of the strips of a story: with names on two lines where one is too short."""
    _, total = _home(story, room)
    even = total / max(len(story.chapters), 1)
    tight = sum(max(_needed(each), _NAMED) for each in story.chapters) > total
    return HEIGHT + (_STYLE.line_height if tight and even >= _NAMED else 0.0)


def neighbour_strip(story: Story, present: Collection[str], room: float) -> Figure:
    """Draw the strip; `present` are the ids of the chapters that the page tells of."""
    (wide, total), height = _home(story, room), strip_height(story, room)
    marks: list[Mark] = [
        *_centred([_home_line(story)], _PAD, height, _STYLE.in_colour("accent")),
        JumpArea(0, 0, wide, height, OVERVIEW),
    ]
    fill = story.document.map.accent
    ink, _ = chevron_inks(fill)
    x, rooms = room - total, _rooms(story.chapters, present, total)
    for number, (chapter, own) in enumerate(zip(story.chapters, rooms, strict=True), start=1):
        here = chapter.id in present
        marks.append(Box(x, 0, own - min(_APART, own / 3), height, 3, fill if here else "chip"))
        style = _STYLE.in_colour(ink if here else "quiet")
        marks += _words(chapter, number, x, own, height, style)
        if len(story.chapters) <= _LINKED:
            marks.append(JumpArea(x, 0, own, height, chapter.anchor))
        x += own
    label = ", ".join(chapter.name for chapter in story.chapters if chapter.id in present)
    return Figure(None, "note", room, height + BELOW, tuple(marks), label)


def _home(story: Story, room: float) -> tuple[float, float]:
    """Give the room of the way to the overview, and what it leaves for the chapters."""
    wide = _home_line(story).width + 2 * _PAD
    return wide, room - wide - _BESIDE


def _home_line(story: Story) -> Line:
    home = story.tr("Overview")
    return Line(home, width(home, _STYLE.font, _STYLE.size))


def _rooms(chapters: tuple[Chapter, ...], present: Collection[str], total: float) -> list[float]:
    """Share the strip out: chapters of the page have room for their names, if there is any.

    They leave the others room for names, of which none is cut while one has room to spare.
    """
    names = [max(_needed(chapter), _NAMED) for chapter in chapters]
    spare = (total - sum(names)) / len(chapters)
    if spare >= 0:
        return [name + spare for name in names]
    even = total / len(chapters)
    others = [chapter for chapter in chapters if chapter.id not in present]
    least = [_least(each, even) for each in others]
    most = total * _PRESENT
    if even >= _NAMED:
        most = min(most, total - sum(least))
    most = max(even, most / max(len(present), 1))
    wanted = partial(_wanted, least=even, most=most)
    here = {chapter.id: wanted(chapter) for chapter in chapters if chapter.id in present}
    rooms = shared_out(total - sum(here.values()), [1.0] * len(others), least)
    own = here | {each.id: room for each, room in zip(others, rooms, strict=True)}
    return [own[chapter.id] for chapter in chapters]


def _wanted(chapter: Chapter, least: float, most: float) -> float:
    return min(max(least, _needed(chapter)), most)


def _least(chapter: Chapter, even: float) -> float:
    """Give the least room of a chapter with a name; a short one leaves some to those that lack."""
    return max(_on_two_lines(chapter), _SHORT if even >= _NAMED else _NAMED)


def _needed(chapter: Chapter) -> float:
    return _room_for(chapter.name)


def _on_two_lines(chapter: Chapter) -> float:
    words = chapter.name.split()
    ends = range(1, len(words) + 1)
    halves = ((" ".join(words[:end]), " ".join(words[end:])) for end in ends)
    return min((max(map(_room_for, each)) for each in halves), default=0.0)


def _room_for(line: str) -> float:
    return width(line, _STYLE.font, _STYLE.size) + 2 * _PAD + _APART


def _words(
    chapter: Chapter, number: int, x: float, own: float, height: float, style: Style
) -> Sequence[Mark]:
    """Set the name, or only the number, or nothing, as there is room."""
    room = own - _APART - 2 * _PAD
    if own >= _NAMED or (own >= _SHORT and room >= _on_two_lines(chapter) - 2 * _PAD - _APART):
        most = 1 + int(height > HEIGHT)
        style, lines = fitted_lines(chapter.name, style, room, most)
        return _centred(lines, x + _PAD, height, style)
    if width(str(number), style.font, style.size) <= own - _APART:
        line = Line(str(number), width(str(number), style.font, style.size))
        return _centred([line], x + (own - _APART - line.width) / 2, height, style)
    return ()


def _centred(lines: Sequence[Line], x: float, height: float, style: Style) -> Sequence[Mark]:
    top = (height - len(lines) * style.line_height) / 2
    return block(lines, x, top, style)[0]
