"""Giving cards a value in a field, whichever it is: the same from the inspector and the table."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from cjm_desktop.editing.edits.cards import change_cards
from cjm_desktop.editing.edits.chosen_place import choose_lane, choose_phase
from cjm_desktop.editing.edits.improved import mark_cards
from cjm_desktop.editing.patch import Patch
from cjm_desktop.editing.steps import Step, counted
from cjm_desktop.journey.document import Document

_STEPS: Final[Mapping[str, Step]] = {
    "title": "rename_card", "phase": "move_card", "lane": "move_card", "potential": "score_card",
    "effort": "score_card", "effort_now": "score_card", "decision": "decide",
    "image": "set_picture", "owner": "set_owner", "due": "set_due", "progress": "set_progress",
    "change": "mark_cards",
}  # fmt: skip


def card_patch(document: Document, cards: Sequence[str], field: str, value: Any) -> Patch:
    """Move cards if it is their place that is given; else change the field."""
    match field:
        case "phase":
            return choose_phase(document, cards, value)
        case "lane":
            return choose_lane(document, cards, value)
        case "change":
            return mark_cards(document, cards, value)
        case _:
            return change_cards(document, cards, **{field: value})


def card_step(field: str, count: int) -> Step:
    """Give the step that it is for so many cards."""
    return counted(_STEPS.get(field, "change_card"), count)
