"""Interview notes beside the map: a marked sentence becomes a card that rests on its quote."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from cjm_desktop.desktop.dialogs.names_dialog import NamesDialog
from cjm_desktop.desktop.dialogs.quotes_dialog import QuotesDialog
from cjm_desktop.intake.notes.names import Replacement
from cjm_desktop.journey.document import TRAY, CellKey, Key
from cjm_desktop.words.wording import Wording
from tests.gui.notes.conftest import Listener
from tests.gui.notes.talk import TALK

SHIFT = Qt.KeyboardModifier.ShiftModifier
RIGHT, LEFT, ENTER = Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Return
COMPARED = "We compared three suppliers, and none of them could tell me what it costs to run."


def test_a_sentence_becomes_a_card_where_the_keyboard_is_on_the_map(listener: Listener) -> None:
    listener.open()
    cell = listener.go_to(1, 0)
    listener.press(RIGHT, "m")
    card = listener.made()
    assert (card.kind, card.title) == ("mindset", COMPARED)
    assert CellKey(card.phase, card.lane) == cell
    (quote,) = listener.quotes
    assert (quote.text, quote.said_on, quote.source) == (
        COMPARED, date(2026, 3, 12), "interviews",
    )  # fmt: skip
    assert quote.said_by == ""  # the name of who speaks is never taken by itself
    assert quote.supports == listener.desk.session.selected_cards
    listener.press(RIGHT, "F")
    assert listener.made().kind == "friction"
    assert listener.made().title == "I gave up after a week."
    listener.marks(3)
    listener.press(LEFT, Qt.Key.Key_Return)
    assert listener.made() == card


def test_one_undo_takes_the_card_and_its_quote_back(listener: Listener) -> None:
    listener.open()
    listener.go_to(1, 0)
    before = listener.document
    listener.press(RIGHT, "n")
    listener.marks(2)
    listener.do("undo")
    assert listener.document == before
    listener.marks(1)
    listener.do("redo")
    assert listener.quotes[0].text == COMPARED


def test_without_a_place_cards_wait_in_the_tray_and_the_phase_is_proposed(
    listener: Listener,
) -> None:
    listener.open()
    listener.desk.session.select(())
    listener.window.places.map_view.canvas.set_cell(None)
    assert "Idea tray" in listener.page.to.text()
    listener.press("t")
    assert CellKey(listener.made().phase, listener.made().lane) == TRAY
    phase = listener.document.phase_ids[2]
    listener.desk.session.select([Key("phases", phase)])
    assert "3. " in listener.page.to.text()
    listener.press(RIGHT, "t", RIGHT, "f")
    assert listener.made().proposed_phase == phase
    assert listener.made().phase is None


def test_a_name_that_joins_the_list_goes_from_what_is_open(listener: Listener) -> None:
    listener.open()
    listener.go_to(1, 0)
    for _ in range(6):
        listener.press(RIGHT)
    listener.press("f")
    assert "Anna" in listener.quotes[0].text
    listener.do("notes_names")
    dialog = listener.window.findChild(NamesDialog)
    assert dialog is not None
    QTest.mouseClick(dialog.proposals["Anna Svensson"], Qt.MouseButton.LeftButton)
    QTest.keyClicks(dialog.rows[0].by, "Purchaser")
    QTest.mouseClick(dialog.keep, Qt.MouseButton.LeftButton)
    assert "Svensson" not in listener.page.text.toPlainText()
    assert listener.notes.notes.names == (Replacement("Anna Svensson", "Purchaser"),)
    assert "Purchaser's word" in listener.quotes[0].text
    assert "Purchaser's word" in listener.made().title
    listener.marks(2)  # what is shown and what the map has are still the same words
    listener.do("undo")
    assert "Anna Svensson's word" in listener.quotes[0].text
    assert "Anna Svensson's word" in listener.made().title


def test_notes_are_pasted_and_several_stay_open(listener: Listener) -> None:
    listener.open()
    QApplication.clipboard().setText("Nobody called back. We waited.")
    QTest.keyClick(listener.page.text, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert listener.page.text.toPlainText() == "Nobody called back. We waited."
    assert listener.page.which.count() == 2
    listener.page.which.activated.emit(0)
    assert "three suppliers" in listener.page.text.toPlainText()
    QApplication.clipboard().setText("Nobody called back. We waited.")
    QTest.mouseClick(listener.panel.paste_button, Qt.MouseButton.LeftButton)
    assert listener.page.which.count() == 2  # the same is not opened twice
    QApplication.clipboard().setText("   ")
    listener.do("notes_paste")
    assert listener.status == "Nothing was pasted: there are no words in it."


def test_a_file_that_is_no_notes_is_told_and_changes_nothing(
    listener: Listener, tmp_path: Path
) -> None:
    listener.open()
    path = tmp_path / "broken.docx"
    path.write_bytes(b"PK\x03\x04broken")
    listener.desk.person.to_open = path
    listener.do("notes_open")
    listener.qtbot.waitUntil(lambda: bool(listener.desk.person.told))
    assert "no Word document" in listener.desk.person.told[0]
    assert listener.page.which.count() == 1


def drop(panel: QWidget, data: QMimeData) -> None:
    place, button = QPoint(40, 200), Qt.MouseButton.LeftButton
    keys, action = Qt.KeyboardModifier.NoModifier, Qt.DropAction.CopyAction
    enter = QDragEnterEvent(place, action, data, button, keys)
    QApplication.sendEvent(panel, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(panel, QDropEvent(QPointF(place), action, data, button, keys))


def test_files_and_text_are_dropped_on_the_panel(listener: Listener) -> None:
    listener.do("notes")
    data = QMimeData()
    data.setText("We wait.")
    drop(listener.panel, data)
    assert listener.page.text.toPlainText() == "We wait."
    file = QMimeData()
    file.setUrls([QUrl.fromLocalFile(str(listener.file()))])
    drop(listener.panel, file)
    listener.qtbot.waitUntil(lambda: len(listener.notes.notes.notes) == 2)
    assert len(listener.document.cards) == 59  # it was not brought in as cards


def test_the_key_opens_gives_the_keyboard_and_closes(listener: Listener) -> None:
    listener.window.places.map_view.canvas.setFocus()
    QTest.keyClick(listener.window, Qt.Key.Key_F7, SHIFT)
    panel = listener.panel
    listener.notes.take_text(TALK)
    assert listener.page.text.hasFocus()
    QTest.keyClick(listener.page.text, Qt.Key.Key_Escape)
    assert listener.window.places.map_view.canvas.hasFocus()
    assert panel.isVisible()
    QTest.keyClick(listener.window, Qt.Key.Key_F7, SHIFT)
    assert listener.page.text.hasFocus()
    QTest.keyClick(listener.page.text, Qt.Key.Key_F7, SHIFT)
    assert not panel.isVisible()
    QTest.keyClick(listener.window, Qt.Key.Key_F7, SHIFT)
    assert "three suppliers" in listener.page.text.toPlainText()


def test_a_transcript_that_is_dropped_on_the_window_is_notes(listener: Listener) -> None:
    file = QMimeData()
    file.setUrls([QUrl.fromLocalFile(str(listener.file()))])
    drop(listener.window, file)
    listener.qtbot.waitUntil(lambda: len(listener.notes.notes.notes) == 1)
    assert listener.panel.isVisible()


def test_notes_stay_when_the_window_is_made_anew_in_another_language(listener: Listener) -> None:
    listener.open()
    listener.page.fold.open()
    listener.write_who("Purchaser")
    listener.window.speak(Wording.of("sv"))
    listener.qtbot.waitUntil(lambda: listener.page.text.toPlainText() != "")
    assert listener.page.source.who.editor.content() == "Purchaser"
    listener.go_to(1, 0)
    listener.press(RIGHT, "f")
    assert listener.made().kind == "friction"


def test_the_way_back_leads_from_a_quote_to_where_it_was_said(listener: Listener) -> None:
    listener.open()
    listener.go_to(1, 0)
    for _ in range(5):
        listener.press(RIGHT)
    listener.press("n")
    listener.marks(2)
    for _ in range(5):
        listener.press(LEFT)
    quote = listener.document.quote_ids[0]
    QTest.mouseClick(listener.panel.quotes_button, Qt.MouseButton.LeftButton)
    dialog = listener.window.findChild(QuotesDialog)
    assert dialog is not None
    dialog.list.setCurrentRow(0)
    QTest.mouseClick(dialog.open_button, Qt.MouseButton.LeftButton)
    assert listener.desk.session.selection == (Key("quotes", quote),)
    passage = listener.page.text.passage
    assert passage is not None
    assert passage.said == listener.quotes[0].text


def test_the_panel_says_where_cards_land(listener: Listener) -> None:
    listener.open()
    listener.go_to(1, 0)
    assert listener.page.to.text() == "To: Decision-maker · Trigger"
    card = next(each for each in listener.document.cards.values() if each.lane is not None)
    chosen = next(key for key, each in listener.document.cards.items() if each is card)
    listener.desk.session.select_cards([chosen])
    name = listener.document.lanes[card.lane or ""].name
    assert listener.page.to.text().startswith(f"To: {name}")
