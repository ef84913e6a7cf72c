"""The headings of a map: its title, the phases' chevrons, the lanes' headers."""

import math
from collections.abc import Sequence

from cjm_desktop.journey.document import MAP_KEY, Key
from cjm_desktop.journey.records import Lane, Map, Persona, Phase
from cjm_desktop.journey.vocabulary import CARD_LANES
from cjm_desktop.layout import theme
from cjm_desktop.layout.contrast import luminance
from cjm_desktop.layout.drawing import Box, Figure, Icon, Image, Mark, Path
from cjm_desktop.layout.fitting import fitted_lines
from cjm_desktop.layout.hyphenation import in_words_of_tr
from cjm_desktop.layout.lane_look import SAMPLE, LaneLook
from cjm_desktop.layout.lane_shape import Shape, shape_mark
from cjm_desktop.layout.map.tally import ON_PAPER, ROW, Tally, on_accent, tally_marks
from cjm_desktop.layout.map.tempo import Tempo, tempo_marks
from cjm_desktop.layout.text import (
    Line,
    Style,
    block,
    clamped_lines,
    runs,
    standing_for,
    wrap,
)
from cjm_desktop.words.codes import phrase
from cjm_desktop.words.wording import Wording

NOTCH = 8.0
PHASE_GAP = 3.0
"""Between the shoulder of a chevron and the end of its room; the tip reaches beyond."""
PORTRAIT = 28.0
_MOST_PERSONAS = 3
_LEAST_NAME = 28.0
"""A chevron with less room than this has its number alone: of a name there would be syllables."""
_EXACT_ENOUGH = 1e-6
"""How far, in points, the room for a name may be under what it was made from."""

HEADER_INK = "header-ink"
"""White, as the name of what reads on a dark accent."""


@in_words_of_tr
def title_figure(map_: Map, tr: Wording, room: float) -> Figure:
    """Draw the map's title with a quiet line of client, state and purpose, `room` points wide."""
    title = map_.title or tr("Untitled journey map")
    lines = wrap(title, theme.TITLE.font, theme.TITLE.size, room)
    texts, bottom = block(lines, 0, 0, theme.TITLE)
    facts = [map_.client, phrase(tr, map_.state), map_.variant]
    if map_.purpose:
        facts.append(tr("Purpose: {purpose}", purpose=map_.purpose))
    quiet = " · ".join(fact for fact in facts if fact)
    more, bottom = block(
        wrap(quiet, theme.SUBTITLE.font, theme.SUBTITLE.size, room), 0, bottom + 2, theme.SUBTITLE
    )
    return Figure(MAP_KEY, "title", room, bottom + theme.PADDING, (*texts, *more), title, "ink")


def phase_name_style(phase: Phase, number: int, room: float) -> Style:
    """Give the style of a phase's name in a chevron `room` points wide."""
    return _phase_lines(phase, number, room)[0]


def phase_height(phase: Phase, number: int, room: float, largest: Style = theme.PHASE) -> float:
    """Give the height a phase's chevron needs for its name and goal, `room` points wide."""
    style, name, goal = _phase_lines(phase, number, room, largest=largest)
    return (
        len(name) * style.line_height
        + len(goal) * theme.GOAL.line_height
        + 2 * theme.PADDING
        + (2 if goal else 0)
    )


def phase_header(
    phase_id: str,
    phase: Phase,
    number: int,
    accent: str,
    room: float,
    height: float,
    tally: Tally = (),
    tempo: Tempo | None = None,
    largest: Style = theme.PHASE,
) -> Figure:
    """Draw a phase's chevron with its number, name, goal, and at its foot sums and duration.

    What does not fit is shortened.
    """
    outline, tip = chevron(room, height)
    ink, quiet = chevron_inks(accent)
    end = height - theme.PADDING - (tempo.height if tempo else 0)
    foot = end - (ROW if tally else 0)
    high = end - theme.PADDING + _EXACT_ENOUGH
    style, name, goal = _phase_lines(phase, number, room, high, end - foot, largest)
    left = NOTCH + theme.PADDING - 2
    texts, bottom = block(name, left, theme.PADDING, style.in_colour(ink))
    more, _ = block(goal, left, bottom + 2, theme.GOAL.in_colour(quiet))
    inks, wide = on_accent(accent, quiet), room - PHASE_GAP - left
    fitting = tally if room >= theme.COLUMN / 2 and bottom <= foot else ()
    sums = tally_marks(fitting, inks, left, foot + 4, wide)
    marks: list[Mark] = [outline._replace(fill=accent), *texts, *more, *sums]
    if tempo and bottom <= end:
        marks += tempo_marks(tempo, quiet, left, end + 2, wide)
    if phase.decisive and room >= theme.COLUMN / 2:
        marks.append(Icon(room - PHASE_GAP - 14, 7, 11, "flag", ink))
    return Figure(
        Key("phases", phase_id), "heading", room + tip, height, tuple(marks), phase.name, accent
    )


def cuts_phase(phase: Phase, number: int, room: float) -> bool:
    """Say whether a chevron `room` points wide shows less than all of a phase's name and goal."""
    _, name, goal = _phase_lines(phase, number, room)
    return any(line.cut is not None for line in (*name, *goal))


def chevron(room: float, height: float) -> tuple[Path, float]:
    """Give the outline of a phase's heading, and how far its tip reaches beyond the room."""
    right, middle = room - PHASE_GAP, height / 2
    tip = min(NOTCH, room / 4)
    outline = (
        ("M", 0.0, 0.0), ("L", right, 0.0), ("L", right + tip, middle), ("L", right, height),
        ("L", 0.0, height), ("L", tip, middle), ("Z",),
    )  # fmt: skip
    return Path(outline), tip


def _phase_lines(
    phase: Phase,
    number: int,
    room: float,
    height: float = math.inf,
    foot: float = 0,
    largest: Style = theme.PHASE,
) -> tuple[Style, list[Line], list[Line]]:
    """Break a phase's name, in the style that it is set in, and of its goal what has room below.

    The name may take the room of what stands at the foot, the goal may not.
    """
    space = room - PHASE_GAP - NOTCH - theme.PADDING - (14 if phase.decisive else 4)
    name_fits = space >= _LEAST_NAME
    named = f"{number}. {phase.name}".rstrip()
    if name_fits:
        # A number stands with the name's first word.
        style, name = fitted_lines(
            named, theme.PHASE, space, 3, height, together=2, largest=largest.size
        )
    else:
        style, name = fitted_lines(f"{number}.", largest, _LEAST_NAME, 3, height)
        name[-1] = standing_for(name[-1], named, style.font, _LEAST_NAME)
    below = (height - foot - len(name) * style.line_height - 2) / theme.GOAL.line_height
    if space < theme.COLUMN / 2 or not phase.goal or below < 1:
        return style, name, []
    return style, name, clamped_lines(phase.goal, theme.GOAL, space, int(min(6, below)))


def chevron_inks(accent: str) -> tuple[str, str]:
    """Choose inks for name and goal that are 4.5:1 on an accent (WCAG 2)."""
    light = luminance(accent)
    if light < 0.13:
        return HEADER_INK, "header-quiet"
    # White is readable up to 0.183, black from 0.175 on.
    return (HEADER_INK, HEADER_INK) if light < 0.18 else ("#000000", "#000000")


def lane_header_content(
    lane: Lane, personas: tuple[tuple[str, Persona], ...], tr: Wording, tally: Tally = ()
) -> tuple[tuple[Mark, ...], float]:
    """Set what a lane's header says and what the lane comes to, and give the height it needs."""
    left, room = 14.0, theme.LANE_HEADER - 14 - theme.PADDING
    name = lane.name or phrase(tr, lane.kind)
    texts, bottom = block(
        wrap(name, theme.LANE.font, theme.LANE.size, room), left, theme.PADDING, theme.LANE
    )
    marks: list[Mark] = list(texts)
    if lane.kind == "role":
        more, bottom = _persona_rows([persona for _, persona in personas], left, bottom, room, tr)
        marks += more
    quiet = _quiet_note(lane, tr)
    if quiet:
        lines = wrap(quiet, theme.LANE_QUIET.font, theme.LANE_QUIET.size, room)
        note, bottom = block(lines, left, bottom + 2, theme.LANE_QUIET)
        marks += note
    if tally:
        marks += tally_marks(tally, ON_PAPER, left, bottom + 4, room)
    if lane.kind in CARD_LANES:
        # The room is there before there is anything to count, or the map would jump.
        bottom += 4 + ROW
    return tuple(marks), bottom + theme.PADDING


def lane_header(
    lane_id: str,
    name: str,
    colour: str,
    content: tuple[Mark, ...],
    height: float,
    shape: Shape | None = None,
) -> Figure:
    """Draw a lane's header: its colour as a bar at the left, the shape of its dots, its content."""
    back = Box(0, 0, theme.LANE_HEADER, height, fill="paper")
    bar = Box(0, 0, 5, height, fill=colour)
    middle = theme.PADDING + theme.LANE.line_height / 2
    # It stands on the bar, like a bead, so that it does not crowd the name.
    dots = () if shape is None else (shape_mark(shape, 6.25, middle, 4, colour, "paper", 1.5),)
    marks = (back, bar, *dots, *content)
    return Figure(Key("lanes", lane_id), "lane", theme.LANE_HEADER, height, marks, name, colour)


def legend(roles: tuple[tuple[str, LaneLook], ...], top: float) -> tuple[tuple[Mark, ...], float]:
    """List the roles' names with their curves, for lanes that draw all roles together."""
    marks: list[Mark] = []
    left = 14 + SAMPLE + 6
    for name, look in roles:
        style, lines = fitted_lines(name, theme.LANE_QUIET, theme.LANE_HEADER - left - 4, 1)
        marks += look.sample(14, top + 6)
        marks += runs(lines[0], left, top + 9.5, style)
        top += theme.LANE_QUIET.line_height + 2
    return tuple(marks), top


def _persona_rows(
    personas: Sequence[Persona], left: float, top: float, room: float, tr: Wording
) -> tuple[list[Mark], float]:
    """Name the first personas of a role, and say how many more there are."""
    marks: list[Mark] = []
    for persona in personas[:_MOST_PERSONAS]:
        more, top = _persona_lines(persona, left, top + 2, room)
        marks += more
    rest = len(personas) - _MOST_PERSONAS
    if rest > 0:
        words = tr.plural("and one more", "and {n} more", rest)
        lines = wrap(words, theme.LANE_QUIET.font, theme.LANE_QUIET.size, room)
        more_said, top = block(lines, left, top + 2, theme.LANE_QUIET)
        marks += more_said
    return marks, top


def _persona_lines(
    persona: Persona, left: float, top: float, room: float
) -> tuple[list[Mark], float]:
    marks: list[Mark] = []
    floor = top
    if persona.portrait is not None:
        marks.append(Image(left, top + 2, PORTRAIT, PORTRAIT, persona.portrait, PORTRAIT / 2))
        left, room, floor = left + PORTRAIT + 6, room - PORTRAIT - 6, top + PORTRAIT + 4
    for text in (persona.name, persona.title):
        if text:
            style, lines = fitted_lines(text, theme.LANE_QUIET, room, 2)
            more, top = block(lines, left, top, style)
            marks += more
    return marks, max(top, floor)


def _quiet_note(lane: Lane, tr: Wording) -> str:
    match lane.kind:
        case "experience":
            return tr("one curve for each role")
        case "gap":
            return tr("potential − effort, and touchpoints the customer uses where we are absent")
        case "kpis":
            return tr("the latest reading against its target")
        case "investment":
            return tr("the most that the customer pays, in whatever coin")
        case "topic":
            return phrase(tr, f"side_{lane.side}") if lane.side else ""
        case "role":
            return ""
