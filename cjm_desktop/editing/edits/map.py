"""Edits of what is said about the map as a whole, also of what advice is not relevant for it."""

from collections.abc import Collection, Iterable
from typing import Any

from cjm_desktop.editing.edits.references import drop_unused_assets
from cjm_desktop.editing.patch import Draft, Patch
from cjm_desktop.journey.document import MAP_KEY, Document
from cjm_desktop.journey.vocabulary import WorkshopStep


def change_map(document: Document, **fields: Any) -> Patch:
    """Change fields of the map; a logo that is taken away goes out of the document."""
    draft = Draft(document).change(MAP_KEY, **fields)
    if "logo" in fields:
        drop_unused_assets(draft)
    return draft.patch


def note_step(document: Document, step: WorkshopStep, text: str) -> Patch:
    """Write the facilitator's notes for a step of the workshop; without a text there are none."""
    notes = {code: note for code, note in document.map.step_notes.items() if code != step}
    if text.strip():
        notes[step] = text
    return change_map(document, step_notes=notes)


def dismiss(document: Document, names: Iterable[str]) -> Patch:
    """Remember points of advice, by their names, as not relevant; those that are stay in place."""
    return change_map(document, dismissed=tuple(dict.fromkeys((*document.map.dismissed, *names))))


def bring_back(document: Document, names: Collection[str]) -> Patch:
    """Forget that points are not relevant."""
    kept = tuple(name for name in document.map.dismissed if name not in names)
    return change_map(document, dismissed=kept)


def signed(document: Document, author: str) -> Document:
    """Give a map that names its author, unless it does already."""
    if not author or document.map.authors:
        return document
    return change_map(document, authors=(author,)).apply(document)
