"""Files of other programs dropped on the window: proposed, taken as one step, saved, undone."""

from io import BytesIO
from pathlib import Path

import pytest
from pptx import Presentation
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from cjm_desktop.output.exporters import POWERPOINT
from cjm_desktop.output.options import ExportOptions
from cjm_desktop.storage import codec
from tests.gui.desk import SAMPLE, Desk
from tests.gui.window.test_import import asked, titles
from tests.gui.window.test_main_window import drop, mime
from tests.unit.intake.importing.test_cjml import cjml, journey, point
from tests.unit.intake.importing.test_drawio import LANES, drawing
from tests.unit.intake.importing.test_lists import MARKED
from tests.unit.intake.importing.test_own_files import picture
from tests.unit.intake.importing.test_slides import deck, first

FILES = {
    "journey.xml": (cjml(journey(point(1, "u1", "Buys shoes"))).encode(), "Buys shoes"),
    "lanes.drawio": (drawing(LANES).encode(), "Pack & send"),
    "talk.pptx": (deck(first), "In a group"),
    "list.md": (MARKED.encode(), "Posts photos"),
    "Holiday.jpg": (picture("JPEG"), "Holiday"),
}


@pytest.mark.parametrize("name", FILES)
def test_a_file_is_proposed_taken_saved_and_undone(
    desk: Desk, qtbot: QtBot, tmp_path: Path, name: str
) -> None:
    data, title = FILES[name]
    (tmp_path / name).write_bytes(data)
    copy = tmp_path / "map.cjm"
    copy.write_bytes(SAMPLE.read_bytes())
    desk.window.files.open(copy)
    before = desk.window.session.document
    assert drop(desk.window, mime(tmp_path / name))
    dialog = asked(desk, qtbot)
    assert desk.window.session.document is before
    QTest.mouseClick(dialog.take, Qt.MouseButton.LeftButton)
    assert title in titles(desk)
    desk.window.commands["save"].trigger()
    qtbot.waitUntil(lambda: not desk.window.files.modified)
    assert codec.load(copy) == desk.window.session.document
    desk.window.commands["undo"].trigger()
    assert desk.window.session.document == before


def test_a_map_of_ours_begins_as_it_was(desk: Desk, qtbot: QtBot) -> None:
    desk.window.files.close()
    desk.window.desk.imports.read(SAMPLE)
    QTest.mouseClick(asked(desk, qtbot).take, Qt.MouseButton.LeftButton)
    assert desk.window.session.document == codec.load(SAMPLE)


def test_a_refusal_says_where_in_the_file(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "bad.xml").write_text("<CJML>\n  <a>\n</CJML>", "utf-8")
    desk.window.desk.imports.read(tmp_path / "bad.xml")
    qtbot.waitUntil(lambda: bool(desk.person.told))
    assert desk.person.told == ["line 3, column 3: its XML is damaged"]


@pytest.mark.slow
def test_a_deck_that_the_client_edited_changes_its_card_and_undoes(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    desk.window.files.open(SAMPLE)
    before = desk.window.session.document
    (data,) = POWERPOINT.make(before, ExportOptions(sections=("map",)), Path("a.pptx"))
    presentation = Presentation(BytesIO(data))
    ours = [each for slide in presentation.slides for each in slide.shapes
            if each.name.startswith("cards:")]  # fmt: skip
    ours[0].text_frame.paragraphs[0].runs[0].text = "What the client calls it"
    presentation.save(str(tmp_path / "deck.pptx"))
    assert drop(desk.window, mime(tmp_path / "deck.pptx"))
    QTest.mouseClick(asked(desk, qtbot).take, Qt.MouseButton.LeftButton)
    assert titles(desk) - {each.title for each in before.cards.values()} == {
        "What the client calls it"
    }
    assert len(desk.window.session.document.cards) == len(before.cards)
    desk.window.commands["undo"].trigger()
    assert desk.window.session.document == before
