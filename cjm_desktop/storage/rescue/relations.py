"""Mends what is broken between records: references that lead nowhere, ids used twice, too much.

A card without its place goes to the idea tray; a picture, a proposed phase, a phase of an influence
or an experience, a role or an answered card that is missing is cleared; a persona, handoff or KPI
without what it belongs to goes. Of too much, what comes last goes; of two records with one id, the
second gets a new one, and what refers to it goes along.
"""

from collections.abc import Iterator
from typing import Final

from cjm_desktop.editing.patch import Draft
from cjm_desktop.journey.document import TABLES, Document, Key
from cjm_desktop.journey.invariants import Breach, asset_bytes, breaches
from cjm_desktop.journey.references import OPTIONAL, references, renamed, without
from cjm_desktop.journey.values import MAX_ASSETS_BYTES
from cjm_desktop.journey.vocabulary import Kind
from cjm_desktop.storage.rescue.identity import FreeIds
from cjm_desktop.storage.rescue.repairs import Repair, RepairCode

_FIRST: Final = frozenset({"too_many", "assets_too_large", "duplicate_id"})


def mended(document: Document) -> tuple[Document, list[Repair]]:
    """Mend a document until no rule is broken."""
    done: dict[tuple[RepairCode, Key | None], Repair] = {}
    while broken := list(breaches(document)):
        draft = Draft(document)
        names: dict[Key, str] = {}
        free = _free_ids(document)
        for breach in _first_of(broken):
            for repair in _mend(draft, breach, names, free):
                done.setdefault((repair.code, repair.key), repair)
        _follow(draft, names)
        document = draft.patch.apply(document)
    return document, list(done.values())


def _first_of(broken: list[Breach]) -> list[Breach]:
    """Give those to be mended first: what is about whole tables and ids changes the others."""
    first = broken[0].code
    return [each for each in broken if each.code == first] if first in _FIRST else broken


def _mend(draft: Draft, breach: Breach, names: dict[Key, str], free: FreeIds) -> Iterator[Repair]:
    key, target = breach.key, str(breach.values.get("target", ""))
    match breach.code:
        case "too_many":
            yield _without_last(draft, key.kind)
        case "asset_too_large":
            draft.remove(key)
            yield Repair("record_left_out", key, "data", {"fault": breach.code, **breach.values})
        case "assets_too_large":
            for last in _past_the_limit(draft.document):
                draft.remove(last)
                yield Repair(
                    "record_left_out", last, "data", {"fault": breach.code, **breach.values}
                )
        case "duplicate_id":
            new = free.like(key.id)
            record = draft.get(key)
            if record is not None:
                draft.remove(key).put(Key(key.kind, new), record)
                names[key] = new
                yield Repair("id_repeated", Key(key.kind, new), values={"id": key.id})
        case _:
            code = _remedy(breach)
            _apply(draft, code, breach, target)
            yield Repair(code, key, breach.field, {"target": target})


def _remedy(breach: Breach) -> RepairCode:
    if breach.code in ("half_placed", "lane_holds_no_cards"):
        return "card_to_tray"
    if breach.field in OPTIONAL:
        return "reference_cleared"
    return "card_to_tray" if breach.key.kind == "cards" else "record_removed"


def _apply(draft: Draft, code: RepairCode, breach: Breach, target: str) -> None:
    key, record = breach.key, draft.get(breach.key)
    if record is None:
        return
    if code == "record_removed":
        draft.remove(key)
    elif code == "card_to_tray":
        draft.change(key, phase=None, lane=None)
    else:
        draft.put(key, without(record, breach.field, {target}))


def _without_last(draft: Draft, kind: Kind) -> Repair:
    limit = TABLES[kind].limit
    over = list(draft.document.table(kind))[limit:]
    for record_id in over:
        draft.remove(Key(kind, record_id))
    return Repair("too_many", Key(kind, ""), values={"n": len(over), "limit": limit})


def _past_the_limit(document: Document) -> Iterator[Key]:
    """Give the pictures that come when the others already are as large as all may be."""
    size = 0
    for asset_id, asset in document.assets.items():
        if size + asset_bytes(asset) > MAX_ASSETS_BYTES:
            yield Key("assets", asset_id)
        else:
            size += asset_bytes(asset)


def _free_ids(document: Document) -> FreeIds:
    tables = [document.table(kind) for kind in TABLES]
    return FreeIds(lambda made: any(made in table for table in tables))


def _follow(draft: Draft, names: dict[Key, str]) -> None:
    """Let what refers to a record that has a new id go along."""
    if not names:
        return
    document = draft.patch.apply(draft.document)
    for key in document.keys():
        record = document.get(key)
        assert record is not None
        for field, kind, target in references(key.kind, record):
            new = names.get(Key(kind, target))
            if new is not None:
                draft.put(key, renamed(draft.get(key) or record, field, {target: new}))
