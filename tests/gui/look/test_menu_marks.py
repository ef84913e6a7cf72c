"""Ticks and arrows of menus grow with the text, in both looks."""

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.look.colours import colours
from cjm_desktop.desktop.look.menu_marks import MenuMarks
from cjm_desktop.desktop.look.stylesheet import sheet

LARGE = 2.0


def height_of_ink(picture: QImage, ground: QColor) -> int:
    """Give how many rows have pixels of another colour than the ground."""
    rows = range(picture.height())
    return sum(
        any(picture.pixelColor(x, y) != ground for x in range(picture.width())) for y in rows
    )


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_a_tick_and_an_arrow_are_as_high_as_large_letters(dark: bool, qtbot: QtBot) -> None:
    tokens, marks = colours(dark), MenuMarks()
    menu = QMenu()
    qtbot.addWidget(menu)
    rules = marks.sheet(tokens, "dark" if dark else "light", LARGE)
    menu.setStyleSheet(sheet(tokens, LARGE) + rules)
    font = menu.font()
    font.setPointSizeF(20)
    menu.setFont(font)
    ticked = menu.addAction(" ")
    ticked.setCheckable(True)
    ticked.setChecked(True)
    inner = menu.addMenu(" ")
    inner.addAction("English")
    menu.popup(menu.pos())
    picture, bar = menu.grab().toImage(), QColor(tokens["bar"])
    place = menu.actionGeometry(ticked).adjusted(4, 4, 0, -4)
    place.setWidth(round(20 * LARGE))
    assert height_of_ink(picture.copy(place), bar) >= 8 * LARGE
    place = menu.actionGeometry(inner.menuAction()).adjusted(0, 4, -4, -4)
    place.setLeft(place.right() - round(16 * LARGE))
    assert height_of_ink(picture.copy(place), bar) >= 6 * LARGE


def test_nothing_is_written_for_ordinary_text_and_nothing_left_behind() -> None:
    marks = MenuMarks()
    assert marks.sheet(colours(False), "light", 1.0) == ""
    rules = marks.sheet(colours(False), "light", LARGE)
    written = [Path(each.split('")')[0]) for each in rules.split('url("')[1:]]
    assert written
    assert all(each.is_file() for each in written)
    marks.end()
    assert not any(each.exists() for each in written)
