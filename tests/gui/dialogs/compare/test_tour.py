"""Copies are compared with the open map, looked at one by one, and given what is good."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from benchmarks.maps import make_map
from cjm_desktop.desktop.dialogs.compare.compare_dialog import CompareDialog
from cjm_desktop.desktop.dialogs.compare.tour_dialog import TourDialog
from cjm_desktop.editing.edits.cards import change_cards, remove_cards
from cjm_desktop.journey.document import CellKey, Document, Key
from cjm_desktop.storage import backups, codec, map_lock
from cjm_desktop.storage.outside import Unreachable
from tests.gui.desk import Desk
from tests.gui.dialogs.compare.comparing import LEFT, click, row, tick, written


@pytest.fixture
def base(desk: Desk) -> Document:
    document = make_map(60)
    desk.session.open(document, None)
    return document


@pytest.fixture
def folder(base: Document, tmp_path: Path) -> Path:
    """Three copies: one with another title, one with a card less, one that is as its base."""
    made = tmp_path / "tour"
    made.mkdir()
    cards = list(base.cards)
    written(change_cards(base, [cards[0]], title="In Norway").apply(base), made / "norge.cjm")
    written(remove_cards(base, [cards[0]]).apply(base), made / "danmark.cjm")
    written(base, made / "sverige.cjm")
    return made


def toured(desk: Desk, qtbot: QtBot, folder: Path) -> TourDialog:
    desk.window.commands["compare_copies"].trigger()
    dialog = desk.window.findChildren(TourDialog)[-1]
    desk.person.to_choose = folder
    QTest.mouseClick(dialog.folder, LEFT)
    qtbot.waitUntil(lambda: not dialog.busy)
    return dialog


def looked_at(dialog: TourDialog, qtbot: QtBot, name: str) -> CompareDialog:
    click(dialog.copies, row(dialog.copies, name))
    QTest.keyClick(dialog.copies, Qt.Key.Key_Return)
    (found,) = dialog.findChildren(CompareDialog)
    qtbot.waitUntil(lambda: not found.busy)
    return found


def test_a_matrix_says_where_copies_differ_and_a_list_what_they_come_to(
    desk: Desk, qtbot: QtBot, base: Document, folder: Path
) -> None:
    (folder / "torn.cjm").write_bytes(b"{")
    dialog = toured(desk, qtbot, folder)
    card = next(iter(base.cards.values()))
    assert card.phase is not None
    assert card.lane is not None
    cell = row(dialog.matrix, base.lanes[card.lane].name)
    column = base.phase_ids.index(card.phase) + 1
    assert cell.text(column) == "2/3   ~1 −1"
    assert "2 copies differ" in cell.toolTip(column)
    assert "Potential" in cell.toolTip(column)
    assert row(dialog.copies, "norge").text(1) == "1 changed"
    assert row(dialog.copies, "danmark").text(2) == "59"
    assert row(dialog.copies, "sverige").text(1) == "nothing is different"
    texts = [dialog.copies.topLevelItem(n) for n in range(dialog.copies.topLevelItemCount())]
    assert any("torn.cjm" in each.text(0) for each in texts if each is not None)
    dialog.close()


def test_files_are_chosen_one_by_one(desk: Desk, qtbot: QtBot, folder: Path) -> None:
    desk.window.commands["compare_copies"].trigger()
    (dialog,) = desk.window.findChildren(TourDialog)
    desk.person.to_compare = [folder / "norge.cjm", folder / "sverige.cjm"]
    QTest.mouseClick(dialog.files, LEFT)
    qtbot.waitUntil(lambda: not dialog.busy)
    assert dialog.copies.topLevelItemCount() == 2
    dialog.close()


def test_what_a_copy_did_is_taken_into_the_base_and_all_are_compared_anew(
    desk: Desk, qtbot: QtBot, base: Document, folder: Path
) -> None:
    dialog = toured(desk, qtbot, folder)
    one = looked_at(dialog, qtbot, "norge")
    tick(one.pair.list, row(one.pair.list, "In Norway"))
    QTest.mouseClick(one.take, LEFT)
    card = next(iter(base.cards))
    assert desk.session.document.cards[card].title == "In Norway"
    qtbot.waitUntil(lambda: not one.busy)
    one.close()
    qtbot.waitUntil(
        lambda: not dialog.busy and row(dialog.copies, "norge").text(1) == "nothing is different"
    )
    assert row(dialog.copies, "sverige").text(1) == "1 changed"
    dialog.close()
    desk.window.commands["undo"].trigger()
    assert desk.session.document == base


def given(desk: Desk, qtbot: QtBot, folder: Path) -> TourDialog:
    """Give the base's first card to all copies, as seen from the one that lacks it."""
    dialog = toured(desk, qtbot, folder)
    one = looked_at(dialog, qtbot, "danmark")
    one.pair.list.tick_all(True)
    QTest.mouseClick(one.give, LEFT)
    qtbot.waitUntil(lambda: not dialog.busy)
    return dialog


def test_a_card_is_given_to_all_copies_with_a_backup_of_each(
    desk: Desk, qtbot: QtBot, base: Document, folder: Path
) -> None:
    desk.person.about_copies = True
    before = (folder / "danmark.cjm").read_bytes()
    dialog = given(desk, qtbot, folder)
    assert "change danmark.cjm, norge.cjm, sverige.cjm" in desk.person.asked
    for name in ("danmark", "norge", "sverige"):
        assert codec.load(folder / f"{name}.cjm") == base
    kept = backups.backups_of(folder / "danmark.cjm", desk.settings.backup_plan.folder)
    assert not isinstance(kept, Unreachable)
    assert [each.path.read_bytes() for each in kept] == [before]
    assert dialog.given.text() == "Written: danmark.cjm, norge.cjm"
    qtbot.waitUntil(lambda: row(dialog.copies, "danmark").text(1) == "nothing is different")
    assert not list(folder.glob(".~*"))
    dialog.close()


def test_who_goes_back_writes_nothing(desk: Desk, qtbot: QtBot, folder: Path) -> None:
    before = {each: each.read_bytes() for each in folder.iterdir()}
    dialog = toured(desk, qtbot, folder)
    one = looked_at(dialog, qtbot, "danmark")
    one.pair.list.tick_all(True)
    QTest.mouseClick(one.give, LEFT)
    assert one.isVisible()
    assert {each: each.read_bytes() for each in folder.iterdir()} == before
    one.close()
    dialog.close()


def test_a_copy_that_is_open_elsewhere_is_left_out_and_said(
    desk: Desk, qtbot: QtBot, folder: Path
) -> None:
    desk.person.about_copies = True
    lock = map_lock.take(folder / "norge.cjm", map_lock.this_holder())
    assert isinstance(lock, map_lock.MapLock)
    before = (folder / "norge.cjm").read_bytes()
    dialog = given(desk, qtbot, folder)
    assert (folder / "norge.cjm").read_bytes() == before
    assert dialog.given.text() == "Written: danmark.cjm\nnorge.cjm: somebody has it open"
    lock.release()
    dialog.close()


def test_the_report_of_all_copies_is_written(
    desk: Desk, qtbot: QtBot, folder: Path, tmp_path: Path
) -> None:
    dialog = toured(desk, qtbot, folder)
    desk.person.to_export = tmp_path / "report.pdf"
    QTest.mouseClick(dialog.write, LEFT)
    qtbot.waitUntil(lambda: dialog.hint.text() == "The report is ready: report.pdf")
    assert (tmp_path / "report.pdf").read_bytes().startswith(b"%PDF")
    dialog.close()


def test_enter_in_a_copy_goes_to_the_map(
    desk: Desk, qtbot: QtBot, base: Document, folder: Path
) -> None:
    dialog = toured(desk, qtbot, folder)
    one = looked_at(dialog, qtbot, "norge")
    click(one.pair.list, row(one.pair.list, "In Norway"))
    QTest.keyClick(one.pair.list, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    assert desk.session.selected_cards == (next(iter(base.cards)),)


def test_reading_is_stopped(desk: Desk, qtbot: QtBot, base: Document, folder: Path) -> None:
    for number in range(60):
        written(base, folder / f"copy-{number}.cjm")
    desk.window.commands["compare_copies"].trigger()
    (dialog,) = desk.window.findChildren(TourDialog)
    desk.person.to_choose = folder
    QTest.mouseClick(dialog.folder, LEFT)
    QTest.mouseClick(dialog.stop, LEFT)
    qtbot.waitUntil(lambda: not dialog.busy)
    assert dialog.hint.text() == "Stopped."
    assert dialog.tour is None
    dialog.close()


def test_a_cell_of_the_matrix_leads_to_it_on_the_map(
    desk: Desk, qtbot: QtBot, base: Document, folder: Path
) -> None:
    dialog = toured(desk, qtbot, folder)
    card = next(iter(base.cards.values()))
    assert card.phase is not None
    assert card.lane is not None
    lane = row(dialog.matrix, base.lanes[card.lane].name)
    heard: list[object] = []
    desk.window.navigator.cell_wanted.connect(lambda cell, _: heard.append(cell))
    dialog.matrix.setCurrentItem(lane, base.phase_ids.index(card.phase) + 1)
    QTest.keyClick(dialog.matrix, Qt.Key.Key_Return)
    assert heard == [CellKey(card.phase, card.lane)]
    assert not dialog.isVisible()


def test_what_was_taken_is_then_given_to_the_others_without_a_way_round(
    desk: Desk, qtbot: QtBot, folder: Path
) -> None:
    desk.person.about_copies = True
    dialog = toured(desk, qtbot, folder)
    one = looked_at(dialog, qtbot, "norge")
    assert not one.give.isEnabled()
    tick(one.pair.list, row(one.pair.list, "In Norway"))
    QTest.mouseClick(one.take, LEFT)
    qtbot.waitUntil(lambda: not one.busy)
    QTest.mouseClick(one.give, LEFT)
    qtbot.waitUntil(lambda: not dialog.busy)
    for name in ("danmark", "norge", "sverige"):
        assert codec.load(folder / f"{name}.cjm") == desk.session.document
    assert dialog.given.text() == "Written: danmark.cjm, sverige.cjm"
    qtbot.waitUntil(lambda: row(dialog.copies, "sverige").text(1) == "nothing is different")
    dialog.close()


def test_lanes_are_called_by_their_whole_names_where_there_is_room(
    desk: Desk, qtbot: QtBot, base: Document, folder: Path
) -> None:
    card = next(iter(base.cards.values()))
    assert card.lane is not None
    named = base.lanes[card.lane].replaced(name="Where they go for an answer")
    desk.session.open(base.replaced({Key("lanes", card.lane): named}), None)
    dialog = toured(desk, qtbot, folder)
    advance = dialog.matrix.fontMetrics().horizontalAdvance(named.name)
    assert dialog.matrix.columnWidth(0) > advance
    heads = [dialog.copies.headerItem().text(each) for each in range(2)]
    assert heads == ["Map", "What differs"]
    dialog.close()


def test_what_a_cell_says_is_never_cut(desk: Desk, qtbot: QtBot, folder: Path) -> None:
    dialog = toured(desk, qtbot, folder)
    matrix = dialog.matrix
    for width in (1200, 300):
        matrix.resize(width, matrix.height())
        for at in range(matrix.topLevelItemCount()):
            row = matrix.topLevelItem(at)
            assert row is not None
            for column in range(1, matrix.columnCount()):
                needed = matrix.fontMetrics().horizontalAdvance(row.text(column))
                assert needed < matrix.columnWidth(column)
    dialog.close()
