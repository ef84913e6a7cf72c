"""How many backups are kept and where is the user's to say, and what is kept follows."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.dialogs.preferences_dialog import PreferencesDialog
from cjm_desktop.desktop.work.settings import Settings
from cjm_desktop.storage import backups
from cjm_desktop.storage.backups import DEFAULT_MOST, HIGHEST, Plan
from cjm_desktop.storage.outside import Unreachable
from tests.gui.desk import Desk, map_file

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return map_file(tmp_path, "Before")


def dialog_of(desk: Desk) -> PreferencesDialog:
    QTest.keyClick(desk.window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    found = desk.window.findChildren(PreferencesDialog)
    assert found
    found[-1].show_page(found[-1].saving)
    return found[-1]


def save(desk: Desk, title: str) -> None:
    desk.rename(title)
    desk.window.commands["save"].trigger()
    assert desk.window.files.finish()


def kept(path: Path) -> list[bytes]:
    """Give what the backups of a file hold, newest first."""
    found = backups.backups_of(path, backups.default_folder())
    assert not isinstance(found, Unreachable)
    return [each.path.read_bytes() for each in found]


def test_at_first_ten_are_kept_below_the_state_folder(desk: Desk) -> None:
    dialog = dialog_of(desk)
    assert dialog.saving.most.value() == DEFAULT_MOST
    assert dialog.saving.folder.text() == str(backups.default_folder())
    assert not dialog.saving.default.isVisible()
    dialog.reject()


def test_number_and_folder_are_chosen_and_remembered(desk: Desk, tmp_path: Path) -> None:
    desk.person.to_choose = tmp_path / "safe"
    dialog = dialog_of(desk)
    dialog.saving.most.selectAll()
    QTest.keyClicks(dialog.saving.most, "3")
    QTest.mouseClick(dialog.saving.choose, LEFT)
    assert dialog.saving.folder.text() == str(tmp_path / "safe")
    QTest.mouseClick(dialog.save, LEFT)
    desk.settings.write()
    assert Settings().backup_plan == Plan(3, tmp_path / "safe")
    dialog = dialog_of(desk)
    QTest.mouseClick(dialog.saving.default, LEFT)
    QTest.mouseClick(dialog.save, LEFT)
    assert desk.settings.backup_plan == Plan(3, backups.default_folder())


def test_going_back_changes_nothing(desk: Desk) -> None:
    dialog = dialog_of(desk)
    QTest.keyClick(dialog.saving.most, Qt.Key.Key_Down)
    QTest.mouseClick(dialog.cancel, LEFT)
    assert desk.settings.backup_plan.most == DEFAULT_MOST


@pytest.mark.parametrize(
    ("value", "most"),
    [("7", 7), (7, 7), ("-1", DEFAULT_MOST), ("9" * 9_999, DEFAULT_MOST), ("999", HIGHEST),
     ("ten", DEFAULT_MOST), (None, DEFAULT_MOST), ("٣", DEFAULT_MOST)],
)  # fmt: skip
def test_a_number_that_a_hand_has_spoilt_is_none(desk: Desk, value: object, most: int) -> None:
    desk.settings._store.setValue("backups/most", value)
    assert desk.settings.backup_plan.most == most


def test_the_file_is_kept_before_the_first_save_and_not_before_the_next(
    desk: Desk, path: Path
) -> None:
    before = path.read_bytes()
    desk.window.files.open(path)
    for title in ("One", "Two"):
        save(desk, title)
    assert kept(path) == [before]
    two = path.read_bytes()
    desk.window.files.close()
    desk.window.files.open(path)
    save(desk, "Three")
    assert kept(path) == [two, before]


def test_what_save_as_writes_over_is_kept(desk: Desk, path: Path, tmp_path: Path) -> None:
    other = map_file(tmp_path, "Another", "another.cjm")
    before = other.read_bytes()
    desk.window.files.open(path)
    desk.person.to_save = other
    desk.window.commands["save_as"].trigger()
    assert desk.window.files.finish()
    assert kept(other) == [before]


def test_none_are_kept_if_the_user_wants_none(desk: Desk, path: Path) -> None:
    dialog = dialog_of(desk)
    dialog.saving.most.setValue(0)
    assert dialog.saving.most.text() == "none"
    QTest.mouseClick(dialog.save, LEFT)
    desk.window.files.open(path)
    save(desk, "One")
    assert kept(path) == []


def test_a_save_goes_on_without_its_backup_and_says_so_once(
    desk: Desk, path: Path, tmp_path: Path
) -> None:
    (tmp_path / "in the way").write_bytes(b"")
    desk.settings.backup_plan = Plan(3, tmp_path / "in the way")
    desk.window.files.open(path)
    save(desk, "One")
    said = desk.window.status.message.text()
    assert said.startswith("Saved “journey.cjm” · no backup was made (")
    assert not desk.person.told
    assert not desk.window.files.modified
    assert b"One" in path.read_bytes()
    save(desk, "Two")
    assert desk.window.status.message.text() == "Saved “journey.cjm”"


def test_saving_by_itself_is_chosen_by_a_key_and_saves(
    desk: Desk, path: Path, qtbot: QtBot
) -> None:
    desk.window.desk.autosave._rest.setInterval(30)
    desk.window.files.open(path)
    dialog = dialog_of(desk)
    assert not dialog.saving.autosave.isChecked()
    QTest.keyClick(dialog.saving.autosave, Qt.Key.Key_Space)
    QTest.mouseClick(dialog.save, LEFT)
    desk.settings.write()
    assert Settings().autosave
    desk.rename("Mine")
    qtbot.waitUntil(lambda: not desk.window.files.modified)
