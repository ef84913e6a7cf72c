"""Headings with only so much room: set smaller before a word is broken, and that before a cut."""

import math

from cjm_desktop.layout.line_ends import parted_at_hyphens
from cjm_desktop.layout.text import Line, Style, clamped_lines, shortened_line, width, wrap

_SIZES = (1.0, 0.92, 0.84, 0.76)
"""The sizes that are tried, as parts of the style's."""
_LEAST = 8.25
"""What none becomes smaller than: seven points on office paper."""


def fitted_lines(
    text: str,
    style: Style,
    room: float,
    most: int,
    height: float = math.inf,
    *,
    together: int = 1,
    largest: float = math.inf,
) -> tuple[Style, list[Line]]:
    """Break text into at most `most` lines within a height, and give the style that they are in.

    That is the largest in which no word is broken, nothing is cut, and so many first words stand
    `together` on a line; else the largest in which no word is broken and nothing is cut, else the
    largest in which nothing is cut, else the smallest. None is over the `largest` size.
    """
    unbroken: tuple[Style, list[Line]] | None = None
    whole: tuple[Style, list[Line]] | None = None
    for part in _SIZES:
        size = min(max(style.size * part, min(style.size, _LEAST)), largest)
        tried = style._replace(size=size)
        fits = max(1, int(min(most, height / tried.line_height)))
        lines = wrap(text, tried.font, tried.size, room)
        if len(lines) <= fits:
            if _widest_word(text, tried) <= room:
                if _first_words(text, tried, together) <= room:
                    return tried, lines
                unbroken = unbroken or (tried, lines)
            whole = whole or (tried, lines)
    if whole is None and fits == 1:
        return tried, [shortened_line(text, tried.font, tried.size, room)]
    return unbroken or whole or (tried, clamped_lines(text, tried, room, fits))


def _widest_word(text: str, style: Style) -> float:
    parts = (part for word in text.split() for part in parted_at_hyphens(word))
    return max((width(part, style.font, style.size) for part in parts), default=0.0)


def _first_words(text: str, style: Style, count: int) -> float:
    """Give the width of the first words up to where a line may end in the last of them."""
    words = text.split()[:count]
    if not words:
        return 0.0
    *whole, last = words
    first = " ".join([*whole, next(parted_at_hyphens(last))])
    return width(first, style.font, style.size)
