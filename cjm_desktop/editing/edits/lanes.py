"""Edits of lanes, and what the removal of one would take along."""

from typing import Any

from cjm_desktop.editing.edits.arranging import FIRST, arrange, spliced_ids
from cjm_desktop.editing.edits.cards import (
    Consequence,
    Fate,
    clear_out,
    handoffs_touching,
    removal,
    send_to_tray,
)
from cjm_desktop.editing.edits.lane_looks import with_looks_kept
from cjm_desktop.editing.edits.loose_references import filters_of_lane_alone
from cjm_desktop.editing.edits.places import cards_where, former_cards
from cjm_desktop.editing.edits.references import drop_unused_assets, forget
from cjm_desktop.editing.edits.topics import Whom, forget_role, tell_topics
from cjm_desktop.editing.patch import Draft, Patch
from cjm_desktop.journey.document import Document, Key
from cjm_desktop.journey.looks import ROLE_TOKENS
from cjm_desktop.journey.records import Lane
from cjm_desktop.journey.vocabulary import CARD_LANES


def add_lane(
    document: Document,
    lane_id: str,
    index: int | None = None,
    *,
    topics: Whom = "same",
    **fields: Any,
) -> Patch:
    """Add a lane before the place `index` (None: as the last).

    If it is a role beside others, `topics` says whom the topics are about from now on.
    """
    lane = Lane(order=FIRST, **fields)
    draft = _put(document, lane_id, lane, index)
    if lane.kind == "role":
        tell_topics(draft, lane_id, topics)
    return with_looks_kept(draft)


def change_lane(document: Document, lane_id: str, **fields: Any) -> Patch:
    """Change fields of a lane.

    Of a kind that holds no cards, its cards go to the idea tray; one that becomes a role takes
    nothing from those that the topics are about, and one that is none any more is not spoken of.
    """
    if "order" in fields:
        raise ValueError("the place of a lane is changed by moving it")
    draft = Draft(document)
    draft.change(Key("lanes", lane_id), **fields)
    before, kind = document.lanes[lane_id].kind, fields.get("kind")
    if kind is None or kind == before:
        return with_looks_kept(draft)
    if before == "role" and document.lanes[lane_id].colour in ROLE_TOKENS:
        draft.change(Key("lanes", lane_id), colour=None)
    if kind not in CARD_LANES:
        send_to_tray(draft, cards_where(document, lane=lane_id))
    if kind == "role":
        tell_topics(draft, lane_id, "same")
    elif before == "role":
        forget_role(draft, lane_id)
    return with_looks_kept(draft)


def send_ideas_to(document: Document, lane_id: str | None) -> Patch:
    """Let ideas belong in one lane, and in no other; None: in none that says so."""
    draft = Draft(document)
    for each, lane in document.lanes.items():
        if lane.takes_ideas != (each == lane_id):
            draft.change(Key("lanes", each), takes_ideas=each == lane_id)
    return draft.patch


def move_lane(document: Document, lane_id: str, index: int | None) -> Patch:
    """Move a lane before the place `index` of the lanes as they stand."""
    return with_looks_kept(_put(document, lane_id, document.lanes[lane_id], index))


def _put(document: Document, lane_id: str, lane: Lane, index: int | None) -> Draft:
    draft = Draft(document)
    arrange(draft, "lanes", spliced_ids(document.lane_ids, [lane_id], index), {lane_id: lane})
    return draft


def can_merge_lanes(document: Document, kept_id: str, gone_id: str) -> bool:
    """Say whether two lanes can be made one: both of a kind that holds cards."""
    kinds = document.lanes[kept_id].kind, document.lanes[gone_id].kind
    return kinds[0] == kinds[1] and kinds[0] in CARD_LANES


def remove_lane(document: Document, lane_id: str, cards: Fate = "tray") -> Patch:
    """Remove a lane and its personas; its cards go to the idea tray or are removed too."""
    draft = Draft(document)
    clear_out(draft, cards_where(document, lane=lane_id), cards)
    for persona_id, _ in document.personas_of(lane_id):
        draft.remove(Key("personas", persona_id))
    forget(draft, "lanes", {lane_id})
    draft.remove(Key("lanes", lane_id))
    drop_unused_assets(draft)
    return with_looks_kept(draft)


def lane_consequence(document: Document, lane_id: str) -> Consequence:
    """Count what stands in a lane; the handoffs go only if the cards are removed."""
    inside = cards_where(document, lane=lane_id)
    return Consequence(
        cards=len(inside),
        kpis=0,
        handoffs=len(handoffs_touching(document, inside)),
        personas=len(document.personas_of(lane_id)),
        staying=len(removal(document, inside).struck),
        former=former_cards(document, lane=lane_id),
        filters=len(filters_of_lane_alone(document, lane_id)),
    )
