"""Records are exact: what the file format refuses, they refuse."""

from typing import Any

import pytest
from pydantic_core import ValidationError

from cjm_desktop.journey.ids import random_id
from cjm_desktop.journey.records import Asset, Card, Map, Phase, Reading

BAD_CARDS: list[dict[str, Any]] = [
    {"order": "a00"},
    {"title": "x" * 301},
    {"title": "bell \x07"},
    {"title": "next line \x85"},
    {"title": 1},
    {"title": "half \ud800"},
    {"notes": "x" * 20_001},
    {"potential": "5"},
    {"potential": True},
    {"potential": 10.5},
    {"potential": -0.5},
    {"potential": 0.3},
    {"potential": float("nan")},
    {"experience": 3},
    {"experience": 1.0},
    {"customer_present": 1},
    {"kind": "Touchpoint"},
    {"decision": "maybe"},
    {"links": ("javascript:alert(1)",)},
    {"links": ("file:///etc/passwd",)},
    {"links": ("https://a b",)},
    {"links": ["https://example.org"]},
    {"phase": "with space"},
    {"phase": ""},
    {"phase": "x" * 65},
    {"phase": "p1\n"},
    {"meta": {"key": 1}},
    {"unknown": ""},
]


@pytest.mark.parametrize("fields", BAD_CARDS)
def test_a_card_refuses(fields: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        Card(**{"order": "a0", **fields})


def test_a_card_takes_what_the_format_allows() -> None:
    card = Card(
        order="a0V",
        title="x" * 300,
        notes="tab\t newline\n 🙂",
        potential=9.5,
        effort=0,
        experience=-2,
        links=("mailto:per@example.org", "HTTPS://example.org/?a=b#c"),
        meta={"from": "a sheet"},
    )
    assert (card.effort, card.customer_present, card.qualification) == (0.0, None, "open")


def test_a_record_does_not_change() -> None:
    card = Card(order="a0")
    with pytest.raises(ValidationError):
        card.title = "new"  # type: ignore[misc]


@pytest.mark.parametrize(
    ("make", "fields"),
    [
        (Map, {"accent": "red"}),
        (Map, {"accent": "#12345"}),
        (Map, {"language": "EN"}),
        (Map, {"state": "draft"}),
        (Phase, {"order": "a0", "decisive": 1}),
        (Asset, {"media_type": "image/svg+xml", "data": ""}),
        (Asset, {"media_type": "image/png", "data": "data:image/png;base64,"}),
        (Reading, {"on": 20_000, "value": 1.0}),
    ],
)
def test_others_refuse(make: Any, fields: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        make(**fields)


def test_new_ids_are_ids_and_differ() -> None:
    made = {random_id() for _ in range(1_000)}
    assert len(made) == 1_000
    assert {len(each) for each in made} == {12}
    assert len(set("".join(made))) == 62, "each letter and digit comes"
    for each in made:
        Card(order="a0", image=each)
