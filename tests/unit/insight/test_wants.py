"""What the customer wants against what we offer, by hand, and the same from every side."""

from typing import Any

import pytest
from hypothesis import given

from cjm_desktop.insight.advice import advice
from cjm_desktop.insight.coverage import covers
from cjm_desktop.insight.facts import facts
from cjm_desktop.insight.wants import (
    Want,
    WantCount,
    all_wants,
    answers,
    lane_wants,
    phase_wants,
    said_to_answer,
    want_count,
    wants,
)
from cjm_desktop.journey.document import Document
from cjm_desktop.journey.records import Card, Handoff
from tests.strategies import documents
from tests.unit.insight.maps import a_map, touchpoint


def need(phase: str | None = "p1", lane: str | None = "user", **fields: Any) -> Card:
    return touchpoint(phase, lane, **{"kind": "need", **fields})


def grade(offer: Card, want: Card | None = None) -> str:
    document = a_map({"want": want or need(), "offer": offer})
    return next(
        (each.answers.grade for found in wants(document).values() for each in found), "none"
    )


def offer(phase: str | None = "p2", lane: str | None = "topic", **fields: Any) -> Card:
    return touchpoint(phase, lane, answers=("want",), **fields)


def test_who_says_to_answer_is_listed_wherever_it_is() -> None:
    document = a_map({"want": need(), "here": offer(), "tray": offer(None, None), "other": need()})
    assert set(said_to_answer(document, ["want"])) == {"here", "tray"}
    assert said_to_answer(document, []) == []


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, "answered"),
        ({"we_present": True}, "answered"),
        ({"kind": "content"}, "answered"),
        ({"we_present": False}, "proposed"),
        ({"kind": "content", "we_present": False}, "proposed"),
        ({"kind": "idea"}, "proposed"),
        ({"kind": "note"}, "open"),
        ({"kind": "need"}, "open"),
        ({"change": "removed"}, "open"),
        ({"phase": None, "lane": None}, "open"),
        ({"phase": None, "lane": None, "kind": "idea"}, "open"),
    ],
)
def test_what_we_have_answers_and_what_could_be_proposes(
    fields: dict[str, Any], expected: str
) -> None:
    assert grade(offer(**fields)) == expected


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"kind": "friction"}, "answered"),
        ({"kind": "mindset"}, "answered"),
        ({"kind": "mindset", "qualification": "qualified"}, "answered"),
        ({"kind": "mindset", "qualification": "disqualified"}, "none"),
        ({"qualification": "disqualified"}, "answered"),
        ({"change": "removed"}, "none"),
        ({"phase": None, "lane": None}, "none"),
        ({"kind": "idea"}, "none"),
    ],
)
def test_what_counts_as_wanted(fields: dict[str, Any], expected: str) -> None:
    assert grade(offer(), need(**fields)) == expected


def test_an_arrow_between_an_idea_and_a_want_proposes_either_way_and_once() -> None:
    cards = {
        "slow": need(kind="friction"),
        "trust": need(order="a1"),
        "idea": touchpoint("p3", "topic", kind="idea", answers=("trust",)),
        "shop": touchpoint("p3", "topic", "a1"),
    }
    arrows = {
        "h1": Handoff(source="idea", target="slow"),
        "h2": Handoff(source="trust", target="idea"),
        "h3": Handoff(source="shop", target="slow"),
    }
    found = answers(a_map(cards, handoffs=arrows))
    assert {want: [each.id for each in there.proposed] for want, there in found.items()} == {
        "trust": ["idea"], "slow": ["idea"],
    }  # fmt: skip
    assert not any(there.ours for there in found.values())


def a_small_gap() -> Document:
    return a_map(
        {
            "safe": need(kind="mindset"),
            "fast": need(order="a1"),
            "slow": need(order="a2", kind="friction"),
            "later": need("p3", "buyer"),
            "chat": touchpoint("p1", "topic", answers=("safe", "later")),
            "shop": touchpoint("p2", "buyer", answers=("safe",)),
            "idea": touchpoint("p2", "topic", kind="idea", answers=("safe", "fast")),
        }
    )


def test_phases_lanes_and_the_map_add_up() -> None:
    document = a_small_gap()
    first = wants(document)["p1"]
    assert [(each.id, each.answers.grade) for each in first] == [
        ("safe", "answered"), ("fast", "proposed"), ("slow", "open"),
    ]  # fmt: skip
    assert [each.id for each in first[0].answers.ours] == ["chat", "shop"]
    assert phase_wants(document, "p1") == WantCount(3, answered=1, proposed=1)
    assert phase_wants(document, "p1").open == 1
    assert phase_wants(document, "p2") == WantCount()
    assert lane_wants(document, "buyer") == WantCount(1, answered=1)
    assert all_wants(document) == WantCount(4, answered=2, proposed=1)


@given(documents())
def test_every_view_counts_the_same(document: Document) -> None:
    found = wants(document)
    assert tuple(found) == document.phase_ids
    by_phase = {phase: _counted(each) for phase, each in found.items()}
    assert by_phase == {phase: phase_wants(document, phase) for phase in document.phase_ids}
    assert all_wants(document) == _added(by_phase.values())
    assert all_wants(document) == _added(lane_wants(document, lane) for lane in document.lane_ids)
    open_ones = {phase: count.open for phase, count in by_phase.items() if count.open}
    points = [each for each in advice(document) if each.code == "wants_unanswered"]
    told = {each.cell.phase: each.values["count"] for each in points}
    if any(count.answered for count in by_phase.values()):
        assert told == open_ones
    else:
        assert not told
    for cell, cover in covers(document).items():
        assert cover.wants.total >= _in_own_lane(document, cell.phase, cell.lane).total


def _in_own_lane(document: Document, phase: str | None, lane: str | None) -> WantCount:
    cells = [placed for cell, placed in document.cells.items() if cell == (phase, lane)]
    return want_count(map(facts, cells), answers(document))


def _counted(found: tuple[Want, ...]) -> WantCount:
    grades = [each.answers.grade for each in found]
    return WantCount(len(grades), grades.count("answered"), grades.count("proposed"))


def _added(counts: Any) -> WantCount:
    return WantCount(*map(sum, zip((0, 0, 0), *counts, strict=True)))
