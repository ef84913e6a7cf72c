"""Bookmarks for a page's headings, so that a person, a phase, a kind of advice can be jumped to."""

from collections.abc import Iterator

from cjm_desktop.layout.drawing import Rect
from cjm_desktop.layout.heed import heed
from cjm_desktop.layout.paper import Bookmark, PlacedSheet


def page_marks(placed: PlacedSheet) -> tuple[Bookmark, ...]:
    """List a sheet's bookmarks: its own, and its headings where none of its own leads to."""
    heed()
    own = placed.bookmarks
    sections = [mark for mark in own if mark.level == 0]
    places = [mark.area for mark in own if mark.level > 0]
    headings = (
        mark
        for mark in _headings(placed)
        if not any(area.contains(mark.area.x, mark.area.y) for area in places)
    )

    def section_of(mark: Bookmark) -> int:
        return sum(section.area.y <= mark.area.y for section in sections)

    return tuple(sorted((*own, *headings), key=section_of))


def _headings(placed: PlacedSheet) -> Iterator[Bookmark]:
    """Go through the headings, each once: not again in the next column or on the next page."""
    area, scale = placed.sheet.content, placed.scale
    before = None
    for x, y, figure in placed.read or placed.drawing.figures():
        if figure.role != "heading" or figure.table is not None or figure.level != 2:
            continue
        title = " ".join(figure.label.split())
        if title and title != before:
            left, top = area.x + placed.left + x * scale, area.y + y * scale
            below = max(area.bottom - top, figure.height * scale)
            yield Bookmark(title, Rect(left, top, figure.width * scale, below))
        before = title
