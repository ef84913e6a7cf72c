"""How the window first stands on the screen, and speaks."""

import re

import pytest
from PySide6.QtCore import QLibraryInfo, QTranslator
from PySide6.QtWidgets import QApplication, QKeySequenceEdit, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.window.language import toolkit_words
from cjm_desktop.desktop.window.windows import show_fitting
from cjm_desktop.words.languages import LANGUAGES, SOURCE, TRANSLATED
from cjm_desktop.words.toolkit import own_toolkit_words


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


def test_norwegian_fields_and_menus_speak_bokmaal(qapp: QApplication, qtbot: QtBot) -> None:
    words = toolkit_words(LANGUAGES["nb"], qapp)
    assert words is not None
    qapp.installTranslator(words)
    try:
        key, line = QKeySequenceEdit(), QLineEdit()
        qtbot.addWidget(key)
        qtbot.addWidget(line)
        assert [each.placeholderText() for each in key.findChildren(QLineEdit)] == [
            "Trykk på en tast"
        ]
        menu = line.createStandardContextMenu()
        said = [each.text().partition("\t")[0] for each in menu.actions() if each.text()]
        assert said[:2] == ["&Angre", "Gj&ør om"]
        assert qapp.translate("QLineEdit", "Nowhere") == "Nowhere"  # and does not vanish
        assert "&Lim inn" in said  # the toolkit's own, which both kinds of Norwegian share
        menu.deleteLater()
    finally:
        qapp.removeTranslator(words)
        words.deleteLater()


def test_our_own_words_stand_for_words_that_the_toolkit_has() -> None:
    theirs = QTranslator()
    assert theirs.load("qtbase_nn", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    for context, words in own_toolkit_words(LANGUAGES["nb"]).items():
        for english, ours in words.items():
            assert theirs.translate(context, english), (context, english)
            assert sorted(re.findall(r"%\d", ours)) == sorted(re.findall(r"%\d", english))
