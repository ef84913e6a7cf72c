"""What is proposed for the improved journey, and what has changed in one."""

from typing import Any

from cjm_desktop.insight.ideas import home_lane
from cjm_desktop.insight.improvement import (
    Candidate,
    Changed,
    changes,
    likely_kind,
    likely_lane,
    proposals,
)
from cjm_desktop.journey.document import Document
from cjm_desktop.journey.records import Card, Earlier, Handoff
from cjm_desktop.layout.sheets.change_words import change_words
from cjm_desktop.words.wording import ENGLISH
from tests.unit.insight.maps import a_map, touchpoint


def friction(phase: str, lane: str = "buyer", order: str = "a0") -> Card:
    return Card(phase=phase, lane=lane, order=order, kind="friction")


def idea(phase: str | None, lane: str | None, order: str = "a5", **fields: Any) -> Card:
    return Card(phase=phase, lane=lane, order=order, kind="idea", **fields)


def test_frictions_with_an_idea_against_them_and_what_is_to_stop_are_proposed_to_go() -> None:
    document = a_map({
        "beside": friction("p1"),
        "answer": idea("p1", "buyer"),
        "alone": friction("p2"),
        "linked": friction("p3"),
        "stop": touchpoint("p3", "user", decision="stop"),
        "more": touchpoint("p3", "user", "a1", decision="do_more"),
    }, handoffs={"h": Handoff(source="answer", target="linked")})  # fmt: skip
    found = proposals(document)
    assert found.going == (
        Candidate("beside", True), Candidate("alone", False), Candidate("linked", True),
        Candidate("stop", True),
    )  # fmt: skip
    assert found.here == ("answer",)
    assert found.coming == ()


def test_ideas_of_the_tray_come_if_they_name_a_phase_and_were_not_dropped() -> None:
    document = a_map({
        "late": idea(None, None, "a0", proposed_phase="p3"),
        "nowhere": idea(None, None, "a1"),
        "dropped": idea(None, None, "a2", proposed_phase="p1", dropped="Too dear"),
        "early": idea(None, None, "a3", proposed_phase="p1"),
    })  # fmt: skip
    assert proposals(document).coming == ("early", "late")


def test_where_the_customer_is_alone_is_proposed_to_be_reached_if_it_was_decided() -> None:
    document = a_map({
        "start": touchpoint("p1", "buyer", customer_present=True, we_present=False,
                            decision="start"),
        "open": touchpoint("p1", "buyer", "a1", customer_present=True, we_present=False),
        "unknown": touchpoint("p1", "buyer", "a2", customer_present=True, decision="start"),
        "stop": touchpoint("p1", "buyer", "a3", customer_present=True, we_present=False,
                           decision="stop"),
    })  # fmt: skip
    assert proposals(document).reaching == (Candidate("start", True), Candidate("open", False))


def test_an_empty_map_proposes_nothing() -> None:
    assert proposals(Document()) == ((), (), (), ())


def test_marks_are_counted_by_kind_and_said_in_one_line() -> None:
    document = a_map({
        "f1": friction("p1").replaced(change="removed"),
        "f2": friction("p2").replaced(change="removed"),
        "n": Card(phase="p2", lane="user", order="a0", kind="note", change="removed"),
        "m": Card(phase="p1", lane="user", order="a0", kind="mindset", change="removed"),
        "i": idea("p1", "buyer", change="added"),
        "t": touchpoint("p1", "user", "a3", change="added"),
        "same": touchpoint("p1", "user", "a4"),
        "tray": idea(None, None, change="added"),
    })  # fmt: skip
    assert changes(document) == (
        Changed("removed", "mindset", 1), Changed("removed", "friction", 2),
        Changed("removed", "note", 1), Changed("added", "touchpoint", 1),
        Changed("added", "idea", 1),
    )  # fmt: skip
    line = "2 frictions removed, 2 cards removed, 1 idea placed, 1 touchpoint new"
    assert change_words(changes(document), ENGLISH) == line
    assert change_words(changes(a_map({})), ENGLISH) == ""


def test_an_idea_likely_belongs_where_it_hurts_most_else_where_ideas_are() -> None:
    document = a_map({
        "f1": friction("p1", "buyer"),
        "f2": friction("p1", "user", "a0"),
        "f3": friction("p1", "user", "a1"),
        "gone": friction("p2", "user").replaced(change="removed"),
        "i": idea("p3", "topic"),
        "t": touchpoint("p2", "buyer"),
        "u": touchpoint("p2", "user", "a1"),
    })  # fmt: skip
    assert likely_lane(document, "p1") == "user"
    assert likely_lane(document, "p3") == "buyer"
    assert likely_lane(document, "p2") == home_lane(document) == "topic"
    assert likely_lane(Document(), "p1") is None


def test_an_idea_goes_where_a_role_has_nothing_and_becomes_what_its_lane_is_for() -> None:
    document = a_map({"t": touchpoint("p1", "buyer"), "i": idea(None, None)})
    assert likely_lane(document, "p1") == "user"
    assert likely_kind(document, "i", "user") == "touchpoint"
    lanes = {**document.lanes, "topic": document.lanes["topic"].replaced(default_kind="content")}
    assert likely_kind(a_map({"i": idea(None, None)}, lanes=lanes), "i", "topic") == "content"
    assert likely_kind(document, "t", "user") == "touchpoint"


def test_a_card_that_is_another_now_is_changed() -> None:
    was = Earlier(phase="p1", lane="buyer", title="Fair", potential=4)
    same = touchpoint("p1", "buyer", title="Fair", potential=4, earlier=was)
    document = a_map({
        "same": same,
        "raised": same.replaced(potential=7.0),
        "moved": same.replaced(phase="p2"),
        "new": same.replaced(title="Other", change="added"),
        "tray": same.replaced(phase=None, lane=None),
    })  # fmt: skip
    assert changes(document) == (
        Changed("changed", "touchpoint", 2), Changed("added", "touchpoint", 1),
    )  # fmt: skip
    assert change_words(changes(document), ENGLISH) == "2 cards changed, 1 touchpoint new"
