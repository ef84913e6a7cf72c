"""The map on its way to its file: what is being written, what is on the disk, what went wrong.

The window's thread only takes a snapshot. What comes of it is told when the writer has confirmed,
and the user works on meanwhile.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QObject, Signal

from cjm_desktop.desktop.work.ask import Ask, Conflict, Retry
from cjm_desktop.desktop.work.outcome import attempt_quietly, reason
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.desktop.work.settings import Settings
from cjm_desktop.desktop.work.writer import Save, Terms, Writer
from cjm_desktop.editing.store import Snapshot
from cjm_desktop.journey.document import Document
from cjm_desktop.storage.errors import SaveError, StorageError
from cjm_desktop.storage.saving import Written
from cjm_desktop.storage.stamp import Stamp
from cjm_desktop.words.wording import N_, Wording

_NOT_CONFIRMED = N_("Saved “{name}”, but the disk has not confirmed that it is safe there")

SaveState = Literal["never", "saving", "saved", "unconfirmed", "failed"]


class Saver(QObject):
    """Saves the map of a session."""

    saved = Signal(object, object, object)
    """The map is in a file: the path, its stamp, and the position in the history that is there."""
    copied = Signal(object, object)
    """Another document is in a file now: the path, and the document."""
    elsewhere_wanted = Signal(object)
    """The user wants to choose another file, since this save could not be done."""

    def __init__(
        self,
        session: Session,
        settings: Settings,
        ask: Ask,
        clock: Callable[[], float],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._settings = settings
        self._ask = ask
        self._clock = clock
        self._saved_at: float | None = None
        self._is_durable = True
        self._is_waited_for = False
        self.stamp: Stamp | None = None
        """What the map's file was when it was last read or written here; None: it has none."""
        self.trouble = ""
        """Why the map could not be saved when that was last tried; empty if it was."""
        self.is_kept_safe: Callable[[], bool] = lambda: False
        """Whether what is not saved would be there at the next start."""
        self._backed_up: set[Path] = set()
        """The files that were written since the map was opened; what was in them before is kept."""
        self._writer = Writer(self._terms, self)
        self._writer.written.connect(self._note)
        self._writer.failed.connect(self._tell)
        self._writer.idle.connect(session.state_changed)

    def begin_map(self, stamp: Stamp | None) -> None:
        """Go on with another map; `stamp` is what its file was when it was read."""
        self.stamp = stamp
        self._saved_at = None
        self.trouble = ""
        self._backed_up.clear()

    @property
    def busy(self) -> bool:
        """Whether something is being written."""
        return self._writer.busy

    @property
    def state(self) -> SaveState:
        """How the last save of the map stands; "never" if it was not saved here."""
        if self.trouble:
            return "failed"
        if self.busy:
            return "saving"
        if self._saved_at is None:
            return "never"
        return "saved" if self._is_durable else "unconfirmed"

    @property
    def seconds_since_saved(self) -> float | None:
        """How long ago this program wrote the file; None if it has not."""
        return None if self._saved_at is None else self._clock() - self._saved_at

    def save(self, path: Path, *, replaces: bool = False, is_quiet: bool = False) -> None:
        """Begin to write the map to a file.

        Unless it `replaces` whatever is there, the file must be as it was when it was last seen.
        """
        store = self._session.store
        self._write(Save(store, store.snapshot(), path, replaces, is_quiet=is_quiet))

    def save_copy(self, path: Path, document: Document) -> None:
        """Begin to write the map, or an earlier version of it, to another file than its own."""
        store, snapshot = self._session.store, Snapshot(document, None)
        self._write(Save(store, snapshot, path, replaces=True, is_copy=True))

    def finish(self, leaving: str = "") -> bool:
        """Wait until nothing is being written; False if the user went back to the map.

        `leaving` names what the user may do instead of waiting, once nothing would be lost by it.
        """
        if self._is_waited_for:
            return False
        if not self.busy:
            return True
        sentence = self._session.tr_("The map is being saved. The disk takes its time.")
        offered = (lambda: leaving if self.is_kept_safe() else "") if leaving else str
        self._is_waited_for = True
        try:
            return self._ask.wait(sentence, self._writer, offered)
        finally:
            self._is_waited_for = False

    def _write(self, save: Save) -> None:
        self._writer.begin(save)
        if not save.is_copy:
            self.trouble = ""
        self._session.state_changed.emit()

    def _terms(self, save: Save) -> Terms:
        known = None if save.replaces else self.stamp
        return Terms(known, None if save.path in self._backed_up else self._settings.backup_plan)

    def _note(self, save: Save, written: Written) -> None:
        tr, name = self._session.tr_, save.path.name
        if save.is_copy or save.store is not self._session.store:
            self._session.message.emit(tr("Saved a copy as “{name}”", name=name))
            self.copied.emit(save.path, save.snapshot.document)
            return
        # From here on it is saved, whatever becomes of the rest.
        self._saved_at, self._is_durable, self.trouble = self._clock(), written.durable, ""
        self.stamp = written.stamp
        self._session.saved(save.path, save.snapshot.position)
        self._backed_up.add(save.path)
        said = []
        if not save.is_quiet or not written.durable:
            sentence = N_("Saved “{name}”") if written.durable else _NOT_CONFIRMED
            said.append(tr(sentence, name=name))
        if written.not_backed_up is not None:
            why = reason(written.not_backed_up, tr)
            said.append(tr("no backup was made ({reason})", reason=why))
        if said:
            self._session.message.emit(" · ".join(said))
        attempt_quietly(lambda: self._settings.remember_file(save.path))
        self.saved.emit(save.path, written.stamp, save.snapshot.position)

    def _tell(self, save: Save, error: Exception) -> None:
        if save.store is not self._session.store:
            return
        self._writer.drop(save.path)
        if not save.is_copy:
            self.trouble = _trouble(error, self._session.tr_)
            self._session.state_changed.emit()
        if save.is_quiet:
            return
        match self._ask_about(save, error):
            case "again":
                self._write_again(save)
            case "overwrite":
                self._write_again(save._replace(replaces=True))
            case "elsewhere" | "save_as":
                self.elsewhere_wanted.emit(save)
            case "cancel":
                pass

    def _ask_about(self, save: Save, error: Exception) -> Conflict | Retry:
        if isinstance(error, SaveError) and error.code == "changed":
            return self._ask.changed_on_disk(save.path.name)
        return self._ask.not_saved(reason(error, self._session.tr_))

    def _write_again(self, save: Save) -> None:
        self._write(save if save.is_copy else save._replace(snapshot=save.store.snapshot()))


def _trouble(error: Exception, tr: Wording) -> str:
    if isinstance(error, StorageError):
        from cjm_desktop.storage import explain

        return explain.reason(error, tr)
    return tr("not saved ({reason})", reason=reason(error, tr))
