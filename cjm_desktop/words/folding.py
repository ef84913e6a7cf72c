"""Texts that read the same are the same: what capitals and composed letters do not change.

Finding and replacing both ask here, so that whatever is found can be replaced.
"""

import unicodedata
from bisect import bisect_left
from collections.abc import Iterator
from itertools import accumulate


def folded(text: str) -> str:
    """Make texts that read the same the same: å may be one character or two."""
    return text.lower() if text.isascii() else unicodedata.normalize("NFC", text).casefold()


def replaced(text: str, sought: str, replacement: str) -> str:
    """Put another text wherever one is found; a part of a letter is none of its places."""
    wanted = folded(sought)
    if not wanted or wanted not in folded(text):
        return text
    made: list[str] = []
    end = 0
    for start, stop in places(text, sought):
        made += text[end:start], replacement
        end = stop
    return "".join((*made, text[end:]))


def places(text: str, sought: str) -> Iterator[tuple[int, int]]:
    """Go through where a text stands in another, from place to place without overlaps."""
    wanted = folded(sought)
    if not wanted:
        return
    letters = list(_letters(text))
    alike = [folded(letter) for letter in letters]
    # Where each letter begins: as it reads, and as it is written.
    read = list(accumulate(map(len, alike), initial=0))
    written = list(accumulate(map(len, letters), initial=0))
    whole = "".join(alike)
    at = whole.find(wanted)
    while at >= 0:
        first, last = bisect_left(read, at), bisect_left(read, at + len(wanted))
        if read[first] == at and read[last] == at + len(wanted):
            yield written[first], written[last]
            at = whole.find(wanted, at + len(wanted))
        else:
            at = whole.find(wanted, at + 1)


def _letters(text: str) -> Iterator[str]:
    """Cut a text between what does not grow together to one letter."""
    if text.isascii():
        yield from text
        return
    letter = ""
    for sign in text:
        if letter and not _belongs(letter, sign):
            yield letter
            letter = ""
        letter += sign
    if letter:
        yield letter


def _belongs(letter: str, sign: str) -> bool:
    if sign.isascii():
        return False
    if unicodedata.combining(sign):
        return True
    apart = unicodedata.normalize("NFC", letter) + unicodedata.normalize("NFC", sign)
    return unicodedata.normalize("NFC", letter + sign) != apart
