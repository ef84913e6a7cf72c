"""How the window first stands on the screen, and speaks."""

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.window.language import toolkit_words
from cjm_desktop.desktop.window.windows import show_fitting
from cjm_desktop.words.languages import LANGUAGES, SOURCE, TRANSLATED


@pytest.mark.parametrize(
    ("left_over", "fills"), [((80, 80), False), ((0, 80), True), ((80, 0), True), ((-80, 80), True)]
)
def test_a_window_that_the_screen_has_no_room_for_fills_it(
    qtbot: QtBot, left_over: tuple[int, int], fills: bool
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    room = window.screen().availableSize()
    window.resize(room.width() - left_over[0], room.height() - left_over[1])
    show_fitting(window)
    assert window.isVisible()
    assert window.isMaximized() == fills


@pytest.mark.parametrize("language", TRANSLATED)
def test_the_toolkit_speaks_the_language_too(qapp: QApplication, language: str) -> None:
    words = toolkit_words(LANGUAGES[language], qapp)
    assert words is not None
    assert words.translate("QPlatformTheme", "Cancel") != "Cancel"


def test_the_toolkits_own_words_are_english(qapp: QApplication) -> None:
    assert toolkit_words(SOURCE, qapp) is None
