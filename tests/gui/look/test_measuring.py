"""What has too little room is told of, and what has enough is not."""

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QPushButton,
    QStyle,
    QTabBar,
    QToolButton,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.gui.look.measuring import faults

WORDS = "Where the customer is and we are not"
ROOM = QSize(800, 600)


def written(widget: QWidget) -> QWidget:
    match widget:
        case QComboBox():
            widget.addItem(WORDS)
        case QTabBar():
            widget.addTab(WORDS)
            widget.setUsesScrollButtons(False)
        case QLineEdit():
            widget.setPlaceholderText(WORDS)
        case QLabel() | QCheckBox() | QPushButton():
            widget.setText(WORDS)
        case _:
            pass
    return widget


@pytest.mark.parametrize("kind", [QLabel, QCheckBox, QPushButton, QComboBox, QTabBar, QLineEdit])
def test_words_need_their_room(kind: type[QWidget], qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    widget = written(kind())
    widget.setParent(window)
    window.resize(600, 400)
    widget.setGeometry(20, 20, 500, 100)
    window.show()
    assert not [*faults(window, ROOM)]
    widget.resize(60, 100)
    assert len([*faults(window, ROOM)]) == 1


def test_words_keep_from_the_edges_of_their_window(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    label = QLabel(WORDS, window)
    window.resize(600, 100)
    window.show()
    label.setGeometry(2, 20, 400, 20)
    assert "left edge" in next(faults(window, ROOM))
    label.setGeometry(598 - label.sizeHint().width(), 20, label.sizeHint().width(), 20)
    assert "right edge" in next(faults(window, ROOM))


def test_an_icon_is_apart_from_its_words_and_as_large(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    sign = window.style().standardIcon(QStyle.StandardPixmap.SP_FileIcon)
    plain, rows = QToolButton(window), QListWidget(window)
    plain.setIcon(sign)
    plain.setText("Open")
    plain.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    plain.setGeometry(10, 10, 100, 40)
    rows.addItem(QListWidgetItem(sign, "Open"))
    rows.setGeometry(10, 60, 300, 100)
    rows.setIconSize(QSize(6, 6))
    window.resize(600, 200)
    window.show()
    assert ["between" in each or "icon of the row" in each for each in faults(window, ROOM)] == [
        True,
        True,
    ]


def test_icons_of_a_menu_are_as_large_as_its_text(qtbot: QtBot) -> None:
    menu = QMenu()
    qtbot.addWidget(menu)
    menu.addAction(menu.style().standardIcon(QStyle.StandardPixmap.SP_FileIcon), "Open")
    menu.setStyleSheet("QMenu { font-size: 26px; icon-size: 16px; }")
    menu.ensurePolished()
    menu.show()
    assert any("the icons have 16" in each for each in faults(menu, ROOM))
    menu.setStyleSheet("QMenu { font-size: 26px; icon-size: 32px; }")
    assert not any("the icons" in each for each in faults(menu, ROOM))


def test_fields_in_a_row_are_equally_high(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    row = QHBoxLayout(window)
    field, choice = QLineEdit(), QComboBox()
    for each in (field, choice):
        each.setFixedHeight(30)
        row.addWidget(each)
    window.resize(400, 100)
    window.show()
    assert not [*faults(window, ROOM)]
    field.setFixedHeight(26)
    assert any("are 26 and 30 high" in each for each in faults(window, ROOM))


def test_what_is_on_another_or_outside_or_too_large_is_told_of(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    row = QHBoxLayout(window)
    one, other = QLineEdit(), QLineEdit()
    row.addWidget(one)
    row.addWidget(other)
    window.resize(400, 100)
    window.show()
    assert not [*faults(window, ROOM)]
    other.move(one.x() + 20, one.y())
    assert "lie over each other" in next(faults(window, ROOM))
    other.move(390, one.y())
    assert "reaches out of" in next(faults(window, ROOM))
    assert "the screen" in next(faults(window, QSize(300, 90)))


def test_no_column_is_cut_beside_one_with_room_to_spare(qtbot: QtBot) -> None:
    tree = QTreeWidget()
    qtbot.addWidget(tree)
    tree.setColumnCount(2)
    tree.header().setStretchLastSection(False)
    item = QTreeWidgetItem([WORDS, "7"])
    item.setToolTip(0, WORDS)
    tree.addTopLevelItem(item)
    tree.resize(500, 200)
    tree.show()
    for first, told in ((400, 0), (60, 1)):
        tree.setColumnWidth(0, first)
        tree.setColumnWidth(1, 480 - first)
        assert len([each for each in faults(tree, ROOM) if "column" in each]) == told
