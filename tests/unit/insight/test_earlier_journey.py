"""The journey as it was is found again in the improved map, so that both can be counted."""

from hypothesis import given

from cjm_desktop.editing.edits.cards import add_card, change_cards, move_cards
from cjm_desktop.editing.edits.improved import improved_journey, mark_cards
from cjm_desktop.editing.edits.phases import remove_phase
from cjm_desktop.insight.coverage import holes
from cjm_desktop.insight.earlier_journey import changed_fields, earlier_journey
from cjm_desktop.insight.gap import headline
from cjm_desktop.journey.document import CellKey, Document
from cjm_desktop.journey.invariants import breaches
from cjm_desktop.journey.records import Card
from tests.maps import P2L1, P3L1, small_map
from tests.strategies import documents
from tests.unit.insight.maps import a_map, touchpoint


def said(card: Card) -> Card:
    """Leave out what is not noted of a card: its place among others, and what was proposed."""
    return card.replaced(order="a0", proposed_phase=None)


def test_a_map_that_was_never_improved_knows_of_none() -> None:
    assert earlier_journey(small_map()) is None


@given(documents())
def test_an_improved_journey_that_was_just_begun_holds_the_one_before(document: Document) -> None:
    before = document.replaced({})
    improved = improved_journey(before, removed=list(before.cards))
    earlier = earlier_journey(improved)
    if not before.cards:
        assert earlier is None
        return
    assert earlier is not None
    assert earlier.cards == {
        each: card.replaced(earlier=None, change=None) for each, card in before.cards.items()
    }
    assert earlier.phases == before.phases
    assert list(breaches(earlier)) == []


def test_what_was_done_since_is_taken_back() -> None:
    document = improved_journey(small_map(), removed=["a"], placed={"t1": P2L1})
    document = change_cards(document, ["b"], title="Other", potential=9).apply(document)
    document = move_cards(document, ["c"], P3L1).apply(document)
    document = add_card(document, "new", P2L1).apply(document)
    document = mark_cards(document, ["d"], "removed").apply(document)
    earlier = earlier_journey(document)
    assert earlier is not None
    assert {each: said(card) for each, card in earlier.cards.items()} == {
        each: said(card) for each, card in small_map().cards.items()
    }
    assert set(changed_fields(document.cards["b"])) == {"title", "potential"}
    assert changed_fields(document.cards["c"]) == ("phase",)


def test_a_place_that_is_gone_is_taken_for_the_present_one() -> None:
    document = improved_journey(small_map())
    document = move_cards(document, ["a"], P2L1).apply(document)
    document = remove_phase(document, "p1").apply(document)
    earlier = earlier_journey(document)
    assert earlier is not None
    assert (earlier.cards["a"].phase, earlier.cards["a"].lane) == ("p2", "l1")
    assert list(breaches(earlier)) == []


def test_what_was_decided_closes_holes_and_meets_what_was_unmet() -> None:
    present = a_map({
        "u": touchpoint("p1", "buyer", customer_present=True, we_present=False, potential=7),
        "i": touchpoint("p1", "user", kind="idea"),
    })  # fmt: skip
    improved = improved_journey(present, added=["i"], reached=["u"], becoming={"i": "touchpoint"})
    assert headline(present) is not None
    assert headline(improved) is None
    closed = set(holes(present)) - set(holes(improved))
    assert closed == {CellKey("p1", "user")}
    assert improved.cards["u"].potential == 7
    assert improved.cards["i"].we_present is True
