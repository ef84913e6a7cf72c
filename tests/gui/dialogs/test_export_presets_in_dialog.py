"""Presets in the export dialog: kept with the map or on the machine, taken up, dropped."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from cjm_desktop.journey.document import Document
from cjm_desktop.journey.records import ExportPreset
from cjm_desktop.layout.print_request import PROPOSED_SECTIONS
from cjm_desktop.storage import codec
from cjm_desktop.storage.export_presets import keep_presets, own_presets
from tests.gui.desk import SAMPLE
from tests.gui.dialogs.export_opener import Opener

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def opener(qtbot: QtBot, tmp_path: Path) -> Opener:
    return Opener(qtbot, tmp_path)


def test_a_preset_is_kept_taken_up_and_dropped(opener: Opener) -> None:
    dialog = opener.open()
    dialog.form.sections["map"].click()
    dialog.form.paper.setCurrentIndex(dialog.form.paper.findData("A1"))
    QTest.mouseClick(dialog.presets.save_button, LEFT)
    QTest.keyClicks(dialog.presets.name, "For <b>walls</b>")
    QTest.keyClick(dialog.presets.name, Qt.Key.Key_Return)
    assert not dialog.running
    dialog.form.sections["map"].click()
    dialog.form.paper.setCurrentIndex(dialog.form.paper.findData("A4"))
    again = opener.open()
    again.presets.list.setFocus()
    QTest.keyClick(again.presets.list, Qt.Key.Key_Down)
    assert again.presets.list.currentText() == "For <b>walls</b>"
    assert again.form.options().page == "A1"
    assert again.form.options().sections == PROPOSED_SECTIONS[1:]
    QTest.mouseClick(again.presets.remove_button, LEFT)
    assert again.presets.presets == {}
    assert opener.open().presets.list.count() == 1


def test_a_preset_with_the_map_has_its_roles_and_is_an_edit(opener: Opener) -> None:
    document = codec.load(SAMPLE)
    dialog = opener.open(document)
    kept: list[Document] = []
    dialog.presets.edited.connect(lambda _, edit: kept.append(edit(document).apply(document)))
    opener.tick(dialog.form.parts.roles, 1)
    QTest.mouseClick(dialog.presets.save_button, LEFT)
    dialog.presets.with_map.click()
    QTest.keyClicks(dialog.presets.name, "Users")
    QTest.keyClick(dialog.presets.name, Qt.Key.Key_Return)
    assert dialog.presets.list.currentText() == "Users (with the map)"
    assert own_presets() == ()
    (edited,) = kept
    lane = document.role_lane_ids[1]
    again = opener.open(edited)
    again.presets.list.setFocus()
    QTest.keyClick(again.presets.list, Qt.Key.Key_Down)
    assert again.form.options().roles == (lane,)
    assert not again.preset_note.isVisible()


def test_what_a_preset_asks_for_and_is_not_there_is_said(opener: Opener) -> None:
    keep_presets([ExportPreset(name="Board", format=".pdf", roles=("<b>Board</b>",))])
    dialog = opener.open()
    dialog.presets.list.setFocus()
    QTest.keyClick(dialog.presets.list, Qt.Key.Key_Down)
    assert "<b>Board</b>" in dialog.preset_note.text()
    assert dialog.preset_note.isVisible()


def test_presets_that_the_settings_kept_are_moved_once(opener: Opener) -> None:
    said = {"page": "A1", "papers": {"gap": ["A3", True]}}
    opener.settings.set_choices("export_presets", {"Old": {"format": ".pdf", ".pdf": said}})
    presets = opener.open().presets.presets
    assert (presets["Old"].page, presets["Old"].papers) == ("A1", {"gap": ("A3", "portrait")})
    assert opener.settings.choices("export_presets") == {}


def test_escape_ends_the_naming_of_a_preset_and_not_the_dialog(opener: Opener) -> None:
    dialog = opener.open()
    QTest.mouseClick(dialog.presets.save_button, LEFT)
    QTest.keyClick(dialog.presets.name, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert not dialog.presets.is_naming
    assert dialog.presets.presets == {}
