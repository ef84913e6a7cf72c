"""A card on a slide: one shape, its title and its signs in words in it."""

from collections.abc import Iterable
from typing import Final

from cjm_desktop.journey.document import Document, Placed
from cjm_desktop.journey.records import Card
from cjm_desktop.layout.alternative import card_marks, placed_alternative
from cjm_desktop.layout.card_words import written_words
from cjm_desktop.layout.quote_words import quotes_on_paper
from cjm_desktop.layout.theme import LIGHT, mixed
from cjm_desktop.output.deck.slide import Area, Paragraph, Shape
from cjm_desktop.output.deck.slide_text import one_line
from cjm_desktop.words.codes import phrase
from cjm_desktop.words.wording import Wording

INK: Final = LIGHT["ink"]
QUIET: Final = LIGHT["quiet"]
_TINT: Final = 0.1


def kind_colour(card: Card) -> str:
    """Give the colour of a card's kind."""
    return LIGHT[f"kind-{card.kind}"]


def tinted(colour: str, share: float = _TINT) -> str:
    """Give a light ground in a colour, on which ink is read."""
    return mixed(LIGHT["paper"], colour, share)


def card_shape_name(card_id: str) -> str:
    """Name the shape of a card."""
    return f"cards:{card_id}"


def title_of(card: Card, tr: Wording) -> str:
    """Call a card by its title, or by its kind."""
    return one_line(card.title) or phrase(tr, card.kind)


def card_text(
    card: Card, size: float, tr: Wording, *, signs: bool = False
) -> tuple[Paragraph, ...]:
    """Give what is written in a card, with its signs in words if they are wanted.

    Who is there is not said where nobody knows: of two hundred cards it would fill the slides.
    """
    title = Paragraph(title_of(card, tr), size, bold=True, colour=INK)
    said = card_marks(card, tr, only_known=True) if signs else ""
    return (title, Paragraph(said, max(size - 2, 7.0), colour=QUIET)) if said else (title,)


def card_shape(
    document: Document, item: Placed, area: Area, text: tuple[Paragraph, ...], tr: Wording
) -> Shape:
    """Draw a card in its kind's colour."""
    colour = kind_colour(item.card)
    return Shape(
        card_shape_name(item.id), "card", area, text, tinted(colour), colour,
        placed_alternative(document, item.id, tr), link=next(iter(item.card.links), ""),
    )  # fmt: skip


def spoken_notes(document: Document, items: Iterable[Placed], tr: Wording) -> str:
    """Put what is said of cards beside their faces into the speaker's notes."""
    return "\n\n".join(filter(None, (_note(document, item, tr) for item in items)))


def _note(document: Document, item: Placed, tr: Wording) -> str:
    said = (*written_words(item.card, tr), *quotes_on_paper(document, item.id, tr))
    return "\n".join((title_of(item.card, tr), *said)) if said else ""


def lane_name(document: Document, lane_id: str, tr: Wording) -> str:
    """Name a lane on one line."""
    lane = document.lanes[lane_id]
    return one_line(lane.name) or phrase(tr, lane.kind)
