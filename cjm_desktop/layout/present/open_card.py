"""One card that fills the screen: its title as large as it goes, its words, its picture.

Notes are shown on demand, since some are not meant for the room.
"""

from collections.abc import Iterator
from typing import Final

from cjm_desktop.journey.document import CellKey, Document, Key
from cjm_desktop.journey.records import Card
from cjm_desktop.layout.alternative import card_marks
from cjm_desktop.layout.card_words import long_words, owner_words, resource_words, tag_words
from cjm_desktop.layout.drawing import Box, Figure, Group, Icon, Image, Mark, PlacedPart
from cjm_desktop.layout.icons import KIND_ICONS
from cjm_desktop.layout.place_words import place_words
from cjm_desktop.layout.quote_words import quotes_on_paper
from cjm_desktop.layout.sheets.columns import Flowing, FlowPage
from cjm_desktop.layout.sheets.flow import Headed, flow
from cjm_desktop.layout.sheets.word_rows import line_rows
from cjm_desktop.layout.story.measures import StoryPage
from cjm_desktop.layout.text import Line, Style, block, clamped_lines, wrap
from cjm_desktop.words.codes import phrase
from cjm_desktop.words.wording import Wording

_SIZES: Final = (30.0, 24.0, 19.0, 15.0, 12.0)
"""The sizes of a title that are tried; in the first that leaves room for more it is set."""
_TALLEST: Final = 0.5
"""The share of the height that a title takes at most."""
_WORDS: Final = Style("regular", 13)
_QUIET: Final = Style("regular", 11, "quiet")
_LEFT: Final = 22.0
_ICON: Final = 20.0
_PICTURE: Final = (170.0, 128.0)
_BETWEEN: Final = 18.0
_BELOW: Final = 8.0


def open_card_pages(
    document: Document, card_id: str, page: StoryPage, tr: Wording, *, notes: bool
) -> Iterator[Group]:
    """Lay a card out; what has no room goes on on further pages, also of a title."""
    card = document.cards[card_id]
    head, rest = _head(document, card_id, card, page, tr)
    again = _again(card, page, tr)
    rows = [row for words in rest for row in _rows(words, page)]
    rows += [row for words in _said(card, tr, notes=notes) for row in _rows(words, page)]
    if notes:
        quotes = quotes_on_paper(document, card_id, tr)
        rows += [row for words in quotes for row in _rows(words, page)]
    items = [Flowing(row, row.height) for row in rows]
    return flow(items, FlowPage(page.width, page.height), Headed(head, again, _BELOW))


def _rows(words: str, page: StoryPage) -> Iterator[Figure]:
    room = page.width - _LEFT
    lines = wrap(words.strip(), _WORDS.font, _WORDS.size, room)
    return line_rows(lines, _WORDS, page.width, _LEFT)


def _said(card: Card, tr: Wording, *, notes: bool) -> Iterator[str]:
    if marks := card_marks(card, tr):
        yield marks
    facts = [*resource_words(card, tr), *owner_words(card, tr), *tag_words(card, tr)]
    if card.decision is not None:
        facts.append(tr("{name}: {text}", name=tr("Decision"), text=phrase(tr, card.decision)))
    yield from facts
    if notes:
        yield from long_words(card, tr)


def _head(
    document: Document, card_id: str, card: Card, page: StoryPage, tr: Wording
) -> tuple[Group, tuple[str, ...]]:
    """Set the title with its kind and its place; gives also what of a title had no room."""
    beside = _PICTURE[0] + _BETWEEN if card.image is not None else 0.0
    room = page.width - _LEFT - beside
    name = card.title.strip() or phrase(tr, card.kind)
    title = tr.quoted(name) if card.kind == "mindset" and card.title else name
    style, lines, rest = _set_title(title, card, room, page.height * _TALLEST)
    where = place_words(document, CellKey(card.phase, card.lane), tr)
    quiet = " · ".join(filter(None, (phrase(tr, card.kind), where)))
    first, y = block(clamped_lines(quiet, _QUIET, room - _ICON, 2), _LEFT + _ICON + 6, 0, _QUIET)
    texts, y = block(lines, _LEFT, max(y, _ICON) + 6, style)
    marks: list[Mark] = [Icon(_LEFT, 0, _ICON, KIND_ICONS[card.kind], f"kind-{card.kind}")]
    if card.image is not None:
        wide, high = _PICTURE
        marks.append(Image(page.width - wide, 0, wide, high, card.image, 6))
        y = max(y, high)
    marks += [*first, *texts, Box(0, 0, 8, y, 4, f"kind-{card.kind}")]
    figure = Figure(Key("cards", card_id), "card", page.width, y, tuple(marks), quiet)
    return Group(page.width, y, (PlacedPart(0, 0, figure),)), rest


def _set_title(
    title: str, card: Card, room: float, height: float
) -> tuple[Style, list[Line], tuple[str, ...]]:
    font = "italic" if card.kind == "mindset" else "bold"
    for size in _SIZES:
        style = Style("italic" if font == "italic" else "bold", size, leading=1.2)
        lines = wrap(title, style.font, style.size, room)
        if len(lines) * style.line_height <= height:
            return style, lines, ()
    most = int(height / style.line_height)
    return style, clamped_lines(title, style, room, most), (title,)


def _again(card: Card, page: StoryPage, tr: Wording) -> Figure:
    name = card.title.strip() or phrase(tr, card.kind)
    style = Style("semibold", 12, "quiet")
    words = tr("{title} (continued)", title=name)
    texts, y = block(clamped_lines(words, style, page.width - _LEFT, 1), _LEFT, 0, style)
    return Figure(None, "heading", page.width, y, tuple(texts), words, "ink", level=0)
