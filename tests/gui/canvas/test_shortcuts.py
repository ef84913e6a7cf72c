"""The gestures that keys of the window begin, in the program's own window."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.actions.context_menu import context_menu
from cjm_desktop.desktop.canvas.inline_editor import InlineEditor
from cjm_desktop.desktop.canvas.paste_preview import PastePreview
from cjm_desktop.desktop.canvas.sight import LARGEST
from cjm_desktop.journey.document import TRAY, Key
from tests.gui.canvas.bench import ALT, CTRL, NONE, SHIFT
from tests.gui.desk import Desk, desk_with_window
from tests.maps import P1L1, P2L1, P2L2, P3L2, shown, small_map

K = Qt.Key


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication) -> Iterator[Desk]:
    for desk in desk_with_window(qtbot, qapp):
        with qtbot.waitActive(desk.window):
            desk.window.activateWindow()
        desk.session.open(small_map(), None)
        desk.window.files.opened.emit()
        desk.window.places.map_view.setFocus()
        yield desk


def key(desk: Desk, which: Qt.Key, keys: Qt.KeyboardModifier = NONE) -> None:
    QTest.keyClick(desk.window.windowHandle(), which, keys)
    QApplication.processEvents()


def test_f2_writes_in_the_selected_card(desk: Desk) -> None:
    desk.session.select_cards(["b"])
    key(desk, K.Key_F2)
    field = QApplication.focusWidget()
    assert isinstance(field, InlineEditor)
    QTest.keyClicks(field, "Bee")
    key(desk, K.Key_Escape)
    assert desk.session.document.cards["b"].title == "Bee"


def test_undo_in_the_field_is_the_maps(desk: Desk) -> None:
    desk.session.select_cards(["b"])
    key(desk, K.Key_F2)
    field = QApplication.focusWidget()
    assert isinstance(field, InlineEditor)
    QTest.keyClicks(field, "Bee")
    key(desk, K.Key_Z, CTRL)
    assert desk.session.document.cards["b"].title == "B"
    assert field.toPlainText() == "B"
    key(desk, K.Key_Y, CTRL)
    assert field.toPlainText() == "Bee"


def test_delete_undo_and_redo(desk: Desk) -> None:
    before = desk.session.document
    desk.session.select_cards(["b"])
    key(desk, K.Key_Delete)
    assert shown(desk.session.document)[P1L1] == "a c"
    key(desk, K.Key_Z, CTRL)
    assert desk.session.document == before
    assert desk.session.selected_cards == ("b",)
    key(desk, K.Key_Z, CTRL | SHIFT)
    assert shown(desk.session.document)[P1L1] == "a c"


def test_delete_in_the_field_deletes_letters(desk: Desk) -> None:
    desk.session.select_cards(["b"])
    key(desk, K.Key_F2)
    key(desk, K.Key_Delete)
    assert desk.session.document.cards["b"].title == ""


def test_copy_cut_paste_and_duplicate(desk: Desk) -> None:
    desk.session.select_cards(["b"])
    key(desk, K.Key_C, CTRL)
    desk.session.select_cards(["d"])
    key(desk, K.Key_V, CTRL)
    assert len(shown(desk.session.document)[P2L1].split()) == 2
    desk.session.select_cards(["a"])
    key(desk, K.Key_X, CTRL)
    assert shown(desk.session.document)[P1L1] == "b c"
    desk.session.select_cards(["c"])
    key(desk, K.Key_D, CTRL)
    assert len(shown(desk.session.document)[P1L1].split()) == 3


def test_cards_of_several_phases_are_copied_as_a_grid_and_land_as_one(desk: Desk) -> None:
    desk.session.select_cards(["a", "d", "f"])
    key(desk, K.Key_C, CTRL)
    text = QApplication.clipboard().text()
    assert text.split("\n") == ["A\tD", "\t\tF"]
    QApplication.clipboard().setText(text)  # as another program gives it back
    desk.session.select(())
    desk.window.places.map_view.canvas.set_cell(P1L1)
    key(desk, K.Key_V, CTRL)
    (asked,) = desk.window.findChildren(PastePreview)
    QTest.keyClick(asked, K.Key_Return)
    cells = shown(desk.session.document)
    titles = {
        cell: desk.session.document.cards[ids.split()[-1]].title for cell, ids in cells.items()
    }
    assert (titles[P1L1], titles[P2L1], titles[P3L2]) == ("A", "D", "F")
    assert len(desk.session.document.cards) == len(small_map().cards) + 3


def test_a_list_pasted_into_a_just_opened_plus_is_a_card_each(desk: Desk) -> None:
    canvas = desk.window.places.map_view.canvas
    rect = canvas.layout_.cell_rect(P2L2)
    assert rect is not None
    QApplication.clipboard().setText("Call\nMeet\nBuy")
    middle = canvas.projection.to_view(rect).center()
    QTest.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert isinstance(QApplication.focusWidget(), InlineEditor)
    key(desk, K.Key_V, CTRL)
    cards = desk.session.document.cards
    made = shown(desk.session.document)[P2L2].split()
    assert [cards[each].title for each in made] == ["Call", "Meet", "Buy"]


def test_ctrl_a_is_all_of_the_map_and_with_shift_all_of_the_lane(desk: Desk) -> None:
    desk.session.select_cards(["d"])
    key(desk, K.Key_A, CTRL | SHIFT)
    assert set(desk.session.selected_cards) == set("abcd")
    key(desk, K.Key_A, CTRL)
    assert set(desk.session.selected_cards) == set("abcdefg")


def test_who_deletes_all_is_told_how_many_and_gets_them_back_in_one_step(desk: Desk) -> None:
    before = desk.session.document
    key(desk, K.Key_A, CTRL)
    key(desk, K.Key_Delete)
    assert list(shown(desk.session.document)) == [TRAY], "ideas in the tray are not on the map"
    assert desk.window.status.message.text().startswith("7 cards deleted")
    key(desk, K.Key_Z, CTRL)
    assert desk.session.document == before


def test_alt_and_arrows_move_the_card(desk: Desk) -> None:
    desk.session.select_cards(["a"])
    key(desk, K.Key_Down, ALT)
    assert shown(desk.session.document)[P1L1] == "b a c"
    key(desk, K.Key_Right, ALT)
    assert shown(desk.session.document)[P2L1] == "d a"
    key(desk, K.Key_Down, ALT)
    assert shown(desk.session.document)[P2L2] == "a"


def test_zoom_and_fit_by_keys(desk: Desk) -> None:
    view = desk.window.places.map_view
    view.zoom_to(2.0)
    key(desk, K.Key_0, CTRL)
    assert view.zoom == pytest.approx(1.0)
    view.zoom_to(2.0)
    key(desk, K.Key_1, CTRL)
    assert 1.0 < view.zoom < 2.0, "as large as three phases go"
    desk.session.select_cards(["f"])
    QTest.keyClick(desk.window.windowHandle(), K.Key_2, SHIFT)
    assert view.zoom == pytest.approx(LARGEST)
    QTest.keyClick(desk.window.windowHandle(), K.Key_1, SHIFT)
    assert view.zoom < LARGEST
    assert not view.canvas.verticalScrollBar().maximum()
    assert not view.canvas.horizontalScrollBar().maximum()


def test_a_phase_and_a_role_are_added_by_keys(desk: Desk) -> None:
    key(desk, K.Key_N, CTRL | SHIFT)
    key(desk, K.Key_Escape)
    QTimer.singleShot(0, _answer_as_so_far)
    key(desk, K.Key_R, CTRL | SHIFT)
    key(desk, K.Key_Escape)
    assert len(desk.session.document.phase_ids) == 4
    assert len(desk.session.document.lane_ids) == 4
    assert desk.session.document.lanes["l2"].about == ("l1",)


def _answer_as_so_far() -> None:
    """Take what is proposed when it is asked whom the topics are about."""
    box = QApplication.activeModalWidget()
    if isinstance(box, QMessageBox):
        box.defaultButton().click()
    else:
        QTimer.singleShot(10, _answer_as_so_far)


def test_ctrl_l_draws_an_arrow_and_delete_removes_it(desk: Desk) -> None:
    before = desk.session.document
    desk.session.select_cards(["c"])
    key(desk, K.Key_L, CTRL)
    key(desk, K.Key_Right)
    key(desk, K.Key_Return)
    ((drawn_id, drawn),) = [
        each for each in desk.session.document.handoffs.items() if each[0] not in before.handoffs
    ]
    assert (drawn.source, drawn.target, drawn.kind) == ("c", "d", "leads_to")
    assert desk.session.selection == (Key("handoffs", drawn_id),)
    key(desk, K.Key_Delete)
    assert desk.session.document == before
    key(desk, K.Key_Z, CTRL)
    assert desk.session.document.handoffs[drawn_id] == drawn


def test_ctrl_shift_l_goes_from_a_card_to_its_arrow_and_on(desk: Desk) -> None:
    desk.session.select_cards(["e"])
    key(desk, K.Key_L, CTRL | SHIFT)
    assert desk.session.selection == (Key("handoffs", "fe"),)
    seen: set[Key] = set()
    for _ in range(3):
        key(desk, K.Key_L, CTRL | SHIFT)
        seen.update(desk.session.selection)
    assert seen == {Key("handoffs", each) for each in ("ab", "ad", "fe")}


def test_a_card_without_an_arrow_leads_to_none(desk: Desk) -> None:
    desk.session.select_cards(["c"])
    key(desk, K.Key_L, CTRL | SHIFT)
    assert desk.session.selected_cards == ("c",)


def test_the_menu_of_an_arrow_changes_its_kind(desk: Desk) -> None:
    desk.session.select([Key("handoffs", "ab")])
    menu = context_menu(desk.window, desk.window.commands, desk.session.selection)
    actions = {action.objectName(): action for action in menu.actions()}
    assert actions["arrow_handoff"].isChecked()
    actions["arrow_loop"].trigger()
    assert desk.session.document.handoffs["ab"].kind == "loop"
    assert actions["arrow_loop"].isChecked()
    assert not actions["arrow_handoff"].isChecked()
    menu.deleteLater()
