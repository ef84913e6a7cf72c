"""A message is one of those that there are, to the letter, or none."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cjm_desktop.room.messages import (
    Hand,
    Join,
    Judgement,
    Ping,
    Said,
    WrittenCard,
    said_text,
    understood,
)

KEY = "k" * 24
GOOD: list[tuple[dict[str, object], Said]] = [
    ({"join": {"key": KEY}}, Join(key=KEY)),
    ({"ping": {}}, Ping()),
    ({"hand": {"up": True}}, Hand(up=True)),
    (
        {"card": {"id": "a", "text": "å", "kind": "idea", "phase": None}},
        WrittenCard(id="a", text="å", kind="idea"),
    ),
    (
        {"vote": {"round": "r", "item": "c", "potential": 9, "effort": 3.5}},
        Judgement(round="r", item="c", potential=9.0, effort=3.5),
    ),
]


@pytest.mark.parametrize(("said", "meant"), GOOD, ids=lambda given: str(given)[:10])
def test_what_there_is_is_understood(said: dict[str, object], meant: Said) -> None:
    assert understood(json.dumps(said)) == meant


CARD = {"id": "a", "text": "x", "kind": "idea"}
VOTE = {"round": "r", "item": "c"}
BAD: list[object] = [
    {}, [], None, 1, "join", {"join": None}, {"nothing": {}}, {"join": {}},
    {"join": {"key": "short"}},
    {"join": {"key": KEY, "code": "1" * 13}}, {"join": {"key": KEY, "name": "Per"}},
    {"join": {"key": KEY}, "ping": {}}, {"card": CARD, "vote": None}, {"ping": {"more": 1}},
    {"card": {**CARD, "text": "x" * 301}}, {"card": {**CARD, "text": None}},
    {"card": {**CARD, "kind": "script"}}, {"card": {**CARD, "id": "../a"}},
    {"card": {**CARD, "phase": 1}}, {"card": {**CARD, "notes": "more"}},
    {"vote": {**VOTE, "potential": 10.5}}, {"vote": {**VOTE, "potential": 0.3}},
    {"vote": {**VOTE, "potential": "9"}}, {"vote": {**VOTE, "effort": -1}},
    {"vote": {**VOTE, "dots": 101}}, {"vote": {**VOTE, "dots": True}},
    {"vote": {**VOTE, "dots": 1.0}},
]  # fmt: skip


@pytest.mark.parametrize("said", BAD, ids=lambda given: json.dumps(given)[:40])
def test_anything_else_is_none(said: object) -> None:
    assert understood(json.dumps(said)) is None


@pytest.mark.parametrize(
    "text", ["", "{", '{"vote": NaN}', '"\ud800"', "[" * 4_000, '{"join":' * 500, "1" * 4_000]
)
def test_what_is_no_json_is_none(text: str) -> None:
    assert understood(text) is None


@given(st.text(max_size=200))
def test_no_text_is_too_much(text: str) -> None:
    assert understood(text) is None


WRITTEN = [
    ("  One\r\ntwo ", "One\ntwo"), ("a\u202eb\u2066c", "abc"), ("\u05e9\u200f", "\u05e9\u200f"),
    ("\u200b\u2060\u00ad", ""), ("\u3164 \u2800", ""), ("\U000e0041", ""), ("\u202e\n", ""),
    ("👩\u200d🚒", "👩\u200d🚒"), ("…", "…"), ("\u00a0", ""),
]  # fmt: skip


@pytest.mark.parametrize(("written", "said"), WRITTEN, ids=ascii)
def test_what_somebody_wrote_is_seen_and_turns_nothing_round(written: str, said: str) -> None:
    assert said_text(written) == said
