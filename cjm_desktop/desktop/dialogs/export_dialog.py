"""Hands a map over: what goes in and how, the pages as they will be, and then the way to the file.

The choices stand on the left, the pages on the right, and below them what is wrong with them. The
pages are made beside the window, so that choosing never waits for them.
"""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QProgressBar,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from cjm_desktop.desktop.controls.scroll_area import ScrollArea
from cjm_desktop.desktop.controls.widgets import ElidedLabel, button, separator
from cjm_desktop.desktop.dialogs.export_form import ExportForm
from cjm_desktop.desktop.dialogs.finding_list import FindingList
from cjm_desktop.desktop.dialogs.handouts import PROPOSALS
from cjm_desktop.desktop.dialogs.page_maker import Made, PageMaker
from cjm_desktop.desktop.dialogs.page_preview import PagePreview
from cjm_desktop.desktop.dialogs.preset_bar import PresetBar
from cjm_desktop.desktop.dialogs.print_run import NotPrinted, PrintRun
from cjm_desktop.desktop.look.page_look import page_look
from cjm_desktop.desktop.look.plain import plain_label, plain_tip
from cjm_desktop.desktop.look.scale import scaled
from cjm_desktop.desktop.work.ask import Ask
from cjm_desktop.desktop.work.background import Job
from cjm_desktop.desktop.work.navigator import Handout
from cjm_desktop.desktop.work.outcome import reason
from cjm_desktop.desktop.work.settings import Settings
from cjm_desktop.journey.document import Document
from cjm_desktop.journey.records import ExportPreset
from cjm_desktop.layout.pages import Page, Watch, pages
from cjm_desktop.layout.preflight import Finding
from cjm_desktop.layout.print_request import SheetChoice
from cjm_desktop.output import remembered_export
from cjm_desktop.output.deck.update_words import update_sentences
from cjm_desktop.output.left_out import left_out
from cjm_desktop.output.options import Progress
from cjm_desktop.words.wording import Wording

_LARGE = QSize(1240, 820)
_CHOICES = 372
_SCROLL_BAR = 16
_AROUND = 80


class ExportDialog(QDialog):
    """One export from its options to its file, or to a printer. The work goes on beside it."""

    exported = Signal(object)
    """Files were made: their path and choice, as `remembered_export` writes them."""
    record_wanted = Signal(object)
    """This record is to be shown on the map."""
    printed = Signal(str)
    """Pages went to a printer, or its file; in words."""

    def __init__(
        self,
        parent: QWidget,
        document: Document,
        settings: Settings,
        ask: Ask,
        tr: Wording,
        place: Path,
        handout: Handout = "map",
        selected: Sequence[str] = (),
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._settings = settings
        self._ask = ask
        self._tr = tr
        self._job: Job | PrintRun | None = None
        self._first = Path()
        proposal = PROPOSALS[handout]._replace(usual=settings.paper)
        self._key = proposal.key
        self._prints = handout == "print"
        self.setWindowTitle(tr(proposal.title))
        choices = settings.choices(self._key)
        self.form = ExportForm(document, choices, ask, tr, place, proposal, selected)
        formats = [each.suffix for each in proposal.formats]
        self.presets = PresetBar(document, settings, formats, self.form.preset, ask, tr)
        self.presets.chosen.connect(self._take_preset)
        self.preset_note = plain_label("")
        self.preset_note.setWordWrap(True)
        self.preset_note.setVisible(False)
        self.preview = PagePreview(document, tr)
        self.findings = FindingList(document, tr)
        self.findings.page_wanted.connect(self._show_finding)
        self.findings.card_wanted.connect(self._leave_for)
        self.findings.paper_wanted.connect(self._use_paper)
        self.maker = PageMaker(document, self)
        self.preview.sheet.painted.connect(self.maker.go_on)
        self.maker.begun.connect(self.findings.wait)
        self.maker.first_page.connect(self.preview.show_first)
        self.maker.laid_out.connect(self.preview.show_pages)
        self.maker.laid_out.connect(self.form.picture.show_pages)
        self.maker.judged.connect(self._judge)
        self.maker.failed.connect(self._fail)
        self.export_button = button(tr("Export"), "plain" if self._prints else "main")
        self.export_button.clicked.connect(self.start)
        self.print_button = button(tr("Print…"), "main" if self._prints else "plain")
        self.print_button.clicked.connect(self.start_print)
        self.form.changed.connect(self._check)
        self.progress = QProgressBar()
        self.stop_button = button(tr("Cancel"))
        self.stop_button.clicked.connect(self.stop)
        self.ready = plain_label(role="heading")
        self.made = ElidedLabel(mode=Qt.TextElideMode.ElideMiddle)
        self.losses = plain_label("", role="quiet")
        self.losses.setWordWrap(True)
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
        layout.setContentsMargins(20, 16, 20, 16)
        layout.addWidget(self._steps)
        room = parent.screen().availableSize() - QSize(_AROUND, _AROUND)
        self.resize(_LARGE.boundedTo(room))
        (self.form.paper if self._prints else self.form.format).setFocus()
        self._check()

    @property
    def running(self) -> bool:
        """Whether an export is being made, or pages are being printed."""
        return self._job is not None

    def start(self) -> None:
        """Begin the export with what the form says."""
        self._settings.set_choices(self._key, self.form.choices())
        self.maker.rest()
        document, exporter, parts = self._document, self.form.exporter, self.form.files()
        chosen = remembered_export.written(self.form.chosen())
        remembered = {**chosen, "path": str(self.form.destination.path)}

        def work(progress: Progress) -> tuple[Path, ...]:
            # The form has said which files are replaced; of a map the exporter takes care.
            return exporter.export_parts(document, parts, force=True, progress=progress)

        job = Job(work, self)
        job.succeeded.connect(lambda _: self.exported.emit(remembered))
        job.succeeded.connect(self._succeed)
        self._run(job, self._tr("Exporting…"), self._tr("The export was not made"))

    def start_print(self) -> None:
        """Let the user choose a printer, and print what the form says."""
        printer = self._ask.printer(self.form.destination.path.stem)
        if printer is None:
            return
        self._settings.set_choices(self._key, self.form.choices())
        self.maker.rest()
        document, options = self._document, self.form.options()
        tr = Wording.of(document.map.language)

        def lay_out(watch: Watch) -> list[Page]:
            return pages(document, tr, options, watch)

        run = PrintRun(lay_out, printer, page_look(document, options), self)
        run.succeeded.connect(lambda: self._tell_printed(run.said(self._tr)))
        self._run(run, self._tr("Printing…"), self._tr("It was not printed"))

    def stop(self) -> None:
        """Stop the export; nothing is left half written."""
        if self._job is not None:
            self.stop_button.setEnabled(False)
            self._job.stop()

    def reject(self) -> None:
        """Go back; while an export is being made that only stops it."""
        if self.running:
            self.stop()
        elif self.presets.is_naming:
            self.presets.leave()
        else:
            super().reject()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with the pages: there is somebody to see them."""
        super().showEvent(event)
        self._check()

    def hideEvent(self, event: QHideEvent) -> None:
        """Make no more pages, unless the dialog is only covered for a while."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.maker.finish()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Never leave work behind that has nobody to report to."""
        self.maker.finish()
        if self._job is not None:
            self._job.stop()
            self._job.wait()
        super().closeEvent(event)

    def _run(self, job: Job | PrintRun, said: str, failed: str) -> None:
        self._job = job
        self.stop_button.setEnabled(True)
        self.progress.setRange(0, 0)
        self.progress.setAccessibleName(said)
        self._doing.setText(said)
        self._steps.setCurrentIndex(1)
        self.stop_button.setFocus()
        job.progressed.connect(self._show_progress)
        job.failed.connect(lambda error: self._fail(error, failed))
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
        updates = (said for each in self.form.slides.found for said in update_sentences(each, tr))
        said = "\n".join((*updates, *left_out(self._document, self.form.options(), tr)))
        self.left_out.setText(said)
        self.left_out.setVisible(bool(said))
        self._end(2)
        self.open_button.setFocus()

    def _tell_printed(self, said: str) -> None:
        self._end(0)
        self.accept()
        self.printed.emit(said)

    def _fail(self, error: Exception, title: str = "") -> None:
        self._end(0)
        tr = self._tr
        said = error.sentence(tr) if isinstance(error, NotPrinted) else reason(error, tr)
        self._ask.tell(title or tr("The pages cannot be shown"), said)

    def _end(self, step: int) -> None:
        if self._job is not None:
            self._job.wait()
            self._job.deleteLater()
            self._job = None
        self._steps.setCurrentIndex(step)
        if step == 0:
            (self.print_button if self._prints else self.export_button).setFocus()

    def _show(self, path: Path) -> None:
        if not self._ask.show_file(path):
            sentence = self._tr("The system has no program for this: {path}", path=path)
            self._ask.tell(self._tr("It was not opened"), sentence)

    def _check(self) -> None:
        complete = self.form.complete
        options = self.form.options()
        said = "\n".join(self.form.exporter.losses(self._document, options, self._tr))
        self.losses.setText(said)
        self.losses.setVisible(bool(said))
        prints = "paper" in self.form.exporter.questions
        self.export_button.setEnabled(complete)
        self.print_button.setEnabled(complete and prints)
        self._pages.setVisible(prints)
        if prints and self.form.choice.chosen and self.isVisible():
            self.preview.sheet.set_look(page_look(self._document, options))
            self.maker.want(options)
        else:
            self.maker.rest()
            self.preview.show_pages(())
            self.findings.show_findings(())

    def _take_preset(self, preset: ExportPreset) -> None:
        missing = self.form.show_preset(preset)
        names = ", ".join(missing)
        self.preset_note.setText(self._tr("Not there, and so not chosen: {names}", names=names))
        self.preset_note.setVisible(bool(missing))

    def _judge(self, made: Made) -> None:
        self.findings.show_findings(made.findings)
        self.preview.show_findings(made.findings)

    def _show_finding(self, finding: Finding) -> None:
        if finding.page is not None:
            self.preview.show_place(finding.page, finding.key)

    def _use_paper(self, finding: Finding) -> None:
        if finding.section is not None and finding.paper is not None:
            own = self.form.options().on_own_paper(finding.section)
            sheet = SheetChoice(finding.paper, own.portrait)
            self.form.choice.choose_sheet(finding.section, sheet)

    def _leave_for(self, key: object) -> None:
        self.reject()
        self.record_wanted.emit(key)

    def _form_step(self) -> QWidget:
        tr = self._tr
        choices = QWidget()
        choices.setFixedWidth(scaled(_CHOICES) + _SCROLL_BAR)
        left = QVBoxLayout(choices)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(10)
        left.addWidget(self.presets)
        left.addWidget(self.preset_note)
        left.addWidget(separator(across=True))
        inside = QWidget()
        around = QVBoxLayout(inside)
        around.setContentsMargins(0, 0, 4, 0)
        around.addWidget(self.form)
        scroll = ScrollArea(inside)
        left.addWidget(scroll, 1)
        self._pages = QWidget()
        right = QVBoxLayout(self._pages)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(8)
        right.addWidget(self.preview, 1)
        right.addWidget(separator(across=True))
        right.addWidget(self.findings)
        both = QHBoxLayout()
        both.setSpacing(16)
        both.addWidget(choices)
        both.addWidget(self._pages, 1)
        both.addStretch(0)  # the choices stay where they are when there are no pages to show
        page, layout = _column(10)
        layout.addLayout(both, 1)
        layout.addWidget(separator(across=True))
        cancel = button(tr("Cancel"))
        cancel.clicked.connect(self.reject)
        if self._prints:
            return _step(page, cancel, self.print_button)
        target = QWidget()
        within = QHBoxLayout(target)
        within.setContentsMargins(0, 0, 16, 0)
        within.setSpacing(12)
        within.addWidget(plain_label(tr("Save to")))
        within.addWidget(self.form.destination, 1)
        step = _step(page, cancel, self.print_button, self.export_button, beside=target)
        below = step.layout()
        if below is not None:
            below.addWidget(self.form.destination.note)
            below.addWidget(self.losses)
        return step

    def _progress_step(self) -> QWidget:
        page, layout = _column(12)
        layout.addStretch(1)
        self._doing = plain_label(self._tr("Exporting…"), "heading")
        layout.addWidget(self._doing)
        layout.addWidget(self.progress)
        layout.addStretch(1)
        return _step(page, self.stop_button)

    def _done_step(self) -> QWidget:
        page, layout = _column(8)
        layout.addStretch(1)
        layout.addWidget(self.ready)
        layout.addWidget(self.made)
        layout.addWidget(self.left_out)
        layout.addStretch(1)
        close = button(self._tr("Close"))
        close.clicked.connect(self.accept)
        return _step(page, close, self.folder_button, self.open_button)


def _column(spacing: int) -> tuple[QWidget, QVBoxLayout]:
    column = QWidget()
    layout = QVBoxLayout(column)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(spacing)
    return column, layout


def _step(content: QWidget, *buttons: QWidget, beside: QWidget | None = None) -> QWidget:
    page, layout = _column(12)
    layout.addWidget(content, 1)
    row = QHBoxLayout()
    row.setSpacing(8)
    if beside is None:
        row.addStretch(1)
    else:
        row.addWidget(beside, 1)
    for each in buttons:
        row.addWidget(each, 0, Qt.AlignmentFlag.AlignTop)
    layout.addLayout(row)
    return page
