"""Cards are dragged about the map: to where the mark is, or back to where they were."""

import pytest
from PySide6.QtCore import QPoint, Qt

from cjm_desktop.journey.document import CellKey
from tests.gui.canvas.bench import ALT, CTRL, OFF_THE_MAP, RIGHT, SHIFT, Bench
from tests.maps import P1L1, P1L2, P2L1, P2L2, P3L1, P3L2

CURVE = CellKey("p2", "lx")


def test_a_card_goes_to_another_cell(bench: Bench) -> None:
    before = bench.document
    bench.carry(bench.card("a"), bench.cell(P3L1))
    assert bench.cells[P3L1] == "a"
    assert bench.cells[P1L1] == "b c"
    assert bench.selected == "a"
    assert bench.steps == ["move_card"]
    bench.steps_back(before)


def test_a_card_goes_before_the_card_it_is_dropped_on_the_upper_half_of(bench: Bench) -> None:
    bench.carry(bench.card("d"), bench.above("b"))
    assert bench.cells[P1L1] == "a d b c"


def test_a_card_goes_after_the_card_it_is_dropped_on_the_lower_half_of(bench: Bench) -> None:
    bench.carry(bench.card("d"), bench.below("b"))
    assert bench.cells[P1L1] == "a b d c"


@pytest.mark.parametrize(
    ("card", "onto", "order"),
    [("a", "c", "b c a"), ("a", "b", "b a c"), ("c", "a", "a c b")],
)
def test_within_its_cell_a_card_changes_its_place(
    bench: Bench, card: str, onto: str, order: str
) -> None:
    before = bench.document
    bench.carry(bench.card(card), bench.below(onto))
    assert bench.cells[P1L1] == order
    bench.steps_back(before)


def test_dropped_where_it_was_a_card_leaves_no_step(bench: Bench) -> None:
    before = bench.document
    bench.carry(bench.card("b"), bench.card("b") + QPoint(30, 0))
    assert bench.document is before
    assert bench.steps == []


def test_several_cards_are_carried_together_in_their_order(bench: Bench) -> None:
    before = bench.document
    bench.click(bench.card("c"))
    bench.click(bench.card("d"), keys=CTRL)
    bench.click(bench.card("a"), keys=SHIFT)
    bench.carry(bench.card("c"), bench.above("g"))
    assert bench.cells[P3L2] == "f a c d g"
    assert bench.cells[P1L1] == "b"
    assert set(bench.session.selected_cards) == {"a", "c", "d"}
    assert bench.steps == ["move_cards"]
    bench.steps_back(before)


def test_a_card_that_is_not_selected_is_carried_alone(bench: Bench) -> None:
    bench.click(bench.card("e"))
    bench.carry(bench.card("a"), bench.cell(P2L2))
    assert bench.cells[P2L2] == "a"
    assert bench.cells[P1L2] == "e"


@pytest.mark.parametrize("keys", [CTRL, ALT])
def test_with_ctrl_or_alt_a_copy_is_dropped(bench: Bench, keys: Qt.KeyboardModifier) -> None:
    before = bench.document
    bench.carry(bench.card("a"), bench.above("d"), keys=keys)
    assert bench.cells[P1L1] == "a b c"
    assert bench.cells[P2L1] == "n1 d"
    assert bench.document.cards["n1"].title == "A"
    assert bench.selected == "n1"
    assert bench.steps == ["duplicate_card"]
    bench.steps_back(before)


@pytest.mark.parametrize("keys", [CTRL, ALT])
def test_a_copy_of_a_card_that_is_not_selected_is_of_that_card_only(
    bench: Bench, keys: Qt.KeyboardModifier
) -> None:
    bench.click(bench.card("e"))
    bench.carry(bench.card("a"), bench.cell(P2L2), keys=keys)
    assert [bench.document.cards[each].title for each in bench.cells[P2L2].split()] == ["A"]
    assert bench.selected == bench.cells[P2L2]


def test_ctrl_on_one_of_several_selected_copies_them_all(bench: Bench) -> None:
    bench.click(bench.card("a"))
    bench.click(bench.card("b"), keys=SHIFT)
    bench.carry(bench.card("a"), bench.cell(P2L2), keys=CTRL)
    assert [bench.document.cards[each].title for each in bench.cells[P2L2].split()] == ["A", "B"]
    assert bench.cells[P1L1] == "a b c"
    assert bench.steps == ["duplicate_cards"]


def test_esc_lets_cards_go_back(bench: Bench) -> None:
    before = bench.document
    bench.lift(bench.card("a"), bench.cell(P3L1))
    assert bench.drop_mark() is not None
    assert bench.map.canvas.overlay.lifted
    bench.key(Qt.Key.Key_Escape)
    assert bench.in_the_air() is None
    assert bench.drop_mark() is None
    assert not bench.map.canvas.overlay.lifted
    bench.release(bench.cell(P3L1))
    assert bench.document is before
    assert bench.selected == "a", "Esc ends the drag, not the selection"


@pytest.mark.parametrize("place", [OFF_THE_MAP, QPoint(-50, 300), QPoint(300, 5)])
def test_dropped_off_the_map_nothing_happens(bench: Bench, place: QPoint) -> None:
    before = bench.document
    bench.carry(bench.card("a"), place)
    assert bench.document is before
    assert bench.in_the_air() is None


def test_a_lane_without_cards_takes_none(bench: Bench) -> None:
    before = bench.document
    bench.lift(bench.card("a"), bench.cell(CURVE))
    assert bench.drop_mark() is None
    bench.release(bench.cell(CURVE))
    assert bench.document is before


@pytest.mark.parametrize(
    ("onto", "order"), [("above", "a b d c"), ("below", "a b c d")], ids=["above c", "below c"]
)
def test_the_mark_is_where_the_card_lands(bench: Bench, onto: str, order: str) -> None:
    place = getattr(bench, onto)("c")
    bench.lift(bench.card("d"), place)
    mark = bench.drop_mark()
    b, c = (bench.map.canvas.layout_.card_rect(each) for each in "bc")
    assert mark is not None
    assert b is not None
    assert c is not None
    if onto == "above":
        assert b.bottom <= mark.y <= mark.bottom <= c.y
    else:
        assert c.bottom <= mark.y
    assert mark.x == c.x
    bench.release(place)
    assert bench.cells[P1L1] == order
    assert bench.drop_mark() is None


def test_another_button_does_not_end_the_drag(bench: Bench) -> None:
    place = bench.cell(P2L2)
    bench.lift(bench.card("a"), place)
    bench.press(place, button=RIGHT)
    bench.release(place, button=RIGHT)
    assert bench.in_the_air() is not None
    bench.release(bench.cell(P2L2))
    assert bench.cells[P2L2] == "a"


def test_undo_in_the_middle_of_a_drag_ends_it(bench: Bench) -> None:
    bench.double_click(bench.cell(P2L2))
    bench.type("New")
    bench.key(Qt.Key.Key_Escape)
    bench.lift(bench.card("n1"), bench.cell(P3L1))
    bench.session.undo()
    assert bench.in_the_air() is None
    bench.release(bench.cell(P3L1))
    assert "n1" not in bench.document.cards


def test_a_small_move_is_a_click(bench: Bench) -> None:
    before = bench.document
    place = bench.card("a")
    bench.press(place)
    bench.move(place + QPoint(2, 1))
    bench.release(place + QPoint(2, 1))
    assert bench.document is before
    assert bench.selected == "a"


def test_on_the_header_of_a_phase_cards_come_to_it_each_in_its_lane(bench: Bench) -> None:
    before = bench.document
    bench.click(bench.card("a"))
    bench.click(bench.card("f"), keys=CTRL)
    bench.carry(bench.card("a"), bench.phase(1))
    cards = bench.document.cards
    assert (cards["a"].phase, cards["a"].lane) == ("p2", before.cards["a"].lane)
    assert (cards["f"].phase, cards["f"].lane) == ("p2", before.cards["f"].lane)
    assert bench.selected == "a f"
    bench.steps_back(before)


def test_on_the_header_of_a_lane_a_card_comes_to_it_in_its_phase(bench: Bench) -> None:
    lanes = bench.map.lanes
    other = [key.id for key in lanes.keys()].index("l2")
    before = bench.document
    bench.carry(bench.card("a"), bench.on(lanes, lanes.rect_of(other).center()))
    assert bench.cells[P1L2].split()[-1] == "a"
    bench.steps_back(before)


def test_a_lane_of_the_experience_takes_no_card(bench: Bench) -> None:
    lanes = bench.map.lanes
    curve = [key.id for key in lanes.keys()].index("lx")
    before = bench.document
    bench.carry(bench.card("a"), bench.on(lanes, lanes.rect_of(curve).center()))
    assert bench.document is before
