"""Words longer than a line: where they may be broken, since the toolkit would cut them."""

import re
from typing import Final

_MOST_IN_WORD: Final = 60
"""So many letters of a word stand on a line of a message box."""
_BREAK: Final = "\N{ZERO WIDTH SPACE}"


def breakable(text: str, most: int = _MOST_IN_WORD) -> str:
    """Let a text be broken within words of more letters than stand on a line."""
    return re.sub(rf"\S{{{most}}}(?=\S)", rf"\g<0>{_BREAK}", text)
