"""Bookmarks for a page's headings, so that a person, a phase, a kind of advice can be jumped to."""

from collections.abc import Iterator

from cjm_desktop.layout.drawing import Rect
from cjm_desktop.layout.paper import Bookmark, PlacedSheet
from cjm_desktop.layout.sheets.sheet_title import opens_section
from cjm_desktop.words.wording import Wording


def page_marks(placed: PlacedSheet, tr: Wording) -> tuple[Bookmark, ...]:
    """List a sheet's own bookmarks; where it has none, its headings below those of sections."""
    sections = [mark for mark in placed.bookmarks if mark.level == 0]
    if len(sections) < len(placed.bookmarks):
        return placed.bookmarks

    def section_of(mark: Bookmark) -> int:
        return sum(section.area.y <= mark.area.y for section in sections)

    return tuple(sorted((*sections, *_headings(placed, tr)), key=section_of))


def _headings(placed: PlacedSheet, tr: Wording) -> Iterator[Bookmark]:
    """Go through the headings but those of a section, and those set again."""
    area, scale = placed.sheet.content, placed.scale
    again = tr("{title} (continued)", title="")
    for x, y, figure in placed.read or placed.drawing.figures():
        title = " ".join(figure.label.split())
        if figure.role != "heading" or opens_section(figure) or title.endswith(again) or not title:
            continue
        left, top = area.x + placed.left + x * scale, area.y + y * scale
        below = max(area.bottom - top, figure.height * scale)
        yield Bookmark(title, Rect(left, top, figure.width * scale, below))
