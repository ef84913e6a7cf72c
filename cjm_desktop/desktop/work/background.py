"""Long work beside the window: it reports how far it is, and it can be stopped.

A document never changes, so it may be read in another thread while the user works on.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, QThread, Signal

from cjm_desktop.output.options import Cancelled, Progress

Work = Callable[[Progress], object]


class Job(QThread):
    """One piece of work. Exactly one of `succeeded`, `failed` and `stopped` is told at its end."""

    progressed = Signal(int, int)
    """How many steps of how many are done."""
    succeeded = Signal(object)
    """What the work gave."""
    failed = Signal(object)
    """The exception that ended it."""
    stopped = Signal()

    def __init__(self, work: Work, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._told = -1

    def run(self) -> None:
        """Do the work; called in the other thread."""
        try:
            result = self._work(self._report)
        except Cancelled:
            self.stopped.emit()
        except Exception as error:
            self.failed.emit(error)
        else:
            self.succeeded.emit(result)

    def stop(self) -> None:
        """Ask the work to stop; it does at its next report."""
        self.requestInterruption()

    def _report(self, done: int, total: int, /) -> None:
        if self.isInterruptionRequested():
            raise Cancelled
        percent = done * 100 // max(total, 1)
        if percent != self._told:
            self._told = percent
            self.progressed.emit(done, total)
