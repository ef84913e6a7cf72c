"""Edits of workshops: the minutes of their steps, what is parked or agreed, and the protocol."""

from datetime import date
from typing import Any

from cjm_desktop.editing.edits.map import change_map
from cjm_desktop.editing.patch import Draft, Patch
from cjm_desktop.journey import order
from cjm_desktop.journey.document import Document, Key
from cjm_desktop.journey.vocabulary import WorkshopStep
from cjm_desktop.journey.workshops import Remark, Workshop


def set_minutes(document: Document, step: WorkshopStep, minutes: int | None) -> Patch:
    """Give a step of the workshop so many minutes; None: as many as are proposed."""
    agenda = {code: told for code, told in document.map.agenda.items() if code != step}
    if minutes is not None:
        agenda[step] = minutes
    return change_map(document, agenda=agenda)


def add_remark(document: Document, workshop_id: str, day: date, remark: Remark) -> Patch:
    """Note what was parked or agreed, in a workshop that is made if it is not there yet."""
    draft = Draft(document)
    held = _held(document, draft, workshop_id, day)
    draft.change(Key("workshops", workshop_id), remarks=(*held.remarks, remark))
    return draft.patch


def change_remark(document: Document, workshop_id: str, place: int, **fields: Any) -> Patch:
    """Change what was noted; KeyError or IndexError if it is gone."""
    remarks = [*document.workshops[workshop_id].remarks]
    remarks[place] = remarks[place].replaced(**fields)
    return change_workshop(document, workshop_id, remarks=tuple(remarks))


def remove_remark(document: Document, workshop_id: str, place: int) -> Patch:
    """Let go what was noted, and a workshop of which nothing else is known."""
    held = document.workshops[workshop_id]
    left = held.replaced(remarks=(*held.remarks[:place], *held.remarks[place + 1 :]))
    draft = Draft(document)
    if left == Workshop(order=left.order, on=left.on):
        draft.remove(Key("workshops", workshop_id))
    else:
        draft.put(Key("workshops", workshop_id), left)
    return draft.patch


def keep_protocol(document: Document, workshop_id: str, protocol: Workshop) -> Patch:
    """Keep the course of a workshop, and what came of it; cards that are gone are left out.

    What was noted meanwhile stays with it.
    """
    draft = Draft(document)
    _held(document, draft, workshop_id, protocol.on)
    there = document.cards
    draft.change(
        Key("workshops", workshop_id),
        on=protocol.on,
        people=protocol.people,
        course=protocol.course,
        came={card: step for card, step in protocol.came.items() if card in there},
        decided={card: step for card, step in protocol.decided.items() if card in there},
    )
    return draft.patch


def change_workshop(document: Document, workshop_id: str, **fields: Any) -> Patch:
    """Change what a protocol says."""
    return Draft(document).change(Key("workshops", workshop_id), **fields).patch


def remove_workshop(document: Document, workshop_id: str) -> Patch:
    """Let a protocol go, with all that was noted in it."""
    return Draft(document).remove(Key("workshops", workshop_id)).patch


def _held(document: Document, draft: Draft, workshop_id: str, day: date | None) -> Workshop:
    """Give a workshop, made as the last if it is not there."""
    held = document.workshops.get(workshop_id)
    if held is None:
        ids = document.workshop_ids
        (key,) = order.keys(1, document.workshops[ids[-1]].order if ids else None)
        held = Workshop(order=key, on=day)
        draft.put(Key("workshops", workshop_id), held)
    return held
