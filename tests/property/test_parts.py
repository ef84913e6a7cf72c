"""Phases and lanes as wholes: whatever is done to them, cards, references and looks stay."""

from dataclasses import replace
from itertools import pairwise
from typing import Any

from hypothesis import Phase, assume, given, settings
from hypothesis import strategies as st

from cjm_desktop.editing.edits.lane_looks import colour_lanes
from cjm_desktop.editing.edits.lane_parts import (
    duplicate_lane,
    merge_lanes,
    split_lane,
)
from cjm_desktop.editing.edits.lanes import (
    add_lane,
    can_merge_lanes,
    change_lane,
    move_lane,
    remove_lane,
)
from cjm_desktop.editing.edits.part_cards import from_here_on, second_halves
from cjm_desktop.editing.edits.phase_parts import duplicate_phase, merge_phases, split_phase
from cjm_desktop.editing.edits.phases import remove_phase
from cjm_desktop.insight.card_filter import passed
from cjm_desktop.journey.document import Document
from cjm_desktop.journey.former_place import former_place
from cjm_desktop.journey.invariants import breaches
from cjm_desktop.journey.looks import ROLE_TOKENS, looks
from cjm_desktop.journey.records import Lane
from cjm_desktop.journey.topics import roles_of
from cjm_desktop.journey.vocabulary import CARD_LANES
from tests.maps import numbered, shown
from tests.strategies import documents

FEW = settings(max_examples=30, phases=(Phase.generate,))


@FEW
@given(document=documents(), data=st.data())
def test_a_phase_split_and_merged_has_its_cards_in_their_order(
    document: Document, data: st.DataObject
) -> None:
    assume(document.phases)
    phase = data.draw(st.sampled_from(sorted(document.phases)))
    assume(not document.phases[phase].hidden)  # The new half is shown, and so are both together.
    inside = sorted(each for each, card in document.cards.items() if card.phase == phase)
    chosen = data.draw(st.lists(st.sampled_from(inside), max_size=3)) if inside else []
    going = from_here_on(document, chosen) if chosen else second_halves(document, "phase", phase)
    split = split_phase(document, phase, "new", "", going).apply(document)
    assert not list(breaches(split))
    assert {each for each, card in split.cards.items() if card.phase == "new"} == set(going)
    merged = merge_phases(split, phase, "new").apply(split)
    assert not list(breaches(merged))
    assert shown(merged) == shown(document)
    assert _without_orders(merged) == _without_orders(document)


@FEW
@given(document=documents(), data=st.data())
def test_a_lane_split_and_merged_has_its_cards_in_their_order(
    document: Document, data: st.DataObject
) -> None:
    holding = sorted(each for each, lane in document.lanes.items() if lane.kind in CARD_LANES)
    assume(holding)
    lane = data.draw(st.sampled_from(holding))
    going = second_halves(document, "lane", lane)
    split = split_lane(document, lane, "new", "", going).apply(document)
    assert not list(breaches(split))
    merged = merge_lanes(split, lane, "new").apply(split)
    assert not list(breaches(merged))
    assert shown(merged) == shown(document)
    assert looks(merged) == looks(document)
    assert _whom(merged) == _whom(document)


@FEW
@given(document=documents(), data=st.data())
def test_a_phase_duplicated_and_removed_is_as_if_nothing_had_been(
    document: Document, data: st.DataObject
) -> None:
    assume(document.phases)
    phase = data.draw(st.sampled_from(sorted(document.phases)))
    twice = duplicate_phase(document, phase, "new", "Again", numbered()).apply(document)
    assert not list(breaches(twice))
    here, there = (_titles(twice, each) for each in (phase, "new"))
    assert here == there
    again = remove_phase(twice, "new", "remove").apply(twice)
    assert _without_orders(again) == _without_orders(document)
    assert (again.phase_ids, shown(again)) == (document.phase_ids, shown(document))


@FEW
@given(document=documents(), data=st.data())
def test_a_lane_duplicated_and_removed_leaves_what_counts_and_what_is_seen(
    document: Document, data: st.DataObject
) -> None:
    assume(document.lanes)
    lane = data.draw(st.sampled_from(sorted(document.lanes)))
    twice = duplicate_lane(document, lane, "new", "Again", numbered()).apply(document)
    assert not list(breaches(twice))
    assert len(twice.personas_of("new")) == len(document.personas_of(lane))
    again = remove_lane(twice, "new", "remove").apply(twice)
    assert (again.lane_ids, shown(again)) == (document.lane_ids, shown(document))
    assert looks(again) == looks(document)
    assert _whom(again) == _whom(document)
    assert (again.handoffs, again.personas) == (document.handoffs, document.personas)


@FEW
@given(document=documents(), data=st.data())
def test_of_two_phases_or_lanes_merged_nothing_is_lost(
    document: Document, data: st.DataObject
) -> None:
    for kept, gone in pairwise(document.phase_ids):
        merged = merge_phases(document, kept, gone).apply(document)
        assert not list(breaches(merged))
        assert (merged.cards.keys(), merged.kpis.keys()) == (
            document.cards.keys(), document.kpis.keys(),
        )  # fmt: skip
        assert all(each.proposed_phase != gone for each in merged.cards.values())
        assert document.phases[gone].goal in merged.phases[kept].goal
    for kept, gone in pairwise(document.lane_ids):
        if can_merge_lanes(document, kept, gone):
            merged = merge_lanes(document, kept, gone).apply(document)
            assert not list(breaches(merged))
            assert merged.cards.keys() == document.cards.keys()
            assert merged.personas.keys() == document.personas.keys()
            assert {gone: looks(document)[gone], **looks(merged)} == looks(document)


@FEW
@given(document=documents())
def test_saved_filters_follow_what_becomes_of_lanes(document: Document) -> None:
    def named(after: Document) -> set[str]:
        return {lane for each in after.map.filters for lane in each.lanes}

    def found(after: Document) -> dict[str, frozenset[str]]:
        return {each.name: passed(after, each) for each in after.map.filters}

    loose = named(document) - document.lanes.keys()
    for lane in document.lane_ids:
        removed = remove_lane(document, lane, "remove").apply(document)
        assert named(removed) <= loose | removed.lanes.keys()
        for each in removed.map.filters:
            assert each.lanes or any(was.name == each.name and not was.lanes
                                     for was in document.map.filters)  # fmt: skip
        if document.lanes[lane].kind in CARD_LANES:
            going = second_halves(document, "lane", lane)
            split = split_lane(document, lane, "new", "", going).apply(document)
            assert found(split) == found(document)
            assert found(merge_lanes(split, lane, "new").apply(split)) == found(document)
            other_way = merge_lanes(split, "new", lane).apply(split)
            assert found(other_way) == found(document)
            assert named(other_way) <= loose | other_way.lanes.keys()


@FEW
@given(document=documents())
def test_what_stood_in_a_part_that_is_merged_stood_in_the_one_it_becomes(
    document: Document,
) -> None:
    for kept, gone in pairwise(document.phase_ids):
        after = merge_phases(document, kept, gone).apply(document)
        for card_id, card in document.cards.items():
            before = former_place(document, card)
            if before is not None and before.phase == gone:
                place = former_place(after, after.cards[card_id])
                assert place == before._replace(phase=kept)


@settings(max_examples=40, phases=(Phase.generate,))
@given(document=documents(max_cards=2), data=st.data())
def test_every_lane_keeps_its_look_whatever_becomes_of_others(
    document: Document, data: st.DataObject
) -> None:
    for step in range(data.draw(st.integers(1, 5))):
        before = looks(document)
        after = _stepped(document, data, f"n{step}")
        kept = {each: look for each, look in looks(after).items() if each in before}
        assert kept == {each: look for each, look in before.items() if each in kept}
        for made in looks(after).keys() - before.keys():
            _differs_from_neighbours(after, made)
        document = after


def _stepped(document: Document, data: st.DataObject, new: str) -> Document:
    places = st.none() | st.integers(0, len(document.lanes))
    lanes = sorted(document.lanes)
    does = data.draw(st.sampled_from(("add", "move", "remove", "duplicate") if lanes else ("add",)))
    kind = data.draw(st.sampled_from(("role", "role", "topic")))
    if does == "add":
        return add_lane(document, new, data.draw(places), kind=kind).apply(document)
    lane = data.draw(st.sampled_from(lanes))
    match does:
        case "move":
            patch = move_lane(document, lane, data.draw(places))
        case "remove":
            patch = remove_lane(document, lane)
        case _:
            patch = duplicate_lane(document, lane, new, "", numbered(f"{new}-"))
    return patch.apply(document)


def _differs_from_neighbours(document: Document, made: str) -> None:
    if document.lanes[made].kind != "role":
        return
    shown = looks(document)
    row = [each for each in document.lane_ids if each in shown and shown[each].colour]
    for one, other in pairwise(row):
        if made in (one, other):
            assert shown[one].face[0] != shown[other].face[0]
            assert shown[one].number != shown[other].number


def test_forty_roles_made_by_the_program_all_differ_in_colour_or_shape() -> None:
    document = Document()
    for place in range(40):
        document = add_lane(document, f"r{place}", place // 2).apply(document)
    shown = looks(document)
    assert len({each.face for each in shown.values()}) == 40
    assert len({each.number for each in shown.values()}) == 40
    row = [shown[each].colour for each in document.lane_ids]
    assert all(one != other for one, other in pairwise(row))


def test_what_is_written_down_is_no_more_than_it_takes() -> None:
    document = Document(lanes={f"r{n}": Lane(order=f"a{n}") for n in range(3)})
    last = add_lane(document, "new").apply(document)
    assert [lane.look for lane in last.lanes.values()] == [None, None, None, 4]
    assert last.lanes["new"].colour == "role-4"
    first = move_lane(document, "r2", 0).apply(document)
    assert {each: lane.colour for each, lane in first.lanes.items()} == {
        "r0": "role-1", "r1": "role-2", "r2": "role-3",
    }  # fmt: skip


def test_a_colour_that_is_chosen_leaves_shape_and_dash_and_all_others() -> None:
    document = Document(lanes={f"r{n}": Lane(order=f"a{n}") for n in range(3)})
    before = looks(document)
    after = colour_lanes(document, ["r0"], "role-3").apply(document)
    assert looks(after) == {**before, "r0": before["r0"]._replace(colour="role-3")}


def test_lanes_of_one_shape_and_dash_part_when_a_colour_is_chosen() -> None:
    document = Document(
        lanes={f"r{n}": Lane(order=f"a{n}", colour="role-1", look=1) for n in range(2)}
    )
    after = looks(colour_lanes(document, ["r0", "r1"], "role-2").apply(document))
    assert after["r0"].number != after["r1"].number


def test_a_role_that_becomes_a_topic_is_quiet_and_has_a_colour_again_as_a_role() -> None:
    document = Document(lanes={f"r{n}": Lane(order=f"a{n}") for n in range(3)})
    topic = change_lane(document, "r1", kind="topic").apply(document)
    assert looks(topic)["r1"].colour == ""
    assert looks(topic)["r2"] == looks(document)["r2"]
    again = change_lane(topic, "r1", kind="role").apply(topic)
    assert looks(again)["r1"].colour in ROLE_TOKENS
    assert looks(again)["r2"] == looks(document)["r2"]


def _titles(document: Document, phase: str) -> dict[str | None, list[str]]:
    return {
        cell.lane: [placed.card.title for placed in cards]
        for cell, cards in document.cells.items()
        if cell.phase == phase
    }


def _without_orders(document: Document) -> Document:
    """The map without ordering keys, and without what is settled of a card once it is put down."""
    settled = {"order": "a0", "proposed_phase": None, "dropped": None}
    tables: dict[str, Any] = {}
    for kind in ("phases", "lanes", "personas", "cards", "kpis"):
        tables[kind] = {
            each: record.replaced(**(settled if kind == "cards" else {"order": "a0"}))
            for each, record in getattr(document, kind).items()
        }
    return replace(document, **tables)


def _whom(document: Document) -> dict[str, tuple[str, ...]]:
    filled = {cell.lane for cell in document.cells}
    return {each: roles_of(document, each) for each in document.lanes if each in filled}
