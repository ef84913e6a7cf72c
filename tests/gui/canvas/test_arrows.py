"""Arrows on the map: drawn by the mouse and by the keyboard, chosen, labelled, removed."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt

from cjm_desktop.editing.edits.handoffs import change_handoff
from cjm_desktop.journey.document import Key
from cjm_desktop.journey.records import Handoff
from cjm_desktop.journey.vocabulary import HandoffKind
from tests.gui.canvas.bench import OFF_THE_MAP, RIGHT, Bench

ARROWS = {"ab", "ad", "fe"}


def handle(bench: Bench, card: str) -> QPoint:
    """The handle of a card over which the pointer is brought first."""
    for place in (OFF_THE_MAP, bench.card(card)):
        bench.move(place)
        bench.settle()
    rect = bench.map.canvas.overlay.handle
    assert rect is not None
    return bench.body(rect.x + rect.width / 2, rect.y + rect.height / 2)


def on_arrow(bench: Bench, handoff: str, aside: float = 0) -> QPoint:
    """A place on an arrow, in the middle of its longest piece, or so many points beside it."""
    points = bench.map.canvas.layout_.arrows.routes[handoff].points
    pieces = pairwise(points)
    (x1, y1), (x2, y2) = max(
        pieces, key=lambda piece: abs(piece[0][0] - piece[1][0]) + abs(piece[0][1] - piece[1][1])
    )
    level = y1 == y2
    return bench.body((x1 + x2) / 2 + (0 if level else aside), (y1 + y2) / 2 + aside * level)


def new_arrows(bench: Bench) -> list[Handoff]:
    return [each for key, each in bench.document.handoffs.items() if key not in ARROWS]


@pytest.mark.parametrize(
    ("source", "target", "kind"),
    [("c", "f", "handoff"), ("b", "c", "leads_to"), ("d", "b", "loop")],
)
def test_an_arrow_is_pulled_from_a_cards_handle_to_another_card(
    bench: Bench, source: str, target: str, kind: HandoffKind
) -> None:
    before = bench.document
    bench.carry(handle(bench, source), bench.card(target))
    assert new_arrows(bench) == [Handoff(source=source, target=target, kind=kind)]
    assert [key.kind for key in bench.session.selection] == ["handoffs"]
    assert bench.steps == ["add_handoff"]
    bench.steps_back(before)


def test_the_card_under_the_pointer_is_marked(bench: Bench) -> None:
    bench.lift(handle(bench, "c"), bench.card("f"))
    assert bench.map.canvas.overlay.target == bench.map.canvas.layout_.card_rect("f")
    assert bench.map.canvas.overlay.arrows
    bench.release(bench.card("f"))
    assert bench.map.canvas.overlay.target is None


def test_esc_gives_an_arrow_up(bench: Bench) -> None:
    before = bench.document
    bench.lift(handle(bench, "c"), bench.card("f"))
    bench.key(Qt.Key.Key_Escape)
    bench.release(bench.card("f"))
    assert bench.document is before
    assert not bench.map.canvas.overlay.arrows


@pytest.mark.parametrize("card", ["c", None])
def test_let_go_over_nothing_or_itself_nothing_happens(bench: Bench, card: str | None) -> None:
    before = bench.document
    start = handle(bench, "c")
    bench.carry(start, bench.card(card) if card else start + QPoint(60, 60))
    assert bench.document is before
    assert not bench.map.canvas.overlay.arrows


def test_the_same_arrow_is_not_drawn_twice(bench: Bench) -> None:
    bench.carry(handle(bench, "c"), bench.card("f"))
    bench.carry(handle(bench, "c"), bench.card("f"))
    assert len(new_arrows(bench)) == 1
    assert bench.messages


def test_a_click_on_the_handle_selects_its_card(bench: Bench) -> None:
    bench.click(handle(bench, "c") - QPoint(3, 0))
    assert bench.selected == "c"


@pytest.mark.parametrize("aside", [0, 4, -4])
def test_a_click_near_an_arrow_selects_it(bench: Bench, aside: float) -> None:
    bench.click(on_arrow(bench, "fe", aside))
    assert bench.session.selection == (Key("handoffs", "fe"),)
    assert bench.map.canvas.overlay.arrows


def test_a_click_farther_away_does_not(bench: Bench) -> None:
    bench.click(on_arrow(bench, "fe", 9))
    assert bench.session.selection == ()


def test_delete_removes_the_selected_arrow(bench: Bench) -> None:
    before = bench.document
    bench.click(on_arrow(bench, "fe"))
    bench.map.delete()
    assert set(bench.document.handoffs) == ARROWS - {"fe"}
    assert bench.document.cards == before.cards
    assert bench.steps == ["remove_handoff"]
    bench.steps_back(before)


def test_undo_brings_a_removed_arrow_back_on_the_screen(bench: Bench) -> None:
    bench.click(on_arrow(bench, "fe"))
    bench.map.delete()
    assert "fe" not in bench.map.canvas.layout_.arrows.routes
    bench.session.undo()
    assert "fe" in bench.map.canvas.layout_.arrows.routes


def test_a_double_click_writes_the_label(bench: Bench) -> None:
    before = bench.document
    bench.double_click(on_arrow(bench, "fe"))
    bench.type("back again")
    bench.key(Qt.Key.Key_Return)
    assert not bench.writing()
    assert bench.document.handoffs["fe"].label == "back again"
    assert bench.document.cards == before.cards
    assert bench.steps == ["label_handoff"]
    bench.steps_back(before)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, None])
def test_enter_and_f2_write_the_selected_arrows_label(bench: Bench, key: Qt.Key | None) -> None:
    bench.click(on_arrow(bench, "fe"))
    if key is None:
        bench.map.edit_selected()
    else:
        bench.key(key)
    bench.type("x")
    bench.key(Qt.Key.Key_Escape)
    assert bench.document.handoffs["fe"].label == "x"


def test_writing_over_a_label_replaces_it(bench: Bench) -> None:
    session = bench.session
    session.edit("label_handoff", change_handoff(session.document, "fe", label="old words"))
    plate = bench.map.canvas.layout_.arrows.plates["fe"]
    bench.double_click(bench.body(plate.x + 4, plate.y + 7))
    bench.type("new")
    assert bench.document.handoffs["fe"].label == "new"


def test_a_right_click_selects_the_arrow_for_its_menu(bench: Bench) -> None:
    bench.click(on_arrow(bench, "fe"), button=RIGHT)
    assert bench.session.selection == (Key("handoffs", "fe"),)


def test_an_arrow_is_drawn_by_the_keyboard(bench: Bench) -> None:
    before = bench.document
    bench.click(bench.card("c"))
    bench.map.draw_arrow()
    assert bench.messages[-1]
    bench.key(Qt.Key.Key_Right)
    assert bench.map.canvas.overlay.target == bench.map.canvas.layout_.card_rect("d")
    bench.key(Qt.Key.Key_Return)
    assert not bench.messages[-1]
    assert new_arrows(bench) == [Handoff(source="c", target="d", kind="leads_to")]
    assert not bench.writing()
    bench.steps_back(before)


def test_the_keyboard_passes_over_empty_cells(bench: Bench) -> None:
    bench.click(bench.card("e"))
    bench.map.draw_arrow()
    bench.key(Qt.Key.Key_Right)
    bench.key(Qt.Key.Key_Return)
    assert [each.target for each in new_arrows(bench)] == ["f"]


def test_esc_ends_drawing_by_the_keyboard_and_the_arrows_go_about_again(bench: Bench) -> None:
    before = bench.document
    bench.click(bench.card("c"))
    bench.map.draw_arrow()
    bench.key(Qt.Key.Key_Right)
    bench.key(Qt.Key.Key_Escape)
    assert bench.selected == "c"
    assert bench.map.canvas.overlay.target is None
    bench.key(Qt.Key.Key_Right)
    assert bench.selected == "d"
    assert bench.document is before


def test_from_afar_no_arrow_takes_a_click(bench: Bench) -> None:
    bench.map.zoom_to(0.15)
    bench.qtbot.wait(100)
    bench.click(on_arrow(bench, "fe"))
    assert bench.session.selection == ()
