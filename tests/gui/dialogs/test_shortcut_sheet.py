"""The sheet has every action with its keys, finds them by what is typed, and goes on paper."""

from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.actions.key_table import key_groups
from cjm_desktop.desktop.actions.registry import TABLE
from cjm_desktop.desktop.canvas.inline_editor import InlineEditor
from cjm_desktop.desktop.dialogs.shortcut_sheet import ShortcutSheet
from cjm_desktop.words.wording import ENGLISH
from tests.gui.desk import Desk, desk_with_window
from tests.maps import P1L1, small_map

K = Qt.Key
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication) -> Iterator[Desk]:
    for desk in desk_with_window(qtbot, qapp):
        with qtbot.waitActive(desk.window):
            desk.window.activateWindow()
        desk.session.open(small_map(), None)
        desk.window.files.opened.emit()
        desk.window.places.map_view.setFocus()
        yield desk


def sheet_by(desk: Desk, key: Qt.Key) -> ShortcutSheet | None:
    QTest.keyClick(desk.window.windowHandle(), key)
    QApplication.processEvents()
    return next(
        (each for each in desk.window.findChildren(ShortcutSheet) if each.isVisible()), None
    )


def shown(sheet: ShortcutSheet) -> dict[str, str]:
    return {row.name: row.keys for group in sheet.shown for row in group.rows}


def test_every_action_of_the_table_is_on_it(qapp: QApplication) -> None:
    rows = [row.id for group in key_groups({}, ENGLISH) for row in group.rows]
    assert sorted(rows) == sorted(TABLE)


def test_f1_opens_it_and_typing_finds_by_name_or_key(desk: Desk) -> None:
    sheet = sheet_by(desk, K.Key_F1)
    assert sheet is not None
    assert shown(sheet)["Redo"] == "Ctrl+Y, Ctrl+Shift+Z"
    QTest.keyClicks(sheet.field, "alt+2")
    assert shown(sheet) == {"Gap chart": "Alt+2"}
    sheet.field.clear()
    QTest.keyClicks(sheet.field, "customer is")
    assert shown(sheet) == {"Customer is there": "C"}
    for typed, found in (
        ("begin a card with", ("On the map", "A letter")),
        ("next card below", ("While a card is written", "Enter")),
        ("spotlight", ("While presenting", "S")),
    ):
        sheet.field.clear()
        QTest.keyClicks(sheet.field, typed)
        assert [(group.title, row.keys) for group in sheet.shown for row in group.rows] == [found]
    QTest.keyClick(sheet, K.Key_Escape)


def test_a_question_mark_begins_a_card_and_with_one_selected_opens_the_sheet(desk: Desk) -> None:
    desk.window.places.map_view.canvas.set_cell(P1L1)
    assert sheet_by(desk, K.Key_Question) is None
    field = QApplication.focusWidget()
    assert isinstance(field, InlineEditor)
    assert field.toPlainText() == "?"
    QTest.keyClick(field, K.Key_Escape)
    assert desk.session.selected_cards
    sheet = sheet_by(desk, K.Key_Question)
    assert sheet is not None
    sheet.reject()


def test_it_is_printed(desk: Desk, tmp_path: Path) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "keys.pdf"))
    desk.person.to_print = printer
    sheet = sheet_by(desk, K.Key_F1)
    assert sheet is not None
    QTest.mouseClick(sheet.print_button, LEFT)
    sheet.reject()
    with pypdfium2.PdfDocument(tmp_path / "keys.pdf") as pdf:
        text = "".join(page.get_textpage().get_text_range() for page in pdf)
    assert "Ctrl+Shift+Z" in text
    assert "Ctrl+Alt+H" in text
