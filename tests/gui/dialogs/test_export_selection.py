"""A picture of what is selected becomes a file: from the map's selection, by the dialog."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.dialogs.export_dialog import ExportDialog
from tests.gui.desk import SAMPLE, Desk, desk_with_window

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication) -> Iterator[Desk]:
    for made in desk_with_window(qtbot, qapp):
        made.window.files.open_sample(SAMPLE)
        yield made


def opened(desk: Desk) -> ExportDialog:
    QTest.keyClick(desk.window.places.map_view.canvas, Qt.Key.Key_E, CTRL)
    dialog = next(each for each in desk.window.findChildren(ExportDialog) if each.isVisible())
    form = dialog.form
    QTest.keyClick(form.format, Qt.Key.Key_Home)
    while form.exporter.suffix != ".svg":
        QTest.keyClick(form.format, Qt.Key.Key_Down)
    return dialog


def test_a_drawing_is_made_of_the_selected_cards_alone(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    document = desk.session.document
    placed = [each for each, card in document.cards.items() if card.phase == "p2"]
    chosen, other = placed[:2], placed[-1]
    desk.session.select_cards(chosen)
    dialog = opened(desk)
    form = dialog.form
    box = form.parts.selection
    assert box.text() == "Only the 2 selected cards"
    assert not box.isChecked()
    QTest.keyClick(box, Qt.Key.Key_Space)
    assert form.options().cards == tuple(chosen)
    assert not form.choice.rows["coverage"].box.isEnabled()
    desk.person.to_export = tmp_path / "chosen.svg"
    QTest.mouseClick(form.destination.change_button, Qt.MouseButton.LeftButton)
    QTest.mouseClick(dialog.export_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not dialog.running)
    said = " ".join(re.findall(r">([^<>]+)<", form.destination.path.read_text("utf-8")))
    for each in chosen:
        assert document.cards[each].title.split()[0] in said
    assert document.cards[other].title not in said
    # What is selected is soon something else: it is not proposed again.
    assert "cards" not in form.choices()[".svg"]
    dialog.reject()
