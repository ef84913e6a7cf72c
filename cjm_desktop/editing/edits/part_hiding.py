"""Edits of which phases and lanes are hidden: left out of the map and of what is exported.

What is hidden is as much a part of the map as before: it counts, is found, and can be changed.
"""

from collections.abc import Iterable, Sequence

from cjm_desktop.editing.edits.part_sizes import siblings
from cjm_desktop.editing.patch import Draft, Patch
from cjm_desktop.editing.steps import Step
from cjm_desktop.journey.document import Document, Key


def hide_step(key: Key) -> Step:
    """Give the step that hiding is."""
    return "hide_phase" if key.kind == "phases" else "hide_lane"


def hide(document: Document, keys: Iterable[Key], *, hidden: bool) -> Patch:
    """Leave phases and lanes out of the map, or show them again."""
    draft = Draft(document)
    for key in keys:
        draft.change(key, hidden=hidden)
    return draft.patch


def is_hidden(document: Document, key: Key) -> bool:
    """Say whether a phase or lane is hidden."""
    part = document.phases[key.id] if key.kind == "phases" else document.lanes[key.id]
    return part.hidden


def hidden_parts(document: Document) -> list[Key]:
    """List the phases and lanes that are hidden."""
    parts = [Key("phases", each) for each in document.phase_ids]
    parts += [Key("lanes", each) for each in document.lane_ids]
    return [key for key in parts if is_hidden(document, key)]


def can_hide(document: Document, key: Key) -> bool:
    """Say whether something of its kind is left to be seen without a phase or lane."""
    return any(not is_hidden(document, each) for each in siblings(document, key) if each != key)


def hidden_beside(document: Document, key: Key) -> Sequence[Key]:
    """Give the hidden phases or lanes that stand together with one: one mark is of them all."""
    row = siblings(document, key)
    first = last = row.index(key)
    while first and is_hidden(document, row[first - 1]):
        first -= 1
    while last + 1 < len(row) and is_hidden(document, row[last + 1]):
        last += 1
    return [each for each in row[first : last + 1] if is_hidden(document, each)]
