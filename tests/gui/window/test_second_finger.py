"""Two fingers look about, and do nothing to what the first one came down on."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.chart.plot import Plot
from cjm_desktop.desktop.controls.long_press import LongPress
from cjm_desktop.desktop.controls.slider import ScoreSlider
from cjm_desktop.desktop.insight.ideas_tab import IdeasTab
from cjm_desktop.desktop.insight.presence.presence_board import PresenceBoard
from cjm_desktop.desktop.look.pointing import Pointing
from cjm_desktop.desktop.look.scale import POINTER
from cjm_desktop.desktop.table.view import TableView
from tests.gui.desk import SAMPLE, Desk, desk_with_window

BESIDE = QPoint(40, 0)
ON_THE_SCREEN = (780, 700)
"""The toolkit's gestures look for what is under the fingers on the screen, which is small here."""


@pytest.fixture(scope="module")
def screen() -> QPointingDevice:
    return QTest.createTouchDevice()


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication, screen: QPointingDevice) -> Iterator[Desk]:
    for made in desk_with_window(qtbot, qapp):
        Pointing(qapp, made.theming)
        made.window.files.open(SAMPLE)
        made.window.resize(*ON_THE_SCREEN)
        made.window.hide()
        made.window.show()
        made.window.activateWindow()
        with qtbot.waitActive(made.window):
            pass
        yield made
        made.theming.choose_target(POINTER)


class Fingers:
    """Fingers on a window: they come down one after the other, as they do."""

    def __init__(self, window: QWidget, screen: QPointingDevice) -> None:
        self._window, self._screen = window, screen
        self._down: dict[int, QPoint] = {}

    def put(self, *places: QPoint) -> None:
        """Put fingers down, move them or lift them, until there is one at each of the places."""
        touch = QTest.touchEvent(self._window.windowHandle(), self._screen, False)
        for finger, place in enumerate(places):
            (touch.move if finger in self._down else touch.press)(finger, place)
        for finger in [each for each in self._down if each >= len(places)]:
            touch.release(finger, self._down[finger])
        self._down = dict(enumerate(places))
        touch.commit()
        QApplication.processEvents()

    def both(self, widget: QWidget, at: QPoint, by: QPoint, apart: QPoint) -> None:
        """Move two fingers from a place of a widget by a way, and from each other by another."""
        one = widget.mapTo(self._window, at)
        self.put(one)
        for part in range(11):
            way = by * (part / 10)
            self.put(one + way, one + way + BESIDE + apart * (part / 10))
        self.put(one + by)
        self.put()


@pytest.fixture
def fingers(desk: Desk, screen: QPointingDevice) -> Fingers:
    return Fingers(desk.window, screen)


def shown(desk: Desk, kind: type[QWidget]) -> QWidget:
    QApplication.processEvents()
    (found,) = (each for each in desk.window.findChildren(kind) if each.isVisible())
    assert isinstance(found, QWidget)
    return found


def test_two_fingers_on_a_dot_score_nothing_and_one_still_does(
    desk: Desk, fingers: Fingers
) -> None:
    desk.window.navigator.show_view("gap")
    plot = shown(desk, Plot)
    assert isinstance(plot, Plot)
    before = desk.session.document
    dot = next(iter(plot.chart.dots_by_id))
    at = plot.point_of_dot(dot).toPoint()
    fingers.both(plot, at, QPoint(0, 60), QPoint(50, 0))
    assert desk.session.document is before
    assert not plot.dragging
    start = plot.mapTo(desk.window, at)
    for part in range(6):
        fingers.put(start + QPoint(0, 12 * part))
    fingers.put()
    assert desk.session.document.cards[dot].potential != before.cards[dot].potential


def test_two_fingers_that_come_one_by_one_zoom_presence(desk: Desk, fingers: Fingers) -> None:
    desk.window.navigator.show_tab("presence")
    board = shown(desk, PresenceBoard)
    assert isinstance(board, PresenceBoard)
    before = desk.session.document
    card = next(iter(board.board.cards.values()))
    fingers.both(board, board.to_view(card).center(), QPoint(), QPoint(40, 0))
    assert board.zoom == pytest.approx(2, abs=0.05)
    assert desk.session.document is before


def test_two_fingers_pull_ideas_and_press_nothing(desk: Desk, fingers: Fingers) -> None:
    desk.window.resize(780, 420)
    desk.window.navigator.show_tab("ideas")
    tab = shown(desk, IdeasTab)
    before = desk.session.document
    area = next(
        each for each in tab.findChildren(QAbstractScrollArea)
        if each.isVisible() and each.verticalScrollBar().maximum() > 0
    )  # fmt: skip
    middle = area.viewport().rect().center()
    for down in range(-40, 41, 20):
        fingers.both(area.viewport(), middle + QPoint(0, down), QPoint(0, -30), QPoint())
    assert area.verticalScrollBar().value() > 0
    assert desk.session.document is before


def test_two_fingers_on_a_slider_call_its_drag_off(desk: Desk, fingers: Fingers) -> None:
    session = desk.session
    scored = next(each for each, card in session.document.cards.items() if card.potential == 9)
    session.select_cards([scored])
    desk.window.desk.show_panel("right", True)
    QApplication.processEvents()
    slider = next(each for each in desk.window.findChildren(ScoreSlider) if each.isVisible())
    before = session.document
    fingers.both(slider, QPoint(5, slider.height() // 2), QPoint(0, -30), QPoint())
    assert session.document == before
    assert not desk.window.commands["undo"].isEnabled()


def test_two_fingers_open_no_menu_and_drag_no_phase(
    desk: Desk, fingers: Fingers, qtbot: QtBot
) -> None:
    phases = desk.window.places.map_view.phases
    before = desk.session.document
    fingers.both(phases, phases.rect_of(0).center(), QPoint(300, 0), QPoint())
    assert desk.session.document is before
    desk.window.navigator.show_view("table")
    view = desk.window.places.room("table")
    assert isinstance(view, TableView)
    (waits,) = view.table.viewport().findChildren(LongPress)
    start = view.table.viewport().mapTo(desk.window, QPoint(80, 40))
    fingers.put(start)
    waiting = [waits.is_waiting]
    fingers.put(start, start + BESIDE)
    waiting.append(waits.is_waiting)
    assert waiting == [True, False]
    fingers.put()
    assert QApplication.activePopupWidget() is None


def test_two_fingers_close_no_card_before_the_room_and_one_does(
    desk: Desk, screen: QPointingDevice, qtbot: QtBot
) -> None:
    desk.window.commands["present"].trigger()
    shown = desk.window.desk.presenting.shown
    assert shown is not None
    qtbot.waitUntil(lambda: QApplication.focusWidget() is shown.view)
    fingers, middle = Fingers(shown, screen), shown.view.rect().center()
    shown.presentation.open_card(next(iter(desk.session.document.cards)))
    fingers.both(shown.view, middle, QPoint(0, 60), QPoint(50, 0))
    assert bool(shown.opened)
    fingers.put(shown.view.mapTo(shown, middle))
    fingers.put()
    assert not bool(shown.opened)
    shown.close()
