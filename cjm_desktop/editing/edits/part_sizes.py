"""Edits of how wide phases and how high lanes are on the screen, and of which are collapsed."""

from collections.abc import Iterable
from typing import Final

from cjm_desktop.editing.patch import Draft, Patch
from cjm_desktop.journey.document import Document, Key
from cjm_desktop.journey.records import LEAST_HEIGHT, LEAST_WIDTH, MAX_HEIGHT, MAX_WIDTH

_SIZES: Final = {
    "phases": ("width", LEAST_WIDTH, MAX_WIDTH),
    "lanes": ("height", LEAST_HEIGHT, MAX_HEIGHT),
}


def resize(document: Document, key: Key, size: float) -> Patch:
    """Give a phase the nearest width, or a lane the nearest height, that it can have."""
    field, least, most = _SIZES[key.kind]
    return Draft(document).change(key, **{field: round(min(max(size, least), most))}).patch


def size_alike(document: Document, keys: Iterable[Key]) -> Patch:
    """Let phases and lanes be as large as those that nobody sized."""
    draft = Draft(document)
    for key in keys:
        draft.change(key, **{_SIZES[key.kind][0]: None})
    return draft.patch


def collapse(document: Document, keys: Iterable[Key], *, collapsed: bool) -> Patch:
    """Let phases and lanes show no cards, or show them again."""
    draft = Draft(document)
    for key in keys:
        draft.change(key, collapsed=collapsed)
    return draft.patch


def collapsed_parts(document: Document) -> list[Key]:
    """List the phases and lanes that are collapsed."""
    return [
        *(Key("phases", each) for each in document.phase_ids if document.phases[each].collapsed),
        *(Key("lanes", each) for each in document.lane_ids if document.lanes[each].collapsed),
    ]
