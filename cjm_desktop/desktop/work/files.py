"""The map and its file: new, open, save, revert, close, and never a change lost on the way.

Each command either does what it says or leaves the map as it was, having told why.
"""

import time
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal

from cjm_desktop import collector
from cjm_desktop.desktop.work.ask import Ask
from cjm_desktop.desktop.work.busy_cursor import waiting
from cjm_desktop.desktop.work.outcome import attempt, attempt_quietly, reason
from cjm_desktop.desktop.work.save_target import leads_to, save_target
from cjm_desktop.desktop.work.saver import Saver
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.desktop.work.settings import Settings
from cjm_desktop.desktop.work.writer import Save
from cjm_desktop.editing import edits
from cjm_desktop.editing.store import Store
from cjm_desktop.journey.document import Document
from cjm_desktop.storage import codec, outside, stamp
from cjm_desktop.storage.errors import BadFile, LoadError, SaveError
from cjm_desktop.storage.file_names import SUFFIX, file_name
from cjm_desktop.storage.held_map import held_map
from cjm_desktop.storage.stamp import Stamp
from cjm_desktop.words.wording import N_

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
    rescued = Signal(object, object)
    """A damaged file was read as far as it can be: its path, and a Rescue to be looked at."""
    closed = Signal()
    """No map is open now."""
    saved = Signal(object, object, object)
    """The map is in a file now: its path, its Stamp, and the store's position that is in it."""
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
        self.saver = Saver(session, settings, ask, clock, self)
        self.saver.saved.connect(self.saved)
        self.saver.elsewhere_wanted.connect(self._save_elsewhere)
        self._proposed: Path | None = None
        self.has_map = False
        self.is_discarded = False
        """Whether the user gave up what is not saved."""
        self.has_another: Callable[[Path], bool] = lambda path: False
        """Whether another has a map open, so that its file is not to be written."""
        self.shown_elsewhere: Callable[[Path], bool] = lambda path: False
        """Shows the window that has a file open already; False if none has."""
        self.is_ours: Callable[[], bool] = lambda: True
        """Whether the file is as we know it and ours to write, so that nobody need be asked."""

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

    def new(self, template: str, language: str) -> bool:
        """Begin a map from a template."""
        return self._told(_NOT_BEGUN, lambda: self._new(template, language))

    def open_sample(self, path: Path) -> bool:
        """Open a shipped sample as a new map, so that saving never writes over it."""
        return self._told(_NOT_BEGUN, lambda: self._begin(codec.load(path)))

    def begin_improved(self, document: Document) -> bool:
        """Go on with the map of the improved journey, yet to be saved beside the present one."""
        beside = self._beside(N_("{name} – to be"))
        return self._told(_NOT_BEGUN, lambda: self._begin_beside(document, beside))

    def begin_from(self, document: Document, path: Path, name: str) -> bool:
        """Go on with what was made of a file, yet to be written beside it as `name`."""
        beside = path.with_name(f"{name}{SUFFIX}")
        return self._told(_NOT_BEGUN, lambda: self._begin_beside(document, beside))

    def go_on(self, store: Store, path: Path | None, seen: Stamp | None, name: str) -> bool:
        """Go on with recovered work; without a file it is to be called `name` beside `path`."""
        return self._told(_NOT_OPENED, lambda: self._go_on(store, path, seen, name))

    def open(self, path: Path | None = None) -> bool:
        """Open a file; without one, let the user choose."""
        return self._told(_NOT_OPENED, lambda: self._open_file(path))

    def save(self) -> bool:
        """Begin to write the map to its file, or to one that is asked for; `finish` waits."""
        return self._told(_NOT_SAVED, self._save)

    def save_as(self) -> bool:
        """Begin to write the map to a file that the user chooses."""
        return self._told(_NOT_SAVED, self._save_as)

    def save_copy(self) -> bool:
        """Begin to write it to another file that the user chooses, and stay with the present."""
        return self._told(_NOT_SAVED, self._save_copy)

    def save_version(self, document: Document, name: str) -> bool:
        """Begin to write another version of the map to a file that the user chooses."""
        beside = self._suggestion(SUFFIX)
        wanted = beside.with_name(f"{beside.stem} – {file_name(name)}{SUFFIX}")
        return self._told(_NOT_SAVED, lambda: self._save_other(document, None, wanted))

    def save_other(self, document: Document, source: Path | None, name: str) -> bool:
        """Begin to write another map to a file that the user chooses; `source` is not replaced."""
        beside = source if source is not None else self._settings.folder / SUFFIX
        wanted = beside.with_name(f"{file_name(name)}{SUFFIX}")
        return self._told(_NOT_SAVED, lambda: self._save_other(document, source, wanted))

    def revert(self) -> bool:
        """Go back to the file as it is on the disk, if the user agrees."""
        return self._told(_NOT_OPENED, self._revert)

    def open_again(self) -> bool:
        """Take the file as it is on the disk now, whatever there is in the window."""
        return self._told(_NOT_OPENED, self._open_again)

    def begin_copy(self, added: str) -> None:
        """Go on with the map as a new one, not yet saved; `added` words its proposed name."""
        session = self._session
        self._begin_unsaved(session.document, self._beside(added))

    def follow(self, path: Path) -> None:
        """Go on with the file under another name."""
        self._session.path = path
        attempt_quietly(lambda: self._settings.remember_file(path))
        self._session.state_changed.emit()

    def keep_mine(self, on_disk: Stamp | None) -> None:
        """Know what is on the disk now, so that the next save replaces it without a question."""
        self.saver.stamp = on_disk
        self._session.not_saved()

    def close(self) -> bool:
        """Put the map away, after asking about unsaved changes; False if the user went back."""
        return self._told(_NOT_LEFT, self._close)

    def leave(self) -> bool:
        """Make ready for the end of the program, as `close` does; the map stays in the window."""
        tr = self._session.tr_
        if not self._told(_NOT_LEFT, lambda: self._may_leave(tr("Close without waiting"))):
            return False
        if self.has_map:
            self.leaving.emit()
        return True

    def finish(self, leaving: str = "") -> bool:
        """Wait until what was begun is written; False if the user went back to the map.

        `leaving` names what can be done instead of waiting.
        """
        return self.saver.finish(leaving)

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
        document = edits.map.signed(templates.begun_from(found), self._settings.author)
        if not found.own:
            self._settings.template_language = language
        return self._begin(document)

    def _begin(self, document: Document) -> bool:
        return self._may_leave() and self._open(document, None, None)

    def _begin_beside(self, document: Document, proposed: Path) -> bool:
        return self._may_leave() and self._begin_unsaved(document, proposed)

    def _begin_unsaved(self, document: Document, proposed: Path) -> bool:
        store = Store(document)
        store.mark_saved(None)
        self._begin_with(store, None, None)
        self._proposed = proposed
        return True

    def _beside(self, added: str) -> Path:
        """Propose a file beside the present one; `added` words what its name says besides."""
        present = self._suggestion(SUFFIX)
        return present.with_name(f"{self._session.tr_(added, name=present.stem)}{SUFFIX}")

    def _go_on(self, store: Store, path: Path | None, seen: Stamp | None, name: str) -> bool:
        if not self._may_leave():
            return False
        self._begin_with(store, path if seen is not None else None, seen)
        if seen is None and path is not None:
            self._proposed = path.with_name(f"{name}{SUFFIX}")
        return True

    @collector.resting()
    def _open_file(self, path: Path | None) -> bool:
        chosen = path if path is not None else self._ask.file_to_open(self._settings.folder)
        if chosen is None:
            return False
        chosen = outside.absolute(chosen)
        if self.shown_elsewhere(chosen):
            return False
        before = self.saver.stamp
        try:
            document, seen = self._read(chosen)
        except LoadError as error:
            return self._offer_rescue(chosen, error)
        if not self._may_leave():
            return False
        if self.saver.stamp is not before:
            # What was saved just now may be this very file.
            document, seen = self._read(chosen)
        return self._take(document, seen, chosen)

    def _take(self, document: Document, seen: Stamp | None, path: Path) -> bool:
        """Go on with what was read; a map out of a PDF is yet to be saved beside it."""
        if seen is None:
            return self._begin_unsaved(document, path.with_suffix(SUFFIX))
        attempt_quietly(lambda: self._settings.remember_file(path))
        with self._waiting(path):
            return self._open(document, path, seen)

    def _offer_rescue(self, path: Path, error: LoadError) -> bool:
        """Say why a file was not opened, and offer to repair a copy where there is what to save."""
        from cjm_desktop.desktop.work.rescuer import rescued

        tr, is_read = self._session.tr_, not isinstance(error, BadFile)
        found = rescued(codec.read_bytes(path), path, self._ask, tr) if is_read else None
        if found is None:
            raise error
        if self._ask.damaged(reason(error, tr)):
            self.rescued.emit(path, found)
        return False

    def _save(self) -> bool:
        path = self._session.path
        if path is None or self._session.read_only:
            return self.save_as()
        self.saver.save(path)
        return True

    def _save_as(self) -> bool:
        path = self._chosen_path(self._suggestion(SUFFIX))
        if path is not None:
            self.saver.save(path, replaces=True)
        return path is not None

    def _save_copy(self) -> bool:
        path = self._chosen_path(self._beside(N_("{name} – copy")))
        if path is None:
            return False
        if self._is_present(path):
            return self._save()
        self.saver.save_copy(path, self._session.store.snapshot().document)
        return True

    def _save_other(self, document: Document, source: Path | None, wanted: Path) -> bool:
        path = self._chosen_path(wanted)
        if path is None:
            return False
        if path == source or self._is_present(path):
            raise SaveError("source", path)
        self.saver.save_copy(path, document)
        return True

    def _save_elsewhere(self, save: Save) -> None:
        if not save.is_copy:
            self.save_as()
            return
        path = self._chosen_path(save.path)
        if path is not None:
            self.saver.save_copy(path, save.snapshot.document)

    def _is_present(self, path: Path) -> bool:
        """Tell whether a path leads to the file of the open map."""
        return leads_to(path, self._session.path)

    def _chosen_path(self, suggestion: Path) -> Path | None:
        path = save_target(self._ask, suggestion)
        if path is not None and self.has_another(path):
            raise SaveError("open_elsewhere", path)
        return path

    def _revert(self) -> bool:
        path = self._session.path
        if path is None or not self.finish() or not self._ask.revert(path.name):
            return False
        return self._open_again()

    def _open_again(self) -> bool:
        path = self._session.path
        if path is None or not self.finish():
            return False
        return self._take(*self._read(path), path)

    def _close(self) -> bool:
        if not self._may_leave():
            return False
        if self.has_map:
            self.leaving.emit()
            self.has_map = False
            self.saver.begin_map(None)
            self._session.open(Document(), None)
            self.closed.emit()
        return True

    def _may_leave(self, leaving: str = "") -> bool:
        """Save or give up what is not saved; what is `leaving` names need not be waited for."""
        if not self.finish(leaving):
            return False
        if self._is_done_with:
            return True
        match self._ask.unsaved(self.name):
            case "save":
                return self.save() and self.finish(leaving) and self._is_done_with
            case "discard":
                self.is_discarded = True
                return True
            case "cancel":
                return False

    @property
    def _is_done_with(self) -> bool:
        """Whether the map may go; one that is still being saved then is not waited for."""
        return not self.modified or self.saver.busy

    def _open(self, document: Document, path: Path | None, seen: Stamp | None) -> bool:
        return self._begin_with(Store(document), path, seen)

    def _begin_with(self, store: Store, path: Path | None, seen: Stamp | None) -> bool:
        if self.has_map:
            self.leaving.emit()
        self.saver.begin_map(seen)
        self.is_discarded = False
        self._proposed = None
        self.has_map = True
        self._session.go_on(store, path)
        self.opened.emit()
        return True

    def _suggestion(self, suffix: str) -> Path:
        path = self._session.path or self._proposed
        if path is not None:
            return path.with_suffix(suffix)
        name = file_name(self.name) or self._session.tr_("Untitled map")
        return self._settings.folder / f"{name}{suffix}"

    def _read(self, path: Path) -> tuple[Document, Stamp | None]:
        """Read a map; without a stamp if it is within a PDF, which no map is ever written to."""
        with self._waiting(path):
            data, seen = stamp.read(path)
            held = held_map(data, path)
            return codec.loads(held or data, path), seen if held is None else None

    def _waiting(self, path: Path) -> AbstractContextManager[None]:
        tr = self._session.tr_
        return waiting(self.waiting.emit, tr("Opening “{name}”…", name=path.name))
