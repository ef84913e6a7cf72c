"""The export dialog says how many disqualified mindsets it leaves out, and takes them if asked."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.dialogs.export_dialog import ExportDialog
from cjm_desktop.desktop.work.settings import Settings
from cjm_desktop.editing.edits.cards import change_cards
from cjm_desktop.editing.edits.part_hiding import hide
from cjm_desktop.journey.document import Document, Key
from cjm_desktop.words.wording import ENGLISH
from tests.gui.desk import Person
from tests.maps import small_map

LEFT = Qt.MouseButton.LeftButton


def judged() -> Document:
    document = small_map()
    fields = {"kind": "mindset", "qualification": "disqualified", "title": "Zebra"}
    return change_cards(document, ["a", "d"], **fields).apply(document)


Open = Callable[[Document], ExportDialog]


@pytest.fixture
def opened(qtbot: QtBot, tmp_path: Path) -> Open:
    """Opens the dialog on a map."""
    parent, settings = QWidget(), Settings()
    qtbot.addWidget(parent)

    def open_on(document: Document) -> ExportDialog:
        place = tmp_path / "map"
        dialog = ExportDialog(parent, document, settings, Person(), ENGLISH, place)
        qtbot.addWidget(dialog)
        dialog.show()
        qtbot.waitExposed(dialog)
        return dialog

    return open_on


@pytest.mark.parametrize("wanted", [False, True])
def test_they_are_left_out_unless_they_are_wanted(
    opened: Open, qtbot: QtBot, tmp_path: Path, wanted: bool
) -> None:
    dialog = opened(judged())
    assert dialog.form.disqualified.text() == "With 2 disqualified mindsets"
    if wanted:
        dialog.form.disqualified.setFocus()
        QTest.keyClick(dialog.form.disqualified, Qt.Key.Key_Space)
    QTest.mouseClick(dialog.export_button, LEFT)
    qtbot.waitUntil(lambda: not dialog.running)
    text = PdfReader(tmp_path / "map.pdf").pages[0].extract_text()
    assert ("Zebra" in text) == wanted


def test_the_choice_is_remembered(opened: Open, qtbot: QtBot) -> None:
    first = opened(judged())
    first.form.disqualified.click()
    QTest.mouseClick(first.export_button, LEFT)
    qtbot.waitUntil(lambda: not first.running)
    assert opened(judged()).form.options().disqualified


def test_a_map_without_them_has_nothing_to_choose(opened: Open) -> None:
    dialog = opened(small_map())
    assert not dialog.form.disqualified.isVisible()
    assert not dialog.form.options().disqualified


def test_a_form_to_fill_in_has_no_cards_to_choose(opened: Open) -> None:
    dialog = opened(judged())
    dialog.form.blank.click()
    assert not dialog.form.disqualified.isEnabled()


def test_what_is_hidden_is_named_left_out_and_taken_if_wanted(opened: Open) -> None:
    document = small_map()
    document = hide(document, [Key("phases", "p2")], hidden=True).apply(document)
    form = opened(document).form
    assert form.hidden.text() == "With what is hidden: 2. Two"
    assert form.hidden.isVisible()
    assert not form.source.isEnabled()  # the whole map is not put into a part of it
    form.hidden.setFocus()
    QTest.keyClick(form.hidden, Qt.Key.Key_Space)
    assert form.options().hidden
    assert form.source.isEnabled()
    assert not opened(small_map()).form.hidden.isVisible()
