"""Writes maps in a thread of its own, one after the other: the window waits for no disk."""

import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, Qt, Signal

from cjm_desktop.editing.store import Snapshot, Store
from cjm_desktop.storage import saving
from cjm_desktop.storage.backups import Plan
from cjm_desktop.storage.stamp import Stamp


class Save(NamedTuple):
    """What is to be written, and where."""

    store: Store
    snapshot: Snapshot
    path: Path
    replaces: bool = False
    """Whether it takes the place of whatever is there, and not only of what was last seen."""
    is_copy: bool = False
    """Whether the map stays with the file that it has."""
    is_quiet: bool = False
    """Whether nobody asked for it, so that nobody is stopped by what goes wrong."""


class Terms(NamedTuple):
    """What a save has to mind when it is its turn: see `saving.save`."""

    known: Stamp | None
    backups: Plan | None


class _Messenger(QObject):
    """Carries the outcome to the window's thread, however late and whoever is left there."""

    arrived = Signal(object, object)
    """A save, and what was written or the exception that ended it."""


class Writer(QObject):
    """The thread that writes, and what waits for it.

    Of what waits, only the newest is written to each file.
    """

    written = Signal(object, object)
    """A save, and what was written."""
    failed = Signal(object, object)
    """A save, and the exception that ended it."""
    idle = Signal()
    """Nothing is being written any more."""

    def __init__(self, terms: Callable[[Save], Terms], parent: QObject) -> None:
        super().__init__(parent)
        self._terms = terms
        self._waiting: list[Save] = []
        self._busy = False
        self._messenger = _Messenger(self)
        self._messenger.arrived.connect(self._take, Qt.ConnectionType.QueuedConnection)

    @property
    def busy(self) -> bool:
        """Whether something is being written, or waits for it, or its outcome is being told."""
        return self._busy

    def begin(self, save: Save) -> None:
        """Write this, once what was begun before is done."""
        self._waiting = [each for each in self._waiting if each.path != save.path] + [save]
        if not self._busy:
            self._write_next()

    def drop(self, path: Path) -> None:
        """Write nothing that waits to be written to a file."""
        self._waiting = [each for each in self._waiting if each.path != path]

    def _write_next(self) -> None:
        save = self._waiting.pop(0)
        # The program's end does not wait for a disk that does not answer.
        thread = threading.Thread(
            target=_write,
            args=(save, self._terms(save), self._messenger),
            daemon=True,
            name="writer",
        )
        self._busy = True
        try:
            thread.start()
        except RuntimeError as error:
            self._busy = False
            raise MemoryError from error

    def _take(self, save: Save, outcome: object) -> None:
        try:
            if isinstance(outcome, Exception):
                self.failed.emit(save, outcome)
            else:
                self.written.emit(save, outcome)
        finally:
            self._busy = False
            if self._waiting:
                self._write_next()
            else:
                self.idle.emit()


def _write(save: Save, terms: Terms, messenger: _Messenger) -> None:
    outcome: object
    try:
        outcome = saving.save(save.snapshot.document, save.path, *terms)
    except Exception as error:
        outcome = error
    with suppress(RuntimeError):  # the window is gone, and nobody there to hear it
        messenger.arrived.emit(save, outcome)
