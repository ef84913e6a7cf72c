"""The inspector of one card: what is typed and chosen is what the document says, step by step."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.inspector.inspector import FORMS
from cjm_desktop.editing.edits.cards import change_cards, remove_cards
from cjm_desktop.journey.document import Document
from cjm_desktop.journey.records import Card
from tests.gui.inspector.inspecting import HOSTILE, Bench, bench

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def card(desk: Bench, card_id: str = "a") -> Card:
    return desk.document.cards[card_id]


def test_a_channel_is_suggested_from_those_used(qtbot: QtBot) -> None:
    desk = bench(qtbot, None, "a")
    editor = desk.control("channel").editor
    desk.replace(editor, "ev")
    popup = editor.completer().popup()
    qtbot.waitUntil(popup.isVisible)
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    assert card(desk).channel == editor.text() == "Event"
    desk.leave()
    assert desk.steps() == 1


def test_the_kind_by_the_keyboard_and_the_fields_that_apply(qtbot: QtBot) -> None:
    desk = bench(qtbot, None, "n")
    rows = desk.inspector.form.rows
    assert not rows["potential"].isVisible()
    assert not rows["qualification"].isVisible()
    combo = desk.control("kind").combo
    combo.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClicks(combo, "Mi")
    assert card(desk, "n").kind == "mindset"
    assert rows["qualification"].isVisible()
    desk.session.undo()
    assert combo.currentText() == "Note"


def test_going_through_a_list_by_the_arrows_is_one_step(qtbot: QtBot) -> None:
    desk = bench(qtbot, None, "a")
    combo = desk.control("decision").focus_target()
    combo.setFocus()
    for _ in range(3):
        QTest.keyClick(combo, Qt.Key.Key_Down)
    assert card(desk).decision == "keep"
    assert desk.steps() == 1
    desk.leave()
    combo.setFocus()
    QTest.keyClick(combo, Qt.Key.Key_Down)
    assert card(desk).decision == "do_less"
    assert desk.steps() == 2


def test_two_values_chosen_from_the_list_are_two_steps(qtbot: QtBot) -> None:
    desk = bench(qtbot, None, "a")
    for words in ("Keep", "Stop"):
        desk.choose(desk.control("decision"), words)
    assert card(desk).decision == "stop"
    assert desk.steps() == 2


def test_a_field_with_a_value_is_never_hidden(qtbot: QtBot) -> None:
    desk = bench(qtbot, None, "a")
    desk.choose(desk.control("kind"), "Note")
    assert card(desk).kind == "note"
    rows = desk.inspector.form.rows
    assert rows["potential"].isVisible()
    assert rows["channel"].isVisible()
    assert not rows["decision"].isVisible()


def test_choosing_phase_and_lane_moves_the_card_to_the_end_there(qtbot: QtBot) -> None:
    desk = bench(qtbot, None, "b")
    desk.choose(desk.control("phase"), f"2. {HOSTILE}")
    assert (card(desk, "b").phase, card(desk, "b").lane) == ("p2", "l1")
    desk.choose(desk.control("lane"), "Operator")
    assert [each.id for each in desk.document.cells["p2", "l2"]] == ["m", "b"]  # type: ignore[index]
    assert desk.steps() == 2
    desk.session.undo()
    assert desk.control("lane").combo.currentText() == "Specialist"


def test_the_idea_tray_is_a_choice_and_the_way_out_of_it_too(qtbot: QtBot) -> None:
    desk = bench(qtbot, None, "a")
    desk.choose(desk.control("phase"), "Idea tray")
    assert (card(desk).phase, card(desk).lane) == (None, None)
    desk.choose(desk.control("phase"), "1. Trigger")
    assert (card(desk).phase, card(desk).lane) == ("p1", "l1")
    assert desk.control("lane").combo.findText("Experience") == -1


def test_presence_is_yes_no_or_unknown(qtbot: QtBot) -> None:
    desk = bench(qtbot, None, "a")
    yes, no, unknown = desk.control("we_present").buttons
    desk.click(yes)
    assert card(desk).we_present is True
    desk.click(no)
    assert card(desk).we_present is False
    QTest.keyClick(no, Qt.Key.Key_Right)
    assert card(desk).we_present is None
    assert unknown.isChecked()
    assert unknown.hasFocus()
    assert yes.accessibleName() == "We are there: Yes"
    desk.session.undo()
    desk.session.undo()
    assert yes.isChecked()


def test_arrows_over_the_faces_are_one_step(qtbot: QtBot) -> None:
    desk = bench(qtbot, None, "a")
    faces = desk.control("experience").buttons
    desk.click(faces[0])
    assert card(desk).experience == -2
    QTest.keyClick(faces[0], Qt.Key.Key_Right)
    QTest.keyClick(faces[1], Qt.Key.Key_Right)
    assert card(desk).experience == 0
    assert desk.steps() == 2
    assert desk.inspector.form.rows["experience"].label.text() == "Experience · neutral"
    desk.click(faces[2])
    assert card(desk).experience is None
    desk.click(faces[4])
    desk.click(desk.control("experience").clear)
    assert card(desk).experience is None


def test_evidence_decision_and_the_star(qtbot: QtBot) -> None:
    desk = bench(qtbot, None, "a")
    desk.choose(desk.control("evidence"), "Researched")
    desk.choose(desk.control("decision"), "Do more")
    desk.click(desk.control("moment_of_truth").button)
    assert card(desk).evidence == "researched"
    assert card(desk).decision == "do_more"
    assert card(desk).moment_of_truth is True
    assert desk.steps() == 3
    desk.choose(desk.control("decision"), "Not set")
    assert card(desk).decision is None
    for _ in range(4):
        desk.session.undo()
    assert not desk.control("moment_of_truth").button.isChecked()


def test_a_mindset_is_qualified(qtbot: QtBot) -> None:
    desk = bench(qtbot, None, "m")
    desk.click(desk.control("qualification").buttons[2])
    assert card(desk, "m").qualification == "disqualified"
    assert desk.inspector.form.heading.text() == "MINDSET"  # type: ignore[attr-defined]


def test_more_opens_and_tags_are_read_between_commas(qtbot: QtBot) -> None:
    desk = bench(qtbot, None, "a")
    desk.click(desk.inspector.form.more.head)  # type: ignore[attr-defined]
    qtbot.wait(1)
    editor = desk.control("tags").editor
    desk.type_into(editor, "new, quick win ,")
    assert card(desk).tags == ("new", "quick win")
    assert editor.text() == "new, quick win ,"
    desk.leave()
    assert editor.text() == "new, quick win"
    assert desk.steps() == 1


def test_another_card_drops_what_was_no_value(qtbot: QtBot) -> None:
    desk = bench(qtbot, None, "a")
    desk.replace(desk.control("potential").number, "99")
    assert desk.said("potential")
    desk.session.select_cards(["b"])
    assert desk.said("potential") == ""
    assert desk.control("potential").number.text() == "4"
    assert card(desk, "b").potential == 4


def test_undo_replaces_what_was_no_value(qtbot: QtBot) -> None:
    desk = bench(qtbot, None, "a")
    number = desk.control("potential").number
    desk.replace(number, "7")
    QTest.keyClicks(number, "7")
    assert desk.said("potential")
    QTest.keyClick(number, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert number.text() == "9"
    assert desk.said("potential") == ""


def test_typing_on_without_a_selection_to_hold_it_is_harmless(qtbot: QtBot) -> None:
    desk = bench(qtbot, None, "a")
    editor = desk.control("title").editor
    desk.type_into(editor, "x")
    desk.session.edit("remove_card", remove_cards(desk.document, ["a"]))
    QTest.keyClicks(editor, "yz")
    assert "a" not in desk.document.cards
    assert desk.inspector.form.kind == "map"
    desk.session.undo()
    assert card(desk).title == "Case studyx"


def test_focus_field_puts_the_keyboard_in_the_title(qtbot: QtBot) -> None:
    desk = bench(qtbot, None, "a")
    desk.inspector.focus_field()
    editor = desk.control("title").editor
    assert editor.hasFocus()
    QTest.keyClicks(editor, "New")
    assert card(desk).title == "New"


def test_tab_goes_through_the_fields_from_top_to_bottom(qtbot: QtBot) -> None:
    desk = bench(qtbot, None, "a")
    desk.inspector.focus_field()
    heights = []
    for _ in range(14):
        widget = QApplication.focusWidget()
        assert widget is not None
        assert desk.inspector.isAncestorOf(widget)
        heights.append(widget.mapTo(desk.inspector, QPoint(0, 0)).y())
        QTest.keyClick(widget, Qt.Key.Key_Tab)
    assert heights == sorted(heights)


def test_every_field_has_a_name_and_a_tooltip(qtbot: QtBot) -> None:
    desk = bench(qtbot, None, "a")
    for form in map(desk.inspector.form_of, FORMS):
        for name, row in form.rows.items():
            target = row.control.focus_target()
            assert target.accessibleName(), name
            assert target.toolTip(), name


def test_a_growing_text_is_as_high_as_its_text(qtbot: QtBot) -> None:
    desk = bench(qtbot, None, "a")
    editor = desk.control("notes").editor
    before = editor.height()
    desk.type_into(editor, "one")
    for _ in range(4):
        QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: editor.height() > before)
    assert editor.verticalScrollBar().maximum() == 0
    editor.moveCursor(QTextCursor.MoveOperation.Start)
    assert editor.textCursor().position() == 0


def test_closed_the_panel_waits_and_catches_up(qtbot: QtBot) -> None:
    desk = bench(qtbot, None, "a")
    desk.inspector.hide()
    desk.session.select_cards(["b"])
    desk.session.edit("change_card", change_cards(desk.document, ["b"], title="Fair"))
    desk.inspector.show()
    assert desk.control("title").editor.toPlainText() == "Fair"


def test_another_document_is_shown(qtbot: QtBot) -> None:
    desk = bench(qtbot, None, "a")
    desk.session.open(Document(), None)
    assert desk.inspector.form.kind == "map"
    assert desk.control("title").editor.toPlainText() == ""
