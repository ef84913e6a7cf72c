"""The map and its file: new, open, save, revert, close, and never a change lost on the way.

Each command either does what it says or leaves the map as it was, having told why.
"""

import hashlib
import re
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from cjm_desktop.desktop.work.ask import Ask
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.desktop.work.settings import Settings
from cjm_desktop.journey.document import Document
from cjm_desktop.storage import atomic, codec, explain, saving, templates
from cjm_desktop.storage.errors import LoadError, SaveError
from cjm_desktop.words.wording import N_

SUFFIX = ".cjm"

_NOT_IN_NAMES = re.compile(r'[\x00-\x1f\x7f/\\:*?"<>|]+')
_NOT_CONFIRMED = N_("Saved “{name}”, but the disk has not confirmed that it is safe there")


class Stamp(NamedTuple):
    """What a file was when it was read or written here."""

    modified: int
    size: int
    digest: bytes


class Files(QObject):
    """The file commands of one window."""

    leaving = Signal()
    """Another map will be open in a moment; this is the last look at the present one."""
    opened = Signal()
    """A map is open now, whether from a file or new."""
    closed = Signal()
    """No map is open now."""

    def __init__(
        self,
        session: Session,
        settings: Settings,
        ask: Ask,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__()
        self._session = session
        self._settings = settings
        self._ask = ask
        self._clock = clock
        self._stamp: Stamp | None = None
        self._saved_at: float | None = None
        self._proposed: Path | None = None
        self.has_map = False

    @property
    def name(self) -> str:
        """What to call the map: its file's name, else its title."""
        path = self._session.path
        if path is not None:
            return path.name
        return self._session.document.map.title or self._session.tr_("Untitled map")

    @property
    def modified(self) -> bool:
        """Whether there are changes that closing would lose."""
        return self.has_map and self._session.store.dirty

    @property
    def seconds_since_saved(self) -> float | None:
        """How long ago this program wrote the file; None if it has not."""
        return None if self._saved_at is None else self._clock() - self._saved_at

    def new(self, template: str, language: str) -> bool:
        """Begin a map from a template."""
        try:
            found = templates.template(template, language)
            document = codec.load(found.path)
        except LoadError as error:
            return self._tell_unread(error)
        if not found.own:
            self._settings.template_language = language
        return self._may_leave() and self._open(document, None, None)

    def open_sample(self, path: Path) -> bool:
        """Open a shipped sample as a new map, so that saving never writes over it."""
        try:
            document = codec.load(path)
        except LoadError as error:
            return self._tell_unread(error)
        return self._may_leave() and self._open(document, None, None)

    def begin_improved(self, document: Document) -> bool:
        """Go on with the map of the improved journey, yet to be saved beside the present one."""
        if not self._may_leave():
            return False
        present = self._suggestion(SUFFIX)
        name = self._session.tr_("{name} – to be", name=present.stem)
        self._open(document, None, None, saved=False)
        self._proposed = present.with_name(f"{name}{SUFFIX}")
        return True

    def open(self, path: Path | None = None) -> bool:
        """Open a file; without one, let the user choose."""
        chosen = path if path is not None else self._ask.file_to_open(self._settings.folder)
        if chosen is None:
            return False
        try:
            document, stamp = _read(chosen)
        except LoadError as error:
            return self._tell_unread(error)
        if not self._may_leave():
            return False
        self._remember(chosen)
        return self._open(document, chosen.absolute(), stamp)

    def save(self) -> bool:
        """Write the map to its file, or ask for one."""
        path = self._session.path
        if path is None:
            return self.save_as()
        if self._changed_by_another(path):
            match self._ask.changed_on_disk(path.name):
                case "cancel":
                    return False
                case "save_as":
                    return self.save_as()
                case "overwrite":
                    pass
        return self._write(path)

    def save_as(self) -> bool:
        """Write the map to a file that the user chooses."""
        chosen = self._ask.file_to_save(self._suggestion(SUFFIX))
        if chosen is None:
            return False
        path = chosen if chosen.suffix.lower() == SUFFIX else Path(f"{chosen}{SUFFIX}")
        if path != chosen and path.exists() and not self._ask.replace(path.name):
            return False
        return self._write(path.absolute())

    def revert(self) -> bool:
        """Go back to the file as it is on the disk, if the user agrees."""
        path = self._session.path
        if path is None or not self._ask.revert(path.name):
            return False
        try:
            document, stamp = _read(path)
        except LoadError as error:
            return self._tell_unread(error)
        return self._open(document, path, stamp)

    def close(self) -> bool:
        """Put the map away, after asking about unsaved changes; False if the user went back."""
        if not self._may_leave():
            return False
        if self.has_map:
            self.leaving.emit()
            self.has_map = False
            self._session.open(Document(), None)
            self.closed.emit()
        return True

    def leave(self) -> bool:
        """Make ready for the end of the program, as `close` does; the map stays in the window."""
        if not self._may_leave():
            return False
        if self.has_map:
            self.leaving.emit()
        return True

    def pdf_suggestion(self, added: str = "") -> Path:
        """Propose where a PDF of the map could go; `added` words what its name says besides."""
        beside = self._suggestion(".pdf")
        if not added:
            return beside
        return beside.with_name(f"{self._session.tr_(added, name=beside.stem)}.pdf")

    def _may_leave(self) -> bool:
        if not self.modified:
            return True
        match self._ask.unsaved(self.name):
            case "save":
                return self.save()
            case "discard":
                return True
            case "cancel":
                return False

    def _open(
        self,
        document: Document,
        path: Path | None,
        stamp: Stamp | None,
        *,
        saved: bool = True,
    ) -> bool:
        if self.has_map:
            self.leaving.emit()
        self._stamp = stamp
        self._saved_at = None
        self._proposed = None
        self.has_map = True
        self._session.open(document, path, saved=saved)
        self.opened.emit()
        return True

    def _write(self, path: Path) -> bool:
        session = self._session
        data, position = codec.dumps(session.document), session.store.position
        try:
            saving.keep_original(path)
            written = atomic.write(path, data)
        except SaveError as error:
            title = session.tr_("The map was not saved")
            self._ask.tell(title, explain.sentence(error, session.tr_))
            return False
        self._stamp = _stamp(path, data)
        self._saved_at = self._clock()
        self._remember(path)
        session.saved(path, position)
        sentence = N_("Saved “{name}”") if written.durable else _NOT_CONFIRMED
        session.message.emit(session.tr_(sentence, name=path.name))
        return True

    def _tell_unread(self, error: LoadError) -> bool:
        tr = self._session.tr_
        self._ask.tell(tr("The file was not opened"), explain.sentence(error, tr))
        return False

    def _remember(self, path: Path) -> None:
        self._settings.folder = path.absolute().parent
        self._settings.add_recent(path)

    def _changed_by_another(self, path: Path) -> bool:
        known = self._stamp
        if known is None:
            return False
        try:
            status = path.stat()
            if (status.st_mtime_ns, status.st_size) == (known.modified, known.size):
                return False
            return hashlib.sha256(path.read_bytes()).digest() != known.digest
        except OSError:
            # It is gone, so there is nothing to lose; whatever else is wrong, writing will tell.
            return False

    def _suggestion(self, suffix: str) -> Path:
        path = self._session.path or self._proposed
        if path is not None:
            return path.with_suffix(suffix)
        name = " ".join(_NOT_IN_NAMES.sub(" ", self.name).split()).strip(" .")[:100]
        return self._settings.folder / f"{name or self._session.tr_('Untitled map')}{suffix}"


def _read(path: Path) -> tuple[Document, Stamp]:
    data = codec.read_bytes(path)
    return codec.loads(data, path), _stamp(path, data)


def _stamp(path: Path, data: bytes) -> Stamp:
    digest = hashlib.sha256(data).digest()
    try:
        status = path.stat()
    except OSError:
        return Stamp(0, -1, digest)
    return Stamp(status.st_mtime_ns, status.st_size, digest)
