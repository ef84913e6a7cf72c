"""Writing in the inspector: live, a step a run, never more than a field holds."""

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from cjm_desktop.editing.edits.cards import change_cards
from cjm_desktop.journey.document import Key
from cjm_desktop.journey.records import Card
from cjm_desktop.journey.values import MAX_NOTES, MAX_TITLE
from tests.gui.inspector.inspecting import HOSTILE, Bench, bench, small_map

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def card(desk: Bench, card_id: str = "a") -> Card:
    return desk.document.cards[card_id]


def test_typing_a_title_is_live_and_one_step(qtbot: QtBot) -> None:
    desk = bench(qtbot, None, "a")
    editor = desk.control("title").editor
    desk.type_into(editor, "!")
    assert card(desk).title == "Case study!"
    QTest.keyClicks(editor, "?")
    assert card(desk).title == "Case study!?"
    assert desk.steps() == 1


def test_undo_shows_the_old_title_and_new_typing_is_another_step(qtbot: QtBot) -> None:
    desk = bench(qtbot, None, "a")
    editor = desk.control("title").editor
    desk.type_into(editor, " again")
    QTest.keyClick(editor, Qt.Key.Key_Z, CONTROL)
    assert card(desk).title == editor.toPlainText() == "Case study"
    assert editor.hasFocus()
    QTest.keyClicks(editor, "1")
    assert card(desk).title == editor.toPlainText() == "Case study1"
    assert desk.steps() == 1


def test_undo_works_from_a_field_of_one_line(qtbot: QtBot) -> None:
    desk = bench(qtbot, None, "a")
    editor = desk.control("channel").editor
    desk.replace(editor, "Phone")
    assert card(desk).channel == "Phone"
    QTest.keyClick(editor, Qt.Key.Key_Z, CONTROL)
    assert card(desk).channel == editor.text() == "Web"


def test_leaving_the_field_ends_the_step(qtbot: QtBot) -> None:
    desk = bench(qtbot, None, "a")
    editor = desk.control("title").editor
    desk.type_into(editor, "1")
    desk.leave()
    desk.type_into(editor, "2")
    assert card(desk).title == "Case study12"
    assert desk.steps() == 2


def test_the_cursor_stays_while_typing_in_the_middle(qtbot: QtBot) -> None:
    desk = bench(qtbot, None, "a")
    for name, start in (("title", "Case study"), ("channel", "Web")):
        editor = desk.control(name).editor
        desk.click(editor)
        QTest.keyClick(editor, Qt.Key.Key_Home)
        QTest.keyClicks(editor, "xyz")
        assert getattr(card(desk), name) == "xyz" + start


def test_a_change_from_elsewhere_leaves_the_field_being_typed_in_alone(qtbot: QtBot) -> None:
    desk = bench(qtbot, None, "a")
    desk.inspector.form.row_of("owner")
    editor = desk.control("title").editor
    desk.click(editor)
    QTest.keyClick(editor, Qt.Key.Key_Home)
    QTest.keyClicks(editor, "My ")
    desk.session.edit("change_card", change_cards(desk.document, ["a"], owner="Eva"))
    QTest.keyClicks(editor, "own ")
    assert card(desk).title == "My own Case study"
    assert desk.control("owner").editor.text() == "Eva"


def test_enter_ends_the_title_and_shift_enter_breaks_the_line(qtbot: QtBot) -> None:
    desk = bench(qtbot, None, "a")
    editor = desk.control("title").editor
    desk.type_into(editor, "")
    QTest.keyClick(editor, Qt.Key.Key_Return, SHIFT)
    QTest.keyClicks(editor, "two")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert card(desk).title == "Case study\ntwo"
    assert not editor.hasFocus()


def test_a_title_is_cut_where_it_grew_and_says_so(qtbot: QtBot) -> None:
    full = "x" * (MAX_TITLE - 1) + "€"
    document = small_map().replaced({Key("cards", "a"): Card(order="a0", title=full)})
    desk = bench(qtbot, document, "a")
    editor = desk.control("title").editor
    desk.click(editor)
    QTest.keyClick(editor, Qt.Key.Key_Home, CONTROL)
    QTest.keyClicks(editor, "new")
    assert card(desk).title == editor.toPlainText() == full
    assert "300" in desk.said("title")
    QTest.keyClick(editor, Qt.Key.Key_Delete)
    assert desk.said("title") == ""
    assert card(desk).title == full[1:]


def test_pasting_takes_the_plain_text_without_controls(qtbot: QtBot) -> None:
    desk = bench(qtbot, None, "a")
    mime = QMimeData()
    mime.setHtml("<b>rich</b>")
    mime.setText("<i>plain</i>\x07\r\nline")
    QGuiApplication.clipboard().setMimeData(mime)
    editor = desk.control("notes").editor
    desk.click(editor)
    QTest.keyClick(editor, Qt.Key.Key_V, CONTROL)
    assert card(desk).notes == "<i>plain</i>\nline"
    QGuiApplication.clipboard().clear()


def test_a_field_lays_out_no_more_of_what_is_pasted_than_it_holds(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = bench(qtbot, None, "a")
    editor = desk.control("notes").editor
    longest = 0

    def fit() -> None:
        nonlocal longest
        longest = max(longest, len(editor.content()))

    monkeypatch.setattr(editor, "_fit", fit)
    desk.click(editor)
    QGuiApplication.clipboard().setText('"' * 400_000)
    QTest.keyClick(editor, Qt.Key.Key_V, CONTROL)
    assert card(desk).notes == '"' * MAX_NOTES
    assert desk.said("notes") == "Cut: at most 20000 characters fit here."
    assert longest == MAX_NOTES + 1


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("PK\x03\x04\x00\x00", "This is no text that could be pasted."),
        ("x\n" * 12_345,
         "This is too much to paste at once: 12,345 lines; at most 10,000."),
    ],
    ids=["no-text", "lines"],
)  # fmt: skip
def test_a_field_refuses_what_cannot_be_pasted(qtbot: QtBot, text: str, sentence: str) -> None:
    desk = bench(qtbot, None, "a")
    before = card(desk)
    editor = desk.control("notes").editor
    desk.click(editor)
    QGuiApplication.clipboard().setText(text)
    QTest.keyClick(editor, Qt.Key.Key_V, CONTROL)
    assert card(desk) == before
    assert desk.said("notes") == sentence


def test_spaces_that_do_not_break_survive_typing(qtbot: QtBot) -> None:
    document = small_map().replaced({Key("cards", "a"): Card(order="a0", title="10\u00a0%")})
    desk = bench(qtbot, document, "a")
    desk.type_into(desk.control("title").editor, "!")
    assert card(desk).title == "10\u00a0%!"


def test_hostile_text_is_shown_literally(qtbot: QtBot) -> None:
    document = small_map().replaced(
        {Key("cards", "a"): Card(phase="p2", lane="l1", order="a0", title=HOSTILE, channel=HOSTILE)}
    )
    desk = bench(qtbot, document, "a")
    assert desk.control("title").editor.toPlainText() == HOSTILE
    assert desk.control("channel").editor.text() == HOSTILE
    assert desk.control("phase").combo.currentText() == f"2. {HOSTILE}"
    for widget in desk.inspector.findChildren(QWidget):
        assert "<img" not in widget.toolTip()
