"""A bench for each test: a small map in a window of its own."""

import pytest
from pytestqt.qtbot import QtBot

from tests.gui.canvas.bench import Bench
from tests.maps import small_map


@pytest.fixture
def bench(qtbot: QtBot) -> Bench:
    """The small map of `tests.maps`."""
    return Bench(qtbot, small_map())
