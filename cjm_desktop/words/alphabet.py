"""Sorts what users wrote as their language's alphabet has it: å, ä and ö after z in Swedish.

Neither Python nor Babel sorts by language without the system's help, and a system need not have
the language. The letters of ours are few, so they are in the table of languages.
"""

import unicodedata
from collections.abc import Callable
from functools import cache, lru_cache

from cjm_desktop.words.languages import language_of

SortKey = tuple[str, str]

_AFTER_Z = 0xE000
"""Where characters begin that no text has and that come after all letters."""
_KEPT = 20_000
_PLAIN = str.maketrans({"æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ł": "l"})
"""Letters that are a plain one with a stroke or two at once, and are not taken apart as accents."""


@cache
def alphabetical(language: str) -> Callable[[str], SortKey]:
    """Give the key that sorts texts of a language; capitals and accents decide between equals."""
    own = [
        (spelling, chr(_AFTER_Z + rank))
        for rank, letter in enumerate(language_of(language).letters)
        for spelling in letter.split()
    ]

    def key(text: str) -> SortKey:
        folded = unicodedata.normalize("NFC", text).casefold()
        for spelling, letter in own:
            folded = folded.replace(spelling, letter)
        bare = unicodedata.normalize("NFKD", folded.translate(_PLAIN))
        return "".join(char for char in bare if not unicodedata.combining(char)), text

    # A long list is sorted again whenever one text of it changes.
    return lru_cache(maxsize=_KEPT)(key)
