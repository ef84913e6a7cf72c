"""Edits of what advice is not relevant for a map; points are called by their names."""

from collections.abc import Collection, Iterable

from cjm_desktop.editing.edits.map import change_map
from cjm_desktop.editing.patch import Patch
from cjm_desktop.journey.document import Document


def dismiss(document: Document, names: Iterable[str]) -> Patch:
    """Remember points as not relevant; those that are already stay where they are."""
    return change_map(document, dismissed=tuple(dict.fromkeys((*document.map.dismissed, *names))))


def bring_back(document: Document, names: Collection[str]) -> Patch:
    """Forget that points are not relevant."""
    kept = tuple(name for name in document.map.dismissed if name not in names)
    return change_map(document, dismissed=kept)
