"""Turns what the validator and the parser complain of into typed load errors."""

import re
from pathlib import Path
from typing import Final

from pydantic import ValidationError
from pydantic_core import ErrorDetails, from_json

from cjm_desktop.journey.invariants import Breach
from cjm_desktop.journey.records import NO_CONTROLS
from cjm_desktop.journey.vocabulary import KINDS
from cjm_desktop.storage import scan
from cjm_desktop.storage.errors import NO_VALUES, BadRecord, BadText, RecordCode, TextCode, Values

MAX_DEPTH = 64

_PLACE = re.compile(r" at line (\d+) column (\d+)$")
_NOT_FINITE = re.compile(rb"-?(?:NaN|Infinity)")

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
    **dict.fromkeys(
        ("phase", "lane", "image", "portrait", "logo", "source", "target", "proposed_phase"),
        "bad_id",
    ),
}  # fmt: skip

_BOUNDS: Final[dict[str, tuple[int, int]]] = {
    "potential": (0, 10),
    "effort": (0, 10),
    "experience": (-2, 2),
}


def text_fault(data: bytes, path: Path | None) -> BadText | None:
    """Say what is wrong with the text as JSON; None if it is well-formed and not too deep."""
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        before = data[: error.start].decode()
        return BadText("not_utf8", path, *scan.position(before, len(before)))
    try:
        from_json(data, allow_inf_nan=False)
    except ValueError as error:
        if "recursion limit" not in str(error):
            return _parser_fault(str(error), data, path)
    place = scan.deeper_than(text, MAX_DEPTH)
    return BadText("too_deep", path, *place, {"limit": MAX_DEPTH}) if place else None


def _parser_fault(message: str, data: bytes, path: Path | None) -> BadText:
    place = _PLACE.search(message)
    line, column = (int(place[1]), int(place[2])) if place else (1, 1)
    code: TextCode = next((code for part, code in _PARSER_SAYS if part in message), "bad_json")
    if code in ("bad_json", "bad_number"):
        here = data.split(b"\n", line)[line - 1]
        if any(_NOT_FINITE.match(here, max(column - back, 0)) for back in (2, 1)):
            code = "not_finite"
    return BadText(code, path, *scan.position_of_byte(data, line, column))


def record_fault(error: ValidationError, path: Path | None) -> BadRecord:
    """Say what is wrong with the first record that the validator refused."""
    detail = error.errors(include_url=False, include_input=False)[0]
    location = [str(part) for part in detail["loc"] if part != "[key]"]
    record, field = _split(location)
    code = _code(detail, field)
    return BadRecord(code, path, record, ".".join(field), _values(code, detail, field))


def _split(location: list[str]) -> tuple[str, list[str]]:
    match location:
        case ["map", *field]:
            return "map", field
        case [kind, record_id, *field] if kind in KINDS:
            return f"{kind}/{record_id}", field
        case [kind] if kind in KINDS:
            return kind, []
        case _:
            return "", location


def _code(detail: ErrorDetails, field: list[str]) -> RecordCode:
    name = field[0] if field else ""
    if detail["type"] == "string_pattern_mismatch":
        if detail["ctx"]["pattern"] == NO_CONTROLS:
            return "control_character"
        return _PATTERNED.get(name, "invalid") if field else "bad_id"
    if detail["type"] == "value_error":
        return "bad_order" if name == "order" else "not_a_date"
    return _VALIDATOR_SAYS.get(detail["type"], "invalid")


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
            low, high = _BOUNDS[field[0]]
            return {"low": low, "high": high}
        case _:
            return NO_VALUES


def breach_fault(breach: Breach, path: Path | None) -> BadRecord:
    """Say which rule between records the document breaks."""
    kind, record_id = breach.key
    alone = kind == "map" or breach.code in ("too_many", "assets_too_large")
    record = kind if alone else f"{kind}/{record_id}"
    return BadRecord(breach.code, path, record, breach.field, breach.values)
