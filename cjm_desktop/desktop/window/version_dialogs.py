"""Dialogs of earlier versions: a snapshot is named, versions are looked at, a rescue is taken."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from cjm_desktop.desktop.window.opening import open_dialog
from cjm_desktop.desktop.work.files import Files
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.desktop.work.snapshot_keeper import SnapshotKeeper

if TYPE_CHECKING:
    from cjm_desktop.storage.rescue.rescue import Rescue


def ask_snapshot(window: QWidget, session: Session, snapshots: SnapshotKeeper) -> None:
    """Let the user keep the map as it is under a name."""
    from cjm_desktop.desktop.dialogs.snapshot_dialog import SnapshotDialog

    dialog = SnapshotDialog(window, session.tr_, snapshots.suggestion())
    dialog.named.connect(snapshots.take)
    open_dialog(dialog)


def show_versions(
    window: QWidget, session: Session, files: Files, snapshots: SnapshotKeeper, folder: Path
) -> None:
    """Let the user look at earlier versions of the map."""
    from cjm_desktop.desktop.dialogs.versions.versions_dialog import VersionsDialog

    session.seal()
    open_dialog(VersionsDialog(window, session, files, snapshots, folder))


def show_rescue(
    window: QWidget, session: Session, files: Files, path: Path, rescue: "Rescue"
) -> None:
    """Show what was saved of a damaged file, to be opened or left."""
    from cjm_desktop.desktop.dialogs.repair_dialog import RepairDialog

    dialog = RepairDialog(window, session.tr_, path.name, rescue)
    name = session.tr_("{name} – rescued", name=path.stem)
    dialog.accepted.connect(lambda: files.begin_from(rescue.document, path, name))
    open_dialog(dialog)
