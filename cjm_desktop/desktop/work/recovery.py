"""Unfinished work that a program which is gone left behind: found, opened, copied, thrown away.

What was thrown away is kept for a week, and brought back until then.
It is looked for beside the window, which waits for nothing. What is opened goes on in its own
journal, so that it is offered again if this program goes down, too.
"""

import threading
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Final, NamedTuple

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from cjm_desktop.desktop.work.ask import Ask
from cjm_desktop.desktop.work.files import Files
from cjm_desktop.desktop.work.keeper import Keeper
from cjm_desktop.desktop.work.outcome import attempt, attempt_quietly
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.editing.store import Store
from cjm_desktop.storage import outside
from cjm_desktop.storage.journal import unfinished
from cjm_desktop.storage.journal.readings import Readings
from cjm_desktop.storage.journal.replay import Recovered
from cjm_desktop.storage.journal.unfinished import FileState, Unread
from cjm_desktop.words.wording import N_

_NOT_OPENED: Final = N_("The unfinished work was not opened")
_NOT_THROWN: Final = N_("The unfinished work was not thrown away")
_NOT_BROUGHT: Final = N_("The unfinished work was not brought back")
_AFTER_THE_FRAME_MS: Final = 1
"""With none, it would begin before the frame is on the screen."""
_WHY_A_COPY: Final = {
    "changed": N_("“{name}” was changed since; this is opened as a copy beside it"),
    "gone": N_("“{name}” is not there any more; this is opened as a copy of it"),
    "away": N_("“{name}” cannot be reached; this is opened as a copy of it"),
}


class _Messenger(QObject):
    found = Signal(object)


class Thrown(NamedTuple):
    """Work that was thrown away, and when it goes for good, in seconds since the epoch."""

    work: Recovered
    until: float


class _Found(NamedTuple):
    work: tuple[Recovered, ...]
    thrown: tuple[Thrown, ...]
    unread: tuple[Unread, ...]


class Recovery(QObject):
    """The unfinished work that there is, and what the user can do with it."""

    changed = Signal()
    """Other work is known than before."""
    compare_wanted = Signal(object)
    """The user wants to see what a Recovered has that its file has not."""

    def __init__(self, session: Session, files: Files, keeper: Keeper, ask: Ask) -> None:
        super().__init__()
        self._session = session
        self._files = files
        self._keeper = keeper
        self._ask = ask
        self._is_looking = False
        self._readings = Readings()
        """For the thread that looks, of which there is one at a time."""
        self._taken: set[str] = set()
        self.found: tuple[Recovered, ...] = ()
        """What there is, newest first."""
        self.thrown: tuple[Thrown, ...] = ()
        """What was thrown away and is still kept, newest first."""
        self.unread: tuple[Unread, ...] = ()
        """What cannot be read; it was set aside, and is told until the program ends."""
        self._messenger = _Messenger()
        self._messenger.found.connect(self._take, Qt.ConnectionType.QueuedConnection)

    def look(self) -> None:
        """Look for unfinished work; `changed` tells what is found.

        The thread begins once what happened just now is on the screen, as a map that was opened.
        """
        if not self._is_looking:
            self._is_looking = True
            QTimer.singleShot(_AFTER_THE_FRAME_MS, self, self._begin)

    def _begin(self) -> None:
        # The program's end does not wait for it, as it would for the toolkit's threads.
        threading.Thread(
            target=_look, args=(self._messenger, self._readings), daemon=True,
            name="unfinished work",
        ).start()  # fmt: skip

    def on(self, path: Path | None) -> Recovered | None:
        """Give the unfinished work on a file, the newest if there is more."""
        same = (each for each in self.found if path is not None and each.place.path == path)
        return next(same, None)

    def name_of(self, found: Recovered) -> str:
        """Give what to call it: the title of the map, else its file's name."""
        path, tr = found.place.path, self._session.tr_
        return found.document.map.title or (path.stem if path else tr("Untitled map"))

    def open(self, found: Recovered) -> bool:
        """Go on with it: its file where that is as it was, a copy beside it where not."""
        return self._told(_NOT_OPENED, lambda: self._open(found))

    def save_copy(self, found: Recovered) -> bool:
        """Write it to another file; it is offered on."""
        path = found.place.path
        name = self._copy_name(path.stem if path is not None else self.name_of(found))
        return self._files.save_other(found.document, path, name)

    def throw_away(self, found: Recovered) -> bool:
        """Put it where it is kept for a week, if the user agrees."""
        return self._told(_NOT_THROWN, lambda: self._throw_away(found))

    def bring_back(self, thrown: Thrown) -> bool:
        """Offer what was thrown away again, as it was."""
        return self._told(_NOT_BROUGHT, lambda: self._bring_back(thrown))

    def _open(self, found: Recovered) -> bool:
        resumed = unfinished.resume(_journal(found))
        if resumed is None:
            return self._is_elsewhere(found)
        journal, found = resumed
        state, seen = unfinished.state_of_file(found)
        path = found.place.path
        store = _store(found, knows_file=state == "known")
        name = self._copy_name(path.stem) if path is not None else ""
        if not self._files.go_on(store, path, seen if state == "known" else None, name):
            journal.leave()
            return False
        self._keeper.adopt(journal)
        self._taken.add(found.id)
        self._forget(found)
        self._say(found, state)
        return True

    def _throw_away(self, found: Recovered) -> bool:
        if not self._ask.throw_away(self.name_of(found)):
            return False
        if not unfinished.throw_away(_journal(found)):
            return self._is_elsewhere(found)
        tr = self._session.tr_
        self._session.message.emit(tr("Thrown away; it is kept for a week, in case"))
        self._forget(found)
        self.look()
        return True

    def _bring_back(self, thrown: Thrown) -> bool:
        work, where = thrown.work, unfinished.bin_of(unfinished.folder())
        self.thrown = tuple(each for each in self.thrown if each is not thrown)
        is_back = unfinished.bring_back(outside.absolute(unfinished.path_of(where, work.id)))
        if is_back:
            self.found = _newest_first((*self.found, work))
        self.changed.emit()
        return is_back or self._is_elsewhere(work)

    def _is_elsewhere(self, found: Recovered) -> bool:
        tr = self._session.tr_
        self._session.message.emit(
            tr("“{name}” is worked on in another window, or is gone", name=self.name_of(found))
        )
        self._forget(found)
        self.look()
        return False

    def _say(self, found: Recovered, state: FileState) -> None:
        tr, path = self._session.tr_, found.place.path
        said = [tr("Recovered “{name}”; it is not saved yet", name=self.name_of(found))]
        if path is not None and state in _WHY_A_COPY:
            said = [tr(_WHY_A_COPY[state], name=path.name)]
        if found.trouble is not None:
            said.append(tr("the end could not be read"))
        self._session.message.emit(" · ".join(said))

    def _copy_name(self, name: str) -> str:
        return self._session.tr_("{name} – recovered", name=name)

    def _told(self, title: str, act: Callable[[], bool]) -> bool:
        tr = self._session.tr_
        return attempt(act, tr(title), self._ask, tr)

    def _forget(self, found: Recovered) -> None:
        self.found = tuple(each for each in self.found if each.id != found.id)
        self.changed.emit()

    def _take(self, found: _Found) -> None:
        self._is_looking = False
        known = {each.path for each in self.unread}
        new = tuple(each for each in found.unread if each.path not in known)
        # What was taken meanwhile may have been read before.
        before = self._listed()
        self.found = tuple(each for each in found.work if each.id not in self._taken)
        self.thrown = found.thrown
        self.unread += new
        if new or before != self._listed():
            self.changed.emit()

    def _listed(self) -> tuple[list[str], list[str]]:
        return [each.id for each in self.found], [each.work.id for each in self.thrown]


def _look(messenger: _Messenger, readings: Readings) -> None:
    where = unfinished.folder()
    found: list[Recovered] = []
    thrown: list[Thrown] = []
    unread: list[Unread] = []

    def read() -> None:
        unread.extend(unfinished.tidy(where, readings.read))
        for each in unfinished.recoverable(where, readings.read):
            if isinstance(each, Recovered):
                found.append(each)
            else:
                unread.append(each)
        thrown.extend(Thrown(*each) for each in unfinished.thrown_away(where, readings.read))
        readings.forget_others()

    attempt_quietly(read)
    thrown.sort(key=lambda each: -each.until)
    messenger.found.emit(_Found(_newest_first(found), tuple(thrown), tuple(unread)))


def _newest_first(found: Iterable[Recovered]) -> tuple[Recovered, ...]:
    return tuple(sorted(found, key=lambda each: -each.last))


def _journal(found: Recovered) -> Path:
    return outside.absolute(unfinished.path_of(unfinished.folder(), found.id))


def _store(found: Recovered, *, knows_file: bool) -> Store:
    history, saved = found.history(), found.mark.saved
    store = Store(found.document, history)
    is_there = knows_file and saved is not None and 0 <= saved <= len(found.entries)
    store.mark_saved(history.position_at(saved) if is_there and saved is not None else None)
    return store
