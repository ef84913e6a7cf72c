"""The score of a card by mouse and keys: halves from 0 to 10, or none; a drag is one step."""

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.controls.slider import ScoreSlider
from cjm_desktop.journey.records import Card
from tests.gui.inspector.inspecting import LEFT, Bench, bench


def card(desk: Bench) -> Card:
    return desk.document.cards["a"]


def slide(slider: ScoreSlider, *scores: float, release: bool = True) -> None:
    def at(score: float) -> QPoint:
        return QPoint(round(slider._x_of(round(score * 2))), slider.height() // 2)

    QTest.mousePress(slider, LEFT, pos=at(scores[0]))
    for score in scores[1:]:
        QTest.mouseMove(slider, at(score))
    if release:
        QTest.mouseRelease(slider, LEFT, pos=at(scores[-1]))


def test_a_drag_of_the_slider_is_live_and_one_step(qtbot: QtBot) -> None:
    desk = bench(qtbot, None, "a")
    control = desk.control("potential")
    slide(control.slider, 8, 6.5, release=False)
    assert card(desk).potential == 6.5
    QTest.mouseRelease(control.slider, LEFT)
    slide(control.slider, 6, 2.5, 4.5)
    assert card(desk).potential == 4.5
    assert control.number.text() == "4.5"
    assert desk.steps() == 2
    desk.session.undo()
    desk.session.undo()
    assert card(desk).potential == 9
    assert control.number.text() == "9"


def test_escape_calls_a_drag_off(qtbot: QtBot) -> None:
    desk = bench(qtbot, None, "a")
    slider = desk.control("effort").slider
    slider.setFocus()
    slide(slider, 5, 7, release=False)
    assert card(desk).effort == 7
    QTest.keyClick(slider, Qt.Key.Key_Escape)
    assert card(desk).effort == 3
    assert desk.control("effort").number.text() == "3"
    QTest.mouseRelease(slider, LEFT)
    assert card(desk).effort == 3
    assert desk.steps() == 0


def test_scores_by_keys_are_halves_and_one_step(qtbot: QtBot) -> None:
    desk = bench(qtbot, None, "a")
    slider = desk.control("effort").slider
    slider.setFocus()
    QTest.keyClick(slider, Qt.Key.Key_Right)
    assert card(desk).effort == 3.5
    QTest.keyClick(slider, Qt.Key.Key_8)
    assert card(desk).effort == 8
    desk.leave()
    assert desk.steps() == 1
    slider.setFocus()
    QTest.keyClick(slider, Qt.Key.Key_Delete)
    assert card(desk).effort is None


def test_a_score_is_typed_with_a_comma_and_a_wrong_one_is_said(qtbot: QtBot) -> None:
    desk = bench(qtbot, None, "a")
    number = desk.control("potential").number
    desk.replace(number, "7,5")
    assert card(desk).potential == 7.5
    QTest.keyClicks(number, "5")
    assert card(desk).potential == 9
    assert number.text() == "7,55"
    assert desk.said("potential") == ("A score is 0 to 10, in whole or half steps. It is still 9.")
    QTest.keyClick(number, Qt.Key.Key_Backspace)
    assert desk.said("potential") == ""
    assert card(desk).potential == 7.5
    desk.leave()
    for wrong in ("11", "12", "45", "4,26", "-1", "nan", "1e400", "x"):
        desk.click(number)
        QTest.keyClicks(number, wrong)
        assert desk.said("potential").endswith("It is still 7.5."), wrong
        assert card(desk).potential == 7.5, wrong
        desk.leave()
        assert (number.text(), card(desk).potential) == (wrong, 7.5)
    assert desk.steps() == 1


def test_a_click_into_a_number_selects_it(qtbot: QtBot) -> None:
    desk = bench(qtbot, None, "a")
    number = desk.control("potential").number
    desk.click(number)
    QTest.keyClicks(number, "4")
    assert card(desk).potential == 4
    desk.click(number)
    QTest.keyClicks(number, "0")
    assert desk.said("potential")
    assert card(desk).potential == 9


def test_a_number_typed_on_the_slider_is_typed_in_full(qtbot: QtBot) -> None:
    desk = bench(qtbot, None, "a")
    desk.control("potential").slider.setFocus()
    for sign in "4,5":
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClicks(focus, sign)
    assert card(desk).potential == 4.5


def test_scores_that_differ_are_all_kept_when_what_is_typed_is_refused(qtbot: QtBot) -> None:
    desk = bench(qtbot, None, "a", "b")
    before = desk.document
    number = desk.control("potential").number
    desk.click(number)
    QTest.keyClicks(number, "12")
    assert desk.said("potential") == "A score is 0 to 10, in whole or half steps."
    assert desk.document == before
    assert desk.steps() == 0


def test_what_was_refused_is_not_lost_in_silence(qtbot: QtBot) -> None:
    desk = bench(qtbot, None, "a")
    said: list[str] = []
    desk.session.message.connect(said.append)
    number = desk.control("potential").number
    desk.click(number)
    QTest.keyClicks(number, "45")
    desk.session.select_cards(["b"])
    assert said == ["Potential: A score is 0 to 10, in whole or half steps. It is still 9."]


def test_a_score_is_cleared_by_its_button_and_zero_is_a_score(qtbot: QtBot) -> None:
    desk = bench(qtbot, None, "a")
    control = desk.control("potential")
    desk.click(control.clear)
    assert card(desk).potential is None
    assert not control.slider.scored
    assert not control.clear.isVisible()
    QTest.keyClick(control.slider, Qt.Key.Key_0)
    assert card(desk).potential == 0
    assert control.slider.scored
    assert desk.steps() == 2


def test_the_wheel_over_a_field_changes_nothing(qtbot: QtBot) -> None:
    desk = bench(qtbot, None, "a")
    before = desk.document
    for widget in (desk.control("effort").slider, desk.control("kind").combo):
        widget.setFocus()
        middle = QPointF(widget.rect().center())
        turn = QWheelEvent(
            middle, QPointF(widget.mapToGlobal(middle.toPoint())), QPoint(), QPoint(0, -120),
            Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(widget, turn)
    assert desk.document is before
