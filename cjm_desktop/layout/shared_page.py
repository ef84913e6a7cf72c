"""Sections that share a page: one begins below what another leaves free, where that reads well."""

from collections.abc import Iterable
from typing import Final

from cjm_desktop.layout.drawing import Drawing, Group, PlacedPart, Rect
from cjm_desktop.layout.paper import Bookmark, PlacedSheet
from cjm_desktop.layout.sheets.flow_sheets import FlowSection

_BETWEEN: Final = 26.0
"""Between a section and the title of the next, at the scale of their text."""
_SHORT: Final = 0.5
"""Below a page that ends above this share of it even a section begins that takes further pages."""


def joined(
    last: PlacedSheet, section: Iterable[PlacedSheet], title: str
) -> list[PlacedSheet] | None:
    """Let a section begin on the page before it: that page and those after; None where not.

    It does if it is all there, or if the page would else be nearly empty.
    """
    if not (isinstance(section, FlowSection) and last.shares and section.sheet == last.sheet):
        return None
    whole = last.sheet.room.height
    taken = last.drawing.height + _BETWEEN
    if section.least > whole - taken:
        return None
    first, *rest = section.below(taken)
    if rest and taken > _SHORT * whole:
        return None
    return [_both(last, first, taken, title), *rest]


def _both(last: PlacedSheet, first: PlacedSheet, begins: float, title: str) -> PlacedSheet:
    """Put on a page what was laid out for the room that is free there."""
    above, below = last.drawing.root, first.drawing.root
    parts = (PlacedPart(0, 0, above), PlacedPart(0, 0, below))
    group = Group(max(above.width, below.width), below.height, parts)
    area, scale = last.sheet.content, last.scale
    here = Rect(area.x, area.y + begins * scale, area.width, (group.height - begins) * scale)
    return last._replace(
        drawing=Drawing(group, last.drawing.language),
        bookmarks=(*last.bookmarks, Bookmark(title, here, 0), *first.bookmarks),
    )
