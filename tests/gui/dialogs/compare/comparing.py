"""What a person does to compare maps."""

from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QTreeWidget, QTreeWidgetItem
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.dialogs.compare.compare_dialog import CompareDialog
from cjm_desktop.journey.document import Document
from cjm_desktop.storage import codec
from tests.gui.desk import Desk

LEFT = Qt.MouseButton.LeftButton


def written(document: Document, path: Path) -> Path:
    path.write_bytes(codec.dumps(document))
    return path


def compared(desk: Desk, qtbot: QtBot, path: Path) -> CompareDialog:
    """Choose a file in the File menu's Compare with…, and wait for what differs."""
    desk.person.to_compare = [path]
    desk.window.commands["compare"].trigger()
    dialog = desk.window.findChildren(CompareDialog)[-1]
    qtbot.waitUntil(lambda: not dialog.busy)
    return dialog


def row(tree: QTreeWidget, title: str, column: int = 0) -> QTreeWidgetItem:
    flags = Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive
    return next(iter(tree.findItems(title, flags, column)))


def click(tree: QTreeWidget, item: QTreeWidgetItem) -> None:
    tree.scrollToItem(item)
    QTest.mouseClick(tree.viewport(), LEFT, pos=tree.visualItemRect(item).center())


def tick(tree: QTreeWidget, item: QTreeWidgetItem) -> None:
    """Click the box of a row."""
    tree.scrollToItem(item)
    option = QStyleOptionViewItem()
    tree.initViewItemOption(option)
    option.rect = tree.visualItemRect(item)
    option.features |= QStyleOptionViewItem.ViewItemFeature.HasCheckIndicator
    box = tree.style().subElementRect(QStyle.SubElement.SE_ItemViewItemCheckIndicator, option, tree)
    at = box.center() if box.isValid() else option.rect.topLeft() + QPoint(10, 12)
    before = item.checkState(0)
    QTest.mouseClick(tree.viewport(), LEFT, pos=at)
    assert item.checkState(0) != before
