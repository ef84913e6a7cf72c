"""Which cards are actions, in which order, and how far they are."""

from datetime import date
from typing import Any

import pytest

from cjm_desktop.insight.action_list import (
    Tally,
    actions,
    is_action,
    is_overdue,
    matching_actions,
    next_progress,
    owners,
    tally,
)
from cjm_desktop.insight.gap import ranking
from cjm_desktop.journey.document import Document
from cjm_desktop.journey.records import Card
from tests.unit.insight.maps import a_map, touchpoint

TODAY = date(2026, 11, 21)


def card(**fields: Any) -> Card:
    return Card(order="a0", phase="p1", lane="buyer", **fields)


def ids(document: Document) -> list[str]:
    return [action.id for action in actions(document)]


@pytest.mark.parametrize(
    ("fields", "acted_on"),
    [
        ({}, False),
        ({"decision": "start"}, True),
        ({"decision": "do_more"}, True),
        ({"decision": "do_less"}, True),
        ({"decision": "stop"}, True),
        ({"decision": "keep"}, False),
        ({"decision": "keep", "owner": "Eva"}, False),
        ({"decision": "keep", "due": TODAY}, True),
        ({"decision": "keep", "progress": "under_way"}, True),
        ({"owner": "Eva"}, True),
        ({"owner": "  "}, False),
        ({"due": TODAY}, True),
        ({"progress": "done"}, True),
        ({"decision": "stop", "change": "removed"}, True),
    ],
)
def test_what_makes_a_card_an_action(fields: dict[str, Any], acted_on: bool) -> None:
    assert is_action(card(**fields)) is acted_on


@pytest.mark.parametrize(
    ("kind", "acted_on"),
    [("touchpoint", True), ("content", True), ("idea", True), ("friction", True),
     ("mindset", False), ("need", False), ("note", False)],
)  # fmt: skip
def test_only_what_can_be_done_is_an_action(kind: str, acted_on: bool) -> None:
    assert is_action(card(kind=kind, decision="start")) is acted_on


def test_the_best_gap_comes_first_and_what_is_not_scored_last_in_map_order() -> None:
    document = a_map({
        "later": card(kind="friction", decision="stop").replaced(phase="p3"),
        "bare": touchpoint("p2", "buyer", decision="start"),
        "minus": touchpoint("p1", "user", potential=2, effort=8, decision="stop"),
        "small": touchpoint("p3", "user", potential=4, effort=2, decision="start"),
        "large": touchpoint("p1", "buyer", potential=8, effort=6, decision="start"),
        "idea": touchpoint("p2", "user", kind="idea", potential=9, effort=1, owner="Eva"),
        "even": touchpoint("p2", "buyer", "a1", potential=3, effort=3, decision="start"),
        "kept": touchpoint("p1", "buyer", "a2", potential=10, effort=0, decision="keep"),
        "tray": touchpoint(None, None, decision="start"),
    })  # fmt: skip
    # Gaps 8, 2 (potential 8 before 4), 0, −6.
    assert ids(document) == ["idea", "large", "small", "even", "minus", "bare", "later"]
    assert [action.gap for action in actions(document)] == [8, 2, 2, 0, -6, None, None]


def test_touchpoints_stand_in_the_order_of_their_rank() -> None:
    scores = [(5, 2.5), (7, 4.5), (9, 9), (5, 2.5), (0, 10), (10, 0)]
    document = a_map({
        f"t{n}": touchpoint("p1", "buyer", f"a{n}", potential=p, effort=e, decision="start")
        for n, (p, e) in enumerate(scores)
    })  # fmt: skip
    assert ids(document) == [item.id for item in ranking(document)]


def test_overdue_is_before_today_and_not_done() -> None:
    assert is_overdue(card(due=date(2026, 11, 20)), TODAY)
    assert not is_overdue(card(due=TODAY), TODAY)
    assert not is_overdue(card(due=date(2026, 11, 20), progress="done"), TODAY)
    assert not is_overdue(card(), TODAY)


def some() -> Document:
    return a_map({
        "a": touchpoint("p1", "buyer", "a0", owner="Eva ", due=date(2026, 11, 1)),
        "b": touchpoint("p1", "buyer", "a1", owner="per", progress="done", due=date(2026, 1, 1)),
        "c": touchpoint("p1", "buyer", "a2", decision="stop", progress="under_way"),
        "d": touchpoint("p1", "buyer", "a3", owner="Eva", decision="start"),
    })  # fmt: skip


def test_they_are_counted() -> None:
    assert tally(actions(some()), TODAY) == Tally(4, 1, 1)
    assert tally((), TODAY) == Tally(0, 0, 0)


def test_they_are_kept_by_owner_and_state() -> None:
    found = actions(some())
    assert owners(found, "en") == ("Eva", "per")

    def chosen(owner: str | None, standing: Any) -> str:
        return " ".join(action.id for action in matching_actions(found, TODAY, owner, standing))

    assert chosen(None, None) == "a b c d"
    assert chosen("Eva", None) == "a d"
    assert chosen("", None) == "c"
    assert chosen(None, "not_started") == "a d"
    assert chosen(None, "overdue") == "a"
    assert chosen("per", "done") == "b"
    assert chosen("per", "overdue") == ""


def test_progress_goes_round() -> None:
    assert next_progress("not_started") == "under_way"
    assert next_progress("under_way") == "done"
    assert next_progress("done") == "not_started"
