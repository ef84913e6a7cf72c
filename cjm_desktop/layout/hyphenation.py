"""Where a word may be broken, by a dictionary of the language that it is in.

The language goes with a whole layout and not with each text: whoever lays out says it once, as
decimal arithmetic is told its precision. Where nobody does, a word is broken as by a stranger.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache, wraps
from inspect import signature
from typing import Final, ParamSpec, TypeVar

from cjm_desktop.words.wording import Wording

P = ParamSpec("P")
R = TypeVar("R")

HYPHEN = "-"

_WORD = r"\W*[^\W\d_]+(?:[-\u2019'][^\W\d_]+)*\W*"
"""A word, or several with hyphens. In an address or a number a hyphen would be read as its own."""

_LONGEST = 100
"""Letters of the longest word that is looked up."""
_LEAST_BEFORE, _LEAST_AFTER = 2, 3
"""Letters that a word keeps together at its ends."""
_SEAMED: Final = frozenset(("sv", "da", "nb"))
"""The languages whose compounds are joined by an s, as in “varumärkes-intresse”."""
_LEAST_OF_COMPOUND: Final = (4, 5)
"""Letters before and after such a seam."""
_WELL_FILLED: Final = 0.6
"""A seam is preferred to a later place if so much of what fits the line still stands on it."""
_language: ContextVar[str] = ContextVar("language of what is laid out", default="")


@contextmanager
def words_of(tr: Wording) -> Iterator[None]:
    """Break words as the language of a wording does."""
    token = _language.set(tr.language)
    try:
        yield
    finally:
        _language.reset(token)


def in_words_of(wording: Callable[P, Wording]) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Have a function break words as the language does that its arguments say."""

    def decorated(lay_out: Callable[P, R]) -> Callable[P, R]:
        @wraps(lay_out)
        def laid_out(*args: P.args, **kwargs: P.kwargs) -> R:
            # As `words_of` does, which would take longer than most cards take to be laid out.
            token = _language.set(wording(*args, **kwargs).language)
            try:
                return lay_out(*args, **kwargs)
            finally:
                _language.reset(token)

        return laid_out

    return decorated


def in_words_of_tr(lay_out: Callable[P, R]) -> Callable[P, R]:
    """Have a function break words as the language of its parameter `tr` does."""
    takes = signature(lay_out)

    def tr(*args: P.args, **kwargs: P.kwargs) -> Wording:
        found: Wording = takes.bind(*args, **kwargs).arguments["tr"]
        return found

    return in_words_of(tr)(lay_out)


def hyphen_place(text: str, start: int, most: int) -> int | None:
    """Find the last place after `start` and up to `most` where a dictionary breaks the word there.

    A seam of a compound is preferred where that leaves the line well filled. The hyphen is not in
    the text; None if there is no such place.
    """
    language = _language.get()
    end = text.find(" ", most)
    whole = text[text.rfind(" ", 0, most) + 1 : end if end >= 0 else len(text)]
    if not language or len(whole) > _LONGEST or not re.fullmatch(_WORD, whole):
        return None
    first = last = most
    while first > 0 and text[first - 1].isalpha():
        first -= 1
    while last < len(text) and text[last].isalpha():
        last += 1
    word = text[first:last]
    places = [
        place
        for place in (first + each for each in _places(word, language))
        if start < place <= most
    ]
    well_filled = start + _WELL_FILLED * (most - start)
    seams = (
        place
        for place in places
        if place >= well_filled and language in _SEAMED and _is_seam(word, place - first)
    )
    return max(seams, default=max(places, default=None))


def _is_seam(word: str, place: int) -> bool:
    before, after = _LEAST_OF_COMPOUND
    return word[place - 1] == "s" and place >= before and len(word) - place >= after


@lru_cache(maxsize=1_024)
def _places(word: str, language: str) -> Sequence[int]:
    from pyphen import Pyphen

    hyphenator = Pyphen(lang=language, left=_LEAST_BEFORE, right=_LEAST_AFTER)
    return tuple(int(place) for place in hyphenator.positions(word))
