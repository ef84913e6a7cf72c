"""Bringing in a file: said first, then one step that undoes; or the beginning of a new map."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListWidget
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.canvas.paste_preview import PastePreview
from cjm_desktop.desktop.comparison.difference_list import DifferenceList
from cjm_desktop.desktop.comparison.tick_row import is_ticked
from cjm_desktop.desktop.controls.choice import Combo
from cjm_desktop.desktop.dialogs.importing.import_dialog import ImportDialog
from cjm_desktop.journey.document import Document
from cjm_desktop.journey.records import Card
from tests.gui.desk import SAMPLE, Desk
from tests.gui.window.test_main_window import drop, mime
from tests.unit.intake.importing.files import workbook

LEFT = Qt.MouseButton.LeftButton
TABLE = "Phase,Lane,Title,Potential\nInactive,Operator,A fair,8\nNew phase,Operator,A call,many\n"


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "cards.csv"
    path.write_text(TABLE, "utf-8")
    return path


def asked(desk: Desk, qtbot: QtBot) -> ImportDialog:
    """Wait until it is said what a file brings."""
    shown: list[ImportDialog] = []

    def is_told() -> bool:
        shown[:] = [each for each in desk.window.findChildren(ImportDialog) if each.isVisible()]
        return bool(shown) and not shown[0].busy

    qtbot.waitUntil(is_told)
    return shown[0]


def choose(desk: Desk, qtbot: QtBot, field: Combo, words: str) -> ImportDialog:
    """Choose by keys, as somebody who goes there by Tab."""
    field.setFocus(Qt.FocusReason.TabFocusReason)
    at = field.findText(words)
    assert at >= 0, words
    QTest.keyClick(field, Qt.Key.Key_Home)
    for _ in range(at):
        QTest.keyClick(field, Qt.Key.Key_Down)
    return asked(desk, qtbot)


def told(listed: QListWidget) -> list[str]:
    return [listed.item(n).text() for n in range(listed.count())]


def titles(desk: Desk) -> set[str]:
    return {card.title for card in desk.window.session.document.cards.values()}


def test_a_table_comes_to_the_map_as_one_step(desk: Desk, qtbot: QtBot, table: Path) -> None:
    desk.window.files.open(SAMPLE)
    before = desk.window.session.document
    desk.person.to_open = table
    desk.window.commands["import"].trigger()
    dialog = asked(desk, qtbot)
    assert desk.window.session.document is before
    assert any("many" in each for each in told(dialog.mapping.doubts))
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
    qtbot.waitUntil(lambda: bool(desk.person.told))
    assert not any(each.isVisible() for each in desk.window.findChildren(ImportDialog))


OWN = """Made by hand,,,
Phase,Who,What,Mark
Inactive,Operator,A fair,8
,Operator,A stand,7
Inactivve,Operator,A call,6
"""


def test_columns_and_names_are_chosen_and_remembered(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "own.csv"
    path.write_text(OWN, "utf-8")
    desk.window.files.open(SAMPLE)
    before = desk.window.session.document
    desk.window.desk.imports.read(path)
    dialog = asked(desk, qtbot)
    page = dialog.mapping
    assert page.form.header.value() == 2
    assert any("Made by hand" in each for each in told(page.doubts))
    assert page.form.phase.isVisible()
    assert page.form.phase.isChecked(), "a phase that is written once is meant for those below"
    choose(desk, qtbot, page.columns.fields[2], "Title of the card")
    choose(desk, qtbot, page.columns.fields[3], "Potential")
    (match,) = page.names.matches
    assert (match.name, match.likely and match.likely.name) == ("Inactivve", "Inactive")
    choose(desk, qtbot, page.names.fields[0], "New phase “Inactivve”")
    QTest.mouseClick(dialog.take, LEFT)
    new = cards_since(before, desk)
    assert {title: (phase, card.potential) for title, (phase, card) in new.items()} == {
        "A fair": ("Inactive", 8), "A stand": ("Inactive", 7), "A call": ("Inactivve", 6),
    }  # fmt: skip
    desk.window.commands["undo"].trigger()
    assert desk.window.session.document == before
    desk.window.desk.imports.read(path)
    page = asked(desk, qtbot).mapping
    assert page.kept.isVisible()
    assert page.columns.fields[3].currentText() == "Potential"
    QTest.mouseClick(page.again, LEFT)
    asked(desk, qtbot)
    assert page.columns.fields[3].currentText() == "Notes, with its heading"


def cards_since(before: Document, desk: Desk) -> dict[str, tuple[str, Card]]:
    after = desk.window.session.document
    return {
        card.title: (after.phases[str(card.phase)].name, card)
        for each, card in after.cards.items()
        if each not in before.cards
    }


def test_a_table_that_comes_back_changes_what_is_ticked(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    desk.window.files.open(SAMPLE)
    before = desk.window.session.document
    one, two = [each for each, card in before.cards.items() if card.kind == "touchpoint"][:2]
    path = tmp_path / "back.csv"
    path.write_text(
        f"id,Title,Potential,Owner\n{one},Changed,1.5,Ann\n{two},Kept,99,\n,New one,3,\n", "utf-8"
    )
    desk.window.desk.imports.read(path)
    dialog = asked(desk, qtbot)
    page = dialog.coming_back
    (refused,) = told(page.said)[:1]
    assert refused.startswith("Row 3: ")
    assert "from 0 to 10" in refused
    parts = page.pair.list.parts()
    assert len(parts) == 3, "cards that the table does not have are not ticked"
    untick(page.pair.list, "Changed", "Owner")
    QTest.mouseClick(dialog.take, LEFT)
    after = desk.window.session.document
    assert after.cards[one].title == "Changed"
    assert after.cards[one].potential == 1.5
    assert after.cards[one].owner == before.cards[one].owner
    assert after.cards[two].title == "Kept"
    assert len(after.cards) == len(before.cards) + 1
    desk.window.commands["undo"].trigger()
    assert desk.window.session.document == before


def untick(listed: DifferenceList, title: str, field: str) -> None:
    """Untick one field of a card by the mouse."""
    (row,) = (each for each in listed._items() if each.text(0) == title and each.childCount())
    (below,) = (each for each in row.below() if each.text(0) == field)
    listed.scrollToItem(below)
    box = listed.visualItemRect(below)
    QTest.mouseClick(listed.viewport(), LEFT, pos=box.topLeft() + QPoint(10, box.height() // 2))
    assert not is_ticked(below)


def test_columns_of_a_pasted_table_can_be_chosen(desk: Desk, qtbot: QtBot) -> None:
    desk.window.files.open(SAMPLE)
    before = desk.window.session.document
    data = QMimeData()
    data.setText("Stage\tActor\tDoing\tQ3\nInactive\tOperator\tA\tred\nTrigger\tOperator\tB\tgo\n")
    QApplication.clipboard().setMimeData(data)
    desk.window.commands["paste"].trigger()
    (preview,) = desk.window.findChildren(PastePreview)
    assert desk.window.session.document is before
    QTest.mouseClick(preview.choose, LEFT)
    dialog = asked(desk, qtbot)
    choose(desk, qtbot, dialog.mapping.columns.fields[3], "Nothing: leave it out")
    QTest.mouseClick(dialog.take, LEFT)
    new = cards_since(before, desk)
    assert {title: phase for title, (phase, _) in new.items()} == {"A": "Inactive", "B": "Trigger"}
    assert not any(card.notes for _, card in new.values())
    desk.window.commands["undo"].trigger()
    assert desk.window.session.document == before


def test_another_sheet_and_another_row_of_headings_are_read(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "two.xlsx"
    first = [["Title", "Phase"], ["One", "Before"]]
    second = [["Title", "Phase"], ["Not a card", "x"], ["Title", "Phase"], ["Two", "After"]]
    path.write_bytes(workbook(first, second, [["alone"]]))
    desk.window.files.close()
    desk.window.desk.imports.read(path)
    dialog = asked(desk, qtbot)
    form = dialog.mapping.form
    choose(desk, qtbot, form.sheet, "Sheet 2")
    assert not dialog.take.isEnabled(), "there is no table in it"
    choose(desk, qtbot, form.sheet, "Sheet 1")
    form.header.setFocus()
    QTest.keyClick(form.header, Qt.Key.Key_Up)
    QTest.keyClick(form.header, Qt.Key.Key_Up)
    dialog = asked(desk, qtbot)
    assert any("Not a card" in each for each in told(dialog.mapping.doubts))
    QTest.mouseClick(dialog.take, LEFT)
    assert titles(desk) == {"Two"}


def test_who_cancels_while_it_is_read_changes_nothing(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "long.csv"
    path.write_text("Title,Phase\n" + "Search,Before\n" * 20_000, "utf-8")
    desk.window.files.open(SAMPLE)
    before = desk.window.session.document
    desk.window.desk.imports.read(path)
    (dialog,) = desk.window.findChildren(ImportDialog)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.busy
    assert desk.window.session.document is before
