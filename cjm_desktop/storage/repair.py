"""Mending a map whose records refer to what is not there, as a hand-edited file may."""

from pathlib import Path
from typing import Literal, NamedTuple

from cjm_desktop.journey.document import Document, Key
from cjm_desktop.journey.invariants import Breach, breaches
from cjm_desktop.journey.records import Lane, Record
from cjm_desktop.storage import codec, faults

RepairCode = Literal["card_to_tray", "reference_cleared", "record_removed"]


class Repair(NamedTuple):
    """What was done to a record, and the reference that was the reason."""

    code: RepairCode
    key: Key
    field: str
    target: str


def repair(data: bytes, path: Path | None = None) -> tuple[Document, list[Repair]]:
    """Read a map and mend references that lead nowhere.

    A card without its place goes to the idea tray, a picture or a proposed phase that is missing
    is cleared, a phase that is missing goes from an influence, and a persona, handoff or KPI
    without what it belongs to is removed. LoadError for anything else.
    """
    document = codec.parse(data, path)
    changes: dict[Key, Record | None] = {}
    done: dict[tuple[RepairCode, Key], Repair] = {}
    for breach in breaches(document):
        code = _remedy(breach)
        if code is None:
            raise faults.breach_fault(breach, path)
        key = breach.key
        target = str(breach.values.get("target", ""))
        done.setdefault((code, key), Repair(code, key, breach.field, target))
        record = changes.get(key, document.get(key))
        changes[key] = _mended(record, code, breach.field, target)
    return document.replaced(changes), list(done.values())


_OPTIONAL = frozenset({"image", "portrait", "logo", "influence", "proposed_phase"})


def _remedy(breach: Breach) -> RepairCode | None:
    if breach.code in ("half_placed", "lane_holds_no_cards"):
        return "card_to_tray"
    if breach.code != "dangling":
        return None
    if breach.field in _OPTIONAL:
        return "reference_cleared"
    return "card_to_tray" if breach.key.kind == "cards" else "record_removed"


def _mended(record: Record | None, code: RepairCode, field: str, target: str) -> Record | None:
    if record is None or code == "record_removed":
        return None
    if isinstance(record, Lane):
        kept = {phase: codes for phase, codes in record.influence.items() if phase != target}
        return record.replaced(influence=kept)
    empty = ("phase", "lane") if code == "card_to_tray" else (field,)
    return record.replaced(**dict.fromkeys(empty))
