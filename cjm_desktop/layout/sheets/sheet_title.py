"""The title of a view on paper: its name, and a quiet sentence that says how to read it."""

from cjm_desktop.layout import theme
from cjm_desktop.layout.drawing import Figure
from cjm_desktop.layout.text import Style, block, clamped_lines, wrap
from cjm_desktop.words.wording import Wording

_BETWEEN = 2.0
_MOST_LINES = 12
"""More than any sentence takes that is not the user's own."""
_CONTINUED = Style("semibold", 11, "quiet")


def sheet_title(title: str, said: str, room: float, most: int = _MOST_LINES) -> Figure:
    """Set a title with at most so many lines below it; without a sentence, the title alone."""
    first = wrap(title, theme.TITLE.font, theme.TITLE.size, room)
    texts, bottom = block(first, 0, 0, theme.TITLE)
    if said:
        rest = clamped_lines(said, theme.SUBTITLE, room, most)
        below, bottom = block(rest, 0, bottom + _BETWEEN, theme.SUBTITLE)
        texts += below
    return Figure(None, "heading", room, bottom, tuple(texts), title, "ink", level=1)


def opens_section(figure: Figure) -> bool:
    """Say whether a section of a print begins with a figure: the title of the map or of a view."""
    return figure.role == "title" or (figure.role == "heading" and figure.level == 1)


def continued_title(title: str, room: float, tr: Wording) -> Figure:
    """Set the quiet heading of a page after the first of a view; it is seen there and not read."""
    words = tr("{title} (continued)", title=title)
    style = _CONTINUED
    texts, bottom = block(wrap(words, style.font, style.size, room), 0, 0, style)
    return Figure(None, "heading", room, bottom, tuple(texts), words, "ink", level=0)


def is_furniture(figure: Figure) -> bool:
    """Say whether a figure only tells on a further page what goes on there."""
    return figure.level == 0
