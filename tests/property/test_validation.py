"""Our validators say what those that pydantic builds of the same annotations say.

Both run on pydantic's core, but ours are described to it by `journey.validation`. Here pydantic's
own description is the measure, for each field and for whole files: in what is taken, how it is
read, and what is said of what is refused.
"""

import json
from collections.abc import Callable
from copy import deepcopy
from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel
from pydantic_core import ValidationError

from cjm_desktop.journey.document import RECORD_TYPES, Document
from cjm_desktop.journey.model import Model
from cjm_desktop.journey.records import Reading
from cjm_desktop.journey.validation import validator
from cjm_desktop.storage import codec
from cjm_desktop.storage.envelope import Envelope
from cjm_desktop.storage.published import pydantic_model
from tests.strategies import documents

MODELS: dict[str, type[Model]] = {
    each.__name__: each for each in (*RECORD_TYPES.values(), Reading, Envelope)
}
REFERENCES = {name: pydantic_model(each) for name, each in MODELS.items()}
FIELDS = [(name, field) for name, each in MODELS.items() for field in each.defaults]

TEXTS = (
    "", "x", "a0", "a00", "Zz", "p1\n", "with space", "x" * 64, "x" * 65, "x" * 200, "x" * 201,
    "x" * 300, "x" * 301, "x" * 20_000, "x" * 20_001, "tab\t newline\n 🙂", "bell \x07",
    "\x85", "\0",
    "#1F2D5C", "#12345", "sv", "SV", "as_is", "to_be", "role", "specialist", "customer",
    "touchpoint", "open", "assumed", "start", "low", "decides", "handoff", "lower", "done",
    "added", "why", "reviews",
    "image/png", "AAAA", "AA==", "A", "https://example.org/?a#b", "MAILTO:a@b", "javascript:a()",
    "https://" + "x" * 2_000, "2024-02-29", "2023-02-29", "20240229", "1700000000",
    "cjm-desktop/map",
)  # fmt: skip
NUMBERS = (
    0, 1, 2, 3, -2, -3, 5, 10, 11, 2**53, 2**70, -1, 0.0, 1.0, 0.5, 0.3, 9.5, 10.5, -0.5, 1e300,
    float("inf"), float("-inf"), float("nan"),
)  # fmt: skip
PLAIN = (None, True, False, *TEXTS, *NUMBERS)
LISTS: tuple[Any, ...] = (
    [], [[]], [""], [1, 2], ["x" * 301, 1], ["decides", "no"], ["https://a", "a", "b"],
)  # fmt: skip
OBJECTS: tuple[Any, ...] = (
    {}, {"x": "y"}, {"x": 1, "y": 2}, {"x" * 301: ""}, {"with space": ""}, {"why": "x", "no": "y"},
    {"p1": ["decides"]}, {"p1": ["no", 1], "p2": 3}, {"order": "a0"}, {"order": 1, "unknown": ""},
    {"x": {"order": "a0"}}, {"x": {}, "y": {}}, {"x": {"order": "a0", "unknown": 1}, "not id": {}},
    {"x": {"source": "a", "target": "b"}}, {"title": "x"}, {"title": 1, "unknown": 2},
    {"x": {"order": "a0", "phase": "p1", "readings": [{"on": "2024-02-29", "value": 1}]}},
    {"x": {"order": "a0", "phase": "p1", "readings": [{"on": 1, "value": ""}, {}]}},
)  # fmt: skip
ROUNDS = (
    "dots",
    {"c1": {"dots": 2, "effort": None}, "c2": {"potential": {"votes": 1, "least": 2}}},
    {"votes": 2, "least": 1, "lower": 2.25, "median": 3.5, "upper": 4, "most": 10},
    {"votes": 0, "least": -1, "lower": 2.25, "median": 3.5, "upper": 4, "most": 10},
)
READINGS = ([{"on": "2024-02-29", "value": 1}], [{"on": "2024-02-29"}, {"value": None, "more": 1}])
JSON_VALUES = (*PLAIN, *LISTS, *OBJECTS, *ROUNDS, *READINGS)
PYTHON_VALUES = (
    *JSON_VALUES, (), ("x", "y"), ("x", 1), ("decides",), ("half \ud800",), b"bytes", "half \ud800",
    date(2024, 2, 29), datetime(2024, 2, 29), datetime(2024, 2, 29, 1), {1: 2},
    frozenset("x"),
)  # fmt: skip

REQUIRED: dict[str, Any] = {
    "order": "a0", "lane": "l1", "phase": "p1", "source": "c1", "value": 1.5,
    "media_type": "image/png", "data": "AAAA", "format": "cjm-desktop/map", "format_version": 1,
    "text": "x",
    "seats": 3, "votes": 2, "least": 1, "lower": 2.25, "median": 3.5, "upper": 4, "most": 10,
}  # fmt: skip


def whole(name: str, day: object) -> dict[str, Any]:
    """Give values for all that a model must be told."""
    told = REQUIRED | {"on": day, "target": "c2" if name == "Handoff" else 1.5}
    if name == "Quote":
        told["source"] = "reviews"
    return {field: told[field] for field in MODELS[name].defaults if field in told}


def plain(value: object) -> Any:
    """Tell a value by its types and contents, whichever kind of model it is."""
    match value:
        case Model() | BaseModel():
            told = getattr(value, "__pydantic_fields_set__")  # noqa: B009
            return type(value).__name__, plain(vars(value)), sorted(told)
        case dict():
            return [(plain(key), plain(each)) for key, each in value.items()]
        case tuple() | list():
            return type(value).__name__, [plain(each) for each in value]
        case _:
            return type(value).__name__, repr(value)


def answer(validate: Callable[..., object], *given: object, **more: Any) -> Any:
    """Tell what became of a validation."""
    try:
        return plain(validate(*given, **more))
    except ValidationError as error:
        details = error.errors(include_url=False, include_input=False)
        return error.title, [(each["type"], each["loc"], each["msg"]) for each in details]


@pytest.mark.parametrize(("name", "field"), FIELDS, ids=lambda part: part)
def test_a_field_is_checked_as_by_pydantic(name: str, field: str) -> None:
    ours, reference = MODELS[name], REFERENCES[name]
    taken = 0
    for value in PYTHON_VALUES:
        values = whole(name, date(2024, 2, 29)) | {field: value}
        found = answer(ours.validated, values)
        assert found == answer(reference.model_validate, values), value
        taken += len(found) == 3
    assert taken, "the values reach where it is taken"
    assert taken < len(PYTHON_VALUES)


@pytest.mark.parametrize(("name", "field"), FIELDS, ids=lambda part: part)
def test_a_field_is_read_as_by_pydantic(name: str, field: str) -> None:
    ours, reference = MODELS[name], REFERENCES[name]
    taken = 0
    for value in JSON_VALUES:
        data = json.dumps(whole(name, "2024-02-29") | {field: value}).encode()
        for extra in ("forbid", "ignore"):
            found = answer(ours.read, data, extra=extra)
            assert found == answer(reference.model_validate_json, data, extra=extra), value
            taken += len(found) == 3
    assert taken
    assert taken < 2 * len(JSON_VALUES)


@pytest.mark.parametrize("name", MODELS)
@pytest.mark.parametrize("left_out", [*REQUIRED, "on", "target", ""])
@pytest.mark.parametrize("more", [{}, {"unknown": 1, "": 2}])
def test_what_is_missing_or_unknown_is_told_as_by_pydantic(
    name: str, left_out: str, more: dict[str, Any]
) -> None:
    values = {key: each for key, each in whole(name, "2024-02-29").items() if key != left_out}
    data = json.dumps(values | more).encode()
    for extra in ("forbid", "ignore"):
        found = answer(MODELS[name].read, data, extra=extra)
        assert found == answer(REFERENCES[name].model_validate_json, data, extra=extra)


@pytest.mark.parametrize("data", [b"", b"[]", b"1", b"{", b"null", b'{"map": 1}', b'{"a": "\xff"}'])
def test_what_is_no_map_is_refused_as_by_pydantic(data: bytes) -> None:
    found = answer(Envelope.read, data)
    assert found == answer(REFERENCES["Envelope"].model_validate_json, data)


def places(node: Any) -> list[tuple[Any, Any]]:
    """List all that a file holds, each with what holds it."""
    pairs = node.items() if isinstance(node, dict) else enumerate(node)
    found = []
    for key, value in list(pairs):
        found.append((node, key))
        if isinstance(value, dict | list):
            found += places(value)
    return found


@given(documents(), st.data())
def test_a_file_is_read_as_by_pydantic(document: Document, data: st.DataObject) -> None:
    file = json.loads(codec.dumps(document))
    for _ in range(data.draw(st.integers(0, 3))):
        holder, key = data.draw(st.sampled_from(places(file)))
        # A copy: what is put in is changed next, and the values are for all.
        value = deepcopy(data.draw(st.sampled_from(JSON_VALUES)))
        match data.draw(st.sampled_from(("change", "remove", "add"))):
            case "remove":
                del holder[key]
            case "add" if isinstance(holder, dict):
                holder[data.draw(st.sampled_from(("unknown", "title", "cards", "x y")))] = value
            case _:
                holder[key] = value
        if not file:
            break
    text = json.dumps(file).encode()
    for extra in ("forbid", "ignore"):
        found = answer(Envelope.read, text, extra=extra)
        assert found == answer(REFERENCES["Envelope"].model_validate_json, text, extra=extra)


def test_an_annotation_that_nobody_uses_is_refused() -> None:
    with pytest.raises(TypeError, match="no schema"):
        validator(list[str])
