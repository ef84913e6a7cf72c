"""The map is scrolled, pulled and zoomed; what is under the pointer stays there."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from cjm_desktop.editing.edits.map import change_map
from cjm_desktop.journey.document import CellKey, Key
from cjm_desktop.layout.drawing import Rect, Text
from cjm_desktop.words.wording import Wording
from tests.gui.canvas.bench import CTRL, LEFT, MIDDLE, NONE, SHIFT, Bench
from tests.gui.canvas.maps import large_map


@pytest.fixture
def bench(qtbot: QtBot) -> Bench:
    """A map that is larger than the window, scrolled to its middle."""
    bench = Bench(qtbot, large_map())
    bench.map.canvas.scroll_to(400, 200)
    bench.settle()
    return bench


def scrolled(bench: Bench) -> tuple[int, int]:
    canvas = bench.map.canvas
    return canvas.horizontalScrollBar().value(), canvas.verticalScrollBar().value()


def wheel(
    bench: Bench, widget: QWidget, place: QPoint, turn: QPoint, keys: Qt.KeyboardModifier = NONE
) -> None:
    event = QWheelEvent(
        QPointF(place), QPointF(widget.mapToGlobal(place)), QPoint(), turn,
        Qt.MouseButton.NoButton, keys, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(widget, event)
    bench.settle()


def under(bench: Bench, place: QPoint) -> tuple[float, float]:
    """What of the body is under a place of the window."""
    return bench.map.canvas.projection.to_body(bench.view.mapFrom(bench.window, place))


@pytest.mark.parametrize("turn", [120, -120, 480, -300])
def test_ctrl_and_the_wheel_zoom_at_the_pointer(bench: Bench, turn: int) -> None:
    place = bench.on(bench.view, QPoint(320, 250))
    x, y = under(bench, place)
    wheel(bench, bench.view, QPoint(320, 250), QPoint(0, turn), CTRL)
    assert (bench.map.zoom > 1) == (turn > 0)
    after_x, after_y = under(bench, place)
    assert (after_x, after_y) == pytest.approx((x, y), abs=2 / bench.map.zoom)


def test_zooming_over_the_headers_is_at_the_pointer_too(bench: Bench) -> None:
    at = QPoint(300, 20)
    place = bench.on(bench.map.phases, at)
    x, _ = under(bench, place)
    wheel(bench, bench.map.phases, at, QPoint(0, 120), CTRL)
    assert under(bench, place)[0] == pytest.approx(x, abs=2)
    at = QPoint(60, 200)
    place = bench.on(bench.map.lanes, at)
    _, y = under(bench, place)
    wheel(bench, bench.map.lanes, at, QPoint(0, 120), CTRL)
    assert under(bench, place)[1] == pytest.approx(y, abs=2)


def test_the_wheel_scrolls_and_with_shift_sideways(bench: Bench) -> None:
    wheel(bench, bench.view, QPoint(100, 100), QPoint(0, -120))
    assert scrolled(bench) == (400, 320)
    wheel(bench, bench.view, QPoint(100, 100), QPoint(0, 60))
    assert scrolled(bench) == (400, 260)
    wheel(bench, bench.view, QPoint(100, 100), QPoint(0, -120), SHIFT)
    assert scrolled(bench) == (520, 260)
    wheel(bench, bench.view, QPoint(100, 100), QPoint(-30, 0))
    assert scrolled(bench) == (550, 260)


def test_the_wheel_over_the_headers_scrolls_the_map(bench: Bench) -> None:
    wheel(bench, bench.map.lanes, QPoint(30, 100), QPoint(0, -120))
    assert scrolled(bench) == (400, 320)


def test_the_middle_button_pulls_the_map(bench: Bench) -> None:
    before, start = bench.document, bench.on(bench.view)
    bench.carry(start, start - QPoint(70, 40), button=MIDDLE)
    assert scrolled(bench) == (470, 240)
    assert bench.document is before
    assert bench.session.selection == ()


def test_a_slanting_pull_moves_the_painted_pixels_once(bench: Bench) -> None:
    moves = list[tuple[int, int]]()
    bench.map.canvas.scrolled.connect(lambda dx, dy: moves.append((dx, dy)))
    bench.map.canvas.scroll_to(407, 195)
    bench.map.canvas.scroll_to(407, 195)
    assert moves == [(-7, 5)]


def test_space_and_the_left_button_pull_the_map(bench: Bench) -> None:
    before, start = bench.document, bench.card("c4r2")
    QTest.keyPress(bench.map.canvas, Qt.Key.Key_Space)
    bench.carry(start, start + QPoint(50, 30), button=LEFT)
    QTest.keyRelease(bench.map.canvas, Qt.Key.Key_Space)
    assert scrolled(bench) == (350, 170)
    assert bench.document is before
    bench.click(bench.card("c4r2"))
    assert bench.selected == "c4r2", "without Space it selects again"


def test_space_is_let_go_when_the_keyboard_goes_elsewhere(bench: Bench) -> None:
    QTest.keyPress(bench.map.canvas, Qt.Key.Key_Space)
    bench.palette.idea.setFocus()
    bench.click(bench.card("c4r2"))
    assert bench.selected == "c4r2"


def test_esc_takes_the_map_back_to_where_it_was_pulled_from(bench: Bench) -> None:
    start = bench.on(bench.view)
    bench.lift(start, start - QPoint(70, 40), button=MIDDLE)
    bench.key(Qt.Key.Key_Escape)
    bench.release(start - QPoint(70, 40), button=MIDDLE)
    assert scrolled(bench) == (400, 200)


def visible(bench: Bench, area: Rect) -> bool:
    return bench.view.rect().contains(bench.map.canvas.projection.to_view(area, -1))


def test_fit_all_shows_the_whole_map(bench: Bench) -> None:
    layout = bench.map.canvas.layout_
    assert not visible(bench, Rect(0, 0, layout.width, layout.height))
    bench.map.fit_all()
    bench.settle()
    assert visible(bench, Rect(0, 0, layout.width, layout.height))


def test_fit_width_shows_all_phases(bench: Bench) -> None:
    bench.map.fit_width()
    bench.settle()
    assert visible(bench, Rect(0, 0, bench.map.canvas.layout_.width, 1))


def test_fit_selection_shows_what_is_selected_larger(bench: Bench) -> None:
    bench.map.fit_all()
    bench.settle()
    bench.session.select_cards(["c9r7", "c10r7"])
    bench.map.fit_selection()
    bench.settle()
    assert 1 < bench.map.zoom <= 2
    for card in ("c9r7", "c10r7"):
        rect = bench.map.canvas.layout_.card_rect(card)
        assert rect is not None
        assert visible(bench, rect)


@pytest.mark.parametrize("key", [Key("phases", "p9"), Key("lanes", "l7")])
def test_fit_selection_shows_a_phase_or_lane_readably_from_its_beginning(
    key: Key, bench: Bench
) -> None:
    bench.map.fit_all()
    bench.settle()
    bench.session.select([key])
    bench.map.fit_selection()
    bench.settle()
    assert bench.map.zoom > 1
    whole = bench.map.canvas.layout_.area(key)
    assert whole is not None
    short = whole._replace(**{"height" if key.kind == "phases" else "width": 40})
    assert visible(bench, short)


def test_zooming_in_and_out_is_about_the_middle_and_comes_back(bench: Bench) -> None:
    bench.map.zoom_in()
    assert bench.map.zoom == pytest.approx(1.25)
    bench.map.zoom_out()
    assert bench.map.zoom == pytest.approx(1.0)
    bench.settle()
    assert scrolled(bench) == pytest.approx((400, 200), abs=6)


def test_the_headers_stay_beside_their_cells(bench: Bench) -> None:
    bench.map.zoom_to(1.3)
    bench.map.canvas.scroll_to(350, 120)
    bench.settle()
    cell = bench.map.canvas.layout_.cell_rect(CellKey("p1", "l1"))
    assert cell is not None
    corner = bench.body(cell.x, cell.y)
    header = bench.on(bench.map.phases, bench.map.phases.rect_of(1).topLeft())
    assert header.x() == pytest.approx(corner.x(), abs=1)
    lane = bench.on(bench.map.lanes, bench.map.lanes.rect_of(1).topLeft())
    assert lane.y() == pytest.approx(corner.y(), abs=1)


@pytest.mark.parametrize("corner", ["right", "left"])
def test_near_an_edge_a_carried_card_scrolls_the_map(bench: Bench, corner: str) -> None:
    view, x, y = bench.view, *scrolled(bench)
    if corner == "right":
        place = bench.on(view, view.rect().bottomRight() - QPoint(6, 6))
    else:
        place = bench.on(view, QPoint(6, 6))
    bench.lift(bench.card("c4r2"), place)
    if corner == "right":
        bench.qtbot.waitUntil(lambda: scrolled(bench)[0] > x + 60 and scrolled(bench)[1] > y + 60)
    else:
        bench.qtbot.waitUntil(lambda: scrolled(bench)[0] < x - 60 and scrolled(bench)[1] < y - 60)
    slot = bench.map.canvas.layout_.slot_at(*under(bench, place))
    assert bench.drop_mark() == (slot.mark if slot is not None else None), (
        "the mark follows what comes under the pointer"
    )
    bench.key(Qt.Key.Key_Escape)
    assert not bench.map.canvas.edge_scroll.active
    bench.release(place)


def test_what_was_seen_is_seen_again(bench: Bench) -> None:
    bench.map.zoom_to(0.8)
    bench.map.canvas.scroll_to(300, 150)
    state = bench.map.view_state()
    bench.map.fit_all()
    bench.map.restore_view_state(state)
    assert bench.map.zoom == pytest.approx(0.8)
    assert scrolled(bench) == (300, 150)
    bench.map.restore_view_state({"zoom": "much", "x": None})
    assert bench.map.zoom == pytest.approx(0.8)


def words(bench: Bench) -> str:
    bands = bench.map.canvas.layout_.bands
    marks = [mark for band in bands for mark in band.header.marks]
    return " ".join(mark.text for mark in marks if isinstance(mark, Text))


def test_the_map_speaks_its_own_language(bench: Bench) -> None:
    bench.map.add_lane("experience")
    bench.key(Qt.Key.Key_Escape)
    session = bench.session
    said = "one curve for each role"
    swedish = Wording.of("sv")(said)
    assert said in words(bench)
    session.edit("change_map", change_map(session.document, language="sv"))
    assert said != swedish
    assert said not in words(bench)
    assert swedish in words(bench)
    session.undo()
    assert said in words(bench)
