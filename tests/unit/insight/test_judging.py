"""Which cards leave open what is judged, and which of them has its turn next."""

from typing import Any

import pytest

from cjm_desktop.insight.judging import (
    JUDGING,
    PRESENCE,
    SCORING,
    Aspect,
    beside,
    can_be_judged,
    in_map_order,
    left_to_judge,
    next_to_judge,
    wants_judging,
)
from cjm_desktop.journey.document import Document
from cjm_desktop.journey.records import Card
from tests.maps import small_map


def a_map(**cards: dict[str, Any]) -> Document:
    """The small map of touchpoints a to g, with other fields for some of them."""
    document = small_map()
    changed = {each: document.cards[each].replaced(**fields) for each, fields in cards.items()}
    return Document(**{**document.__dict__, "cards": {**document.cards, **changed}})


@pytest.mark.parametrize(
    ("fields", "aspects", "asked", "wants"),
    [
        ({"kind": "mindset"}, JUDGING, True, True),
        ({"kind": "mindset"}, PRESENCE, False, False),
        ({"kind": "mindset", "qualification": "disqualified"}, JUDGING, True, False),
        ({"kind": "touchpoint"}, JUDGING, True, True),
        ({"kind": "touchpoint", "customer_present": False}, PRESENCE, True, True),
        ({"kind": "touchpoint", "customer_present": False}, {"customer"}, True, False),
        ({"kind": "content", "customer_present": True, "we_present": False}, JUDGING, True, False),
        ({"kind": "content"}, SCORING, False, False),
        ({"kind": "touchpoint", "potential": 3.0}, SCORING, True, True),
        ({"kind": "touchpoint", "potential": 3.0, "effort_now": 2.0}, SCORING, True, False),
        ({"kind": "touchpoint", "change": "removed"}, JUDGING | SCORING, False, False),
        ({"kind": "need"}, JUDGING | SCORING, False, False),
    ],
)
def test_a_card_wants_what_it_is_asked_and_does_not_say(
    fields: dict[str, Any], aspects: frozenset[Aspect], asked: bool, wants: bool
) -> None:
    card = Card(order="a0", phase="p1", lane="l1", **fields)
    assert (can_be_judged(card, aspects), wants_judging(card, aspects)) == (asked, wants)


def test_a_phase_is_judged_before_the_next_and_its_empty_cells_are_passed_over() -> None:
    assert " ".join(in_map_order(small_map())) == "a b c e d f g"
    assert left_to_judge(small_map(), JUDGING) == 7


@pytest.mark.parametrize(
    ("after", "following"),
    [(None, "b"), ("a", "b"), ("b", "e"), ("c", "e"), ("g", "b"), ("elsewhere", "b")],
)
def test_the_next_is_the_first_open_one_after_it_or_else_of_all(
    after: str | None, following: str
) -> None:
    known = {"customer_present": True, "we_present": True}
    document = a_map(a=known, c=known, f=known, g=known, d={"kind": "need"})
    order = in_map_order(document)
    assert next_to_judge(document, order, after, JUDGING) == following


def test_nothing_follows_the_last_open_one() -> None:
    document = a_map(**{each: {"kind": "need"} for each in "abcefg"})
    assert next_to_judge(document, in_map_order(document), "d", JUDGING) is None


def test_the_neighbour_is_judged_or_not_and_ends_with_the_order() -> None:
    document = a_map(b={"kind": "need"})
    order = in_map_order(document)
    assert beside(document, order, "a", 1, JUDGING) == "c"
    assert beside(document, order, "c", -1, JUDGING) == "a"
    assert beside(document, order, "a", -1, JUDGING) is None
    assert beside(document, order, "g", 1, JUDGING) is None
    assert beside(document, order, None, 1, JUDGING) == "a"
    assert beside(document, order, None, -1, JUDGING) == "g"
