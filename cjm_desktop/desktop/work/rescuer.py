"""Saves what can be saved of a damaged file, in a thread beside the window."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from cjm_desktop.desktop.work.ask import Ask
from cjm_desktop.desktop.work.background import Job
from cjm_desktop.storage.errors import LoadError
from cjm_desktop.words.wording import Wording

# At a start no map is damaged.
if TYPE_CHECKING:
    from cjm_desktop.storage.rescue.rescue import Rescue


def rescued(data: bytes, path: Path, ask: Ask, tr: Wording) -> "Rescue | None":
    """Read a damaged map past its faults; None if there is nothing to save, or the user left."""
    from cjm_desktop.storage.rescue.rescue import rescue

    work = _Work(Job(lambda progress: rescue(data, path, progress)))
    sentence = tr("“{name}” is damaged. Looking for what can be saved…", name=path.name)
    if ask.wait(sentence, work, lambda: ""):
        return work.end()
    work.give_up()
    return None


class _Work(QObject):
    """One rescue that can be waited for."""

    idle = Signal()

    def __init__(self, job: Job) -> None:
        super().__init__()
        self._job = job
        self._found: Rescue | None = None
        self._error: Exception | None = None
        self.busy = True
        job.succeeded.connect(self._succeeded)
        job.failed.connect(self._failed)
        job.start()

    def end(self) -> "Rescue | None":
        """Give what was saved; what nobody foresaw is raised."""
        self._job.wait()
        if self._error is not None and not isinstance(self._error, LoadError):
            raise self._error
        return self._found

    def give_up(self) -> None:
        """Stop, for the user does not wait for it."""
        self._job.stop()
        self._job.wait()

    def _succeeded(self, found: "Rescue") -> None:
        self._found = found
        self._end()

    def _failed(self, error: Exception) -> None:
        self._error = error
        self._end()

    def _end(self) -> None:
        self.busy = False
        self.idle.emit()
