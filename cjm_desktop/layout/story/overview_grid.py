"""The map in small: phases across, lanes down, a mark for each card, the experience, what is unmet.

Nothing is cut here that a spread does not show in full: what has no room is left out, and a phase
whose name has none is told of by its number and named below.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from cjm_desktop.insight.experience import experience
from cjm_desktop.insight.presence_gap import presence_gap
from cjm_desktop.journey.document import CellKey, Key
from cjm_desktop.layout.anchors import anchor_name
from cjm_desktop.layout.column_widths import widest_word
from cjm_desktop.layout.drawing import (
    Anchor,
    Box,
    Figure,
    Group,
    JumpArea,
    Line,
    Mark,
    PlacedPart,
)
from cjm_desktop.layout.fitting import fitted_lines
from cjm_desktop.layout.lane_look import SAMPLE
from cjm_desktop.layout.map.columns import even_edges
from cjm_desktop.layout.map.experience_lane import HEIGHT as CURVES
from cjm_desktop.layout.map.experience_lane import experience_parts
from cjm_desktop.layout.map.headers import NOTCH, chevron, chevron_inks
from cjm_desktop.layout.party_words import party_looks, party_words, sum_with_unknown
from cjm_desktop.layout.place_words import place_words
from cjm_desktop.layout.story.card_marks import CellMarks, cell_marks
from cjm_desktop.layout.story.chapter import Story
from cjm_desktop.layout.story.measures import QUIET
from cjm_desktop.layout.text import Style, block, clamped_lines, single, width, wrap

LEFT = 124.0
"""The room for the lanes' names."""
_DIGIT = 5.0
_TWO_DIGITS = 15.5
BETWEEN = 5.0

_CHEVRON = 40.0
"""From this width on, a heading is a chevron."""
_WIDEST_NUMBER = "00."
_GOALS = 98.0
"""From this width of a column on, the goals stand in the headings."""
_SYLLABLES = 84.0
"""In a narrower column a broken word would be syllables."""
_GOAL_LINES = 5
_NAME_LINES = 3
_PAD = 6.0
_LANE = Style("semibold", 10)
_GOAL = Style("regular", 8.75)
_NAMES = (Style("bold", 11.5), Style("bold", 10), Style("bold", 9))
_LARGE = Style("bold", 13, "customer")
_SMALL = Style("bold", 8.5, "customer")


class Grid(NamedTuple):
    """The phases of an overview's page, the number of the first, and how wide their columns are."""

    phases: tuple[str, ...]
    first: int
    column: float

    @property
    def width(self) -> float:
        """The width of all, with the lanes' names."""
        return LEFT + self.column * len(self.phases)

    def x(self, place: int) -> float:
        """Give where a column begins."""
        return LEFT + place * self.column


def narrowest_column(phases: int) -> float:
    """Give the least width of a column in which the number of each of so many phases is read."""
    return _TWO_DIGITS + _DIGIT * max(len(str(phases)) - 2, 0)


def shows_goals(grid: Grid) -> bool:
    """Say whether there is room for the goals above the columns."""
    return grid.column >= _GOALS


def name_style(story: Story, grid: Grid) -> Style | None:
    """Choose the largest style in which no word of a phase's name is broken.

    In a wide column a word may be, before a phase has but its number: that is None.
    """
    names = [f"{_WIDEST_NUMBER} {_name(story, phase)}" for phase in grid.phases]
    room = grid.column - 2 * _PAD - NOTCH
    whole = (style for style in _NAMES if _fits(names, style, room))
    smallest = _NAMES[-1]
    may_break = grid.column >= _SYLLABLES and _fits(names, smallest, room, broken=True)
    return next(whole, smallest if may_break else None)


def _fits(names: Sequence[str], style: Style, room: float, *, broken: bool = False) -> bool:
    """Say whether names have room in a style, with words whole or `broken`."""
    return (broken or widest_word(names, style) <= room) and all(
        len(wrap(name, style.font, style.size, room)) <= _NAME_LINES for name in names
    )


def grid_head(story: Story, grid: Grid, *, again: bool = False) -> Group:
    """Draw the phases' headings, each a way to its spread; `again` on further pages."""
    style = name_style(story, grid)
    told = [_told(story, grid, phase, place, style) for place, phase in enumerate(grid.phases)]
    height = max(high for _, high in told)
    parts: list[PlacedPart] = []
    for place, (phase, (texts, _)) in enumerate(zip(grid.phases, told, strict=True)):
        marks = (_ground_of_head(story, grid.column, height), *texts)
        target = anchor_name("phase", phase)
        if story.by == "phase":
            marks += (JumpArea(0, 0, grid.column, height, target),)
        elif not again:
            # Told by roles, no other place is a phase's own.
            marks += (Anchor(0, 0, target),)
        name, accent = story.document.phases[phase].name, story.document.map.accent
        key = Key("phases", phase)
        figure = Figure(key, "heading", grid.column, height, marks, name, accent)
        parts.append(PlacedPart(grid.x(place), 0, figure))
    return Group(grid.width, height + BETWEEN, tuple(parts))


def _told(
    story: Story, grid: Grid, phase: str, place: int, style: Style | None
) -> tuple[tuple[Mark, ...], float]:
    """Set what a heading says, and give the height it needs: without a style only a number."""
    ink, quiet = chevron_inks(story.document.map.accent)
    number = grid.first + place
    if style is None:
        alone = Style("bold", 9, ink)
        middle = (grid.column - 2) / 2
        texts = single(str(number), middle, 3 + alone.baseline, alone, "centre")
        return texts, 6 + alone.line_height
    left, room = _PAD + NOTCH - 2, grid.column - 2 * _PAD - NOTCH
    words = f"{number}. {_name(story, phase)}".rstrip()
    lines = wrap(words, style.font, style.size, room)
    named, y = block(lines, left, _PAD, style.in_colour(ink))
    goal = story.document.phases[phase].goal.strip()
    if goal and shows_goals(grid):
        told = clamped_lines(goal, _GOAL, room, _GOAL_LINES)
        more, y = block(told, left, y + 1, _GOAL.in_colour(quiet))
        named += more
    return tuple(named), y + _PAD


def _ground_of_head(story: Story, column: float, height: float) -> Mark:
    accent = story.document.map.accent
    if column < _CHEVRON:
        return Box(0, 0, column - 2, height, 2, accent)
    outline, _ = chevron(column, height)
    return outline._replace(fill=accent)


def lane_bands(story: Story, grid: Grid, most_rows: int, least: float) -> Iterator[Group]:
    """Draw a band for each lane that holds cards, at least so high.

    Icons stand in so many rows at most.
    """
    for lane in story.lanes:
        cells = [story.cards(CellKey(phase, lane)) for phase in grid.phases]
        made = [cell_marks(cards, grid.column, most_rows) for cards in cells]
        name = place_words(story.document, CellKey(None, lane), story.tr)
        head, needed = _lane_head(name, story.colours[lane])
        height = max(needed, least, *(each.height for each in made))
        role = anchor_name("role", lane)
        marks: tuple[Mark, ...] = (Box(0, 0, 4, height, 0, story.colours[lane]), *head)
        if story.by == "role":
            marks += (JumpArea(0, 0, LEFT - 6, height, role),)
        elif grid.first == 1:
            # Told by phases, no other place is a lane's own.
            marks += (Anchor(0, 0, role),)
        figure = Figure(Key("lanes", lane), "lane", LEFT, height, marks, name)
        parts = [PlacedPart(0, 0, figure), *_ground(grid, height)]
        parts += _cells(story, grid, lane, made, height)
        yield Group(grid.width, height + BETWEEN, tuple(parts))


def _cells(
    story: Story, grid: Grid, lane: str, made: list[CellMarks], height: float
) -> Iterator[PlacedPart]:
    for place, (phase, each) in enumerate(zip(grid.phases, made, strict=True)):
        if not each.marks:
            continue
        by_phase = story.by == "phase"
        target = anchor_name("phase", phase) if by_phase else anchor_name("role", lane)
        area = JumpArea(0, 0, grid.column, height, target)
        words = place_words(story.document, CellKey(phase, lane), story.tr)
        count = len(story.cards(CellKey(phase, lane)))
        said = story.tr.plural("{n} card", "{n} cards", count)
        figure = Figure(
            None, "figure", grid.column, height, (*each.marks, area), f"{words}: {said}"
        )
        yield PlacedPart(grid.x(place), 0, figure)


def _lane_head(name: str, colour: str) -> tuple[list[Mark], float]:
    style, lines = fitted_lines(name, _LANE, LEFT - 18, 3)
    texts, bottom = block(lines, 10, 4, style)
    return list(texts), bottom + 4


def _ground(grid: Grid, height: float) -> Iterator[PlacedPart]:
    wide = grid.width - LEFT
    marks: list[Mark] = [Box(0, 0, wide, height, 0, "paper", "hairline", 0.75)]
    marks += [
        Line(place * grid.column, 0, place * grid.column, height, "hairline", 0.75)
        for place in range(1, len(grid.phases))
    ]
    yield PlacedPart(LEFT, 0, Figure(None, "cell", wide, height, tuple(marks), swatch="paper"))


def experience_band(story: Story, grid: Grid) -> Group | None:
    """Draw the experience curves of all parties; None if nothing is known of any."""
    document = story.document
    looks = party_looks(document)
    curves = [
        (look, tuple([experience(document, CellKey(phase, who)) for phase in grid.phases]))
        for who, look in looks.items()
    ]
    if all(value is None for _, values in curves for value in values):
        return None
    name = story.tr("Experience")
    texts, y = block(wrap(name, _LANE.font, _LANE.size, LEFT - 18), 10, 4, _LANE)
    marks: list[Mark] = [Box(0, 0, 4, CURVES, 0, "quiet"), *texts]
    left = 10 + SAMPLE + 6
    for who, look in looks.items():
        words = party_words(document, who, story.tr)
        style, lines = fitted_lines(words, QUIET, LEFT - left - 6, 2)
        if y + len(lines) * style.line_height > CURVES:
            break
        marks += look.sample(10, y + 7)
        named, y = block(lines, left, y, style)
        marks += named
    head = Figure(None, "lane", LEFT, CURVES, tuple(marks), name)
    drawn = experience_parts(curves, (), even_edges(len(grid.phases), grid.column), story.tr)
    body = Group(grid.width - LEFT, CURVES, drawn)
    parts = (PlacedPart(0, 0, head), *_ground(grid, CURVES), PlacedPart(LEFT, 0, body))
    return Group(grid.width, CURVES + BETWEEN, parts)


def unmet_band(story: Story, grid: Grid) -> Group | None:
    """Set each phase's unmet potential; None if there is none."""
    sides = presence_gap(story.document)
    if not any(sides[phase].unused for phase in grid.phases):
        return None
    style = _LARGE if grid.column >= 44 else _SMALL
    most = max(sides[phase].unmet for phase in grid.phases) or 1.0
    height = 34.0
    name = story.tr("Unmet potential")
    texts, _ = block(wrap(name, _LANE.font, _LANE.size, LEFT - 18), 10, 4, _LANE)
    head = Figure(None, "lane", LEFT, height, (Box(0, 0, 4, height, 0, "customer"), *texts), name)
    parts = [PlacedPart(0, 0, head), *_ground(grid, height)]
    for place, phase in enumerate(grid.phases):
        found = sides[phase]
        if found.unused:
            words = sum_with_unknown(found.unmet, found.unvalued, story.tr)
            parts.append(
                PlacedPart(grid.x(place), 0, _unmet(words, found.unmet / most, grid, style, height))
            )
    return Group(grid.width, height + BETWEEN, tuple(parts))


def _unmet(words: str, share: float, grid: Grid, style: Style, height: float) -> Figure:
    room = grid.column - 8
    if width(words, style.font, style.size) > room:
        style = _SMALL
    fits = width(words, style.font, style.size) <= grid.column
    text = single(words, grid.column / 2, 18, style, "centre") if fits else ()
    wide = max(room * share, 1.0)
    bar = Box((grid.column - wide) / 2, height - 9, wide, 4, 2, "customer")
    return Figure(None, "figure", grid.column, height, (*text, bar), words)


def _name(story: Story, phase: str) -> str:
    return " ".join(story.document.phases[phase].name.split())
