"""The table as a spreadsheet: cells are emptied, filled, copied, and rows dragged into groups."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from cjm_desktop.desktop.table.row_menu import row_menu
from cjm_desktop.desktop.table.view import TableView
from cjm_desktop.desktop.work.navigator import Navigator
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.layout.card_table import USUAL
from tests.gui.table.rows import KEY, LEFT, cell, editor, ids, middle, stand_at
from tests.gui.table.test_table_model import DOCUMENT

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def drag(view: TableView, start: QPoint, end: QPoint) -> None:
    """Press on one place of the table's rows and go to another, without letting go."""
    port = view.table.viewport()
    QTest.mousePress(port, LEFT, pos=start)
    for place in (start + QPoint(0, 14), (start + end) / 2, end):
        QTest.mouseMove(port, place)
        QApplication.processEvents()


def test_whole_rows_are_deleted_as_everywhere(view: TableView, session: Session) -> None:
    view.table.setFocus()
    session.select_cards(["second"])
    QTest.keyClick(view.table, KEY.Key_Delete)
    assert ids(view) == ["first", "third"]
    session.undo()
    assert ids(view) == ["first", "second", "third"]


def test_delete_empties_cells_and_says_how_cards_go(view: TableView, session: Session) -> None:
    said: list[str] = []
    session.message.connect(said.append)
    stand_at(view, "first", "channel")
    QTest.keyClick(view.table, KEY.Key_Down, SHIFT)
    QTest.keyClick(view.table, KEY.Key_Delete)
    assert set(session.document.cards) == set(DOCUMENT.cards)
    assert session.document.cards["first"].channel == ""
    assert said == ["Emptied in one card · Ctrl+Del deletes cards"]
    stand_at(view, "first", "phase")
    QTest.keyClick(view.table, KEY.Key_Delete)
    assert said[-1] == "This cannot be empty. Ctrl+Del deletes the card."
    session.undo()
    assert session.document == DOCUMENT
    stand_at(view, "first", "channel")
    QTest.keyClick(view.table, KEY.Key_Delete, CONTROL)
    assert ids(view) == ["second", "third"]


def test_ctrl_d_fills_down_and_from_one_cell_alone_what_stands_above(
    view: TableView, session: Session
) -> None:
    stand_at(view, "first", "channel")
    QTest.keyClick(view.table, KEY.Key_Down, CONTROL | SHIFT)
    QTest.keyClick(view.table, KEY.Key_D, CONTROL)
    cards = session.document.cards
    assert [cards[each].channel for each in ("first", "second")] == ["Web", "Web"]
    assert len(cards) == 3  # nothing was duplicated
    session.undo()
    stand_at(view, "second", "channel")
    QTest.keyClick(view.table, KEY.Key_D, CONTROL)
    assert session.document.cards["second"].channel == "Web"
    assert session.document.cards["third"].channel == ""


def test_a_block_is_copied_as_cells_and_pasted_into_another_place(
    view: TableView, session: Session
) -> None:
    stand_at(view, "first", "channel")
    QTest.keyClick(view.table, KEY.Key_C, CONTROL)
    assert QApplication.clipboard().text() == "Web"
    stand_at(view, "second", "channel")
    QTest.keyClick(view.table, KEY.Key_V, CONTROL)
    second = session.document.cards["second"]
    assert (second.channel, second.title) == ("Web", "A")


def test_arrows_with_ctrl_go_to_the_ends(view: TableView, session: Session) -> None:
    view.grouping.setCurrentIndex(view.grouping.findData("phase"))
    stand_at(view, "second", "channel")
    QTest.keyClick(view.table, KEY.Key_Up, CONTROL)
    assert view.table.currentIndex() == cell(view, "first", "channel")
    QTest.keyClick(view.table, KEY.Key_Down, CONTROL)
    assert view.table.currentIndex() == cell(view, "third", "channel")
    QTest.keyClick(view.table, KEY.Key_Left, CONTROL)
    assert view.table.currentIndex() == cell(view, "third", "title")
    QTest.keyClick(view.table, KEY.Key_Right, CONTROL | SHIFT)
    assert view.table.currentIndex() == cell(view, "third", USUAL[-1])
    assert view.table.block().is_whole
    assert list(session.selected_cards) == ["third"]


def test_rows_are_dragged_by_their_titles_into_a_group(view: TableView, session: Session) -> None:
    view.grouping.setCurrentIndex(view.grouping.findData("phase"))
    session.select_cards(["first", "second"])
    heading = view.table.visualRect(view.table.rows.index(3, 0)).center()
    assert view.table.rows.is_heading(3)
    drag(view, middle(view, "second", "title"), heading)
    QTest.keyClick(view.table, KEY.Key_Escape)
    QTest.mouseRelease(view.table.viewport(), LEFT, pos=heading)
    assert session.document == DOCUMENT
    drag(view, middle(view, "second", "title"), heading)
    QTest.mouseRelease(view.table.viewport(), LEFT, pos=heading)
    cards = session.document.cards
    assert {each: cards[each].phase for each in cards} == dict.fromkeys(cards, "p2")
    assert set(session.selected_cards) == {"first", "second"}
    session.undo()
    assert session.document == DOCUMENT


def test_a_group_without_cards_takes_some_too(view: TableView, session: Session) -> None:
    view.grouping.setCurrentIndex(view.grouping.findData("phase"))
    session.select_cards(["third"])
    tray = view.table.visualRect(view.table.rows.index(view.table.rows.rowCount() - 1, 0)).center()
    drag(view, middle(view, "third", "title"), tray)
    QTest.mouseRelease(view.table.viewport(), LEFT, pos=tray)
    assert session.document.cards["third"].phase is None


def test_groups_fold_by_their_headings_and_open_for_whoever_goes_there(
    view: TableView, session: Session
) -> None:
    view.grouping.setCurrentIndex(view.grouping.findData("phase"))
    heading = view.table.visualRect(view.table.rows.index(0, 0)).center()
    QTest.mouseClick(view.table.viewport(), LEFT, pos=heading)
    assert ids(view) == ["third"]
    session.select_cards(["second"])
    assert ids(view) == ["first", "second", "third"]
    menu = row_menu(session, Navigator(), view.table)
    {each.text(): each for each in menu.actions()}["Fold all groups"].trigger()
    assert ids(view) == []


def test_a_field_is_set_for_several_rows_from_their_menu(view: TableView, session: Session) -> None:
    stand_at(view, "first", "potential")
    QTest.keyClick(view.table, KEY.Key_Down, SHIFT)
    menu = row_menu(session, Navigator(), view.table)
    {each.text(): each for each in menu.actions()}["Set “Potential” for 2 rows…"].trigger()
    QTest.keyClicks(editor(view, QLineEdit), "7")
    QTest.keyClick(editor(view, QLineEdit), KEY.Key_Return)
    QApplication.processEvents()
    cards = session.document.cards
    assert [cards[each].potential for each in DOCUMENT.cards] == [7, 7, None]


def test_what_the_bar_for_finding_hides_is_not_listed(view: TableView, session: Session) -> None:
    session.light(frozenset({"third"}), frozenset({"first", "second"}))
    assert ids(view) == ["third"]
    session.light(frozenset({"third"}))
    assert ids(view) == ["first", "second", "third"]


def test_letters_never_lead_to_another_card(view: TableView, session: Session) -> None:
    said: list[str] = []
    session.message.connect(said.append)
    stand_at(view, "third", "channel")
    assert not view.table.can_edit(view.table.currentIndex())
    QTest.keyClicks(view.table, "web")
    assert session.document == DOCUMENT
    assert session.selected_cards == ("third",)
    assert said == ["Channel is not asked of this card"] * 3
    stand_at(view, "first", "gap")
    QTest.keyClicks(view.table, "7")
    QTest.keyClick(view.table, KEY.Key_Return)
    assert said[3:] == ["Gap can only be read here"] * 2
    stand_at(view, "first", "notes")
    QTest.keyClicks(view.table, "n")
    assert said[5:] == ["Enter leads to Notes in the panel"]
    stand_at(view, "third", "channel")
    QTest.keyClick(view.table, KEY.Key_Delete)
    assert said[6:] == ["Ctrl+Del deletes cards"]
    assert session.document == DOCUMENT
