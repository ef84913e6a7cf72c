"""Which text is set letter by letter, and which must be shaped first.

Nearly all text is Latin, Greek or Cyrillic: a letter is one sign, as wide as the font says, after
the one before it. For anything else (joining and right-to-left scripts, marks over letters, emoji,
letters that no shipped font has) `shaping` finds the glyphs, which takes a library and its time.
"""

import re
from typing import Final
from unicodedata import normalize

_USUAL = re.compile(
    "["
    " -~\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0377\u037a-\u0482\u048a-\u0525\u10d0-\u10fc\u1e00-\u1fff"
    "\u2000-\u200a\u2010-\u2029\u202f-\u205f\u2070-\u209c\u20a0-\u20b5"
    "\u2190-\u22ff\u2500-\u25fc\u25ff-\u2613"
    "]*"
)
"""Letters one after the other that shipped fonts have. None is a mark over another, is written to
the left, or is an emoji where nothing else is said."""


_SEEN: Final[set[str]] = set()
"""The usual letters that there were so far: looked up, which costs less than the pattern does."""


def composed(text: str) -> str:
    """Give text as it is measured and drawn: letters with their marks in one, tabs as spaces."""
    if text.isascii():
        return text.replace("\t", " ")
    return normalize("NFC", text).replace("\t", " ")


def is_usual(text: str) -> bool:
    """Say whether text can be set letter by letter."""
    if text.isascii():
        return True
    new = set(text) - _SEEN
    if new and _USUAL.fullmatch("".join(new)) is None:
        return False
    _SEEN.update(new)
    return True
