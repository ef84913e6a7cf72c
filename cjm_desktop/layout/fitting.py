"""Type that becomes smaller so that words stay whole in a narrow heading."""

import re
from collections.abc import Iterable
from typing import Final

from cjm_desktop.layout.text import Style, width

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
