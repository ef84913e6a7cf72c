"""Which phase or lane a command is about, and whether it can be carried out with it."""

from collections.abc import Mapping

from cjm_desktop.desktop.work.session import Session
from cjm_desktop.editing.edits.part_hiding import is_hidden
from cjm_desktop.journey.document import Document, Key
from cjm_desktop.journey.vocabulary import CARD_LANES, Kind, Part

PART_KINDS: Mapping[Part, Kind] = {"phase": "phases", "lane": "lanes"}


def selected_part(session: Session) -> Key | None:
    """Give the one phase or lane that is selected."""
    chosen = session.selection
    return chosen[0] if len(chosen) == 1 and chosen[0].kind in ("phases", "lanes") else None


def selected_lane(session: Session) -> str | None:
    """Give the one lane that is selected, if it holds cards."""
    key = selected_part(session)
    if key is None or key.kind != "lanes":
        return None
    return key.id if session.document.lanes[key.id].kind in CARD_LANES else None


def part_to_split(session: Session, part: Part) -> str | None:
    """Give the phase or lane that is selected, or the one in which all selected cards stand."""
    key = selected_part(session)
    if key is not None:
        chosen = key.id if key.kind == "phases" else selected_lane(session)
        return chosen if key.kind == PART_KINDS[part] else None
    cards = session.document.cards
    places = {getattr(cards[each], part) for each in session.selected_cards}
    return places.pop() if len(places) == 1 else None


def next_part(document: Document, key: Key) -> Key | None:
    """Give the phase or lane behind another that it can be made one with.

    That is the next one that is seen: what is hidden between them stays as it is.
    """
    ids = document.phase_ids if key.kind == "phases" else document.lane_ids
    behind = (Key(key.kind, each) for each in ids[ids.index(key.id) + 1 :])
    if not is_hidden(document, key):
        behind = (each for each in behind if not is_hidden(document, each))
    found = next(behind, None)
    if found is not None and key.kind == "lanes":
        from cjm_desktop.editing.edits.lanes import can_merge_lanes

        if not can_merge_lanes(document, key.id, found.id):
            return None
    return found
