"""The samples are found by method in the window's language; the others are one step further."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.window.sample_menu import SampleMenu
from cjm_desktop.words.wording import Wording
from tests.gui.desk import Desk

LEFT = Qt.MouseButton.LeftButton
NAMES = {"da": "Dansk", "en": "English", "nb": "Norsk bokmål", "sv": "Svenska"}
FIRST = {
    "da": "Købscenter — Køb af en hoppeboldmaskine",
    "en": "Buying centre — Buying a bouncy-ball machine",
    "nb": "Kjøpsgruppe — Kjøp av en sprettballmaskin",
    "sv": "Köpgrupp — Att köpa en studsbollsmaskin",
}


def shown(menu: QMenu, qtbot: QtBot) -> QMenu:
    menu.popup(QPoint(0, 0))
    qtbot.waitUntil(menu.isVisible)
    return menu


def entries(menu: QMenu) -> list[str]:
    return [entry.text() for entry in menu.actions() if not entry.isSeparator()]


def inside(menu: QMenu, place: int) -> QMenu:
    found = menu.actions()[place].menu()
    assert isinstance(found, QMenu)
    return found


@pytest.mark.parametrize("language", NAMES)
def test_those_of_the_windows_language_come_first_and_the_others_apart(
    language: str, qtbot: QtBot, qapp: QApplication
) -> None:
    around = QMenu()
    menu = around.addMenu("")
    qtbot.addWidget(around)
    SampleMenu(menu, around, Wording.of(language))
    shown(around, qtbot)
    assert entries(menu)[0] == FIRST[language]
    assert len(entries(menu)) == 5 + 1
    others = inside(menu, -1)
    assert entries(others) == [name for code, name in NAMES.items() if code != language]
    firsts = [entries(inside(others, place))[0] for place in range(3)]
    assert firsts == [first for code, first in FIRST.items() if code != language]
    around.close()


def test_shown_again_the_menu_is_the_same(desk: Desk, qtbot: QtBot) -> None:
    samples = desk.window.menus["samples"]
    first = entries(shown(samples, qtbot))
    samples.close()
    assert entries(shown(samples, qtbot)) == first
    samples.close()


def test_a_sample_of_each_method_opens_from_the_help_menu_as_a_new_map(
    desk: Desk, qtbot: QtBot
) -> None:
    around = shown(desk.window.menus["help"], qtbot)
    samples = shown(desk.window.menus["samples"], qtbot)
    assert entries(samples)[:5] == [
        "Buying centre — Buying a bouncy-ball machine",
        "Seven-phase journey — Handing payroll over to someone else",
        "Workshop — CRM for consultancies in the Netherlands",
        "Journey in social media — Better air at the office",
        "Customer lifecycle — An electric bike by subscription",
    ]
    QTest.mouseClick(samples, LEFT, pos=samples.actionGeometry(samples.actions()[3]).center())
    assert desk.session.document.map.method == "social-media"
    assert desk.session.path is None
    samples.close()
    around.close()
