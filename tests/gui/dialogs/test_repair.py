"""A damaged file offers a copy of what can be saved of it, by mouse and keys."""

from pathlib import Path
from shutil import copyfile

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.dialogs.repair_dialog import RepairDialog
from cjm_desktop.storage import codec
from tests.gui.desk import Desk, map_file

DAMAGED = Path(__file__).parents[2] / "data" / "damaged"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return Path(
        copyfile(DAMAGED / "values-that-do-not-fit.cjm", tmp_path / "<b>north &amp; 1.2.cjm")
    )


def offered(desk: Desk, path: Path, qtbot: QtBot) -> RepairDialog:
    desk.person.about_damage = True
    assert not desk.window.files.open(path)
    dialog = desk.window.findChild(RepairDialog)
    assert dialog is not None
    qtbot.waitUntil(dialog.isVisible)
    return dialog


def test_enter_opens_what_was_saved_beside_the_file_which_stays_as_it_is(
    desk: Desk, path: Path, qtbot: QtBot
) -> None:
    before = path.read_bytes()
    dialog = offered(desk, path, qtbot)
    assert desk.person.told == [f"{path}: map accent: must be a colour such as #1F2D5C"]
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: desk.window.files.has_map)
    assert desk.title == "Glasögon på nätet"
    assert desk.session.path is None
    assert desk.window.files.modified
    desk.person.to_save = path.with_name("saved.cjm")
    assert desk.window.files.save()
    assert desk.window.files.finish()
    assert desk.person.suggestion == path.with_name("<b>north &amp; 1.2 – rescued.cjm")
    assert len(codec.load(path.with_name("saved.cjm")).cards) == 5
    assert path.read_bytes() == before


def test_escape_leaves_everything_as_it_is(desk: Desk, path: Path, qtbot: QtBot) -> None:
    before = path.read_bytes()
    dialog = offered(desk, path, qtbot)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: desk.window.findChild(RepairDialog) is None)
    assert not desk.window.files.has_map
    assert path.read_bytes() == before
    assert list(path.parent.iterdir()) == [path]


def test_it_says_what_is_saved_what_is_gone_and_what_was_done(
    desk: Desk, path: Path, qtbot: QtBot
) -> None:
    dialog = offered(desk, path, qtbot)
    assert "“<b>north &amp; 1.2.cjm”" in dialog.what.text()
    assert dialog.what.textFormat() == Qt.TextFormat.PlainText
    assert dialog.saved.text() == (
        "“Glasögon på nätet”, with 2 phases, 2 lanes, 5 cards, 2 arrows, 2 KPIs, 1 picture"
    )
    assert dialog.lost.accessibleName() == "What could not be saved"
    assert "personas/per1 lane: removed, since gone is not there" in dialog.lost.toPlainText()
    assert "cards/c2 “Sökning” potential: “3.3” became “3.5”" in dialog.done_.toPlainText()
    dialog.reject()


def test_all_of_it_is_reached_by_tab(desk: Desk, path: Path, qtbot: QtBot) -> None:
    dialog = offered(desk, path, qtbot)
    qtbot.waitUntil(dialog.isActiveWindow)
    reached = []
    for _ in range(4):
        here = QApplication.focusWidget()
        assert here is not None
        reached.append(here)
        QTest.keyClick(here, Qt.Key.Key_Tab)
    assert set(reached) == {dialog.open_, dialog.lost, dialog.done_, dialog.cancel}
    dialog.reject()


def test_unsaved_changes_are_asked_about_before_it_takes_their_place(
    desk: Desk, path: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    desk.window.files.open(map_file(tmp_path))
    desk.rename("Changed")
    dialog = offered(desk, path, qtbot)
    QTest.mouseClick(dialog.open_, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "unsaved" in desk.person.asked)
    assert desk.title == "Changed"


@pytest.mark.parametrize("name", ["not-a-map", "made-by-a-newer-program"])
def test_of_what_is_no_map_of_ours_no_copy_is_offered(desk: Desk, name: str) -> None:
    assert not desk.window.files.open(DAMAGED / f"{name}.cjm")
    assert "damaged" not in desk.person.asked
    assert len(desk.person.told) == 1


def test_without_the_wish_only_the_reason_is_said(desk: Desk, path: Path) -> None:
    assert not desk.window.files.open(path)
    assert desk.person.asked == ["damaged"]
    assert desk.window.findChild(RepairDialog) is None
