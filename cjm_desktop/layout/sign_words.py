"""What the small signs on a card say, in words: for who hears the card and for who copies it."""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from cjm_desktop.journey.efforts import effort
from cjm_desktop.journey.records import Card
from cjm_desktop.journey.vocabulary import CardKind, Evidence, Investment, Manner, Qualification
from cjm_desktop.words import codes
from cjm_desktop.words.codes import phrase
from cjm_desktop.words.numbers import number
from cjm_desktop.words.wording import Wording


class WordlessSigns(NamedTuple):
    """Those signs of a card that have no letters: bar, icons, star, strike, face, coins."""

    kind: CardKind
    moment_of_truth: bool
    qualification: Qualification
    experience: int | None
    evidence: Evidence | None
    investment: Investment | None
    indirect: bool
    manner: Manner | None

    @classmethod
    def of(cls, card: Card) -> "WordlessSigns":
        """Give those of a card; many cards share them."""
        return cls(
            card.kind, card.moment_of_truth, card.qualification, card.experience, card.evidence,
            card.investment, card.indirect, card.manner,
        )  # fmt: skip


@lru_cache(maxsize=4_096)
def wordless_words(signs: WordlessSigns, tr: Wording) -> str:
    """Say what signs without letters say."""
    said = [*_standing(signs, tr), *known_words(signs, tr)]
    if signs.indirect:
        said.append(tr("Indirect"))
    if signs.manner == "automated":
        said.append(phrase(tr, signs.manner))
    return " · ".join(said)


def marked_words(card: Card, tr: Wording) -> str:
    """Say on a line what the marks on a card say that are the same on many: those that it has."""
    said = [*_standing(card, tr)]
    if card.customer_present is not None:
        said.append(customer_words(card.customer_present, tr))
    if card.we_present is not None:
        said.append(our_words(card.we_present, tr))
    said += known_words(card, tr)
    said.append(score_words(card.potential, effort(card), tr))
    return " · ".join(filter(None, said))


def _standing(card: Card | WordlessSigns, tr: Wording) -> Iterator[str]:
    """Say what a card is, and what a star and a strike say."""
    yield phrase(tr, card.kind)
    if card.moment_of_truth:
        yield tr("Moment of truth")
    if card.kind == "mindset" and card.qualification != "open":
        yield phrase(tr, card.qualification)


def customer_words(present: bool | None, tr: Wording) -> str:
    """Say whether the customer is there, is not, or that it is not known."""
    if present is None:
        return tr("Customer there: not known")
    return tr("Customer there: yes") if present else tr("Customer there: no")


def our_words(present: bool | None, tr: Wording) -> str:
    """Say whether we are there, are not, or that it is not known."""
    if present is None:
        return tr("We there: not known")
    return tr("We there: yes") if present else tr("We there: no")


def known_words(card: Card | WordlessSigns, tr: Wording) -> Iterator[str]:
    """Say what face, evidence and coins say, as far as there are any."""
    if card.experience is not None:
        yield experience_words(card.experience, tr)
    if card.evidence is not None:
        yield evidence_words(card.evidence, tr)
    if card.investment is not None:
        yield investment_words(card.investment, tr)


@lru_cache(maxsize=64)
def experience_words(step: int, tr: Wording) -> str:
    """Say what a face says."""
    return tr("Experience: {step}", step=within(codes.experience(tr, step)))


@lru_cache(maxsize=64)
def evidence_words(evidence: Evidence, tr: Wording) -> str:
    """Say how well it is known."""
    return tr("Evidence: {evidence}", evidence=within(phrase(tr, evidence)))


@lru_cache(maxsize=64)
def investment_words(level: Investment, tr: Wording) -> str:
    """Say what a pile of coins says."""
    return tr("The customer pays: {level}", level=within(phrase(tr, level)))


@lru_cache(maxsize=4_096)
def score_words(potential: float | None, taken: float | None, tr: Wording) -> str:
    """Say the scores, as far as there are any."""
    said: list[str] = []
    if potential is not None:
        said.append(tr("Potential {potential}", potential=number(tr, potential)))
    if taken is not None:
        said.append(tr("effort {effort}", effort=number(tr, taken)))
    words = ", ".join(said)
    return words[:1].upper() + words[1:]


def within(words: str) -> str:
    """Begin words small, as they stand within a sentence, but for letters that stand for words."""
    return words if words[:2].isupper() else words[:1].lower() + words[1:]
