"""A persona as a form: for each role a sheet whose ruled fields ask what there is to know."""

from collections.abc import Iterator, Sequence

from cjm_desktop.journey.document import Document
from cjm_desktop.journey.looks import role_colour
from cjm_desktop.journey.records import Lane
from cjm_desktop.layout.drawing import Box, Disc, Figure, Group, Icon, Mark, PlacedPart
from cjm_desktop.layout.forms.form_ruling import (
    HAND,
    HEADING,
    LABEL,
    RULE,
    field,
    form_figure,
    form_room,
    rules,
)
from cjm_desktop.layout.lane_colour import lane_colours, text_colour
from cjm_desktop.layout.paper import PlacedSheet
from cjm_desktop.layout.print_request import PrintRequest
from cjm_desktop.layout.sheets.persona_sheet import LISTS
from cjm_desktop.layout.text import Style, block, clamped_lines, runs, shortened_line
from cjm_desktop.words.codes import phrase
from cjm_desktop.words.forms import PERSONA_QUESTIONS
from cjm_desktop.words.wording import Wording

_OWN_WIDTH, _OWN_HEIGHT = 934.0, 600.0
_NAME = Style("bold", 16)
_PORTRAIT = 104.0
_FACE = 40.0
_BESIDE = 22.0
_MARGIN = 20.0
_WIDE = 800.0
_HEAD = 130.0
_QUOTE = 62.0
_BELOW = 13.0
_BACKGROUND = 0.26
"""The share of the height below the quote that the background takes."""


def persona_forms(document: Document, tr: Wording, request: PrintRequest) -> Iterator[PlacedSheet]:
    """Lay out a sheet for each role, or one for any role on a map that has none."""
    room = form_room(request, _OWN_WIDTH, _OWN_HEIGHT)
    colours = lane_colours(document)
    owners = [(document.lanes[lane], colours[lane]) for lane in document.role_lane_ids]
    for lane, colour in owners or [(Lane(order="a0"), role_colour(0))]:
        parts = _sheet(lane, colour, room.width, room.height, tr)
        yield room.placed(Group(room.width, room.height, tuple(parts)), document)


def _sheet(lane: Lane, colour: str, wide: float, high: float, tr: Wording) -> Iterator[PlacedPart]:
    ground: list[Mark] = [Box(0, 0, wide, high, 8, "paper", RULE, 0.6, colour)]
    yield PlacedPart(0, 0, form_figure("cell", wide, high, ground, lane.name))
    room = wide - 2 * _MARGIN
    yield PlacedPart(_MARGIN, _MARGIN, _head(lane, colour, room, tr))
    y = _MARGIN + _HEAD
    asked = PERSONA_QUESTIONS["quote"]
    quote = _ruled(tr("Quote"), tr(asked), colour, room, _QUOTE)
    yield PlacedPart(_MARGIN, y, quote)
    y += _QUOTE + _BELOW
    rest = high - _MARGIN - y
    past = rest * _BACKGROUND
    asked = PERSONA_QUESTIONS["background"]
    yield PlacedPart(_MARGIN, y, _ruled(tr("Background"), tr(asked), colour, room, past))
    yield from _lists(colour, room, y + past + _BELOW, high - _MARGIN, tr)


def _lists(
    colour: str, room: float, top: float, bottom: float, tr: Wording
) -> Iterator[PlacedPart]:
    across = 3 if room >= _WIDE else 2
    down = len(LISTS) // across
    wide = (room - (across - 1) * _BESIDE) / across
    high = (bottom - top) / down
    for place, (name, heading) in enumerate(LISTS.items()):
        asked = PERSONA_QUESTIONS[name]
        figure = _ruled(tr(heading), tr(asked), colour, wide, high - _BELOW)
        x = _MARGIN + place % across * (wide + _BESIDE)
        yield PlacedPart(x, top + place // across * high, figure)


def _head(lane: Lane, colour: str, room: float, tr: Wording) -> Figure:
    half = _PORTRAIT / 2
    left = _PORTRAIT + _BESIDE
    marks: list[Mark] = [
        Disc(half, half, half - 1, "paper", RULE, 0.8),
        Icon(half - _FACE / 2, half - _FACE / 2, _FACE, "user", "hairline"),
    ]
    inner = room - left
    if lane.name.strip():
        line = shortened_line(lane.name.strip(), _NAME.font, _NAME.size, inner)
        marks += runs(line, left, 15, _NAME.in_colour(text_colour(colour)))
    else:
        marks += field(phrase(tr, "role"), left, 15, inner)
    for place, label in enumerate((tr("Name"), tr("Title at work"), tr("Company")), start=1):
        marks += field(label, left, 15 + place * 30, inner)
    return form_figure("heading", room, _HEAD, marks, lane.name)


def _ruled(heading: str, question: str, colour: str, room: float, height: float) -> Figure:
    style = HEADING.in_colour(text_colour(colour))
    texts, y = block(clamped_lines(heading, style, room, 1), 0, 0, style)
    asked, y = block(clamped_lines(question, LABEL, room, 2), 0, y, LABEL)
    marks: Sequence[Mark] = (*texts, *asked, *rules(0, y - 4, room, height, HAND - 2))
    return form_figure("note", room, height, list(marks), heading)
