"""A facilitator at a window of their own."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.gui.desk import desk_with_window
from tests.gui.methods.facilitator import Facilitator


@pytest.fixture
def facilitator(qtbot: QtBot, qapp: QApplication) -> Iterator[Facilitator]:
    """Someone to make a map, from the start page on."""
    for desk in desk_with_window(qtbot, qapp):
        yield Facilitator(desk, qtbot)
