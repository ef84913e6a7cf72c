"""What every test of the window needs: redirected settings, and no window left behind."""

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSettings, QStandardPaths, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.look.colours import colours, look
from cjm_desktop.desktop.look.theming import FUSION, qt_palette
from tests.gui.desk import Desk, desk_with_window


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    """Start the application as the program does, in the style of its look."""
    return ["cjm-desktop", *FUSION]


@pytest.fixture(autouse=True)
def redirected_settings(own_surroundings: Path) -> Iterator[None]:
    """Keep QSettings and Qt's standard paths inside the test's own folder."""
    # QSettings reads XDG_CONFIG_HOME once in a process, so each test names its folder.
    for kind in (QSettings.Format.NativeFormat, QSettings.Format.IniFormat):
        QSettings.setPath(kind, QSettings.Scope.UserScope, str(own_surroundings / "settings"))
    QStandardPaths.setTestModeEnabled(True)
    yield
    QStandardPaths.setTestModeEnabled(False)


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication) -> Iterator[Desk]:
    """A window with a person before it; who needs it otherwise makes a fixture of this name."""
    yield from desk_with_window(qtbot, qapp)


@pytest.fixture(scope="session", autouse=True)
def empty_clipboard(qapp: QApplication) -> Iterator[None]:
    """Take off the clipboard what a test put there: Python is gone when the toolkit deletes it."""
    yield
    qapp.clipboard().clear()


@pytest.fixture(autouse=True)
def no_window_left(qapp: QApplication) -> Iterator[None]:
    """Fail a test that leaves a top-level window alive; `qtbot.addWidget` closes and deletes."""
    before = set(QApplication.topLevelWidgets())
    yield
    left = _windows_since(before)
    if left:
        gc.collect()
        left = _windows_since(before)
    names = [f"{type(window).__name__} {window.windowTitle()!r}" for window in left]
    for window in left:
        window.deleteLater()
    _delete_what_is_due()
    assert not names, f"windows left behind: {names}"


@pytest.fixture(autouse=True)
def own_look(qapp: QApplication) -> Iterator[None]:
    """Begin each test in the light look, whatever the last one left."""
    if look() != colours(dark=False):
        qapp.setPalette(qt_palette(colours(dark=False)))
    yield
    qapp.setStyleSheet("")


def _windows_since(before: set[QWidget]) -> list[QWidget]:
    _delete_what_is_due()
    return [
        widget
        for widget in QApplication.topLevelWidgets()
        if widget not in before and widget.windowType() != Qt.WindowType.ToolTip
    ]


def _delete_what_is_due() -> None:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
