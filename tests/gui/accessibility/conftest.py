"""The trees of the program's views, and a listener to them."""

from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.accessibility.factory import hear
from cjm_desktop.desktop.canvas.view import MapView
from cjm_desktop.desktop.tray.tray_list import TrayList
from cjm_desktop.desktop.window.heard_views import TREES
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.storage import codec
from tests.gui.accessibility.listening import Listener
from tests.gui.desk import SAMPLE, Desk, desk_with_window


@pytest.fixture(scope="session", autouse=True)
def trees(qapp: QApplication) -> None:
    """Answer as the program does."""
    hear(TREES)


@pytest.fixture
def listener(monkeypatch: pytest.MonkeyPatch) -> Listener:
    return Listener(monkeypatch)


@pytest.fixture
def view(qtbot: QtBot) -> MapView:
    """The map of the sample, without a window's other parts."""
    made = MapView(Session(codec.load(SAMPLE)))
    qtbot.addWidget(made)
    made.resize(1000, 600)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def _has_tray(desk: Desk) -> bool:
    return desk.window.findChild(TrayList) is not None


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication) -> Iterator[Desk]:
    """A window with the sample open, and the panels beside it."""
    for made in desk_with_window(qtbot, qapp):
        assert made.window.files.open(SAMPLE)
        qtbot.waitUntil(partial(_has_tray, made))
        yield made
