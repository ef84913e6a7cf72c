"""Saving the session from the window: one is asked where, and told where it is."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

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
