"""Where the title stands on a card's face, for who writes in it there."""

from cjm_desktop.layout import theme
from cjm_desktop.layout.drawing import Rect

_BEFORE = 1.0
"""A field begins its text this much further in."""
_SIGNS = 13.0


def title_area(card: Rect) -> Rect:
    """Give the first line of the title, beside the signs in the card's corner."""
    return Rect(
        card.x + theme.BAR + theme.PADDING - _BEFORE,
        card.y + theme.PADDING - 2 * _BEFORE,
        card.width - theme.BAR - 2 * theme.PADDING - _SIGNS,
        theme.CARD_TITLE.line_height + 2 * _BEFORE,
    )
