"""Fingers on the canvas: one taps, drags a card or pulls the map, two pull and zoom."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QNativeGestureEvent, QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cjm_desktop.journey.document import TRAY, Key
from tests.gui.canvas.bench import Bench
from tests.gui.canvas.maps import large_map
from tests.gui.canvas.test_looking import scrolled, under
from tests.maps import P1L1, P2L2, P3L1


@pytest.fixture(scope="module")
def screen() -> QPointingDevice:
    return QTest.createTouchDevice()


class Hand:
    """Fingers on a bench's window; a finger that is down has a place."""

    def __init__(self, bench: Bench, screen: QPointingDevice) -> None:
        self._bench = bench
        self._screen = screen
        self._down: dict[int, QPoint] = {}

    def put(self, *places: QPoint) -> None:
        """Put fingers down, move them or lift them, until there is one at each of the places."""
        touch = QTest.touchEvent(self._bench.window.windowHandle(), self._screen, False)
        for finger, place in enumerate(places):
            (touch.move if finger in self._down else touch.press)(finger, place)
        for finger in [each for each in self._down if each >= len(places)]:
            touch.release(finger, self._down[finger])
        self._down = dict(enumerate(places))
        touch.commit()
        self._bench.settle()

    def tap(self, place: QPoint) -> None:
        self.put(place)
        self.put()

    def pull(self, start: QPoint, end: QPoint) -> None:
        for part in (0.0, 0.3, 0.7, 1.0):
            self.put(start + (end - start) * part)
        self.put()


@pytest.fixture
def hand(bench: Bench, screen: QPointingDevice) -> Hand:
    return Hand(bench, screen)


@pytest.fixture
def large(qtbot: QtBot) -> Bench:
    """A map that is larger than the window, scrolled to its middle."""
    bench = Bench(qtbot, large_map())
    bench.map.canvas.scroll_to(400, 200)
    bench.settle()
    return bench


def test_a_tap_selects_and_two_write(bench: Bench, hand: Hand) -> None:
    hand.tap(bench.card("b"))
    assert bench.selected == "b"
    hand.tap(bench.cell(P3L1))
    assert (bench.selected, bench.map.canvas.cell) == ("", P3L1)
    hand.tap(bench.card("d"))
    hand.tap(bench.card("d") + QPoint(3, 3))
    assert bench.writing()


def test_a_tap_into_a_field_stays_in_it(bench: Bench, hand: Hand) -> None:
    bench.double_click(bench.card("d"))
    bench.type("Delta")
    field = bench.editor
    hand.tap(bench.on(field))
    assert bench.writing()
    bench.type("!")
    assert "!" in bench.document.cards["d"].title


def test_a_finger_drags_a_card(bench: Bench, hand: Hand) -> None:
    before = bench.document
    hand.pull(bench.card("a"), bench.cell(P3L1))
    assert bench.cells[P3L1] == "a"
    bench.steps_back(before)


def test_on_an_empty_place_a_finger_pulls_the_map(large: Bench, screen: QPointingDevice) -> None:
    before, hand = large.document, Hand(large, screen)
    cell = large.map.canvas.layout_.cell_at(*under(large, large.on(large.view)))
    assert cell is not None
    start = large.cell(cell)
    hand.pull(start, start - QPoint(80, 50))
    assert scrolled(large) == (480, 250)
    assert large.document is before
    assert large.session.selection == ()


def test_two_fingers_zoom_and_pull_about_what_is_between_them(
    large: Bench, screen: QPointingDevice
) -> None:
    hand = Hand(large, screen)
    left, right = (large.on(large.view, QPoint(x, 250)) for x in (200, 400))
    x, y = under(large, (left + right) / 2)
    hand.put(left)
    hand.put(left, right)
    for step in range(1, 6):
        hand.put(left + QPoint(-10, 4) * step, right + QPoint(20, 4) * step)
    assert large.map.zoom == pytest.approx(1.75, abs=0.01)
    between = (left + right) / 2 + QPoint(25, 20)
    assert under(large, between) == pytest.approx((x, y), abs=2)
    hand.put(left)
    at = scrolled(large)
    hand.put(left + QPoint(60, 60))
    hand.put()
    assert scrolled(large) == at, "the finger that stays has done its part"


def test_a_second_finger_lets_a_card_go_back(bench: Bench, hand: Hand) -> None:
    before = bench.document
    hand.put(bench.card("a"))
    hand.put(bench.cell(P3L1))
    assert bench.in_the_air() is not None
    hand.put(bench.cell(P3L1), bench.cell(P2L2))
    assert bench.in_the_air() is None
    hand.put()
    assert bench.document is before


def test_a_long_press_selects_and_opens_the_menu(bench: Bench, hand: Hand) -> None:
    wanted: list[QPoint] = []
    bench.map.context_menu.connect(wanted.append)
    hand.put(bench.card("c"))
    bench.qtbot.waitUntil(lambda: bool(wanted))
    hand.put()
    assert bench.selected == "c"
    assert len(wanted) == 1
    hand.tap(bench.card("d"))
    assert bench.selected == "d"


def test_a_long_press_opens_the_menu_of_a_header(bench: Bench, hand: Hand) -> None:
    wanted: list[QPoint] = []
    bench.map.phases.context_menu.connect(wanted.append)
    before, first, second = bench.document, bench.phase(0), bench.phase(1)
    hand.put(second)
    bench.qtbot.waitUntil(lambda: bool(wanted))
    hand.put(first)
    hand.put()
    assert bench.session.selection == (Key("phases", "p2"),)
    assert len(wanted) == 1
    assert bench.document is before, "nothing is dragged by the finger that stays"
    hand.pull(second, first)
    assert bench.document.phase_ids[0] == "p2", "one that moves at once drags it"


def test_a_long_press_opens_the_menu_of_an_idea(bench: Bench, hand: Hand) -> None:
    before = bench.document
    (idea,) = [each.id for each in bench.document.cells[TRAY]][:1]
    rect = bench.palette.tray.rect_of(idea)
    assert rect is not None
    hand.put(bench.on(bench.palette.tray, rect.center()))
    bench.qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    menu = QApplication.activePopupWidget()
    assert menu is not None
    menu.close()
    hand.put()
    assert bench.session.selected_cards == (idea,)
    assert bench.document is before


def test_for_a_finger_targets_are_larger_until_the_mouse_moves(bench: Bench, hand: Hand) -> None:
    beside = bench.plus(P2L2) + QPoint(18, 0)
    bench.click(beside)
    assert not bench.writing()
    hand.tap(beside)
    assert bench.writing()
    bench.key(Qt.Key.Key_Escape)
    bench.move(bench.card("a"))
    assert bench.map.canvas.target == 24


def gesture(bench: Bench, kind: Qt.NativeGestureType, value: float, moved: QPointF) -> None:
    place = QPointF(300, 200)
    event = QNativeGestureEvent(
        kind, QPointingDevice.primaryPointingDevice(), 2, place, place,
        QPointF(bench.view.mapToGlobal(place)), value, moved,
    )  # fmt: skip
    QApplication.sendEvent(bench.view, event)
    bench.settle()


def test_a_touch_pad_zooms_and_pulls(large: Bench) -> None:
    place = large.on(large.view, QPoint(300, 200))
    x, y = under(large, place)
    gesture(large, Qt.NativeGestureType.ZoomNativeGesture, 0.2, QPointF())
    assert large.map.zoom == pytest.approx(1.2)
    assert under(large, place) == pytest.approx((x, y), abs=2)
    across, down = scrolled(large)
    gesture(large, Qt.NativeGestureType.PanNativeGesture, 0, QPointF(30, -20))
    assert scrolled(large) == (across - 30, down + 20)


def test_a_tap_on_a_plus_makes_a_card_once(bench: Bench, hand: Hand) -> None:
    hand.tap(bench.plus(P3L1))
    bench.type("New")
    bench.key(Qt.Key.Key_Escape)
    assert bench.titles.count("New") == 1
    assert bench.cells[P1L1] == "a b c"
