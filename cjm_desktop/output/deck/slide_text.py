"""How high text is on a slide, whose program breaks the lines itself.

Texts are measured by our own font, which is wider than those that slides usually have (Arial by 4
to 8 %, Calibri by more), so that what fits here fits there.
"""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Final

from cjm_desktop.layout.drawing import Font
from cjm_desktop.layout.text import wrap
from cjm_desktop.output.deck.slide import Paragraph

INSET: Final = 5.0
"""Between a shape's edge and its text, at the sides."""
INSET_ABOVE: Final = 3.0
"""The same, above and below."""
_KEPT: Final = 20_000
"""So many counts of lines are kept: each size is tried for all texts, and what fits is asked again
where it is placed."""
LEADING: Final = 1.22
"""From line to line, by the size of type."""
BULLET: Final = 11.0
"""How far an item of a list is indented."""


def text_height(paragraphs: Iterable[Paragraph], width: float) -> float:
    """Give the height of a shape of a width in which some text fits."""
    room = max(width - 2 * INSET, 1.0)
    lines = sum(line_count(each, room) * each.size * LEADING for each in paragraphs)
    return lines + 2 * INSET_ABOVE


@lru_cache(_KEPT)
def line_count(paragraph: Paragraph, room: float) -> int:
    """Count the lines of a paragraph, at least one."""
    font: Font = "bold" if paragraph.bold else "regular"
    inner = room - (BULLET if paragraph.bullet else 0)
    return max(1, len(wrap(paragraph.text, font, paragraph.size, max(inner, paragraph.size))))


def fitted(
    texts: Sequence[str], sizes: Sequence[float], width: float, height: float, *, bold: bool = False
) -> float:
    """Choose the largest size in which each of some texts fits; the last if none does."""
    for size in sizes:
        if all(
            text_height((Paragraph(text, size, bold),), width) <= height
            and not _is_broken(text, size, width, bold=bold)
            for text in texts
        ):
            return size
    return sizes[-1]


def _is_broken(text: str, size: float, width: float, *, bold: bool) -> bool:
    """Say whether a word would have to be broken."""
    return any(
        line_count(Paragraph(word, size, bold), width - 2 * INSET) > 1 for word in text.split()
    )


def one_line(text: str) -> str:
    """Put a text on one line."""
    return " ".join(text.split())
