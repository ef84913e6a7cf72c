"""Earlier versions looked at and brought back, by mouse and keys."""

from pathlib import Path

from PySide6.QtCore import QRectF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from benchmarks.maps import make_map
from cjm_desktop.desktop.dialogs.versions.version import Version
from cjm_desktop.desktop.dialogs.versions.version_list import picture_in
from cjm_desktop.desktop.dialogs.versions.versions_dialog import VersionsDialog
from cjm_desktop.desktop.look.theming import Theming
from cjm_desktop.editing.edits.cards import remove_cards
from cjm_desktop.editing.patch import Draft
from cjm_desktop.journey.document import Document, Key
from cjm_desktop.storage import codec, snapshots
from tests.gui.desk import SAMPLE, Desk
from tests.gui.dialogs.versions.versions_hand import (
    CONTROL_ALT,
    LEFT,
    click,
    differences,
    listed,
    opened,
    rename,
    rows,
    take,
)


def test_steps_snapshots_and_backups_are_listed_under_their_headings(
    desk: Desk, qtbot: QtBot
) -> None:
    take(desk, qtbot, "before Oslo")
    rename(desk.session, "One")
    desk.window.commands["save"].trigger()
    assert desk.window.files.finish()
    desk.session.edit("remove_cards", remove_cards(desk.session.document, [
        list(desk.session.document.cards)[3]
    ]))  # fmt: skip
    dialog = opened(desk, qtbot)
    assert listed(dialog) == [
        "Since it was opened", "After: edit card’s title", "As it was opened",
        "Snapshots", "before Oslo", "Backups of the file", "Backup 1",
    ]  # fmt: skip
    said = dialog.list.versions
    versions = [row for row in said.rows if isinstance(row, Version)]
    qtbot.waitUntil(lambda: all(len(said.said(each)) for each in versions))
    qtbot.waitUntil(lambda: said.said(versions[1])[-1].endswith("changes since"))
    assert versions[1].load() == codec.load(SAMPLE)
    assert versions[2].load() == codec.load(SAMPLE)
    assert versions[3].load() == codec.load(SAMPLE)
    dialog.close()


def test_a_backup_is_deleted_once_it_was_agreed_to(desk: Desk, qtbot: QtBot) -> None:
    rename(desk.session, "One")
    desk.window.commands["save"].trigger()
    assert desk.window.files.finish()
    dialog = opened(desk, qtbot)
    click(dialog, qtbot, "Backup 1")
    assert dialog.delete.text() == "Delete the backup…"
    QTest.mouseClick(dialog.delete, LEFT)
    assert desk.person.asked[-1] == "remove the backup Backup 1"
    assert "Backup 1" in listed(dialog)
    desk.person.about_removing = True
    QTest.mouseClick(dialog.delete, LEFT)
    qtbot.waitUntil(lambda: "Backup 1" not in listed(dialog))
    assert not desk.person.told
    assert desk.session.path is not None
    assert codec.load(desk.session.path) == desk.session.document
    dialog.close()


def test_what_there_is_not_yet_is_taught(desk: Desk, qtbot: QtBot) -> None:
    dialog = opened(desk, qtbot)
    assert any("File ▸ Save a snapshot…" in text for text in listed(dialog))
    assert dialog.name.text() == "No earlier version yet"
    assert not dialog.restore.isEnabled()
    assert not dialog.save.isEnabled()
    assert not dialog.delete.isVisible()
    dialog.close()


def unanswered(document: Document) -> str:
    """Find a card that no other card names, so that nothing changes with it."""
    named = {want for card in document.cards.values() for want in card.answers}
    return next(card for card in list(document.cards)[1:] if card not in named)


def test_a_version_is_looked_at_and_what_differs_is_listed(desk: Desk, qtbot: QtBot) -> None:
    cards = list(desk.session.document.cards)
    first = desk.session.document.cards[cards[0]].title
    rename(desk.session, "Another\ntitle")
    gone = unanswered(desk.session.document)
    removed = desk.session.document.cards[gone].title
    desk.session.edit("remove_card", remove_cards(desk.session.document, [gone]))
    dialog = opened(desk, qtbot)
    click(dialog, qtbot, "As it was opened")
    found = differences(dialog)
    assert ("Another title", "", "changed") in found
    assert ("Title", first, "Another title") in found
    assert (removed, "is there", "is missing") in found
    assert dialog.pair.counts.text().startswith("Since then: one changed, ")
    assert dialog.pair.left.accessibleDescription() == dialog.pair.counts.text()
    dialog.close()


def test_a_version_is_restored_as_one_step_and_undone(desk: Desk, qtbot: QtBot) -> None:
    before = desk.session.document
    take(desk, qtbot, "before")
    for place in range(3):
        rename(desk.session, f"Title {place}", place)
    after = desk.session.document
    dialog = opened(desk, qtbot)
    click(dialog, qtbot, "before")
    QTest.mouseClick(dialog.restore, LEFT)
    assert not dialog.isVisible()
    assert desk.session.document == before
    assert desk.window.status.message.text() == "Restored “before”; Undo takes it back"
    assert desk.window.commands["undo"].text() == "&Undo restore an earlier version"
    desk.window.commands["undo"].trigger()
    assert desk.session.document == after
    desk.window.commands["redo"].trigger()
    assert desk.session.document == before


def test_a_step_is_chosen_and_restored_by_keys(desk: Desk, qtbot: QtBot) -> None:
    rename(desk.session, "One")
    one = desk.session.document
    rename(desk.session, "Two")
    rename(desk.session, "Three")
    QTest.keyClick(desk.window, Qt.Key.Key_H, CONTROL_ALT)
    dialog = desk.window.findChildren(VersionsDialog)[-1]
    qtbot.waitUntil(lambda: "Backups of the file" in listed(dialog))
    assert dialog.list.hasFocus()
    QTest.keyClick(dialog.list, Qt.Key.Key_Down)
    qtbot.waitUntil(dialog.restore.isEnabled)
    assert dialog.list.currentIndex().row() == 2
    QTest.keyClick(dialog.list, Qt.Key.Key_Return)
    assert desk.session.document == one


def test_what_is_as_the_map_now_cannot_be_restored(desk: Desk, qtbot: QtBot) -> None:
    take(desk, qtbot, "same")
    dialog = opened(desk, qtbot)
    click(dialog, qtbot, "same")
    assert dialog.pair.counts.text() == "The map is now as it was then."
    assert not dialog.restore.isEnabled()
    dialog.close()


def test_cards_are_copied_out_and_pasted(desk: Desk, qtbot: QtBot) -> None:
    cards = list(desk.session.document.cards)
    gone = desk.session.document.cards[cards[9]]
    desk.session.edit("remove_card", remove_cards(desk.session.document, [cards[9]]))
    dialog = opened(desk, qtbot)
    click(dialog, qtbot, "As it was opened")
    (item,) = (row for row in rows(dialog) if row.text(0) == gone.title)
    tree = dialog.pair.list
    QTest.mouseClick(tree.viewport(), LEFT, pos=tree.visualItemRect(item).center())
    assert dialog.copy.text() == "Copy one card"
    QTest.mouseClick(dialog.copy, LEFT)
    assert dialog.hint.text() == "One card copied"
    dialog.close()
    before = set(desk.session.document.cards)
    desk.window.commands["paste"].trigger()
    (new,) = set(desk.session.document.cards) - before
    pasted = desk.session.document.cards[new]
    assert pasted == gone.replaced(phase=pasted.phase, lane=pasted.lane, order=pasted.order)


def test_all_cards_of_a_version_are_copied_unless_some_are_chosen(desk: Desk, qtbot: QtBot) -> None:
    take(desk, qtbot, "one")
    dialog = opened(desk, qtbot)
    click(dialog, qtbot, "one")
    assert dialog.copy.text() == "Copy all cards"
    QTest.mouseClick(dialog.copy, LEFT)
    assert dialog.hint.text() == f"{len(desk.session.document.cards)} cards copied"
    dialog.close()


def test_a_version_becomes_a_file_and_the_map_stays(desk: Desk, qtbot: QtBot, path: Path) -> None:
    before = desk.session.document
    take(desk, qtbot, "before: Oslo?")
    rename(desk.session, "Mine")
    desk.person.to_save = path.with_name("then")
    dialog = opened(desk, qtbot)
    click(dialog, qtbot, "before: Oslo?")
    QTest.mouseClick(dialog.save, LEFT)
    assert desk.person.suggestion == path.with_name("journey – before Oslo.cjm")
    assert desk.window.files.finish()
    assert codec.load(path.with_name("then.cjm")) == before
    assert desk.session.path == path
    assert codec.load(path) == codec.load(SAMPLE)
    desk.person.to_save = path
    QTest.mouseClick(dialog.save, LEFT)
    assert desk.person.told
    assert codec.load(path) == codec.load(SAMPLE)
    dialog.close()


def test_a_version_that_cannot_be_read_says_why(desk: Desk, qtbot: QtBot, path: Path) -> None:
    take(desk, qtbot, "one")
    home = snapshots.homes_of(path)[0]
    data = bytearray(home.read_bytes())
    data[-3] ^= 255
    home.write_bytes(data)
    dialog = opened(desk, qtbot)
    index = dialog.list.versions.index(listed(dialog).index("one"))
    dialog.list.setCurrentIndex(index)
    qtbot.waitUntil(lambda: "damaged" in dialog.pair.left.accessibleDescription())
    assert not dialog.restore.isEnabled()
    assert not dialog.save.isEnabled()
    assert dialog.delete.isVisible()
    dialog.close()


def test_names_of_snapshots_are_shown_as_they_are(desk: Desk, qtbot: QtBot) -> None:
    name = "<img src=x> & 100 %1 {n}"
    desk.window.desk.snapshots.take(name)
    desk.window.desk.snapshots.finish()
    dialog = opened(desk, qtbot)
    click(dialog, qtbot, name)
    assert dialog.name.text() == name
    for label in dialog.findChildren(QLabel):
        assert label.textFormat() == Qt.TextFormat.PlainText
    index = dialog.list.currentIndex()
    tip = dialog.list.versions.data(index, Qt.ItemDataRole.ToolTipRole)
    assert "<img" not in tip
    spoken = dialog.list.versions.data(index, Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith(name)
    dialog.close()


def test_headings_are_passed_over_by_the_keys(desk: Desk, qtbot: QtBot) -> None:
    take(desk, qtbot, "one")
    rename(desk.session, "Mine")
    dialog = opened(desk, qtbot)
    QTest.keyClick(dialog.list, Qt.Key.Key_Down)
    current = dialog.list.current()
    assert current is not None
    assert current.name == "one"
    QTest.keyClick(dialog.list, Qt.Key.Key_Home)
    assert dialog.list.currentIndex() == dialog.list.versions.index(1)
    dialog.close()


def test_the_present_map_is_never_touched_by_looking(desk: Desk, qtbot: QtBot) -> None:
    rename(desk.session, "Mine")
    document: Document = desk.session.document
    dialog = opened(desk, qtbot)
    click(dialog, qtbot, "As it was opened")
    dialog.close()
    assert desk.session.document is document
    assert desk.window.findChildren(VersionsDialog) == [] or not dialog.isVisible()


def test_of_a_long_session_the_last_steps_are_listed_and_only_what_is_seen_is_read(
    desk: Desk, qtbot: QtBot
) -> None:
    first = desk.session.document
    for number in range(320):
        rename(desk.session, f"Title {number}", number % 7)
    dialog = opened(desk, qtbot)
    steps = [text for text in listed(dialog) if text.startswith("After")]
    assert len(steps) == 300
    assert "Here are the last 300 steps; Undo goes back further." in listed(dialog)
    qtbot.waitUntil(lambda: dialog.reader.is_resting)
    assert len(dialog.reader._outlines) < 20
    click(dialog, qtbot, "As it was opened")
    QTest.mouseClick(dialog.restore, LEFT)
    assert desk.session.document == first


def test_of_many_differences_the_first_are_listed_and_the_others_counted(
    desk: Desk, qtbot: QtBot
) -> None:
    document = make_map(1_000)
    desk.session.open(document, None)
    draft = Draft(document)
    for card in document.cards:
        draft.change(Key("cards", card), notes="Seen")
    desk.session.edit("change_cards", draft.patch)
    dialog = opened(desk, qtbot)
    click(dialog, qtbot, "As it was opened")
    found = differences(dialog)
    assert sum(state == "changed" for _, _, state in found) == 500
    tree = dialog.pair.list
    rest = tree.topLevelItem(tree.topLevelItemCount() - 1)
    assert rest is not None
    assert rest.text(0) == "and 500 more"
    assert dialog.pair.counts.text() == "Since then: 1000 changed"
    dialog.pair.list.selectAll()
    assert dialog.copy.text() == "Copy 500 cards"
    dialog.close()


def test_a_picture_grows_with_the_text_only_where_words_keep_their_room(
    qapp: QApplication,
) -> None:
    font = qapp.font()
    theming = Theming(qapp, "light")
    wide, narrow = QRectF(0, 0, 700, 140), QRectF(0, 0, 440, 140)
    assert picture_in(narrow).width() == 96
    theming.choose_scale(200)
    assert picture_in(wide).width() > 180
    assert picture_in(narrow).width() == 96
    assert picture_in(narrow).center().y() == narrow.center().y()
    qapp.setFont(font)
