"""What a person does to take snapshots and to look at versions."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTreeWidgetItem
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.dialogs.snapshot_dialog import SnapshotDialog
from cjm_desktop.desktop.dialogs.versions.versions_dialog import VersionsDialog
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.editing.patch import Draft
from cjm_desktop.journey.document import Key
from cjm_desktop.storage import snapshots
from tests.gui.desk import Desk

LEFT = Qt.MouseButton.LeftButton
CONTROL_ALT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


def press(desk: Desk, name: str) -> None:
    """Trigger a command that is offered."""
    command = desk.window.commands[name]
    assert command.isEnabled()
    command.trigger()


def take(desk: Desk, qtbot: QtBot, name: str) -> None:
    press(desk, "snapshot")
    dialog = desk.window.findChild(SnapshotDialog)
    assert dialog is not None
    qtbot.waitUntil(dialog.isVisible)
    dialog.name.selectAll()
    QTest.keyClicks(dialog.name, name)
    QTest.mouseClick(dialog.save, LEFT)
    desk.window.desk.snapshots.finish()
    qtbot.waitUntil(lambda: not desk.window.findChildren(SnapshotDialog))


def opened(desk: Desk, qtbot: QtBot) -> VersionsDialog:
    press(desk, "versions")
    dialog = desk.window.findChildren(VersionsDialog)[-1]
    qtbot.waitUntil(lambda: "Backups of the file" in listed(dialog))
    return dialog


def listed(dialog: VersionsDialog) -> list[str]:
    """Give the headings, remarks and names in the list, from top to bottom."""
    model = dialog.list.versions
    return [model.data(model.index(row)) for row in range(model.rowCount())]


def click(dialog: VersionsDialog, qtbot: QtBot, name: str) -> None:
    """Click the first version of a name, and wait until it is shown."""
    index = dialog.list.versions.index(listed(dialog).index(name))
    dialog.list.scrollTo(index)
    QTest.mouseClick(dialog.list.viewport(), LEFT, pos=dialog.list.visualRect(index).center())
    assert dialog.list.currentIndex() == index
    qtbot.waitUntil(dialog.save.isEnabled)


def rename(session: Session, title: str, place: int = 0) -> str:
    card = list(session.document.cards)[place]
    draft = Draft(session.document).change(Key("cards", card), title=title)
    assert session.edit("rename_card", draft.patch)
    session.seal()
    return card


def names(path: Path) -> list[str]:
    return [each.snapshot.name for each in snapshots.find(snapshots.homes_of(path)).kept]


def rows(dialog: VersionsDialog) -> list[QTreeWidgetItem]:
    """Give the rows of the list of differences and of their fields, without the headings."""
    tree = dialog.pair.list
    found = tree.findItems("*", Qt.MatchFlag.MatchWildcard | Qt.MatchFlag.MatchRecursive)
    return [row for row in found if row.parent() is not None]


def differences(dialog: VersionsDialog) -> list[tuple[str, str, str]]:
    return [(row.text(0), row.text(1), row.text(2)) for row in rows(dialog)]
