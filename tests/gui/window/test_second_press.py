"""The same key somewhere else, or once more: it goes on meaning what it says."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.canvas.inline_editor import InlineEditor
from cjm_desktop.desktop.controls.offered_list import OfferedList
from cjm_desktop.desktop.people.sheet import SheetWidget
from cjm_desktop.desktop.table.table import MapTable
from cjm_desktop.desktop.tray.tray_list import TrayList
from cjm_desktop.editing.edits.cards import change_cards
from cjm_desktop.journey.document import TRAY, CellKey, Key
from cjm_desktop.room.events import OfferedCard
from cjm_desktop.storage import codec
from tests.gui.canvas.bench import ALT, CTRL, NONE, SHIFT
from tests.gui.desk import Desk, desk_with_window
from tests.maps import CELLS, P1L1, P1L2, P2L1, P3L1, shown, small_map

K = Qt.Key


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Desk]:
    (tmp_path / "small.cjm").write_bytes(codec.dumps(small_map()))
    for desk in desk_with_window(qtbot, qapp):
        with qtbot.waitActive(desk.window):
            desk.window.activateWindow()
        desk.window.files.open(tmp_path / "small.cjm")
        desk.window.places.map_view.setFocus()
        QApplication.processEvents()
        QApplication.clipboard().setText("pasted")
        yield desk


def press(desk: Desk, *keys: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
    for key in keys:
        QTest.keyClick(desk.window.windowHandle(), key, held)
        QApplication.processEvents()


def cells(desk: Desk) -> dict[CellKey, str]:
    return shown(desk.session.document)


def editor() -> InlineEditor | None:
    found = QApplication.focusWidget()
    return found if isinstance(found, InlineEditor) else None


def titles(desk: Desk, cell: CellKey) -> list[str]:
    cards = desk.session.document.cards
    return [cards[each].title for each in cells(desk).get(cell, "").split()]


def test_after_tab_in_the_last_phase_letters_write_and_judge_nothing(desk: Desk) -> None:
    desk.window.places.map_view.canvas.set_cell(P3L1)
    press(desk, K.Key_X, K.Key_Tab)
    assert editor() is None
    press(desk, K.Key_C, K.Key_O, K.Key_W, K.Key_Tab, K.Key_Q)
    press(desk, K.Key_Escape)
    assert titles(desk, P3L1) == ["x", "cow", "q"]
    (first, *_) = cells(desk)[P3L1].split()
    assert desk.session.document.cards[first].customer_present is None


def test_a_new_card_comes_to_what_is_selected_and_not_where_the_keyboard_was(desk: Desk) -> None:
    before, view = desk.session.document, desk.window.places.map_view
    for selected, cell, at in (
        (Key("phases", "p2"), P2L1, 1),
        (Key("lanes", "l2"), P1L2, 1),
        (Key("handoffs", "ab"), P1L1, 1),
        (Key("cards", "b"), P1L1, 2),
    ):
        for key, held in ((K.Key_Insert, NONE), (K.Key_V, CTRL)):
            desk.session.select(())
            view.canvas.set_cell(P3L1)
            desk.session.select([selected])
            press(desk, key, held=held)
            field = editor()
            if field is not None:
                QTest.keyClicks(field, "pasted")
                press(desk, K.Key_Escape)
            assert titles(desk, cell)[at] == "pasted", (selected, key)
            desk.session.undo()
            assert desk.session.document == before


def test_a_lane_of_the_curve_takes_no_card_and_none_comes_elsewhere(desk: Desk) -> None:
    before = desk.session.document
    desk.session.select([Key("lanes", "lx")])
    press(desk, K.Key_Insert)
    assert desk.session.document is before
    assert desk.window.status.message.text().endswith("This lane cannot hold cards.")


def test_alt_and_shift_with_an_arrow_move_no_header(desk: Desk) -> None:
    before = desk.session.document
    desk.window.places.map_view.lanes.setFocus()
    desk.session.select([Key("lanes", "l1")])
    press(desk, K.Key_Down, held=ALT | SHIFT)
    assert desk.session.document is before
    press(desk, K.Key_Down, held=ALT)
    assert desk.session.document.lane_ids == ("lx", "l1", "l2")


def test_ctrl_tab_leads_out_of_what_is_written_to_another_view(desk: Desk) -> None:
    for key, held, view in (
        (K.Key_Tab, CTRL, "gap"),
        (K.Key_Backtab, CTRL | SHIFT, "table"),
    ):
        desk.window.navigator.show_view("map")
        desk.session.select_cards(["a"])
        press(desk, K.Key_F2, K.Key_X)
        press(desk, key, held=held)
        assert desk.window.navigator.view == view
        assert desk.session.document.cards["a"].title == "x"
        assert cells(desk) == dict(CELLS), "no card was begun"


def test_a_copy_is_made_while_one_writes_by_the_menu_alone_and_ends_the_writing(
    desk: Desk,
) -> None:
    desk.session.select_cards(["a"])
    press(desk, K.Key_F2, K.Key_X)
    press(desk, K.Key_D, held=CTRL)
    assert editor() is not None
    desk.window.commands.complete()
    desk.window.commands["duplicate"].trigger()
    assert editor() is None
    press(desk, K.Key_Y)
    assert titles(desk, P1L1) == ["x", "x", "B", "C"]


def test_what_is_hidden_while_it_is_named_is_written_in_no_more(desk: Desk, qtbot: QtBot) -> None:
    desk.session.select([Key("phases", "p2")])
    press(desk, K.Key_F2, K.Key_X)
    press(desk, K.Key_9, held=CTRL)
    assert editor() is not None
    desk.window.commands.complete()
    desk.window.commands["hide_part"].trigger()
    qtbot.waitUntil(lambda: editor() is None)
    press(desk, K.Key_Y)
    assert desk.session.document.phases["p2"].name == "x"
    press(desk, K.Key_9, held=CTRL)
    assert not desk.session.document.phases["p2"].hidden


def test_the_older_keys_cut_copy_and_paste_on_the_map_and_in_the_tray(desk: Desk) -> None:
    desk.session.select_cards(["a"])
    press(desk, K.Key_Insert, held=CTRL)
    press(desk, K.Key_Insert, held=SHIFT)
    assert titles(desk, P1L1) == ["A", "A", "B", "C"]
    press(desk, K.Key_Delete, held=SHIFT)
    assert titles(desk, P1L1) == ["A", "B", "C"]
    tray = desk.window.findChild(TrayList)
    assert isinstance(tray, TrayList)
    tray.setFocus()
    desk.session.select_cards(["t1"])
    press(desk, K.Key_Delete, held=SHIFT)
    assert titles(desk, TRAY) == ["T2"]
    press(desk, K.Key_Insert, held=SHIFT)
    assert sorted(titles(desk, TRAY)) == ["T1", "T2"]


def test_the_older_key_for_copying_adds_no_persona(desk: Desk) -> None:
    press(desk, K.Key_4, held=ALT)
    before = desk.session.document
    desk.session.select([Key("personas", "per")])
    sheet = next(each for each in desk.window.findChildren(SheetWidget) if each.key.id == "per")
    sheet.setFocus()
    press(desk, K.Key_Insert, held=CTRL)
    assert desk.session.document is before
    press(desk, K.Key_Insert)
    assert len(desk.session.document.personas) == len(before.personas) + 1


def test_the_older_key_for_cutting_deletes_no_row_of_the_table(desk: Desk) -> None:
    press(desk, K.Key_5, held=ALT)
    before = desk.session.document
    table = desk.window.findChild(MapTable)
    assert isinstance(table, MapTable)
    table.setFocus()
    desk.session.select_cards(["a"])
    press(desk, K.Key_Delete, held=SHIFT)
    assert desk.session.document is before


def test_delete_in_a_field_that_it_clears_clears_it_and_leaves_the_card(desk: Desk) -> None:
    session = desk.session
    given = {"potential": 7.0, "experience": 1, "customer_present": True}
    session.edit("change_card", change_cards(session.document, ["a"], **given))
    session.select_cards(["a"])
    before = session.document.cards.keys()
    for name, empty in (("potential", None), ("experience", None)):
        desk.window.places.panels.show_fields(name)
        QApplication.processEvents()
        press(desk, K.Key_Delete)
        assert session.document.cards.keys() == before, name
        assert getattr(session.document.cards["a"], name) is empty


def test_delete_at_a_card_from_the_room_leaves_the_map(desk: Desk) -> None:
    room = desk.window.desk.room
    room.offered.come([OfferedCard("c", "p", "Call us", "idea", "p1")])
    room.show(True)
    desk.session.select_cards(["a"])
    before = desk.session.document
    found = desk.window.findChild(OfferedList)
    assert isinstance(found, OfferedList)
    found.setFocus()
    found.selectRow(0)
    press(desk, K.Key_Delete)
    assert desk.session.document is before
    assert found.cards.rowCount() == 0
    room.offered.put_away()


def test_arrows_with_alt_move_no_card_from_within_a_field(desk: Desk) -> None:
    before, places = desk.session.document, desk.window.places
    for where in ("find", "notes", "title"):
        desk.session.select_cards(["a"])
        if where == "find":
            desk.window.commands["find"].trigger()
        elif where == "notes":
            places.panels.show_fields("notes")
        else:
            places.map_view.canvas.setFocus()
            press(desk, K.Key_F2)
        QApplication.processEvents()
        for key in (K.Key_Right, K.Key_Down):
            for held in (ALT, ALT | SHIFT):
                press(desk, key, held=held)
        assert desk.session.document is before, where
    places.map_view.canvas.setFocus()
    press(desk, K.Key_Right, held=ALT)
    assert titles(desk, P2L1) == ["A", "D"]


def test_alt_and_down_unfold_a_choice_and_move_no_card(desk: Desk) -> None:
    before = desk.session.document
    desk.session.select_cards(["a"])
    desk.window.places.panels.show_fields("kind")
    QApplication.processEvents()
    press(desk, K.Key_Down, held=ALT)
    unfolded = QApplication.activePopupWidget()
    assert unfolded is not None
    unfolded.close()
    assert desk.session.document is before
