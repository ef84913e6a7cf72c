"""The judging letters in the program's own window: in its menus, and never where one writes."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.actions.context_menu import context_menu
from cjm_desktop.desktop.canvas.inline_editor import InlineEditor
from cjm_desktop.editing.edits.cards import change_cards
from cjm_desktop.storage import codec
from tests.gui.canvas.bench import NONE
from tests.gui.desk import Desk, desk_with_window
from tests.maps import P1L1, shown, small_map

WRITTEN = "quick dwc"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """The small map, with the mindset `a` and the touchpoint `b` in a cell."""
    small = small_map()
    made = tmp_path / "small.cjm"
    made.write_bytes(codec.dumps(change_cards(small, ["a"], kind="mindset").apply(small)))
    return made


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication, path: Path) -> Iterator[Desk]:
    """A window with the mindset selected."""
    for desk in desk_with_window(qtbot, qapp):
        with qtbot.waitActive(desk.window):
            desk.window.activateWindow()
        desk.window.files.open(path)
        desk.window.places.map_view.setFocus()
        desk.session.select_cards(["a"])
        QApplication.processEvents()
        yield desk


def press(desk: Desk, key: Qt.Key, keys: Qt.KeyboardModifier = NONE) -> None:
    QTest.keyClick(desk.window.windowHandle(), key, keys)
    QApplication.processEvents()


def write(desk: Desk, text: str) -> None:
    """Type by way of the window, whose shortcuts are asked before the field."""
    for letter in text:
        press(desk, Qt.Key(ord(letter.upper())) if letter != " " else Qt.Key.Key_Space)


def test_a_letter_judges_on_the_map(desk: Desk) -> None:
    press(desk, Qt.Key.Key_D)
    assert desk.session.document.cards["a"].qualification == "disqualified"
    assert desk.window.commands["judge_disqualified"].isChecked()
    assert desk.window.commands["undo"].text() == "&Undo disqualify mindset"
    desk.session.select_cards(["b"])
    press(desk, Qt.Key.Key_C)
    assert desk.session.document.cards["b"].customer_present is True


def field(desk: Desk, where: str) -> QLineEdit | QPlainTextEdit:
    """Go to a field of the window to write in."""
    match where:
        case "inspector":
            desk.window.places.panels.show_fields()
        case "in place":
            press(desk, Qt.Key.Key_F2)
        case _:
            (found,) = [
                each
                for each in desk.window.findChildren(QLineEdit)
                if each.accessibleName() == "New idea"
            ]
            found.setFocus()
    QApplication.processEvents()
    focus = QApplication.focusWidget()
    assert isinstance(focus, QLineEdit | QPlainTextEdit)
    assert isinstance(focus, InlineEditor) == (where == "in place")
    return focus


@pytest.mark.parametrize("where", ["inspector", "in place", "new idea"])
def test_what_is_written_in_a_field_is_written(desk: Desk, where: str) -> None:
    found = field(desk, where)
    found.selectAll()
    write(desk, WRITTEN)
    text = found.text() if isinstance(found, QLineEdit) else found.toPlainText()
    assert text == WRITTEN
    assert desk.session.document.cards["a"].qualification == "open"
    assert len(shown(desk.session.document)[P1L1].split()) == 3


def test_menus_show_the_letters_without_making_them_shortcuts(desk: Desk) -> None:
    menu = desk.window.menus["workshop"]
    texts = {action.objectName(): action.text() for action in menu.actions()}
    assert texts["judge_qualified"] == "Mindset &qualified\tQ"
    assert texts["judge_disqualified"] == "Mindset &disqualified\tD"
    for name in ("judge_qualified", "judge_we", "add_below"):
        assert desk.window.commands[name].shortcuts() == []
    assert "(D)" in desk.window.commands["judge_disqualified"].toolTip()
    assert desk.window.commands["add_below"].text().endswith("\tIns")


def test_the_menu_says_what_is_known_and_leads_on(desk: Desk) -> None:
    desk.session.select_cards(["b"])
    we = desk.window.commands["judge_we"]
    said = [we.text()]
    for _ in range(2):
        we.trigger()
        said.append(we.text())
    assert said == [
        "&We are there: not known\tW", "&We are there: yes\tW", "&We are there: no\tW",
    ]  # fmt: skip
    assert desk.session.document.cards["b"].we_present is False


@pytest.mark.parametrize(
    ("cards", "expected"),
    [
        ("a", {"judge_qualified", "judge_disqualified"}),
        ("b", {"judge_customer", "judge_we"}),
        ("a b", {"judge_qualified", "judge_disqualified", "judge_customer", "judge_we"}),
    ],
)
def test_the_menu_on_cards_offers_what_can_be_said_of_them(
    desk: Desk, cards: str, expected: set[str]
) -> None:
    desk.session.select_cards(cards.split())
    menu = context_menu(desk.window, desk.window.commands, desk.session.selection)
    names = {action.objectName() for action in menu.actions()}
    assert {name for name in names if name.startswith("judge_")} == expected
    menu.deleteLater()


def test_hiding_disqualified_mindsets_is_remembered_and_no_part_of_the_map(
    desk: Desk, qtbot: QtBot, qapp: QApplication, path: Path
) -> None:
    press(desk, Qt.Key.Key_D)
    assert desk.window.files.save()
    assert desk.window.files.finish()
    before, canvas = desk.session.document, desk.window.places.map_view.canvas
    action = desk.window.commands["hide_disqualified"]
    said: list[str] = []
    desk.session.message.connect(said.append)
    action.trigger()
    assert canvas.layout_.card_rect("a") is None
    assert action.isChecked()
    assert said[-1] == "One disqualified mindset hidden"
    assert desk.session.selection == ()
    desk.settings.write()
    for other in desk_with_window(qtbot, qapp):
        other.window.files.open(path)
        assert other.window.places.map_view.canvas.layout_.card_rect("a") is None
        assert other.window.commands["hide_disqualified"].isChecked()
    action.trigger()
    assert canvas.layout_.card_rect("a") is not None
    assert not action.isChecked()
    assert said[-1] == "One disqualified mindset shown"
    assert desk.session.document is before


def test_a_menu_gives_the_keyboard_back_to_what_is_being_written(desk: Desk) -> None:
    press(desk, Qt.Key.Key_F2)
    field = QApplication.focusWidget()
    assert isinstance(field, InlineEditor)
    press(desk, Qt.Key.Key_V, Qt.KeyboardModifier.AltModifier)
    menu = QApplication.activePopupWidget()
    assert menu is not None
    QTest.keyClick(menu, Qt.Key.Key_D)
    QApplication.processEvents()
    assert desk.window.commands["hide_disqualified"].isChecked()
    assert QApplication.focusWidget() is field
    press(desk, Qt.Key.Key_X)
    assert desk.session.document.cards["a"].title == "x"
