"""Columns and rows: added, moved, and removed with what stands in them."""

import pytest

from cjm_desktop.editing.edits.cards import Consequence
from cjm_desktop.editing.edits.lanes import (
    add_lane,
    change_lane,
    lane_consequence,
    move_lane,
    remove_lane,
)
from cjm_desktop.editing.edits.map import change_map
from cjm_desktop.editing.edits.phases import (
    add_phase,
    change_phase,
    move_phase,
    phase_consequence,
    remove_phase,
)
from cjm_desktop.journey.document import TRAY, Document
from cjm_desktop.journey.invariants import breaches
from cjm_desktop.journey.records import CardFilter
from tests.maps import CELLS, P1L1, P1L2, P2L1, P3L2, shown, small_map, touched


@pytest.mark.parametrize(
    ("index", "expected"),
    [
        (None, "p1 p2 p3 n"),
        (0, "n p1 p2 p3"),
        (2, "p1 p2 n p3"),
        (3, "p1 p2 p3 n"),
    ],
)
def test_a_phase_comes_where_it_was_asked_for(index: int | None, expected: str) -> None:
    patch = add_phase(small_map(), "n", index, name="New", decisive=True)
    assert touched(patch) == {"n"}
    after = patch.apply(small_map())
    assert " ".join(after.phase_ids) == expected
    assert (after.phases["n"].name, after.phases["n"].decisive) == ("New", True)


@pytest.mark.parametrize(
    ("moved", "index", "expected", "changed"),
    [
        ("p1", 0, "p1 p2 p3", ""),
        ("p1", 1, "p1 p2 p3", ""),
        ("p1", 2, "p2 p1 p3", "p1"),
        ("p1", 3, "p2 p3 p1", "p1"),
        ("p1", None, "p2 p3 p1", "p1"),
        ("p3", 1, "p1 p3 p2", "p3"),
        ("p3", 3, "p1 p2 p3", ""),
    ],
)
def test_phases_and_lanes_move_as_the_drop_mark_says(
    moved: str, index: int | None, expected: str, changed: str
) -> None:
    patch = move_phase(small_map(), moved, index)
    assert " ".join(patch.apply(small_map()).phase_ids) == expected
    assert touched(patch) == set(changed.split())
    lanes = {"p1": "l1", "p2": "lx", "p3": "l2"}
    patch = move_lane(small_map(), lanes[moved], index)
    in_order = patch.apply(small_map()).lane_ids
    assert list(in_order) == [lanes[each] for each in expected.split()]
    assert touched(patch) == {lanes[each] for each in changed.split()}


def test_tied_phases_can_be_moved_apart() -> None:
    document = small_map()
    tied = Document(
        phases={each: phase.replaced(order="a0") for each, phase in document.phases.items()}
    )
    for moved, index, expected in (("p3", 1, "p1 p3 p2"), ("p1", 3, "p2 p3 p1")):
        assert " ".join(move_phase(tied, moved, index).apply(tied).phase_ids) == expected


def test_a_removed_phase_sends_its_cards_to_the_tray() -> None:
    patch = remove_phase(small_map(), "p1")
    after = patch.apply(small_map())
    assert shown(after) == {P2L1: "d", P3L2: "f g", TRAY: "t1 t2 a b c e"}
    assert after.phase_ids == ("p2", "p3")
    assert not after.kpis
    assert set(after.handoffs) == {"ab", "ad", "fe"}
    assert touched(patch) == {"p1", "k1", "k2", "a", "b", "c", "e"}
    assert not list(breaches(after))


def test_a_removed_phase_can_take_its_cards_along() -> None:
    after = remove_phase(small_map(), "p1", "remove").apply(small_map())
    assert shown(after) == {P2L1: "d", P3L2: "f g", TRAY: "t1 t2"}
    assert not after.handoffs
    assert not list(breaches(after))


def test_what_a_removal_takes_along_can_be_said_before() -> None:
    document = small_map()
    assert phase_consequence(document, "p1") == Consequence(cards=4, kpis=2, handoffs=3, personas=0)
    assert phase_consequence(document, "p2") == Consequence(cards=1, kpis=0, handoffs=1, personas=0)
    assert lane_consequence(document, "l1") == Consequence(cards=4, kpis=0, handoffs=2, personas=2)
    assert lane_consequence(document, "lx") == Consequence(cards=0, kpis=0, handoffs=0, personas=0)


def test_a_saved_filter_of_a_removed_lane_alone_goes_and_that_is_said() -> None:
    saved = (
        CardFilter(name="one", lanes=("l1",)),
        CardFilter(name="two", lanes=("l1", "l2")),
        CardFilter(name="any", kinds=("need",)),
    )
    document = change_map(small_map(), filters=saved).apply(small_map())
    assert lane_consequence(document, "l1").filters == 1
    after = remove_lane(document, "l1").apply(document)
    assert after.map.filters == (saved[1].replaced(lanes=("l2",)), saved[2])


def test_a_lane_comes_where_it_was_asked_for() -> None:
    patch = add_lane(small_map(), "n", 1, name="Operator", role="operator")
    after = patch.apply(small_map())
    assert after.lane_ids == ("l1", "n", "lx", "l2")
    assert after.role_lane_ids == ("l1", "n")


def test_a_removed_lane_takes_its_personas() -> None:
    after = remove_lane(small_map(), "l1").apply(small_map())
    assert shown(after) == {P1L2: "e", P3L2: "f g", TRAY: "t1 t2 a b c d"}
    assert not after.personas
    assert set(after.kpis) == {"k1", "k2"}
    assert not list(breaches(after))
    after = remove_lane(small_map(), "l1", "remove").apply(small_map())
    assert shown(after) == {P1L2: "e", P3L2: "f g", TRAY: "t1 t2"}
    assert set(after.handoffs) == {"fe"}
    assert not list(breaches(after))


def test_a_lane_that_no_longer_holds_cards_gives_them_to_the_tray() -> None:
    after = change_lane(small_map(), "l2", kind="gap", name="Gap").apply(small_map())
    assert shown(after) == {P1L1: "a b c", P2L1: "d", TRAY: "t1 t2 e f g"}
    assert after.lanes["l2"].name == "Gap"
    assert not list(breaches(after))
    assert shown(change_lane(small_map(), "l2", kind="role").apply(small_map())) == CELLS


def test_fields_change_and_places_do_not() -> None:
    assert (
        change_phase(small_map(), "p1", goal="Know").apply(small_map()).phases["p1"].goal == "Know"
    )
    with pytest.raises(ValueError, match="moving"):
        change_phase(small_map(), "p1", order="a9")
    with pytest.raises(ValueError, match="moving"):
        change_lane(small_map(), "l1", order="a9")
    with pytest.raises(KeyError):
        change_phase(small_map(), "nobody", goal="")
