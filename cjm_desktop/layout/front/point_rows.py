"""Points of a summary: a heading, and below it sentences that begin with what they are about.

They are set for those who read a page at arm's length: larger than anything else in print.
"""

from collections.abc import Sequence
from typing import Final, NamedTuple

from cjm_desktop.layout.drawing import Box, Disc, Figure, Group, JumpArea, Line, Mark
from cjm_desktop.layout.letters import composed
from cjm_desktop.layout.sheets.columns import stacked_group
from cjm_desktop.layout.text import Line as Words
from cjm_desktop.layout.text import Style, block, clamped_lines, runs, single, width, wrap
from cjm_desktop.words.wording import Wording

BODY: Final = Style("regular", 13.5, leading=1.27)
"""On office paper this is 11.5 points."""
_LEAD: Final = Style("semibold", 13.5, leading=1.27)
_HEADING: Final = Style("bold", 15)
_QUIET: Final = Style("regular", 11, "quiet")
_STATEMENT: Final = Style("bold", 18, leading=1.28)
_INDENT: Final = 15.0
_APART: Final = 4.0
"""Below each point."""
_BELOW: Final = 14.0
"""Below each topic."""
_BESIDE: Final = 20.0
_BAR: Final = 5.0
_MOST_STATED: Final = 5
_MOST_LEADING: Final = 2
_MOST_SAID: Final = 5
"""So many lines of a sentence are shown, as of what it is about and of what matters most."""


class Point(NamedTuple):
    """A sentence: what it is about, what is said of it, and the anchor where more is told."""

    lead: str
    said: str
    target: str = ""


class Topic(NamedTuple):
    """A heading with what is said beside it, and its points; `figure` stands between them."""

    title: str
    said: str
    points: Sequence[Point]
    figure: Figure | None = None


def topic_block(topic: Topic, most: int, room: float, tr: Wording) -> Group:
    """Set a heading and below it so many points at most, and how many more there are."""
    shown = topic.points[:most]
    rows = [point_row(point, room) for point in shown]
    left = len(topic.points) - len(shown)
    if left:
        rows.append(_more(tr.plural("and one more", "and {n} more", left), room))
    figure = () if topic.figure is None else (topic.figure,)
    below = Figure(None, "note", room, _BELOW, ())
    return stacked_group([_heading(topic, room), *figure, *rows, below])


def statement(words: str, room: float, target: str = "") -> Figure:
    """Set what matters most, in the largest type, beside a bar."""
    left = _BAR + 12
    lines = clamped_lines(words, _STATEMENT, room - left, _MOST_STATED)
    texts, bottom = block(lines, left, 0, _STATEMENT)
    marks: list[Mark] = [Box(0, 1, _BAR, bottom - 2, 2, "accent"), *texts]
    if target:
        marks.append(JumpArea(0, 0, room, bottom, target))
    return Figure(None, "note", room, bottom, tuple(marks), words, "ink")


def _heading(topic: Topic, room: float) -> Figure:
    """Set a heading, and what is said beside it at the right where there is room, else below."""
    title, said = topic.title, topic.said
    lines = wrap(title, _HEADING.font, _HEADING.size, room)
    texts, bottom = block(lines, 0, 0, _HEADING)
    beside = width(said, _QUIET.font, _QUIET.size)
    if said and lines[-1].width + _BESIDE + beside <= room:
        baseline = bottom - _HEADING.line_height + _HEADING.baseline
        texts += single(said, room, baseline, _QUIET, "right")
    elif said:
        more, bottom = block(wrap(said, _QUIET.font, _QUIET.size, room), 0, bottom, _QUIET)
        texts += more
    line = Line(0, bottom + 3, room, bottom + 3, "hairline", 1)
    return Figure(None, "heading", room, bottom + 9, (*texts, line), title, "ink")


def _more(words: str, room: float) -> Figure:
    texts, bottom = block([Words(words, 0)], _INDENT, 0, _QUIET)
    return Figure(None, "note", room, bottom, tuple(texts), words)


def point_row(point: Point, room: float) -> Figure:
    """Set a point behind a dot, all of it a link to where more is told."""
    inner = room - _INDENT
    dot = Disc(4, BODY.line_height / 2, 2.75, fill="accent")
    marks: list[Mark] = [dot]
    lead = clamped_lines(point.lead, _LEAD, inner, _MOST_LEADING) if point.lead else []
    texts, y = block(lead, _INDENT, 0, _LEAD)
    marks += texts
    rest = point.said
    if lead and rest:
        beside, rest = _beside(rest, inner - lead[-1].width)
        line = Words(beside, width(beside, BODY.font, BODY.size))
        x = _INDENT + lead[-1].width + _space()
        marks += runs(line, x, y - BODY.line_height + BODY.baseline, BODY)
    if rest:
        texts, y = block(_lines(rest, point.said, inner), _INDENT, y, BODY)
        marks += texts
    if point.target:
        marks.append(JumpArea(0, 0, room, y, point.target))
    label = f"{point.lead} {point.said}".strip()
    return Figure(None, "note", room, y + _APART, tuple(marks), label, "ink")


def _lines(rest: str, whole: str, room: float) -> list[Words]:
    """Break what is left of a sentence; the note of one that is cut has all of it."""
    lines = clamped_lines(rest, BODY, room, _MOST_SAID)
    cut = lines[-1].cut
    if cut is not None:
        lines[-1] = lines[-1]._replace(cut=cut._replace(whole=composed(whole)))
    return lines


def _space() -> float:
    return width(" ", BODY.font, BODY.size)


def _beside(words: str, room: float) -> tuple[str, str]:
    """Take the words that fit beside what they go on from, and give the others."""
    taken, rest = "", words
    while rest:
        word, _, after = rest.partition(" ")
        longer = f"{taken} {word}" if taken else word
        if width(longer, BODY.font, BODY.size) + _space() > room:
            break
        taken, rest = longer, after
    return taken, rest
