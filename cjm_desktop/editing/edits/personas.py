"""Edits of personas: each stands in one lane, in an order."""

from typing import Any

from cjm_desktop.editing.edits.arranging import FIRST, arrange, next_place, spliced_ids
from cjm_desktop.editing.edits.references import drop_unused_assets
from cjm_desktop.editing.patch import Draft, Patch
from cjm_desktop.journey.document import Document, Key
from cjm_desktop.journey.records import Persona


def add_persona(
    document: Document, persona_id: str, lane_id: str, index: int | None = None, **fields: Any
) -> Patch:
    """Add a persona to a lane, before the place `index` (None: as the last)."""
    return _put(document, persona_id, Persona(order=FIRST, lane=lane_id, **fields), index)


def change_persona(document: Document, persona_id: str, **fields: Any) -> Patch:
    """Change fields of a persona; lane and place are changed by `move_persona`."""
    if not {"lane", "order"}.isdisjoint(fields):
        raise ValueError("the place of a persona is changed by moving it")
    draft = Draft(document).change(Key("personas", persona_id), **fields)
    if "portrait" in fields:
        drop_unused_assets(draft)
    return draft.patch


def move_persona(
    document: Document, persona_id: str, lane_id: str, index: int | None = None
) -> Patch:
    """Move a persona to the place `index` of a lane's personas as they stand."""
    persona = document.personas[persona_id].replaced(lane=lane_id)
    return _put(document, persona_id, persona, index)


def duplicate_persona(document: Document, persona_id: str, new_id: str) -> Patch:
    """Add a copy of a persona right behind it."""
    persona = document.personas[persona_id]
    place = [each for each, _ in document.personas_of(persona.lane)].index(persona_id)
    copy = persona.replaced(order=FIRST)
    return _put(document, new_id, copy, place + 1)


def shift_persona(document: Document, persona_id: str, step: int) -> Patch:
    """Move a persona one place up (−1) or down (1), past the end into the role above or below."""
    lane = document.personas[persona_id].lane
    present = [each for each, _ in document.personas_of(lane)]
    to = next_place(document.role_lane_ids, lane, present, persona_id, step)
    return move_persona(document, persona_id, *to) if to is not None else Patch()


def remove_persona(document: Document, persona_id: str) -> Patch:
    """Remove a persona, and the portrait if nothing else shows it."""
    draft = Draft(document).remove(Key("personas", persona_id))
    drop_unused_assets(draft)
    return draft.patch


def _put(document: Document, persona_id: str, persona: Persona, index: int | None) -> Patch:
    draft = Draft(document)
    present = [each for each, _ in document.personas_of(persona.lane)]
    ids = spliced_ids(present, [persona_id], index)
    arrange(draft, "personas", ids, {persona_id: persona}, lane=persona.lane)
    return draft.patch
