"""Cards are made and written in on the map, as fast as people talk."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication

from cjm_desktop.editing.edits.cards import change_cards
from tests.gui.canvas.bench import CTRL, NONE, SHIFT, Bench
from tests.maps import P1L1, P1L2, P2L1, P2L2, P3L1, P3L2

ENTER, ESC, TAB = Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Tab


def test_a_double_click_on_an_empty_place_begins_a_card(bench: Bench) -> None:
    before = bench.document
    bench.double_click(bench.cell(P2L2))
    assert bench.writing()
    bench.type("Call sales")
    bench.key(ESC)
    assert bench.cells[P2L2] == "n1"
    assert bench.document.cards["n1"].title == "Call sales"
    assert not bench.writing()
    assert bench.map.canvas.hasFocus()
    assert bench.steps == ["add_card"]
    bench.steps_back(before)


def test_a_double_click_below_cards_begins_one_after_them(bench: Bench) -> None:
    bench.double_click(bench.cell(P2L1))
    bench.type("x")
    assert bench.cells[P2L1] == "d n1"


def test_the_map_shows_what_is_typed_while_it_is_typed(bench: Bench) -> None:
    bench.double_click(bench.cell(P2L2))
    bench.type("Ab")
    assert bench.document.cards["n1"].title == "Ab"
    assert bench.writing()


def test_enter_begins_the_next_below(bench: Bench) -> None:
    before = bench.document
    bench.double_click(bench.cell(P2L2))
    for word in ("One", "Two", "Three"):
        bench.type(word)
        bench.key(ENTER)
    bench.key(ESC)
    assert bench.cells[P2L2] == "n1 n2 n3"
    assert [bench.document.cards[each].title for each in ("n1", "n2", "n3")] == [
        "One", "Two", "Three",
    ]  # fmt: skip
    assert bench.steps == ["add_card"] * 3
    bench.steps_back(before, times=3)


def test_enter_in_a_card_that_was_there_begins_one_below_it_of_its_kind(bench: Bench) -> None:
    bench.carry(bench.on(bench.kind("need")), bench.above("b"))
    bench.type("N")
    bench.key(ENTER)
    bench.type("M")
    bench.key(ESC)
    assert bench.cells[P1L1] == "a n1 n2 b c"
    assert bench.document.cards["n2"].kind == "need"


def test_enter_on_an_empty_new_card_ends_writing(bench: Bench) -> None:
    before = bench.document
    bench.double_click(bench.cell(P2L2))
    bench.key(ENTER)
    assert not bench.writing()
    assert bench.document == before
    assert bench.steps == []


def test_tab_goes_to_the_next_phase_and_shift_tab_back(bench: Bench) -> None:
    bench.double_click(bench.cell(P2L2))
    bench.type("Two")
    bench.key(TAB)
    bench.type("Three")
    bench.key(Qt.Key.Key_Backtab, SHIFT)
    bench.type("Again")
    bench.key(ESC)
    assert bench.cells[P3L2] == "f g n2"
    assert bench.cells[P2L2] == "n1 n3"
    assert [bench.document.cards[each].title for each in ("n1", "n2", "n3")] == [
        "Two", "Three", "Again",
    ]  # fmt: skip


def test_tab_on_an_empty_new_card_goes_on_without_it(bench: Bench) -> None:
    bench.double_click(bench.cell(P2L2))
    bench.key(TAB)
    bench.type("x")
    bench.key(ESC)
    assert P2L2 not in bench.cells
    assert bench.cells[P3L2] == "f g n2"
    assert bench.steps == ["add_card"]


def test_tab_in_the_last_phase_ends_writing(bench: Bench) -> None:
    bench.double_click(bench.cell(P3L1))
    bench.type("x")
    bench.key(TAB)
    assert not bench.writing()
    assert bench.cells[P3L1] == "n1"
    assert bench.map.canvas.hasFocus()


def test_shift_enter_is_a_new_line(bench: Bench) -> None:
    bench.double_click(bench.cell(P2L2))
    bench.type("One")
    bench.key(ENTER, SHIFT)
    bench.type("Two")
    bench.key(ESC)
    assert bench.document.cards["n1"].title == "One\nTwo"


@pytest.mark.parametrize("way", ["escape", "click", "tray"])
def test_a_new_card_without_a_title_vanishes_and_leaves_no_step(bench: Bench, way: str) -> None:
    before = bench.document
    bench.double_click(bench.cell(P2L2))
    assert "n1" in bench.document.cards
    match way:
        case "escape":
            bench.key(ESC)
        case "click":
            bench.click(bench.cell(P3L1))
        case _:
            bench.click(bench.on(bench.palette.idea))
    assert bench.document == before
    assert bench.session.store.next_undo is None


def test_a_new_card_whose_title_is_erased_vanishes(bench: Bench) -> None:
    before = bench.document
    bench.double_click(bench.cell(P2L2))
    bench.type("x")
    bench.key(Qt.Key.Key_Backspace)
    bench.key(ESC)
    assert bench.document == before
    assert bench.session.store.next_undo is None


def test_a_card_that_was_there_may_lose_its_title(bench: Bench) -> None:
    bench.double_click(bench.card("a"))
    bench.key(Qt.Key.Key_Delete)
    bench.key(ESC)
    assert bench.document.cards["a"].title == ""


def test_typing_on_a_selected_cell_begins_a_card_with_it(bench: Bench) -> None:
    before = bench.document
    bench.click(bench.cell(P2L2))
    bench.type("Visit")
    bench.key(ESC)
    assert bench.document.cards["n1"].title == "Visit"
    assert bench.cells[P2L2] == "n1"
    bench.steps_back(before)


def test_typing_with_a_card_selected_begins_none_and_says_how_to(bench: Bench) -> None:
    before = bench.document
    bench.click(bench.card("a"))
    bench.type("next 5")
    assert bench.document is before
    assert not bench.writing()
    assert set(bench.messages) == {
        "Enter writes in the selected card, Insert begins a new one below it.",
        "Workshop ▸ Score card after card takes digits as scores.",
    }


def test_keys_that_write_nothing_say_nothing(bench: Bench) -> None:
    bench.click(bench.card("a"))
    for key in (Qt.Key.Key_Shift, Qt.Key.Key_F5, Qt.Key.Key_PageDown, Qt.Key.Key_Space):
        bench.key(key)
    bench.key(Qt.Key.Key_G, CTRL)
    assert bench.messages == []


@pytest.mark.parametrize(("key", "keys"), [(Qt.Key.Key_Insert, NONE), (ENTER, CTRL)])
def test_a_card_is_begun_below_the_selected_one_and_is_of_its_kind(
    bench: Bench, key: Qt.Key, keys: Qt.KeyboardModifier
) -> None:
    before = bench.document
    bench.session.edit("change_card", change_cards(before, ["a"], kind="need"))
    bench.click(bench.card("a"))
    bench.key(key, keys)
    bench.type("Quick")
    bench.key(ESC)
    assert bench.cells[P1L1] == "a n1 b c"
    assert (bench.document.cards["n1"].title, bench.document.cards["n1"].kind) == ("Quick", "need")
    assert bench.selected == "n1"


def test_insert_on_a_cell_begins_a_card_at_its_end(bench: Bench) -> None:
    bench.click(bench.cell(P1L1))
    bench.key(Qt.Key.Key_Insert)
    bench.type("x")
    assert bench.cells[P1L1] == "a b c n1"


def test_one_card_after_another_without_the_mouse(bench: Bench) -> None:
    """Enter begins the next; Esc leaves the cell with the keyboard, so typing goes on there."""
    bench.click(bench.card("d"))
    bench.key(Qt.Key.Key_Insert)
    for word in ("Call", "Quote"):
        bench.type(word)
        bench.key(ENTER)
    bench.key(ESC)
    bench.type("Demo")
    bench.key(ESC)
    assert bench.cells[P2L1] == "d n1 n2 n4"
    assert bench.titles[-3:] == ["Call", "Quote", "Demo"]
    bench.key(ESC)
    bench.type("Win")
    bench.key(ESC)
    assert bench.cells[P2L1] == "d n1 n2 n4 n5"


def test_enter_on_a_selected_cell_begins_a_card(bench: Bench) -> None:
    bench.click(bench.cell(P2L2))
    bench.key(ENTER)
    bench.type("x")
    assert bench.cells[P2L2] == "n1"


@pytest.mark.parametrize("way", ["enter", "command", "double click"])
def test_a_card_is_written_in_place(bench: Bench, way: str) -> None:
    before = bench.document
    bench.click(bench.card("b"))
    match way:
        case "enter":
            bench.key(ENTER)
        case "command":
            bench.map.edit_selected()
        case _:
            bench.double_click(bench.card("b"))
    assert bench.editor.toPlainText() == "B"
    assert bench.editor.textCursor().selectedText() == "B"
    bench.type("Bee")
    bench.key(ESC)
    assert bench.document.cards["b"].title == "Bee"
    assert bench.steps == ["rename_card"]
    bench.steps_back(before)


def test_a_click_elsewhere_keeps_what_is_written(bench: Bench) -> None:
    bench.double_click(bench.card("b"))
    bench.type("Bee")
    bench.click(bench.card("d"))
    assert bench.document.cards["b"].title == "Bee"
    assert not bench.writing()
    assert bench.selected == "d"


def test_the_title_strip_ends_writing(bench: Bench) -> None:
    before = bench.document
    bench.double_click(bench.cell(P2L2))
    bench.click(bench.on(bench.map.title))
    assert not bench.writing()
    assert bench.document == before
    assert bench.session.store.next_undo is None


def test_writing_in_two_cards_are_two_steps(bench: Bench) -> None:
    before = bench.document
    for card in "ab":
        bench.double_click(bench.card(card))
        bench.type("x")
        bench.key(ESC)
    bench.steps_back(before, times=2)


def test_undo_while_writing_shows_the_title_of_before(bench: Bench) -> None:
    bench.double_click(bench.card("b"))
    bench.type("Bee")
    bench.session.undo()
    assert bench.document.cards["b"].title == "B"
    assert bench.editor.toPlainText() == "B"
    bench.session.redo()
    assert bench.editor.toPlainText() == "Bee"
    bench.type("s")
    bench.key(ESC)
    assert bench.document.cards["b"].title == "Bees"


def test_undo_while_writing_a_new_card_takes_it_away_and_keeps_the_keyboard(bench: Bench) -> None:
    before = bench.document
    bench.double_click(bench.cell(P2L2))
    bench.type("Call")
    bench.session.undo()
    bench.settle()
    assert bench.document == before
    assert not bench.writing()
    assert bench.map.canvas.hasFocus()
    bench.session.redo()
    assert bench.document.cards["n1"].title == "Call"


def test_the_field_stands_over_its_card_after_zooming_and_scrolling(bench: Bench) -> None:
    bench.double_click(bench.card("f"))
    bench.map.zoom_to(2.0)
    bench.settle()
    assert field_on_card(bench, "f")
    assert bench.editor.fontInfo().pixelSize() == 22
    bench.map.canvas.scroll_to(120, 60)
    bench.settle()
    assert field_on_card(bench, "f")


def field_on_card(bench: Bench, card_id: str) -> bool:
    rect = bench.map.canvas.layout_.card_rect(card_id)
    assert rect is not None
    shown = bench.map.canvas.projection.to_view(rect)
    return shown.contains(bench.editor.geometry().topLeft())


def test_a_double_click_on_the_plus_makes_one_card(bench: Bench) -> None:
    bench.double_click(bench.plus(P2L2))
    bench.type("One")
    bench.key(ESC)
    assert len(bench.cells[P2L2].split()) == 1
    assert bench.steps == ["add_card"]


def test_the_plus_of_an_empty_cell_shows_and_is_pressed(bench: Bench) -> None:
    bench.move(bench.cell(P2L2))
    assert bench.map.canvas.overlay.hovered == bench.map.canvas.layout_.cell_rect(P2L2)
    bench.move(bench.cell(P1L2))
    assert bench.map.canvas.overlay.hovered is None
    bench.click(bench.plus(P2L2))
    assert bench.writing()
    bench.type("x")
    assert bench.cells[P2L2] == "n1"
    assert bench.map.canvas.overlay.hovered is None, "no plus over a card"


def test_copying_in_the_field_is_its_own(bench: Bench) -> None:
    bench.double_click(bench.card("b"))
    bench.key(Qt.Key.Key_C, CTRL)
    assert QApplication.clipboard().text() == "B"
    bench.key(Qt.Key.Key_Right)
    bench.key(Qt.Key.Key_V, CTRL)
    assert bench.document.cards["b"].title == "BB"
    assert len(bench.cells[P1L1].split()) == 3
    assert P3L1 not in bench.cells
    assert P1L2 in bench.cells


def test_a_composed_letter_starts_a_card(bench: Bench) -> None:
    bench.click(bench.cell(P1L1))
    composed = QInputMethodEvent()
    composed.setCommitString("é")
    QApplication.sendEvent(bench.map.canvas, composed)
    bench.type("tude")
    bench.key(Qt.Key.Key_Escape)
    assert "étude" in bench.titles


def test_a_composed_letter_with_a_card_selected_starts_none(bench: Bench) -> None:
    before = bench.document
    bench.click(bench.card("a"))
    composed = QInputMethodEvent()
    composed.setCommitString("é")
    QApplication.sendEvent(bench.map.canvas, composed)
    assert bench.document is before
    assert len(bench.messages) == 1
