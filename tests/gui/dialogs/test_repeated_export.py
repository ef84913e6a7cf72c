"""Ctrl+Shift+E writes what was exported last once more, and asks nothing."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.dialogs.export_dialog import ExportDialog
from cjm_desktop.editing.edits.cards import change_cards
from tests.gui.desk import SAMPLE, Desk, desk_with_window

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Desk]:
    for made in desk_with_window(qtbot, qapp):
        made.settings.folder = tmp_path
        made.window.files.open_sample(SAMPLE)
        yield made


def dialogs(desk: Desk) -> list[ExportDialog]:
    return [each for each in desk.window.findChildren(ExportDialog) if each.isVisible()]


def export(desk: Desk, qtbot: QtBot, *sections: str) -> Path:
    """Export some sections by the dialog, and close it."""
    QTest.keyClick(desk.window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    (dialog,) = dialogs(desk)
    for section, box in dialog.form.sections.items():
        if box.isChecked() != (section in sections):
            box.click()
    QTest.mouseClick(dialog.export_button, LEFT)
    qtbot.waitUntil(lambda: not dialog.running)
    path = dialog.form.destination.path
    dialog.accept()
    return path


def repeat(desk: Desk, qtbot: QtBot) -> None:
    desk.window.activateWindow()
    qtbot.waitUntil(desk.window.isActiveWindow)
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(desk.window, Qt.Key.Key_E, keys)


def test_the_same_file_is_written_again_with_the_same_choices(desk: Desk, qtbot: QtBot) -> None:
    path = export(desk, qtbot, "map")
    card = next(iter(desk.session.document.cards))
    edit = change_cards(desk.session.document, [card], title="Zebra")
    desk.session.edit("change_card", edit)
    said: list[str] = []
    desk.session.message.connect(said.append)
    path.unlink()
    repeat(desk, qtbot)
    qtbot.waitUntil(lambda: path.exists() and any(path.name in each for each in said))
    assert dialogs(desk) == []
    text = " ".join(page.extract_text() for page in PdfReader(path).pages)
    assert "Zebra" in text


def test_who_quits_meanwhile_has_the_file(desk: Desk, qtbot: QtBot) -> None:
    path = export(desk, qtbot, "map")
    path.unlink()
    repeat(desk, qtbot)
    assert desk.window.desk.exports.last.is_busy
    desk.window.desk.exports.last.finish()
    assert PdfReader(path).pages
    assert not desk.window.desk.exports.last.is_busy


def test_a_map_that_was_never_exported_opens_the_dialog(desk: Desk, qtbot: QtBot) -> None:
    repeat(desk, qtbot)
    assert len(dialogs(desk)) == 1


def test_another_map_has_not_the_exports_of_the_one_before(desk: Desk, qtbot: QtBot) -> None:
    export(desk, qtbot, "map")
    desk.window.files.open_sample(SAMPLE)
    repeat(desk, qtbot)
    assert len(dialogs(desk)) == 1
