"""The lane of experience is drawn in: by a press, a stroke, a pulled point, and the keyboard."""

from PySide6.QtCore import QPoint, Qt

from cjm_desktop.desktop.actions.experience_actions import STEPS
from cjm_desktop.desktop.work.experience_commands import feel
from cjm_desktop.editing.edits.experience import draw_experience
from cjm_desktop.editing.edits.lanes import add_lane
from cjm_desktop.journey.document import CellKey, Key
from cjm_desktop.layout.drawing import Path, Text
from cjm_desktop.layout.map.experience_lane import point_y
from cjm_desktop.layout.party_words import party_looks
from tests.gui.canvas.bench import Bench


def on_curve(bench: Bench, phase: str, step: float, index: int = 0, curves: int = 1) -> QPoint:
    """The place in the window where a step of a phase stands on a curve."""
    layout = bench.map.canvas.layout_
    area = layout.cell_rect(CellKey(phase, "lx"))
    assert area is not None
    return bench.body(area.x + area.width / 2, area.y + point_y(step, index, curves))


def test_a_press_says_how_the_role_feels_there(bench: Bench) -> None:
    before = bench.document
    bench.click(on_curve(bench, "p2", 2))
    assert bench.document.lanes["l1"].experience == {"p2": 2}
    assert bench.messages[-1] == "Buyer · Two: very good"
    bench.steps_back(before)


def test_a_stroke_draws_through_all_phases_that_it_passes_as_one_step(bench: Bench) -> None:
    before = bench.document
    bench.press(on_curve(bench, "p1", 2))
    bench.move(on_curve(bench, "p3", -2))
    bench.release(on_curve(bench, "p3", -2))
    assert bench.document.lanes["l1"].experience == {"p1": 2, "p2": 0, "p3": -2}
    bench.steps_back(before)


def test_esc_lets_the_curve_be_as_it_was(bench: Bench) -> None:
    before = bench.document
    bench.press(on_curve(bench, "p1", 2))
    bench.move(on_curve(bench, "p2", 1))
    assert bench.document != before
    bench.key(Qt.Key.Key_Escape)
    bench.release(on_curve(bench, "p2", 1))
    assert bench.document == before


def test_a_point_that_cards_say_is_pulled_and_they_move_along(bench: Bench) -> None:
    said = {Key("cards", each): bench.document.cards[each].replaced(experience=1) for each in "ab"}
    bench.session.open(bench.document.replaced(said), None)
    bench.press(on_curve(bench, "p1", 1))
    bench.move(on_curve(bench, "p1", -1))
    bench.release(on_curve(bench, "p1", -1))
    assert [bench.document.cards[each].experience for each in "abc"] == [-1, -1, None]
    assert bench.document.lanes["l1"].experience == {}
    assert bench.messages[-1] == "Buyer · One: bad (2 cards say so)"


def test_the_role_whose_lane_is_selected_is_drawn_and_then_the_same_again(bench: Bench) -> None:
    bench.session.open(add_lane(bench.document, "l9", name="User").apply(bench.document), None)
    bench.session.select([Key("lanes", "l9")])
    bench.click(on_curve(bench, "p1", 1))
    bench.session.select([])
    bench.click(on_curve(bench, "p2", -1))
    assert bench.document.lanes["l9"].experience == {"p1": 1, "p2": -1}
    assert bench.document.lanes["l1"].experience == {}


def test_without_a_role_it_is_said_what_is_missing(bench: Bench) -> None:
    roleless = bench.document.replaced({
        Key("lanes", "l1"): bench.document.lanes["l1"].replaced(kind="topic"),
        Key("personas", "per"): None, Key("personas", "ole"): None,
    })  # fmt: skip
    bench.session.open(roleless, None)
    bench.click(on_curve(bench, "p2", 2))
    assert bench.document == roleless
    assert bench.messages == ["Add a role first: each role has a curve of its own."]


def test_the_pointer_says_what_a_press_does(bench: Bench) -> None:
    viewport = bench.map.canvas.viewport()
    bench.move(bench.lane(0))
    bench.move(on_curve(bench, "p2", 2))
    bench.settle()
    assert viewport.cursor().shape() == Qt.CursorShape.CrossCursor
    assert "nothing is said of the experience" in viewport.toolTip()
    bench.click(on_curve(bench, "p2", 2))
    bench.move(on_curve(bench, "p2", 1))
    bench.move(on_curve(bench, "p2", 2))
    bench.settle()
    assert viewport.cursor().shape() == Qt.CursorShape.SizeVerCursor
    bench.move(bench.cell(CellKey("p3", "l1")))
    bench.settle()
    assert viewport.cursor().shape() == Qt.CursorShape.ArrowCursor


def raised(bench: Bench) -> tuple[set[str], str]:
    """The colours of the curve that lies over the others, and what is written beside its point."""
    marks = [mark for each in bench.map.canvas.overlay.curve for mark in each.figure.marks]
    strokes = {each.stroke for each in marks if isinstance(each, Path) and each.stroke}
    return strokes - {"paper"}, "".join(each.text for each in marks if isinstance(each, Text))


def test_before_the_press_it_is_seen_whose_curve_it_draws(bench: Bench) -> None:
    bench.session.open(add_lane(bench.document, "l9", name="User").apply(bench.document), None)
    for lane in ("l1", "l9"):
        bench.session.edit(
            "set_experience",
            draw_experience(bench.document, lane, {"p1": 1, "p3": -1}, {"p1": (), "p3": ()}),
        )
    looks = party_looks(bench.document)
    bench.session.select([Key("lanes", "l9")])
    before = bench.document
    bench.move(bench.lane(0))
    bench.move(on_curve(bench, "p2", 2))
    assert raised(bench) == ({looks["l9"].colour}, "User: very good")
    bench.move(on_curve(bench, "p1", 1, 0, 2))
    assert raised(bench) == ({looks["l1"].colour}, "Buyer: good")
    assert bench.document is before
    bench.press(on_curve(bench, "p1", 1, 0, 2))
    bench.move(on_curve(bench, "p1", -2))
    assert raised(bench) == ({looks["l1"].colour}, "Buyer: very bad")
    bench.release(on_curve(bench, "p1", -2))
    bench.move(bench.cell(CellKey("p3", "l1")))
    assert raised(bench) == (set(), "")


def test_the_keyboard_raises_and_lowers_it_where_it_is(bench: Bench) -> None:
    bench.click(bench.cell(CellKey("p2", "l2")))
    assert bench.map.role_cell is None
    bench.click(bench.card("a"))
    assert bench.map.role_cell == CellKey("p1", "l1"), "the card's, not the cell of before"


def test_the_cell_that_has_the_keyboard_is_the_place_of_the_commands(bench: Bench) -> None:
    bench.click(bench.cell(CellKey("p3", "l1")))
    cell = bench.map.role_cell
    assert cell == CellKey("p3", "l1")
    feel(bench.session, cell, -1)
    assert bench.document.lanes["l1"].experience == {"p3": -1}
    feel(bench.session, cell, None)
    assert bench.document.lanes["l1"].experience == {}
    bench.click(bench.cell(CellKey("p2", "l2")))
    assert bench.map.role_cell is None
    assert len(STEPS) == 6
