"""Ideas come by the line, are judged, dropped with a reason, brought back and placed."""

from cjm_desktop.editing.edits.cards import change_cards
from cjm_desktop.editing.edits.ideas import (
    bring_back_ideas,
    drop_ideas,
    place_ideas,
    propose_phase,
)
from cjm_desktop.journey.document import TRAY
from cjm_desktop.journey.invariants import breaches
from cjm_desktop.journey.values import MAX_TITLE
from tests.maps import P1L1, P2L2, P3L2, shown, small_map


def test_a_phase_is_proposed_and_taken_back() -> None:
    document = small_map()
    first = propose_phase(document, ["t2", "t1"], "p3").apply(document)
    assert [first.cards[each].proposed_phase for each in ("t1", "t2")] == ["p3", "p3"]
    again = propose_phase(first, ["t1"], None).apply(first)
    assert (again.cards["t1"].proposed_phase, again.cards["t2"].proposed_phase) == (None, "p3")


def test_an_idea_is_dropped_with_a_reason_and_brought_back() -> None:
    document = small_map()
    document = propose_phase(document, ["t1"], "p3").apply(document)
    dropped = drop_ideas(document, ["t1"], "  Not for\nour customers ").apply(document)
    card = dropped.cards["t1"]
    assert (card.dropped, card.proposed_phase) == ("Not for our customers", None)
    back = bring_back_ideas(dropped, ["t1"]).apply(dropped).cards["t1"]
    assert (back.dropped, back.proposed_phase) == (None, None)


def test_a_reason_may_be_empty_and_is_never_too_long() -> None:
    document = small_map()
    assert drop_ideas(document, ["t1"], "").apply(document).cards["t1"].dropped == ""
    cut = drop_ideas(document, ["t1"], "x" * 400).apply(document)
    assert cut.cards["t1"].dropped == "x" * MAX_TITLE


def test_a_proposal_brings_a_dropped_idea_back() -> None:
    document = small_map()
    document = drop_ideas(document, ["t1"], "no").apply(document)
    card = propose_phase(document, ["t1"], "p1").apply(document).cards["t1"]
    assert (card.dropped, card.proposed_phase) == (None, "p1")


def test_cards_on_the_map_are_not_judged() -> None:
    document = small_map()
    for patch in (
        propose_phase(document, ["a"], "p2"),
        drop_ideas(document, ["a"], "no"),
        place_ideas(document, ["a"], "l1", "p3"),
    ):
        assert not patch


def test_each_idea_goes_where_it_is_proposed_for_and_is_settled() -> None:
    document = small_map()
    document = propose_phase(document, ["t1"], "p3").apply(document)
    placed = place_ideas(document, ["t2", "t1"], "l2").apply(document)
    assert (shown(placed)[P3L2], shown(placed)[TRAY]) == ("f g t1", "t2")
    assert placed.cards["t1"].proposed_phase is None
    assert not list(breaches(placed))


def test_a_phase_that_is_named_goes_before_the_proposed_one() -> None:
    document = small_map()
    document = propose_phase(document, ["t1"], "p3").apply(document)
    document = change_cards(document, ["t2"], dropped="no").apply(document)
    placed = place_ideas(document, ["t1", "t2"], "l2", "p2").apply(document)
    assert shown(placed)[P2L2] == "t1 t2"
    assert placed.cards["t2"].dropped is None
    assert shown(placed)[P1L1] == shown(document)[P1L1]
