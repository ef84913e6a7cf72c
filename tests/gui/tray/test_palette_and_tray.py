"""New cards come from the palette, ideas wait in the tray: dragged out, in and about."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QWidget

from cjm_desktop.editing.edits.cards import change_cards
from cjm_desktop.editing.edits.map import change_map
from cjm_desktop.journey.document import TRAY
from tests.gui.canvas.bench import ALT, CTRL, OFF_THE_MAP, RIGHT, SHIFT, Bench
from tests.maps import P1L1, P2L1, P2L2, P3L2


def test_a_kind_is_dragged_to_its_place_in_a_cell(bench: Bench) -> None:
    before = bench.document
    bench.carry(bench.on(bench.kind("friction")), bench.above("b"))
    assert bench.cells[P1L1] == "a n1 b c"
    bench.type("Slow")
    bench.key(Qt.Key.Key_Escape)
    card = bench.document.cards["n1"]
    assert (card.kind, card.title) == ("friction", "Slow")
    assert bench.steps == ["add_card"]
    bench.steps_back(before)


def test_a_kind_dropped_and_not_named_goes_again(bench: Bench) -> None:
    before = bench.document
    bench.carry(bench.on(bench.kind("need")), bench.cell(P2L2))
    assert bench.writing()
    bench.click(bench.cell(P3L2))
    assert bench.document == before
    assert bench.steps == []


def test_a_kind_dropped_off_the_map_is_nothing(bench: Bench) -> None:
    before = bench.document
    bench.carry(bench.on(bench.kind("need")), OFF_THE_MAP)
    bench.carry(bench.on(bench.kind("need")), bench.lane(0))
    assert bench.document is before


def test_esc_while_a_kind_is_carried(bench: Bench) -> None:
    before = bench.document
    bench.lift(bench.on(bench.kind("need")), bench.cell(P2L2))
    assert bench.drop_mark() is not None
    bench.key(Qt.Key.Key_Escape)
    bench.release(bench.cell(P2L2))
    assert bench.document is before
    assert bench.drop_mark() is None


def test_another_button_does_not_drop_a_kind(bench: Bench) -> None:
    place = bench.cell(P2L2)
    bench.lift(bench.on(bench.kind("need")), place)
    bench.press(place, button=RIGHT)
    bench.release(place, button=RIGHT)
    assert P2L2 not in bench.cells
    bench.release(place)
    assert bench.cells[P2L2] == "n1"


def test_a_click_on_a_kind_adds_below_the_selected_card(bench: Bench) -> None:
    before = bench.document
    bench.click(bench.card("a"))
    bench.click(bench.on(bench.kind("mindset")))
    assert bench.cells[P1L1] == "a n1 b c"
    bench.type("Why?")
    bench.key(Qt.Key.Key_Escape)
    assert bench.document.cards["n1"].kind == "mindset"
    bench.steps_back(before)


def test_a_click_on_a_kind_adds_in_the_selected_cell(bench: Bench) -> None:
    bench.click(bench.cell(P2L2))
    bench.click(bench.on(bench.kind("note")))
    bench.type("x")
    assert bench.cells[P2L2] == "n1"


def test_a_kind_is_chosen_by_the_keyboard_too(bench: Bench) -> None:
    bench.click(bench.cell(P2L2))
    bench.kind("content").setFocus()
    bench.key(Qt.Key.Key_Return)
    bench.type("x")
    assert bench.document.cards["n1"].kind == "content"


def test_a_card_goes_to_the_tray_where_it_is_dropped(bench: Bench) -> None:
    before = bench.document
    bench.carry(bench.card("b"), bench.idea("t2") - QPoint(0, 8))
    assert bench.cells[TRAY] == "t1 b t2"
    assert bench.cells[P1L1] == "a c"
    assert bench.document.cards["b"].phase is None
    assert bench.selected == "b"
    assert bench.steps == ["send_to_tray"]
    bench.steps_back(before)


def test_a_card_comes_out_of_the_tray(bench: Bench) -> None:
    before = bench.document
    bench.carry(bench.idea("t2"), bench.below("d"))
    assert bench.cells[P2L1] == "d t2"
    assert bench.cells[TRAY] == "t1"
    assert bench.steps == ["move_card"]
    bench.steps_back(before)


def test_ideas_change_their_order(bench: Bench) -> None:
    bench.carry(bench.idea("t1"), bench.below_ideas())
    assert bench.cells[TRAY] == "t2 t1"
    assert bench.steps == ["move_card"]


def test_several_ideas_come_out_together(bench: Bench) -> None:
    bench.click(bench.idea("t1"))
    bench.click(bench.idea("t2"), keys=CTRL)
    bench.carry(bench.idea("t2"), bench.cell(P2L2))
    assert bench.cells[P2L2] == "t1 t2"
    assert bench.steps == ["move_cards"]


def test_several_ideas_are_copied_by_ctrl_on_one_of_them(bench: Bench) -> None:
    bench.click(bench.idea("t1"))
    bench.click(bench.idea("t2"), keys=SHIFT)
    bench.carry(bench.idea("t2"), bench.cell(P2L2), keys=CTRL)
    copies = bench.cells[P2L2].split()
    assert [bench.document.cards[each].title for each in copies] == ["T1", "T2"]
    assert bench.cells[TRAY] == "t1 t2"


def test_a_copy_goes_to_the_tray(bench: Bench) -> None:
    bench.carry(bench.card("a"), bench.below_ideas(), keys=ALT)
    assert bench.cells[TRAY] == "t1 t2 n1"
    assert bench.cells[P1L1] == "a b c"
    assert bench.steps == ["duplicate_card"]


def test_esc_keeps_an_idea_in_the_tray(bench: Bench) -> None:
    before = bench.document
    bench.lift(bench.idea("t1"), bench.cell(P2L2))
    bench.key(Qt.Key.Key_Escape)
    bench.release(bench.cell(P2L2))
    assert bench.document is before


def test_a_kind_dropped_on_the_tray_is_a_new_idea_there(bench: Bench) -> None:
    bench.carry(bench.on(bench.kind("idea")), bench.below_ideas())
    bench.type("Try it")
    bench.key(Qt.Key.Key_Escape)
    assert bench.cells[TRAY] == "t1 t2 n1"
    assert bench.document.cards["n1"].title == "Try it"


def test_the_line_below_the_tray_takes_ideas_one_after_the_other(bench: Bench) -> None:
    bench.click(bench.on(bench.palette.idea))
    bench.type("One")
    bench.key(Qt.Key.Key_Return)
    bench.type("Two")
    bench.key(Qt.Key.Key_Return)
    assert bench.cells[TRAY] == "t1 t2 n1 n2"
    assert [bench.document.cards[each].title for each in ("n1", "n2")] == ["One", "Two"]
    assert bench.document.cards["n1"].kind == "idea"


def test_an_idea_is_written_in_place(bench: Bench) -> None:
    before = bench.document
    bench.double_click(bench.idea("t1"))
    bench.type("Better")
    bench.key(Qt.Key.Key_Escape)
    assert bench.document.cards["t1"].title == "Better"
    bench.steps_back(before)


def test_enter_goes_on_with_the_next_idea(bench: Bench) -> None:
    before = bench.document
    bench.double_click(bench.idea("t1"))
    bench.type("First")
    bench.key(Qt.Key.Key_Return)
    bench.type("Next")
    bench.key(Qt.Key.Key_Return)
    bench.key(Qt.Key.Key_Escape)
    assert bench.cells[TRAY] == "t1 n1 t2"
    assert bench.document.cards["n1"].title == "Next"
    assert bench.steps == ["rename_card", "add_card"]
    bench.steps_back(before, times=2)


def test_an_idea_that_is_gone_to_comes_into_view(bench: Bench) -> None:
    bench.click(bench.on(bench.palette.idea))
    for number in range(16):
        bench.type(f"Idea {number}")
        bench.key(Qt.Key.Key_Return)
    tray = bench.palette.tray
    last = tray.cards[-1].id
    rect = tray.rect_of(last)
    assert rect is not None
    assert not tray.visibleRegion().contains(rect)
    bench.click(bench.idea("t1"))
    for _ in tray.cards:
        bench.key(Qt.Key.Key_Down)
    assert bench.selected == last
    assert tray.visibleRegion().contains(rect)


def test_the_keyboard_goes_along_the_tray(bench: Bench) -> None:
    before = bench.document
    bench.click(bench.idea("t1"))
    bench.key(Qt.Key.Key_Down)
    assert bench.selected == "t2"
    bench.key(Qt.Key.Key_Delete)
    assert bench.cells[TRAY] == "t1"
    bench.steps_back(before)


def test_ctrl_a_in_the_tray_is_about_the_ideas(bench: Bench) -> None:
    bench.click(bench.idea("t1"))
    bench.key(Qt.Key.Key_A, CTRL)
    assert set(bench.session.selected_cards) == {"t1", "t2"}
    bench.key(Qt.Key.Key_Delete)
    assert bench.messages == ["2 cards deleted"]
    assert bench.steps == ["remove_cards"]


def test_ctrl_drag_of_an_idea_that_is_not_selected_copies_that_one_only(bench: Bench) -> None:
    bench.click(bench.idea("t1"))
    bench.carry(bench.idea("t2"), bench.cell(P2L2), keys=CTRL)
    assert [bench.document.cards[each].title for each in bench.cells[P2L2].split()] == ["T2"]
    assert bench.cells[TRAY] == "t1 t2"


def test_the_tray_speaks_the_maps_language(bench: Bench) -> None:
    session = bench.session
    session.edit("change_card", change_cards(session.document, ["t1"], kind="mindset"))
    quoted_in_english = bench.palette.tray.grab().toImage()
    session.edit("change_map", change_map(session.document, language="sv"))
    assert bench.palette.tray.grab().toImage() != quoted_in_english
    session.undo()
    assert bench.palette.tray.grab().toImage() == quoted_in_english


def test_ideas_that_the_bar_for_finding_hides_have_no_row_and_are_counted(bench: Bench) -> None:
    bench.session.light(frozenset({"t2"}), frozenset({"t1"}))
    assert bench.palette.tray.rect_of("t1") is None
    assert bench.palette.tray.rect_of("t2") is not None
    assert "IDEA TRAY · 1 OF 2" in words_of(bench.palette)
    bench.session.light(None)
    assert bench.palette.tray.rect_of("t1") is not None
    assert "IDEA TRAY · 2" in words_of(bench.palette)


def words_of(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel)]
