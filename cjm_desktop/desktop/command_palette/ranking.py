"""Which names fit what was typed, and in which order: slips of the finger are forgiven."""

from collections.abc import Sequence
from typing import Final

from cjm_desktop.words.matching import folded

_BEGINS: Final = 100.0
_WITHIN: Final = 85.0
_ALIKE: Final = 75.0
"""The most that a word counts which is only like what was typed."""
_LEAST_ALIKE: Final = 70.0
"""Percent: below that, two words are no slips of each other."""
_SHORTEST_SLIP: Final = 4
"""Letters: of fewer too many other words are made by one slip."""


def ranked(typed: str, names: Sequence[str]) -> list[int]:
    """Give the places of the names that fit, best first; equals stay as they stand.

    Each word that was typed must fit a word of the name; of names that fit as well, those stand
    before others that begin so. Nothing typed fits all.
    """
    words = folded(typed).split()
    fitting = []
    for place, name in enumerate(map(folded, names)):
        fit = _fit(words, name)
        if fit is not None:
            fitting.append((-fit, not name.startswith(" ".join(words)), place))
    return [place for *_, place in sorted(fitting)]


def _fit(typed: Sequence[str], name: str) -> float | None:
    """Say how well a name fits, up to 100; None if some word does not fit at all."""
    if not typed:
        return 0.0
    words = "".join(char if char.isalnum() else " " for char in name).split()
    fits = [_word_fit(each, name, words) for each in typed]
    return None if None in fits else sum(fit or 0.0 for fit in fits) / len(fits)


def _word_fit(typed: str, name: str, words: Sequence[str]) -> float | None:
    if any(word.startswith(typed) for word in words):
        return _BEGINS
    if typed in name:
        return _WITHIN
    if len(typed) < _SHORTEST_SLIP:
        return None
    from rapidfuzz import fuzz

    # The typed word may be only begun, so a longer one is compared as far as that.
    likenesses = (fuzz.ratio(typed, word[: len(typed) + 1]) for word in words)
    alike = max(likenesses, default=0.0)
    return alike * _ALIKE / 100 if alike >= _LEAST_ALIKE else None
