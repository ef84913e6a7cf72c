"""Judging card after card on the map: it goes on by itself and never begins a card."""

import pytest
from PySide6.QtCore import Qt

from cjm_desktop.desktop.work.judging_mode import JudgingMode
from cjm_desktop.editing.edits.cards import change_cards
from cjm_desktop.insight.judging import JUDGING, SCORING, Aspect
from cjm_desktop.journey.vocabulary import CardKind, Qualification
from tests.gui.canvas.bench import SHIFT, Bench
from tests.maps import CELLS, P3L1

DOWN, UP, RIGHT = Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Right
BACK, ENTER, ESC = Qt.Key.Key_Backspace, Qt.Key.Key_Return, Qt.Key.Key_Escape


def begin(bench: Bench, aspects: frozenset[Aspect], card: str = "a", kind: str = "") -> JudgingMode:
    """Judge the small map, all of a kind if one is said, from a card on."""
    kinds: dict[str, CardKind] = {"mindset": "mindset"}
    if kind:
        cards = [each for each, found in bench.document.cards.items() if found.phase is not None]
        patch = change_cards(bench.document, cards, kind=kinds[kind])
        bench.session.edit("change_cards", patch)
    bench.settle()
    bench.click(bench.card(card))
    mode = JudgingMode.of(bench.session)
    mode.begin_with_next(aspects)
    return mode


def qualifications(bench: Bench, cards: str) -> list[Qualification]:
    return [bench.document.cards[each].qualification for each in cards]


def scores(bench: Bench, card: str) -> tuple[float | None, float | None]:
    found = bench.document.cards[card]
    return found.potential, found.effort


def test_letters_go_from_card_to_card_over_cells_and_make_none(bench: Bench) -> None:
    begin(bench, JUDGING, kind="mindset")
    before = bench.cells
    bench.type("dqqqqqqqqq")
    assert qualifications(bench, "abcedfg") == ["disqualified", *["qualified"] * 6]
    assert bench.cells == before
    assert not bench.writing()
    assert bench.messages[-1] == "Nothing is left to judge."


@pytest.mark.parametrize("typed", ["hello", "!?", "x y z"])
def test_what_judges_nothing_writes_nothing(bench: Bench, typed: str) -> None:
    begin(bench, JUDGING)
    before = bench.document
    bench.type(typed)
    bench.click(bench.cell(P3L1))
    bench.type(typed)
    assert bench.document is before
    assert not bench.writing()


def test_down_past_a_cells_last_card_goes_to_the_next_cell_with_cards(bench: Bench) -> None:
    begin(bench, JUDGING)
    visited = []
    for _ in range(8):
        visited.append(bench.selected)
        bench.key(DOWN)
    assert visited == [*"abcedfg", "g"]
    for _ in range(8):
        bench.key(UP)
    assert bench.selected == "a"
    bench.key(RIGHT)
    assert bench.selected == "d"


def test_a_card_waits_until_both_are_said_and_no_letter_takes_back(bench: Bench) -> None:
    begin(bench, JUDGING)
    bench.type("cc")
    assert bench.selected == "a"
    bench.key(Qt.Key.Key_W, SHIFT)
    assert bench.selected == "b"
    found = bench.document.cards["a"]
    assert (found.customer_present, found.we_present) == (True, False)
    bench.key(BACK)
    assert bench.selected == "a"
    assert bench.document.cards["a"].we_present is None
    bench.key(ENTER)
    assert bench.selected == "b"


def test_what_is_judged_anew_stays_where_it_is(bench: Bench) -> None:
    begin(bench, JUDGING, kind="mindset")
    bench.type("qq")
    bench.click(bench.card("a"))
    bench.type("d")
    assert bench.selected == "a"
    assert qualifications(bench, "ab") == ["disqualified", "qualified"]


def test_esc_leaves_and_letters_write_again(bench: Bench) -> None:
    mode = begin(bench, JUDGING)
    bench.key(ESC)
    assert not mode.on
    bench.click(bench.cell(P3L1))
    bench.type("queue")
    assert "queue" in bench.titles


def test_digits_score_potential_then_effort_and_go_on(bench: Bench) -> None:
    before = bench.document
    begin(bench, SCORING)
    bench.type("8")
    assert (bench.selected, scores(bench, "a")) == ("a", (8, None))
    bench.type("3")
    assert (bench.selected, scores(bench, "a")) == ("b", (8, 3))
    bench.type(",")
    assert (bench.selected, scores(bench, "a")) == ("b", (8, 3.5))
    bench.type("+.0")
    assert scores(bench, "b") == (10, 0)
    assert bench.messages[-1].startswith("A half is added")
    assert bench.steps == ["score_card"] * 4
    bench.steps_back(before, times=4)


def test_scores_are_taken_as_they_are_written(bench: Bench) -> None:
    begin(bench, SCORING)
    bench.type("7,53.5")
    assert scores(bench, "a") == (7.5, 3.5)
    assert (bench.selected, scores(bench, "b")) == ("b", (None, None))
    bench.type("5,4")
    assert scores(bench, "b") == (5.5, 4)


def test_a_five_after_another_key_is_a_score(bench: Bench) -> None:
    begin(bench, SCORING)
    bench.type("7,")
    bench.key(ENTER)
    bench.key(BACK)
    bench.type("5")
    assert scores(bench, "a") == (5, None)


def test_while_cards_are_found_only_they_are_judged(bench: Bench) -> None:
    mode = begin(bench, SCORING)
    everything = mode.left
    bench.session.light(frozenset("bf"), frozenset("acdeg"))
    assert (everything, mode.left) == (7, 2)
    bench.session.select(())
    bench.type("12")
    assert (bench.selected, scores(bench, "b")) == ("b", (2, None))
    bench.type("3")
    assert bench.selected == "f"
    bench.type("45")
    assert bench.selected == "f"
    assert bench.messages[-1] == "Nothing is left to judge."
    bench.key(UP)
    assert bench.selected == "b"
    bench.session.light(None)
    assert mode.left == everything - 2


def test_backspace_takes_one_score_back_and_that_one_is_next(bench: Bench) -> None:
    begin(bench, SCORING)
    bench.type("83,")
    bench.key(BACK)
    assert (bench.selected, scores(bench, "a")) == ("a", (8, None))
    bench.type("4")
    assert (bench.selected, scores(bench, "a")) == ("b", (8, 4))
    bench.session.undo()
    bench.type("5")
    assert scores(bench, "a") == (8, 5)
    for _ in range(3):
        bench.key(BACK)
    assert scores(bench, "a") == (None, None)
    assert bench.messages[-1] == "There is nothing to take back."


def test_enter_keeps_a_potential_and_goes_on_to_the_effort(bench: Bench) -> None:
    patch = change_cards(bench.document, ["a"], potential=6.0)
    bench.session.edit("score_card", patch)
    begin(bench, SCORING)
    bench.key(ENTER)
    bench.type("2")
    assert scores(bench, "a") == (6, 2)
    bench.key(ENTER)
    assert bench.selected == "c"


def test_a_map_that_is_only_read_is_not_judged(bench: Bench) -> None:
    bench.session.set_read_only(True)
    mode = JudgingMode.of(bench.session)
    mode.begin_with_next(JUDGING)
    assert not mode.on


# Without the mode


def test_a_digit_on_a_card_says_where_digits_score(bench: Bench) -> None:
    before = bench.document
    bench.click(bench.card("a"))
    bench.type("8")
    assert bench.document is before
    assert bench.messages[-1].endswith("takes digits as scores.")


def test_a_letter_after_a_judged_card_does_not_begin_one(bench: Bench) -> None:
    patch = change_cards(bench.document, ["c"], kind="mindset")
    bench.session.edit("change_card", patch)
    bench.settle()
    bench.click(bench.card("c"))
    bench.key(Qt.Key.Key_D)
    bench.key(DOWN)
    bench.type("qqq")
    assert len(bench.document.cards) == sum(len(each.split()) for each in CELLS.values())
    assert bench.messages[-1].startswith("You were judging")
    bench.key(ENTER)
    bench.type("quick")
    assert "quick" in bench.titles


def test_a_click_after_a_judged_card_and_letters_write(bench: Bench) -> None:
    bench.click(bench.card("a"))
    bench.key(Qt.Key.Key_C)
    bench.click(bench.cell(P3L1))
    bench.type("cow")
    assert "cow" in bench.titles
