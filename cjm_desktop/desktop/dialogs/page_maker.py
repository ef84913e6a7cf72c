"""Makes the pages of an export beside the window, anew whenever something else is chosen.

The first page is told as soon as it is laid out, then all of them, then what is wrong with them.
What is no longer wanted is stopped, and what comes of it is not told.
"""

from collections.abc import Callable, Sequence
from threading import Event
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal, SignalInstance

from cjm_desktop.desktop.work.background import Job
from cjm_desktop.journey.document import Document
from cjm_desktop.layout.pages import Content, Page, pages, set_on_pages
from cjm_desktop.layout.preflight import Finding, findings
from cjm_desktop.output.options import ExportOptions, Progress
from cjm_desktop.words.wording import Wording

_PATIENCE = 0.4
"""For so many seconds the other pages wait until the first is painted."""
_SETTLED = 40
"""After so many milliseconds without another choice, the pages are made."""


class Made(NamedTuple):
    """The pages of a choice, and what is wrong with them."""

    pages: list[Page]
    findings: list[Finding]


class PageMaker(QObject):
    """Makes the pages of one map; everything it tells is of what was wanted last."""

    begun = Signal()
    first_page = Signal(object)
    """The Page that comes first; it does not know yet how many there are."""
    laid_out = Signal(object)
    """The list of all pages."""
    judged = Signal(object)
    """The Made that came of it all."""
    failed = Signal(object)

    _first = Signal(object, object)
    _all = Signal(object, object)

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._wanted: ExportOptions | None = None
        self._job: Job | None = None
        self._has_ended = False
        self._is_seen = Event()
        self._is_first_told = False
        self._is_paused = self._has_begun = False
        self._settled = QTimer(self, singleShot=True)
        self._settled.timeout.connect(self._go_on)
        self._first.connect(lambda job, page: self._tell(job, self.first_page, page))
        self._all.connect(lambda job, laid: self._tell(job, self.laid_out, laid))

    def go_on(self) -> None:
        """Lay out the other pages: the first is seen."""
        self._is_seen.set()

    @property
    def is_resting(self) -> bool:
        """Whether everything is told that was wanted."""
        return self._job is None and self._wanted is None

    def want(self, options: ExportOptions) -> None:
        """Make the pages of another choice, in place of those on their way."""
        self._wanted = options
        self._is_paused = False
        if self._job is not None:
            self._job.stop()
        self._is_seen.set()
        self._settled.start(_SETTLED if self._has_begun else 0)

    def rest(self) -> None:
        """Want nothing any more, until something is wanted again."""
        self._wanted = None
        self._settled.stop()
        self._is_paused = True
        self._is_seen.set()
        if self._job is not None:
            self._job.stop()

    def finish(self) -> None:
        """Make nothing more; returns once nothing is being made."""
        self._has_ended = True
        self._is_seen.set()
        self._settled.stop()
        if self._job is not None:
            self._job.stop()
        self._end_job()

    def _go_on(self) -> None:
        if self._job is not None or self._wanted is None or self._has_ended:
            return
        options, self._wanted = self._wanted, None
        self._has_begun = True
        self.begun.emit()
        job = self._job = Job(lambda progress: self._make(job, options, progress), self)
        job.succeeded.connect(lambda made: self._finished(lambda: self.judged.emit(made)))
        job.failed.connect(lambda error: self._finished(lambda: self.failed.emit(error)))
        job.stopped.connect(lambda: self._finished(lambda: None))
        job.start()

    def _make(self, job: Job, options: ExportOptions, progress: Progress) -> Made:
        """Lay the pages out and judge them; called in the other thread."""
        document, tr = self._document, Wording.of(self._document.map.language)

        def watch(so_far: Sequence[Content]) -> None:
            progress(0, 1)
            if len(so_far) == 1 and not self._is_first_told:
                self._is_first_told = True
                (first,) = set_on_pages(document, so_far, tr, options)
                self._is_seen.clear()
                self._first.emit(job, first)
                # Two threads at once would have the first page come as late as the last.
                self._is_seen.wait(_PATIENCE)

        self._is_first_told = False
        laid = pages(document, tr, options, watch)
        progress(0, 1)
        self._all.emit(job, laid)
        return Made(laid, findings(document, laid, options, lambda _: progress(0, 1)))

    def _tell(self, job: Job, signal: SignalInstance, told: object) -> None:
        if job is self._job and self._is_wanted:
            signal.emit(told)

    def _finished(self, tell: Callable[[], object]) -> None:
        self._end_job()
        if self._is_wanted:
            tell()
        elif self._wanted is not None and not self._settled.isActive():
            self._go_on()

    @property
    def _is_wanted(self) -> bool:
        """Whether what is being made is what was wanted last."""
        return self._wanted is None and not self._is_paused and not self._has_ended

    def _end_job(self) -> None:
        if self._job is not None:
            self._job.wait()
            self._job.deleteLater()
            self._job = None
