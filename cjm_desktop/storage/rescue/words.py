"""Words for what was done to save a map, a line each: where, and what."""

from collections.abc import Mapping
from typing import Final, Literal, cast

from cjm_desktop.journey.document import Document
from cjm_desktop.journey.vocabulary import Kind
from cjm_desktop.storage import explain
from cjm_desktop.storage.errors import BadRecord, BadText, RecordCode
from cjm_desktop.storage.explain import short
from cjm_desktop.storage.rescue.repairs import Repair, RepairCode
from cjm_desktop.words.wording import N_, Wording

_LONGEST_NAME: Final = 40

_DONE: Final[Mapping[RepairCode, str]] = {
    "layout_mended": N_("commas, brackets or line breaks were set right"),
    "encoding_changed": N_("the file was saved as {encoding} by another program; read as such"),
    "marks_removed": N_("the marks of a merge conflict were taken out; both sides were read"),
    "maps_joined": N_("{n} maps stood one after the other in the file; they were put together"),
    "head_written": N_("the file no longer said what it is; read as a map of format {version}"),
    "ends_early": N_("the file ends before the map does: what came from line {line} on is missing"),
    "text_lost": N_("lines {line} to {last} could not be read"),
    "records_lost": N_("{records} could not be read (from line {line})"),
    "member_lost": N_("left out, for it is not known here (line {line})"),
    "record_cut": N_("kept as far as it could be read (line {line})"),
    "field_cut": N_("kept as far as it could be read"),
    "field_lost": N_("left out, for it could not be read"),
    "letters_guessed": N_("letters that were not UTF-8 were read as Western European"),
    "half_characters_removed": N_("halves of characters were taken out"),
    "repeats_left_out": N_("a key in it was there twice; the first was kept"),
    "value_left_out": N_("“{was}” left out: {fault}"),
    "text_cut": N_("cut: {fault}"),
    "value_changed": N_("“{was}” became “{now}”: {fault}"),
    "text_cleaned": N_("control characters were taken out"),
    "items_left_out": N_("{n} of its entries left out: {fault}"),
    "put_at_end": N_("put at the end, for its place could not be read"),
    "kept_in_meta": N_("kept under “meta”, for a text has no other place here"),
    "id_changed": N_("has a new id, for “{id}” is none"),
    "id_repeated": N_("has a new id, for another record has {id}, too"),
    "copies_left_out": N_("there twice and alike, so kept once: {records}"),
    "too_many": N_("{records} left out: {fault}"),
    "record_left_out": N_("left out: {fault}"),
    "map_left_out": N_("another description of the whole map was left out"),
    "stand_in_made": N_("could not be read; made anew for what belongs to it"),
    "card_to_tray": N_("moved to the idea tray"),
    "reference_cleared": N_("cleared, since {target} is not there"),
    "record_removed": N_("removed, since {target} is not there"),
    "more": N_("not told one by one: {n} more"),
}
_ONE_LINE: Final = N_("line {line} could not be read")
_LACKS: Final = N_("left out, for “{field}” is missing")
_ALIKE: Final = N_("was there twice, alike; kept once")

_LIMITED: Final[Mapping[RepairCode, RecordCode]] = {
    "text_cut": "text_too_long",
    "too_many": "too_many",
}


def sentence(repair: Repair, tr: Wording, document: Document | None = None) -> str:
    """Say in one line what was done; `document` tells what a record is called."""
    values: dict[str, object] = {
        name: short(value) if isinstance(value, str) else value
        for name, value in repair.values.items()
    }
    fault = _fault(repair, tr)
    if repair.key is not None and not repair.key.id and "n" in repair.values:
        values["records"] = records(repair.key.kind, int(repair.values["n"]), tr)
    done = tr(_text(repair), **{**values, "fault": fault, "field": short(repair.field)})
    where = _where(repair, tr, document)
    return f"{where}: {done}" if where else done


def _text(repair: Repair) -> str:
    match repair:
        case Repair(code="text_lost", values=values) if values["line"] == values["last"]:
            return _ONE_LINE
        case Repair(code="copies_left_out", field=field) if field:
            return _ALIKE
        case Repair(code="record_left_out", values=values) if "fault" not in values:
            return _LACKS
        case _:
            return _DONE[repair.code]


def _fault(repair: Repair, tr: Wording) -> str:
    """Say what was wrong, in the words in which it is refused."""
    code = repair.values.get("fault", _LIMITED.get(repair.code))
    if code is None:
        return ""
    if code == "duplicate_key":
        return explain.reason(BadText("duplicate_key", None, 1, 1, repair.values), tr)
    return explain.reason(BadRecord(cast(RecordCode, code), None, "", "", repair.values), tr)


def _where(repair: Repair, tr: Wording, document: Document | None) -> str:
    if repair.key is None:
        return short(repair.field)
    if not repair.key.id:
        return ""
    record = None if document is None else document.get(repair.key)
    names = (getattr(record, each, "") for each in ("title", "name", "text"))
    name = next(filter(None, names), "")
    called = [tr("“{name}”", name=short(name, _LONGEST_NAME))] if name else []
    place = "map" if repair.key.kind == "map" else short(repair.record)
    return " ".join(filter(None, [place, *called, short(repair.field)]))


def records(kind: Kind, n: int, tr: Wording) -> str:
    """Count records of a kind."""
    match kind:
        case "map":
            return tr.plural("{n} description of the map", "{n} descriptions of the map", n)
        case "phases":
            return tr.plural("{n} phase", "{n} phases", n)
        case "lanes":
            return tr.plural("{n} lane", "{n} lanes", n)
        case "personas":
            return tr.plural("{n} persona", "{n} personas", n)
        case "cards":
            return tr.plural("{n} card", "{n} cards", n)
        case "handoffs":
            return tr.plural("{n} arrow", "{n} arrows", n)
        case "kpis":
            return tr.plural("{n} KPI", "{n} KPIs", n)
        case "rounds" | "workshops" | "quotes":
            return _said(kind, n, tr)
        case "assets":
            return tr.plural("{n} picture", "{n} pictures", n)


def _said(kind: Literal["rounds", "workshops", "quotes"], n: int, tr: Wording) -> str:
    if kind == "quotes":
        return tr.plural("{n} quote", "{n} quotes", n)
    if kind == "rounds":
        return tr.plural("{n} round of voting", "{n} rounds of voting", n)
    return tr.plural("{n} workshop", "{n} workshops", n)
