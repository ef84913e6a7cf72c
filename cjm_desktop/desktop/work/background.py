"""Long work beside the window: it reports how far it is, and it can be stopped.

A document never changes, so it may be read in another thread while the user works on.
"""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QThread, Signal

from cjm_desktop.output.options import Cancelled, Progress

Work = Callable[[Progress], object]


class Job(QThread):
    """One piece of work. Exactly one of `succeeded`, `failed` and `stopped` is told at its end.

    All is told in the thread that made the job, and nothing once it was given up.
    """

    progressed = Signal(int, int)
    """How many steps of how many are done."""
    succeeded = Signal(object)
    """What the work gave."""
    failed = Signal(object)
    """The exception that ended it."""
    stopped = Signal()

    _news = Signal(object)
    """What is to be told, on its way from the other thread."""

    def __init__(self, work: Work, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._told = -1
        self._given_up = False
        self._news.connect(self._tell)

    def run(self) -> None:
        """Do the work; called in the other thread."""
        try:
            result = self._work(self._report)
        except Cancelled:
            self._news.emit(self.stopped.emit)
        except Exception as error:
            self._news.emit(partial(self.failed.emit, error))
        else:
            self._news.emit(partial(self.succeeded.emit, result))

    def stop(self) -> None:
        """Ask the work to stop; it does at its next report."""
        self.requestInterruption()

    def finish(self) -> None:
        """Wait for its end, and tell at once how it ended."""
        self.wait()
        QCoreApplication.sendPostedEvents(self, QEvent.Type.MetaCall.value)

    def give_up(self) -> None:
        """End it, wherever it is: nobody wants to know any more, and it is deleted."""
        self._given_up = True
        self.stop()
        self.wait()
        self.deleteLater()

    def _tell(self, tell: Callable[[], object]) -> None:
        if not self._given_up:
            tell()

    def _report(self, done: int, total: int, /) -> None:
        if self.isInterruptionRequested():
            raise Cancelled
        percent = done * 100 // max(total, 1)
        if percent != self._told:
            self._told = percent
            self._news.emit(partial(self.progressed.emit, done, total))
