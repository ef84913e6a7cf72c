"""The paths to earlier versions: each from the gesture to the disk, and back to the map."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from cjm_desktop.desktop.dialogs.snapshot_dialog import SnapshotDialog
from cjm_desktop.desktop.dialogs.versions.version import Version
from cjm_desktop.desktop.dialogs.versions.versions_dialog import VersionsDialog
from cjm_desktop.storage import snapshots
from tests.faults.paths.stage import Stage
from tests.faults.paths.way import Way
from tests.faults.paths.ways import change_to, changed, shown

THEN: Final = "Then"
"""The title of the map in a snapshot, and the snapshot's name."""
NEW: Final = "Now"
LEFT: Final = Qt.MouseButton.LeftButton


def with_a_snapshot(stage: Stage) -> None:
    """Work on a map of which there is a snapshot, and save it."""
    changed(stage)
    assert stage.window.files.save()
    assert stage.window.files.finish()
    stage.window.session.message.emit("")
    homes, document = snapshots.homes_of(stage.mine), change_to(stage, THEN)
    snapshots.take(homes, document, THEN, datetime(2026, 11, 26, tzinfo=UTC), "then")
    stage.protect(stage.mine)
    stage.person.about_removing = True


def take_snapshot(stage: Stage) -> None:
    stage.window.commands["snapshot"].trigger()
    dialog = shown(stage, SnapshotDialog)
    assert dialog is not None
    dialog.name.setText(NEW)
    QTest.mouseClick(dialog.save, LEFT)
    stage.window.desk.snapshots.finish()


def chosen(stage: Stage) -> VersionsDialog:
    """Choose the snapshot, if it is listed; what the dialog says instead is noted."""
    stage.window.commands["versions"].trigger()
    dialog = shown(stage, VersionsDialog)
    assert dialog is not None
    model = dialog.list.versions
    stage.qtbot.waitUntil(lambda: "Backups of the file" in map(str, model.rows))
    row = next(
        (n for n, row in enumerate(model.rows) if isinstance(row, Version) and row.name == THEN),
        None,
    )
    if row is None:
        stage.person.told += [str(each) for each in model.rows if not isinstance(each, Version)]
        return dialog
    dialog.list.setCurrentIndex(model.index(row))
    rest(stage, dialog)
    return dialog


def rest(stage: Stage, dialog: VersionsDialog) -> None:
    """Wait until the rows are read: that is done as they are painted, and always the same then."""
    dialog.list.repaint()
    stage.qtbot.waitUntil(lambda: dialog.reader.is_resting)


def restore(stage: Stage) -> None:
    dialog = chosen(stage)
    if dialog.list.current() is not None and not dialog.save.isEnabled():
        stage.person.told.append(dialog.pair.left.accessibleDescription())
    QTest.mouseClick(dialog.restore, LEFT)
    dialog.close()


def delete(stage: Stage) -> None:
    dialog = chosen(stage)
    if dialog.delete.isVisible():
        QTest.mouseClick(dialog.delete, LEFT)
        rest(stage, dialog)
    dialog.close()


VERSION_WAYS: Mapping[str, Way] = {
    "take a snapshot": Way(
        with_a_snapshot, take_snapshot, lambda stage: stage.snapshots() == {THEN, NEW},
        keeps=lambda stage: stage.snapshots() >= {THEN},
    ),
    "restore a version": Way(
        with_a_snapshot, restore, lambda stage: stage.title == THEN,
        keeps=lambda stage: stage.snapshots() == {THEN}, is_steady=False,
    ),
    "delete a snapshot": Way(
        with_a_snapshot, delete, lambda stage: not stage.snapshots(), is_steady=False,
    ),
}  # fmt: skip
