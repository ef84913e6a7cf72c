"""What is said of a card in a story, in full: a text for each thing that a reader may look for."""

from collections.abc import Iterator

from cjm_desktop.journey.document import Placed
from cjm_desktop.journey.records import Card
from cjm_desktop.layout import theme
from cjm_desktop.layout.card_words import (
    long_words,
    manner_sentences,
    owner_words,
    resource_words,
    source_words,
    tag_words,
)
from cjm_desktop.layout.quote_words import quotes_on_paper
from cjm_desktop.layout.sign_words import evidence_words
from cjm_desktop.layout.story.chapter import Story
from cjm_desktop.layout.text import width
from cjm_desktop.words.codes import phrase
from cjm_desktop.words.days import short_day
from cjm_desktop.words.wording import Wording


def card_texts(story: Story, item: Placed, room: float) -> Iterator[str]:
    """Give the texts below a card whose face is `room` points wide."""
    tr, card = story.tr, item.card
    yield from long_words(card, tr)
    yield from _channel(card, room, tr)
    for facts in (_known(card, tr), manner_sentences(card, tr), resource_words(card, tr)):
        yield from _on_one_line(facts)
    yield from quotes_on_paper(story.document, item.id, tr)
    yield from _on_one_line(_decided(card, tr))
    yield from tag_words(card, tr)
    # What is answered may be left out of what is shown.
    cards = story.document.cards
    titles = [card_title(cards[each], tr) for each in card.answers if each in cards]
    if titles:
        yield tr("Answers: {titles}", titles=", ".join(titles))


def card_title(card: Card, tr: Wording) -> str:
    """Name a card on one line."""
    return " ".join(card.title.split()) or phrase(tr, card.kind)


def _on_one_line(facts: Iterator[str]) -> Iterator[str]:
    words = " · ".join(facts)
    if words:
        yield words


def _channel(card: Card, room: float, tr: Wording) -> Iterator[str]:
    """Say the channel if the face has no room for all of it."""
    style = theme.CARD_QUIET
    inner = room - theme.BAR - 2 * theme.PADDING - 8
    if "\n" in card.channel or width(card.channel, style.font, style.size) > inner:
        yield tr("{name}: {text}", name=tr("Channel"), text=card.channel)


def _known(card: Card, tr: Wording) -> Iterator[str]:
    if card.evidence is not None:
        yield evidence_words(card.evidence, tr)
    yield from source_words(card, tr)


def _decided(card: Card, tr: Wording) -> Iterator[str]:
    if card.decision is not None:
        yield tr("{name}: {text}", name=tr("Decision"), text=phrase(tr, card.decision))
    yield from owner_words(card, tr)
    if card.due is not None:
        due = tr("{name}: {text}", name=tr("Due"), text=short_day(tr, card.due))
        yield due.replace(" ", "\N{NO-BREAK SPACE}")
