"""Phases and lanes as wholes: what goes along, what is put together, what is told."""

from datetime import date
from typing import Any

import pytest

from cjm_desktop.editing.edits.cards import change_cards
from cjm_desktop.editing.edits.lane_parts import (
    duplicate_lane,
    lane_conflicts,
    merge_lanes,
    split_lane,
)
from cjm_desktop.editing.edits.lanes import add_lane, can_merge_lanes, change_lane
from cjm_desktop.editing.edits.part_cards import from_here_on, second_halves
from cjm_desktop.editing.edits.part_fields import Conflict
from cjm_desktop.editing.edits.phase_parts import (
    duplicate_phase,
    merge_phases,
    phase_conflicts,
    split_phase,
)
from cjm_desktop.editing.edits.phases import change_phase
from cjm_desktop.editing.store import Store
from cjm_desktop.journey.document import CellKey, Document, Key
from cjm_desktop.journey.records import Earlier, Reading
from tests.maps import P1L1, P2L1, P3L1, numbered, shown, small_map


def two_roles() -> Document:
    document = add_lane(small_map(), "l3", 1, name="User", role="operator").apply(small_map())
    return change_lane(document, "l1", role="specialist").apply(document)


def test_a_copy_of_a_phase_refers_to_itself() -> None:
    document = small_map()
    document = change_cards(document, ["a"], answers=("b", "d")).apply(document)
    document = document.replaced({
        Key("kpis", "k1"): document.kpis["k1"].replaced(
            target=40.0, readings=(Reading(on=date(2026, 10, 1), value=3),)
        ),
        Key("lanes", "l1"): document.lanes["l1"].replaced(influence={"p1": ("decides",)}),
    })  # fmt: skip
    after = duplicate_phase(document, "p1", "new", "Again", numbered()).apply(document)
    a, b, c, e = (
        placed.id for lane in ("l1", "l2") for placed in after.cells[CellKey("new", lane)]
    )
    assert after.cards[a].answers == (b, "d")
    arrows = {(each.source, each.target) for each in after.handoffs.values()}
    assert arrows == {("a", "b"), ("a", "d"), ("f", "e"), (a, b)}
    assert {after.cards[each].title for each in (c, e)} == {"C", "E"}
    kpi = after.kpis_of("new")[0][1]
    assert (kpi.name, kpi.target, kpi.readings) == ("Leads", 40, ())
    assert after.lanes["l1"].influence["new"] == ("decides",)
    assert after.phase_ids == ("p1", "new", "p2", "p3")


@pytest.mark.parametrize(
    ("chosen", "going"), [("a", "a b c"), ("b", "b c"), ("c b", "b c"), ("c e", "c e"), ("d", "d")]
)
def test_what_is_chosen_goes_with_what_is_below_it(chosen: str, going: str) -> None:
    assert from_here_on(small_map(), chosen.split()) == going.split()


def test_of_each_cell_the_second_half_goes() -> None:
    assert second_halves(small_map(), "phase", "p1") == ["c"]
    assert second_halves(small_map(), "lane", "l2") == ["g"]


def test_a_phase_merged_keeps_what_was_said_of_either() -> None:
    document = small_map()
    first: dict[str, Any] = {"goal": "See", "duration": 3.0, "description": "First"}
    then: dict[str, Any] = {"goal": "Try", "duration": 4.5, "decisive": True, "description": "Then"}
    document = change_phase(document, "p1", **first).apply(document)
    document = change_phase(document, "p2", **then).apply(document)
    document = change_cards(document, ["t1"], proposed_phase="p2").apply(document)
    document = change_cards(document, ["c"], earlier=Earlier(phase="p2", lane="l1")).apply(document)
    influence = {"p1": ("decides",), "p2": ("uses", "decides"), "p3": ("vetoes",)}
    document = change_lane(document, "l1", influence=influence).apply(document)
    assert phase_conflicts(document, "p1", "p2") == (Conflict("name", "One", "Two"),)
    after = merge_phases(document, "p1", "p2", "Name: Two").apply(document)
    phase = after.phases["p1"]
    assert (phase.name, phase.goal, phase.duration, phase.decisive) == (
        "One",
        "See\nTry",
        7.5,
        True,
    )
    assert phase.description == "First\n\nName: Two\n\nThen"
    assert shown(after)[P1L1] == "a b c d"
    assert after.cards["t1"].proposed_phase == "p1"
    assert after.cards["c"].earlier == Earlier(phase="p1", lane="l1")
    assert after.lanes["l1"].influence == {"p1": ("decides", "uses"), "p3": ("vetoes",)}


def test_the_measures_of_both_phases_are_kept_in_their_order() -> None:
    document = small_map()
    split = split_phase(document, "p1", "new", "Between", ["b", "c"]).apply(document)
    assert [each for each, _ in split.kpis_of("p1")] == ["k1", "k2"]
    after = merge_phases(split, "p1", "new").apply(split)
    after = merge_phases(after, "p1", "p2").apply(after)
    assert [each for each, _ in after.kpis_of("p1")] == ["k1", "k2"]
    again = duplicate_phase(document, "p1", "new", "", numbered()).apply(document)
    both = merge_phases(again, "p1", "new").apply(again)
    assert [kpi.name for _, kpi in both.kpis_of("p1")] == ["Leads", "Demos"] * 2


def test_of_two_roles_made_one_people_and_topics_are_kept() -> None:
    document = change_lane(two_roles(), "l2", about=("l3", "l1")).apply(two_roles())
    influence = {"p1": ("uses",), "p2": ("vetoes",)}
    document = change_lane(document, "l3", influence=influence, description="At the machine").apply(
        document
    )
    assert lane_conflicts(document, "l1", "l3") == (
        Conflict("name", "Buyer", "User"), Conflict("role", "specialist", "operator"),
    )  # fmt: skip
    after = merge_lanes(document, "l1", "l3", "Role: Operator").apply(document)
    lane = after.lanes["l1"]
    assert (lane.name, lane.role) == ("Buyer", "specialist")
    assert lane.description == "Role: Operator\n\nAt the machine"
    assert lane.influence == influence
    assert after.lanes["l2"].about == ("l1",)
    assert merge_lanes(document, "l3", "l1").apply(document).personas_of("l3")[0][1].name == "Per"


def test_what_one_lane_leaves_unsaid_the_other_says() -> None:
    document = change_lane(two_roles(), "l1", role="other", name="").apply(two_roles())
    assert lane_conflicts(document, "l1", "l3") == ()
    lane = merge_lanes(document, "l1", "l3").apply(document).lanes["l1"]
    assert (lane.name, lane.role) == ("User", "operator")


def test_only_lanes_of_one_kind_that_hold_cards_are_made_one() -> None:
    document = two_roles()
    assert can_merge_lanes(document, "l1", "l3")
    assert not can_merge_lanes(document, "l3", "l2")
    assert not can_merge_lanes(document, "lx", "lx")


def test_a_lane_divided_leaves_its_texts_and_people_where_they_are() -> None:
    document = change_lane(
        small_map(), "l1", description="Pays", interests=("golf",), takes_ideas=True
    ).apply(small_map())
    after = split_lane(document, "l1", "new", "Boss", ["c", "d"]).apply(document)
    lane = after.lanes["new"]
    assert (lane.kind, lane.description, lane.interests, lane.takes_ideas) == (
        "role",
        "",
        (),
        False,
    )
    assert len(after.personas_of("l1")) == 2
    cells = shown(after)
    assert (cells[P1L1], cells[CellKey("p1", "new")], cells[CellKey("p2", "new")]) == (
        "a b", "c", "d",
    )  # fmt: skip
    assert P2L1 not in cells


def test_a_lane_doubled_has_people_of_its_own_and_takes_no_ideas() -> None:
    document = change_lane(small_map(), "l1", takes_ideas=True).apply(small_map())
    after = duplicate_lane(document, "l1", "new", "Again", numbered()).apply(document)
    assert [each.name for _, each in after.personas_of("new")] == ["Per", "Ole"]
    assert not after.lanes["new"].takes_ideas
    assert P3L1 not in shown(after)


def test_each_is_one_step_that_is_taken_back() -> None:
    store = Store(small_map())
    for patch in (
        duplicate_phase(small_map(), "p1", "new", "Again", numbered()),
        merge_phases(small_map(), "p1", "p2"),
        duplicate_lane(small_map(), "l2", "new", "Again", numbered()),
    ):
        store.commit(patch, "paste")
        assert store.document != small_map()
        store.undo()
        assert store.document == small_map()
