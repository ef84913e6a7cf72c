"""What may name phases and lanes that are gone, and still goes along while an edit knows the way.

The lanes of saved filters and the places that cards had in the journey as it was are read whatever
they name. But who makes one lane of two, divides one or removes one says what becomes of its name.
"""

from collections.abc import Mapping, Sequence

from cjm_desktop.editing.patch import Draft
from cjm_desktop.journey.document import MAP_KEY, Document, Key
from cjm_desktop.journey.records import Card, CardFilter, Map
from cjm_desktop.journey.vocabulary import Kind, Part

PARTS: Mapping[Kind, Part] = {"phases": "phase", "lanes": "lane"}


def rename_in_filters(draft: Draft, names: Mapping[str, Sequence[str]]) -> None:
    """Let saved filters name these lanes in place of some; one that none is left of goes."""
    present = draft.get(MAP_KEY)
    if not isinstance(present, Map):
        return
    changed = ((each, _naming(each, names)) for each in present.filters)
    kept = tuple(new for old, new in changed if new.lanes or not old.lanes)
    if kept != present.filters:
        draft.change(MAP_KEY, filters=kept)


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


def _naming(wanted: CardFilter, names: Mapping[str, Sequence[str]]) -> CardFilter:
    if names.keys().isdisjoint(wanted.lanes):
        return wanted
    lanes = dict.fromkeys(to for lane in wanted.lanes for to in names.get(lane, (lane,)))
    return wanted.replaced(lanes=tuple(lanes))
