"""The map and its file: new, open, save, revert, close, and never a change lost on the way.

Each command either does what it says or leaves the map as it was, having told why.
"""

import re
import time
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal

from cjm_desktop.desktop.work.ask import Ask
from cjm_desktop.desktop.work.outcome import attempt, attempt_quietly
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.desktop.work.settings import Settings
from cjm_desktop.desktop.work.waiting import waiting
from cjm_desktop.journey.document import Document
from cjm_desktop.storage import atomic, codec, outside, saving, stamp
from cjm_desktop.storage.errors import BadFile
from cjm_desktop.storage.stamp import Stamp
from cjm_desktop.words.wording import N_

SUFFIX = ".cjm"

_NOT_IN_NAMES = re.compile(r'[\x00-\x1f\x7f/\\:*?"<>|]+')
_NOT_CONFIRMED = N_("Saved “{name}”, but the disk has not confirmed that it is safe there")

# What is said above the reason, when one of these did not happen.
_NOT_OPENED: Final = N_("The file was not opened")
_NOT_BEGUN: Final = N_("The new map was not begun")
_NOT_SAVED: Final = N_("The map was not saved")
_NOT_LEFT: Final = N_("The map is still open")


class Files(QObject):
    """The file commands of one window."""

    leaving = Signal()
    """Another map will be open in a moment; this is the last look at the present one."""
    opened = Signal()
    """A map is open now, whether from a file or new."""
    closed = Signal()
    """No map is open now."""
    waiting = Signal(str)
    """What the window is held up by, as a finished sentence; empty when it goes on."""

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
        return self._told(_NOT_BEGUN, lambda: self._new(template, language))

    def open_sample(self, path: Path) -> bool:
        """Open a shipped sample as a new map, so that saving never writes over it."""
        return self._told(_NOT_BEGUN, lambda: self._begin(codec.load(path)))

    def begin_improved(self, document: Document) -> bool:
        """Go on with the map of the improved journey, yet to be saved beside the present one."""
        return self._told(_NOT_BEGUN, lambda: self._begin_improved(document))

    def open(self, path: Path | None = None) -> bool:
        """Open a file; without one, let the user choose."""
        return self._told(_NOT_OPENED, lambda: self._open_file(path))

    def save(self) -> bool:
        """Write the map to its file, or ask for one."""
        return self._told(_NOT_SAVED, self._save)

    def save_as(self) -> bool:
        """Write the map to a file that the user chooses."""
        return self._told(_NOT_SAVED, self._save_as)

    def save_copy(self) -> bool:
        """Write the map to another file that the user chooses, and stay with the present one."""
        return self._told(_NOT_SAVED, self._save_copy)

    def revert(self) -> bool:
        """Go back to the file as it is on the disk, if the user agrees."""
        return self._told(_NOT_OPENED, self._revert)

    def close(self) -> bool:
        """Put the map away, after asking about unsaved changes; False if the user went back."""
        return self._told(_NOT_LEFT, self._close)

    def leave(self) -> bool:
        """Make ready for the end of the program, as `close` does; the map stays in the window."""
        if not self._told(_NOT_LEFT, self._may_leave):
            return False
        if self.has_map:
            self.leaving.emit()
        return True

    def export_suggestion(self, added: str = "") -> Path:
        """Propose where an export could go, without a suffix; `added` words what else it says."""
        beside = self._suggestion("")
        if not added:
            return beside
        return beside.with_name(self._session.tr_(added, name=beside.name))

    def _told(self, title: str, act: Callable[[], bool]) -> bool:
        tr = self._session.tr_
        return attempt(act, tr(title), self._ask, tr)

    def _new(self, template: str, language: str) -> bool:
        from cjm_desktop.storage import templates

        try:
            found = templates.template(template, language)
        except templates.UnknownTemplate as error:
            # Another window was quicker.
            raise BadFile("not_found", None) from error
        document = codec.load(found.path)
        if not found.own:
            self._settings.template_language = language
        return self._begin(document)

    def _begin(self, document: Document) -> bool:
        return self._may_leave() and self._open(document, None, None)

    def _begin_improved(self, document: Document) -> bool:
        if not self._may_leave():
            return False
        present = self._suggestion(SUFFIX)
        name = self._session.tr_("{name} – to be", name=present.stem)
        self._open(document, None, None, saved=False)
        self._proposed = present.with_name(f"{name}{SUFFIX}")
        return True

    def _open_file(self, path: Path | None) -> bool:
        chosen = path if path is not None else self._ask.file_to_open(self._settings.folder)
        if chosen is None:
            return False
        chosen = outside.absolute(chosen)
        before = self._stamp
        document, seen = self._read(chosen)
        if not self._may_leave():
            return False
        if self._stamp is not before:
            # What was saved just now may be this very file.
            document, seen = self._read(chosen)
        attempt_quietly(lambda: self._settings.remember_file(chosen))
        with self._waiting(chosen):
            return self._open(document, chosen, seen)

    def _save(self) -> bool:
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

    def _save_as(self) -> bool:
        path = self._chosen_path(self._suggestion(SUFFIX))
        return path is not None and self._write(path)

    def _save_copy(self) -> bool:
        beside = self._suggestion(SUFFIX)
        name = self._session.tr_("{name} – copy", name=beside.stem)
        path = self._chosen_path(beside.with_name(f"{name}{SUFFIX}"))
        if path is None:
            return False
        if self._is_present(path):
            return self._save()
        atomic.write(path, codec.dumps(self._session.document))
        sentence = self._session.tr_("Saved a copy as “{name}”", name=path.name)
        self._session.message.emit(sentence)
        return True

    def _is_present(self, path: Path) -> bool:
        """Tell whether a path leads to the file of the open map."""
        present = self._session.path
        if present is None or path == present:
            return path == present
        return outside.is_certain(outside.same_file(path, present), path)

    def _chosen_path(self, suggestion: Path) -> Path | None:
        """Let the user choose where to write; None if they went back."""
        chosen = self._ask.file_to_save(suggestion)
        if chosen is None:
            return None
        path = chosen if chosen.suffix.lower() == SUFFIX else Path(f"{chosen}{SUFFIX}")
        # The dialog asks about the name that it gives, but not about the one with the suffix.
        unasked = path != chosen and outside.is_certain(outside.is_taken(path), path)
        if unasked and not self._ask.replace(path.name):
            return None
        return outside.absolute(path)

    def _revert(self) -> bool:
        path = self._session.path
        if path is None or not self._ask.revert(path.name):
            return False
        document, seen = self._read(path)
        with self._waiting(path):
            return self._open(document, path, seen)

    def _close(self) -> bool:
        if not self._may_leave():
            return False
        if self.has_map:
            self.leaving.emit()
            self.has_map = False
            self._session.open(Document(), None)
            self.closed.emit()
        return True

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
        seen: Stamp | None,
        *,
        saved: bool = True,
    ) -> bool:
        if self.has_map:
            self.leaving.emit()
        self._stamp = seen
        self._saved_at = None
        self._proposed = None
        self.has_map = True
        self._session.open(document, path, saved=saved)
        self.opened.emit()
        return True

    def _write(self, path: Path) -> bool:
        session = self._session
        data, position = codec.dumps(session.document), session.store.position
        saving.keep_original(path)
        written = atomic.write(path, data)
        # From here on it is saved, whatever becomes of the rest.
        self._saved_at = self._clock()
        session.saved(path, position)
        sentence = N_("Saved “{name}”") if written.durable else _NOT_CONFIRMED
        session.message.emit(session.tr_(sentence, name=path.name))
        attempt_quietly(lambda: self._note_written(path, data))
        return True

    def _note_written(self, path: Path, data: bytes) -> None:
        self._stamp = stamp.of_written(path, data)
        self._settings.remember_file(path)

    def _changed_by_another(self, path: Path) -> bool:
        if self._stamp is None:
            return False
        return outside.is_certain(stamp.is_changed(path, self._stamp), path)

    def _suggestion(self, suffix: str) -> Path:
        path = self._session.path or self._proposed
        if path is not None:
            return path.with_suffix(suffix)
        name = " ".join(_NOT_IN_NAMES.sub(" ", self.name).split()).strip(" .")[:100]
        return self._settings.folder / f"{name or self._session.tr_('Untitled map')}{suffix}"

    def _read(self, path: Path) -> tuple[Document, Stamp]:
        with self._waiting(path):
            data, seen = stamp.read(path)
            return codec.loads(data, path), seen

    def _waiting(self, path: Path) -> AbstractContextManager[None]:
        tr = self._session.tr_
        return waiting(self.waiting.emit, tr("Opening “{name}”…", name=path.name))
