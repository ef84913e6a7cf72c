"""A key that is pressed in a field beside the map is the field's: nothing selected is touched."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import cast

import pytest
from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDateEdit,
    QLineEdit,
    QPlainTextEdit,
    QSlider,
    QSpinBox,
    QTextBrowser,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.actions.registry import TABLE, CommandRegistry
from cjm_desktop.desktop.actions.spec import ActionSpec
from cjm_desktop.desktop.canvas.inline_editor import InlineEditor
from cjm_desktop.desktop.controls.choice import Combo
from cjm_desktop.desktop.controls.editors import GrowingText
from cjm_desktop.desktop.controls.slider import ScoreSlider
from cjm_desktop.desktop.table.table import MapTable
from cjm_desktop.desktop.tray.field import IdeaField
from cjm_desktop.journey.document import Document
from tests.gui.desk import SAMPLE, Desk, desk_with_window

FROM_EVERYWHERE = {
    "undo", "redo", "replace", "add_phase", "add_lane_role", "judge_cards", "score_cards",
}  # fmt: skip
"""What changes the map, and may be begun from a field: it does nothing to what is selected."""


Give = Callable[[Desk], QWidget]
"""Gives a field that is seen, and opens it where it is not."""


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication) -> Iterator[Desk]:
    for made in desk_with_window(qtbot, qapp):
        made.window.files.open_sample(SAMPLE)
        made.window.activateWindow()
        qtbot.waitUntil(made.window.isActiveWindow)
        qapp.clipboard().setText("A fair\nA podcast")
        yield made


@pytest.fixture
def given(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Note which commands are given; those that only lead elsewhere are not carried out."""
    noted, run = list[str](), CommandRegistry._run

    def note(self: CommandRegistry, spec: ActionSpec) -> None:
        noted.append(spec.id)
        if spec.in_text or spec.at_map:
            run(self, spec)

    monkeypatch.setattr(CommandRegistry, "_run", note)
    return noted


def a_touchpoint(document: Document) -> str:
    return next(each for each, card in document.cards.items() if card.kind == "touchpoint")


def press(desk: Desk, key: QKeyCombination) -> None:
    QTest.keyClick(desk.window.windowHandle(), key.key(), key.keyboardModifiers())
    popup = QApplication.activePopupWidget()
    if popup is not None:
        popup.close()


def placed(document: Document) -> tuple[object, ...]:
    """Give what a key that goes astray would change: cards and their places, arrows, parts."""
    parts = (document.phases, document.lanes, document.phase_ids, document.lane_ids)
    cells = {cell: [each.id for each in found] for cell, found in document.cells.items()}
    return cells, set(document.cards), document.handoffs, parts


def press_all_keys(desk: Desk, give: Give, given: list[str], *, stays: bool = True) -> None:
    """Press every key of every command in a field, and see that the map stands as it stood."""
    before, selected = placed(desk.session.document), desk.session.selection
    for action_id in TABLE:
        for keys in desk.window.commands[action_id].shortcuts():
            key = keys[0]  # type: ignore[index]  # it can be
            if key.key() == Qt.Key.Key_Find:
                continue  # no keyboard of the toolkit's tests has it
            given.clear()
            field = give(desk)
            field.setFocus()
            told = f"{keys.toString()} in {type(field).__name__}"
            press(desk, key)
            assert placed(desk.session.document) == before, told
            assert not stays or desk.session.selection == selected, told
            assert not any(TABLE[each].at_map for each in given), told


def plain_fields() -> Iterator[QWidget]:
    """Make one of every kind of field that the toolkit has."""
    yield from (QLineEdit("abc"), QPlainTextEdit("abc"), QTextEdit("abc"), QSpinBox(), QDateEdit())
    read, only_read = QLineEdit("abc"), QPlainTextEdit("abc")
    read.setReadOnly(True)
    only_read.setReadOnly(True)
    browser, slider = QTextBrowser(), QSlider()
    browser.setText("abc")
    yield from (read, only_read, browser, slider)
    for editable in (False, True):
        combo = QComboBox()
        combo.addItems(["a", "b"])
        combo.setEditable(editable)
        yield combo


def test_no_key_pressed_in_any_kind_of_field_touches_what_is_selected(
    desk: Desk, given: list[str]
) -> None:
    panel, document = desk.window.findChild(QWidget, "RightPanel"), desk.session.document
    card = a_touchpoint(document)
    for field in plain_fields():
        field.setParent(panel)
        field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        field.show()
        desk.session.select_cards([card])
        press_all_keys(desk, partial(_given, field), given)
        assert desk.session.document is document
        field.deleteLater()


def _given(field: QWidget, desk: Desk) -> QWidget:
    return field


def in_inspector(kind: type[QWidget]) -> Give:
    def found(desk: Desk) -> QWidget:
        inspector = desk.window.findChild(QWidget, "Inspector")
        assert inspector is not None
        return next(each for each in inspector.findChildren(kind) if each.isVisible())

    return found


def find_field(desk: Desk) -> QWidget:
    desk.window.desk.finder.open()
    found = written_in(QLineEdit)
    cast(QLineEdit, found).clear()  # arrows go from one that is found to the next
    return found


def written_in(kind: type[QWidget]) -> QWidget:
    found = QApplication.focusWidget()
    assert isinstance(found, kind)
    return found


def title_on_map(desk: Desk) -> QWidget:
    if not isinstance(QApplication.focusWidget(), InlineEditor):
        desk.window.places.map_view.setFocus()
        desk.window.desk.map.edit_selected()
    return written_in(InlineEditor)


def idea_in_tray(desk: Desk) -> QWidget:
    desk.window.desk.show_panel("left", True)
    found = desk.window.findChild(IdeaField)
    assert found is not None
    assert found.isVisible()
    return found


def cell_of_table(desk: Desk) -> QWidget:
    table = next(each for each in desk.window.findChildren(MapTable) if each.isVisible())
    if not isinstance(QApplication.focusWidget(), QLineEdit):
        table.setFocus()
        table.setCurrentIndex(table.model().index(1, 0))
        press(desk, QKeyCombination(Qt.Key.Key_F2))
    return written_in(QLineEdit)


FIELDS: dict[str, Give] = {
    "a text of the inspector": in_inspector(GrowingText),
    "a list of the inspector": in_inspector(Combo),
    "a score of the inspector": in_inspector(ScoreSlider),
    "the find field": find_field,
    "a title on the map": title_on_map,
    "the line for an idea": idea_in_tray,
    "a cell of the table": cell_of_table,
}


def test_nor_in_the_programs_own(desk: Desk, given: list[str]) -> None:
    card = a_touchpoint(desk.session.document)
    for name, give in FIELDS.items():
        desk.window.navigator.show_view("table" if "table" in name else "map")
        desk.window.desk.finder.close()
        desk.session.select_cards([card])
        # From a cell of the table arrows lead to other cards.
        press_all_keys(desk, give, given, stays="table" not in name)


def test_every_command_that_changes_the_map_by_a_key_is_one_or_the_other() -> None:
    changing = [spec for spec in TABLE.values() if spec.writes and (spec.keys or spec.standard)]
    astray = [spec.id for spec in changing if not spec.at_map and not spec.in_text]
    assert set(astray) == FROM_EVERYWHERE


def test_beside_the_fields_the_same_keys_act_on_the_map(desk: Desk) -> None:
    card = a_touchpoint(desk.session.document)
    desk.session.select_cards([card])
    count = len(desk.session.document.cards)
    desk.window.places.map_view.setFocus()
    press(desk, QKeyCombination(Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_D))
    assert len(desk.session.document.cards) == count + 1
    press(desk, QKeyCombination(Qt.KeyboardModifier.KeypadModifier, Qt.Key.Key_Delete))
    assert len(desk.session.document.cards) == count


def test_what_is_read_beside_the_map_is_copied_and_not_the_card(desk: Desk) -> None:
    browser = QTextBrowser(desk.window.findChild(QWidget, "RightPanel"))
    browser.setText("What is read")
    browser.show()
    desk.session.select_cards([next(iter(desk.session.document.cards))])
    browser.setFocus()
    for key in (Qt.Key.Key_A, Qt.Key.Key_C):
        press(desk, QKeyCombination(Qt.KeyboardModifier.ControlModifier, key))
    assert QApplication.clipboard().text() == "What is read"
    before = desk.session.document
    press(desk, QKeyCombination(Qt.KeyboardModifier.KeypadModifier, Qt.Key.Key_Delete))
    assert desk.session.document is before, "the keypad’s Delete is Delete"


def test_the_menus_entry_acts_on_the_map_whatever_field_has_the_keyboard(desk: Desk) -> None:
    desk.session.select_cards([a_touchpoint(desk.session.document)])
    field = QLineEdit("Beside the map", desk.window.findChild(QWidget, "RightPanel"))
    field.show()
    field.setFocus()
    count = len(desk.session.document.cards)
    desk.window.commands.complete()
    desk.window.commands["duplicate"].trigger()
    assert len(desk.session.document.cards) == count + 1
