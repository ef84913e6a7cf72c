"""Cells onto cards: by place, by headings, by ids; what is not understood changes nothing."""

import pytest

from cjm_desktop.editing.edits.pasted_block import read_block
from cjm_desktop.intake.pasting.onto_rows import Onto, Spot, onto_rows
from cjm_desktop.journey.document import Document
from cjm_desktop.journey.records import Card, Lane, Phase
from cjm_desktop.words.wording import ENGLISH, Wording

DOCUMENT = Document(
    phases={"p1": Phase(order="a0", name="Need"), "p2": Phase(order="a1", name="Purchase")},
    lanes={"l1": Lane(order="a0", name="Buyer"), "l2": Lane(order="a1", name="User")},
    cards={
        "a": Card(phase="p1", lane="l1", order="a0", title="A", owner="Eva", potential=3),
        "b": Card(phase="p1", lane="l1", order="a1", title="B"),
        "c": Card(phase="p2", lane="l1", order="a0", title="C", kind="need"),
    },
)  # fmt: skip
ALL = ("a", "b", "c")


def paste(text: str, spot: Spot, tr: Wording = ENGLISH) -> tuple[Document, Onto]:
    found = onto_rows(DOCUMENT, read_block(text), spot, tr)
    return found.patch.apply(DOCUMENT), found


def test_cells_go_right_and_down_from_where_they_are_pasted() -> None:
    done, found = paste("Ann\t2026-10-01\nBo\t", Spot(("b", "c"), ("owner", "due")))
    assert [done.cards[each].owner for each in ALL] == ["Eva", "Ann", ""]
    assert str(done.cards["b"].due) == "2026-10-01"
    # A need has no owner.
    assert found.refused == ("Bo",)
    assert found.cards == 1


def test_an_empty_cell_empties_a_field_but_not_a_place_or_a_kind() -> None:
    done, _ = paste("\t\t\t", Spot(("a",), ("owner", "phase", "lane", "kind")))
    assert done.cards["a"] == DOCUMENT.cards["a"].replaced(owner="")


def test_what_is_calculated_is_passed_over() -> None:
    done, found = paste("5\t9\tWeb", Spot(("a",), ("potential", "gap", "channel")))
    assert (done.cards["a"].potential, done.cards["a"].channel) == (5, "Web")
    assert not found.refused


@pytest.mark.parametrize("value", ["12", "4.26", "much"])
def test_what_is_no_score_leaves_the_old_one(value: str) -> None:
    done, found = paste(value, Spot(("a",), ("potential",)))
    assert done == DOCUMENT
    assert found.refused == (value,)


def test_one_cell_goes_to_all_that_are_selected() -> None:
    done, found = paste("Start", Spot(ALL, ("decision",), ("a", "b")))
    assert [done.cards[each].decision for each in ALL] == ["start", "start", None]
    assert found.cards == 2


def test_headings_say_the_fields_whatever_columns_are_shown() -> None:
    text = "Titel\tGap\tAnsvarig\tPotential\nNy\t+4\tLeo\t7,5"
    done, _ = paste(text, Spot(("a",), ("title",)), Wording.of("sv"))
    card = done.cards["a"]
    assert (card.title, card.owner, card.potential) == ("Ny", "Leo", 7.5)


def test_ids_say_the_cards_wherever_they_stand() -> None:
    done, found = paste("id\ttitle\nc\tThird\nnone\tLost\na\tFirst", Spot(("b",), ("title",)))
    assert [done.cards[each].title for each in ALL] == ["First", "B", "Third"]
    assert found.beyond == 1


def test_places_are_told_by_name_and_number_and_the_tray_by_its_own() -> None:
    done, found = paste("2. Purchase\tuser\nIdea tray\t\nNowhere\t",
                        Spot(ALL, ("phase", "lane")))  # fmt: skip
    assert (done.cards["a"].phase, done.cards["a"].lane) == ("p2", "l2")
    assert done.cards["b"].phase is None
    assert done.cards["c"] == DOCUMENT.cards["c"]
    assert found.refused == ("Nowhere",)


def test_rows_beyond_the_last_card_are_told() -> None:
    done, found = paste("X\nY", Spot(("c",), ("title",)))
    assert done.cards["c"].title == "X"
    assert found.beyond == 1


def test_the_mark_of_a_formula_is_taken_off() -> None:
    done, _ = paste("'=1+1", Spot(("a",), ("title",)))
    assert done.cards["a"].title == "=1+1"
