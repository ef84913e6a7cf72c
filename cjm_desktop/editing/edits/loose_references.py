"""What may name phases and lanes that are gone, and still goes along while an edit knows the way.

The lanes of saved filters, the parts that a room is shown and the places that cards had in the
journey as it was are read whatever they name. But who makes one lane of two, divides one or removes
one says what becomes of its name.
"""

from collections.abc import Mapping, Sequence
from typing import TypeVar

from cjm_desktop.editing.patch import Draft
from cjm_desktop.journey.document import MAP_KEY, Document, Key
from cjm_desktop.journey.records import Card, CardFilter, Map, PresentedStep
from cjm_desktop.journey.vocabulary import Kind, Part

T = TypeVar("T", CardFilter, PresentedStep)

PARTS: Mapping[Kind, Part] = {"phases": "phase", "lanes": "lane"}


def rename_loosely(draft: Draft, kind: Kind, names: Mapping[str, Sequence[str]]) -> None:
    """Let what names lanes or phases name these in place of some; what none is left of goes."""
    present = draft.get(MAP_KEY)
    if not isinstance(present, Map):
        return
    if kind == "lanes":
        kept = _renamed(present.filters, kind, names)
        if kept != present.filters:
            draft.change(MAP_KEY, filters=kept)
    if kind in PARTS:
        steps = _renamed(present.presented, kind, names)
        if steps != present.presented:
            draft.change(MAP_KEY, presented=steps)


def _renamed(
    holders: tuple[T, ...], field: str, names: Mapping[str, Sequence[str]]
) -> tuple[T, ...]:
    changed = ((each, _naming(each, field, names)) for each in holders)
    return tuple(new for old, new in changed if getattr(new, field) or not getattr(old, field))


def filters_of_lane_alone(document: Document, lane_id: str) -> tuple[str, ...]:
    """Name the saved filters that mean nothing without a lane."""
    return tuple(each.name for each in document.map.filters if {*each.lanes} == {lane_id})


def redirect_former_places(draft: Draft, kind: Kind, gone: str, kept: str) -> None:
    """Let what stood in a phase or lane have stood in the one that it becomes a part of."""
    part = PARTS.get(kind)
    if part is None:
        return
    for card_id, card in draft.document.cards.items():
        if card.earlier is not None and getattr(card.earlier, part) == gone:
            key = Key("cards", card_id)
            present = draft.get(key)
            if isinstance(present, Card) and present.earlier is not None:
                draft.put(key, present.replaced(earlier=present.earlier.replaced(**{part: kept})))


def _naming(holder: T, field: str, names: Mapping[str, Sequence[str]]) -> T:
    told: tuple[str, ...] = getattr(holder, field)
    if names.keys().isdisjoint(told):
        return holder
    new = dict.fromkeys(to for each in told for to in names.get(each, (each,)))
    return holder.replaced(**{field: tuple(new)})
