"""The session, saved: map, report and PDF written into one folder beside the window."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject

from cjm_desktop.desktop.work.ask import Ask
from cjm_desktop.desktop.work.background import Job
from cjm_desktop.desktop.work.outcome import reason
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.desktop.work.workshop_lead import WorkshopLead
from cjm_desktop.output.options import Progress
from cjm_desktop.output.take_home import take_home


class TakeHome(QObject):
    """Writes one folder at a time, and says where it is."""

    def __init__(self, session: Session, ask: Ask, folder: Callable[[], Path]) -> None:
        super().__init__()
        self._session = session
        self._ask = ask
        self._folder = folder
        self._job: Job | None = None
        QCoreApplication.instance().aboutToQuit.connect(self.finish)  # type: ignore[union-attr]

    @property
    def is_busy(self) -> bool:
        """Whether a folder is being written."""
        return self._job is not None

    def begin(self) -> None:
        """Let the user choose where, and write there."""
        tr = self._session.tr_
        if self.is_busy:
            self._session.message.emit(tr("Saving the session…"))
            return
        place = self._ask.folder(tr("Where to save the session"), self._folder())
        if place is None:
            return
        self._session.seal()
        WorkshopLead.of(self._session).write()
        document, day = self._session.document, date.today()

        def work(progress: Progress) -> tuple[Path, ...]:
            return take_home(document, place, day, progress=progress)

        self._job = Job(work, self)
        self._job.succeeded.connect(self._tell)
        self._job.failed.connect(self._fail)
        self._job.stopped.connect(self._end)
        self._session.message.emit(tr("Saving the session…"))
        self._job.start()

    def finish(self) -> None:
        """Wait for what is being written: whoever saves the session and quits has both."""
        if self._job is not None:
            self._job.finish()

    def _tell(self, files: tuple[Path, ...]) -> None:
        self._end()
        tr = self._session.tr_
        said = tr("Map, PDF and report are in {folder}", folder=str(files[0].parent))
        self._session.message.emit(said)

    def _fail(self, error: Exception) -> None:
        self._end()
        tr = self._session.tr_
        self._ask.tell(tr("The session was not saved"), reason(error, tr))

    def _end(self) -> None:
        if self._job is not None:
            self._job.wait()
            self._job.deleteLater()
            self._job = None
