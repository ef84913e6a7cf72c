"""A cell that is written in while its row goes: the field goes with it, and nothing is asked."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QWidget

from cjm_desktop.desktop.table.view import TableView
from cjm_desktop.desktop.work.card_removal import delete_cards
from cjm_desktop.desktop.work.session import Session
from tests.gui.table.rows import KEY, cell, editor, ids, stand_at
from tests.gui.table.test_table_model import DOCUMENT


def opened(view: TableView, column: str) -> QWidget:
    """Begin to write in, or to choose in, a cell of the first card."""
    stand_at(view, "first", column)
    QTest.keyClick(view.table, KEY.Key_F2)
    return editor(view, QComboBox) if column == "decision" else editor(view, QLineEdit)


@pytest.mark.parametrize("column", ["title", "owner", "decision"])
def test_a_field_goes_with_its_row(view: TableView, session: Session, column: str) -> None:
    field = opened(view, column)
    QTest.keyClicks(field, "x")
    delete_cards(session, ["first"])
    QApplication.processEvents()
    assert ids(view) == ["second", "third"]
    session.undo()
    assert session.document == DOCUMENT


@pytest.mark.parametrize("column", ["title", "decision"])
def test_a_field_goes_when_no_row_is_left(view: TableView, session: Session, column: str) -> None:
    opened(view, column)
    delete_cards(session, list(DOCUMENT.cards))
    QApplication.processEvents()
    assert ids(view) == []
    session.undo()
    assert session.document == DOCUMENT


def test_cells_are_edited_on_after_a_field_went(view: TableView, session: Session) -> None:
    opened(view, "title")
    delete_cards(session, ["first"])
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    stand_at(view, "second", "title")
    QTest.keyClick(view.table, KEY.Key_F2)
    field = editor(view, QLineEdit)
    QTest.keyClicks(field, "New")
    QTest.keyClick(field, KEY.Key_Return)
    QApplication.processEvents()
    assert session.document.cards["second"].title == "New"


def test_what_is_written_is_kept_when_the_view_goes(view: TableView, session: Session) -> None:
    QTest.keyClicks(opened(view, "title"), "New")
    view.hide()
    assert session.document.cards["first"].title == "New"


def test_tab_goes_on_to_a_cell_without_unfolding_what_it_holds(
    view: TableView, session: Session
) -> None:
    QTest.keyClicks(opened(view, "title"), "New")
    QTest.keyClick(editor(view, QLineEdit), KEY.Key_Tab)
    QApplication.processEvents()
    assert session.document.cards["first"].title == "New"
    assert view.table.currentIndex() == cell(view, "first", "kind")
    assert QApplication.activePopupWidget() is None
    assert QApplication.focusWidget() is view.table


def test_tab_at_the_last_cell_stays_there(view: TableView, session: Session) -> None:
    view.table.show_columns(["kind", "title"])
    stand_at(view, "third", "title")
    QTest.keyClick(view.table, KEY.Key_F2)
    QTest.keyClick(editor(view, QLineEdit), KEY.Key_Tab)
    QApplication.processEvents()
    assert view.table.currentIndex() == cell(view, "third", "title")
    assert session.document == DOCUMENT
