"""Slides in the export dialog: their look, a client's template, and a deck that is updated."""

from pathlib import Path

import pytest
from pptx import Presentation
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.dialogs.export_dialog import ExportDialog
from cjm_desktop.output.exporters import SLIDE_SECTIONS
from tests.gui.dialogs.test_export_formats import Opener

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def opener(qtbot: QtBot, tmp_path: Path) -> Opener:
    return Opener(qtbot, tmp_path)


def slides(opener: Opener) -> ExportDialog:
    dialog = opener.open()
    opener.choose(dialog, ".pptx")
    return dialog


def test_only_slides_are_asked_for_their_look(opener: Opener) -> None:
    dialog = opener.open()
    assert not dialog.form.slides.isVisible()
    opener.choose(dialog, ".pptx")
    assert dialog.form.slides.isVisible()
    assert not dialog.form.slides.update_box.isVisible()


def test_a_template_is_chosen_and_remembered(opener: Opener) -> None:
    client = opener.folder / "client.pptx"
    made = Presentation()
    made.slide_width = made.slide_height
    made.save(client)
    dialog = slides(opener)
    opener.person.to_open = client
    look = dialog.form.slides.look
    look.setFocus()
    QTest.keyClick(look, Qt.Key.Key_End)
    assert dialog.form.options().template == client
    opener.export(dialog)
    assert Presentation(opener.folder / "map.pptx").slide_width == made.slide_width
    assert slides(opener).form.options().template == client


def test_a_deck_that_was_edited_is_updated_and_what_was_left_is_told(opener: Opener) -> None:
    opener.export(slides(opener))
    path = opener.folder / "map.pptx"
    made = Presentation(path)
    over = next(each for each in made.slides if each.name == "overview:1")
    card = next(each for each in over.shapes if each.name.startswith("cards:"))
    card.text_frame.text = "Said to us"
    made.save(path)
    dialog = slides(opener)
    QTest.mouseClick(
        dialog.form.slides.update_box, LEFT, pos=dialog.form.slides.update_box.rect().center() / 8
    )
    assert dialog.form.slides.updates
    opener.export(dialog)
    assert "“Said to us”" in dialog.left_out.text()
    over = next(each for each in Presentation(path).slides if each.name == "overview:1")
    assert "Said to us" in [each.text_frame.text for each in over.shapes if each.has_text_frame]


def test_only_the_sections_that_slides_have_are_offered_and_no_paper(opener: Opener) -> None:
    dialog = opener.open()
    rows = dialog.form.choice.rows
    assert rows["coverage"].isVisible()
    opener.choose(dialog, ".pptx")
    assert {section for section, row in rows.items() if row.isVisible()} == {*SLIDE_SECTIONS}
    assert not any(row.paper.isVisible() for row in rows.values())
    rows["legend"].box.click()
    rows["legend"].box.click()
    assert not rows["legend"].paper.isVisible()
    opener.choose(dialog, ".pdf")
    assert rows["coverage"].isVisible()
    assert rows["map"].paper.isVisible()
