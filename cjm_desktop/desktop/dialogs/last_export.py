"""What a map was last exported as, and the same once more: nothing is asked, and it is said where.

A map in a file has it remembered with the file; one that was not saved yet, until it is closed.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject

from cjm_desktop.desktop.work.ask import Ask
from cjm_desktop.desktop.work.background import Job
from cjm_desktop.desktop.work.outcome import reason
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.desktop.work.settings import Settings
from cjm_desktop.output import remembered_export
from cjm_desktop.output.exporters import Exporter, Part, exporter_of
from cjm_desktop.output.one_for_each import parts_by
from cjm_desktop.output.options import Progress
from cjm_desktop.output.remembered_export import Choice


class LastExport(QObject):
    """Repeats exports of the session's map beside the window, one at a time."""

    def __init__(self, session: Session, settings: Settings, ask: Ask) -> None:
        super().__init__()
        self._session = session
        self._settings = settings
        self._ask = ask
        self._unsaved: Mapping[str, Any] = {}
        self._job: Job | None = None
        session.replaced.connect(self._forget)
        QCoreApplication.instance().aboutToQuit.connect(self.finish)  # type: ignore[union-attr]

    @property
    def is_busy(self) -> bool:
        """Whether an export is being made."""
        return self._job is not None

    def remember(self, made: Mapping[str, Any]) -> None:
        """Keep what the map was exported as."""
        self._unsaved = made
        if self._session.path is not None:
            self._settings.set_last_export(self._session.path, made)

    def repeat(self) -> bool:
        """Export once more; False if there was no such export, or the map is another now."""
        if self.is_busy:
            return True
        self._session.seal()
        document, path = self._session.document, self._session.path
        made = self._unsaved or (self._settings.last_export(path) if path is not None else {})
        place = made.get("path")
        target = Path(place) if isinstance(place, str) else Path()
        exporter = exporter_of(target)
        if exporter is None or not target.is_absolute():
            return False
        choice = remembered_export.read(made, exporter.proposed)
        if not remembered_export.is_of(document, choice):
            return False
        parts = _parts(choice, target, self._session)
        if not parts:
            return False
        self._export(exporter, parts)
        return True

    def finish(self) -> None:
        """Wait for what is being made: whoever exports again and quits has both."""
        if self._job is not None:
            self._job.finish()

    def _export(self, exporter: Exporter, parts: list[Part]) -> None:
        document, tr = self._session.document, self._session.tr_

        def work(progress: Progress) -> tuple[Path, ...]:
            return exporter.export_parts(document, parts, force=False, progress=progress)

        self._job = Job(work, self)
        self._job.succeeded.connect(self._tell)
        self._job.failed.connect(self._fail)
        self._job.stopped.connect(self._end)
        self._session.message.emit(tr("Exporting…"))
        self._job.start()

    def _tell(self, files: tuple[Path, ...]) -> None:
        self._end()
        tr, first = self._session.tr_, files[0]
        self._session.message.emit(
            tr.plural("{file} is written", "{n} files are written, {file} first", len(files),
                      file=str(first))
        )  # fmt: skip

    def _fail(self, error: Exception) -> None:
        self._end()
        tr = self._session.tr_
        self._ask.tell(tr("The export was not made"), reason(error, tr))

    def _end(self) -> None:
        if self._job is not None:
            self._job.wait()
            self._job.deleteLater()
            self._job = None

    def _forget(self) -> None:
        self._unsaved = {}


def _parts(choice: Choice, target: Path, session: Session) -> list[Part]:
    if choice.by is None:
        return [Part(target, choice.options)]
    return parts_by(choice.by, session.document, choice.options, target)
