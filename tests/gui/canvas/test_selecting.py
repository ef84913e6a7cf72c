"""One card, several, a lane, the map: by mouse and by keys, and again after an undo."""

import pytest
from PySide6.QtCore import QPoint, Qt

from cjm_desktop.editing.edits.cards import change_cards
from cjm_desktop.journey.document import Key
from tests.gui.canvas.bench import CTRL, SHIFT, Bench
from tests.maps import P1L1, P2L1, P2L2, P3L1, P3L2


def test_a_click_selects_a_card_and_no_other(bench: Bench) -> None:
    before = bench.document
    bench.click(bench.card("a"))
    bench.click(bench.card("d"))
    assert bench.selected == "d"
    assert bench.document is before


@pytest.mark.parametrize("keys", [SHIFT, CTRL])
def test_shift_and_ctrl_add_and_take_away(bench: Bench, keys: Qt.KeyboardModifier) -> None:
    bench.click(bench.card("a"))
    bench.click(bench.card("d"), keys=keys)
    bench.click(bench.card("f"), keys=keys)
    assert bench.selected == "a d f"
    bench.click(bench.card("d"), keys=keys)
    assert bench.selected == "a f"


def test_a_click_on_one_of_several_selects_it_alone(bench: Bench) -> None:
    bench.click(bench.card("a"))
    bench.click(bench.card("b"), keys=SHIFT)
    bench.click(bench.card("a"))
    assert bench.selected == "a"


def test_a_click_beside_cards_selects_the_cell(bench: Bench) -> None:
    bench.click(bench.card("a"))
    bench.click(bench.cell(P3L1))
    assert bench.session.selection == ()
    assert bench.map.canvas.cell == P3L1


def test_the_rubber_band_selects_what_it_touches(bench: Bench) -> None:
    bench.lift(bench.cell(P3L1), bench.card("d"))
    assert bench.selected == "d"
    assert bench.map.canvas.overlay.band is not None
    bench.move(bench.card("a"))
    bench.release(bench.card("a"))
    assert set(bench.session.selected_cards) == set("abcd")
    assert bench.map.canvas.overlay.band is None


def test_the_rubber_band_adds_with_shift(bench: Bench) -> None:
    bench.click(bench.card("f"))
    start = bench.cell(P3L1)
    bench.press(start, keys=SHIFT)
    bench.move(start - QPoint(40, 20))
    bench.move(bench.card("d"))
    bench.release(bench.card("d"), keys=SHIFT)
    assert "d" in bench.session.selected_cards


def test_esc_in_the_rubber_band_brings_back_what_was_selected(bench: Bench) -> None:
    bench.click(bench.card("f"))
    bench.click(bench.card("g"), keys=CTRL)
    start = bench.cell(P3L1)
    bench.press(start, keys=SHIFT)
    bench.move(start - QPoint(40, 20))
    bench.move(bench.card("d"))
    bench.key(Qt.Key.Key_Escape)
    bench.release(bench.card("d"), keys=SHIFT)
    assert bench.map.canvas.overlay.band is None
    assert bench.selected == "f g"


def test_esc_selects_nothing(bench: Bench) -> None:
    bench.click(bench.card("a"))
    bench.key(Qt.Key.Key_Escape)
    assert bench.session.selection == ()


def test_the_lane_is_that_of_the_selected_cell_or_of_the_selected_header(bench: Bench) -> None:
    bench.click(bench.cell(P2L2))
    bench.map.cards.select_lane()
    assert set(bench.session.selected_cards) == set("efg")
    bench.click(bench.lane(0))
    bench.map.cards.select_lane()
    assert set(bench.session.selected_cards) == set("abcd")


def test_undo_and_redo_select_what_they_changed(bench: Bench) -> None:
    bench.carry(bench.card("a"), bench.cell(P3L1))
    bench.click(bench.card("g"))
    bench.session.undo()
    assert bench.selected == "a"
    bench.click(bench.card("g"))
    bench.session.redo()
    assert bench.selected == "a"


def test_undo_of_a_deletion_selects_what_came_back(bench: Bench) -> None:
    bench.click(bench.card("a"))
    bench.click(bench.card("b"), keys=SHIFT)
    bench.map.delete()
    assert bench.session.selection == ()
    bench.session.undo()
    assert set(bench.session.selected_cards) == {"a", "b"}


def test_a_change_elsewhere_leaves_the_selection(bench: Bench) -> None:
    bench.click(bench.card("a"))
    session = bench.session
    session.edit("change_card", change_cards(session.document, ["d"], title="Other"))
    assert bench.selected == "a"
    assert bench.map.canvas.overlay.selected == [bench.map.canvas.layout_.card_rect("a")]


def test_delete_removes_and_the_keyboard_stays_there(bench: Bench) -> None:
    before = bench.document
    bench.click(bench.card("d"))
    bench.map.delete()
    assert "d" not in bench.document.cards
    assert bench.map.canvas.cell == P2L1
    assert bench.messages == ["One card deleted"]
    assert bench.steps == ["remove_card"]
    bench.steps_back(before)


def test_delete_removes_several_in_one_step(bench: Bench) -> None:
    before = bench.document
    bench.click(bench.card("a"))
    bench.click(bench.card("f"), keys=CTRL)
    bench.map.delete()
    assert bench.cells[P1L1] == "b c"
    assert bench.cells[P3L2] == "g"
    assert bench.messages == ["2 cards deleted"]
    bench.steps_back(before)


def test_header_and_cards_are_not_selected_together(bench: Bench) -> None:
    bench.click(bench.card("a"))
    bench.click(bench.phase(1))
    assert bench.session.selection == (Key("phases", "p2"),)
