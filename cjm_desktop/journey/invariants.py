"""The rules between records: what refers to what, what may be where, how much there may be.

Both the reading of a file and every edit are held to them. A broken rule is told as a code with
values; the sentence is made where it is shown.
"""

from collections.abc import Iterable, Iterator, Mapping, Set
from types import MappingProxyType
from typing import Literal, NamedTuple

from cjm_desktop.journey.document import TABLES, Document, Key
from cjm_desktop.journey.records import Asset
from cjm_desktop.journey.references import REFERENCES, references
from cjm_desktop.journey.values import MAX_ASSET_BYTES, MAX_ASSETS_BYTES
from cjm_desktop.journey.vocabulary import CARD_LANES, KINDS, Kind

BreachCode = Literal[
    "dangling", "half_placed", "lane_holds_no_cards", "too_many", "asset_too_large",
    "assets_too_large", "duplicate_id",
]  # fmt: skip


_PLACES: Mapping[str, Kind] = {"phase": "phases", "lane": "lanes"}
"""The fields of a card that say where it stands, which the document's cells know."""

EMPTY: Mapping[str, str | int] = MappingProxyType({})


class Breach(NamedTuple):
    """A broken rule: which, at which record and field, and the values a sentence needs."""

    code: BreachCode
    key: Key
    field: str = ""
    values: Mapping[str, str | int] = EMPTY


def breaches(document: Document) -> Iterator[Breach]:
    """Find every broken rule of a whole document."""
    yield from _limits(document)
    yield from _repeated_ids(document)
    for kind in KINDS:
        for record_id in _suspects(document) if kind == "cards" else document.table(kind):
            yield from _record_breaches(document, Key(kind, record_id))


def _suspects(document: Document) -> Iterable[str]:
    """List the cards that may break a rule: all, or those that refer to more than their place."""
    for placed in document.cells.values():
        if any(_record_breaches(document, Key("cards", placed[0].id))):
            return document.cards
    return [
        card_id
        for card_id, card in document.cards.items()
        if card.image is not None or card.proposed_phase is not None or card.answers
    ]


def breaches_after(document: Document, touched: Iterable[Key]) -> Iterator[Breach]:
    """Find the rules that a change of the `touched` records has broken.

    The document was whole before: only what the change can have broken is looked at.
    """
    present: dict[Kind, set[str]] = {}
    removed: dict[Kind, set[str]] = {}
    yield from _limits(document)
    for key in touched:
        if document.get(key) is None:
            removed.setdefault(key.kind, set()).add(key.id)
            continue
        present.setdefault(key.kind, set()).add(key.id)
        yield from _record_breaches(document, key)
        if key.kind == "lanes" and document.lanes[key.id].kind not in CARD_LANES:
            yield from _cards_in(document, key.id)
    for kind, ids in present.items():
        yield from _other_holders(document, kind, ids)
    for kind, ids in removed.items():
        for key in _referring(document, kind, ids):
            yield from _dangling(document, key)


def _referring(document: Document, kind: Kind, ids: Set[str]) -> Iterator[Key]:
    """List the records that may refer to the removed `ids`; of cards, a cell's by its place."""
    if kind in _PLACES.values():
        yield from _placed_in(document, ids)
    for holder, leads_to in REFERENCES.items():
        places = _PLACES if holder == "cards" else {}
        fields = [each for each in leads_to if leads_to[each] == kind and each not in places]
        if fields:
            for record_id, record in document.table(holder).items():
                if any(getattr(record, each) for each in fields):
                    yield Key(holder, record_id)


def _placed_in(document: Document, ids: Set[str]) -> Iterator[Key]:
    """List the cards in the cells of phases or lanes."""
    for cell, placed in document.cells.items():
        if cell.phase in ids or cell.lane in ids:
            yield from (Key("cards", item.id) for item in placed)


def _dangling(document: Document, key: Key) -> Iterator[Breach]:
    record = document.get(key)
    if record is not None:
        for name, kind, target in references(key.kind, record):
            if target not in document.table(kind):
                yield Breach("dangling", key, name, {"target": target, "kind": kind})


def _record_breaches(document: Document, key: Key) -> Iterator[Breach]:
    yield from _dangling(document, key)
    if key.kind == "cards":
        card = document.cards[key.id]
        if (card.phase is None) != (card.lane is None):
            yield Breach("half_placed", key, "phase" if card.phase is None else "lane")
        lane = document.lanes.get(card.lane) if card.lane is not None else None
        if lane is not None and lane.kind not in CARD_LANES:
            yield Breach("lane_holds_no_cards", key, "lane", {"target": str(card.lane)})
    elif key.kind == "assets":
        size = asset_bytes(document.assets[key.id])
        if size > MAX_ASSET_BYTES:
            yield Breach("asset_too_large", key, "data", {"limit": MAX_ASSET_BYTES})


def _cards_in(document: Document, lane_id: str) -> Iterator[Breach]:
    for cell, placed in document.cells.items():
        if cell.lane == lane_id:
            for item in placed:
                key = Key("cards", item.id)
                yield Breach("lane_holds_no_cards", key, "lane", {"target": lane_id})


def _limits(document: Document) -> Iterator[Breach]:
    for kind, (_, limit) in TABLES.items():
        table = document.table(kind)
        if len(table) > limit:
            last = Key(kind, next(reversed(list(table))))
            yield Breach("too_many", last, "", {"kind": kind, "limit": limit})
    if sum(asset_bytes(asset) for asset in document.assets.values()) > MAX_ASSETS_BYTES:
        last = Key("assets", next(reversed(list(document.assets))))
        yield Breach("assets_too_large", last, "data", {"limit": MAX_ASSETS_BYTES})


def _repeated_ids(document: Document) -> Iterator[Breach]:
    tables = [document.table(kind) for kind in KINDS if kind != "map"]
    if len(set().union(*tables)) == sum(map(len, tables)):
        return
    seen: dict[str, Kind] = {}
    for key in document.keys():
        if key.kind == "map":
            continue
        if key.id in seen:
            yield Breach("duplicate_id", key, "", {"kind": seen[key.id]})
        seen[key.id] = key.kind


def _other_holders(document: Document, kind: Kind, ids: Set[str]) -> Iterator[Breach]:
    """Find ids of a kind of record that records of other kinds have, too."""
    for other in KINDS:
        if "map" not in (kind, other) and other != kind:
            table = document.table(other)
            for each in ids:
                if each in table:
                    yield Breach("duplicate_id", Key(kind, each), "", {"kind": other})


def asset_bytes(asset: Asset) -> int:
    """Give the size in bytes of an asset's decoded data."""
    return len(asset.data) * 3 // 4 - asset.data[-2:].count("=")
