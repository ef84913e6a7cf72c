"""On a map that is only to be read no gesture changes anything, and each says why it does not."""

from collections.abc import Callable, Mapping

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QCursor

from tests.gui.canvas.bench import ALT, CTRL, SHIFT, Bench
from tests.maps import P1L1, P2L2, P3L1

Act = Callable[[Bench], object]


def draw_arrow(bench: Bench) -> None:
    bench.click(bench.card("c"))
    QCursor.setPos(bench.window.mapToGlobal(bench.card("c")))
    bench.move(bench.card("c"))
    handle = bench.map.canvas.overlay.handle
    assert handle is not None
    bench.carry(bench.body(handle.x + handle.width / 2, handle.y + handle.height / 2),
                bench.card("f"))  # fmt: skip


def write_over(place: Callable[[Bench], object]) -> Act:
    """Write where a double click opens a field, and leave it by Enter."""

    def write(bench: Bench) -> None:
        bench.double_click(place(bench))  # type: ignore[arg-type]
        bench.type("typed")
        bench.key(Qt.Key.Key_Return)

    return write


def type_in_cell(bench: Bench) -> None:
    bench.click(bench.cell(P3L1))
    bench.type("typed")


def chosen(key: Qt.Key, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> Act:
    """Press a key with a card selected."""

    def press(bench: Bench) -> None:
        bench.click(bench.card("a"))
        bench.key(key, keys)

    return press


GESTURES: Mapping[str, Act] = {
    "a card carried": lambda bench: bench.carry(bench.card("a"), bench.cell(P3L1)),
    "a copy carried": lambda bench: bench.carry(bench.card("a"), bench.cell(P3L1), keys=ALT),
    "a card to the tray": lambda bench: bench.carry(bench.card("a"), bench.below_ideas()),
    "an idea carried": lambda bench: bench.carry(
        bench.idea(bench.palette.tray.cards[0].id), bench.cell(P3L1)
    ),
    "a kind carried": lambda bench: bench.carry(bench.on(bench.kind("need")), bench.cell(P3L1)),
    "the plus": lambda bench: bench.click(bench.plus(P2L2)),
    "typing in a cell": type_in_cell,
    "a card's title": write_over(lambda bench: bench.card("a")),
    "a phase's name": write_over(lambda bench: bench.phase(0)),
    "a lane's name": write_over(lambda bench: bench.lane(0)),
    "a phase carried": lambda bench: bench.carry(bench.phase(0), bench.phase(2)),
    "a lane carried": lambda bench: bench.carry(bench.lane(0), bench.lane(1) + QPoint(0, 30)),
    "a card below": chosen(Qt.Key.Key_Insert),
    "another card below": chosen(Qt.Key.Key_Return, CTRL),
    "a judgement": chosen(Qt.Key.Key_W),
    "an arrow": draw_arrow,
}


@pytest.mark.parametrize("name", GESTURES)
def test_nothing_is_changed_and_it_is_said_why(bench: Bench, name: str) -> None:
    said: list[str] = []
    bench.session.message.connect(said.append)
    bench.session.set_read_only(True)
    before = bench.document
    GESTURES[name](bench)
    assert bench.document is before
    assert bench.steps == []
    assert any("open read-only" in each for each in said), said


def test_what_is_only_looked_at_works_as_ever(bench: Bench) -> None:
    bench.session.set_read_only(True)
    bench.click(bench.card("a"))
    assert bench.selected == "a"
    bench.key(Qt.Key.Key_Down)
    assert bench.selected == "b"
    bench.key(Qt.Key.Key_Down, SHIFT)
    assert bench.selected == "b c"
    bench.map.zoom_in()
    assert P1L1 in bench.cells


def test_a_drag_during_which_the_map_becomes_read_only_changes_nothing(bench: Bench) -> None:
    before = bench.document
    bench.lift(bench.card("a"), bench.cell(P3L1))
    bench.session.set_read_only(True)
    bench.release(bench.cell(P3L1))
    bench.settle()
    assert bench.document is before


def test_writing_during_which_the_map_becomes_read_only_keeps_what_was_written(
    bench: Bench,
) -> None:
    bench.double_click(bench.card("a"))
    bench.type("kept")
    bench.session.set_read_only(True)
    bench.type(" lost")
    bench.key(Qt.Key.Key_Return)
    assert bench.document.cards["a"].title == "kept"
