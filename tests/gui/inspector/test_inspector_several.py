"""Several cards at once: what they share is shown, what differs is said, a change goes to all."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.controls.control import MIXED
from cjm_desktop.desktop.inspector.card_form import CardForm
from cjm_desktop.journey.document import Key
from tests.gui.inspector.inspecting import Bench, bench


def label(desk: Bench, name: str) -> str:
    return desk.inspector.form.rows[name].label.text()


def test_what_differs_is_said_and_what_is_common_is_shown(qtbot: QtBot) -> None:
    desk = bench(qtbot, None, "a", "b")
    form = desk.inspector.form
    assert isinstance(form, CardForm)
    assert form.heading.text() == "2 CARDS"
    title = desk.control("title")
    assert title.shown_value() is MIXED
    assert title.editor.toPlainText() == ""
    assert title.editor.placeholderText() == "Several values"
    assert desk.control("kind").combo.currentText() == "Touchpoint"
    assert desk.control("channel").editor.placeholderText() == "Several values"
    assert label(desk, "potential") == "Potential · mixed"
    assert not desk.control("potential").slider.scored
    assert desk.control("potential").number.text() == ""
    assert label(desk, "effort") == "Effort"
    assert desk.control("effort").number.text() == "3"
    assert label(desk, "we_present") == "We are there · mixed"
    assert not any(button.isChecked() for button in desk.control("we_present").buttons)
    assert desk.control("phase").combo.currentText() == "1. Trigger"


def test_going_through_mixed_fields_changes_nothing(qtbot: QtBot) -> None:
    desk = bench(qtbot, None, "a", "b", "m")
    before = desk.document
    desk.inspector.focus_field()
    for _ in range(16):
        QTest.keyClick(desk.window.focusWidget(), Qt.Key.Key_Tab)
    desk.leave()
    assert desk.document is before


def test_typing_goes_to_all_and_is_one_step(qtbot: QtBot) -> None:
    desk = bench(qtbot, None, "a", "b")
    editor = desk.control("channel").editor
    desk.type_into(editor, "Phone")
    desk.leave()
    assert {desk.document.cards[each].channel for each in "ab"} == {"Phone"}
    assert desk.steps() == 1
    desk.session.undo()
    assert [desk.document.cards[each].channel for each in "ab"] == ["Web", "Event"]
    assert editor.text() == ""
    assert editor.placeholderText() == "Several values"


def test_a_score_goes_to_all_and_the_mark_goes(qtbot: QtBot) -> None:
    desk = bench(qtbot, None, "a", "b")
    slider = desk.control("potential").slider
    slider.setFocus()
    QTest.keyClick(slider, Qt.Key.Key_5)
    assert {desk.document.cards[each].potential for each in "ab"} == {5}
    assert label(desk, "potential") == "Potential"
    desk.session.undo()
    assert label(desk, "potential") == "Potential · mixed"


def test_a_choice_goes_to_all(qtbot: QtBot) -> None:
    desk = bench(qtbot, None, "a", "b", "m")
    desk.choose(desk.control("decision"), "Start")
    desk.click(desk.control("customer_present").buttons[1])
    desk.click(desk.control("moment_of_truth").button)
    for each in "abm":
        card = desk.document.cards[each]
        assert (card.decision, card.customer_present, card.moment_of_truth) == (
            "start", False, True,
        )  # fmt: skip
    assert desk.steps() == 3


def test_several_move_to_a_phase_and_keep_their_lanes(qtbot: QtBot) -> None:
    desk = bench(qtbot, None, "a", "m", "t")
    assert desk.control("phase").combo.currentText() == ""
    desk.choose(desk.control("phase"), "1. Trigger")
    cards = desk.document.cards
    assert [(cards[each].phase, cards[each].lane) for each in "amt"] == [
        ("p1", "l1"), ("p1", "l2"), ("p1", "l1"),
    ]  # fmt: skip
    assert desk.steps() == 1
    desk.choose(desk.control("phase"), "Idea tray")
    assert {desk.document.cards[each].phase for each in "amt"} == {None}
    desk.session.undo()
    desk.session.undo()
    assert desk.control("phase").shown_value() is MIXED


def test_several_phases_are_renamed_together(qtbot: QtBot) -> None:
    desk = bench(qtbot)
    desk.session.select([Key("phases", "p1"), Key("phases", "p2")])
    desk.type_into(desk.control("goal").editor, "Trust")
    assert {phase.goal for phase in desk.document.phases.values()} == {"Trust"}
    assert desk.steps() == 1
