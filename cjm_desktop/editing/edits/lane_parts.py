"""Lanes as wholes: made twice, divided in two, and made one of two."""

from collections.abc import Iterable, Sequence
from typing import Any, Final

from cjm_desktop.editing.edits.arranging import arrange, spliced_ids
from cjm_desktop.editing.edits.lane_looks import with_looks_kept
from cjm_desktop.editing.edits.loose_references import rename_loosely
from cjm_desktop.editing.edits.part_cards import copy_into, hand_over, hand_over_all
from cjm_desktop.editing.edits.part_fields import (
    Conflict,
    conflicts,
    either,
    filled,
    joined,
    joined_meta,
)
from cjm_desktop.editing.edits.references import redirect
from cjm_desktop.editing.edits.topics import tell_topics
from cjm_desktop.editing.patch import Draft, Patch
from cjm_desktop.journey.document import Document, Key
from cjm_desktop.journey.ids import IdSource
from cjm_desktop.journey.records import Lane, Persona

_NOT_COPIED: Final[dict[str, Any]] = {
    "colour": None, "look": None, "takes_ideas": False, "hidden": False,
}  # fmt: skip
"""How a lane looks is its own, ideas belong in one lane, and what is new is seen."""

_LEFT_BEHIND: Final = ("description", "age", "gender", "geography", "interests", "earlier_leads")
"""Texts that stay with the first of two lanes made of one."""

_EITHER: Final = ("name", "role", "side", "default_kind", "age", "gender", "geography")
"""Fields of which a lane made of two has one value."""


def duplicate_lane(
    document: Document, lane_id: str, new: str, name: str, new_id: IdSource
) -> Patch:
    """Add a copy below a lane, with its cards and its personas."""
    draft = Draft(document)
    _put_below(draft, lane_id, new, document.lanes[lane_id].replaced(name=name, **_NOT_COPIED))
    copy_into(draft, "lane", lane_id, new, new_id)
    _put_personas(draft, new, {new_id(): each for _, each in document.personas_of(lane_id)})
    return with_looks_kept(draft)


def split_lane(
    document: Document, lane_id: str, new: str, name: str, going: Iterable[str]
) -> Patch:
    """Add a lane of the same kind below another, for the cards that go there.

    Texts and personas stay with the first one. Saved filters find the cards of both.
    """
    draft = Draft(document)
    emptied = {each: Lane.defaults[each] for each in _LEFT_BEHIND}
    lane = document.lanes[lane_id].replaced(name=name, meta={}, **emptied, **_NOT_COPIED)
    _put_below(draft, lane_id, new, lane)
    hand_over(draft, "lane", going, new)
    rename_loosely(draft, "lanes", {lane_id: (lane_id, new)})
    return with_looks_kept(draft)


def merge_lanes(document: Document, kept_id: str, gone_id: str, note: str = "") -> Patch:
    """Make one lane of two: cards below cards, personas below personas, texts below texts.

    What referred to the one that goes refers to the other. `note` says in words what of
    `lane_conflicts` is not kept; it goes into the description.
    """
    draft = Draft(document)
    kept, gone = document.lanes[kept_id], document.lanes[gone_id]
    draft.change(
        Key("lanes", kept_id),
        **filled(kept, gone, _EITHER),
        description=joined(kept.description, note, gone.description),
        interests=either(kept.interests, gone.interests),
        earlier_leads=joined(kept.earlier_leads, gone.earlier_leads),
        takes_ideas=kept.takes_ideas or gone.takes_ideas,
        hidden=kept.hidden and gone.hidden,
        influence=_both_parts(kept, gone),
        about=_both_about(kept, gone),
        meta=joined_meta(kept, gone),
    )
    hand_over_all(draft, "lane", gone_id, kept_id)
    _put_personas(draft, kept_id, dict(document.personas_of(gone_id)))
    redirect(draft, "lanes", gone_id, kept_id)
    draft.remove(Key("lanes", gone_id))
    return with_looks_kept(draft)


def lane_conflicts(document: Document, kept_id: str, gone_id: str) -> Sequence[Conflict]:
    """List what of two lanes cannot both be kept."""
    kept, gone = document.lanes[kept_id], document.lanes[gone_id]
    found = conflicts(kept, gone, _EITHER)
    if bool(kept.about) != bool(gone.about):
        return (*found, Conflict("about", kept.about, gone.about))
    return found


def _both_parts(kept: Lane, gone: Lane) -> dict[str, Any]:
    return {
        phase: either(kept.influence.get(phase, ()), gone.influence.get(phase, ()))
        for phase in (*kept.influence, *gone.influence)
    }


def _both_about(kept: Lane, gone: Lane) -> tuple[str, ...]:
    """Give the roles that either speaks of; one that names none is not made to."""
    if kept.about and gone.about:
        return either(kept.about, gone.about)
    return kept.about


def _put_below(draft: Draft, lane_id: str, new: str, lane: Lane) -> None:
    ids = draft.document.lane_ids
    arrange(draft, "lanes", spliced_ids(ids, [new], ids.index(lane_id) + 1), {new: lane})
    if lane.kind == "role":
        tell_topics(draft, new, "same")


def _put_personas(draft: Draft, lane_id: str, coming: dict[str, Persona]) -> None:
    present = [each for each, _ in draft.document.personas_of(lane_id)]
    arrange(draft, "personas", spliced_ids(present, coming, None), coming, lane=lane_id)
