"""What differs between two maps, worked out by hand: what, how, where, and in which order."""

from typing import Any

from cjm_desktop.editing.edits.cards import add_card, change_cards, move_cards, remove_cards
from cjm_desktop.editing.edits.improved import improved_journey
from cjm_desktop.editing.edits.phases import move_phase
from cjm_desktop.editing.patch import Draft, Patch
from cjm_desktop.insight.comparing.comparison import compare
from cjm_desktop.insight.comparing.fields import SILENT, FieldChange, holdings
from cjm_desktop.insight.comparing.sections import sections
from cjm_desktop.journey.document import MAP_KEY, RECORD_TYPES, TRAY, CellKey, Document, Key
from tests.maps import P1L1, P1L2, P2L1, small_map, with_orders


def edited(document: Document, *edits: Any) -> Document:
    for edit in edits:
        patch: Patch = edit(document)
        document = patch.apply(document)
    return document


def card(card_id: str) -> Key:
    return Key("cards", card_id)


def test_a_record_is_added_changed_moved_or_removed() -> None:
    base = small_map()
    copy = edited(
        base,
        lambda d: change_cards(d, ["a"], title="Apple", potential=7.0),
        lambda d: add_card(d, "new", P2L1, None, title="New"),
        lambda d: move_cards(d, ["e"], P2L1),
        lambda d: remove_cards(d, ["f"]),
    )
    found = compare(base, copy)
    assert found.states == {
        card("a"): "changed", card("new"): "added", card("e"): "moved", card("f"): "removed",
        Key("handoffs", "fe"): "removed",
    }  # fmt: skip
    assert found.state(card("b")) == "same"
    assert found.counts == {"added": 1, "changed": 1, "moved": 1, "removed": 2}
    changed = next(each for each in found.differences if each.key == card("a"))
    assert changed.fields == (
        FieldChange("title", "text", "A", "Apple"),
        FieldChange("potential", "value", None, 7.0),
    )
    assert not changed.moved


def test_what_only_one_side_has_is_told_with_what_it_says() -> None:
    base = small_map()
    copy = edited(base, lambda d: add_card(d, "new", P2L1, None, title="New", tags=("x",)))
    (added,) = compare(base, copy).differences
    assert added.fields == (
        FieldChange("title", "text", None, "New"), FieldChange("tags", "texts", None, ("x",)),
    )  # fmt: skip
    (removed,) = compare(copy, base).differences
    assert [(each.before, each.after) for each in removed.fields] == [("New", None), (("x",), None)]


def test_the_one_that_moved_is_told_and_not_those_around_it() -> None:
    base = small_map()
    copy = edited(base, lambda d: move_cards(d, ["c"], P1L1, 0))
    (moved,) = compare(base, copy).differences
    assert (moved.key, moved.how, moved.moved, moved.fields) == (card("c"), "moved", True, ())


def test_other_ordering_keys_for_the_same_order_are_no_difference() -> None:
    base = small_map()
    copy = with_orders(base, a="b00", b="b01", c="b02")
    assert compare(base, copy).patch
    assert not compare(base, copy).differences


def test_a_card_that_is_another_and_elsewhere_is_changed_and_has_moved() -> None:
    base = small_map()
    copy = edited(
        base, lambda d: change_cards(d, ["a"], notes="More"), lambda d: move_cards(d, ["a"], P1L2)
    )
    (found,) = compare(base, copy).differences
    assert (found.how, found.moved, found.cell) == ("changed", True, P1L2)


def test_the_list_goes_by_phase_and_lane_and_the_tray_comes_last() -> None:
    base = small_map()
    copy = edited(
        base,
        lambda d: change_cards(d, ["t1", "f", "e", "a"], notes="Other"),
        lambda d: Draft(d).change(Key("kpis", "k1"), target=3.0).patch,
        lambda d: Draft(d).change(Key("personas", "per"), quote="So").patch,
        lambda d: Draft(d).change(Key("phases", "p1"), goal="Other").patch,
        lambda d: Draft(d).change(Key("lanes", "l2"), name="Other").patch,
        lambda d: Draft(d).change(MAP_KEY, title="Other").patch,
    )
    found = compare(base, copy)
    assert [each.key.id for each in found.differences] == [
        "map", "l2", "p1", "k1", "a", "e", "f", "t1", "per",
    ]  # fmt: skip
    assert [(each.part, each.cell, len(each.differences)) for each in sections(found.differences)] \
        == [
            ("map", TRAY, 1), ("lanes", TRAY, 1), ("phase", CellKey("p1", None), 2),
            ("phase", P1L1, 1), ("phase", P1L2, 1), ("phase", CellKey("p3", "l2"), 1),
            ("tray", TRAY, 1), ("people", TRAY, 1),
        ]  # fmt: skip


def test_a_phase_that_moved_moves_none_of_its_cards() -> None:
    base = small_map()
    found = compare(base, move_phase(base, "p3", 0).apply(base))
    assert found.states == {Key("phases", "p3"): "moved"}
    assert found.phase_ids == ("p3", "p1", "p2")


def test_a_click_goes_to_the_place_that_each_map_has() -> None:
    base = small_map()
    copy = edited(base, lambda d: move_cards(d, ["a"], P2L1), lambda d: remove_cards(d, ["b"]))
    found = compare(base, copy)
    assert found.in_base(card("a")) == (card("a"), P1L1)
    assert found.in_copy(card("a")) == (card("a"), P2L1)
    assert found.in_copy(card("b")) is None
    assert found.in_base(Key("handoffs", "ab")) == (Key("handoffs", "ab"), P1L1)
    assert found.in_base(Key("personas", "per")) == (Key("personas", "per"), (None, "l1"))


def test_a_pair_is_one_card_under_its_own_id_in_each_map() -> None:
    base = small_map()
    copy = edited(
        base,
        lambda d: remove_cards(d, ["c"]),
        lambda d: add_card(d, "z", P1L1, None, title="C", notes="More"),
    )
    assert compare(base, copy).counts["added"] == 1
    found = compare(base, copy, {"c": "z"})
    assert found.states == {card("c"): "changed"}
    assert found.in_copy(card("c")) == (card("z"), P1L1)


def test_every_field_of_every_record_is_compared_but_those_that_tell_nothing() -> None:
    for record in RECORD_TYPES.values():
        assert {*holdings(record), *SILENT} >= set(record.defaults)


def test_an_improved_journey_differs_only_in_what_it_changes() -> None:
    present = small_map()
    improved = improved_journey(present, removed=["a"])
    found = compare(present, improved)
    told = {each.key.id: {change.field for change in each.fields} for each in found.differences}
    assert told == {"map": {"state"}, "a": {"change"}}
