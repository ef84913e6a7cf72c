"""What forms are made of: lines to write on, fields with a label, and the page they fill."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from cjm_desktop.journey.document import Document
from cjm_desktop.layout.drawing import Box, Drawing, Figure, FigureRole, Group, Line, Mark
from cjm_desktop.layout.paper import PlacedSheet, Sheet, hand_scale
from cjm_desktop.layout.print_request import PrintRequest
from cjm_desktop.layout.text import Style, runs, shortened_line, width

LABEL = Style("regular", 8.5, "quiet")
"""The smallest text on a form; more than 7 points on an A4."""
HEADING = Style("bold", 9.5)
RULE = "axis"
HAND = 22.0
"""The distance of lines that a hand writes on."""
PAD = 7.0
_RULE = 0.6
_AFTER = 5.0
_SHORTEST = 24.0


class FormRoom(NamedTuple):
    """A sheet, and its content's size at a scale that grows with the paper."""

    sheet: Sheet
    scale: float
    width: float
    height: float

    def placed(self, group: Group, document: Document) -> PlacedSheet:
        """Put what was laid out in this room on its sheet."""
        return PlacedSheet(self.sheet, Drawing(group, document.map.language), self.scale)


def form_room(request: PrintRequest, own_width: float, own_height: float) -> FormRoom:
    """Give the room on a paper; one that fits the content has the content's own size."""
    sheet = request.sheet(own_width, own_height)
    scale = sheet.scale if request.page == "fit" else hand_scale(sheet)
    area = sheet.content
    return FormRoom(sheet, scale, area.width / scale, area.height / scale)


def frame(wide: float, high: float) -> Box:
    """Draw the border of a field to write in."""
    return Box(0, 0, wide, high, 3, "paper", RULE, _RULE)


def rules(
    x: float, top: float, room: float, bottom: float, distance: float = HAND
) -> Iterator[Line]:
    """Draw as many lines as have room below each other, the last at the bottom."""
    count = int((bottom - top + 1e-6) / distance)
    for number in range(1, count + 1):
        y = top + number * (bottom - top) / count
        yield Line(x, y, x + room, y, RULE, _RULE)


def field(label: str, x: float, baseline: float, room: float) -> list[Mark]:
    """Write a label and draw the line to write on from there to the end of the room."""
    most = room - _SHORTEST - _AFTER
    shown = shortened_line(label, LABEL.font, LABEL.size, most)
    start = x + shown.width + _AFTER
    line = Line(start, baseline + 2, x + room, baseline + 2, RULE, _RULE)
    return [*runs(shown, x, baseline, LABEL), line]


def whole_words(style: Style, texts: Iterable[str], room: float) -> Style:
    """Give a style in which no word of some texts is broken; smaller, but not below a label's."""
    words = (word for text in texts for word in text.split())
    widest = max((width(word, style.font, style.size) for word in words), default=0.0)
    if widest <= room:
        return style
    return style._replace(size=max(style.size * room / widest, LABEL.size))


def form_figure(
    role: FigureRole, wide: float, high: float, marks: list[Mark], label: str
) -> Figure:
    """Make a figure of a form; it stands for no record."""
    return Figure(None, role, wide, high, tuple(marks), label)
