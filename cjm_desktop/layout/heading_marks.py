"""Bookmarks for a page's headings, so that a person, a phase, a kind of advice can be jumped to."""

from collections.abc import Iterator

from cjm_desktop.layout.drawing import PlacedFigure, Rect
from cjm_desktop.layout.paper import Bookmark, PlacedSheet
from cjm_desktop.words.wording import Wording


def heading_marks(placed: PlacedSheet, tr: Wording, *, opens: bool) -> tuple[Bookmark, ...]:
    """List a sheet's headings: not those set again, nor the one that `opens` its section."""
    again = tr("{title} (continued)", title="")
    found = [
        item
        for item in placed.read or placed.drawing.figures()
        if item.figure.role == "heading" and not item.figure.label.endswith(again)
    ]
    if opens and found and found[0].figure.key is None:
        del found[0]
    return tuple(_marks(placed, found))


def _marks(placed: PlacedSheet, found: list[PlacedFigure]) -> Iterator[Bookmark]:
    area, scale = placed.sheet.content, placed.scale
    for x, y, figure in found:
        title = " ".join(figure.label.split())
        if title:
            width, below = figure.width * scale, max(area.height - y * scale, figure.height * scale)
            yield Bookmark(
                title, Rect(area.x + placed.left + x * scale, area.y + y * scale, width, below)
            )
