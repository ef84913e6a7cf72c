"""A window with a map of its own folder open."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.gui.desk import SAMPLE, Desk, desk_with_window


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "maps" / "journey.cjm"
    made.parent.mkdir()
    made.write_bytes(SAMPLE.read_bytes())
    return made


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication, path: Path) -> Iterator[Desk]:
    for made in desk_with_window(qtbot, qapp):
        made.window.files.open(path)
        yield made
