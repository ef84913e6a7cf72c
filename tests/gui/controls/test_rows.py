"""Rows of lists and trees: Enter is about the row, and what unfolds one is as large as its text."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QTreeWidgetItem, QVBoxLayout
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.controls.cell_copy import CellList, CellTree
from cjm_desktop.desktop.controls.check_list import CheckList, shared
from cjm_desktop.desktop.controls.widgets import button
from cjm_desktop.desktop.look.theming import Theming


class Asking(QDialog):
    """A dialog with a main button below a list, that notes what is done."""

    def __init__(self, rows: CellList | CellTree) -> None:
        super().__init__()
        self.rows, self.done_ = rows, list[str]()
        main = button("Go", "main")
        main.clicked.connect(lambda: self.done_.append("main"))
        rows.activated.connect(lambda index: self.done_.append(index.data()))
        column = QVBoxLayout(self)
        column.addWidget(rows)
        column.addWidget(main)

    def enter(self, qtbot: QtBot) -> None:
        qtbot.addWidget(self)
        self.show()
        qtbot.waitExposed(self)
        self.rows.setFocus()
        QTest.keyClick(self.rows, Qt.Key.Key_Return)
        QTest.keyClick(self.rows, Qt.Key.Key_Enter)


def test_enter_leads_to_the_row_and_presses_no_button(qtbot: QtBot) -> None:
    rows = CellList()
    rows.addItem("first")
    rows.setCurrentRow(0)
    asking = Asking(rows)
    asking.enter(qtbot)
    assert asking.done_ == ["first", "first"]


def test_enter_ticks_where_rows_are_ticked(qtbot: QtBot) -> None:
    rows = CheckList("Cards", ("Card",))
    rows.add("a", "idea", ("A",), chosen=True)
    asking = Asking(rows)
    seen: list[list[str]] = []
    rows.ticked.connect(lambda: seen.append(rows.chosen()))
    asking.enter(qtbot)
    assert seen == [[], ["a"]]
    assert asking.done_ == []


@pytest.fixture
def theming(qapp: QApplication) -> Iterator[Theming]:
    font = qapp.font()
    yield Theming(qapp, "light")
    qapp.setFont(font)


def test_the_arrow_that_unfolds_a_row_grows_with_text_and_is_hit_where_it_is_seen(
    theming: Theming, qtbot: QtBot
) -> None:
    heights = []
    for percent in (100, 200):
        theming.choose_scale(percent)
        tree = CellTree()
        qtbot.addWidget(tree)
        item = QTreeWidgetItem([""])
        item.addChild(QTreeWidgetItem(["below"]))
        tree.addTopLevelItem(item)
        tree.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        tree.show()
        qtbot.waitExposed(tree)
        row = tree.visualItemRect(item)
        seen = tree.viewport().grab().toImage()
        inside = [
            QPoint(x, y)
            for x in range(row.left())
            for y in range(row.top(), row.bottom())
            if seen.pixelColor(x, y).lightness() < 128
        ]
        heights.append(max(each.y() for each in inside) - min(each.y() for each in inside))
        QTest.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=inside[0])
        assert item.isExpanded()
    assert heights[1] == pytest.approx(2 * heights[0], abs=4)
    theming.choose_scale(100)


def test_columns_give_what_they_spare_and_no_more_than_is_lacked() -> None:
    assert shared([50, 50], [20, 40]) == [50, 50]
    assert shared([50, 50], [70, 20]) == [70, 30]
    assert shared([40, 30, 30], [70, 20, 20]) == [60, 20, 20]
    assert shared([50, 50], [90, 60]) == [50, 50]


def test_long_words_have_the_room_that_short_figures_leave(qtbot: QtBot) -> None:
    rows = CheckList("Cards", ("Card", "Potential", "Effort", "Votes"))
    qtbot.addWidget(rows)
    rows.resize(640, 200)
    rows.show()
    qtbot.waitExposed(rows)
    before = rows.columnWidth(0)
    title = "A plan for the first week in the portal"
    rows.add("a", "idea", (title, "1", "2", "6"), chosen=True)
    qtbot.waitUntil(lambda: rows.columnWidth(0) > before)
    assert rows.columnWidth(0) > rows.fontMetrics().horizontalAdvance(title)
    assert sum(map(rows.columnWidth, range(4))) == rows.viewport().width()
