"""The keys that people bring along do here what they do elsewhere; the mouse has its own tests."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.actions.registry import TABLE
from tests.gui.desk import SAMPLE, Desk, desk_with_window

BROUGHT = {
    "F2": "edit_title", "Del": "delete", "Ctrl+D": "duplicate", "Ctrl+A": "select_all",
    "Ctrl+Shift+A": "select_lane", "Ctrl+X": "cut", "Ctrl+C": "copy", "Ctrl+V": "paste",
    "Ctrl+Shift+V": "paste_as_one", "Alt+Left": "move_left", "Alt+Right": "move_right",
    "Alt+Up": "move_up", "Alt+Down": "move_down", "Ctrl+0": "zoom_normal", "Ctrl+1": "fit_width",
    "Shift+1": "fit_all", "Shift+2": "fit_selection", "Ctrl+K": "palette",
    "Ctrl+Shift+P": "palette", "Ctrl+F": "find", "F5": "present", "F11": "full_screen",
    "Ctrl+Z": "undo", "Ctrl+Y": "redo", "Ctrl+Shift+Z": "redo", "F1": "shortcuts",
    "F10": "menu_bar", "Ctrl+Tab": "next_view", "Ctrl+PgDown": "next_tab", "Ctrl+S": "save",
    "Ctrl+N": "new", "Ctrl+O": "open", "Ctrl+P": "print", "Ctrl+W": "close", "Ctrl+H": "replace",
}  # fmt: skip


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication) -> Iterator[Desk]:
    for desk in desk_with_window(qtbot, qapp):
        with qtbot.waitActive(desk.window):
            desk.window.activateWindow()
        desk.window.files.open_sample(SAMPLE)
        desk.rename("Something to undo")
        desk.window.places.map_view.setFocus()
        yield desk


def test_each_key_is_that_of_its_command_and_of_no_other(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    commands, given = desk.window.commands, list[str]()
    monkeypatch.setattr(type(commands), "_run", lambda _self, spec: given.append(spec.id))
    commands.complete()
    for key, action in BROUGHT.items():
        if action == "redo" and desk.session.store.next_redo is None:
            desk.session.undo()
        desk.session.select_cards([next(iter(desk.session.document.cards))])
        given.clear()
        pressed = QKeySequence(key)[0]  # type: ignore[index]  # it can be
        QTest.keyClick(desk.window.windowHandle(), pressed.key(), pressed.keyboardModifiers())
        assert given == [action], key


def test_no_two_commands_have_the_same_key(desk: Desk) -> None:
    commands = desk.window.commands
    keys = [each.toString() for action in TABLE for each in commands[action].shortcuts()]
    assert len(keys) == len(set(keys))
