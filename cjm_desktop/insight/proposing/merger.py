"""What would come of making one card of two, to be seen before it is done."""

from typing import Any, NamedTuple

from cjm_desktop.editing.edits.cards import is_in_both
from cjm_desktop.editing.edits.merging import merge_touchpoints
from cjm_desktop.editing.patch import Patch
from cjm_desktop.insight.comparing.fields import FieldChange, field_changes, own_fields
from cjm_desktop.journey.document import Document
from cjm_desktop.journey.records import Card
from cjm_desktop.words.folding import folded

_SETTLED = frozenset({"kind", "change", "proposed_phase", "dropped"})
"""What belongs to a card's place, and goes with it."""


class Merger(NamedTuple):
    """The edit, and what it comes to.

    `kept` is the card as it will be, `taken` what the other card adds to it, `given_up` what the
    other says and it does not. `arrows` lead elsewhere or go, `votes` are rounds whose votes on the
    other count no more. `stays` says that the other is only marked as removed.
    """

    patch: Patch
    kept: Card
    taken: tuple[FieldChange, ...]
    given_up: tuple[FieldChange, ...]
    arrows: int
    votes: int
    stays: bool


def merger(document: Document, kept_id: str, gone_id: str) -> Merger:
    """Find out what comes of it; KeyError if a card is not there."""
    patch = merge_touchpoints(document, kept_id, gone_id)
    before, gone = document.cards[kept_id], document.cards[gone_id]
    after = patch.apply(document).cards[kept_id]
    given_up = tuple(
        each
        for each in own_fields(gone, "cards", added=False)
        if each.field not in _SETTLED and not _holds(after, each)
    )
    return Merger(
        patch,
        after,
        field_changes(before, after),
        given_up,
        arrows=sum(gone_id in (each.source, each.target) for each in document.handoffs.values()),
        votes=sum({kept_id, gone_id} <= set(each.tallies) for each in document.rounds.values()),
        stays=is_in_both(document, gone_id),
    )


def _holds(after: Card, given: FieldChange) -> bool:
    value: Any = getattr(after, given.field)
    if given.field == "title":
        return folded(after.title) == folded(given.before) or given.before in after.notes
    match given.before:
        case str():
            return given.before in str(value)
        case tuple():
            return set(given.before) <= set(value)
        case dict():
            return all(value.get(name) == said for name, said in given.before.items())
        case _:
            return bool(value == given.before)
