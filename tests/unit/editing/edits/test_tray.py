"""What is said of a card in the idea tray is settled by a place on the map."""

from cjm_desktop.editing.edits.cards import change_cards, move_cards
from cjm_desktop.editing.edits.fragment import fragment, paste_fragment
from cjm_desktop.editing.edits.phases import remove_phase
from cjm_desktop.journey.document import TRAY, Document
from cjm_desktop.journey.invariants import breaches
from tests.maps import P2L2, numbered, small_map


def judged() -> Document:
    document = small_map()
    return change_cards(document, ["t1"], proposed_phase="p3", dropped="").apply(document)


def test_a_place_on_the_map_settles_proposal_and_drop() -> None:
    document = judged()
    placed = move_cards(document, ["t1"], P2L2).apply(document).cards["t1"]
    assert (placed.phase, placed.proposed_phase, placed.dropped) == ("p2", None, None)


def test_a_move_within_the_tray_settles_nothing() -> None:
    document = judged()
    assert move_cards(document, ["t1"], TRAY).apply(document).cards["t1"].proposed_phase == "p3"


def test_a_phase_that_goes_is_proposed_no_more_and_comes_back_with_undo() -> None:
    document = judged()
    patch = remove_phase(document, "p3")
    assert patch.apply(document).cards["t1"].proposed_phase is None
    assert patch.reverse().apply(patch.apply(document)) == document


def test_a_pasted_card_proposes_only_a_phase_that_is_there() -> None:
    document = judged()
    data = fragment(document, ["t1"])
    for target, proposed in (
        (document, "p3"),
        (remove_phase(document, "p3").apply(document), None),
    ):
        pasted = paste_fragment(target, data, TRAY, None, numbered()).apply(target)
        copies = [card for card_id, card in pasted.cards.items() if card_id not in target.cards]
        assert [card.proposed_phase for card in copies] == [proposed]


def test_a_card_that_goes_with_the_phase_it_was_proposed_for_just_goes() -> None:
    document = change_cards(small_map(), ["a"], proposed_phase="p1").apply(small_map())
    after = remove_phase(document, "p1", "remove").apply(document)
    assert "a" not in after.cards
    assert not list(breaches(after))
