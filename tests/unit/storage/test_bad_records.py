"""Well-formed JSON that is no map: refused with the record, the field and what a sentence needs."""

import json
from pathlib import Path
from typing import Any

import pytest

from cjm_desktop.journey import invariants
from cjm_desktop.storage import codec
from cjm_desktop.storage.errors import BadFile, BadFormat, BadRecord, LoadError

PNG = {"media_type": "image/png", "data": "QUJD"}
PLACE = {"phases": {"p": {"order": "a0"}}, "lanes": {"l": {"order": "a0"}}}


def read(**content: Any) -> None:
    head = {"format": "cjm-desktop/map", "format_version": 1}
    codec.loads(json.dumps(head | content).encode())


def read_card(**fields: Any) -> None:
    read(**PLACE, cards={"c17": {"order": "a0", **fields}})


CARD_FIELDS: list[tuple[str, Any, str, dict[str, Any]]] = [
    ("potential", 11, "out_of_range", {"low": 0, "high": 10}),
    ("effort", -0.5, "out_of_range", {"low": 0, "high": 10}),
    ("experience", 3, "out_of_range", {"low": -2, "high": 2}),
    ("potential", 3.3, "not_in_steps", {"step": 0.5}),
    ("potential", "3", "not_a_number", {}),
    ("potential", True, "not_a_number", {}),
    ("potential", 10**400, "not_finite", {}),
    ("experience", 1.5, "not_a_whole_number", {}),
    ("experience", True, "not_a_whole_number", {}),
    ("moment_of_truth", 1, "not_true_or_false", {}),
    ("moment_of_truth", None, "not_true_or_false", {}),
    ("title", 12, "not_text", {}),
    ("title", None, "not_text", {}),
    ("title", "x" * 301, "text_too_long", {"limit": 300}),
    ("notes", "x" * 20_001, "text_too_long", {"limit": 20_000}),
    ("title", "a\u0007b", "control_character", {}),
    ("title", "a\u0085b", "control_character", {}),
    ("tags", "x", "not_a_list", {}),
    ("meta", [], "not_an_object", {}),
    ("evidence", "sure", "not_one_of", {"choices": "assumed, partial, researched"}),
    ("image", "a b", "bad_id", {}),
    ("image", "gone", "dangling", {"target": "gone", "kind": "assets"}),
    ("order", "", "bad_order", {}),
    ("order", "a00", "bad_order", {}),
    ("nonsense", 1, "unknown_key", {}),
]


@pytest.mark.parametrize(("field", "value", "code", "values"), CARD_FIELDS)
def test_a_field_is_refused(field: str, value: Any, code: str, values: dict[str, Any]) -> None:
    with pytest.raises(BadRecord) as caught:
        read_card(**{field: value})
    error = caught.value
    assert (error.code, error.record, error.field) == (code, "cards/c17", field)
    assert error.values == values


ELSEWHERE: list[tuple[dict[str, Any], str, str, str]] = [
    ({"cards": {"c": {"order": "a0", "tags": ["x", 1]}}}, "not_text", "cards/c", "tags.1"),
    ({"cards": {"c": {"order": "a0", "links": ["ftp://x"]}}}, "bad_link", "cards/c", "links.0"),
    ({"cards": {"c": {"order": "a0", "meta": {"k": 1}}}}, "not_text", "cards/c", "meta.k"),
    ({"map": {"meta": {"\a": ""}}}, "control_character", "map", "meta.\a"),
    ({"cards": {"c": {}}}, "missing", "cards/c", "order"),
    ({"cards": {"c": []}}, "not_an_object", "cards/c", ""),
    ({"cards": []}, "not_an_object", "cards", ""),
    ({"cards": {"c 1": {"order": "a0"}}}, "bad_id", "cards/c 1", ""),
    ({"cards": {"": {"order": "a0"}}}, "bad_id", "cards/", ""),
    ({"nonsense": 1}, "unknown_key", "", "nonsense"),
    ({"map": {"accent": "red"}}, "bad_colour", "map", "accent"),
    ({"map": {"language": "english"}}, "bad_language", "map", "language"),
    ({"map": {"logo": "gone"}}, "dangling", "map", "logo"),
    ({"map": []}, "not_an_object", "map", ""),
    ({"lanes": {"l": {"order": "a0", "colour": "#12345"}}}, "bad_colour", "lanes/l", "colour"),
    ({"lanes": {"l": {"order": "a0", "colour": "role-6"}}}, "bad_colour", "lanes/l", "colour"),
    ({"lanes": {"l": {"order": "a0", "look": 57}}}, "out_of_range", "lanes/l", "look"),
    ({"map": {"filters": [{"effort_to": 11}]}}, "out_of_range", "map", "filters.0.effort_to"),
    ({"map": {"filters": [{"lanes": ["å"]}]}}, "bad_id", "map", "filters.0.lanes.0"),
    ({"map": {"filters": [{"phase": "x"}]}}, "unknown_key", "map", "filters.0.phase"),
    (
        {"cards": {"c": {"order": "a0", "earlier": {"effort": 11}}}},
        "out_of_range", "cards/c", "earlier.effort",
    ),
    ({"assets": {"a": {**PNG, "media_type": "x"}}}, "not_one_of", "assets/a", "media_type"),
    ({"assets": {"a": {**PNG, "data": "QQ="}}}, "bad_base64", "assets/a", "data"),
    ({"personas": {"x": {"order": "a0", "lane": "gone"}}}, "dangling", "personas/x", "lane"),
    ({"handoffs": {"h": {"source": "c", "target": "c"}}}, "dangling", "handoffs/h", "source"),
    ({"kpis": {"k": {"order": "a0", "phase": "gone"}}}, "dangling", "kpis/k", "phase"),
    ({**PLACE, "cards": {"c": {"order": "a0", "phase": "p"}}}, "half_placed", "cards/c", "lane"),
    ({**PLACE, "cards": {"p": {"order": "a0"}}}, "duplicate_id", "cards/p", ""),
    ({"phases": {f"p{i}": {"order": "a0"} for i in range(201)}}, "too_many", "phases", ""),
]  # fmt: skip


@pytest.mark.parametrize(("content", "code", "record", "field"), ELSEWHERE)
def test_a_record_is_refused(content: dict[str, Any], code: str, record: str, field: str) -> None:
    with pytest.raises(BadRecord) as caught:
        read(**content)
    assert (caught.value.code, caught.value.record, caught.value.field) == (code, record, field)


@pytest.mark.parametrize(
    "on", ["2026-2-1", "2026-02-30", "0", "1699920000", "20261001", "2026-10-01T00:00:00", 0, None]
)
def test_only_a_written_out_date_is_a_date(on: object) -> None:
    kpi = {"order": "a0", "phase": "p", "readings": [{"on": on, "value": 1}]}
    with pytest.raises(BadRecord) as caught:
        read(phases={"p": {"order": "a0"}}, kpis={"k": kpi})
    assert (caught.value.code, caught.value.field) == ("not_a_date", "readings.0.on")


def test_a_lane_that_is_drawn_from_the_rest_holds_no_cards() -> None:
    lanes = {"l": {"order": "a0", "kind": "gap"}}
    with pytest.raises(BadRecord) as caught:
        read(
            phases=PLACE["phases"],
            lanes=lanes,
            cards={"c": {"order": "a0", "phase": "p", "lane": "l"}},
        )
    assert (caught.value.code, caught.value.values) == ("lane_holds_no_cards", {"target": "l"})


def test_pictures_have_a_limit_each_and_together(monkeypatch: pytest.MonkeyPatch) -> None:
    assets = dict.fromkeys("ab", PNG)
    monkeypatch.setattr(invariants, "MAX_ASSETS_BYTES", 5)
    with pytest.raises(BadRecord, match="assets_too_large"):
        read(assets=assets)
    monkeypatch.undo()
    monkeypatch.setattr(invariants, "MAX_ASSET_BYTES", 2)
    with pytest.raises(BadRecord, match="asset_too_large at assets/a data"):
        read(assets=assets)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"[]", "wrong_format"),
        (b"null", "wrong_format"),
        (b'"cjm-desktop/map"', "wrong_format"),
        (b"{}", "wrong_format"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "pdf"),
        (b'{"format": "other", "format_version": 9}', "wrong_format"),
        (b'{"format": "cjm-desktop/map"}', "bad_version"),
        (b'{"format": "cjm-desktop/map", "format_version": "1"}', "bad_version"),
        (b'{"format": "cjm-desktop/map", "format_version": true}', "bad_version"),
        (b'{"format": "cjm-desktop/map", "format_version": 1.0}', "bad_version"),
        (b'{"format": "cjm-desktop/map", "format_version": 0}', "bad_version"),
        (b'{"format": "cjm-desktop/map", "format_version": 2, "new": 1}', "newer_version"),
    ],
)
def test_another_format_is_refused_before_its_records(data: bytes, code: str) -> None:
    with pytest.raises(BadFormat) as caught:
        codec.loads(data)
    assert caught.value.code == code


def test_a_newer_version_names_both_versions() -> None:
    with pytest.raises(BadFormat) as caught:
        codec.loads(b'{"format": "cjm-desktop/map", "format_version": 7}')
    assert caught.value.values == {"version": 7, "known": 1}


def test_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    for path, code in ((tmp_path / "none.cjm", "not_found"), (tmp_path, "is_a_directory")):
        with pytest.raises(BadFile) as caught:
            codec.load(path)
        assert (caught.value.code, caught.value.path) == (code, path)


def test_a_file_that_is_too_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(codec, "MAX_FILE_BYTES", 60)
    path = tmp_path / "large.cjm"
    path.write_bytes(b" " * 61)
    with pytest.raises(BadFile) as caught:
        codec.load(path)
    assert caught.value.code == "too_large"


def test_errors_of_a_file_name_it(tmp_path: Path) -> None:
    path = tmp_path / "map.cjm"
    for data in (b"{", b"[]", b'{"format": "cjm-desktop/map", "format_version": 1, "x": 1}'):
        path.write_bytes(data)
        with pytest.raises(LoadError) as caught:
            codec.load(path)
        assert caught.value.path == path
