"""The headings and cells of a map's form: each as large as it is told, with what helps to fill it.

What is to be asked once for a lane stands in its header; a cell has only lines and labels, so that
the room in it is for the hand.
"""

from collections.abc import Sequence

from cjm_desktop.insight.investment import MOST
from cjm_desktop.journey.records import Lane, Persona, Phase
from cjm_desktop.layout.drawing import Box, Disc, Figure, Icon, Line, Mark
from cjm_desktop.layout.forms.form_ruling import (
    HAND,
    LABEL,
    PAD,
    RULE,
    field,
    form_figure,
    frame,
    rules,
    whole_words,
)
from cjm_desktop.layout.icons import EXPERIENCE_ICONS
from cjm_desktop.layout.map.headers import chevron, chevron_inks
from cjm_desktop.layout.text import Style, block, clamped_lines, wrap
from cjm_desktop.words.codes import phrase
from cjm_desktop.words.forms import goal_question, lane_question, role_question
from cjm_desktop.words.wording import Wording

_NAME = Style("bold", 10.5)
_LANE = Style("bold", 11)
_GOAL = Style("regular", 8.5)
_BAR = 5.0
_LEFT = 14.0
_FACE = 10.0
_HURTS = 0.64
"""How far down a role's cell the room for what hurts begins."""
_HURTS_LEAST = 24.0
_AFTER_NOTCH = 15.0
_BEFORE_TIP = 5.0


def phase_name_style(phases: Sequence[Phase], room: float) -> Style:
    """Choose one style for the names of phases beside each other, so that all words are whole."""
    return whole_words(_NAME, (phase.name for phase in phases), _name_room(room))


def phase_name_height(phases: Sequence[Phase], style: Style, room: float) -> float:
    """Give the height that the longest name of some phases needs in a column."""
    inner = _name_room(room)
    lines = (len(clamped_lines(f"0. {phase.name}", style, inner, 3)) for phase in phases)
    return max(lines, default=1) * style.line_height + 2 * PAD


def _name_room(room: float) -> float:
    return room - _AFTER_NOTCH - _BEFORE_TIP


def phase_name(
    phase: Phase, number: int, accent: str, style: Style, room: float, height: float
) -> Figure:
    """Draw a phase's chevron; one without a name is light, with a line to write it on."""
    outline, tip = chevron(room, height)
    named = bool(phase.name.strip())
    ink, _ = chevron_inks(accent) if named else ("ink", "")
    lines = clamped_lines(f"{number}. {phase.name}".rstrip(), style, _name_room(room), 3)
    top = (height - len(lines) * style.line_height) / 2
    texts, _ = block(lines, _AFTER_NOTCH, top, style.in_colour(ink))
    shape = outline._replace(fill=accent) if named else outline._replace(fill="chip")
    marks: list[Mark] = [shape, *texts]
    if not named:
        y, left = height - PAD, 2 * _AFTER_NOTCH
        marks.append(Line(left, y, room - _BEFORE_TIP, y, RULE, 0.6))
    return form_figure("heading", room + tip, height, marks, phase.name)


def goal_cell(phase: Phase, room: float, height: float) -> Figure:
    """Draw the field below a phase: its goal, or lines to write one on."""
    marks: list[Mark] = [frame(room, height)]
    inner = room - 2 * PAD
    if phase.goal.strip():
        most = max(1, int((height - 2 * PAD) / _GOAL.line_height))
        texts, _ = block(clamped_lines(phase.goal.strip(), _GOAL, inner, most), PAD, PAD, _GOAL)
        marks += texts
    else:
        marks += rules(PAD, 0, inner, height - PAD, HAND - 4)
    return form_figure("cell", room, height, marks, phase.goal)


def goal_height(phases: Sequence[Phase], room: float) -> float:
    """Give the height that the longest goal of some phases needs in a column, within reason."""
    lines = (len(clamped_lines(phase.goal, _GOAL, room - 2 * PAD, 6)) for phase in phases)
    return max(lines, default=1) * _GOAL.line_height + 2 * PAD


def goal_header(tr: Wording, room: float, height: float) -> Figure:
    """Draw the heading of the goals' row."""
    return _header(tr("Goal of the phase"), "", goal_question(tr), "quiet", room, height)


def lane_header(
    lane: Lane, personas: Sequence[Persona], colour: str, tr: Wording, room: float, height: float
) -> Figure:
    """Draw a lane's heading with its question; a lane without a name has a line for it."""
    # One persona is named by the question.
    known = [persona.name.strip() for persona in personas if persona.name.strip()]
    names = ", ".join(known) if len(known) > 1 else ""
    name = lane.name.strip() or ("" if lane.kind == "role" else phrase(tr, lane.kind))
    return _header(name, names, question_of(lane, personas, tr), colour, room, height)


def question_of(lane: Lane, personas: Sequence[Persona], tr: Wording) -> str:
    """Say what a lane asks: a topic in its own words if it has any, else as the method does."""
    match lane.kind:
        case "role":
            return role_question(tr, personas[0].name.strip() if len(personas) == 1 else "")
        case "topic":
            code = f"side_{lane.side}" if lane.side else "topic"
            return lane.description.strip() or lane_question(tr, code)
        case "experience" | "gap" | "kpis" | "investment":
            return lane_question(tr, lane.kind)


def _header(
    name: str, names: str, question: str, colour: str, room: float, height: float
) -> Figure:
    marks: list[Mark] = [
        Box(0, 0, room, height, fill="paper"),
        Box(0, 0, _BAR, height, fill=colour),
    ]
    inner = room - _LEFT - PAD
    y = PAD
    if name:
        style = whole_words(_LANE, (name,), inner)
        texts, y = block(clamped_lines(name, style, inner, 2), _LEFT, y, style)
        marks += texts
    else:
        y += HAND - PAD
        marks.append(Line(_LEFT, y, _LEFT + inner, y, RULE, 0.6))
        y += 2
    # What asks is more use on a form than who is meant.
    asked = wrap(question, LABEL.font, LABEL.size, inner)
    free = int((height - y - 2) / LABEL.line_height) - len(asked)
    if names and free > 0:
        texts, y = block(clamped_lines(names, LABEL, inner, min(free, 2)), _LEFT, y, LABEL)
        marks += texts
    most = max(1, int((height - y - 2) / LABEL.line_height))
    texts, _ = block(clamped_lines(question, LABEL, inner, most), _LEFT, y, LABEL)
    return form_figure("lane", room, height, [*marks, *texts], name or question)


def header_height(lane: Lane, personas: Sequence[Persona], tr: Wording, room: float) -> float:
    """Give the height that a lane's name and question need, within reason."""
    inner = room - _LEFT - PAD
    name = len(clamped_lines(lane.name, _LANE, inner, 2)) * _LANE.line_height
    asked = len(clamped_lines(question_of(lane, personas, tr), LABEL, inner, 5)) * LABEL.line_height
    return PAD + name + asked + 3


def lane_cell(lane: Lane, tr: Wording, room: float, height: float) -> Figure:
    """Draw an empty cell of a lane."""
    marks: list[Mark] = [frame(room, height)]
    match lane.kind:
        case "role":
            marks += _hurts(tr, room, height)
        case "gap":
            labels = ("", tr("Potential"), tr("Effort"))
            marks += _fields(labels, room, height)
        case "kpis":
            marks += _fields(("", tr("Today"), tr("Target")), room, height)
        case "investment":
            marks += _levels(room, height)
        case "topic" | "experience":
            pass
    return form_figure("cell", room, height, marks, lane.name)


def _hurts(tr: Wording, room: float, height: float) -> list[Mark]:
    y = min(height * _HURTS, height - _HURTS_LEAST)
    label = clamped_lines(tr("What hurts"), LABEL, room - 2 * PAD - 13, 1)
    texts, _ = block(label, PAD + 13, y + 3, LABEL)
    return [
        Line(PAD, y, room - PAD, y, RULE, 0.6, (2, 3)),
        Icon(PAD, y + 4, 9, "triangle-alert", "kind-friction"),
        *texts,
    ]


def _levels(room: float, height: float) -> list[Mark]:
    """Draw a circle for each level of an investment, from low to very high, to be ticked."""
    y, step = height - PAD - 7, (room - 2 * PAD) / MOST
    return [
        Disc(PAD + (place + 0.5) * step, y, 3.0 + place, "paper", RULE, 0.8)
        for place in range(MOST)
    ]


def _fields(labels: Sequence[str], room: float, height: float) -> list[Mark]:
    """Draw a line to write on for each label, one of them without."""
    marks: list[Mark] = []
    step = (height - PAD) / len(labels)
    for place, label in enumerate(labels, start=1):
        baseline = place * step - 2
        if label:
            marks += field(label, PAD, baseline, room - 2 * PAD)
        else:
            marks.append(Line(PAD, baseline + 2, room - PAD, baseline + 2, RULE, 0.6))
    return marks


def curve_grid(columns: int, room: float, height: float) -> Figure:
    """Draw the field for the curves through a page's columns: five steps, each with a face."""
    marks: list[Mark] = [frame(room, height)]
    inset = PAD + _FACE / 2
    for step, icon in EXPERIENCE_ICONS.items():
        y = height / 2 - step / 2 * (height / 2 - inset)
        dash = (2.0, 3.0) if step else ()
        marks.append(Line(PAD + _FACE + 4, y, room - PAD, y, RULE, 0.6, dash))
        marks.append(Icon(PAD, y - _FACE / 2, _FACE, icon, "quiet"))
    for number in range(1, columns):
        x = number * room / columns
        marks.append(Line(x, 0, x, height, "hairline", 0.75))
    return form_figure("figure", room, height, marks, "")
