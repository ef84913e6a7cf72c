"""The page of one interview: which passage is marked, and what becomes of it."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest

from cjm_desktop.intake.notes.names import Replacement
from tests.gui.notes.conftest import Reader

RIGHT, LEFT, ENTER = Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Return
COMPARED = "We compared three suppliers, and none of them could tell me what it costs to run."


def test_what_is_selected_is_the_passage_also_across_paragraphs(reader: Reader) -> None:
    text = reader.page.text
    whole = text.toPlainText()
    cursor = text.textCursor()
    cursor.setPosition(whole.index("Then a colleague"))
    cursor.setPosition(whole.index(" then?"), QTextCursor.MoveMode.KeepAnchor)
    text.setTextCursor(cursor)
    reader.press("m")
    said = "Then a colleague showed me a film of it at work.\nWhat did you need"
    assert reader.quotes[0].text == said
    assert reader.made().title == said.replace("\n", " ")
    reader.marks(2)  # a selection shows itself
    used = text.used_at(whole.index("did you need"))
    assert used is not None
    assert len(used.places) == 2


def test_arrows_go_from_sentence_to_sentence(reader: Reader) -> None:
    page = reader.page

    def marked() -> str:
        passage = page.text.passage
        return passage.said if passage is not None else ""

    assert marked() == "How did you find the machine?"
    reader.press(LEFT)
    assert marked() == "How did you find the machine?"
    seen = []
    for _ in range(7):
        seen.append(marked())
        reader.press(RIGHT)
    assert seen[1] == COMPARED
    assert seen[-1] == marked() == "Anna Svensson's word is not enough in our house."
    for _ in range(6):
        reader.press(LEFT)
    assert marked() == seen[0]


def test_a_click_marks_a_sentence_and_on_a_used_one_shows_its_card(reader: Reader) -> None:
    reader.press(RIGHT, "m")
    reader.marks(2)
    wanted: list[str] = []
    reader.page.used_wanted.connect(wanted.append)
    text = reader.page.text
    cursor = text.textCursor()
    cursor.setPosition(text.toPlainText().index("three suppliers"))
    place = text.cursorRect(cursor).center()
    QTest.mouseClick(text.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert wanted == [*reader.document.quote_ids]
    QTest.keyClick(text, ENTER)
    assert len(wanted) == 2
    cursor.setPosition(text.toPlainText().index("gave up"))
    QTest.mouseClick(
        text.viewport(), Qt.MouseButton.LeftButton, pos=text.cursorRect(cursor).center()
    )
    passage = text.passage
    assert passage is not None
    assert passage.said == "I gave up after a week."


def test_a_sentence_can_stand_behind_cards_that_are_there(reader: Reader) -> None:
    first, second, *_ = reader.document.cards
    reader.session.select_cards([first, second])
    reader.press("+")
    assert reader.quotes[0].supports == (first, second)
    reader.session.undo()
    assert not reader.quotes
    reader.session.select(())
    assert not reader.page.link.isEnabled()
    reader.press("+")
    assert not reader.quotes


def test_buttons_do_what_letters_do(reader: Reader) -> None:
    for kind, button in reader.page.kinds.items():
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        assert reader.made().kind == kind
    assert len(reader.quotes) == 1  # it is in the map once
    assert len(reader.quotes[0].supports) == 4


def test_who_speaks_is_told_by_what_stands_for_the_name(reader: Reader) -> None:
    reader.opened.close()
    reader.opened.keep_names((Replacement("Anna Svensson", "Purchaser"),))
    reader.read(name="Anna Svensson.vtt")
    assert "Svensson" not in reader.page.text.toPlainText()
    assert reader.page.which.currentText() == "Purchaser.vtt"
    assert reader.page.replaced.text() == "3 names replaced"
    reader.write_who("Toy maker")
    reader.press("m")  # the interviewer is on no list
    assert reader.quotes[-1].said_by == "Toy maker"
    reader.press(RIGHT, "m")
    assert reader.quotes[-1].said_by == "Purchaser"
    assert "Svensson" not in str(reader.document.quotes)


def test_what_is_said_of_the_source_comes_back_with_the_same_notes(reader: Reader) -> None:
    reader.page.fold.open()
    reader.write_who("Purchaser, toy factory")
    reader.page.source.kind.edited.emit("employees")
    QTest.mouseClick(reader.page.close_button, Qt.MouseButton.LeftButton)
    assert not reader.opened.notes
    reader.read(name="another name.vtt")
    shown = reader.opened.shown
    assert shown is not None
    assert shown.source == ("Purchaser, toy factory", date(2026, 3, 12), "employees")
    assert reader.page.source.who.editor.content() == "Purchaser, toy factory"


def test_a_map_that_is_only_read_takes_nothing(reader: Reader) -> None:
    reader.session.set_read_only(True)
    assert not reader.page.kinds["mindset"].isEnabled()
    before = reader.document
    reader.press("m")
    assert reader.document is before


def test_letters_with_emojis_before_them_are_marked_where_they_are(reader: Reader) -> None:
    reader.read("😀😀 Good. 😀 We wait here. Bad 😀.")
    text = reader.page.text
    cursor = text.textCursor()
    cursor.setPosition(
        text.toPlainText().encode("utf-16-le").index("wait".encode("utf-16-le")) // 2
    )
    text.setTextCursor(cursor)
    reader.press("m")
    assert reader.quotes[0].text == "😀 We wait here."
    reader.marks(2)
    shown = [each.cursor.selectedText() for each in text.extraSelections()]
    assert shown == ["😀 We wait here.", "😀 We wait here."]


def test_a_long_passage_fills_the_notes_of_its_card_and_one_too_long_is_refused(
    reader: Reader,
) -> None:
    said: list[str] = []
    reader.session.message.connect(said.append)
    reader.read("A word. " * 4_000)
    text = reader.page.text
    cursor = text.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.Start)
    cursor.setPosition(3_000, QTextCursor.MoveMode.KeepAnchor)
    text.setTextCursor(cursor)
    reader.press("n")
    assert len(reader.made().title) <= 300
    assert len(reader.made().title) + len(reader.made().notes) > 2_900
    text.selectAll()
    reader.press("n")
    assert len(reader.quotes) == 1
    assert said[-1] == "Mark less: a quote has at most 20,000 characters."


def test_what_is_said_is_never_markup(reader: Reader) -> None:
    said = "<img src='x'> & <b>bold</b> \\1 %s {who}."
    reader.opened.keep_names((Replacement("bold", "<i>\\1</i> {x}"),))
    reader.read(said, "&Open <b>.txt")
    shown = "<img src='x'> & <b><i>\\1</i> {x}</b> \\1 %s {who}."
    assert reader.page.text.toPlainText() == shown
    assert reader.page.which.currentText() == "&&Open <b>.txt"
    reader.press("m")
    assert reader.made().title == reader.quotes[0].text == shown


def test_a_row_of_numbers_before_the_dates_of_a_name_is_no_day(reader: Reader) -> None:
    for name, day in (("20260312.txt", None), ("x 2026-02-30.txt", None),
                      ("2026-03-12T10.txt", date(2026, 3, 12))):  # fmt: skip
        reader.read(f"From {name}.", name)
        shown = reader.opened.shown
        assert shown is not None
        assert shown.source.said_on == day
