"""The fixtures that guard the window's tests do guard them."""

from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot


def test_settings_land_in_the_tests_own_folder(user_folder: Path) -> None:
    settings = QSettings("cjm-desktop", "cjm-desktop")
    settings.setValue("theme", "dark")
    settings.sync()
    assert user_folder in Path(settings.fileName()).parents
    assert Path(settings.fileName()).is_file()


def test_a_window_given_to_the_bot_is_not_left(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    assert window.isVisible()
