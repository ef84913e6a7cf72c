"""Writes the report of a comparison to a file that the user chooses, beside the window."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from cjm_desktop.desktop.work.ask import Ask
from cjm_desktop.desktop.work.background import Job
from cjm_desktop.desktop.work.outcome import reason
from cjm_desktop.layout.print_request import PrintRequest
from cjm_desktop.layout.report_pages import Report
from cjm_desktop.output.exporters import PDF
from cjm_desktop.output.options import Progress
from cjm_desktop.output.report_file import write_report
from cjm_desktop.words.wording import Wording

LayOut = Callable[[Wording, PrintRequest], Report]


class ReportWriter(QObject):
    """Asks where a report goes, and writes it; a map is never replaced by one."""

    said = Signal(str)
    """What became of it, as a sentence."""

    def __init__(self, ask: Ask, tr: Wording, parent: QObject) -> None:
        super().__init__(parent)
        self._ask, self._tr = ask, tr
        self._job: Job | None = None

    def write(
        self, lay_out: LayOut, language: str, suggestion: Path, sources: Sequence[Path]
    ) -> None:
        """Write a report in a language; `sources` are the maps that it tells of."""
        chosen = self._ask.file_to_export(suggestion, self._tr(PDF.name))
        if chosen is None or self._job is not None:
            return
        path = chosen if chosen.suffix.lower() == PDF.suffix else Path(f"{chosen}{PDF.suffix}")
        request = PrintRequest(portrait=True)

        def work(progress: Progress) -> Path:
            report = lay_out(Wording.of(language), request)
            write_report(report, path, request.day, sources, force=False, progress=progress)
            return path

        self.said.emit(self._tr("Writing the report…"))
        self._job = job = Job(work, self)
        job.succeeded.connect(self._succeed)
        job.failed.connect(self._fail)
        job.stopped.connect(self.finish)
        job.start()

    def finish(self) -> None:
        """Write no further; returns once nothing is being written."""
        if self._job is not None:
            self._job.give_up()
            self._job = None

    def _succeed(self, path: Path) -> None:
        self.finish()
        self.said.emit(self._tr("The report is ready: {name}", name=path.name))

    def _fail(self, error: Exception) -> None:
        self.finish()
        self.said.emit("")
        self._ask.tell(self._tr("The report was not written"), reason(error, self._tr))
