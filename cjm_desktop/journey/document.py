"""A whole map at one moment: immutable tables of records that share what did not change."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any, NamedTuple, Self, cast

from cjm_desktop.journey.quotes import MAX_QUOTES, Quote
from cjm_desktop.journey.records import Asset, Card, Handoff, Kpi, Lane, Map, Persona, Phase, Record
from cjm_desktop.journey.rounds import MAX_ROUNDS, Round
from cjm_desktop.journey.values import (
    MAX_ASSETS,
    MAX_CARDS,
    MAX_HANDOFFS,
    MAX_KPIS,
    MAX_LANES,
    MAX_PERSONAS,
    MAX_PHASES,
)
from cjm_desktop.journey.vocabulary import KINDS, Kind
from cjm_desktop.journey.workshops import MAX_WORKSHOPS, Workshop

MAP_ID = "map"


class Table(NamedTuple):
    """The records of a kind: their type, and how many of them a map may have."""

    record: type[Record]
    limit: int


TABLES: Mapping[Kind, Table] = {
    "phases": Table(Phase, MAX_PHASES),
    "lanes": Table(Lane, MAX_LANES),
    "personas": Table(Persona, MAX_PERSONAS),
    "cards": Table(Card, MAX_CARDS),
    "handoffs": Table(Handoff, MAX_HANDOFFS),
    "kpis": Table(Kpi, MAX_KPIS),
    "rounds": Table(Round, MAX_ROUNDS),
    "workshops": Table(Workshop, MAX_WORKSHOPS),
    "quotes": Table(Quote, MAX_QUOTES),
    "assets": Table(Asset, MAX_ASSETS),
}
"""All kinds but the map itself; what is read from a file has a field for each."""

RECORD_TYPES: Mapping[Kind, type[Record]] = {
    "map": Map,
    **{kind: table.record for kind, table in TABLES.items()},
}


class Key(NamedTuple):
    """Where a record stands: its kind and its id (the map's id is `MAP_ID`)."""

    kind: Kind
    id: str


MAP_KEY = Key("map", MAP_ID)


class Placed(NamedTuple):
    """A card with its id, as a cell lists them."""

    id: str
    card: Card


class CellKey(NamedTuple):
    """Where a card is: a phase and a lane, or the idea tray."""

    phase: str | None
    lane: str | None


TRAY = CellKey(None, None)

Cells = Mapping[CellKey, tuple[Placed, ...]]
"""The cards of each cell that has any, in their order; `TRAY` holds the idea tray's."""


@dataclass(frozen=True, eq=True)
class Document:
    """A map. The tables are never changed in place; `replaced` makes the next document."""

    map: Map = field(default_factory=Map)
    phases: Mapping[str, Phase] = field(default_factory=dict)
    lanes: Mapping[str, Lane] = field(default_factory=dict)
    personas: Mapping[str, Persona] = field(default_factory=dict)
    cards: Mapping[str, Card] = field(default_factory=dict)
    handoffs: Mapping[str, Handoff] = field(default_factory=dict)
    kpis: Mapping[str, Kpi] = field(default_factory=dict)
    rounds: Mapping[str, Round] = field(default_factory=dict)
    workshops: Mapping[str, Workshop] = field(default_factory=dict)
    quotes: Mapping[str, Quote] = field(default_factory=dict)
    assets: Mapping[str, Asset] = field(default_factory=dict)

    def table(self, kind: Kind) -> Mapping[str, Record]:
        """Give the id→record mapping of a kind (the map stands alone under `MAP_ID`)."""
        if kind == "map":
            return {MAP_ID: self.map}
        return cast(Mapping[str, Record], getattr(self, kind))

    def get(self, key: Key) -> Record | None:
        """Give the record at a key, or None."""
        return self.table(key.kind).get(key.id)

    def keys(self) -> Iterator[Key]:
        """Go through the keys of all records."""
        for kind in KINDS:
            for record_id in self.table(kind):
                yield Key(kind, record_id)

    def replaced(self, changes: Mapping[Key, Record | None]) -> Self:
        """Make the next document: each key gets its record, or goes if that is None."""
        tables: dict[str, Any] = {}
        for key, record in changes.items():
            if key.kind == "map":
                if record is None:
                    raise ValueError("a document cannot be without its map record")
                tables["map"] = record
                continue
            table = tables.get(key.kind)
            if table is None:
                table = tables[key.kind] = dict(self.table(key.kind))
            if record is None:
                table.pop(key.id, None)
            else:
                table[key.id] = record
        document = replace(self, **tables)
        if "cells" in self.__dict__:
            document.__dict__["cells"] = self._cells_after(document, changes)
        return document

    @cached_property
    def cells(self) -> Cells:
        """The cards by cell; kept up incrementally from document to document."""
        found: defaultdict[tuple[str | None, str | None], list[tuple[str, str, Card]]]
        found = defaultdict(list)
        for card_id, card in self.cards.items():
            found[card.phase, card.lane].append((card.order, card_id, card))
        return {
            # Of two cards in the same place the ids differ, so that no card is compared.
            CellKey(*cell): tuple([Placed(card_id, card) for _, card_id, card in sorted(cards)])
            for cell, cards in found.items()
        }

    def _cells_after(self, document: "Document", changes: Mapping[Key, Record | None]) -> Cells:
        touched: dict[CellKey, set[str]] = {}
        for key in changes:
            if key.kind != "cards":
                continue
            for card in (self.cards.get(key.id), document.cards.get(key.id)):
                if card is not None:
                    touched.setdefault(CellKey(card.phase, card.lane), set()).add(key.id)
        if not touched:
            return self.cells
        cells = dict(self.cells)
        for cell, ids in touched.items():
            kept = [placed for placed in cells.get(cell, ()) if placed.id not in ids]
            for card_id in ids:
                card = document.cards.get(card_id)
                if card is not None and (card.phase, card.lane) == cell:
                    kept.append(Placed(card_id, card))
            if kept:
                cells[cell] = _in_order(kept)
            else:
                cells.pop(cell, None)
        return cells

    @cached_property
    def phase_ids(self) -> tuple[str, ...]:
        """The phases' ids from first to last."""
        return _ids_in_order(self.phases)

    @cached_property
    def lane_ids(self) -> tuple[str, ...]:
        """The lanes' ids from top to bottom."""
        return _ids_in_order(self.lanes)

    @cached_property
    def role_lane_ids(self) -> tuple[str, ...]:
        """The ids of the lanes that stand for a role, from top to bottom."""
        return tuple(lane for lane in self.lane_ids if self.lanes[lane].kind == "role")

    @cached_property
    def round_ids(self) -> tuple[str, ...]:
        """The rounds' ids from the first to the last that was held."""
        return _ids_in_order(self.rounds)

    @cached_property
    def workshop_ids(self) -> tuple[str, ...]:
        """The workshops' ids from the first to the last that was held."""
        return _ids_in_order(self.workshops)

    @cached_property
    def quote_ids(self) -> tuple[str, ...]:
        """The quotes' ids in their order, the one noted last at the end."""
        return _ids_in_order(self.quotes)

    def personas_of(self, lane_id: str) -> list[tuple[str, Persona]]:
        """List a lane's personas in their order."""
        found = [item for item in self.personas.items() if item[1].lane == lane_id]
        return sorted(found, key=lambda item: (item[1].order, item[0]))

    def kpis_of(self, phase_id: str) -> list[tuple[str, Kpi]]:
        """List a phase's KPIs in their order."""
        found = [item for item in self.kpis.items() if item[1].phase == phase_id]
        return sorted(found, key=lambda item: (item[1].order, item[0]))


def _in_order(placed: Iterable[Placed]) -> tuple[Placed, ...]:
    return tuple(sorted(placed, key=lambda item: (item.card.order, item.id)))


def _ids_in_order(
    table: Mapping[str, Phase]
    | Mapping[str, Lane]
    | Mapping[str, Round]
    | Mapping[str, Workshop]
    | Mapping[str, Quote],
) -> tuple[str, ...]:
    return tuple(sorted(table, key=lambda record_id: (table[record_id].order, record_id)))
