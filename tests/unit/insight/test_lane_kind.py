"""A lane whose cards are all of one kind is for cards of that kind."""

import pytest

from cjm_desktop.insight.lane_kind import lane_kind
from cjm_desktop.journey.document import Document
from cjm_desktop.journey.records import Card, Lane, Phase
from cjm_desktop.journey.vocabulary import CardKind


def document(*kinds: CardKind) -> Document:
    """Give a map with a card of each kind in turn in two phases, in a topic's and a role's lane."""
    cards = {
        f"{lane}{number}": Card(phase=f"p{number % 2}", lane=lane, order=f"a{number}", kind=kind)
        for lane in ("topic", "role")
        for number, kind in enumerate(kinds)
    }
    return Document(
        phases={"p0": Phase(order="a0"), "p1": Phase(order="a1")},
        lanes={"topic": Lane(order="a0", kind="topic"), "role": Lane(order="a1")},
        cards=cards,
    )


@pytest.mark.parametrize(
    ("kinds", "expected"),
    [
        ((), None),
        (("mindset",), "mindset"),
        (("content", "content", "content"), "content"),
        (("mindset", "touchpoint"), None),
    ],
)
def test_only_cards_of_one_kind_tell(kinds: tuple[CardKind, ...], expected: CardKind) -> None:
    assert lane_kind(document(*kinds), "topic") == expected


def test_a_role_is_for_cards_of_every_kind() -> None:
    assert lane_kind(document("friction", "friction"), "role") is None


@pytest.mark.parametrize("lane", [None, "gone"])
def test_no_lane_is_for_nothing(lane: str | None) -> None:
    assert lane_kind(document("note"), lane) is None


def test_what_a_lane_says_itself_goes_before_what_is_in_it() -> None:
    lanes = {
        "l": Lane(order="a0", kind="topic", default_kind="need"),
        "role": Lane(order="a1", default_kind="mindset"),
    }
    card = Card(phase="p0", lane="l", order="a0")
    made = Document(phases={"p0": Phase(order="a0")}, lanes=lanes, cards={"a": card})
    assert lane_kind(made, "l") == "need"
    assert lane_kind(made, "role") == "mindset"
