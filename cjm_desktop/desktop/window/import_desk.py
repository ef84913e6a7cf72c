"""Brings files of other programs to the map, or begins a map with one: read beside the window."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QWidget

from cjm_desktop.desktop.work.ask import Ask
from cjm_desktop.desktop.work.background import Job
from cjm_desktop.desktop.work.files import Files
from cjm_desktop.desktop.work.outcome import reason
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.intake.importers import importer_of
from cjm_desktop.journey.document import Document
from cjm_desktop.journey.ids import random_id
from cjm_desktop.output.options import Progress
from cjm_desktop.storage import reading

if TYPE_CHECKING:
    from cjm_desktop.intake.importing.bringing import Brought


class _Arrival(NamedTuple):
    """What came of a file, and the map that it was read for."""

    base: Document
    brought: "Brought"


class ImportDesk(QObject):
    """Reads one file at a time, and asks before anything changes."""

    def __init__(self, window: QWidget, session: Session, files: Files, ask: Ask) -> None:
        super().__init__(window)
        self._window, self._session, self._files, self._ask = window, session, files, ask
        self._job: Job | None = None
        QCoreApplication.instance().aboutToQuit.connect(self.finish)  # type: ignore[union-attr]

    def choose(self) -> None:
        """Let the user choose a file."""
        path = self._ask.file_to_import(self._files.export_suggestion().parent)
        if path is not None:
            self.read(path)

    def read(self, path: Path) -> None:
        """Read a file, and ask whether what it brings is wanted."""
        if self._job is not None:
            return
        tr, session = self._session.tr_, self._session
        session.seal()
        base = session.document if self._files.has_map else None

        def work(progress: Progress) -> _Arrival:
            from cjm_desktop.intake.importing.arrival import new_map
            from cjm_desktop.intake.importing.bringing import brought
            from cjm_desktop.intake.importing.material import Refused

            importer = importer_of(path)
            if importer is None:
                raise Refused("empty")
            data = reading.read_file(path, importer.most_bytes)
            language = tr.language if base is None else base.map.language
            importer = importer_of(path, data) or importer
            material = importer.read(data, path, language, progress)
            document = base or new_map(material.title or path.stem, language, material.map_fields)
            return _Arrival(document, brought(document, material, random_id, tr))

        self._job = Job(work, self)
        self._job.succeeded.connect(partial(self._ask_for, path))
        self._job.failed.connect(partial(self._fail, path))
        self._job.stopped.connect(self._end)
        session.message.emit(tr("Reading “{name}”…", name=path.name))
        self._job.start()

    def finish(self) -> None:
        """Stop reading; returns once nothing is read."""
        if self._job is not None:
            self._job.stop()
            self._end()

    def _ask_for(self, path: Path, found: _Arrival) -> None:
        from cjm_desktop.desktop.dialogs.import_dialog import ImportDialog
        from cjm_desktop.desktop.window.opening import open_dialog
        from cjm_desktop.intake.importing.words import came

        self._end()
        tr = self._session.tr_
        comes, said = came(found.brought.patch, tr), found.brought.said
        dialog = ImportDialog(self._window, path.name, comes, said, tr)
        dialog.accepted.connect(partial(self._take, path, found))
        open_dialog(dialog)

    def _take(self, path: Path, found: _Arrival) -> None:
        patch = found.brought.patch
        if self._files.has_map:
            self._session.edit("import_cards", patch)
        else:
            self._files.begin_from(patch.apply(found.base), path, path.stem)

    def _fail(self, path: Path, error: Exception) -> None:
        from cjm_desktop.intake.importing.material import Refused
        from cjm_desktop.intake.importing.words import refusal

        self._end()
        tr = self._session.tr_
        said = refusal(error, tr) if isinstance(error, Refused) else reason(error, tr)
        self._ask.tell(tr("“{name}” was not brought in", name=path.name), said)

    def _end(self) -> None:
        if self._job is not None:
            self._job.wait()
            self._job.deleteLater()
            self._job = None
