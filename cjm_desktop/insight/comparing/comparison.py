"""Two maps beside each other: what came, went, changed and moved, in the order of the map.

The map that is compared is read under the base's ids: where two cards are one thing, as somebody
confirmed, they are a pair. What differs is a list of plain facts, which can be sent from process to
process and does not keep the maps in memory; where to go for one of them, the comparison knows.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from textwrap import shorten
from typing import Final, Literal, NamedTuple, get_args

from cjm_desktop.editing.patch import Patch, difference
from cjm_desktop.editing.renaming import renamed
from cjm_desktop.insight.comparing.fields import (
    ORDER,
    PLACE_FIELDS,
    FieldChange,
    field_changes,
    own_fields,
)
from cjm_desktop.insight.comparing.rank import has_order, merged_order, rank_movers
from cjm_desktop.journey.document import TRAY, CellKey, Document, Key
from cjm_desktop.journey.quotes import Quote
from cjm_desktop.journey.records import Card, Handoff, Kpi, Lane, Persona, Phase, Record
from cjm_desktop.journey.workshops import Workshop

How = Literal["added", "changed", "moved", "removed"]
HOWS: Final[tuple[How, ...]] = get_args(How)
State = Literal["same", "added", "changed", "moved", "removed"]
STATES: Final[tuple[State, ...]] = get_args(State)

_LONGEST_NAME: Final = 80
"""How much of a text is a name, where a record has no other."""

Pairs = Mapping[str, str]
"""Ids of the base and, for each, the id in the copy of what is the same thing."""


class Difference(NamedTuple):
    """A record that is not the same on both sides, under its id in the base.

    One that is `changed` may have `moved`, too. `cell` is where it is listed: a phase and a lane as
    far as it has them, an arrow where it begins. `name` is what it is called, as it was written.
    Of what is only on one side, `fields` say what it holds.
    """

    key: Key
    how: How
    moved: bool
    cell: CellKey
    name: str
    fields: tuple[FieldChange, ...]


class Spot(NamedTuple):
    """Where a click goes in one of the two maps: its own key of the record, and its cell."""

    key: Key
    cell: CellKey


@dataclass(frozen=True, eq=False)
class Comparison:
    """A base and a copy, and what is another way in the copy."""

    base: Document
    copy: Document
    pairs: Pairs = field(default_factory=dict)

    @cached_property
    def aligned(self) -> Document:
        """The copy under the base's ids."""
        return renamed(self.copy, {other: own for own, other in self.pairs.items()})

    @cached_property
    def patch(self) -> Patch:
        """What makes the copy of the base, ordering keys and all."""
        return difference(self.base, self.aligned)

    @cached_property
    def phase_ids(self) -> tuple[str, ...]:
        """The phases of both in one order."""
        return merged_order(self.base.phase_ids, self.aligned.phase_ids)

    @cached_property
    def lane_ids(self) -> tuple[str, ...]:
        """The lanes of both in one order."""
        return merged_order(self.base.lane_ids, self.aligned.lane_ids)

    @cached_property
    def differences(self) -> tuple[Difference, ...]:
        """What differs: the map and its lanes, then each phase, its KPIs and its lanes' cards.

        The idea tray, people and pictures come last.
        """
        ordered = sorted(self._found(), key=lambda item: item[0])
        return tuple([found for _, found in ordered])

    @cached_property
    def states(self) -> Mapping[Key, How]:
        """What is to be said of each record that differs; all others are the same."""
        return {each.key: each.how for each in self.differences}

    def state(self, key: Key) -> State:
        """Say of a record, under the base's id, what became of it."""
        return self.states.get(key, "same")

    @cached_property
    def counts(self) -> Mapping[How, int]:
        """How many records differ, and how."""
        found = Counter(each.how for each in self.differences)
        return {how: found[how] for how in HOWS}

    def in_base(self, key: Key) -> Spot | None:
        """Say where a record, under the base's id, is in the base."""
        return _spot(self.base, key)

    def in_copy(self, key: Key) -> Spot | None:
        """Say where a record, under the base's id, is in the copy, under the copy's own."""
        return _spot(self.copy, Key(key.kind, self.pairs.get(key.id, key.id)))

    def _found(self) -> Iterator[tuple["_Place", Difference]]:
        shelf = _Shelf(self)
        patch, base, aligned = self.patch, self.base, self.aligned
        for key, record in patch.added.items():
            yield shelf.difference(
                aligned, key, record, "added", own_fields(record, key.kind, added=True)
            )
        for key, record in patch.removed.items():
            yield shelf.difference(
                base, key, record, "removed", own_fields(record, key.kind, added=False)
            )
        reordered = (
            key for key, (old, new) in patch.updated.items()
            if has_order(old) and getattr(old, ORDER) != getattr(new, ORDER)
        )  # fmt: skip
        movers = set(rank_movers(base, aligned, reordered))
        for key, (old, new) in patch.updated.items():
            changed = field_changes(old, new)
            place = PLACE_FIELDS.get(key.kind, ())
            moved = key in movers or any(each.field in place for each in changed)
            if any(each.field not in place for each in changed):
                yield shelf.difference(aligned, key, new, "changed", changed, moved=moved)
            elif moved:
                yield shelf.difference(aligned, key, new, "moved", changed, moved=True)


def compare(base: Document, copy: Document, pairs: Pairs | None = None) -> Comparison:
    """Compare a copy with its base; `pairs` are cards of both that are one thing."""
    return Comparison(base, copy, pairs or {})


def cell_of(document: Document, key: Key) -> CellKey:
    """Say which phase and lane a record belongs to, as far as it has them."""
    match document.get(key):
        case Card(phase=phase, lane=lane):
            return CellKey(phase, lane)
        case Handoff(source=source):
            return cell_of(document, Key("cards", source))
        case Kpi(phase=phase):
            return CellKey(phase, None)
        case Persona(lane=lane):
            return CellKey(None, lane)
        case Phase():
            return CellKey(key.id, None)
        case Lane():
            return CellKey(None, key.id)
        case _:
            return TRAY


def name_of(document: Document, record: Record) -> str:
    """Give what a record is called, as it was written; of an arrow, what it leads from and to."""
    if isinstance(record, Handoff):
        ends = (document.cards[each].title for each in (record.source, record.target))
        return " → ".join(" ".join(title.split()) or "–" for title in ends)
    if isinstance(record, Workshop) and not record.title and record.on is not None:
        return record.on.isoformat()
    if isinstance(record, Quote):
        return shorten(record.text, _LONGEST_NAME, placeholder="…")
    # A persona has a title, too, and is called by its name.
    called = getattr(record, "name", None) or getattr(record, "title", "")
    return str(called)


def _spot(document: Document, key: Key) -> Spot | None:
    return None if document.get(key) is None else Spot(key, cell_of(document, key))


_Place = tuple[int, int, int, int, int, str, str]


class _Shelf:
    """Puts what differs in its place in the list."""

    def __init__(self, comparison: Comparison) -> None:
        self._phases = {each: place for place, each in enumerate(comparison.phase_ids)}
        self._lanes = {each: place for place, each in enumerate(comparison.lane_ids)}

    def difference(
        self,
        document: Document,
        key: Key,
        record: Record,
        how: How,
        fields: tuple[FieldChange, ...],
        *,
        moved: bool = False,
    ) -> tuple[_Place, Difference]:
        """Say what differs, and where it is listed."""
        cell = cell_of(document, key)
        found = Difference(key, how, moved, cell, name_of(document, record), fields)
        return self._place(key, cell, record), found

    def _place(self, key: Key, cell: CellKey, record: Record) -> _Place:
        phase = self._phases.get(cell.phase or "", -1)
        lane = self._lanes.get(cell.lane or "", -1)
        order = str(getattr(record, ORDER, ""))
        match key.kind:
            case "map":
                part, within = 0, 0
            case "lanes":
                part, within = 1, 0
            case "phases":
                part, within = 2, 0
            case "cards" | "handoffs":
                part, within = (3, 0) if cell == TRAY else (2, 2)
            case "kpis":
                part, within = 2, 1
            case "personas":
                part, within = 4, 0
            case "rounds":
                part, within = 5, 0
            case "workshops":
                part, within = 6, 0
            case "quotes":
                part, within = 7, 0
            case _:
                part, within = 8, 0
        return part, phase, within, lane, key.kind == "handoffs", order, key.id
