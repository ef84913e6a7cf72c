"""The arrows lead from card to card and through empty cells; with Alt they take cards along."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from cjm_desktop.editing.edits.shifting import Direction
from tests.gui.canvas.bench import CTRL, SHIFT, Bench
from tests.gui.canvas.maps import large_map
from tests.maps import P1L1, P1L2, P2L1, P2L2, P3L1, P3L2

UP, DOWN = Qt.Key.Key_Up, Qt.Key.Key_Down
LEFT, RIGHT = Qt.Key.Key_Left, Qt.Key.Key_Right


def test_the_first_arrow_goes_to_the_first_card(bench: Bench) -> None:
    bench.key(RIGHT)
    assert bench.selected == "a"


@pytest.mark.parametrize(
    ("start", "key", "end"),
    [
        ("a", DOWN, "b"), ("c", DOWN, ""), ("e", UP, "c"), ("b", UP, "a"), ("a", UP, "a"),
        ("a", RIGHT, "d"), ("c", RIGHT, "d"), ("d", LEFT, "a"), ("a", LEFT, "a"), ("g", DOWN, ""),
    ],
)  # fmt: skip
def test_an_arrow_goes_to_the_neighbour(bench: Bench, start: str, key: Qt.Key, end: str) -> None:
    bench.click(bench.card(start))
    bench.key(key)
    assert bench.selected == end


def test_arrows_pass_through_empty_cells(bench: Bench) -> None:
    bench.click(bench.card("d"))
    bench.key(RIGHT)
    assert (bench.selected, bench.map.canvas.cell) == ("", P3L1)
    bench.key(DOWN)
    assert bench.selected == "f"
    bench.key(LEFT)
    assert (bench.selected, bench.map.canvas.cell) == ("", P2L2)
    bench.key(LEFT)
    assert bench.selected == "e"


def test_past_its_last_card_a_cell_has_the_keyboard(bench: Bench) -> None:
    bench.click(bench.card("c"))
    bench.key(DOWN)
    assert (bench.selected, bench.map.canvas.cell) == ("", P1L1)
    assert bench.map.canvas.overlay.cell == bench.map.canvas.layout_.cell_rect(P1L1)
    bench.key(UP)
    assert bench.selected == "c"
    bench.key(DOWN)
    bench.key(DOWN)
    assert bench.selected == "e"


def test_the_ends_of_cells_lie_side_by_side(bench: Bench) -> None:
    bench.click(bench.card("c"))
    bench.key(DOWN)
    bench.key(RIGHT)
    assert (bench.selected, bench.map.canvas.cell) == ("", P2L1)
    bench.type("Next")
    assert bench.cells[P2L1] == "d n1"


def test_below_the_last_card_of_the_map_there_is_only_its_cell(bench: Bench) -> None:
    bench.click(bench.card("g"))
    for _ in range(3):
        bench.key(DOWN)
    assert (bench.selected, bench.map.canvas.cell) == ("", P3L2)
    bench.key(UP)
    assert bench.selected == "g"


def test_shift_and_arrows_go_on_to_the_next_lane(bench: Bench) -> None:
    bench.click(bench.card("c"))
    bench.key(DOWN, SHIFT)
    assert bench.selected == "c e"


def test_shift_and_arrows_select_more(bench: Bench) -> None:
    bench.click(bench.card("a"))
    bench.key(DOWN, SHIFT)
    bench.key(RIGHT, SHIFT)
    assert set(bench.session.selected_cards) == {"a", "b", "d"}


def test_a_card_is_made_without_the_mouse(bench: Bench) -> None:
    bench.key(RIGHT)
    for key in (RIGHT, RIGHT):
        bench.key(key)
    bench.type("Only keys")
    bench.key(Qt.Key.Key_Escape)
    assert bench.cells[P3L1] == "n1"
    bench.key(Qt.Key.Key_Return)
    assert bench.editor.toPlainText() == "Only keys"


@pytest.mark.parametrize(
    ("card", "direction", "cell", "order"),
    [
        ("b", "up", P1L1, "b a c"),
        ("b", "down", P1L1, "a c b"),
        ("c", "down", P1L2, "c e"),
        ("a", "right", P2L1, "a d"),
        ("d", "left", P1L1, "d a b c"),
    ],
)
def test_selected_cards_are_moved_one_step(
    bench: Bench, card: str, direction: Direction, cell: object, order: str
) -> None:
    before = bench.document
    bench.click(bench.card(card))
    bench.map.cards.shift(direction)
    assert {str(key): value for key, value in bench.cells.items()}[str(cell)] == order
    assert bench.selected == card
    assert bench.steps == ["move_card"]
    bench.steps_back(before)


def test_several_cards_are_moved_together(bench: Bench) -> None:
    before = bench.document
    bench.click(bench.card("a"))
    bench.click(bench.card("b"), keys=CTRL)
    bench.map.cards.shift("right")
    assert bench.cells[P2L1] == "a b d"
    assert bench.steps == ["move_cards"]
    bench.steps_back(before)


def test_at_the_edge_of_the_map_a_card_stays(bench: Bench) -> None:
    before = bench.document
    bench.click(bench.card("a"))
    bench.map.cards.shift("left")
    assert bench.document is before


def test_the_view_follows_the_keyboard(qtbot: QtBot) -> None:
    bench = Bench(qtbot, large_map())
    for _ in range(12):
        bench.key(RIGHT)
    rect = bench.map.canvas.layout_.card_rect(bench.selected)
    assert rect is not None
    assert bench.view.rect().contains(bench.map.canvas.projection.to_view(rect))
