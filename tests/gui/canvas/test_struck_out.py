"""Delete strikes out what was part of the journey as it was; deleting again takes it out."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from cjm_desktop.editing.edits.cards import move_cards
from cjm_desktop.editing.edits.improved import improved_journey
from cjm_desktop.journey.document import TRAY, Key
from tests.gui.canvas.bench import CTRL, NONE, Bench
from tests.gui.desk import Desk, desk_with_window
from tests.maps import P1L1, shown, small_map

K = Qt.Key
IMPROVED = improved_journey(small_map(), removed=["a"])


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication) -> Iterator[Desk]:
    for desk in desk_with_window(qtbot, qapp):
        with qtbot.waitActive(desk.window):
            desk.window.activateWindow()
        desk.session.open(IMPROVED, None)
        desk.window.files.opened.emit()
        desk.window.places.map_view.setFocus()
        yield desk


def key(desk: Desk, which: Qt.Key, keys: Qt.KeyboardModifier = NONE) -> None:
    QTest.keyClick(desk.window.windowHandle(), which, keys)
    QApplication.processEvents()


def said(desk: Desk) -> str:
    return desk.window.status.message.text()


def test_deleting_marks_and_deleting_again_takes_it_out(desk: Desk) -> None:
    desk.session.select_cards(["b", "c"])
    key(desk, K.Key_Delete)
    cards = desk.session.document.cards
    assert cards["b"].change == cards["c"].change == "removed"
    assert said(desk) == (
        "2 cards marked as removed: they are still part of the journey as it was. "
        "Delete again to take them out of both."
    )
    key(desk, K.Key_Delete)
    assert shown(desk.session.document)[P1L1] == "a"
    assert said(desk) == "2 cards deleted"
    key(desk, K.Key_Z, CTRL)
    key(desk, K.Key_Z, CTRL)
    assert desk.session.document == IMPROVED


def test_cut_and_pasted_is_moved(desk: Desk) -> None:
    desk.session.select_cards(["b"])
    key(desk, K.Key_X, CTRL)
    assert desk.session.document.cards["b"].change == "removed"
    assert said(desk) == (
        "One card cut · Marked as removed: it is still part of the journey as it was."
    )
    desk.session.select_cards(["f"])
    key(desk, K.Key_V, CTRL)
    card = desk.session.document.cards["b"]
    assert (card.phase, card.lane, card.change) == ("p3", "l2", None)
    assert card.earlier == IMPROVED.cards["b"].earlier
    assert desk.session.document.cards.keys() == IMPROVED.cards.keys()
    assert desk.session.selected_cards == ("b",)
    assert said(desk) == "One card pasted"


def test_deleted_in_the_tray_it_goes_back_struck_out(qtbot: QtBot) -> None:
    bench = Bench(qtbot, move_cards(IMPROVED, ["b"], TRAY).apply(IMPROVED))
    before = bench.document
    bench.click(bench.idea("b"))
    bench.key(K.Key_Delete)
    assert bench.cells[P1L1] == "a c b"
    assert bench.document.cards["b"].change == "removed"
    assert bench.messages == [
        "Marked as removed: it is still part of the journey as it was. "
        "Delete again to take it out of both."
    ]
    bench.steps_back(before)


@pytest.mark.parametrize("at", ["phase", "lane"])
def test_a_phase_or_lane_stays_with_its_cards_struck_out(qtbot: QtBot, at: str) -> None:
    bench = Bench(qtbot, IMPROVED)
    bench.answer.fate = "strike"
    bench.click(bench.phase(0) if at == "phase" else bench.lane(0))
    bench.map.delete()
    struck = {each for each, card in bench.document.cards.items() if card.change == "removed"}
    assert struck == set("abce" if at == "phase" else "abcd")
    assert (bench.document.phases, bench.document.lanes) == (IMPROVED.phases, IMPROVED.lanes)
    ((_, found),) = bench.answer.asked
    assert (found.cards, found.staying, found.former) == (4, 3, 4)
    bench.steps_back(IMPROVED)


def test_the_question_says_what_the_journey_as_it_was_loses(desk: Desk) -> None:
    asked: list[str] = []

    def keep_it() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        asked.append(box.text())
        QTest.keyClick(box, K.Key_Return)

    desk.session.select([Key("phases", "p3")])
    QTimer.singleShot(0, keep_it)
    key(desk, K.Key_Delete)
    assert "2 cards of the journey as it was have their place here, and would lose it." in asked[0]
    cards = desk.session.document.cards
    assert cards["f"].change == cards["g"].change == "removed"
    assert "p3" in desk.session.document.phases
