"""Copying from a list or table puts no formula on the clipboard."""

import ast
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTreeWidgetItem
from pytestqt.qtbot import QtBot

import cjm_desktop.desktop
from cjm_desktop.desktop.controls.cell_copy import CellTree

ROOT = Path(cjm_desktop.desktop.__path__[0])
LISTS = {f"Q{kind}{form}" for kind in ("Tree", "Table", "List") for form in ("View", "Widget")} | {
    "QColumnView",
    "QAbstractItemView",
}


@pytest.mark.parametrize(("shown", "copied"), [("=1+1", "'=1+1"), ("R&D", "R&D"), ("-1", "-1")])
def test_the_copy_key_gives_the_cell_as_text(qtbot: QtBot, shown: str, copied: str) -> None:
    tree = CellTree()
    qtbot.addWidget(tree)
    item = QTreeWidgetItem([shown])
    tree.addTopLevelItem(item)
    tree.setCurrentItem(item)
    QTest.keyClick(tree, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == copied


def test_nothing_is_copied_where_no_cell_is_current(qtbot: QtBot) -> None:
    tree = CellTree()
    qtbot.addWidget(tree)
    QApplication.clipboard().setText("before")
    QTest.keyClick(tree, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == "before"


def test_every_list_and_table_copies_so() -> None:
    for path in ROOT.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ClassDef):
                bases = [ast.unparse(base) for base in node.bases]
                assert not LISTS & set(bases) or "CellCopy" in bases, f"{path.name}: {node.name}"
            if isinstance(node, ast.Call):
                assert ast.unparse(node.func) not in LISTS, f"{path.name}: {node.lineno}"
