"""The table of actions is whole: every row has a place, a key is nobody else's, texts are found."""

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.actions.keymap import shortcuts
from cjm_desktop.desktop.actions.menus import ALL, Menu
from cjm_desktop.desktop.actions.registry import TABLE
from cjm_desktop.desktop.actions.spec import ActionSpec, Standard
from cjm_desktop.paths import icon
from tests.gui.desk import SAMPLE, Desk


def ids(menus: Sequence[Menu]) -> list[str]:
    found = []
    for menu in menus:
        for entry in menu.entries:
            if isinstance(entry, Menu):
                found += ids([entry])
            elif entry is not None:
                found.append(entry)
    return found


def test_every_action_is_in_one_menu() -> None:
    assert Counter(ids(ALL)) == Counter(list(TABLE))


def test_no_two_actions_share_a_key(qapp: QApplication) -> None:
    keys = Counter(key.toString() for spec in TABLE.values() for key in shortcuts(spec))
    assert [key for key, count in keys.items() if count > 1] == []


def test_every_icon_is_shipped() -> None:
    icons = {spec.icon for spec in TABLE.values() if spec.icon}
    assert [name for name in icons if not icon("lucide", f"{name}.svg").is_file()] == []


def test_a_standard_key_that_the_platform_lacks_has_a_fallback(qapp: QApplication) -> None:
    assert QKeySequence.keyBindings(Standard.Preferences) == []
    lacking = ActionSpec("x", "x", print, keys=("Ctrl+,",), standard=Standard.Preferences)
    assert [key.toString() for key in shortcuts(lacking)] == ["Ctrl+,"]
    assert shortcuts(TABLE["quit"])[0].toString() == "Ctrl+Q"


def test_tooltips_say_the_key(desk: Desk) -> None:
    assert "Potential against effort (Alt+2)" in desk.window.commands["view_gap"].toolTip()


def test_without_a_map_only_what_needs_none_is_offered(desk: Desk) -> None:
    enabled = {name for name in desk.window.commands if desk.window.commands[name].isEnabled()}
    assert {"new", "open", "quit", "sample", "about", "full_screen"} <= enabled
    assert not enabled & {"save", "export", "undo", "paste", "zoom_in", "add_phase", "panel_left"}


def test_undo_and_redo_are_called_by_what_they_do(desk: Desk) -> None:
    desk.window.files.open_sample(SAMPLE)
    commands, before = desk.window.commands, desk.title
    assert not commands["undo"].isEnabled()
    desk.rename("Another name")
    assert commands["undo"].text() == "&Undo change the map’s details"
    assert "(Ctrl+Z)" in commands["undo"].toolTip()
    QTest.keyClick(desk.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert desk.title == before
    assert not commands["undo"].isEnabled()
    assert commands["redo"].text() == "&Redo change the map’s details"
    QTest.keyClick(desk.window, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert desk.title == "Another name"


def test_what_is_seen_of_commands_follows_an_edit_by_itself(desk: Desk, qtbot: QtBot) -> None:
    desk.window.files.open_sample(SAMPLE)
    undo = desk.window.commands["undo"]
    desk.rename("Another name")
    qtbot.waitUntil(undo.isEnabled)
    desk.session.undo()
    qtbot.waitUntil(lambda: not undo.isEnabled())


def test_a_key_right_after_an_edit_finds_the_command_of_that_moment(desk: Desk) -> None:
    desk.window.files.open_sample(SAMPLE)
    before = desk.title
    desk.rename("Another name")
    QTest.keyClick(desk.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert desk.title == before


def a_field(desk: Desk, qtbot: QtBot, text: str) -> QLineEdit:
    field = QLineEdit(text, desk.window.places)
    field.show()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    field.selectAll()
    return field


def test_copying_in_a_text_field_copies_its_text(desk: Desk, qtbot: QtBot) -> None:
    desk.window.files.open_sample(SAMPLE)
    desk.session.select_cards([next(iter(desk.session.document.cards))])
    a_field(desk, qtbot, "from the field")
    desk.window.commands["copy"].trigger()
    assert QApplication.clipboard().text() == "from the field"


def test_deleting_in_a_text_field_deletes_text_and_no_card(desk: Desk, qtbot: QtBot) -> None:
    desk.window.files.open_sample(SAMPLE)
    before = desk.session.document
    desk.session.select_cards([next(iter(before.cards))])
    field = a_field(desk, qtbot, "from the field")
    desk.window.commands["delete"].trigger()
    assert field.text() == ""
    field.setText("again")
    field.selectAll()
    QTest.keyClick(field, Qt.Key.Key_Delete)
    assert field.text() == ""
    assert desk.session.document is before


def test_choosing_what_is_on_already_leaves_it_on(desk: Desk) -> None:
    desk.window.files.open_sample(SAMPLE)
    action = desk.window.commands["view_map"]
    action.trigger()
    assert action.isChecked()
    assert desk.window.navigator.view == "map"
