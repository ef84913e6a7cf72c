"""Letters chosen by Alt lead to one entry each, or pressing one would only move a mark about."""

import re
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.actions.menus import MENUS
from tests.gui.desk import Desk, desk_with_window


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication) -> Iterator[Desk]:
    yield from desk_with_window(qtbot, qapp)


def test_no_two_menus_have_the_same_letter(desk: Desk) -> None:
    titles = [action.text() for action in desk.window.menuBar().actions()]
    assert len(titles) == len(MENUS)
    assert letters(titles) == sorted(set(letters(titles)))


def test_no_two_entries_of_a_menu_have_the_same_letter(desk: Desk) -> None:
    for name, menu in desk.window.menus.items():
        found = letters([action.text() for action in menu.actions()])
        assert found == sorted(set(found)), name


def letters(texts: list[str]) -> list[str]:
    """List the letters that are marked in the texts, those that come twice too."""
    found = (re.search(r"&([^&])", text) for text in texts)
    return sorted(match.group(1).lower() for match in found if match is not None)
