"""Text cut into what a reader takes for one sign: a letter with its marks, an emoji of many parts.

A sign is drawn in one font and never broken. This is what of the grapheme clusters of UAX 29
matters for choosing fonts; the shaper joins more of them where a script wants it.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple
from unicodedata import category


class Sign(NamedTuple):
    """Where a sign is in its text."""

    start: int
    end: int


_JOINER = "\N{ZERO WIDTH JOINER}"
_JOINERS = (_JOINER, "\N{ZERO WIDTH NON-JOINER}")
_FIRST_MARK = "\N{COMBINING GRAVE ACCENT}"
_EXTENDING = ("Mn", "Me", "Mc")
_AS_EMOJI = "\N{VARIATION SELECTOR-16}"
_AS_TEXT = "\N{VARIATION SELECTOR-15}"
_INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\U000e0100-\U000e01ef]"
)
_FLAG_LETTER = re.compile("[\U0001f1e6-\U0001f1ff]")
_SKIN = re.compile("[\U0001f3fb-\U0001f3ff]")
_TAG = re.compile("[\U000e0020-\U000e007f]")
_PICTOGRAPH = re.compile(
    "[\u231a\u231b\u23e9-\u23ec\u23f0\u23f3\u25fd\u25fe\u2614\u2615\u2648-\u2653\u267f\u2693\u26a1"
    "\u26aa\u26ab\u26bd\u26be\u26c4\u26c5\u26ce\u26d4\u26ea\u26f2\u26f3\u26f5\u26fa\u26fd\u2705"
    "\u270a\u270b\u2728\u274c\u274e\u2753-\u2755\u2757\u2795-\u2797\u27b0\u27bf\u2b1b\u2b1c\u2b50"
    "\u2b55\U0001f000-\U0001faff]"
)
"""What is an emoji if nothing else is said (Emoji_Presentation of UTS 51)."""


def signs(text: str) -> Iterator[Sign]:
    """Go through a text sign by sign."""
    start = 0
    for at in range(1, len(text)):
        if not _continues(text, start, at):
            yield Sign(start, at)
            start = at
    if text:
        yield Sign(start, len(text))


def is_emoji(sign: str) -> bool:
    """Say whether a sign is shown as an emoji."""
    if _AS_TEXT in sign:
        return False
    return _AS_EMOJI in sign or bool(_PICTOGRAPH.match(sign)) or sign.endswith("\u20e3")


def needed_letters(sign: str) -> str:
    """Give the letters of a sign that a font must have: not those that only say how to draw it."""
    kept = _INVISIBLE.sub("", sign)
    return _TAG.sub("", kept) if is_emoji(kept) else kept


def _continues(text: str, start: int, at: int) -> bool:
    """Say whether the letter at a place belongs to the sign that began at `start`."""
    char = text[at]
    if char < _FIRST_MARK:
        return False
    if category(char) in _EXTENDING or char in _JOINERS or _SKIN.match(char):
        return True
    if _FLAG_LETTER.match(char):
        return at - start == 1 and bool(_FLAG_LETTER.match(text, start))
    joined = text[at - 1] == _JOINER or bool(_TAG.match(char))
    return joined and is_emoji(text[start : start + 2])
