"""What is written of a card besides its title and its scores, in words: for paper and tooltips."""

from collections.abc import Iterator
from itertools import chain

from cjm_desktop.journey.records import Card
from cjm_desktop.words.codes import phrase
from cjm_desktop.words.wording import Wording


def sign_sentences(card: Card, tr: Wording) -> Iterator[str]:
    """Say what small signs and folded fields say of a touchpoint or of its evidence."""
    yield from manner_sentences(card, tr)
    yield from source_words(card, tr)


def manner_sentences(card: Card, tr: Wording) -> Iterator[str]:
    """Say how a touchpoint comes about, and whether it is best for the customer."""
    if card.indirect:
        yield tr("Indirect: customers meet us here without our doing")
    if card.manner is not None:
        yield tr("How it is done: {manner}", manner=phrase(tr, card.manner))
    if card.best_for_customer is not None:
        yield (
            tr("This is what is best for the customer")
            if card.best_for_customer
            else tr("This is not what is best for the customer")
        )


def source_words(card: Card, tr: Wording) -> Iterator[str]:
    """Name the sources of a card's evidence."""
    if card.research:
        sources = ", ".join(phrase(tr, source) for source in card.research)
        yield tr("Known from: {sources}", sources=sources)


def written_words(card: Card, tr: Wording) -> Iterator[str]:
    """Give all texts of a card but its title, the notes first."""
    yield from long_words(card, tr)
    short = (resource_words(card, tr), owner_words(card, tr), tag_words(card, tr))
    words = " · ".join((*sign_sentences(card, tr), *chain.from_iterable(short)))
    if words:
        yield words


def long_words(card: Card, tr: Wording) -> Iterator[str]:
    """Give what is written of a card at length."""
    if card.notes.strip():
        yield card.notes
    if card.message.strip():
        yield tr("Message: {text}", text=card.message)


def resource_words(card: Card, tr: Wording) -> Iterator[str]:
    """Say what a card takes, if that is written."""
    if card.resources.strip():
        yield tr("Resources: {text}", text=card.resources)


def owner_words(card: Card, tr: Wording) -> Iterator[str]:
    """Say whose a card is."""
    if card.owner.strip():
        yield tr("Owner: {name}", name=card.owner)


def tag_words(card: Card, tr: Wording) -> Iterator[str]:
    """List a card's tags."""
    tags = ", ".join(tag for tag in card.tags if tag.strip())
    if tags:
        yield tr("Tags: {tags}", tags=tags)
