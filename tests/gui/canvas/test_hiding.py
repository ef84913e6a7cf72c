"""Disqualified mindsets can be hidden: hands and keys then find nothing where they were."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.canvas.damage import damage
from cjm_desktop.editing.edits.cards import change_cards
from tests.gui.canvas.bench import CTRL, Bench
from tests.maps import P1L1, P2L1, small_map

UP, DOWN, RIGHT = Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Right


@pytest.fixture
def bench(qtbot: QtBot) -> Bench:
    """The small map with b and d disqualified, and these hidden."""
    fields = {"kind": "mindset", "qualification": "disqualified"}
    small = small_map()
    made = Bench(qtbot, change_cards(small, ["b", "d"], **fields).apply(small))
    made.map.canvas.hide_disqualified(True)
    made.settle()
    return made


def test_hidden_cards_take_no_room_and_leave_no_arrow(bench: Bench) -> None:
    layout = bench.map.canvas.layout_
    first, last = layout.card_rect("a"), layout.card_rect("c")
    assert first is not None
    assert last is not None
    assert last.y - first.bottom == pytest.approx(6)
    assert layout.card_rect("b") is None
    assert "ad" not in layout.arrows.routes
    bench.map.canvas.hide_disqualified(False)
    assert bench.map.canvas.layout_.card_rect("b") is not None
    assert "ad" in bench.map.canvas.layout_.arrows.routes


def test_the_arrow_keys_pass_over_them(bench: Bench) -> None:
    bench.click(bench.card("a"))
    bench.key(DOWN)
    assert bench.selected == "c"
    bench.key(UP)
    assert bench.selected == "a"
    bench.key(RIGHT)
    assert (bench.selected, bench.map.canvas.cell) == ("", P2L1)


def test_neither_the_rubber_band_nor_ctrl_a_selects_them(bench: Bench) -> None:
    corner = bench.map.canvas.layout_.cell_rect(P1L1)
    assert corner is not None
    bench.carry(bench.body(corner.x + 1, corner.y + 1), bench.body(corner.right, corner.bottom - 1))
    assert set(bench.session.selected_cards) == {"a", "c"}
    bench.session.select_cards(["a"])
    bench.map.cards.select_lane()
    assert set(bench.session.selected_cards) == {"a", "c"}
    bench.map.cards.select_all()
    assert set(bench.session.selected_cards) == {"a", "c", "e", "f", "g"}


def test_a_card_that_becomes_hidden_is_deselected_and_leaves_its_cell_the_keyboard(
    bench: Bench,
) -> None:
    bench.session.edit("change_card", change_cards(bench.document, ["a"], kind="mindset"))
    bench.settle()
    bench.click(bench.card("a"))
    bench.click(bench.card("e"), keys=CTRL)
    bench.key(Qt.Key.Key_D)
    assert bench.document.cards["a"].qualification == "disqualified"
    assert bench.selected == "e"
    bench.session.undo()
    bench.settle()
    bench.click(bench.card("a"))
    bench.key(Qt.Key.Key_D)
    assert (bench.selected, bench.map.canvas.cell) == ("", P1L1)
    bench.session.undo()
    assert bench.selected == "a"
    bench.session.redo()
    assert bench.selected == ""
    bench.key(Qt.Key.Key_Insert)
    bench.type("Next")
    assert bench.cells[P1L1] == "a b c n1"


def test_hiding_deselects_what_is_hidden(bench: Bench) -> None:
    bench.map.canvas.hide_disqualified(False)
    bench.session.select_cards(["b", "c"])
    bench.map.canvas.hide_disqualified(True)
    assert bench.selected == "c"


def test_a_dropped_card_lands_below_the_card_that_is_seen_above_it(bench: Bench) -> None:
    bench.carry(bench.card("f"), bench.below("a"))
    assert bench.cells[P1L1] == "a f b c"
    bench.carry(bench.card("g"), bench.below("c"))
    assert bench.cells[P1L1] == "a f b c g"


def test_a_cell_whose_cards_are_all_hidden_offers_its_plus(bench: Bench) -> None:
    bench.click(bench.plus(P2L1))
    bench.type("Other")
    bench.key(Qt.Key.Key_Escape)
    assert bench.cells[P2L1] == "d n1"


@pytest.mark.parametrize("judged", ["open", "disqualified"])
def test_a_cell_that_comes_to_show_or_hide_its_only_card_is_painted_whole(
    bench: Bench, judged: str
) -> None:
    other = "open" if judged == "disqualified" else "disqualified"
    bench.session.edit("change_cards", change_cards(bench.document, ["d"], qualification=other))
    before = bench.map.canvas.layout_
    bench.session.edit("change_cards", change_cards(bench.document, ["d"], qualification=judged))
    after = bench.map.canvas.layout_
    assert after.cell_rect(P2L1) in (damage(before, after) or [])


def test_a_new_card_comes_right_below_the_selected_one(bench: Bench) -> None:
    bench.click(bench.card("a"))
    bench.key(Qt.Key.Key_Insert)
    bench.type("x")
    assert bench.cells[P1L1] == "a n1 b c"


def test_other_views_may_select_what_the_map_hides_until_it_is_shown(bench: Bench) -> None:
    bench.map.hide()
    bench.session.select_cards(["b"])
    assert bench.selected == "b"
    bench.map.show()
    bench.settle()
    assert bench.selected == ""
    assert bench.messages == ["A disqualified mindset is hidden. The View menu shows it again."]


def test_undo_of_a_judgement_brings_the_card_back(bench: Bench) -> None:
    bench.session.edit("change_card", change_cards(bench.document, ["b"], qualification="open"))
    assert bench.map.canvas.layout_.card_rect("b") is not None
    bench.session.undo()
    assert bench.map.canvas.layout_.card_rect("b") is None


def test_alt_and_arrows_move_a_card_past_what_is_seen(bench: Bench) -> None:
    bench.click(bench.card("a"))
    bench.map.cards.shift("down")
    assert bench.cells[P1L1] == "b c a"
    bench.map.cards.shift("up")
    assert bench.cells[P1L1] == "b a c"
