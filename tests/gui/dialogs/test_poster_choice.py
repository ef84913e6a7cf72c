"""A poster has the size, or the roll, that is chosen in the export dialog."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from cjm_desktop.layout.print_request import SectionId
from tests.gui.dialogs.export_opener import Opener

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def opener(qtbot: QtBot, tmp_path: Path) -> Opener:
    return Opener(qtbot, tmp_path)


def test_a_poster_has_the_size_or_the_roll_that_is_chosen_and_both_are_remembered(
    opener: Opener,
) -> None:
    dialog = opener.open()
    only: tuple[SectionId, ...] = ("map",)
    dialog.form.choice.choose(only)
    poster = dialog.form.poster
    assert not poster.isVisible()
    QTest.keyClick(dialog.form.map_pages, Qt.Key.Key_End)
    assert poster.isVisible()
    poster.sizes.setCurrentIndex(poster.sizes.findData("A0"))
    opener.rest(dialog)
    sheets = len(dialog.preview.pages)
    poster.sizes.setCurrentIndex(poster.sizes.findData("A2"))
    opener.rest(dialog)
    assert 1 < len(dialog.preview.pages) < sheets
    assert not poster.roll.isVisible()
    QTest.keyClick(poster.sizes, Qt.Key.Key_End)
    poster.roll.setFocus()
    poster.roll.selectAll()
    QTest.keyClicks(poster.roll, "610")
    QTest.keyClick(poster.roll, Qt.Key.Key_Tab)
    opener.rest(dialog)
    (page,) = dialog.preview.pages
    assert round(min(page.width, page.height) * 25.4 / 72) == 610
    QTest.mouseClick(dialog.export_button, LEFT)
    opener.finish(dialog)
    again = opener.open()
    assert again.form.options().roll == 610
    assert again.form.poster.roll.isVisible()
    again.form.map_pages.setCurrentIndex(0)
    assert again.form.options().roll is None
