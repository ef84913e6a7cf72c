"""The map on a slide: phases as chevrons, lanes as bands, every card a shape.

So many phases stand on a slide as can be read, the others on the next. Where the titles of all
cards would be too small, cards are marks whose titles are heard and found, and the slides of each
phase tell them in full.
"""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from cjm_desktop.journey.document import CellKey, Document, Placed
from cjm_desktop.layout.arrow_words import arrow_words
from cjm_desktop.layout.lane_colour import lane_colours
from cjm_desktop.layout.map.headers import chevron_inks
from cjm_desktop.layout.place_words import numbered_phase
from cjm_desktop.layout.theme import LIGHT, resolve
from cjm_desktop.output.deck.card_shapes import (
    INK,
    card_shape,
    card_shape_name,
    card_text,
    lane_name,
    tinted,
)
from cjm_desktop.output.deck.frame import Frame
from cjm_desktop.output.deck.slide import Area, Arrow, Paragraph, Part, Shape, Slide
from cjm_desktop.output.deck.slide_text import fitted, one_line, text_height
from cjm_desktop.words.wording import Wording

_LABEL: Final = 92.0
_HEADER: Final = 44.0
_BETWEEN: Final = 4.0
_NARROWEST: Final = 96.0
"""The least width of a phase's column."""
_SIZES: Final = (16.0, 15.0, 14.0, 13.0, 12.0, 11.0, 10.0, 9.0, 8.0, 7.0)
_HEADINGS: Final = (13.0, 12.0, 11.0, 10.0, 9.0, 8.0)
_MARK: Final = 10.0
"""The side of a card that is a mark."""
LANE_KINDS: Final = frozenset({"role", "topic"})
"""The lanes that hold cards."""


class _Columns(NamedTuple):
    """The phases on a slide, and how wide each is."""

    phases: Sequence[str]
    left: float
    width: float

    def x(self, place: int) -> float:
        return self.left + place * self.width


def overview_slides(document: Document, frame: Frame, tr: Wording) -> Iterator[Slide]:
    """Lay the map out."""
    lanes = card_lanes(document)
    parts = _shares(document.phase_ids, frame)
    for number, phases in enumerate(parts, start=1):
        title = tr("Journey map")
        if len(parts) > 1:
            title = f"{title} ({number}/{len(parts)})"
        yield Slide(f"overview:{number}", title, tuple(_map(document, phases, lanes, frame, tr)))


def card_lanes(document: Document) -> list[str]:
    """List the lanes that hold cards."""
    return [lane for lane in document.lane_ids if document.lanes[lane].kind in LANE_KINDS]


def _shares(phases: Sequence[str], frame: Frame) -> list[Sequence[str]]:
    """Share the phases out evenly over as many slides as they need."""
    most = max(1, int((frame.content.width - _LABEL) / _NARROWEST))
    slides = -(-len(phases) // most)
    each = -(-len(phases) // slides) if slides else 1
    return [phases[start : start + each] for start in range(0, len(phases), each)]


def _map(
    document: Document, phases: Sequence[str], lanes: Sequence[str], frame: Frame, tr: Wording
) -> Iterator[Part]:
    content = frame.content
    width = (content.width - _LABEL) / len(phases)
    columns = _Columns(phases, content.x + _LABEL, width)
    yield from _chevrons(document, columns, content.y, tr)
    top = content.y + _HEADER + _BETWEEN
    size, heights = _heights(document, columns, lanes, content.bottom - top, tr)
    colours = lane_colours(document)
    y = top
    for lane, height in zip(lanes, heights, strict=True):
        colour = resolve(colours[lane], LIGHT)
        yield from _band(document, lane, Area(content.x, y, content.width, height), colour, tr)
        for place, phase in enumerate(phases):
            items = document.cells.get(CellKey(phase, lane), ())
            cell = Area(columns.x(place) + _BETWEEN / 2, y, width - _BETWEEN, height)
            yield from _cards(document, items, cell, size, tr)
        y += height + _BETWEEN
    yield from arrows(document, _on(document, phases, lanes), tr)


def _on(document: Document, phases: Sequence[str], lanes: Sequence[str]) -> set[str]:
    """List the cards on a slide."""
    cells = (document.cells.get(CellKey(phase, lane), ()) for phase in phases for lane in lanes)
    return {item.id for items in cells for item in items}


def _chevrons(document: Document, columns: _Columns, y: float, tr: Wording) -> Iterator[Shape]:
    accent = document.map.accent
    ink = resolve(chevron_inks(accent)[0], LIGHT)
    names = [numbered_phase(document, phase, tr) for phase in columns.phases]
    # A chevron's point takes room from its text.
    size = fitted(names, _HEADINGS, columns.width - _HEADER * 0.3, _HEADER, bold=True)
    for place, (phase, name) in enumerate(zip(columns.phases, names, strict=True)):
        area = Area(columns.x(place), y, columns.width - 2, _HEADER)
        text = (Paragraph(name, size, bold=True, colour=ink, centred=True),)
        goal = one_line(document.phases[phase].goal)
        words = f"{name}. {goal}" if goal else name
        yield Shape(f"phases:{phase}", "chevron", area, text, accent, "", words, middle=True)


def _band(document: Document, lane: str, area: Area, colour: str, tr: Wording) -> Iterator[Shape]:
    name = lane_name(document, lane, tr)
    yield Shape(f"lanes:{lane}:band", "box", area, (), LIGHT["surround"], "", name)
    size = fitted([name], _HEADINGS, _LABEL - 6, area.height, bold=True)
    label = Area(area.x, area.y, _LABEL - 6, area.height)
    text = (Paragraph(name, size, bold=True, colour=INK),)
    yield Shape(f"lanes:{lane}", "box", label, text, tinted(colour, 0.22), "", name, middle=True)


def _heights(
    document: Document, columns: _Columns, lanes: Sequence[str], room: float, tr: Wording
) -> tuple[float | None, list[float]]:
    """Choose the largest type in which all cards fit, and share the room among the lanes.

    None is for cards that are marks.
    """
    room -= _BETWEEN * (len(lanes) - 1)
    cells = [
        [document.cells.get(CellKey(phase, lane), ()) for phase in columns.phases] for lane in lanes
    ]
    for size in _SIZES:
        needed = [
            max((_stack(items, columns.width - _BETWEEN, size, tr) for items in row), default=0.0)
            for row in cells
        ]
        least = [max(each, 2 * size) for each in needed]
        if sum(least) <= room:
            return size, [each + (room - sum(least)) / len(lanes) for each in least]
    counts = [max((len(items) for items in row), default=0) for row in cells]
    total = sum(counts) + len(counts)
    return None, [room * (count + 1) / total for count in counts]


def _stack(items: Sequence[Placed], width: float, size: float, tr: Wording) -> float:
    """Give the height of cards below each other."""
    return _BETWEEN + sum(
        text_height(card_text(item.card, size, tr), width) + _BETWEEN for item in items
    )


def _cards(
    document: Document, items: Sequence[Placed], cell: Area, size: float | None, tr: Wording
) -> Iterator[Shape]:
    if size is None:
        yield from _marks(document, items, cell, tr)
        return
    y = cell.y + _BETWEEN
    for item in items:
        text = card_text(item.card, size, tr)
        height = text_height(text, cell.width)
        yield card_shape(document, item, Area(cell.x, y, cell.width, height), text, tr)
        y += height + _BETWEEN


def _marks(document: Document, items: Sequence[Placed], cell: Area, tr: Wording) -> Iterator[Shape]:
    """Set cards as marks in rows, smaller where there are very many."""
    side = _MARK
    while side > 2 and _marks_fitting(cell, side) < len(items):
        side -= 1
    across = max(1, int(cell.width / (side + 2)))
    for place, item in enumerate(items):
        row, column = divmod(place, across)
        area = Area(cell.x + column * (side + 2), cell.y + _BETWEEN + row * (side + 2), side, side)
        yield card_shape(document, item, area, (), tr)


def _marks_fitting(cell: Area, side: float) -> int:
    return int(cell.width / (side + 2)) * int((cell.height - _BETWEEN) / (side + 2))


def arrows(document: Document, shown: set[str], tr: Wording) -> Iterator[Arrow]:
    """Draw the arrows whose ends both are on a slide."""
    for handoff_id, handoff in document.handoffs.items():
        if handoff.source in shown and handoff.target in shown:
            ends = document.cards[handoff.source], document.cards[handoff.target]
            yield Arrow(
                f"handoffs:{handoff_id}", card_shape_name(handoff.source),
                card_shape_name(handoff.target), arrow_words(handoff, *ends, tr),
                dashed=handoff.kind != "handoff",
            )  # fmt: skip
