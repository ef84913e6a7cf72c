"""A whole interview, as a user goes through it: from a file to a saved map, by real events."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTextEdit

from cjm_desktop.desktop.dialogs.names_dialog import NamesDialog
from cjm_desktop.journey.document import CellKey
from cjm_desktop.storage import codec
from tests.gui.notes.conftest import Listener

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton


def click_cell(listener: Listener, phase: int, role: int) -> CellKey:
    """Click into the free part of a cell, as far as it is seen."""
    cell = CellKey(listener.document.phase_ids[phase], listener.document.role_lane_ids[role])
    canvas = listener.window.places.map_view.canvas
    area = canvas.layout_.cell_rect(cell)
    assert area is not None
    canvas.show_area(area)
    rect = canvas.projection.to_view(area)
    QTest.mouseClick(canvas.viewport(), LEFT, pos=QPoint(rect.center().x(), rect.bottom() - 6))
    assert canvas.cell == cell
    return cell


def click_sentence(text: QTextEdit, words: str) -> None:
    cursor = text.textCursor()
    cursor.setPosition(text.toPlainText().index(words) + 2)
    text.verticalScrollBar().setValue(0)
    rect = text.cursorRect(cursor)
    if rect.bottom() > text.viewport().height():
        text.verticalScrollBar().setValue(rect.bottom())
        rect = text.cursorRect(cursor)
    QTest.mouseClick(text.viewport(), LEFT, pos=rect.center())


def key(letter: str) -> None:
    """Type where the keyboard is."""
    held = QApplication.focusWidget()
    assert held is not None
    QTest.keyClicks(held, letter)


@pytest.mark.slow
def test_an_interview_becomes_a_map_that_rests_on_it(listener: Listener) -> None:
    listener.window.places.map_view.canvas.setFocus()
    QTest.keyClick(listener.window, Qt.Key.Key_F7, SHIFT)
    listener.desk.person.to_open = listener.file("2026-03-12 Anna Svensson.vtt")
    QTest.mouseClick(listener.panel.open_button, LEFT)
    listener.qtbot.waitUntil(lambda: listener.notes.notes.shown is not None)

    # Her name goes first: the notes propose who speaks.
    QTest.mouseClick(listener.panel.names_button, LEFT)
    dialog = listener.window.findChild(NamesDialog)
    assert dialog is not None
    QTest.mouseClick(dialog.proposals["Anna Svensson"], LEFT)
    QTest.keyClicks(dialog.rows[0].by, "Purchaser")
    QTest.keyClick(dialog, Qt.Key.Key_Return, CTRL)
    assert listener.page.which.currentText() == "2026-03-12 Purchaser.vtt"
    assert "Svensson" not in listener.page.text.toPlainText()

    # Three sentences of hers, in two cells, and one that is taken back.
    cells = [click_cell(listener, 1, 0)]
    click_sentence(listener.page.text, "We compared")
    key("f")
    click_sentence(listener.page.text, "Then a colleague")
    key("t")
    QTest.keyClick(listener.page.text, Qt.Key.Key_Z, CTRL)
    key("m")
    cells.append(click_cell(listener, 3, 1))
    click_sentence(listener.page.text, "I needed numbers")
    key("n")
    QTest.keyClick(listener.page.text, Qt.Key.Key_S, CTRL)
    listener.window.files.finish()

    target = listener.folder / "map.cjm"
    saved = codec.load(target)
    quotes = [saved.quotes[each] for each in saved.quote_ids]
    cards = [saved.cards[each.supports[0]] for each in quotes]
    assert [(card.kind, CellKey(card.phase, card.lane)) for card in cards] == [
        ("friction", cells[0]), ("mindset", cells[0]), ("need", cells[1]),
    ]  # fmt: skip
    assert [card.title for card in cards] == [quote.text for quote in quotes]
    assert {quote.said_by for quote in quotes} == {"Purchaser"}
    assert {str(quote.said_on) for quote in quotes} == {"2026-03-12"}
    written = target.read_text("utf-8")
    assert "Svensson" not in written
    assert "How did you find the machine?" not in written  # notes stay outside of the map
