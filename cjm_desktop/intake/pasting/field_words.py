"""The words by which tables name a card's fields and what they hold, in every language we speak.

They are the program's own, so that what it says on the screen and exports is what it reads, and the
codes of the file format.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, Final

from cjm_desktop.editing.edits.names import name_key
from cjm_desktop.insight.comparing.fields import holdings
from cjm_desktop.journey.records import Card
from cjm_desktop.words.codes import EXPERIENCES, ROLES, phrase
from cjm_desktop.words.fields import field_words, kind_words
from cjm_desktop.words.languages import LANGUAGES
from cjm_desktop.words.wording import Wording

PLACES: Final = ("phase", "lane")
_NOT_READ: Final = frozenset(
    {"order", "earlier", "answers", "image", "change", "dropped", "proposed_phase", "research",
     "meta"}
)  # fmt: skip
"""What refers to other records, or is no word of a person's."""

READ: Final = tuple(name for name in holdings(Card) if name not in _NOT_READ)
"""The fields that a table may give."""

_IDS: Final = frozenset({"id"})
"""Headings of what names a card to programs; it is passed over."""
NOT_SAID: Final = "id"


_FORMER: Final = {
    "customer_present": ("Customer is here", "Kunden är här", "Kunden er her"),
    "we_present": ("We are here", "Vi är här", "Vi er her"),
}
"""What headings of earlier exports said."""


@cache
def fields_by_word() -> Mapping[str, str]:
    """Give the field for each word that may head a column; `NOT_SAID` for one that is passed over.

    A word that means two things means what it does in the language named first.
    """
    found = {name_key(each.replace("_", " ")): each for each in READ}
    found.update({each: each for each in READ}, name="title", role="lane")
    found.update(dict.fromkeys(_IDS, NOT_SAID))
    for tr in _languages():
        for each in READ:
            found.setdefault(name_key(field_words(tr, "cards", each)), each)
        found.setdefault(name_key(field_words(tr, "lanes", "role")), "lane")
        for other in (field_words(tr, "cards", "name"), kind_words(tr, "cards"),
                      phrase(tr, "touchpoint")):  # fmt: skip
            found.setdefault(name_key(other), "title")
    for field, words in _FORMER.items():
        for each in words:
            found.setdefault(name_key(each), field)
    return found


@cache
def codes_by_word(codes: tuple[str, ...]) -> Mapping[str, str]:
    """Give the code for each of its words."""
    found = {name_key(code): code for code in codes}
    for tr in _languages():
        for code in codes:
            found.setdefault(name_key(phrase(tr, code)), code)
    return found


def roles_by_word() -> Mapping[str, str]:
    """Give the role for each of its words."""
    return codes_by_word(tuple(ROLES))


@cache
def answers_by_word() -> Mapping[str, Any]:
    """Give yes, no or None for each word that says so."""
    found: dict[str, Any] = {"true": True, "x": True, "✓": True, "1": True, "false": False,
                             "0": False, "–": None, "?": None}  # fmt: skip
    for tr in _languages():
        found.update({name_key(tr("yes")): True, name_key(tr("no")): False})
        found[name_key(tr("not known"))] = None
    return found


@cache
def experiences_by_word() -> Mapping[str, int]:
    """Give the step of experience for each word that says so, and for each way to write it."""
    found: dict[str, int] = {}
    for step, words in EXPERIENCES.items():
        found.update({str(step): step, f"{step:+}": step, str(step).replace("-", "−"): step})
        for tr in _languages():
            found.setdefault(name_key(tr(words)), step)
    return found


def _languages() -> Iterator[Wording]:
    return map(Wording.of, LANGUAGES)
