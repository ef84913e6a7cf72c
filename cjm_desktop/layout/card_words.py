"""What is written of a card besides its title and its scores, in words: for paper and tooltips."""

from collections.abc import Iterator

from cjm_desktop.journey.records import Card
from cjm_desktop.words.codes import phrase
from cjm_desktop.words.wording import Wording


def sign_sentences(card: Card, tr: Wording) -> Iterator[str]:
    """Say what small signs and folded fields say of a touchpoint or of its evidence."""
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
    if card.research:
        sources = ", ".join(phrase(tr, source) for source in card.research)
        yield tr("Known from: {sources}", sources=sources)


def written_words(card: Card, tr: Wording) -> Iterator[str]:
    """Give all texts of a card but its title, the notes first."""
    if card.notes.strip():
        yield card.notes
    if card.message.strip():
        yield tr("Message: {text}", text=card.message)
    short = " · ".join((*sign_sentences(card, tr), *_short_words(card, tr)))
    if short:
        yield short


def _short_words(card: Card, tr: Wording) -> Iterator[str]:
    if card.resources.strip():
        yield tr("Resources: {text}", text=card.resources)
    if card.owner.strip():
        yield tr("Owner: {name}", name=card.owner)
    tags = ", ".join(tag for tag in card.tags if tag.strip())
    if tags:
        yield tr("Tags: {tags}", tags=tags)
