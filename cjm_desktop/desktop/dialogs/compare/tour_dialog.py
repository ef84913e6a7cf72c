"""Many copies beside the open map, their base: where they differ, what they come to, and each."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from cjm_desktop.desktop.controls.widgets import button
from cjm_desktop.desktop.dialogs.compare.compare_dialog import CompareDialog, other_file
from cjm_desktop.desktop.dialogs.compare.copy_list import CopyList
from cjm_desktop.desktop.dialogs.compare.report_writer import ReportWriter
from cjm_desktop.desktop.dialogs.compare.tour_matrix import TourMatrix
from cjm_desktop.desktop.look.plain import plain_label
from cjm_desktop.desktop.look.scale import on_screen
from cjm_desktop.desktop.work.ask import Ask
from cjm_desktop.desktop.work.background import Job, Work
from cjm_desktop.desktop.work.navigator import Navigator
from cjm_desktop.desktop.work.outcome import reason
from cjm_desktop.desktop.work.refusal import sentence
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.desktop.work.settings import Settings
from cjm_desktop.editing.edits.taking import Parts
from cjm_desktop.editing.store import Refused
from cjm_desktop.insight.comparing.tour import Copy, Tour
from cjm_desktop.intake.copies import Unread, copies_among, read_copies
from cjm_desktop.intake.giving import Given, give_to_all
from cjm_desktop.journey.document import CellKey
from cjm_desktop.layout.report_pages import tour_report
from cjm_desktop.output.options import Progress

_SIZE = QSize(1180, 690)


class TourDialog(QDialog):
    """Copies are chosen and read, one after another is looked at, and what is good is given."""

    def __init__(
        self, parent: QWidget, session: Session, navigator: Navigator, settings: Settings,
        ask: Ask, report_place: Path,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._session, self._navigator, self._settings = session, navigator, settings
        self._ask, self._report_place = ask, report_place
        self._tr = tr = session.tr_
        self._chosen: list[Path] = []
        self._job: Job | None = None
        self._done: Callable[[Any], None] = self._show
        self._undone: Callable[[], None] = lambda: None
        self.tour: Tour | None = None
        self._base = session.document
        self.setWindowTitle(tr("Copies compared"))
        self.hint = plain_label(
            tr("Choose copies of this map. Each is compared with the map in this window."), "quiet"
        )
        self.hint.setWordWrap(True)
        self.given = plain_label("", "name")
        self.given.setWordWrap(True)
        self.given.hide()
        self.files = button(tr("Choose copies…"))
        self.folder = button(tr("Choose a folder…"))
        self.progress = QProgressBar()
        self.progress.setAccessibleName(tr("Comparing"))
        self.stop = button(tr("Cancel"))
        self.matrix = TourMatrix(tr)
        self.copies = CopyList(tr)
        self.report = ReportWriter(ask, tr, self)
        self.write = button(tr("Report as PDF…"))
        self.look = button(tr("Show what differs…"), "main")
        self.close_button = button(tr("Close"))
        self._lay_out()
        self._connect()
        self._offer()
        self.resize(on_screen(_SIZE, parent.screen()))
        self.files.setFocus()

    @property
    def busy(self) -> bool:
        """Whether copies are being read or written."""
        return self._job is not None

    def done(self, result: int) -> None:
        """End; nothing is read for nobody."""
        self._end_job()
        self.report.finish()
        super().done(result)

    # --- what is read -------------------------------------------------------------------------

    def _choose_files(self) -> None:
        self._read(self._ask.maps_to_compare(self._settings.folder, several=True))

    def _choose_folder(self) -> None:
        title = self._tr("Choose the folder of the copies")
        folder = self._ask.folder(title, self._settings.folder)
        self._read([] if folder is None else [folder])

    def _read(self, chosen: Sequence[Path]) -> None:
        """Read what was chosen, files or folders; nothing if the user went back."""
        if not chosen:
            return
        self._chosen = list(chosen)
        base, own, tr = self._session.document, self._session.path, self._tr

        def work(progress: Progress) -> tuple[Tour, list[Copy | Unread]]:
            named = copies_among(chosen, own, tr)
            paths = [each for each in named if isinstance(each, Path)]
            read = iter(read_copies(base, paths, tr, progress))
            found = [next(read) if isinstance(each, Path) else each for each in named]
            return Tour(base, tuple(it for it in found if isinstance(it, Copy))), found

        self.hint.setText(tr("Reading and comparing…"))
        self._run(work, self._show)

    def _show(self, got: tuple[Tour, list[Copy | Unread]]) -> None:
        self.tour, found = got
        self._base = self.tour.base
        self.matrix.show_tour(self.tour)
        self.copies.show_copies(found)
        self.copies.setFocus()
        tr, number = self._tr, len(self.tour.copies)
        compared = tr.plural(
            "One copy compared with its base.", "{n} copies compared with their base.", number
        )
        read_so = tr(
            "In each cell: in how many copies it differs, and what became of its cards there: "
            "+ added, ~ changed, → moved, − removed."
        )
        self.hint.setText(f"{compared} {read_so}")

    def _run(
        self, work: Work, done: Callable[[Any], None], stopped: Callable[[], None] = lambda: None
    ) -> None:
        """Begin work: `done` is called with what it gave, `stopped` if it gave nothing."""
        self._end_job()
        self._job = job = Job(work, self)
        self.progress.setRange(0, 0)
        job.progressed.connect(self._show_progress)
        self._done, self._undone = done, stopped
        job.succeeded.connect(self._succeed)
        job.failed.connect(self._fail)
        job.stopped.connect(self._stopped)
        job.start()
        self._offer()

    def _show_progress(self, done: int, total: int) -> None:
        self.progress.setRange(0, total)
        self.progress.setValue(done)

    def _succeed(self, got: object) -> None:
        self._end_job()
        self._done(got)
        self._offer()

    def _fail(self, error: Exception) -> None:
        self._stopped()
        self._ask.tell(self._tr("The copies were not compared"), reason(error, self._tr))

    def _stop(self) -> None:
        if self._job is not None:
            self._job.stop()

    def _stopped(self) -> None:
        self._end_job()
        self.hint.setText(self._tr("Stopped."))
        self._undone()
        self._offer()

    def _end_job(self) -> None:
        if self._job is not None:
            self._job.give_up()
            self._job = None

    def _offer(self) -> None:
        """Offer what can be done now."""
        busy, has_copies = self.busy, self.tour is not None and bool(self.tour.copies)
        self.progress.setVisible(busy)
        self.stop.setVisible(busy)
        for each in (self.files, self.folder):
            each.setEnabled(not busy)
        for shown in (self.matrix, self.copies):
            shown.setVisible(self.tour is not None)
        self.write.setEnabled(has_copies and not busy)
        self.look.setEnabled(self.copies.current() is not None and not busy)

    # --- what is done -------------------------------------------------------------------------

    def _look(self) -> None:
        """Show a copy beside the open map."""
        path = self.copies.current()
        if path is None or self.busy:
            return
        dialog = CompareDialog(
            self, self._session, self._navigator, other_file(path), self._ask, self._report_place,
            on_tour=True,
        )  # fmt: skip
        dialog.give_wanted.connect(lambda *what: self._give(dialog, path, *what))
        dialog.finished.connect(self._read_again)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _go(self, cell: CellKey) -> None:
        """Leave for a cell of the open map, if it has it."""
        document = self._session.document
        if cell.phase in document.phases and cell.lane in document.lanes:
            self.accept()
            self._navigator.show_cell(cell)
        else:
            self.hint.setText(self._tr("This is not in the map in this window."))

    def _read_again(self) -> None:
        """Compare anew what has another base now."""
        if self._session.document is not self._base and self._job is None and self.isVisible():
            self._read(self._chosen)

    def _give(
        self, dialog: QDialog, looked_at: Path, parts: Parts, pairs: Mapping[str, str]
    ) -> None:
        """Give parts of the open map to all copies, if the user agrees.

        `pairs` are those confirmed of the copy that is looked at; no other copy has its ids.
        """
        if self.tour is None or self.busy:
            return
        paths = [Path(each.name) for each in self.tour.copies]
        if not self._ask.change_copies([each.name for each in paths]):
            return
        dialog.accept()
        # Two windows have just gone at once; some window managers then give the keyboard to none.
        self.activateWindow()
        base, plan, tr = self._session.document, self._settings.backup_plan, self._tr
        self.hint.setText(tr("Writing the copies…"))
        given: list[Given] = []

        def work(progress: Progress) -> None:
            for each in give_to_all(base, paths, parts, plan, tr, {looked_at: pairs}):
                given.append(each)
                progress(len(given), len(paths))

        def show(_: object = None) -> None:
            self._show_given(given)

        self._run(work, show, show)

    def _show_given(self, given: Sequence[Given]) -> None:
        """Say which files were written, which were not and why; then compare anew."""
        tr = self._tr
        written = ", ".join(each.path.name for each in given if each.written) or tr("none")
        lines = [tr("Written: {files}", files=written)]
        lines += [
            f"{each.path.name}: {each.said or sentence(tr, Refused(each.missed[0].breach))}"
            for each in given
            if each.said or each.missed
        ]
        self.given.setText("\n".join(lines))
        self.given.show()
        self._read(self._chosen)

    def _write(self) -> None:
        if self.tour is None:
            return
        lay_out = partial(tour_report, self.tour)
        paths = [Path(each.name) for each in self.tour.copies]
        own = [] if self._session.path is None else [self._session.path]
        language = self.tour.base.map.language
        self.report.write(lay_out, language, self._report_place, [*own, *paths])

    # --- how it stands ------------------------------------------------------------------------

    def _connect(self) -> None:
        self.files.clicked.connect(self._choose_files)
        self.folder.clicked.connect(self._choose_folder)
        self.stop.clicked.connect(self._stop)
        self.copies.currentItemChanged.connect(lambda *_: self._offer())
        self.matrix.wanted.connect(self._go)
        self.copies.itemActivated.connect(lambda *_: self._look())
        self.report.said.connect(self.hint.setText)
        self.write.clicked.connect(self._write)
        self.look.clicked.connect(self._look)
        self.close_button.clicked.connect(self.reject)
        self._navigator.record_wanted.connect(self.accept)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.files)
        head.addWidget(self.folder)
        head.addWidget(self.progress, 1)
        head.addWidget(self.stop)
        head.addStretch(1)
        column.addLayout(head)
        column.addWidget(self.hint)
        column.addWidget(self.given)
        column.addWidget(self.matrix, 3)
        column.addWidget(self.copies, 2)
        column.addStretch(0)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addStretch(1)
        for each in (self.write, self.look, self.close_button):
            foot.addWidget(each)
        column.addLayout(foot)
