"""The improved journey keeps every id, marks what it changes, and is saved with its marks."""

from pathlib import Path

import pytest

from cjm_desktop.editing.edits.cards import add_card, duplicate_cards, move_cards
from cjm_desktop.editing.edits.fragment import fragment, paste_fragment
from cjm_desktop.editing.edits.improved import improved_journey, mark_cards
from cjm_desktop.editing.edits.map import change_map
from cjm_desktop.editing.store import Store
from cjm_desktop.journey.document import TRAY, CellKey, Document
from cjm_desktop.journey.vocabulary import KINDS
from cjm_desktop.storage import codec
from tests.maps import P2L1, P2L2, numbered, shown, small_map


def to_be() -> Document:
    return change_map(small_map(), state="to_be").apply(small_map())


def test_the_improved_map_has_the_same_ids_and_the_marks_asked_for() -> None:
    before = small_map()
    after = improved_journey(
        before, removed=["a", "e"], added=["f"], placed={"t2": P2L1, "t1": P2L2}
    )
    for kind in KINDS:
        assert after.table(kind).keys() == before.table(kind).keys()
    assert after.map == before.map.replaced(state="to_be")
    marks = {each: card.change for each, card in after.cards.items() if card.change is not None}
    assert marks == {"a": "removed", "e": "removed", "f": "added", "t1": "added", "t2": "added"}
    assert shown(after)[P2L1] == "d t2"
    assert shown(after)[P2L2] == "t1"
    assert TRAY not in shown(after)
    assert before == small_map()


def test_what_an_earlier_round_added_is_not_new_any_more() -> None:
    first = improved_journey(small_map(), removed=["a"], added=["b"])
    second = improved_journey(first, added=["c"])
    marks = {each: card.change for each, card in second.cards.items() if card.change is not None}
    assert marks == {"a": "removed", "c": "added"}


def test_it_is_saved_and_loaded_as_it_is(tmp_path: Path) -> None:
    document = improved_journey(small_map(), removed=["a"], placed={"t1": P2L1})
    path = tmp_path / "to be.cjm"
    path.write_bytes(codec.dumps(document))
    assert codec.load(path) == document


def test_marks_are_set_and_cleared_and_undone() -> None:
    store = Store(to_be())
    store.commit(mark_cards(store.document, ["a", "t1"], "removed"), "mark_cards")
    assert store.document.cards["a"].change == "removed"
    assert store.document.cards["t1"].change is None
    store.commit(mark_cards(store.document, ["a"], None), "mark_cards")
    assert store.document == to_be()
    store.undo()
    assert store.document.cards["a"].change == "removed"
    store.undo()
    assert store.document == to_be()


@pytest.mark.parametrize("present", [True, False])
def test_what_comes_onto_an_improved_map_is_new_in_it(present: bool) -> None:
    document = small_map() if present else to_be()
    mark = None if present else "added"
    moved = move_cards(document, ["t1", "a"], P2L1).apply(document)
    assert moved.cards["t1"].change == mark
    assert moved.cards["a"].change is None
    made = add_card(document, "n", P2L1, title="New").apply(document)
    assert made.cards["n"].change == mark
    copied = duplicate_cards(document, ["a"], numbered()).apply(document)
    assert copied.cards["n1"].change == mark
    in_tray = add_card(document, "n", TRAY).apply(document)
    assert in_tray.cards["n"].change is None


def test_a_copy_onto_a_map_of_the_present_journey_brings_no_mark() -> None:
    copied = fragment(improved_journey(small_map(), removed=["a"], added=["b"]), ["a", "b"])
    document = paste_fragment(small_map(), copied, P2L1, None, numbered()).apply(small_map())
    assert {document.cards["n1"].change, document.cards["n2"].change} == {None}


def test_what_goes_to_the_tray_loses_its_mark() -> None:
    document = improved_journey(small_map(), removed=["a"], placed={"t1": P2L1})
    sent = move_cards(document, ["a", "t1"], TRAY).apply(document)
    assert {sent.cards["a"].change, sent.cards["t1"].change} == {None}


def test_moving_within_the_map_keeps_a_mark() -> None:
    document = improved_journey(small_map(), removed=["a"])
    moved = move_cards(document, ["a"], CellKey("p3", "l1")).apply(document)
    assert moved.cards["a"].change == "removed"
