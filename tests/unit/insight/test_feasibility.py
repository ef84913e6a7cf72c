"""Whether we have what a card needs, each yes, no or unknown."""

from typing import Any

import pytest

from cjm_desktop.insight.feasibility import (
    FEASIBILITIES,
    asks_for_needs,
    is_so,
    needs_of,
    open_need,
)
from cjm_desktop.insight.guide import commitments
from cjm_desktop.journey.records import Card
from cjm_desktop.words.codes import needs_line
from cjm_desktop.words.wording import ENGLISH
from tests.unit.insight.maps import a_map, touchpoint

ALL: dict[str, Any] = {"budget": True, "competence": True, "follow_up": True}


def card(**fields: object) -> Card:
    return Card.validated({"order": "a0", **fields})


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        (ALL, {"feasible"}),
        ({}, {"unsettled"}),
        ({**ALL, "budget": False}, {"no_budget"}),
        ({**ALL, "competence": False, "follow_up": False}, {"no_competence", "no_follow_up"}),
        ({"budget": False}, {"no_budget", "unsettled"}),
        ({**ALL, "follow_up": None}, {"unsettled"}),
    ],
)
def test_what_can_be_looked_for(fields: dict[str, object], expected: set[str]) -> None:
    assert {each for each in FEASIBILITIES if is_so(card(**fields), each)} == expected


def test_the_needs_are_said_in_words() -> None:
    said = needs_line(ENGLISH, needs_of(card(budget=True, competence=False)).items())
    assert said == "Budget: yes · Competence: no · Follow-up: not known"


@pytest.mark.parametrize(
    ("decision", "asks"),
    [("start", True), ("do_more", True), ("keep", False), ("do_less", False), (None, False)],
)
def test_what_more_is_to_be_done_of_asks_whether_it_can_be(
    decision: str | None, asks: bool
) -> None:
    assert asks_for_needs(card(decision=decision)) is asks
    assert asks_for_needs(card(decision=decision, budget=False, competence=True)) is asks
    assert not asks_for_needs(card(decision=decision, **ALL))
    assert open_need(card(budget=False)) == "competence"
    assert open_need(card(**ALL)) is None


def test_commitments_are_in_the_order_of_the_map_and_count_what_stands() -> None:
    document = a_map(
        {
            "later": touchpoint("p2", "buyer", decision="start", potential=5),
            "first": touchpoint("p1", "user", decision="do_more"),
            "settled": touchpoint("p1", "buyer", decision="start", **ALL),
            "gone": touchpoint("p1", "buyer", "a1", decision="start", change="removed"),
            "tray": touchpoint(None, None, decision="start"),
        }
    )
    assert commitments(document) == ("first", "later")
