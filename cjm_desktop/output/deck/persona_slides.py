"""A slide for each persona: portrait, who it is, and the lists in columns."""

from base64 import b64decode
from collections.abc import Iterator, Sequence
from typing import Final

from cjm_desktop.journey.document import Document
from cjm_desktop.journey.pictures import drawable, size_of
from cjm_desktop.journey.records import Persona
from cjm_desktop.layout.lane_colour import lane_colours
from cjm_desktop.layout.sheets.persona_sheet import LISTS, display_name
from cjm_desktop.layout.sheets.target_group_words import bounds
from cjm_desktop.layout.theme import LIGHT, resolve
from cjm_desktop.output.deck.card_shapes import INK, QUIET, lane_name, tinted
from cjm_desktop.output.deck.frame import Frame
from cjm_desktop.output.deck.slide import Area, Paragraph, Part, Picture, Shape, Slide
from cjm_desktop.output.deck.slide_text import one_line, text_height
from cjm_desktop.words.wording import Wording

_PORTRAIT: Final = 96.0
_BETWEEN: Final = 12.0
_SIZES: Final = (18.0, 17.0, 16.0, 15.0, 14.0, 13.0, 12.0, 11.0, 10.0, 9.0)
_COLUMNS: Final = 3


def persona_slides(document: Document, frame: Frame, tr: Wording) -> Iterator[Slide]:
    """Go through the personas, lane by lane."""
    colours = lane_colours(document)
    for lane in document.lane_ids:
        for persona_id, persona in document.personas_of(lane):
            colour = resolve(colours[lane], LIGHT)
            yield from _slides(document, persona_id, persona, colour, frame, tr)


def _slides(
    document: Document, persona_id: str, persona: Persona, colour: str, frame: Frame, tr: Wording
) -> Iterator[Slide]:
    name = f"personas:{persona_id}"
    content = frame.content
    head, below = _head(document, name, persona, content, tr)
    lists = list(_lists(persona, tr))
    room = content.bottom - below
    width = (content.width - (_COLUMNS - 1) * _BETWEEN) / _COLUMNS
    size = next((each for each in _SIZES if len(_boxes(lists, each, width, room)) <= 1), _SIZES[-1])
    title = display_name(persona, tr)
    pages: Sequence[Sequence[tuple[int, float, int]]] = _boxes(lists, size, width, room) or [[]]
    for number, page in enumerate(pages, start=1):
        named = f"{title} ({number}/{len(pages)})" if len(pages) > 1 else title
        parts: list[Part] = list(head)
        for place, y, column in page:
            heading, entries = lists[place]
            text = _paragraphs(heading, entries, size)
            height = min(text_height(text, width), room)
            area = Area(content.x + column * (width + _BETWEEN), below + y, width, height)
            parts.append(Shape(f"{name}:{place}", "box", area, text, tinted(colour), "", heading))
        yield Slide(f"{name}:{number}", named, tuple(parts))


def _head(
    document: Document, name: str, persona: Persona, content: Area, tr: Wording
) -> tuple[list[Part], float]:
    """Set portrait, work and quote; gives where the lists begin."""
    work = " · ".join(filter(None, (one_line(persona.title), one_line(persona.company))))
    text = [Paragraph(lane_name(document, persona.lane, tr), 14, bold=True, colour=INK)]
    if work:
        text.append(Paragraph(work, 14, colour=QUIET))
    if persona.quote.strip():
        text.append(Paragraph(tr.quoted(one_line(persona.quote)), 16, colour=INK))
    picture = _portrait(
        document, name, persona, Area(content.x, content.y, _PORTRAIT, _PORTRAIT), tr
    )
    left = content.x + (_PORTRAIT + _BETWEEN if picture else 0)
    width = content.right - left
    height = text_height(text, width)
    parts: list[Part] = [picture] if picture else []
    parts.append(Shape(f"{name}:who", "text", Area(left, content.y, width, height), tuple(text)))
    return parts, content.y + max(height, _PORTRAIT if picture else 0) + _BETWEEN


def _portrait(
    document: Document, name: str, persona: Persona, room: Area, tr: Wording
) -> Picture | None:
    asset = document.assets.get(persona.portrait or "")
    if asset is None or asset.media_type not in ("image/png", "image/jpeg"):
        return None
    data = b64decode(asset.data)
    size = size_of(data)
    if size is None or not all(size) or not drawable(*size):
        return None
    scale = min(room.width / size.width, room.height / size.height)
    area = Area(room.x, room.y, size.width * scale, size.height * scale)
    return Picture(f"{name}:portrait", area, data, display_name(persona, tr))


def _lists(persona: Persona, tr: Wording) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Give what is known of a persona under its headings."""
    if persona.background.strip():
        yield tr("Background"), (persona.background.strip(),)
    for field, heading in LISTS.items():
        entries = tuple(each.strip() for each in getattr(persona, field) if each.strip())
        if entries:
            yield tr(heading), entries
    bounded = tuple(
        tr("{name}: {text}", name=name, text=text) for name, text in bounds(persona, tr)
    )
    if bounded:
        yield tr("Target group"), bounded


def _paragraphs(heading: str, entries: Sequence[str], size: float) -> tuple[Paragraph, ...]:
    items = (Paragraph(each, size, colour=INK, bullet=len(entries) > 1) for each in entries)
    return (Paragraph(heading, size, bold=True, colour=INK), *items)


def _boxes(
    lists: Sequence[tuple[str, tuple[str, ...]]], size: float, width: float, room: float
) -> list[list[tuple[int, float, int]]]:
    """Put each list below the others of the lowest column: its number, y and column, by slide."""
    pages: list[list[tuple[int, float, int]]] = []
    used = [room + 1.0] * _COLUMNS
    for place, (heading, entries) in enumerate(lists):
        height = text_height(_paragraphs(heading, entries, size), width)
        column = min(range(_COLUMNS), key=lambda each: used[each])
        if used[column] + min(height, room) > room + 0.01:
            pages.append([])
            used, column = [0.0] * _COLUMNS, 0
        pages[-1].append((place, used[column], column))
        used[column] += height + _BETWEEN
    return pages
