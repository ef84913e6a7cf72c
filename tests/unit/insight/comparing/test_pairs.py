"""Cards that were made twice are proposed as pairs, by their text and place."""

from cjm_desktop.editing.edits.cards import add_card
from cjm_desktop.editing.renaming import renamed
from cjm_desktop.insight.comparing.comparison import compare
from cjm_desktop.insight.comparing.pairs import proposed_pairs
from cjm_desktop.journey.document import TRAY, CellKey, Document
from tests.maps import P1L1, P1L2, P2L1, small_map


def with_card(card_id: str, cell: CellKey, title: str, document: Document) -> Document:
    return add_card(document, card_id, cell, None, title=title).apply(document)


def pairs(one: tuple[CellKey, str], other: tuple[CellKey, str]) -> list[tuple[str, str]]:
    base = with_card("x", *one, small_map())
    copy = with_card("y", *other, small_map())
    return [(pair.base, pair.copy) for pair in proposed_pairs(base, copy)]


def test_alike_in_one_cell() -> None:
    assert pairs((P1L1, "Visit to the trade fair"), (P1L1, "Visit at the trade fair")) == [
        ("x", "y")
    ]
    assert pairs((TRAY, "Send a film"), (TRAY, "SEND A FILM!")) == [("x", "y")]


def test_in_another_lane_it_must_be_nearly_the_same() -> None:
    said = "Visit to the trade fair"
    assert pairs((P1L1, said), (P1L2, said)) == [("x", "y")]
    assert pairs((P1L1, said), (P1L2, "Visit a fair")) == []
    assert pairs((P1L1, said), (P2L1, said)) == []


def test_other_words_and_no_words_are_no_pair() -> None:
    assert pairs((P1L1, "Visit to the trade fair"), (P1L1, "Invoice by mail")) == []
    assert pairs((P1L1, ""), (P1L1, "")) == []


def test_the_most_alike_come_first_and_each_card_is_in_one_pair() -> None:
    base = with_card("x", P1L1, "Meet us at the spring fair", small_map())
    copy = with_card("y", P1L1, "Meet us at the autumn fair", small_map())
    copy = with_card("z", P1L1, "Meet us at the spring fair", copy)
    assert [(pair.base, pair.copy) for pair in proposed_pairs(base, copy)] == [("x", "z")]


def test_a_map_of_other_ids_throughout_is_found_by_its_phases_and_lanes() -> None:
    base = with_card("x", P1L1, "Visit to the trade fair", small_map())
    ids = {key.id: f"other-{key.id}" for key in base.keys() if key.kind != "map"}
    found = proposed_pairs(base, renamed(base, ids))
    assert {(pair.kind, pair.base) for pair in found} >= {
        ("phases", "p1"), ("phases", "p2"), ("lanes", "l1"), ("lanes", "l2"), ("cards", "x"),
    }  # fmt: skip
    paired = {pair.base: pair.copy for pair in found}
    assert all(copy == f"other-{base}" for base, copy in paired.items())
    states = compare(base, renamed(base, ids), paired).states
    assert not any(key.id in ("x", "p1", "l1") for key in states)
