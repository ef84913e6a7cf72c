"""Bringing in a file: it is read beside the window, and what it brings is said before it does."""

from collections.abc import Callable
from contextlib import suppress

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QProgressBar,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from cjm_desktop.desktop.controls.widgets import button
from cjm_desktop.desktop.dialogs.importing.mapping_page import MappingPage
from cjm_desktop.desktop.dialogs.importing.outlook import (
    Outlook,
    Return,
    guesses,
    homecoming,
    outlook,
)
from cjm_desktop.desktop.dialogs.importing.return_page import ReturnPage
from cjm_desktop.desktop.look.plain import plain_label
from cjm_desktop.desktop.look.scale import on_screen
from cjm_desktop.desktop.work.background import Job
from cjm_desktop.editing.patch import Patch
from cjm_desktop.intake.importing.material import Material, Refused
from cjm_desktop.intake.importing.updating import comes_back
from cjm_desktop.intake.importing.words import refusal
from cjm_desktop.journey.document import Document
from cjm_desktop.output.options import Progress
from cjm_desktop.storage.errors import SaveError
from cjm_desktop.words.wording import Wording

_SIZE = QSize(1240, 700)

Load = Callable[[Progress], tuple[Document, Material]]
"""Reads what comes in, and says which map it comes to."""


class ImportDialog(QDialog):
    """Lets the user say what a file means, and bring it in or leave it."""

    brought = Signal(object, object)
    """The map that it was read for, and the Patch that is wanted."""
    failed = Signal(object)
    """The exception for which nothing could be read; the dialog is gone."""

    def __init__(self, parent: QWidget, name: str, load: Load, language: str, tr: Wording) -> None:
        super().__init__(parent)
        self._tr = tr
        self._base: Document | None = None
        self._found: Outlook | Return | None = None
        self._job: Job | None = None
        self._again = False
        self.setObjectName("ImportDialog")
        self.setWindowTitle(tr("Bring in a file"))
        self.progress = QProgressBar()
        self.progress.setAccessibleName(tr("Reading"))
        self.mapping = MappingPage(language, tr)
        self.coming_back = ReturnPage(name, tr)
        self.all = QCheckBox(tr("All"))
        self.take = button(tr("Bring it in"), "main")
        self.leave = button(tr("Cancel"))
        self._pages = QStackedWidget()
        self._lay_out(name)
        self._connect()
        self._offer()
        self.resize(on_screen(_SIZE, parent.screen()))
        self._run(lambda progress: load(progress), self._show_material)

    def done(self, result: int) -> None:
        """End; nothing is read for nobody."""
        self._end_job()
        super().done(result)

    @property
    def busy(self) -> bool:
        """Whether something is being read or found out."""
        return self._job is not None

    # --- what is found out --------------------------------------------------------------------

    def _show_material(self, got: tuple[Document, Material]) -> None:
        self._base, material = got
        base, tr = self._base, self._tr
        if comes_back(base, material):
            self._run(lambda progress: homecoming(base, material, tr), self._show_return)
        else:
            self.mapping.show_material(material)

    def _read_sheet(self, name: str) -> None:
        base = self._base
        chosen = self.mapping.chosen
        read = chosen.material.read_sheet if chosen is not None else None
        if read is not None and base is not None:
            self._end_job()
            self._run(lambda progress: (base, read(name, progress)), self._show_material)

    def _find_out(self) -> None:
        """Find out what comes of what is chosen now; at once, or after what is being found out."""
        chosen, base, tr = self.mapping.chosen, self._base, self._tr
        if self.busy:
            self._again = True
        elif chosen is not None and base is not None:
            material, shape, names = chosen.material, chosen.shape, dict(chosen.names)
            self._run(
                lambda progress: outlook(base, material, shape, names, tr, progress),
                self._show_outlook,
            )

    def _show_outlook(self, found: Outlook) -> None:
        self._found = found
        if self._guessed and not found.brought.names and found.brought.patch:
            self._look_at_each(found)
            return
        self._show_page(self.mapping)
        self.mapping.show_outlook(found)

    @property
    def _guessed(self) -> bool:
        return self.mapping.chosen is not None and self.mapping.chosen.material.guessed

    def _look_at_each(self, found: Outlook) -> None:
        """Let what is guessed be ticked card by card, once it is known what its names mean."""
        self._run(lambda progress: guesses(found.base, found.brought), self._show_return)

    def _show_return(self, found: Return) -> None:
        self._found = found
        self._show_page(self.coming_back)
        self.coming_back.show_return(found)
        self.coming_back.pair.list.setFocus()

    def _show_page(self, page: QWidget) -> None:
        if self._pages.currentWidget() is not page:
            self._pages.setCurrentWidget(page)
            self.take.setFocus()

    def _fail(self, error: Exception) -> None:
        """Say it beside the choices it comes from; where there are none yet, there is no more."""
        self._end_job()
        chosen = self.mapping.chosen
        if isinstance(error, Refused) and chosen is not None and chosen.shape is not None:
            self._found = None
            self._show_page(self.mapping)
            self.mapping.show_refusal(refusal(error, self._tr))
            self._go_on()
            return
        self.reject()
        self.failed.emit(error)

    def _run(self, work: Callable[[Progress], object], done: Callable[..., None]) -> None:
        self._job = job = Job(work, self)
        self.progress.setRange(0, 0)
        job.progressed.connect(self._show_progress)
        job.succeeded.connect(lambda found: self._finish(done, found))
        job.failed.connect(self._fail)
        job.start()
        self._offer()

    def _finish(self, done: Callable[..., None], found: object) -> None:
        self._end_job()
        if not self._again or done != self._show_outlook:
            done(found)
        self._go_on()

    def _go_on(self) -> None:
        """Find out anew what was changed meanwhile."""
        if self._again:
            self._again = False
            self._find_out()
        self._offer()

    def _show_progress(self, done: int, total: int) -> None:
        self.progress.setRange(0, total)
        self.progress.setValue(done)

    def _end_job(self) -> None:
        if self._job is not None:
            self._job.give_up()
            self._job = None

    # --- what is done -------------------------------------------------------------------------

    def _offer(self) -> None:
        """Offer what can be done now."""
        tr = self._tr
        returns = isinstance(self._found, Return)
        self.all.setVisible(returns)
        if returns:
            many = self.coming_back.many
            self.take.setEnabled(bool(many))
            self.take.setText(
                tr.plural("Take one into this map", "Take {n} into this map", many)
                if many
                else tr("Take into this map")
            )
            self.all.blockSignals(True)
            self.all.setChecked(self.coming_back.pair.list.has_all_ticked())
            self.all.blockSignals(False)
        else:
            found = self._found
            self.take.setText(tr("Look at each card") if self._guessed else tr("Bring it in"))
            self.take.setEnabled(
                not self.busy and isinstance(found, Outlook) and bool(found.brought.patch)
            )

    def _take(self) -> None:
        patch: Patch | None = None
        match self._found:
            case Return():
                taken = self.coming_back.taken()
                patch = taken.patch if taken is not None else None
            case Outlook() if self._guessed:
                self._look_at_each(self._found)
                return
            case Outlook(brought=found):
                # Where it cannot be kept, it is asked again next time.
                with suppress(SaveError):
                    self.mapping.remember()
                patch = found.patch
            case None:
                return
        base = self._base
        self.accept()
        if patch is not None and base is not None:
            self.brought.emit(base, patch)

    # --- how it stands ------------------------------------------------------------------------

    def _connect(self) -> None:
        self.mapping.changed.connect(self._find_out)
        self.mapping.sheet_wanted.connect(self._read_sheet)
        self.coming_back.ticked.connect(self._offer)
        self.all.toggled.connect(self.coming_back.pair.list.tick_all)
        self.take.clicked.connect(self._take)
        self.leave.clicked.connect(self.reject)

    def _lay_out(self, name: str) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(plain_label(name, "heading"))
        column.addWidget(self._pages, 1)
        reading = QWidget()
        waiting = QVBoxLayout(reading)
        waiting.addStretch(1)
        waiting.addWidget(plain_label(self._tr("Reading…")))
        waiting.addWidget(self.progress)
        waiting.addStretch(1)
        for page in (reading, self.mapping, self.coming_back):
            self._pages.addWidget(page)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.all)
        foot.addStretch(1)
        foot.addWidget(self.leave)
        foot.addWidget(self.take)
        column.addLayout(foot)
