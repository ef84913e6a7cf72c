"""What the bar of the judging mode says: which keys mean what, and what is said of the card."""

from collections.abc import Collection
from typing import NamedTuple

from cjm_desktop.desktop.work.score_typing import FIELDS, ScoreField
from cjm_desktop.desktop.work.verdicts import letter
from cjm_desktop.insight.judging import Aspect
from cjm_desktop.journey.efforts import effort
from cjm_desktop.journey.records import Card
from cjm_desktop.journey.vocabulary import PLACE_KINDS
from cjm_desktop.words.languages import language_of
from cjm_desktop.words.numbers import number
from cjm_desktop.words.wording import N_, Wording


class KeyHint(NamedTuple):
    """A key in portable form, what it does, and whether that is so already."""

    key: str
    words: str
    holds: bool = False


class ScoreHint(NamedTuple):
    """A score: its name, its value in words, and whether the next digit says it."""

    name: str
    value: str
    due: bool


_SCORE_NAMES = {"potential": N_("Potential"), "effort": N_("Effort")}


def scores_are_asked(card: Card | None, aspects: Collection[Aspect]) -> bool:
    """Say whether digits are what a card is waiting for."""
    return card is not None and "scores" in aspects and card.kind == "touchpoint"


def key_hints(tr: Wording, card: Card | None, aspects: Collection[Aspect]) -> list[KeyHint]:
    """List the keys that say something of a card; without one, that which leads to the first."""
    if card is None:
        return [KeyHint("Enter", tr("first card"))]
    if scores_are_asked(card, aspects):
        decimal = language_of(tr.language).decimal
        return [KeyHint("0–9", tr("score")), KeyHint(decimal, tr("and a half")),
                KeyHint("+", tr("ten"))]  # fmt: skip
    if card.kind == "mindset":
        return [
            KeyHint(letter(tr, "qualified"), tr("holds"), card.qualification == "qualified"),
            KeyHint(letter(tr, "disqualified"), tr("does not hold"),
                    card.qualification == "disqualified"),
        ]  # fmt: skip
    if card.kind in PLACE_KINDS:
        customer, we = letter(tr, "customer"), letter(tr, "we")
        return [
            KeyHint(customer, tr("customer is there"), card.customer_present is True),
            KeyHint(f"Shift+{customer}", tr("is not"), card.customer_present is False),
            KeyHint(we, tr("we are there"), card.we_present is True),
            KeyHint(f"Shift+{we}", tr("are not"), card.we_present is False),
        ]
    return []


def moving_hints(tr: Wording, card: Card | None) -> list[KeyHint]:
    """List the keys that lead on, back and out."""
    onwards = [KeyHint("Enter", tr("next")), KeyHint("Backspace", tr("take back"))]
    return [*(onwards if card is not None else ()), KeyHint("Esc", tr("stop"))]


def score_hints(tr: Wording, card: Card, due: ScoreField) -> list[ScoreHint]:
    """Give both scores as they are, and which of them comes next."""
    values = {"potential": card.potential, "effort": effort(card)}
    return [ScoreHint(tr(_SCORE_NAMES[each]), number(tr, values[each]), each == due)
            for each in FIELDS]  # fmt: skip


def scored_words(tr: Wording, title: str, card: Card) -> str:
    """Say what was scored last, which may still get its half."""
    return tr(
        "Before: {potential} / {effort}, {title}",
        title=title,
        potential=number(tr, card.potential),
        effort=number(tr, effort(card)),
    )
