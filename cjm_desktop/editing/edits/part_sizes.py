"""Edits of how wide phases and how high lanes are on the screen, and of which are collapsed."""

from collections.abc import Iterable
from typing import Final

from cjm_desktop.editing.patch import Draft, Patch
from cjm_desktop.editing.steps import Step
from cjm_desktop.journey.document import Document, Key
from cjm_desktop.journey.values import LEAST_HEIGHT, LEAST_WIDTH, MAX_HEIGHT, MAX_WIDTH

_SIZES: Final = {
    "phases": ("width", LEAST_WIDTH, MAX_WIDTH),
    "lanes": ("height", LEAST_HEIGHT, MAX_HEIGHT),
}


def resize_step(key: Key) -> Step:
    """Give the step that a change of size is."""
    return "resize_phase" if key.kind == "phases" else "resize_lane"


def size_of(document: Document, key: Key) -> int | None:
    """Give the width of a phase or the height of a lane, None if nobody set it."""
    if key.kind == "phases":
        return document.phases[key.id].width
    return document.lanes[key.id].height


def siblings(document: Document, key: Key) -> list[Key]:
    """List the phases, or the lanes, of which one is."""
    ids = document.phase_ids if key.kind == "phases" else document.lane_ids
    return [Key(key.kind, each) for each in ids]


def resize(document: Document, keys: Iterable[Key], size: float | None) -> Patch:
    """Give phases the nearest width, or lanes the nearest height, that they can have.

    None is that of those that nobody sized.
    """
    draft = Draft(document)
    for key in keys:
        field, least, most = _SIZES[key.kind]
        nearest = None if size is None else round(min(max(size, least), most))
        draft.change(key, **{field: nearest})
    return draft.patch


def collapse(document: Document, keys: Iterable[Key], *, collapsed: bool) -> Patch:
    """Let phases and lanes show no cards, or show them again."""
    draft = Draft(document)
    for key in keys:
        draft.change(key, collapsed=collapsed)
    return draft.patch


def is_collapsed(document: Document, key: Key) -> bool:
    """Say whether a phase or lane shows no cards."""
    part = document.phases[key.id] if key.kind == "phases" else document.lanes[key.id]
    return part.collapsed


def collapsed_parts(document: Document) -> list[Key]:
    """List the phases and lanes that are collapsed."""
    parts = [Key("phases", each) for each in document.phase_ids]
    parts += [Key("lanes", each) for each in document.lane_ids]
    return [key for key in parts if is_collapsed(document, key)]
