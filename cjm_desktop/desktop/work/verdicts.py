"""What one letter says of a card, and which letter that is in a language; without the toolkit."""

from collections.abc import Mapping
from typing import Final, Literal

from cjm_desktop.insight.judging import Aspect
from cjm_desktop.journey.vocabulary import PLACE_KINDS, CardKind
from cjm_desktop.words.wording import N_, Wording

Verdict = Literal["qualified", "disqualified", "customer", "we"]

LETTERS: Final[Mapping[Verdict, str]] = {
    "qualified": N_("Q"),
    "disqualified": N_("D"),
    "customer": N_("C"),
    "we": N_("W"),
}
"""The letters in English; `letter` gives those of another language."""
KINDS: Final[Mapping[Verdict, frozenset[CardKind]]] = {
    "qualified": frozenset({"mindset"}),
    "disqualified": frozenset({"mindset"}),
    "customer": PLACE_KINDS,
    "we": PLACE_KINDS,
}
"""The kinds of card of which each can be said."""
ASPECTS: Final[Mapping[Verdict, Aspect]] = {
    "qualified": "mindset",
    "disqualified": "mindset",
    "customer": "customer",
    "we": "we",
}
"""What each is a judgement of."""


def letter(tr: Wording, verdict: Verdict) -> str:
    """Give the letter for something in the window's language; the English one does it as well."""
    return tr(LETTERS[verdict])


def verdict_of(tr: Wording, sign: str) -> Verdict | None:
    """Give what a letter says, in the window's language first; None for any other sign."""
    capital = sign.upper()
    own = (each for each in LETTERS if letter(tr, each) == capital)
    english = (each for each, found in LETTERS.items() if found == capital)
    return next(own, None) or next(english, None)
