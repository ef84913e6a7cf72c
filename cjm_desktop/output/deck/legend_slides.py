"""What the colours and arrows of the slides say: those that occur, and no others."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from cjm_desktop.journey.document import Document
from cjm_desktop.journey.vocabulary import CARD_KINDS
from cjm_desktop.layout.front.legend_entries import kind_meaning
from cjm_desktop.layout.lane_colour import lane_colours
from cjm_desktop.layout.theme import LIGHT, resolve
from cjm_desktop.output.deck.card_shapes import INK, lane_name, tinted
from cjm_desktop.output.deck.frame import Frame
from cjm_desktop.output.deck.overview_slides import card_lanes
from cjm_desktop.output.deck.slide import Area, Form, Paragraph, Part, Shape, Slide
from cjm_desktop.output.deck.slide_text import fitted
from cjm_desktop.words.capitals import capitalised
from cjm_desktop.words.codes import phrase
from cjm_desktop.words.wording import Wording

_ROW: Final = 30.0
_SAMPLE: Final = 130.0
_COLUMN: Final = 420.0
_BETWEEN: Final = 6.0
_SIZE: Final = 12.0
_SIZES: Final = (12.0, 11.0, 10.0, 9.0, 8.0, 7.0, 6.0)


class _Entry(NamedTuple):
    """A sample with a name in it, and what it says."""

    id: str
    form: Form
    name: str
    fill: str
    line: str
    words: str


def legend_slides(document: Document, frame: Frame, tr: Wording) -> Iterator[Slide]:
    """Lay the legend out in columns."""
    entries = list(_entries(document, tr))
    content = frame.content
    down = max(1, int(content.height / (_ROW + _BETWEEN)))
    across = max(1, int(content.width / _COLUMN))
    each = down * across
    title = tr("Legend")
    for number, start in enumerate(range(0, len(entries), each), start=1):
        parts: list[Part] = []
        for place, entry in enumerate(entries[start : start + each]):
            column, row = divmod(place, down)
            x = content.x + column * content.width / across
            parts += _drawn(entry, x, content.y + row * (_ROW + _BETWEEN), content.width / across)
        named = f"{title} ({number})" if len(entries) > each else title
        yield Slide(f"legend:{number}", named, tuple(parts))


def _entries(document: Document, tr: Wording) -> Iterator[_Entry]:
    kinds = {card.kind for card in document.cards.values() if card.phase is not None}
    for kind in CARD_KINDS:
        if kind in kinds:
            colour = LIGHT[f"kind-{kind}"]
            meaning = capitalised(kind_meaning(kind, tr))
            yield _Entry(kind, "card", phrase(tr, kind), tinted(colour), colour, meaning)
    colours = lane_colours(document)
    for lane in card_lanes(document):
        colour = resolve(colours[lane], LIGHT)
        name = lane_name(document, lane, tr)
        said = phrase(tr, document.lanes[lane].kind)
        yield _Entry(lane, "box", name, tinted(colour, 0.22), "", said)


def _drawn(entry: _Entry, x: float, y: float, width: float) -> Iterator[Shape]:
    sample = Area(x, y, _SAMPLE, _ROW)
    size = fitted([entry.name], _SIZES, sample.width, sample.height, bold=True)
    name = (Paragraph(entry.name, size, bold=True, colour=INK),)
    yield Shape(
        f"legend:{entry.id}",
        entry.form,
        sample,
        name,
        entry.fill,
        entry.line,
        entry.name,
        middle=True,
    )
    beside = Area(sample.right + _BETWEEN, y, width - _SAMPLE - 2 * _BETWEEN, _ROW)
    words = (Paragraph(entry.words, _SIZE, colour=INK),)
    yield Shape(f"legend:{entry.id}:words", "text", beside, words, words=entry.words, middle=True)
