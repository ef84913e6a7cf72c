"""A facilitator whose map lies on the disk, and who lets people take part."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.dialogs.voting.round_dialog import RoundDialog
from tests.gui.desk import SAMPLE, Desk
from tests.gui.window.room_facilitator import Voter


@pytest.fixture
def path(desk: Desk, tmp_path: Path) -> Path:
    """The sample as a file of one's own, opened."""
    path = Path(shutil.copy(SAMPLE, tmp_path / "mine.cjm"))
    desk.window.files.open(path)
    return path


@pytest.fixture
def facilitator(desk: Desk, path: Path, qtbot: QtBot) -> Iterator[Voter]:
    """Whoever leads the room; it is closed at the end."""
    made = Voter(desk, qtbot)
    yield made
    for dialog in desk.window.findChildren(RoundDialog):
        dialog.reject()
    made.room.close()
