"""Text that is no JSON, or JSON that we do not take: refused with its line and column."""

import pytest

from cjm_desktop.storage import codec, scan
from cjm_desktop.storage.errors import BadFile, BadText, LoadError
from cjm_desktop.storage.faults import MAX_DEPTH

HEAD = '{"format": "cjm-desktop/map", "format_version": 1,\n'
CARD = HEAD + '"cards": {"c1": {"order": "a0",\n'

CASES: list[tuple[str | bytes, str, int, int]] = [
    ("", "ends_early", 1, 1),
    ("{", "ends_early", 1, 1),
    (HEAD + '"map": {"title": "x', "ends_early", 2, 19),
    (HEAD + '"map": {}}\n{}', "trailing_text", 3, 1),
    (HEAD + '"map": {},\n}', "trailing_comma", 3, 1),
    (HEAD + '"map": {"title": "åäö" "x"}}', "missing_comma", 2, 24),
    (HEAD + '"map" {}}', "missing_colon", 2, 7),
    (HEAD + "map: {}}", "key_not_text", 2, 1),
    (HEAD + "'map': {}}", "key_not_text", 2, 1),
    (HEAD + '"map": {"title": "\\x"}}', "bad_escape", 2, 20),
    (HEAD + '"map": 01}', "bad_number", 2, 9),
    (HEAD + '"map": +1}', "bad_json", 2, 8),
    (HEAD + '"map": {"title": "\\ud800"}}', "lone_surrogate", 2, 25),
    (HEAD + '"map": {"title": "\\udc00"}}', "lone_surrogate", 2, 24),
    (HEAD + '"map": {"title": "a\tb"}}', "control_character", 2, 20),
    (HEAD + '"map": {"title": "a\nb"}}', "control_character", 2, 20),
    (CARD + '"effort": NaN}}}', "not_finite", 3, 11),
    (CARD + '"effort": Infinity}}}', "not_finite", 3, 11),
    (CARD + '"effort": -Infinity}}}', "not_finite", 3, 12),
    (CARD + '"title": "a", "title": "b"}}}', "duplicate_key", 3, 15),
    (CARD + '"title": "å", "titl\\u0065" : "b"}}}', "duplicate_key", 3, 15),
    (CARD + '"title": "a"},\n"c1": {"order": "a0"}}}', "duplicate_key", 4, 1),
    (CARD + '"meta": {"k": "1", "k": "1"}}}}', "duplicate_key", 3, 20),
    (HEAD + '"format": "cjm-desktop/map"}', "duplicate_key", 2, 1),
    (HEAD + '"map": {}, "map": {}}', "duplicate_key", 2, 12),
    (HEAD + '"x": ' + "[" * 64 + "]" * 64 + "}", "too_deep", 2, 6 + MAX_DEPTH - 1),
    (HEAD + '"x": ' + "[" * 5000, "too_deep", 2, 6 + MAX_DEPTH - 1),
    (CARD.encode() + b'"title": "\xff"}}}', "not_utf8", 3, 11),
    (CARD.encode() + '"title": "å'.encode() + b'\xed\xa0\x80"}}}', "not_utf8", 3, 12),
    ('{"format": 1}'.encode("utf-16"), "not_utf8", 1, 1),
]


@pytest.mark.parametrize(("text", "code", "line", "column"), CASES)
def test_refused_with_its_place(text: str | bytes, code: str, line: int, column: int) -> None:
    data = text if isinstance(text, bytes) else text.encode()
    with pytest.raises(BadText) as caught:
        codec.loads(data)
    assert (caught.value.code, caught.value.line, caught.value.column) == (code, line, column)


def test_the_repeated_key_is_named() -> None:
    with pytest.raises(BadText) as caught:
        codec.loads((CARD + '"title": "a", "title": "b"}}}').encode())
    assert caught.value.values == {"key": "title"}


@pytest.mark.parametrize(
    "text",
    [
        "[1,]", "[,1]", "[1 true]", '["x"]]', "[1", '["a\x00a"]', "[0e]", "[1.]", "[.5]", "[- 1]",
        "[0x1]", "[1eE2]", '{"a" "b"}', '{,"a":1}', "{1:1}", '{"a":"b"}#', '{"a":1,,"b":2}', "nul",
        "[nan]", "[\"\\uD800\"]", '["\\u00A"]', "[TRUE]", "<.>", "\u2060[]", "{]", "]", "\\u0020",
        "/**/{}", "['x']", "[1\f]", '"x"', "1", "null", "[]", "{}", "\ufeff\ufeff{}",
    ],
)  # fmt: skip
def test_nothing_malformed_gets_by(text: str) -> None:
    with pytest.raises(LoadError):
        codec.loads(text.encode())


@pytest.mark.parametrize("cut", range(0, 400, 7))
def test_no_beginning_of_a_map_is_a_map(cut: int) -> None:
    whole = (CARD + '"title": "åäö", "effort": 2.5, "tags": ["a", "b"]}}}').encode()
    with pytest.raises(BadText):
        codec.loads(whole[: min(cut, len(whole) - 1)])


def test_what_is_forbidden_outside_is_allowed_in_a_text() -> None:
    assert scan.forbidden(b'{"a": "' + b"[" * 100 + b'NaN\\"{"}', 2) is None
    assert scan.forbidden(b'{"a": [[1]]}', 2) == ("too_deep", 7)
    assert scan.forbidden(b'{"a": [-Infinity]}', 2) == ("not_finite", 8)


@pytest.mark.parametrize(
    ("data", "more"),
    [
        (b"[" + b"1," * 299, False),
        (b"[" + b"1," * 400, True),
        (b"[" * 400, True),
        (b"[{" * 150 + b"],}" * 100, True),
        (b'["' + b"[{," * 300 + b'\\", "]', False),
        (b'["' + b'\\",' * 400 + b'"]', False),
        (b'["' + b'",' * 400 + b'"]', False),
    ],
    ids=["at the limit", "above", "deep", "mixed", "in a text", "escaped", "in texts"],
)
def test_values_are_counted_without_those_in_texts(data: bytes, more: bool) -> None:
    assert scan.more_values_than(data, 300) is more


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (b'{"a": "a\\":", "b" : [{"a": 1}, [{"\\u0061": 1}]], "a\\"": {}}', None),
        (b'{"b": 1, "a": {"b": {"c": "b", "\\u0063" :2}}}', (("a", "b"), "c", 31, True)),
        (b'{"a": [[], {"b": 1, "b": [2]}]}', (("a", "1"), "b", 20, True)),
        (b'{"x": {"a": 1, "c": 2}}', (("x",), "c", 15, False)),
    ],
)
def test_lost_keys_are_found_with_their_places(data: bytes, found: object) -> None:
    assert scan.lost_key(data, lambda place: {"a", "b"} if place == ("x",) else None) == found


@pytest.mark.parametrize("lines", [0, 1, 16_000, 70_000])
def test_a_place_is_found_far_down_and_far_out(lines: int) -> None:
    text = HEAD + "\n" * lines + " " + '"å",' * 300_000 + "x"
    assert scan.position_of_byte(text.encode(), lines + 2, 300_000 * 5 + 2) == (
        lines + 2,
        300_000 * 4 + 2,
    )


@pytest.mark.parametrize("before", range(5))
def test_the_first_byte_that_is_not_utf8_is_found_across_parts(before: int) -> None:
    good = b"x" * before + "😀".encode() * (1 << 18)
    assert scan.not_utf8(good) is None
    assert scan.not_utf8(good + b"\xf0\x9f") == len(good)
    assert scan.not_utf8(good + b"\xff" + good) == len(good)


def test_more_values_than_a_map_of_that_size_has_are_refused() -> None:
    most = codec.MAX_VALUES
    with pytest.raises(BadFile) as caught:
        codec.loads((HEAD + '"x": [' + "1," * 2 * most + "1]}").encode())
    assert caught.value.code == "too_many_values"
    limit = caught.value.values["limit"]
    assert isinstance(limit, int)
    assert most < limit < 2 * most
    with pytest.raises(LoadError, match="text_too_long at map notes"):
        codec.loads((HEAD + '"map": {"notes": "' + "[," * most + '"}}').encode())


@pytest.mark.parametrize("before", range(0, 98, 7))
def test_a_text_larger_than_any_in_a_map_is_found(before: int) -> None:
    head = b'"' + b"x" * before + b'", '
    assert scan.text_longer_than(head + b'"' + b"y" * 100 + b'"' + b"z" * 50, 100) is None
    assert scan.text_longer_than(head + b'"' + b"y" * 101 + b'"', 100) == len(head) + 1
    assert scan.text_longer_than(head + b'"' + b'\\"' * 80 + b'"', 100) is not None
    assert scan.text_longer_than(head + b'"' + b'\\"' * 50 + b'"', 100) is None


def test_a_text_larger_than_a_picture_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(codec, "MAX_TEXT_BYTES", 200)
    with pytest.raises(BadText) as caught:
        codec.loads((HEAD + '"map": {"title": "' + "x" * 201 + '"}}').encode())
    assert (caught.value.code, caught.value.line, caught.value.column) == ("text_too_large", 2, 19)


@pytest.mark.parametrize(
    ("data", "key"),
    [
        (b'{"a": {"x": {}, "y": {}, "z": {"k": {}}}}', None),
        (b'{"a": {"x": {}, "y": {}}, "cards" : {"x": {"k": []}, "y": {}, "z": {}, "{": {', "cards"),
        (b'{"a": [{}, {}, {}, "\\"", {}]}', "a"),
        (b'{"\\u0061": [{}, {}, {}, {}]}', ""),
        (b'{"a": {"x": {"m": {}, "n": {}, "o": {}, "p": {}}}}', None),
    ],
)
def test_a_table_with_too_many_records_is_found(data: bytes, key: str | None) -> None:
    assert scan.table_larger_than(data, 3) == key


@pytest.mark.parametrize("name", ["format", "format_version"])
def test_what_a_file_is_cannot_be_an_object_first_and_then_said(name: str) -> None:
    head = (
        f'"{name}": {{"c0": {{"order": "a0"}}}}, "format": "cjm-desktop/map", "format_version": 1'
    )
    with pytest.raises(BadText) as caught:
        codec.loads(f"{{{head}}}".encode())
    assert caught.value.code == "duplicate_key"
