"""Filters of cards that are saved in the map by their names."""

from cjm_desktop.editing.edits import named
from cjm_desktop.editing.edits.map import change_map
from cjm_desktop.editing.patch import Patch
from cjm_desktop.journey.document import Document
from cjm_desktop.journey.records import CardFilter


def save_filter(document: Document, wanted: CardFilter) -> Patch:
    """Save a filter by its name, in the place of one that has it."""
    return change_map(document, filters=named.with_one(document.map.filters, wanted))


def rename_filter(document: Document, name: str, new: str) -> Patch:
    """Save a filter by another name, in the place of one that has it."""
    return change_map(document, filters=named.renamed(document.map.filters, name, new))


def remove_filter(document: Document, name: str) -> Patch:
    """Save a filter no more."""
    return change_map(document, filters=named.without(document.map.filters, name))


def saved_filter(document: Document, name: str) -> CardFilter | None:
    """Find a filter by its name; of two alike the first counts."""
    return named.called(document.map.filters, name)
