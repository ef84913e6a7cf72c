"""Saving the session from the window: one is asked where, and told where it is."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cjm_desktop.storage import codec
from tests.gui.desk import SAMPLE, Desk, desk_with_window


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication) -> Iterator[Desk]:
    yield from desk_with_window(qtbot, qapp)


def test_the_session_is_saved_into_a_folder(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    desk.window.files.open(SAMPLE)
    desk.person.to_choose = tmp_path
    said: list[str] = []
    desk.window.session.message.connect(said.append)
    desk.window.commands["take_home"].trigger()
    qtbot.waitUntil(lambda: any(str(tmp_path) in each for each in said))
    (folder,) = tmp_path.iterdir()
    assert {each.suffix for each in folder.iterdir()} == {".cjm", ".pdf", ".md"}


def test_who_chooses_no_folder_writes_nothing(desk: Desk, tmp_path: Path) -> None:
    desk.window.files.open(SAMPLE)
    desk.person.to_choose = None
    desk.window.commands["take_home"].trigger()
    assert not list(tmp_path.iterdir())


def test_a_second_press_writes_no_second_folder_and_who_quits_meanwhile_has_the_first(
    desk: Desk, tmp_path: Path
) -> None:
    desk.window.files.open(SAMPLE)
    desk.person.to_choose = tmp_path
    said: list[str] = []
    desk.window.session.message.connect(said.append)
    for _ in range(2):
        desk.window.commands["take_home"].trigger()
    assert said == ["Saving the session…"] * 2
    desk.window.desk.exports.home.finish()
    (folder,) = tmp_path.iterdir()
    assert str(folder) in said[-1]
    assert not desk.window.desk.exports.home.is_busy
    for path in folder.glob("*.cjm"):
        assert codec.load(path) == codec.load(SAMPLE)


def test_where_nothing_can_be_written_it_is_said_and_can_be_tried_elsewhere(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    desk.window.files.open(SAMPLE)
    (tmp_path / "file").write_text("precious")
    desk.person.to_choose = tmp_path / "file"
    desk.window.commands["take_home"].trigger()
    qtbot.waitUntil(lambda: bool(desk.person.told))
    assert "not saved" in str(desk.person.told)
    assert (tmp_path / "file").read_text() == "precious"
    desk.person.to_choose = tmp_path
    desk.window.session.set_read_only(True)
    desk.window.commands["take_home"].trigger()
    qtbot.waitUntil(lambda: bool([*tmp_path.glob("*/*.pdf")]))
