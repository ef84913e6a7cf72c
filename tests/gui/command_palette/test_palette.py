"""The palette does by its name what a menu does, for what had the keyboard before it opened."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.actions.registry import TABLE
from cjm_desktop.desktop.actions.spec import OBSTACLES, ActionSpec, always
from cjm_desktop.desktop.command_palette.palette import CommandPalette
from cjm_desktop.desktop.table.view import TableView
from cjm_desktop.desktop.work.settings import Settings
from cjm_desktop.editing.edits.cards import change_cards
from cjm_desktop.journey.document import Key
from cjm_desktop.storage import codec
from tests.gui.desk import Desk, desk_with_window
from tests.maps import small_map

K = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Desk]:
    path = tmp_path / "small.cjm"
    path.write_bytes(codec.dumps(small_map()))
    for desk in desk_with_window(qtbot, qapp):
        with qtbot.waitActive(desk.window):
            desk.window.activateWindow()
        assert desk.window.files.open(path)
        yield desk


def press(desk: Desk, key: Qt.Key, held: Qt.KeyboardModifier = CTRL) -> None:
    QTest.keyClick(desk.window.windowHandle(), key, held)


def opened(desk: Desk) -> CommandPalette:
    press(desk, K.Key_K)
    palette = desk.window.findChild(CommandPalette)
    assert palette is not None
    assert palette.field.hasFocus()
    return palette


def cells(palette: CommandPalette, column: int) -> list[str]:
    model = palette.rows.model()
    return [str(model.index(row, column).data()) for row in range(model.rowCount())]


def test_enter_does_what_was_typed(desk: Desk) -> None:
    phases = len(desk.session.document.phases)
    palette = opened(desk)
    QTest.keyClicks(palette.field, "add phase")
    assert cells(palette, 2)[0] == "Ctrl+Shift+N"
    QTest.keyClick(palette.field, K.Key_Return)
    assert not palette.isVisible()
    assert len(desk.session.document.phases) == phases + 1


def test_esc_closes_it_and_gives_the_keyboard_back(desk: Desk) -> None:
    before = QApplication.focusWidget()
    palette = opened(desk)
    press(desk, K.Key_Escape, Qt.KeyboardModifier.NoModifier)
    assert not palette.isVisible()
    assert QApplication.focusWidget() is before


def test_the_other_key_opens_and_closes_it(desk: Desk) -> None:
    press(desk, K.Key_P, CTRL | SHIFT)
    palette = desk.window.findChild(CommandPalette)
    assert palette is not None
    assert palette.isVisible()
    press(desk, K.Key_P, CTRL | SHIFT)
    assert not palette.isVisible()


def test_what_was_chosen_last_is_offered_first(desk: Desk) -> None:
    palette = opened(desk)
    assert cells(palette, 0)[0] == "New…"
    QTest.keyClicks(palette.field, "fit width")
    QTest.keyClick(palette.field, K.Key_Return)
    assert cells(opened(desk), 0)[0] == "Fit width"
    desk.settings.write()
    assert Settings().recent_commands == ("fit_width",)


def test_a_command_is_meant_for_the_field_that_had_the_keyboard(desk: Desk, qtbot: QtBot) -> None:
    desk.session.select_cards(["a"])
    field = QLineEdit("from the field", desk.window.places)
    field.show()
    field.setFocus()
    field.selectAll()
    palette = opened(desk)
    QTest.keyClicks(palette.field, "copy")
    QTest.keyClick(palette.field, K.Key_Return)
    assert field.hasFocus()
    assert QApplication.clipboard().text() == "from the field"


def test_what_cannot_be_done_says_what_to_do_first_and_does_nothing(desk: Desk) -> None:
    before = desk.session.document
    desk.session.select(())
    palette = opened(desk)
    QTest.keyClicks(palette.field, "duplicate")
    assert cells(palette, 1)[0] == "Select cards, a phase or a lane first"
    QTest.keyClick(palette.field, K.Key_Return)
    assert palette.isVisible()
    assert desk.session.document is before


def test_of_a_phase_and_a_lane_too_it_says_what_to_select_first(desk: Desk) -> None:
    desk.session.select(())
    palette = opened(desk)
    QTest.keyClicks(palette.field, "merge with the next")
    assert cells(palette, 1)[0].startswith("Select a phase or a lane that")
    desk.session.select([Key("phases", desk.session.document.phase_ids[0])])
    assert desk.window.commands["merge_next"].isEnabled()


@pytest.mark.parametrize("spec", TABLE.values(), ids=lambda spec: spec.id)
def test_every_action_that_is_not_always_offered_says_why(spec: ActionSpec) -> None:
    assert spec.enabled is always or spec.enabled in OBSTACLES or spec.obstacle


def test_the_arrow_keys_go_through_what_fits(desk: Desk) -> None:
    palette = opened(desk)
    QTest.keyClicks(palette.field, "look")
    QTest.keyClick(palette.field, K.Key_Down)
    QTest.keyClick(palette.field, K.Key_Down)
    assert palette.rows.currentIndex().data() == "Look: Dark"
    QTest.keyClick(palette.field, K.Key_Return)
    assert desk.settings.theme == "dark"


@pytest.mark.parametrize(
    ("typed", "key"), [("p2", Key("phases", "p2")), ("l2", Key("lanes", "l2"))]
)
def test_phases_and_lanes_are_gone_to(desk: Desk, typed: str, key: Key) -> None:
    palette = opened(desk)
    name = desk.session.document.get(key).name  # type: ignore[union-attr]
    QTest.keyClicks(palette.field, name)
    row = next(each for each, shown in enumerate(cells(palette, 0)) if shown == name)
    for _ in range(row):
        QTest.keyClick(palette.field, K.Key_Down)
    QTest.keyClick(palette.field, K.Key_Return)
    assert desk.session.selection == (key,)


def test_a_card_is_gone_to_by_its_title(desk: Desk) -> None:
    desk.session.edit("change_card", change_cards(desk.session.document, ["g"], title="Payback"))
    palette = opened(desk)
    QTest.keyClicks(palette.field, "payba")
    QTest.keyClick(palette.field, K.Key_Return)
    assert desk.session.selected_cards == ("g",)


def test_a_click_elsewhere_closes_it(desk: Desk) -> None:
    palette = opened(desk)
    desk.window.places.map_view.setFocus(Qt.FocusReason.MouseFocusReason)
    assert not palette.isVisible()


def test_the_keyboard_comes_back_to_the_table_when_the_cells_editor_has_gone(desk: Desk) -> None:
    desk.window.commands["view_table"].trigger()
    (view,) = desk.window.findChildren(TableView)
    table = view.table
    table.setCurrentIndex(table.model().index(0, 0))
    QTest.keyClick(table, K.Key_F2)
    editor = QApplication.focusWidget()
    assert editor is not None
    assert table.isAncestorOf(editor)
    palette = opened(desk)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    QTest.keyClick(palette.field, K.Key_Escape)
    assert not palette.isVisible()
    assert QApplication.focusWidget() is table
