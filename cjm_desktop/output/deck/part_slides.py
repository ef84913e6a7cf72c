"""A slide for each phase or each role: its cards in full, in rows, as many slides as they need."""

from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import Final, NamedTuple

from cjm_desktop.journey.document import CellKey, Document, Placed
from cjm_desktop.layout.lane_colour import lane_colours
from cjm_desktop.layout.place_words import numbered_phase
from cjm_desktop.layout.print_request import SpreadBy
from cjm_desktop.layout.theme import LIGHT, resolve
from cjm_desktop.output.deck.card_shapes import (
    INK,
    card_shape,
    card_text,
    lane_name,
    spoken_notes,
    tinted,
)
from cjm_desktop.output.deck.frame import Frame
from cjm_desktop.output.deck.overview_slides import arrows, card_lanes
from cjm_desktop.output.deck.slide import Area, Paragraph, Part, Shape, Slide
from cjm_desktop.output.deck.slide_text import fitted, one_line, text_height
from cjm_desktop.words.wording import Wording

_LABEL: Final = 110.0
_BETWEEN: Final = 6.0
_SIZES: Final = (18.0, 17.0, 16.0, 15.0, 14.0, 13.0, 12.0, 11.0)
_HEADINGS: Final = (14.0, 13.0, 12.0, 11.0, 10.0, 9.0, 8.0)
_ABOUT: Final = 12.0
_CARD: Final = 190.0
"""About how wide a card is where there are many."""
_WIDEST: Final = 300.0
_FEW: Final = 4
"""So many slides are filled evenly; of more nobody sees that the last one is nearly empty."""
_SHARES: Final = tuple(share / 100 for share in range(52, 101, 3))
"""How full a slide may be."""


class _Row(NamedTuple):
    """Cards beside each other, of a band with a name and a colour."""

    id: str
    name: str
    colour: str
    items: Sequence[Placed]


class _Band(NamedTuple):
    """All cards of a lane in a phase, or of a phase in a lane."""

    id: str
    name: str
    colour: str
    items: Sequence[Placed]


def part_slides(document: Document, by: SpreadBy, frame: Frame, tr: Wording) -> Iterator[Slide]:
    """Go through the phases, or through the lanes that hold cards."""
    colours = lane_colours(document)
    if by == "phase":
        for phase in document.phase_ids:
            bands = [
                _Band(lane, lane_name(document, lane, tr), resolve(colours[lane], LIGHT),
                      document.cells.get(CellKey(phase, lane), ()))
                for lane in card_lanes(document)
            ]  # fmt: skip
            title = numbered_phase(document, phase, tr)
            about = one_line(document.phases[phase].goal)
            yield from _slides(document, f"phase:{phase}", title, about, bands, frame, tr)
    else:
        for lane in card_lanes(document):
            bands = [
                _Band(phase, numbered_phase(document, phase, tr), document.map.accent,
                      document.cells.get(CellKey(phase, lane), ()))
                for phase in document.phase_ids
            ]  # fmt: skip
            title, about = lane_name(document, lane, tr), one_line(document.lanes[lane].description)
            yield from _slides(document, f"lane:{lane}", title, about, bands, frame, tr)


def _slides(
    document: Document,
    name: str,
    title: str,
    about: str,
    bands: Sequence[_Band],
    frame: Frame,
    tr: Wording,
) -> Iterator[Slide]:
    bands = [band for band in bands if band.items]
    if not bands:
        return
    across, width = _columns(bands, frame.content.width - _LABEL)
    said = (Paragraph(about, _ABOUT),) if about else ()
    above = text_height(said, frame.content.width) + _BETWEEN if said else 0.0
    rows = [
        _Row(band.id, band.name, band.colour, band.items[start : start + across])
        for band in bands
        for start in range(0, len(band.items), across)
    ]
    room = frame.content.height - above
    size, pages = _pages(rows, width, room, tr)
    for number, page in enumerate(pages, start=1):
        named = f"{title} ({number}/{len(pages)})" if len(pages) > 1 else title
        parts: list[Part] = []
        if said:
            area = Area(frame.content.x, frame.content.y, frame.content.width, above - _BETWEEN)
            parts.append(Shape(f"{name}:about", "text", area, said, words=about))
        top = frame.content.y + above
        parts += _put(document, page, Area(frame.content.x, top, width, room), size, tr)
        items = [item for row in page for item in row.items]
        parts += arrows(document, {item.id for item in items}, tr)
        yield Slide(f"{name}:{number}", named, tuple(parts), spoken_notes(document, items, tr))


def _columns(bands: Sequence[_Band], room: float) -> tuple[int, float]:
    """Say how many cards stand beside each other, and how wide they are: few cards are wider."""
    most = max(1, round(room / _CARD))
    across = min(most, max(len(band.items) for band in bands))
    width = (room - _BETWEEN * (across - 1)) / across
    return across, min(width, _WIDEST)


def _pages(
    rows: Sequence[_Row], width: float, room: float, tr: Wording
) -> tuple[float, Sequence[Sequence[_Row]]]:
    """Put rows on as few slides as can be, in the largest type for so many, filled evenly."""
    size = next((each for each in _SIZES if _fits(rows, width, each, room, tr)), None)
    if size is not None:
        return size, [rows]
    least = list(_paged(rows, width, _SIZES[-1], room, tr))
    if len(least) > _FEW:
        return _SIZES[-1], least
    sizes = ((each, list(_paged(rows, width, each, room, tr))) for each in _SIZES)
    size = next(each for each, pages in sizes if len(pages) == len(least))
    filled = (list(_paged(rows, width, size, room * share, tr)) for share in _SHARES)
    return size, next(pages for pages in filled if len(pages) == len(least))


def _fits(rows: Sequence[_Row], width: float, size: float, room: float, tr: Wording) -> bool:
    """Say whether rows fit on one slide; those after the one that does not are not measured."""
    heights = (_height(row, width, size, tr) + _BETWEEN for row in rows)
    return all(high - _BETWEEN <= room for high in accumulate(heights))


def _height(row: _Row, width: float, size: float, tr: Wording) -> float:
    return max(text_height(card_text(item.card, size, tr, signs=True), width) for item in row.items)


def _paged(
    rows: Sequence[_Row], width: float, size: float, room: float, tr: Wording
) -> Iterator[list[_Row]]:
    """Put as many rows on a slide as fit; one that is higher than a slide has its own."""
    page: list[_Row] = []
    used = 0.0
    for row in rows:
        height = _height(row, width, size, tr) + _BETWEEN
        if page and used + height - _BETWEEN > room:
            yield page
            page, used = [], 0.0
        page.append(row)
        used += height
    yield page


def _put(
    document: Document, page: Sequence[_Row], content: Area, size: float, tr: Wording
) -> Iterator[Shape]:
    """Set rows below each other; `content` is as wide as a card."""
    y, last = content.y, ""
    for place, row in enumerate(page):
        height = _height(row, content.width, size, tr)
        if row.id != last:
            same = [each for each in page[place:] if each.id == row.id]
            tall = (
                sum(_height(each, content.width, size, tr) + _BETWEEN for each in same) - _BETWEEN
            )
            area = Area(content.x, y, _LABEL - _BETWEEN, tall)
            heading = fitted([row.name], _HEADINGS, area.width, area.height, bold=True)
            text = (Paragraph(row.name, heading, bold=True, colour=INK),)
            ground = tinted(row.colour, 0.22)
            yield Shape(f"band:{row.id}", "box", area, text, ground, "", row.name, middle=True)
        for column, item in enumerate(row.items):
            x = content.x + _LABEL + column * (content.width + _BETWEEN)
            card = Area(x, y, content.width, height)
            words = card_text(item.card, size, tr, signs=True)
            yield card_shape(document, item, card, words, tr)
        y, last = y + height + _BETWEEN, row.id
