"""Finding places in the guide by words, all of which a section must hold, as cards are found."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final, NamedTuple

from cjm_desktop.words.folding import folded, places

_SHOWN: Final = 110
"""So many letters of a sentence are shown around what was found."""
_SENTENCE_END: Final = re.compile(r"[.!?:…]\s+|[\u2028\ufffc]")
"""Where a sentence ends; a line break and a picture end one, too."""


class Paragraph(NamedTuple):
    """A paragraph as it is shown: where it begins, and under which heading it stands."""

    chapter: str
    heading: int
    position: int
    text: str


class Hit(NamedTuple):
    """A paragraph that holds what was looked for, and the place of the first word in it."""

    paragraph: Paragraph
    start: int
    sentence: str


def hits(paragraphs: Sequence[Paragraph], query: str) -> list[Hit]:
    """Find the sections that hold all words, and in each the paragraphs with most of them."""
    words = wanted(query)
    if not words:
        return []
    found: list[Hit] = []
    for _, section in groupby(paragraphs, key=lambda each: (each.chapter, each.heading)):
        found += _hits_in(list(section), words)
    return found


def wanted(query: str) -> list[str]:
    """List the words that are looked for."""
    return folded(query).split()


def word_places(text: str, words: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Go through the places of all words in a text."""
    for word in words:
        yield from places(text, word)


def _hits_in(section: Sequence[Paragraph], words: Sequence[str]) -> Iterator[Hit]:
    held = [_held(paragraph.text, words) for paragraph in section]
    if len(frozenset().union(*held)) < len(frozenset(words)):
        return
    most = max(map(len, held))
    for paragraph, found in zip(section, held, strict=True):
        if len(found) == most:
            start = min((place for place, _ in word_places(paragraph.text, words)), default=0)
            yield Hit(paragraph, start, sentence_around(paragraph.text, start))


def _held(text: str, words: Sequence[str]) -> frozenset[str]:
    read = folded(text)
    return frozenset(word for word in words if word in read)


def sentence_around(text: str, place: int) -> str:
    """Give the sentence at a place on one line, and of a long one only what is around it."""
    ends = [0, *(found.end() for found in _SENTENCE_END.finditer(text)), len(text)]
    begin = max(end for end in ends if end <= place)
    end = min((end for end in ends if end > place), default=len(text))
    first = max(begin, place - _SHOWN // 2)
    if first > begin:
        first = text.find(" ", first, place) + 1 or first
    last = min(end, first + _SHOWN)
    line = " ".join(text[first:last].replace("\ufffc", " ").split())
    return f"{'…' if first > begin else ''}{line}{'…' if last < end else ''}"
