"""Earlier versions: found in a list, looked at beside the present, and used.

One is brought back as a step like any other, or only some of its cards are, or it becomes a file.
Nothing here can be lost by trying, but a snapshot that the user says is to go.
"""

from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from cjm_desktop.desktop.comparison.map_pair import MapPair
from cjm_desktop.desktop.controls.copied_cards import put_on_clipboard
from cjm_desktop.desktop.controls.widgets import ElidedLabel, button
from cjm_desktop.desktop.dialogs.versions.version import (
    Gathered,
    Places,
    Version,
    file_sections,
    step_section,
)
from cjm_desktop.desktop.dialogs.versions.version_list import VersionList
from cjm_desktop.desktop.dialogs.versions.version_reader import Reading, VersionReader
from cjm_desktop.desktop.dialogs.versions.version_words import (
    BETWEEN,
    Counts,
    changes_in_full,
    facts,
)
from cjm_desktop.desktop.look.plain import plain_label
from cjm_desktop.desktop.look.scale import on_screen, scaled
from cjm_desktop.desktop.work.files import Files
from cjm_desktop.desktop.work.incoming_text import copy_refusal
from cjm_desktop.desktop.work.outcome import reason
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.desktop.work.snapshot_keeper import SnapshotKeeper
from cjm_desktop.editing.edits.paste_limits import TooMuch
from cjm_desktop.editing.patch import Patch

_SIZE = QSize(1180, 670)
_LIST = 366
_OF_DIALOG = 0.36
"""How much of the dialog's width the list takes at most, however large the text is."""


class VersionsDialog(QDialog):
    """The versions of one map; what becomes of them is said in the status bar or by a question."""

    def __init__(
        self,
        parent: QWidget,
        session: Session,
        files: Files,
        keeper: SnapshotKeeper,
        backups: Path,
    ) -> None:
        super().__init__(parent)
        self._session, self._files, self._keeper = session, files, keeper
        self._tr = tr = session.tr_
        keeper.finish()
        self._places = Places(keeper.homes, keeper.others, session.path, backups)
        self._now = datetime.now(UTC)
        self._present = session.document
        self._reading: Reading | None = None
        self._gathered: Gathered | None = None
        self.reader = VersionReader(self._present, self)
        self.setWindowTitle(tr("Versions"))
        self.list = VersionList(self.reader, self._now, tr)
        self.name = ElidedLabel("", "heading")
        self.facts = plain_label("", "quiet")
        self.pair = MapPair(tr("Then"), tr("Now"), tr)
        self.pair.right.say(tr("Reading…"))
        self.hint = plain_label("", "quiet")
        self.delete = button(tr("Delete the snapshot…"))
        self.copy = button(tr("Copy all cards"))
        self.save = button(tr("Save as a file…"))
        self.restore = button(tr("Restore this version"), "main")
        self.close_button = button(tr("Close"))
        self.resize(on_screen(_SIZE, parent.screen()))
        self._lay_out()
        self._connect()
        self._list_versions()
        self._gather()
        self.list.setFocus()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Leave nothing behind that reads for nobody."""
        self.reader.finish()
        super().closeEvent(event)

    def done(self, result: int) -> None:
        """End, however it came about; nothing reads on."""
        self.reader.finish()
        super().done(result)

    # --- what is listed and looked at ---------------------------------------------------------

    def _list_versions(self) -> None:
        sections = [step_section(self._session.store, self._tr)]
        if self._gathered is not None:
            sections = [sections[0], *file_sections(self._gathered, self._tr)]
        self.list.show_sections(sections)

    def _take(self, gathered: Gathered) -> None:
        self._gathered = gathered
        self._list_versions()

    def _gather(self) -> None:
        self.reader.gather(self._places)

    def _look_at(self, version: Version | None) -> None:
        self._reading = None
        self.hint.setText("")
        if version is None:
            is_known = self._gathered is not None
            self.name.setText(self._tr("No earlier version yet") if is_known else "")
            self.facts.setText("")
            self.pair.say(self._tr("What the map was is shown here, beside what it is now."))
        else:
            self.name.setText(version.name)
            self.facts.setText(BETWEEN.join(facts(version, self._now, self._tr)))
            self.pair.say(self._tr("Reading…"))
            self.reader.want(version)
        self._offer()

    def _show(self, version: Version, got: Reading | Exception) -> None:
        if version is not self.list.current():
            return
        if isinstance(got, Exception):
            self.pair.say(self._tr("It cannot be read: {reason}", reason=reason(got, self._tr)))
            self._offer()
            return
        self._reading = got
        said = changes_in_full(Counts.of(got.since), self._tr)
        self.pair.show_comparison(got.comparison, said)
        self._offer()

    def _chosen_cards(self) -> list[str]:
        """List the selected cards that the version has."""
        chosen = (each for each in self.pair.list.chosen() if each.how != "added")
        return [each.key.id for each in chosen if each.key.kind == "cards"]

    def _offer(self) -> None:
        """Offer what can be done with the version that is looked at."""
        reading, version = self._reading, self.list.current()
        self.restore.setEnabled(reading is not None and bool(reading.since))
        self.save.setEnabled(reading is not None)
        chosen = len(self._chosen_cards())
        self.copy.setEnabled(reading is not None and bool(chosen or reading.document.cards))
        plural = self._tr.plural
        self.copy.setText(
            plural("Copy one card", "Copy {n} cards", chosen)
            if chosen
            else self._tr("Copy all cards")
        )
        is_backup = version is not None and version.backup is not None
        self.delete.setVisible(is_backup or (version is not None and version.kept is not None))
        self.delete.setText(
            self._tr("Delete the backup…") if is_backup else self._tr("Delete the snapshot…")
        )

    # --- what is done -------------------------------------------------------------------------

    def _restore(self) -> None:
        reading, version = self._reading, self.list.current()
        if reading is None or version is None:
            return
        patch: Patch = reading.since.reverse()
        refused: list[str] = []
        if self._session.edit("restore_version", patch, select=(), refused=refused.append):
            self.accept()
            said = self._tr("Restored “{name}”; Undo takes it back", name=version.name)
            self._session.message.emit(said)
        elif refused:
            self.hint.setText(refused[0])

    def _copy(self) -> None:
        if self._reading is None:
            return
        document = self._reading.document
        cards = self._chosen_cards() or list(document.cards)
        try:
            put_on_clipboard(document, cards)
        except TooMuch as refusal:
            self.hint.setText(copy_refusal(self._tr, refusal))
            return
        said = self._tr.plural("One card copied", "{n} cards copied", len(cards))
        self.hint.setText(said)
        self._session.message.emit(said)

    def _save(self) -> None:
        version = self.list.current()
        if self._reading is not None and version is not None:
            self._files.save_version(self._reading.document, version.name)

    def _delete(self) -> None:
        version = self.list.current()
        if version is not None and version.kept is not None:
            self._keeper.remove(version.kept)
        elif version is not None and version.backup is not None:
            self._keeper.remove_backup(version.backup, version.name)

    # --- how it stands ------------------------------------------------------------------------

    def _connect(self) -> None:
        self.reader.laid_out.connect(self.pair.show_right)
        self.reader.gathered.connect(self._take)
        self.reader.read.connect(self._show)
        self.list.chosen.connect(self._look_at)
        self._keeper.changed.connect(self._gather)
        self.pair.list.selected.connect(self._offer)
        self.restore.clicked.connect(self._restore)
        self.copy.clicked.connect(self._copy)
        self.save.clicked.connect(self._save)
        self.delete.clicked.connect(self._delete)
        self.close_button.clicked.connect(self.reject)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        beside = QSplitter(Qt.Orientation.Horizontal)
        beside.setChildrenCollapsible(False)
        beside.setHandleWidth(1)
        beside.addWidget(self.list)
        beside.addWidget(self._right_side())
        listed = min(scaled(_LIST), round(self.width() * _OF_DIALOG))
        beside.setSizes([listed, self.width() - listed])
        beside.setStretchFactor(1, 1)
        column.addWidget(beside, 1)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        self.hint.setWordWrap(True)
        foot.addWidget(self.delete)
        foot.addWidget(self.hint, 1)
        for each in (self.copy, self.save, self.restore, self.close_button):
            foot.addWidget(each)
        column.addLayout(foot)

    def _right_side(self) -> QWidget:
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(16, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.name)
        column.addWidget(self.facts)
        column.addWidget(self.pair, 1)
        return side
