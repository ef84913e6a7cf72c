"""Hands a map over: in which format, what goes in, where to, and then the way to it."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QProgressBar,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from cjm_desktop.desktop.controls.widgets import ElidedLabel, button
from cjm_desktop.desktop.dialogs.export_form import ExportForm
from cjm_desktop.desktop.dialogs.handouts import PROPOSALS
from cjm_desktop.desktop.look.plain import plain_label, plain_tip
from cjm_desktop.desktop.work.ask import Ask
from cjm_desktop.desktop.work.background import Job
from cjm_desktop.desktop.work.navigator import Handout
from cjm_desktop.desktop.work.outcome import reason
from cjm_desktop.desktop.work.settings import Settings
from cjm_desktop.journey.document import Document
from cjm_desktop.output.left_out import left_out
from cjm_desktop.output.options import Progress
from cjm_desktop.words.wording import Wording

_WIDTH = 560


class ExportDialog(QDialog):
    """One export from its options to its file. The work goes on in the background."""

    def __init__(
        self,
        parent: QWidget,
        document: Document,
        settings: Settings,
        ask: Ask,
        tr: Wording,
        place: Path,
        handout: Handout = "map",
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._settings = settings
        self._ask = ask
        self._tr = tr
        self._job: Job | None = None
        self._first = Path()
        proposal = PROPOSALS[handout]
        self._key = proposal.key
        self.setWindowTitle(tr(proposal.title))
        self.setFixedWidth(_WIDTH)
        remembered = settings.choices(self._key)
        self.form = ExportForm(document, remembered, ask, tr, place, proposal)
        self.export_button = button(tr("Export"), "main")
        self.export_button.clicked.connect(self.start)
        self.form.changed.connect(self._check)
        self.progress = QProgressBar()
        self.stop_button = button(tr("Cancel"))
        self.stop_button.clicked.connect(self.stop)
        self.ready = plain_label(role="heading")
        self.made = ElidedLabel(mode=Qt.TextElideMode.ElideMiddle)
        self.left_out = plain_label("")
        self.left_out.setWordWrap(True)
        self.open_button = button(tr("Open the file"), "main")
        self.open_button.clicked.connect(lambda: self._show(self._first))
        self.folder_button = button(tr("Show in folder"))
        self.folder_button.clicked.connect(lambda: self._show(self._first.parent))
        self._steps = QStackedWidget()
        for step in (self._form_step(), self._progress_step(), self._done_step()):
            self._steps.addWidget(step)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.addWidget(self._steps)
        self._check()

    @property
    def running(self) -> bool:
        """Whether an export is being made."""
        return self._job is not None

    def start(self) -> None:
        """Begin the export with what the form says."""
        self._settings.set_choices(self._key, self.form.choices())
        document, options = self._document, self.form.options()
        exporter, path = self.form.exporter, self.form.destination.path

        def work(progress: Progress) -> tuple[Path, ...]:
            # The form has said which files are replaced; of a map the exporter takes care.
            return exporter.export(document, path, options, force=True, progress=progress)

        self._run(Job(work, self))

    def stop(self) -> None:
        """Stop the export; nothing is left half written."""
        if self._job is not None:
            self.stop_button.setEnabled(False)
            self._job.stop()

    def reject(self) -> None:
        """Go back; while an export is being made that only stops it."""
        if self.running:
            self.stop()
        else:
            super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Never leave work behind that has nobody to report to."""
        if self._job is not None:
            self._job.stop()
            self._job.wait()
        super().closeEvent(event)

    def _run(self, job: Job) -> None:
        self._job = job
        self.stop_button.setEnabled(True)
        self.progress.setRange(0, 0)
        self._steps.setCurrentIndex(1)
        self.stop_button.setFocus()
        job.progressed.connect(self._show_progress)
        job.succeeded.connect(self._succeed)
        job.failed.connect(self._fail)
        job.stopped.connect(lambda: self._end(0))
        job.start()

    def _show_progress(self, done: int, total: int) -> None:
        self.progress.setRange(0, total)
        self.progress.setValue(done)

    def _succeed(self, files: tuple[Path, ...]) -> None:
        self._first = first = files[0]
        self._settings.folder = first.parent
        tr, count = self._tr, len(files)
        self.ready.setText(tr.plural("The file is ready", "{n} files are ready", count))
        self.made.setText(first.name if count == 1 else f"{first.name} … {files[-1].name}")
        self.made.setToolTip(plain_tip(str(first)))
        self.open_button.setText(tr("Open the file") if count == 1 else tr("Open the first"))
        said = "\n".join(left_out(self._document, tr))
        self.left_out.setText(said)
        self.left_out.setVisible(bool(said))
        self._end(2)
        self.open_button.setFocus()

    def _fail(self, error: Exception) -> None:
        self._end(0)
        self._ask.tell(self._tr("The export was not made"), reason(error, self._tr))

    def _end(self, step: int) -> None:
        if self._job is not None:
            self._job.wait()
            self._job.deleteLater()
            self._job = None
        self._steps.setCurrentIndex(step)
        if step == 0:
            self.export_button.setFocus()

    def _show(self, path: Path) -> None:
        if not self._ask.show_file(path):
            sentence = self._tr("The system has no program for this: {path}", path=path)
            self._ask.tell(self._tr("It was not opened"), sentence)

    def _check(self) -> None:
        self.export_button.setEnabled(self.form.complete)

    def _form_step(self) -> QWidget:
        cancel = button(self._tr("Cancel"))
        cancel.clicked.connect(self.reject)
        return _step(self.form, cancel, self.export_button)

    def _progress_step(self) -> QWidget:
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addStretch(1)
        layout.addWidget(plain_label(self._tr("Exporting…"), "heading"))
        self.progress.setAccessibleName(self._tr("Exporting…"))
        layout.addWidget(self.progress)
        layout.addStretch(1)
        return _step(page, self.stop_button)

    def _done_step(self) -> QWidget:
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addStretch(1)
        layout.addWidget(self.ready)
        layout.addWidget(self.made)
        layout.addWidget(self.left_out)
        layout.addStretch(1)
        close = button(self._tr("Close"))
        close.clicked.connect(self.accept)
        return _step(page, close, self.folder_button, self.open_button)


def _step(content: QWidget, *buttons: QWidget) -> QWidget:
    page = QWidget()
    layout = QVBoxLayout(page)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(18)
    layout.addWidget(content, 1)
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addStretch(1)
    for each in buttons:
        row.addWidget(each)
    layout.addLayout(row)
    return page
