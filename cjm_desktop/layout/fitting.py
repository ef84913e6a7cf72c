"""Type that becomes smaller before a word of a narrow heading is broken, or a line of it cut."""

import re
from collections.abc import Iterable, Sequence
from typing import Final

from cjm_desktop.layout.text import Style, clamped_lines, width

LEAST: Final = 8.5
"""The smallest size of a heading; more than 7 points on office paper."""
_APART: Final = re.compile(r"\s+|(?<=-)")
"""Where words may be parted: a line may also end behind a hyphen."""


def whole_words(style: Style, texts: Iterable[str], room: float) -> Style:
    """Give a style in which no word of some texts is broken; smaller, but not below the least."""
    words = {word for text in texts for word in _APART.split(text)}
    widest = max((width(word, style.font, style.size) for word in words), default=0.0)
    if widest <= room:
        return style
    return style._replace(size=max(style.size * room / widest, LEAST))


def heading_style(style: Style, texts: Sequence[str], room: float, most: int) -> Style:
    """Give a style in which words are whole and no text has more than so many lines, if one does.

    Else it is the smallest that may be.
    """
    style = whole_words(style, texts, room)
    while style.size > LEAST and any(
        len(clamped_lines(text, style, room, most + 1)) > most for text in texts
    ):
        style = style._replace(size=max(style.size - 1, LEAST))
    return style
