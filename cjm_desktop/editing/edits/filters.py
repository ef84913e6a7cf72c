"""Filters of cards that are saved in the map by their names."""

from cjm_desktop.editing.edits.map import change_map
from cjm_desktop.editing.patch import Patch
from cjm_desktop.journey.document import Document
from cjm_desktop.journey.records import CardFilter


def save_filter(document: Document, wanted: CardFilter) -> Patch:
    """Save a filter by its name, in the place of one that has it."""
    saved = document.map.filters
    if any(each.name == wanted.name for each in saved):
        kept = {each.name: each for each in reversed(saved)} | {wanted.name: wanted}
        names = dict.fromkeys(each.name for each in saved)
        return change_map(document, filters=tuple(kept[name] for name in names))
    return change_map(document, filters=(*saved, wanted))


def rename_filter(document: Document, name: str, new: str) -> Patch:
    """Save a filter by another name, in the place of one that has it."""
    others = (each for each in document.map.filters if each.name != new or name == new)
    kept = tuple(each.replaced(name=new) if each.name == name else each for each in others)
    return change_map(document, filters=kept)


def remove_filter(document: Document, name: str) -> Patch:
    """Save a filter no more."""
    kept = tuple(each for each in document.map.filters if each.name != name)
    return change_map(document, filters=kept)


def saved_filter(document: Document, name: str) -> CardFilter | None:
    """Find a filter by its name; of two alike the first counts."""
    return next((each for each in document.map.filters if each.name == name), None)
