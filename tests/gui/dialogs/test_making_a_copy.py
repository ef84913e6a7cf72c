"""A copy of the map for a country: asked for, written beside the map, opened in another window."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.dialogs.copy_dialog import CopyDialog
from cjm_desktop.journey.document import MAP_KEY
from cjm_desktop.storage import codec
from tests.gui.desk import Desk, desk_with_window
from tests.maps import small_map

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "journey 1.2.cjm"
    made.write_bytes(codec.dumps(small_map()))
    return made


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication, path: Path) -> Iterator[Desk]:
    for made in desk_with_window(qtbot, qapp):
        made.window.files.open(path)
        yield made


def dialog_of(desk: Desk, qtbot: QtBot) -> CopyDialog:
    desk.window.commands["make_copy"].trigger()
    dialog = desk.window.findChild(CopyDialog)
    assert dialog is not None
    qtbot.waitUntil(dialog.isVisible)
    return dialog


def test_a_copy_is_written_beside_with_its_market_and_opened(
    desk: Desk, qtbot: QtBot, path: Path, tmp_path: Path
) -> None:
    wanted: list[Path] = []
    desk.window.another_wanted.connect(wanted.append)
    before = path.read_bytes()
    dialog = dialog_of(desk, qtbot)
    QTest.keyClicks(dialog.variant.focus_target(), "Danmark")
    QTest.keyClicks(dialog.market["partners"].focus_target(), "To forhandlere")
    desk.person.to_save = tmp_path / "dk.cjm"
    QTest.mouseClick(dialog.make, LEFT)
    qtbot.waitUntil(lambda: bool(wanted))
    assert wanted == [tmp_path / "dk.cjm"]
    assert desk.person.suggestion == tmp_path / "journey 1.2 – Danmark.cjm"
    copy = codec.load(tmp_path / "dk.cjm")
    assert (copy.map.variant, copy.map.base) == ("Danmark", "journey 1.2.cjm")
    assert copy.map.partners == "To forhandlere"
    assert copy.replaced({MAP_KEY: small_map().map}) == small_map()
    assert path.read_bytes() == before
    assert desk.window.session.path == path


def test_the_title_names_the_base_where_there_is_one(desk: Desk, qtbot: QtBot) -> None:
    from cjm_desktop.editing.edits.map import change_map

    session = desk.window.session
    session.edit("change_map", change_map(session.document, title="Buying a machine"))
    dialog = dialog_of(desk, qtbot)
    found: list[str] = []
    dialog.made.connect(lambda made: found.append(made.map.base))
    QTest.keyClicks(dialog.variant.focus_target(), "Norge")
    QTest.mouseClick(dialog.make, LEFT)
    assert found == ["Buying a machine"]


def test_a_copy_must_say_whom_it_is_for(desk: Desk, qtbot: QtBot) -> None:
    dialog = dialog_of(desk, qtbot)
    assert not dialog.make.isEnabled()
    QTest.keyClicks(dialog.variant.focus_target(), " ")
    assert not dialog.make.isEnabled()
    QTest.keyClicks(dialog.variant.focus_target(), "x")
    assert dialog.make.isEnabled()
    QTest.mouseClick(dialog.cancel, LEFT)
    assert desk.person.asked == []


def test_who_goes_back_from_choosing_a_file_gets_no_copy(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = dialog_of(desk, qtbot)
    QTest.keyClicks(dialog.variant.focus_target(), "Norge")
    desk.person.to_save = None
    QTest.mouseClick(dialog.make, LEFT)
    assert desk.person.asked == ["save"]
    assert [each.name for each in tmp_path.glob("*.cjm")] == ["journey 1.2.cjm"]


def test_a_snapshot_is_no_copy_to_be_opened(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    wanted: list[Path] = []
    desk.window.another_wanted.connect(wanted.append)
    desk.person.to_save = tmp_path / "old.cjm"
    assert desk.window.files.save_version(small_map(), "old")
    assert desk.window.files.finish()
    qtbot.waitUntil((tmp_path / "old.cjm").exists)
    assert wanted == []


def test_it_is_said_that_the_map_is_a_copy_itself(desk: Desk, qtbot: QtBot) -> None:
    from cjm_desktop.editing.edits.map import change_map

    dialog = dialog_of(desk, qtbot)
    assert dialog.findChild(QLabel, "CopyOfACopy") is None
    QTest.mouseClick(dialog.cancel, LEFT)
    session = desk.window.session
    session.edit(
        "change_map", change_map(session.document, variant="Danmark", base="Buying a machine")
    )
    desk.window.commands["make_copy"].trigger()
    dialog = desk.window.findChildren(CopyDialog)[-1]
    said = dialog.findChild(QLabel, "CopyOfACopy")
    assert isinstance(said, QLabel)
    assert "for “Danmark”, made from “Buying a machine”" in said.text()
    QTest.mouseClick(dialog.cancel, LEFT)
