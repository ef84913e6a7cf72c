"""Sections that share a page: one begins below what another leaves free, where that reads well."""

from collections.abc import Iterable
from typing import Final

from cjm_desktop.layout.drawing import Drawing, Group, PlacedPart, Rect
from cjm_desktop.layout.paper import Bookmark, PlacedSheet
from cjm_desktop.layout.sheets.flow_sheets import FlowSection

_BETWEEN: Final = 26.0
"""Between a section and the title of the next, at the scale of their text."""
_SHORT: Final = 0.45
"""Below a page that ends above this share of it even a section begins that takes further pages."""
_BEGINNING: Final = 0.3
"""The share of a page that such a section must find."""


def joined(
    last: PlacedSheet, section: Iterable[PlacedSheet], title: str
) -> list[PlacedSheet] | None:
    """Let a section begin on the page before it: that page and those after; None where not.

    It does if it is all there, or if the page would else be nearly empty.
    """
    if not last.shares:
        return None
    taken = last.drawing.height + _BETWEEN
    free = last.sheet.room.height - taken
    if isinstance(section, FlowSection):
        if section.sheet != last.sheet or section.least > free:
            return None
        first, *rest = section.below(taken)
        short = taken < _SHORT * last.sheet.room.height
        if rest and not (short and free >= _BEGINNING * last.sheet.room.height):
            return None
        return [_both(last, first, 0.0, taken, title), *rest]
    first, *rest = section
    if rest or not first.shares or first.sheet != last.sheet or first.drawing.height > free:
        return None
    return [_both(last, first, taken, taken, title)]


def _both(
    last: PlacedSheet, first: PlacedSheet, y: float, begins: float, title: str
) -> PlacedSheet:
    """Put a drawing on a page at a y; what is new of it begins at another."""
    above, below = last.drawing.root, first.drawing.root
    parts = (PlacedPart(0, 0, above), PlacedPart(0, y, below))
    group = Group(max(above.width, below.width), y + below.height, parts)
    area, scale = last.sheet.content, last.scale
    here = Rect(area.x, area.y + begins * scale, area.width, (group.height - begins) * scale)
    moved = (mark._replace(area=mark.area.moved(0, y * scale)) for mark in first.bookmarks)
    return last._replace(
        drawing=Drawing(group, last.drawing.language),
        bookmarks=(*last.bookmarks, Bookmark(title, here, 0), *moved),
    )
