"""Turns what the validator and the parser complain of into typed load errors.

Both complain of the first fault of each table only; what they were given is never looked at again,
for it may be as large as the file.
"""

import re
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from typing import Final

from pydantic_core import ErrorDetails

from cjm_desktop.journey import references
from cjm_desktop.journey.document import RECORD_TYPES
from cjm_desktop.journey.invariants import Breach
from cjm_desktop.journey.model import Model
from cjm_desktop.journey.records import CardFilter, ExportPreset, Map, PresentedStep, Reading
from cjm_desktop.journey.rounds import MAX_DOTS, MAX_VOTERS, Spread, Tally
from cjm_desktop.journey.values import (
    LEAST_HEIGHT,
    LEAST_WIDTH,
    LOOKS,
    MAX_HEIGHT,
    MAX_MINUTES,
    MAX_WIDTH,
    NO_CONTROLS,
)
from cjm_desktop.journey.vocabulary import KINDS
from cjm_desktop.journey.workshops import Remark, Stretch
from cjm_desktop.storage import scan
from cjm_desktop.storage.envelope import FORMAT_VERSION, Envelope
from cjm_desktop.storage.errors import (
    NO_VALUES,
    BadFormat,
    BadRecord,
    BadText,
    LoadError,
    RecordCode,
    TextCode,
    Values,
)

MAX_DEPTH = 64

_LONGEST_NAME: Final = 200
"""How much of a key is kept in an error; a hostile file's may be as long as the file."""
_MODELS: Final = {str(kind): model for kind, model in RECORD_TYPES.items()}
_PLACE: Final = r" at line (\d+) column (\d+)$"

_PARSER_SAYS: Final[tuple[tuple[str, TextCode], ...]] = (
    ("EOF", "ends_early"),
    ("surrogate", "lone_surrogate"),
    ("hex escape", "lone_surrogate"),
    ("control character", "control_character"),
    ("trailing comma", "trailing_comma"),
    ("trailing characters", "trailing_text"),
    ("key must be a string", "key_not_text"),
    ("invalid escape", "bad_escape"),
    ("number", "bad_number"),
    ("expected `,`", "missing_comma"),
    ("expected `:`", "missing_colon"),
)

_VALIDATOR_SAYS: Final[dict[str, RecordCode]] = {
    "missing": "missing",
    "extra_forbidden": "unknown_key",
    "string_type": "not_text",
    "float_type": "not_a_number",
    "finite_number": "not_finite",
    "int_type": "not_a_whole_number",
    "bool_type": "not_true_or_false",
    "tuple_type": "not_a_list",
    "dict_type": "not_an_object",
    "model_type": "not_an_object",
    "date_type": "not_a_date",
    "date_parsing": "not_a_date",
    "literal_error": "not_one_of",
    "greater_than_equal": "out_of_range",
    "less_than_equal": "out_of_range",
    "multiple_of": "not_in_steps",
    "string_too_long": "text_too_long",
    "too_long": "too_many",
}

_PATTERNED: Final[dict[str, RecordCode]] = {
    "accent": "bad_colour",
    "colour": "bad_colour",
    "data": "bad_base64",
    "language": "bad_language",
    "links": "bad_link",
    "lanes": "bad_id",
    **dict.fromkeys(("began", "ended", "at"), "not_a_time"),
    **dict.fromkeys(references.FIELDS, "bad_id"),
}

_BOUNDS: Final[dict[str, tuple[int, int]]] = {
    **dict.fromkeys(
        (
            "potential",
            "effort",
            "effort_now",
            "potential_from",
            "potential_to",
            "effort_from",
            "effort_to",
        ),
        (0, 10),
    ),
    "duration": (0, 100_000),
    "agenda": (0, MAX_MINUTES),
    "experience": (-2, 2),
    "look": (1, LOOKS),
    "width": (LEAST_WIDTH, MAX_WIDTH),
    "height": (LEAST_HEIGHT, MAX_HEIGHT),
    **dict.fromkeys(("least", "lower", "median", "upper", "most"), (0, 10)),
    **dict.fromkeys(("seats", "votes"), (1, MAX_VOTERS)),
    **dict.fromkeys(("dots", "voters"), (0, MAX_VOTERS * MAX_DOTS)),
}


def text_fault(details: Sequence[ErrorDetails], data: bytes, path: Path | None) -> BadText | None:
    """Say what is wrong with the text as JSON; None if it is well-formed and not too deep."""
    if details[0]["type"] != "json_invalid":
        return forbidden_fault(data, path)
    broken = scan.not_utf8(data)
    if broken is not None:
        return BadText("not_utf8", path, *scan.position(data, broken))
    message = str(details[0]["ctx"]["error"])
    deep = forbidden_fault(data, path) if "recursion limit" in message else None
    return deep or _parser_fault(message, data, path)


def forbidden_fault(data: bytes, path: Path | None) -> BadText | None:
    """Say what in well-formed JSON no map may have, wherever it is."""
    found = scan.forbidden(data, MAX_DEPTH)
    if found is None:
        return None
    values: Values = {"limit": MAX_DEPTH} if found.code == "too_deep" else NO_VALUES
    return BadText(found.code, path, *scan.position(data, found.offset), values)


def _parser_fault(message: str, data: bytes, path: Path | None) -> BadText:
    place = re.search(_PLACE, message)
    line, column = (int(place[1]), int(place[2])) if place else (1, 1)
    code: TextCode = next((code for part, code in _PARSER_SAYS if part in message), "bad_json")
    return BadText(code, path, *scan.position_of_byte(data, line, column))


def version(details: Sequence[ErrorDetails], path: Path | None) -> int:
    """Give the format version of a file that was refused; BadFormat if it is none we could know."""
    for detail in details:
        if detail["loc"] in ((), ("format",)):
            raise BadFormat("wrong_format", path)
        if detail["loc"] == ("format_version",):
            return _other_version(detail, path)
    return FORMAT_VERSION


def _other_version(detail: ErrorDetails, path: Path | None) -> int:
    number = detail["input"]
    match detail["type"]:
        case "less_than_equal":
            raise BadFormat("newer_version", path, {"version": number, "known": FORMAT_VERSION})
        case "greater_than_equal" if isinstance(number, int):
            return number
        case _:
            raise BadFormat("bad_version", path)


def anything(place: scan.KeyPath) -> None:
    """Let every object have any keys."""


_LISTED_BY_MAP: Final[Mapping[object, type[Model]]] = {
    "filters": CardFilter,
    "presented": PresentedStep,
    "export_presets": ExportPreset,
}
"""What the objects of the map's lists are."""

_HELD: Final[Mapping[tuple[object, object], type[Model]]] = {
    ("kpis", "readings"): Reading,
    ("rounds", "tallies"): Tally,
    ("workshops", "course"): Stretch,
    ("workshops", "remarks"): Remark,
}
"""What the objects in a record's list or table are, by the kind of record and the field."""


def known_now(place: scan.KeyPath) -> Collection[str] | None:
    """Give the keys that an object may have in today's format."""
    match place:
        case ():
            return Envelope.defaults
        case ("map",):
            return Map.defaults
        case ("map", _):
            return None
        case ("map", field, _) if field in _LISTED_BY_MAP:
            return _LISTED_BY_MAP[field].defaults
        case (kind, _) if kind in _MODELS:
            return _MODELS[kind].defaults
        case (kind, _, field, _) if (kind, field) in _HELD:
            return _HELD[kind, field].defaults
        case ("rounds", _, "tallies", _, _):
            return Spread.defaults
        case _:
            return None


def key_fault(
    data: bytes, path: Path | None, known_at: scan.KnownAt = known_now
) -> LoadError | None:
    """Find the first key of a well-formed text that is there twice, or not known where it is."""
    key = scan.lost_key(data, known_at)
    if key is None:
        return None
    if key.repeated:
        values = {"key": _cut(key.name)}
        return BadText("duplicate_key", path, *scan.position(data, key.offset), values)
    record, field = _split([*key.place, key.name])
    return BadRecord("unknown_key", path, record, ".".join(field))


def record_fault(details: Sequence[ErrorDetails], path: Path | None) -> BadRecord:
    """Say what is wrong with the first record that the validator refused."""
    detail = details[0]
    record, field = _split([str(part) for part in detail["loc"] if part != "[key]"])
    code = _code(detail, field)
    return BadRecord(code, path, record, ".".join(field), _values(code, detail, field))


def _cut(name: str) -> str:
    return name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 1]}…"


def _split(location: list[str]) -> tuple[str, list[str]]:
    """Part a place into the record's and the field's."""
    match [_cut(part) for part in location]:
        case ["map", *field]:
            return "map", field
        case [kind, record_id, *field] if kind in KINDS:
            return f"{kind}/{record_id}", field
        case [kind] if kind in KINDS:
            return kind, []
        case field:
            return "", field


def _code(detail: ErrorDetails, field: list[str]) -> RecordCode:
    name = field[0] if field else ""
    patterned = _first(field, _PATTERNED)
    if detail["type"] == "string_pattern_mismatch":
        if detail["ctx"]["pattern"] == NO_CONTROLS:
            return "control_character"
        return _PATTERNED.get(patterned, "invalid") if field else "bad_id"
    if detail["type"] == "value_error":
        return "bad_order" if name == "order" else "not_a_date"
    return _VALIDATOR_SAYS.get(detail["type"], "invalid")


def _first(field: list[str], known: Collection[str]) -> str:
    """Give the first name on the way to a value that is known: it may be inside an object."""
    return next((name for name in field if name in known), "")


def _values(code: RecordCode, detail: ErrorDetails, field: list[str]) -> Values:
    context = detail.get("ctx", {})
    match code:
        case "text_too_long" | "too_many":
            return {"limit": context["max_length"]}
        case "not_one_of":
            return {"choices": ", ".join(re.findall("'([^']*)'", context["expected"]))}
        case "not_in_steps":
            return {"step": context["multiple_of"]}
        case "out_of_range":
            low, high = _BOUNDS[_first(field, _BOUNDS)]
            return {"low": low, "high": high}
        case _:
            return NO_VALUES


def breach_fault(breach: Breach, path: Path | None) -> BadRecord:
    """Say which rule between records the document breaks."""
    kind, record_id = breach.key
    alone = kind == "map" or breach.code in ("too_many", "assets_too_large")
    record = kind if alone else f"{kind}/{record_id}"
    return BadRecord(breach.code, path, record, breach.field, breach.values)
