"""Giving cards a value in a field, whichever it is: the same from the inspector and the table."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from cjm_desktop.editing.edits.cards import change_cards
from cjm_desktop.editing.edits.chosen_place import choose_lane, choose_phase
from cjm_desktop.editing.edits.improved import mark_cards
from cjm_desktop.editing.patch import Patch, squash
from cjm_desktop.editing.steps import Step, counted
from cjm_desktop.journey.document import Document
from cjm_desktop.journey.records import Card

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


ALWAYS_SAID: Final = frozenset({"kind", "phase", "lane"})
"""Fields that a card has a value in, whatever happens."""


def emptied(document: Document, cards: Sequence[str], fields: Iterable[str]) -> Patch:
    """Take away what cards say in fields, but for those that cannot be empty."""
    given = ((cards, field, Card.defaults[field]) for field in fields if field not in ALWAYS_SAID)
    return _one_after_the_other(document, given)


def filled(document: Document, like: str, asked: Mapping[str, Sequence[str]]) -> Patch:
    """Let cards say what another one says: by field, those that are asked for it."""
    source = document.cards[like]
    given = ((cards, field, getattr(source, field)) for field, cards in asked.items())
    return _one_after_the_other(document, given)


def _one_after_the_other(
    document: Document, given: Iterable[tuple[Sequence[str], str, Any]]
) -> Patch:
    present, patches = document, [Patch()]
    for cards, field, value in given:
        patches.append(card_patch(present, cards, field, value))
        present = patches[-1].apply(present)
    return squash(patches)
