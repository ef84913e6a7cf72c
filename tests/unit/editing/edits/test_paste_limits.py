"""What is pasted is held to limits before it is worked on, and told by how much it is over."""

import json
import random
import re
from collections.abc import Callable

import pytest

from cjm_desktop.editing.edits import fragment as fragments
from cjm_desktop.editing.edits import paste, paste_limits, planned_cards
from cjm_desktop.editing.edits.paste_limits import (
    MAX_CELLS,
    MAX_CHARACTERS,
    MAX_FRAGMENT_BYTES,
    MAX_LINES,
    MAX_NEW_CARDS,
    Measure,
    PasteError,
    TooMuch,
    hold_text,
)
from cjm_desktop.journey.values import MAX_CARDS
from tests.maps import P1L1, numbered, small_map


@pytest.mark.parametrize(
    ("text", "measure", "found", "limit"),
    [
        ("x" * (MAX_CHARACTERS + 1), "characters", MAX_CHARACTERS + 1, MAX_CHARACTERS),
        ("x\n" * (MAX_LINES + 1), "lines", MAX_LINES + 1, MAX_LINES),
        ("x\r" * (MAX_LINES + 1), "lines", MAX_LINES + 1, MAX_LINES),
        ("x\u2028" * (MAX_LINES + 1), "lines", MAX_LINES + 1, MAX_LINES),
        ("x\t" * MAX_CELLS, "cells", MAX_CELLS + 1, MAX_CELLS),
    ],
    ids=["characters", "lines", "old-lines", "separated-lines", "cells"],
)
def test_a_text_that_is_too_long_is_refused(
    text: str, measure: Measure, found: int, limit: int
) -> None:
    with pytest.raises(TooMuch) as caught:
        hold_text(text)
    refusal = caught.value
    assert (refusal.measure, refusal.found, refusal.limit) == (measure, found, limit)


@pytest.mark.parametrize(
    "text",
    ["", "x" * MAX_CHARACTERS, "x\r\n" * MAX_LINES, "x\t" * (MAX_CELLS - 1),
     "Å\u0085b\x0bc\x0cd", "ends like C\0", "one \x1b stray", "broken \ufffd letter",
     "日本 🙂 \u200d"],
)  # fmt: skip
def test_what_people_copy_passes(text: str) -> None:
    hold_text(text)


@pytest.mark.parametrize(
    "text",
    [
        "PK\x03\x04\0\0name",
        "\x1b[31mred\x1b[0m \x1b[32mgreen\x1b[0m",
        random.Random(7).randbytes(50_000).decode("utf-8", errors="replace"),
        random.Random(7).randbytes(50_000).replace(b"\0", b"").decode("cp1252", errors="replace"),
    ],
    ids=["nulls", "controls", "undecodable", "read-as-letters"],
)
def test_what_is_no_text_is_refused(text: str) -> None:
    with pytest.raises(PasteError) as caught:
        hold_text(text)
    assert caught.value.code == "not_text"


@pytest.mark.parametrize("make", [paste.paste_lines, paste.one_card])
def test_too_many_cards_are_refused_before_one_is_made(
    make: Callable[..., object], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paste_limits, "MAX_NEW_CARDS", 2)
    monkeypatch.setattr(planned_cards, "new_card", _never)
    text = "\n".join(["x" * 50_000] * 3)
    with pytest.raises(TooMuch) as caught:
        make(small_map(), text, P1L1, None, "note", numbered())
    assert (caught.value.measure, caught.value.limit) == ("cards", 2)
    assert caught.value.found > 2


def test_a_map_holds_no_more_than_it_can(monkeypatch: pytest.MonkeyPatch) -> None:
    before = small_map()
    monkeypatch.setattr(paste_limits, "MAX_CARDS", len(before.cards) + 1)
    copied = fragments.fragment(before, ["a", "b"])
    pastes: list[Callable[[], object]] = [
        lambda: paste.paste_lines(before, "x\ny", P1L1, None, lambda _: "note", numbered()),
        lambda: paste.paste_fragment(before, copied, P1L1, None, numbered()),
    ]
    for each in pastes:
        with pytest.raises(TooMuch) as caught:
            each()
        assert caught.value.measure == "cards_of_map"
        assert caught.value.found == len(before.cards) + 2
    assert MAX_NEW_CARDS < MAX_CARDS


def test_no_more_cards_are_copied_than_can_be_pasted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fragments, "MAX_NEW_CARDS", 2)
    fragments.fragment(small_map(), ["a", "b"])
    with pytest.raises(TooMuch) as caught:
        fragments.fragment(small_map(), ["a", "b", "c"])
    assert (caught.value.measure, caught.value.found) == ("cards", 3)


_HEAD = b'{"format":"cjm-desktop/cards","format_version":1,"cards":{},'


@pytest.mark.parametrize(
    "data",
    [
        _HEAD + b'"handoffs":[' + b"{}," * 700_000 + b"{}]}",
        _HEAD + b'"handoffs":[' + b'"",' * 1_100_000 + b'""]}',
        _HEAD + b'"x":{' + b'"a":1,' * 700_000 + b'"b":1}}',
        b'"' * 3_000_000,
        b'"\\' * 3_000_000,
    ],
    ids=["records", "strings", "fields", "quotes", "escapes"],
)
def test_cards_by_another_hand_are_not_unpacked(
    data: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fragments, "_Head", None)
    with pytest.raises(PasteError) as caught:
        paste.paste_fragment(small_map(), data, P1L1, None, numbered())
    assert caught.value.code == "not_cards"


def test_far_too_much_is_not_even_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fragments, "_STRING", None)
    with pytest.raises(TooMuch) as caught:
        paste.paste_fragment(small_map(), b"[" * (MAX_FRAGMENT_BYTES + 1), P1L1, None, numbered())
    assert (caught.value.measure, caught.value.found, caught.value.limit) == ("megabytes", 33, 32)


def test_strings_are_no_structure() -> None:
    written = json.dumps({'a[{,"\\': ["x]}", 'y\\"']}).encode()
    assert re.sub(rb"[\[\]{}:, ]", b"", fragments._STRING.sub(b"", written)) == b""


def _never(*_args: object, **_fields: object) -> object:
    raise AssertionError("it was worked on")
