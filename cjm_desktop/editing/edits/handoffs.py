"""Edits of handoffs: the arrows from one card to another."""

from typing import Any

from cjm_desktop.editing.patch import Draft, Patch
from cjm_desktop.journey.document import Document, Key
from cjm_desktop.journey.records import Handoff


def add_handoff(
    document: Document, handoff_id: str, source: str, target: str, **fields: Any
) -> Patch:
    """Add an arrow between two cards; nothing if there is one of that kind already."""
    handoff = Handoff(source=source, target=target, **fields)
    ends = (source, target, handoff.kind)
    if any((each.source, each.target, each.kind) == ends for each in document.handoffs.values()):
        return Patch()
    return Draft(document).put(Key("handoffs", handoff_id), handoff).patch


def change_handoff(document: Document, handoff_id: str, **fields: Any) -> Patch:
    """Change fields of a handoff, its ends among them."""
    return Draft(document).change(Key("handoffs", handoff_id), **fields).patch


def remove_handoff(document: Document, handoff_id: str) -> Patch:
    """Remove a handoff."""
    return Draft(document).remove(Key("handoffs", handoff_id)).patch
