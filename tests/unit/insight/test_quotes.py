"""What quotes propose of a card: by how many different people and sources speak for it."""

from typing import Any

import pytest

from cjm_desktop.insight.quotes import (
    Grounds,
    grounds_of,
    loose_quotes,
    people,
    proposal,
    quotes_by_card,
)
from cjm_desktop.journey.document import Document
from cjm_desktop.journey.quotes import Quote
from cjm_desktop.journey.records import Card
from cjm_desktop.layout.quote_words import proposal_words, quote_line
from cjm_desktop.words.wording import ENGLISH


def resting(*quotes: dict[str, Any], **card: Any) -> Document:
    """A card on which some quotes bear, and another that has none."""
    return Document(
        cards={"a": Card(order="a0", **card), "b": Card(order="a1")},
        quotes={
            f"q{n}": Quote(order=f"a{n}", text=f"{n}", supports=("a",), **fields)
            for n, fields in enumerate(quotes)
        },
    )


@pytest.mark.parametrize(
    ("quotes", "card", "level"),
    [
        ((), {}, "assumed"),
        (({},), {}, "partial"),
        (({}, {}, {}), {}, "partial"),
        (({"said_by": "Buyer"}, {"said_by": " buyer  "}), {}, "partial"),
        (({"said_by": "Buyer"}, {}), {}, "partial"),
        (({"said_by": "Buyer"}, {"said_by": "Operator"}), {}, "researched"),
        (({"source": "interviews"}, {"source": "interviews"}), {}, "partial"),
        (({"source": "interviews"}, {"source": "reviews"}), {}, "researched"),
        ((), {"research": ("interviews",)}, "partial"),
        ((), {"research": ("interviews", "reviews")}, "researched"),
        (({"source": "reviews"},), {"research": ("reviews",)}, "partial"),
        (({"source": "reviews"},), {"research": ("interviews",)}, "researched"),
    ],
)
def test_two_that_differ_make_more_than_the_view_of_one(
    quotes: tuple[dict[str, Any], ...], card: dict[str, Any], level: str
) -> None:
    assert grounds_of(resting(*quotes, **card), "a").proposed == level


def test_the_level_that_a_card_says_is_left_alone() -> None:
    document = resting({"said_by": "Buyer"}, evidence="researched")
    assert grounds_of(document, "a").proposed == "partial"
    assert document.cards["a"].evidence == "researched"


@pytest.mark.parametrize(
    ("quotes", "card", "level"),
    [
        ((), {}, "assumed"),
        ((), {"kind": "idea"}, None),
        ((), {"evidence": "researched"}, None),
        (({},), {"evidence": "partial"}, None),
        (({},), {"evidence": "researched"}, "partial"),
        (({},), {"kind": "idea"}, "partial"),
        (({},), {"kind": "note"}, None),
    ],
)
def test_proposed_is_what_differs_from_what_is_said(
    quotes: tuple[dict[str, Any], ...], card: dict[str, Any], level: str | None
) -> None:
    found = proposal(resting(*quotes, **card), "a")
    assert (None if found is None else found.proposed) == level


def test_each_card_has_its_quotes_in_their_order_and_each_once() -> None:
    document = Document(
        cards={"a": Card(order="a0"), "b": Card(order="a1")},
        quotes={
            "z": Quote(order="a0", text="first", supports=("b", "a", "b")),
            "y": Quote(order="a1", text="second", supports=("b",)),
            "x": Quote(order="a2", text="third"),
        },
    )
    assert quotes_by_card(document) == {"a": ["z"], "b": ["z", "y"]}
    assert loose_quotes(document) == ["x"]


def test_people_are_told_apart_however_their_names_are_typed() -> None:
    names = ("Head of  purchasing", "head of purchasing", "", "Operator")
    assert people([Quote(order="a0", text="x", said_by=name) for name in names]) == [
        "Head of purchasing", "Operator",
    ]  # fmt: skip


def test_why_a_level_is_proposed_is_said() -> None:
    found = Grounds(3, 2, ("interviews",))
    assert proposal_words(found, ENGLISH) == (
        "Proposed: Researched (3 quotes, 2 people, one kind of source)"
    )
    assert proposal_words(Grounds(), ENGLISH) == "Proposed: Assumed (nothing yet)"


def test_a_quote_is_said_in_one_line_with_what_is_known_of_it() -> None:
    quote = Quote(order="a0", text="We\nwaited.", said_by="Buyer", source="interviews")
    assert quote_line(quote, ENGLISH) == "“We waited.” (Buyer · Interviews)"
    assert quote_line(Quote(order="a0", text=" "), ENGLISH) == "Nothing written yet"
