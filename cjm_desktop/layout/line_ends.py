"""Where a line of text may end: at spaces, behind hyphens, and between signs where no space is due.

That is what of UAX 14 matters for titles and notes.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple


class Span(NamedTuple):
    """Where a word begins and ends in its paragraph."""

    start: int
    end: int


_SOLID = (
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"
    "\u2e80-\u312f\u3190-\u9fff\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff9f"
    "\U00016f00-\U0001b2ff\U00020000-\U0003ffff\U0001f000-\U0001faff]"
)
"""Signs that a line may end before and behind: Han, kana, Hangul, emoji; Thai, Lao, Khmer and
Burmese, too, whose words only a dictionary could tell."""
_NO_BEGINNING = (
    "、。，．・：；？！゛゜ヽヾゝゞ々ー〕〉》」』】〙〗〟’”）］｝!),.:;?]}%"
    "ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ"
)
BETWEEN_THINGS = "·"
_SHORT_ENDING = 4
"""So many letters behind an abbreviation's hyphen are its ending, and stay with it."""
_NO_END = "（［｛〔〈《「『【〘〖〝‘“([{"
_LEADING_VOWELS = "เแโใไເແໂໃໄ"
"""Vowels of Thai and Lao that stand before the consonant they are said after."""


def line_end(
    paragraph: str, start: int, most: int, edges: Sequence[float] | None = None
) -> int | None:
    """Find where a line must end that begins at `start` and has room for the letters before `most`.

    `edges` says where each letter of shaped text begins; usual text is all of scripts with spaces.
    None if no word ends there.
    """
    # The space at the line's end needs no room, but a hyphen does.
    stop = max(_at_space(paragraph, start, most + 1), _after_hyphen(paragraph, start, most))
    if edges is not None:
        stop = max(stop, _between_signs(paragraph, max(start, stop), most, edges))
    return stop if paragraph[start:stop].strip(" ") else None


def broken_word(paragraph: str, stop: int) -> Span | None:
    """Give the word that is broken by a line's end at `stop`, if one is."""
    around = paragraph[stop - 1 : stop + 1]
    if not 0 < stop < len(paragraph) or " " in around:
        return None
    if not around.isascii() and re.search(_SOLID, around):
        return None
    end = paragraph.find(" ", stop)
    return Span(paragraph.rfind(" ", 0, stop) + 1, end if end >= 0 else len(paragraph))


def _at_space(paragraph: str, start: int, most: int) -> int:
    """Find the last space, or -1; a dot between two things stays with the first if that fits."""
    last = at = paragraph.rfind(" ", start, most)
    while at > start and paragraph.startswith(f"{BETWEEN_THINGS} ", at + 1):
        at = paragraph.rfind(" ", start, at)
    return at if at > start else last


def _after_hyphen(paragraph: str, start: int, most: int) -> int:
    """Find the last place after a hyphen that parts a word there."""
    at = paragraph.rfind("-", start, most)
    while at >= 0 and not _parts(paragraph, at):
        at = paragraph.rfind("-", start, at)
    return at + 1


def parted_at_hyphens(word: str) -> Iterator[str]:
    """Give the parts of a word that lines may end behind."""
    start = 0
    for hyphen in re.finditer("-", word):
        if _parts(word, hyphen.start()):
            yield word[start : hyphen.end()]
            start = hyphen.end()
    yield word[start:]


def _parts(paragraph: str, hyphen: int) -> bool:
    """Say whether a line may end after a hyphen: not before a digit (UAX 14, LB25), not after a
    single letter (e-mail), and not before the short ending of an abbreviation (KPI-er).
    """
    if paragraph[hyphen + 1 : hyphen + 2].isdigit():
        return False
    start = hyphen
    while start > 0 and paragraph[start - 1].isalpha():
        start -= 1
    stem = paragraph[start:hyphen]
    ending = re.compile(r"\w*").match(paragraph, hyphen + 1)
    short = ending is not None and ending.end() - hyphen <= _SHORT_ENDING + 1
    return len(stem) != 1 and not (stem.isupper() and short)


def _between_signs(paragraph: str, start: int, most: int, edges: Sequence[float]) -> int:
    """Find the last place between two signs of which one is solid, or -1."""
    for at in range(min(most, len(paragraph) - 1), start, -1):
        before, after = paragraph[at - 1], paragraph[at]
        if not (re.match(_SOLID, before) or re.match(_SOLID, after)):
            continue
        if after in _NO_BEGINNING or before in _NO_END or before in _LEADING_VOWELS:
            continue
        if edges[at] == edges[at + 1]:  # within a sign
            continue
        return at
    return -1
