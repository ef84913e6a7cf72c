"""Where the keyboard is in a list is seen, and never looks like a button."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTreeWidgetItem
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.controls.cell_copy import CellTree
from cjm_desktop.desktop.look.colours import look
from cjm_desktop.desktop.look.theming import Theming


@pytest.fixture
def tree(qtbot: QtBot, qapp: QApplication) -> CellTree:
    Theming(qapp, "light")
    made = CellTree()
    head = QTreeWidgetItem(["A place", "", ""])
    head.setFlags(Qt.ItemFlag.ItemIsEnabled)
    head.addChild(QTreeWidgetItem(["A row", "before", "after"]))
    made.setColumnCount(3)
    made.addTopLevelItem(head)
    head.setFirstColumnSpanned(True)
    made.expandAll()
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    made.setFocus()
    made.setCurrentItem(head)
    return made


def inside(image: QImage, area: QRect) -> set[str]:
    """Give the colours of a row inside its frame, behind its words."""
    within = area.intersected(image.rect()).adjusted(4, 3, -4, -3)
    return {
        image.pixelColor(across, down).name()
        for across in range(within.right() - 20, within.right())
        for down in range(within.top(), within.bottom())
    }


def test_the_place_above_rows_is_framed_and_its_ground_stays(tree: CellTree) -> None:
    head = tree.topLevelItem(0)
    assert head is not None
    area = tree.visualItemRect(head)
    image = tree.viewport().grab().toImage()
    accent = QColor(look()["accent"]).name()
    assert image.pixelColor(area.center().x(), area.top() + 1).name() == accent
    assert len(inside(image, area)) == 1


def test_the_frame_goes_along_with_the_keyboard(tree: CellTree) -> None:
    QTest.keyClick(tree, Qt.Key.Key_Down)
    head, row = tree.topLevelItem(0), tree.currentItem()
    assert head is not None
    assert row is head.child(0)
    image = tree.viewport().grab().toImage()
    accent = QColor(look()["accent"]).name()
    place = tree.visualRect(tree.currentIndex())
    assert image.pixelColor(place.center().x(), place.top() + 1).name() == accent
    above = tree.visualItemRect(head)
    assert image.pixelColor(above.center().x(), above.top() + 1).name() != accent
