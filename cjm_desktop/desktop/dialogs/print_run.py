"""Prints pages in their real size: laid out beside the window, then painted a bit at a time."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QFile, QMarginsF, QObject, QSizeF, QTimer, Signal
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QTransform

from cjm_desktop.desktop.look.page_look import PageLook
from cjm_desktop.desktop.look.page_painting import PagePainting
from cjm_desktop.desktop.look.painter import FigurePainter
from cjm_desktop.desktop.work.background import Job
from cjm_desktop.layout.pages import Content, Page, Watch
from cjm_desktop.output.options import Progress
from cjm_desktop.words.wording import Wording

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

_AT_ONCE = 0.02
"""So many seconds are painted before the window is asked whether to stop."""
_POINTS_PER_INCH = 72


class NotPrinted(Exception):
    """The printer took no pages, or of `count` none was among those that were asked for."""

    def __init__(self, count: int | None = None) -> None:
        super().__init__()
        self._count = count

    def sentence(self, tr: Wording) -> str:
        """Say what can be done about it."""
        if self._count is None:
            return tr(
                "The printer takes no pages. Check that it is on; a file needs a folder that can "
                "be written to."
            )
        return tr.plural(
            "None of the pages that you asked for is there: there is one.",
            "None of the pages that you asked for is there: there are {n}.",
            self._count,
        )


class PrintRun(QObject):
    """One run to a printer. It tells its progress and its end as a job does."""

    progressed = Signal(int, int)
    succeeded = Signal()
    failed = Signal(object)
    stopped = Signal()

    def __init__(
        self,
        lay_out: Callable[[Watch], Sequence[Page]],
        printer: "QPrinter",
        look: PageLook,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._printer = printer
        self._figures = FigurePainter(look.palette, look.assets)
        self._painter = QPainter()
        if look.grey:
            printer.setColorMode(printer.ColorMode.GrayScale)
        self._pages: Sequence[Page] = ()
        self._place = 0
        self._painting: PagePainting | None = None
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._go_on)
        self._job = Job(lambda progress: lay_out(_watch(progress)), self)
        self._job.succeeded.connect(self._print)
        self._job.failed.connect(self.failed)
        self._job.stopped.connect(self.stopped)

    def start(self) -> None:
        """Lay the pages out, and print them."""
        self._job.start()

    def stop(self) -> None:
        """Print nothing more."""
        self._job.stop()
        if self._painter.isActive():
            self._timer.stop()
            self._printer.abort()
            self._painter.end()
            if file := self._printer.outputFileName():
                QFile.remove(file)  # It has the first pages alone.
            self.stopped.emit()

    def wait(self) -> None:
        """Return once nothing goes on in another thread."""
        self._job.wait()

    def said(self, tr: Wording) -> str:
        """Say what was printed, and where."""
        if file := self._printer.outputFileName():
            return tr.plural("{file} is written", "{n} files are written, {file} first", 1,
                             file=file)  # fmt: skip
        name, count = self._printer.printerName(), len(self._pages)
        return tr.plural(
            "One page went to {printer}", "{n} pages went to {printer}", count, printer=name
        )

    def _print(self, laid: Sequence[Page]) -> None:
        self._pages = _asked_for(laid, self._printer)
        if not self._pages:
            self.failed.emit(NotPrinted(len(laid)))
            return
        self._set_paper(self._pages[0])
        if self._painter.begin(self._printer):
            self._begin_page()
            self._timer.start()
        else:
            self.failed.emit(NotPrinted())

    def _set_paper(self, page: Page) -> None:
        """Ask for a paper as large as a page, upright or across, to be printed to its edges."""
        across = page.width > page.height
        upright = QSizeF(min(page.width, page.height), max(page.width, page.height))
        size = QPageSize(upright, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
        way = QPageLayout.Orientation.Landscape if across else QPageLayout.Orientation.Portrait
        self._printer.setFullPage(True)
        self._printer.setPageLayout(
            QPageLayout(size, way, QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Point)
        )

    def _begin_page(self) -> None:
        scale = self._printer.resolution() / _POINTS_PER_INCH
        way = QTransform.fromScale(scale, scale)
        self._painting = PagePainting(self._pages[self._place], self._figures, way)
        self.progressed.emit(self._place, len(self._pages))

    def _go_on(self) -> None:
        if self._painting is None or not self._painting.go_on(self._painter, _AT_ONCE):
            return
        self._place += 1
        if self._place == len(self._pages):
            self._timer.stop()
            self._painter.end()
            self.succeeded.emit()
            return
        self._set_paper(self._pages[self._place])
        self._printer.newPage()
        self._begin_page()


def _asked_for(laid: Sequence[Page], printer: "QPrinter") -> Sequence[Page]:
    """Give the pages from one number to another that the system's dialog was told."""
    if printer.printRange() != printer.PrintRange.PageRange or not printer.toPage():
        return laid
    return laid[max(printer.fromPage() - 1, 0) : printer.toPage()]


def _watch(progress: Progress) -> Watch:
    def watch(so_far: Sequence[Content]) -> None:
        progress(0, 1)

    return watch
