"""In an improved journey, what was part of the journey as it was is struck out before it goes."""

from cjm_desktop.editing.edits.cards import (
    Removal,
    add_card,
    change_cards,
    move_cards,
    removal,
    remove_cards,
)
from cjm_desktop.editing.edits.fragment import fragment, paste_fragment, pasted_cards
from cjm_desktop.editing.edits.handoffs import add_handoff
from cjm_desktop.editing.edits.improved import improved_journey, mark_cards
from cjm_desktop.editing.edits.lanes import lane_consequence
from cjm_desktop.editing.edits.map import change_map
from cjm_desktop.editing.edits.merging import merge_touchpoints
from cjm_desktop.editing.edits.phases import phase_consequence, remove_phase
from cjm_desktop.journey.document import TRAY, CellKey, Document
from cjm_desktop.journey.invariants import breaches
from tests.maps import P1L1, P1L2, P2L1, P2L2, P3L1, numbered, shown, small_map


def improved() -> Document:
    """The small map, improved: a is removed, t1 came from the tray, n is new."""
    document = improved_journey(small_map(), removed=["a"], placed={"t1": P2L1})
    return add_card(document, "n", P2L1, title="New").apply(document)


def deleted(document: Document, *cards: str) -> Document:
    return remove_cards(document, cards).apply(document)


def marks(document: Document) -> dict[str, str]:
    return {each: card.change for each, card in document.cards.items() if card.change is not None}


def test_deleting_marks_what_was_there_and_takes_out_the_rest() -> None:
    document = improved()
    cards = ["b", "n", "a", "t1", "t2"]
    assert removal(document, cards) == Removal(("b",), ("n", "a", "t1", "t2"))
    after = deleted(document, *cards)
    assert marks(after) == {"b": "removed"}
    assert after.cards.keys() == {"b", "c", "d", "e", "f", "g"}
    assert after.handoffs.keys() == {"fe"}
    assert remove_cards(document, cards).reverse().apply(after) == document


def test_deleting_again_takes_it_out_of_both() -> None:
    document = deleted(improved(), "b", "c")
    assert marks(document) == {"a": "removed", "b": "removed", "c": "removed", "t1": "added",
                               "n": "added"}  # fmt: skip
    assert deleted(document, "b").cards.keys() == document.cards.keys() - {"b"}


def test_other_maps_have_nothing_to_strike_out() -> None:
    present = change_map(improved(), state="as_is").apply(improved())
    never = change_map(small_map(), state="to_be").apply(small_map())
    for document in (small_map(), present, never):
        assert "b" not in deleted(document, "b").cards


def test_what_was_sent_to_the_tray_goes_back_to_where_it_stood() -> None:
    document = move_cards(improved(), ["b", "c"], TRAY).apply(improved())
    after = deleted(document, "b", "c", "t2")
    assert shown(after)[P1L1] == "a b c"
    assert marks(after)["b"] == marks(after)["c"] == "removed"
    assert TRAY not in shown(after)
    assert list(breaches(after)) == []


def test_what_has_no_place_in_the_journey_as_it_was_any_more_goes() -> None:
    document = remove_phase(improved(), "p1", "tray").apply(improved())
    assert removal(document, ["b"]) == Removal((), ("b",))


def test_two_that_become_one_leave_the_other_struck_out() -> None:
    document = add_handoff(improved(), "x", "d", "e").apply(improved())
    patch = merge_touchpoints(document, "b", "d")
    after = patch.apply(document)
    assert marks(after)["d"] == "removed"
    assert {(each.source, each.target) for each in after.handoffs.values()} == {
        ("a", "b"), ("b", "e"), ("f", "e"),
    }  # fmt: skip
    assert "n" not in merge_touchpoints(document, "b", "n").apply(document).cards
    assert patch.reverse().apply(after) == document


def test_what_is_cut_and_pasted_is_moved() -> None:
    document = add_handoff(improved(), "x", "b", "c").apply(improved())
    copied = fragment(document, ["b", "c", "n"])
    document = deleted(document, "b", "c", "n")
    patch = paste_fragment(document, copied, P1L2, None, numbered())
    after = patch.apply(document)
    assert shown(after)[P1L2] == "e b c"
    assert shown(after)[P2L2] == "n1"
    assert marks(after) == {"a": "removed", "t1": "added", "n1": "added"}
    assert (after.cards["b"].earlier, after.cards["n1"].earlier) == (
        improved().cards["b"].earlier, None,
    )  # fmt: skip
    assert after.handoffs == document.handoffs
    assert pasted_cards(patch) == ["n1", "b", "c"]
    again = paste_fragment(after, copied, P3L1, None, numbered("m")).apply(after)
    assert shown(again)[P3L1] == "m1 m2"
    assert again.cards["m3"].phase is None, "beyond the last phase"
    assert again.cards["m1"].earlier is None


def test_a_copy_of_what_is_struck_out_and_what_was_changed_since_are_new() -> None:
    struck = deleted(improved(), "b")
    copied = fragment(struck, ["b"])
    pasted = paste_fragment(struck, copied, P3L1, None, numbered()).apply(struck)
    assert shown(pasted)[P3L1] == "n1"
    assert pasted.cards["b"] == struck.cards["b"]
    other = change_cards(struck, ["b"], title="Other").apply(struck)
    patch = paste_fragment(other, fragment(improved(), ["b"]), P3L1, None, numbered())
    assert pasted_cards(patch) == ["n1"]


def test_what_a_phase_or_lane_holds_of_the_journey_as_it_was_is_counted() -> None:
    document = mark_cards(improved(), ["b"], "removed").apply(improved())
    document = move_cards(document, ["c"], CellKey("p3", "l1")).apply(document)
    found = phase_consequence(document, "p1")
    assert (found.cards, found.staying, found.former) == (3, 1, 4)
    assert lane_consequence(document, "l1").former == 4
    assert phase_consequence(small_map(), "p1").former == 0
