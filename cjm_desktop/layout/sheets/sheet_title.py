"""The title of a view on paper: its name, and a quiet sentence that says how to read it."""

from cjm_desktop.layout import theme
from cjm_desktop.layout.drawing import Figure
from cjm_desktop.layout.text import block, wrap

_BETWEEN = 2.0


def sheet_title(title: str, said: str, room: float) -> Figure:
    """Set a title with a sentence below it; without one, the title alone."""
    first = wrap(title, theme.TITLE.font, theme.TITLE.size, room)
    texts, bottom = block(first, 0, 0, theme.TITLE)
    if said:
        rest = wrap(said, theme.SUBTITLE.font, theme.SUBTITLE.size, room)
        below, bottom = block(rest, 0, bottom + _BETWEEN, theme.SUBTITLE)
        texts += below
    return Figure(None, "heading", room, bottom, tuple(texts), title, "ink")
