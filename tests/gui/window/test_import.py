"""Bringing in a file: said first, then one step that undoes; or the beginning of a new map."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.dialogs.import_dialog import ImportDialog
from tests.gui.desk import SAMPLE, Desk, desk_with_window
from tests.gui.window.test_main_window import drop, mime

LEFT = Qt.MouseButton.LeftButton
TABLE = "Phase,Lane,Title,Potential\nInactive,Operator,A fair,8\nNew phase,Operator,A call,many\n"


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication) -> Iterator[Desk]:
    yield from desk_with_window(qtbot, qapp)


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "cards.csv"
    path.write_text(TABLE, "utf-8")
    return path


def asked(desk: Desk, qtbot: QtBot) -> ImportDialog:
    qtbot.waitUntil(lambda: bool(desk.window.findChildren(ImportDialog)), timeout=20_000)
    (dialog,) = desk.window.findChildren(ImportDialog)
    return dialog


def titles(desk: Desk) -> set[str]:
    return {card.title for card in desk.window.session.document.cards.values()}


def test_a_table_comes_to_the_map_as_one_step(desk: Desk, qtbot: QtBot, table: Path) -> None:
    desk.window.files.open(SAMPLE)
    before = desk.window.session.document
    desk.person.to_open = table
    desk.window.commands["import"].trigger()
    dialog = asked(desk, qtbot)
    assert desk.window.session.document is before
    assert any("many" in dialog.doubts.item(n).text() for n in range(dialog.doubts.count()))
    QTest.mouseClick(dialog.take, LEFT)
    assert titles(desk) >= {"A fair", "A call"}
    assert len(desk.window.session.document.phases) == len(before.phases) + 1
    desk.window.commands["undo"].trigger()
    assert desk.window.session.document == before


def test_who_leaves_it_changes_nothing(desk: Desk, qtbot: QtBot, table: Path) -> None:
    desk.window.files.open(SAMPLE)
    before = desk.window.session.document
    desk.window.desk.imports.read(table)
    QTest.mouseClick(asked(desk, qtbot).leave, LEFT)
    assert desk.window.session.document is before


def test_without_a_map_a_new_one_begins(desk: Desk, qtbot: QtBot, table: Path) -> None:
    desk.window.files.close()
    assert drop(desk.window, mime(table))
    QTest.mouseClick(asked(desk, qtbot).take, LEFT)
    assert titles(desk) == {"A fair", "A call"}
    assert desk.window.files.modified
    assert desk.window.session.path is None


def test_what_cannot_be_read_is_said(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "bad.xlsx").write_bytes(b"PK\x03\x04 no workbook")
    desk.window.desk.imports.read(tmp_path / "bad.xlsx")
    qtbot.waitUntil(lambda: bool(desk.person.told), timeout=20_000)
    assert not desk.window.findChildren(ImportDialog)
