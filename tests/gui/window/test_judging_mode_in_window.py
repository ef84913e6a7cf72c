"""The judging mode in the program's own window: its bar, its keys, and where it ends."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.controls.judging_bar import JudgingBar
from cjm_desktop.journey.document import CellKey, Key
from tests.gui.canvas.bench import NONE, SHIFT
from tests.gui.desk import Desk, desk_with_window
from tests.maps import P3L1, small_map


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication) -> Iterator[Desk]:
    for made in desk_with_window(qtbot, qapp):
        with qtbot.waitActive(made.window):
            made.window.activateWindow()
        made.session.open(small_map(), None)
        made.window.files.opened.emit()
        made.window.places.map_view.setFocus()
        QApplication.processEvents()
        yield made


def press(desk: Desk, *keys: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
    for key in keys:
        QTest.keyClick(desk.window.windowHandle(), key, held)
    QApplication.processEvents()
    QApplication.processEvents()


def bar(desk: Desk) -> JudgingBar | None:
    """Give the bar, if it is seen."""
    found = desk.window.findChild(JudgingBar)
    return found if isinstance(found, JudgingBar) and found.isVisible() else None


def said(desk: Desk) -> str:
    found = bar(desk)
    assert found is not None
    return found.accessibleName()


def test_its_key_begins_it_and_esc_leaves_it(desk: Desk) -> None:
    assert bar(desk) is None
    press(desk, Qt.Key.Key_F4)
    assert desk.window.commands["judge_cards"].isChecked()
    assert said(desk) == (
        "Judging. A. C: customer is there, Shift+C: is not, W: we are there, Shift+W: are not."
        " 7 left"
    )
    press(desk, Qt.Key.Key_C, Qt.Key.Key_W)
    assert said(desk).startswith("Judging. B. ")
    assert said(desk).endswith("6 left")
    press(desk, Qt.Key.Key_Escape)
    assert bar(desk) is None
    assert not desk.window.commands["judge_cards"].isChecked()


def test_scoring_shows_what_was_typed_and_what_comes_next(desk: Desk) -> None:
    press(desk, Qt.Key.Key_F4, held=SHIFT)
    assert desk.window.commands["score_cards"].isChecked()
    assert QApplication.activeWindow() is desk.window
    assert said(desk).startswith("Scoring. A. –: Potential, –: Effort. 0–9: score")
    press(desk, Qt.Key.Key_8, Qt.Key.Key_Period)
    assert said(desk).startswith("Scoring. A. 8.5: Potential, –: Effort.")
    press(desk, Qt.Key.Key_3)
    found = bar(desk)
    assert found is not None
    assert found._before.text() == "Before: 8.5 / 3, A"
    press(desk, Qt.Key.Key_F4, held=SHIFT)
    assert bar(desk) is None


def test_the_bar_gives_way_to_a_narrow_window(desk: Desk) -> None:
    desk.window.resize(desk.window.minimumSize())
    press(desk, Qt.Key.Key_F4, held=SHIFT)
    assert desk.window.width() == desk.window.minimumWidth()
    found = bar(desk)
    assert found is not None
    assert found.close_button.geometry().right() <= found.width()


def test_it_ends_where_another_view_is_shown(desk: Desk) -> None:
    press(desk, Qt.Key.Key_F4)
    desk.window.navigator.show_view("people")
    QApplication.processEvents()
    assert bar(desk) is None


def empty(desk: Desk) -> CellKey:
    """Give an empty cell the keyboard."""
    desk.session.select(())
    desk.window.places.map_view.canvas.set_cell(P3L1)
    return P3L1


@pytest.mark.parametrize("come", ["by mouse", "from its list", "from a card's field"])
def test_with_a_lane_selected_stray_letters_change_nothing(desk: Desk, come: str) -> None:
    panels, lane = desk.window.places.panels, [Key("lanes", "l1")]
    match come:
        case "by mouse":
            strip = desk.window.places.map_view.lanes
            QTest.mouseClick(strip, Qt.MouseButton.LeftButton, pos=strip.rect_of(0).center())
        case "from its list":
            desk.session.select(lane)
            panels.show_fields("kind")
        case _:
            desk.session.select_cards(["a"])
            panels.show_fields("kind")
            desk.session.select(lane)
    QApplication.processEvents()
    focus = QApplication.focusWidget()
    assert focus is not None
    for letter in "tcqesd":
        QTest.keyClicks(focus, letter)
    assert focus.window() is desk.window
    assert desk.session.document == small_map()


def shift_and_one(desk: Desk) -> None:
    """Press what is “!” on most keyboards; that of the tests has no signs and types the digit."""
    press(desk, Qt.Key.Key_1, held=SHIFT)


def test_an_exclamation_mark_begins_a_card_and_does_not_zoom(desk: Desk) -> None:
    view = desk.window.places.map_view
    view.zoom_to(1.5)
    cell = empty(desk)
    shift_and_one(desk)
    press(desk, Qt.Key.Key_Escape)
    (made,) = desk.session.document.cells[cell]
    assert made.card.title == "1"
    assert view.zoom == 1.5


def test_the_same_key_fits_all_where_no_card_would_begin(desk: Desk) -> None:
    view = desk.window.places.map_view
    view.zoom_to(1.5)
    desk.session.select_cards(["a"])
    shift_and_one(desk)
    assert view.zoom < 1.5
    view.zoom_to(1.5)
    empty(desk)
    press(desk, Qt.Key.Key_2, held=Qt.KeyboardModifier.ControlModifier)
    assert view.zoom < 1.5
    assert P3L1 not in desk.session.document.cells


def test_what_is_said_of_a_wrong_key_goes_with_what_it_is_said_of(desk: Desk) -> None:
    line = desk.window.status.message
    ways: tuple[Callable[[], None], ...] = (
        lambda: desk.window.navigator.show_view("gap"),
        lambda: press(desk, Qt.Key.Key_Escape),
        lambda: press(desk, Qt.Key.Key_Right),
    )
    for go_on in ways:
        desk.window.navigator.show_view("map")
        desk.session.select_cards(["a"])
        if bar(desk) is None:
            press(desk, Qt.Key.Key_F4)
        press(desk, Qt.Key.Key_Q)
        assert line.text().startswith("Q and D are for mindsets")
        go_on()
        assert not line.text()
