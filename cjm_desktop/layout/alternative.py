"""What figures show, in words: the alternative text of a tagged file, the voice of a screen reader.

A card and an arrow are worded from their records when somebody asks, since thousands are laid out
for one that is heard. All else that shows something carries its words as its label.
"""

from collections.abc import Iterator

from cjm_desktop.insight.earlier_journey import is_changed
from cjm_desktop.journey.document import Document
from cjm_desktop.journey.efforts import effort
from cjm_desktop.journey.records import Card
from cjm_desktop.journey.vocabulary import PLACE_KINDS
from cjm_desktop.layout import sign_words as signs
from cjm_desktop.layout.arrow_words import arrow_words
from cjm_desktop.layout.card_words import sign_sentences
from cjm_desktop.layout.drawing import Figure, JumpArea, LinkArea, Text
from cjm_desktop.layout.quote_words import rests_words
from cjm_desktop.words.codes import phrase
from cjm_desktop.words.wording import Wording

_PICTURES = frozenset({"card", "arrow", "figure", "cell"})
"""What is looked at more than it is read."""


def alternative(figure: Figure, document: Document, tr: Wording) -> str:
    """Say what a figure shows; "" for what its own text says or what shows nothing."""
    key = figure.key
    if figure.role not in _PICTURES:
        return ""
    if figure.role == "card" and key is not None and key.id in document.cards:
        return f"{placed_alternative(document, key.id, tr)} {figure.label}".rstrip()
    if figure.role == "arrow" and key is not None and key.id in document.handoffs:
        handoff = document.handoffs[key.id]
        ends = document.cards[handoff.source], document.cards[handoff.target]
        return arrow_words(handoff, *ends, tr)
    return "" if _text(figure) == figure.label else figure.label


def placed_alternative(document: Document, card_id: str, tr: Wording) -> str:
    """Say what the face of a card of a map says, and that quotes stand behind it."""
    said, rests = card_alternative(document.cards[card_id], tr), rests_words(document, card_id, tr)
    return f"{said} {_ended(rests)}" if rests else said


def card_alternative(card: Card, tr: Wording) -> str:
    """Say all that the face of a card says, its title first."""
    return " ".join(map(_ended, (card_name(card, tr), *_mark_sentences(card, tr))))


def card_name(card: Card, tr: Wording) -> str:
    """Call a card by its title and what it is."""
    kind, title = phrase(tr, card.kind), _line(card.title)
    return f"{title}, {kind[:1].lower()}{kind[1:]}" if title else kind


def card_marks(card: Card, tr: Wording, *, only_known: bool = False) -> str:
    """Say what the face of a card says besides its title; `only_known`: not of whom nothing is."""
    return " ".join(map(_ended, _mark_sentences(card, tr, only_known=only_known)))


def link_words(figure: Figure, link: LinkArea | JumpArea, document: Document, tr: Wording) -> str:
    """Say where a link leads, and from what."""
    if isinstance(link, JumpArea):
        return tr("Go to: {place}", place=_line(figure.label or _text(figure)) or link.target)
    key = figure.key
    card = document.cards.get(key.id) if key is not None and key.kind == "cards" else None
    if card is None:
        return tr("Link to {address}", address=link.address)
    return tr("{title}: link to {address}", title=_title(card, tr), address=link.address)


def _mark_sentences(card: Card, tr: Wording, *, only_known: bool = False) -> Iterator[str]:
    can_be_there = card.kind in PLACE_KINDS and not only_known
    yield from _standing(card, tr)
    if card.channel:
        yield tr("Channel: {channel}", channel=_line(card.channel))
    if can_be_there or card.customer_present is not None:
        yield signs.customer_words(card.customer_present, tr)
    if can_be_there or card.we_present is not None:
        yield signs.our_words(card.we_present, tr)
    yield from signs.known_words(card, tr)
    yield from sign_sentences(card, tr)
    if scores := signs.score_words(card.potential, effort(card), tr):
        yield scores
    if card.image is not None:
        yield tr("With a picture")


def _standing(card: Card, tr: Wording) -> Iterator[str]:
    """Say what a star, a strike and a badge say."""
    if card.moment_of_truth:
        yield tr("Moment of truth")
    if card.kind == "mindset" and card.qualification != "open":
        yield phrase(tr, card.qualification)
    if card.change is not None:
        yield phrase(tr, card.change)
    elif is_changed(card):
        yield tr("Changed in the improved journey")


def figure_words(figure: Figure) -> str:
    """Say what a figure shows, or what is written on it."""
    return figure.label or _text(figure)


def _text(figure: Figure) -> str:
    said = (
        mark.text if mark.says is None else mark.says
        for mark in figure.marks
        if isinstance(mark, Text)
    )
    return " ".join(words for words in said if words)


def _title(card: Card, tr: Wording) -> str:
    return _line(card.title) or phrase(tr, card.kind)


def _line(text: str) -> str:
    return " ".join(text.split())


def _ended(sentence: str) -> str:
    return sentence if sentence.endswith((".", "!", "?", "…")) else f"{sentence}."
