"""Hands on the rows and cells of the table."""

from typing import TypeVar

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt
from PySide6.QtWidgets import QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.table.model import place_of
from cjm_desktop.desktop.table.view import TableView

KEY = Qt.Key
Editor = TypeVar("Editor", QLineEdit, QComboBox)

LEFT = Qt.MouseButton.LeftButton


def shown(qtbot: QtBot, made: TableView) -> TableView:
    qtbot.addWidget(made)
    made.resize(1250, 600)
    made.show()
    qtbot.waitExposed(made)
    return made


def cell(view: TableView, card: str, column: str) -> QModelIndex:
    row = view.table.rows.row_of(card)
    assert row is not None
    return view.table.rows.index(row, place_of(column))


def stand_at(view: TableView, card: str, column: str) -> None:
    view.table.setFocus()
    alone = QItemSelectionModel.SelectionFlag.ClearAndSelect
    view.table.selectionModel().setCurrentIndex(cell(view, card, column), alone)


def middle(view: TableView, card: str, column: str) -> QPoint:
    return view.table.visualRect(cell(view, card, column)).center()


def editor(view: TableView, kind: type[Editor]) -> Editor:
    """The field that a cell is edited in."""
    found = view.table.findChild(kind)
    assert isinstance(found, kind)
    return found


def ids(view: TableView) -> list[str]:
    return view.table.listed()
