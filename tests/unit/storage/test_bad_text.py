"""Text that is no JSON, or JSON that we do not take: refused with its line and column."""

import pytest

from cjm_desktop.storage import codec, scan
from cjm_desktop.storage.errors import BadText, LoadError
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


def test_a_text_that_is_only_deep_in_a_string_is_not_deep() -> None:
    assert scan.deeper_than('{"a": "' + "[" * 100 + '\\"{"}', 2) is None


def test_no_repeat_is_found_where_there_is_none() -> None:
    data = b'{"a": {"a": "a", "b": "\\": \\""}, "b": [{"a": 1}, {"a": 1}]}'
    assert scan.repeated_key(data) is None
