"""Keeps a map from being written by two, and knows what others do to its file.

What there is to say of it stands in the bar above the map (`window/file_bar.py`); here is what it
comes to and what can be done.
"""

from collections.abc import Callable
from datetime import datetime
from itertools import count
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal

from cjm_desktop.desktop.work.ask import Ask
from cjm_desktop.desktop.work.file_watch import FileWatch, Seen
from cjm_desktop.desktop.work.files import Files
from cjm_desktop.desktop.work.outcome import attempt
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.storage import map_lock, outside, saving
from cjm_desktop.storage.file_names import SUFFIX
from cjm_desktop.storage.lookout import Sighting
from cjm_desktop.storage.map_lock import Holder, Locked, MapLock
from cjm_desktop.storage.outside import Unreachable
from cjm_desktop.storage.stamp import Stamp
from cjm_desktop.words.wording import N_

_NOT_TAKEN: Final = N_("The map was not taken over")
_NOT_RELOADED: Final = N_("The file was not read again")


class MapGuard(QObject):
    """What is known of others at the file of one window's map."""

    changed = Signal()
    """Something else is to be said in the bar."""

    def __init__(self, session: Session, files: Files, ask: Ask) -> None:
        super().__init__()
        self._session = session
        self._files = files
        self._ask = ask
        self._path: Path | None = None
        self._watch: FileWatch | None = None
        self._lock: MapLock | None = None
        self._dismissed: frozenset[Path] = frozenset()
        self._held: Seen | None = None
        self.seen = Sighting()
        """What was last seen of the file."""
        self.other: Locked | None = None
        """Who else has the map open, or has taken it over."""
        self.is_lost = False
        """Whether the map was open here for writing until another took it over."""
        files.has_another = self._has_another
        files.is_ours = lambda: not session.read_only and self.seen.state == "same"
        session.replaced.connect(self._begin)
        session.state_changed.connect(self._follow)

    @property
    def is_free(self) -> bool:
        """Whether the map is open read-only here and nobody has it any more."""
        return self._session.read_only and self.other is None

    @property
    def copies(self) -> tuple[Path, ...]:
        """The conflict copies beside the file that the user has not dismissed."""
        return tuple(each for each in self.seen.copies if each not in self._dismissed)

    def look_again(self) -> None:
        """Look at the file at once."""
        if self._watch is not None:
            self._watch.look_again()

    def end(self) -> None:
        """Let go of the map and watch it no more."""
        if self._watch is not None:
            self._watch.end()
            self._watch.deleteLater()
        self._path = self._watch = self._lock = self._held = self.other = None
        self.seen, self.is_lost = Sighting(), False
        self.changed.emit()

    # What can be done

    def take_over(self) -> bool:
        """Have the map for writing, from a holder who is gone or whom the user overrules."""
        other, path = self.other, self._path
        if path is None or other is None:
            return False
        if not other.is_dead and not self._ask.take_over(path.name, self.who(other.holder)):
            return False
        return self._told(_NOT_TAKEN, lambda: self._edit(path, map_lock.take_over))

    def edit_now(self) -> bool:
        """Have the map for writing after its holder has closed it."""
        path = self._path
        return path is not None and self._told(_NOT_TAKEN, lambda: self._edit(path, map_lock.take))

    def open_copy(self) -> None:
        """Go on with an unsaved copy that everything can be done with."""
        self._files.begin_copy(N_("{name} – copy"))

    def reload(self) -> bool:
        """Take the file as it is on the disk; what is not saved is kept in a file beside."""
        return self._told(_NOT_RELOADED, self._reload)

    def keep_mine(self) -> None:
        """Have the next save replace what another program wrote."""
        self._files.keep_mine(self.seen.stamp)
        self._see(Seen(self.seen._replace(state="same", stamp=None)))

    def save_again(self) -> bool:
        """Write the file where it was."""
        self._files.keep_mine(None)
        return self._files.save()

    def follow(self) -> None:
        """Go on with the file under the name it has now."""
        if self.seen.moved_to is not None:
            self._files.follow(self.seen.moved_to)

    def dismiss_copies(self) -> None:
        """Say no more of the conflict copies that are there now."""
        self._dismissed |= frozenset(self.seen.copies)
        self.changed.emit()

    def who(self, holder: Holder | None) -> str:
        """Say who has the map open, since when and where."""
        tr = self._session.tr_
        if holder is None:
            return tr("someone whose name cannot be read")
        opened = holder.opened_at()
        if opened is None:
            return tr("{user} on {machine}", user=holder.user, machine=holder.machine)
        is_today = opened.date() == datetime.now(opened.tzinfo).date()
        time = opened.strftime("%H:%M" if is_today else "%Y-%m-%d %H:%M")
        user, machine = holder.user, holder.machine
        return tr("{user} on {machine}, since {time}", user=user, machine=machine, time=time)

    # What happens

    def _begin(self) -> None:
        """Lock and watch the file of the map that was opened; a map without one needs neither."""
        path = self._session.path
        if path is not None and path == self._path and self._lock is not None:
            self._see(Seen(Sighting()))
            return
        self.end()
        self._dismissed = frozenset()
        if path is not None:
            self._take(path, map_lock.take(path, map_lock.this_holder()))

    def _follow(self) -> None:
        """Go with the map to the file that it is in now, and hear what a save held back."""
        if self._session.path not in (None, self._path):
            self._begin()
        if self._held is not None and not self._files.saver.busy:
            self._see(self._held)

    def _take(self, path: Path, found: MapLock | Locked | Unreachable) -> None:
        self._path = path
        self._lock = found if isinstance(found, MapLock) else None
        self.other = found if isinstance(found, Locked) else None
        self._watch = FileWatch(path, self._known, self._lock)
        self._watch.seen.connect(self._see)
        self._session.set_read_only(self.other is not None)
        self.changed.emit()

    def _known(self) -> Stamp | None:
        """Give the stamp to compare with; called in the watch's thread, so it only reads."""
        return self._files.saver.stamp

    def _see(self, seen: Seen) -> None:
        if self._files.saver.busy:
            # What is seen may be what is being written here.
            self._held = seen
            return
        self._held = None
        sighting, known = seen.sighting, self._files.saver.stamp
        if sighting.stamp and known and sighting.stamp.digest == known.digest:
            # It was written here while it was looked at.
            sighting = sighting._replace(state="same", stamp=None)
        self.seen = sighting
        if seen.is_lost and not self.is_lost:
            self._lose()
        elif self._lock is None and self._session.read_only:
            self.other = seen.locked
        self.changed.emit()

    def _lose(self) -> None:
        """Read only from now on, since another has taken the map over."""
        path = self._path
        if path is None or self._watch is None:
            return
        self._watch.end()
        self._watch.deleteLater()
        self._take(path, map_lock.look(path) or Locked(None, is_dead=False))
        self.is_lost = True

    def _edit(
        self, path: Path, take: Callable[[Path, Holder], MapLock | Locked | Unreachable]
    ) -> bool:
        """Lock the map and read its file anew: its holder may have saved it meanwhile."""
        found = take(path, map_lock.this_holder())
        if isinstance(found, Unreachable):
            raise outside.save_error(found, path)
        if isinstance(found, Locked):
            self.other = found
            self.changed.emit()
            return False
        self.end()
        self._take(path, found)
        return self._reload()

    def _reload(self) -> bool:
        session = self._session
        if self._files.modified:
            copy = self._free(N_("{name} – my changes"))
            saving.save(session.document, copy)
        else:
            copy = None
        if not self._files.open_again():
            return False
        if copy is not None:
            session.message.emit(session.tr_("Your changes are in “{name}”", name=copy.name))
        return True

    def _free(self, added: str) -> Path:
        """Name a file beside that is not there yet."""
        path = self._path
        if path is None:
            raise ValueError("a map without a file has nothing beside it")
        name = self._session.tr_(added, name=path.stem)
        for number in count(1):
            numbered = name if number == 1 else f"{name} {number}"
            free = path.with_name(f"{numbered}{SUFFIX}")
            if not outside.is_certain(outside.is_taken(free), free):
                return free
        raise AssertionError("numbers do not end")

    def _has_another(self, path: Path) -> bool:
        """Tell whether another has a map open; what is held here is not another's."""
        found = map_lock.look(path)
        if found is None or found.is_dead:
            return False
        own = self._lock.holder if self._lock is not None and not self.is_lost else None
        return found.holder is None or own is None or found.holder.token != own.token

    def _told(self, title: str, act: Callable[[], bool]) -> bool:
        tr = self._session.tr_
        return attempt(act, tr(title), self._ask, tr)
