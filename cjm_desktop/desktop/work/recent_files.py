"""What has become of the recent files, asked beside the window: a server that is away answers late.

One mechanism for all lists of them. Until a file has answered it is shown as not known.
"""

import threading
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal

from cjm_desktop.desktop.work.settings import Settings
from cjm_desktop.storage import outside
from cjm_desktop.storage.outside import Answer, Unreachable
from cjm_desktop.words.wording import Wording


class _Messenger(QObject):
    """Carries answers to the window's thread, however long they take and whoever is left there."""

    answered = Signal(object, object)
    """A path, and whether there is a file."""


class RecentFiles(QObject):
    """The recent files of the settings, each with what is known of it."""

    changed = Signal()
    """Something is known now that was not."""

    def __init__(self, settings: Settings, tr: Wording) -> None:
        super().__init__()
        self._settings = settings
        self._tr = tr
        self._answers: dict[Path, Answer] = {}
        self._asked: set[Path] = set()
        self._messenger = _Messenger()
        self._messenger.answered.connect(self._take, Qt.ConnectionType.QueuedConnection)

    @property
    def paths(self) -> tuple[Path, ...]:
        """The files, newest first."""
        return self._settings.recent

    def speak(self, tr: Wording) -> None:
        """Remark in another language from now on."""
        self._tr = tr

    def look(self) -> None:
        """Ask for every file anew; what was known before counts until it has answered."""
        for path in self.paths:
            if path not in self._asked:
                self._asked.add(path)
                # The program's end does not wait for it, as it would for the toolkit's threads.
                threading.Thread(
                    target=_ask, args=(path, self._messenger), daemon=True, name="recent file"
                ).start()

    def is_there(self, path: Path) -> bool:
        """Whether a file is known to be there, so that it can be opened."""
        return self._answers.get(path) == "yes"

    def remark(self, path: Path) -> str:
        """Say why a file cannot be opened; nothing if it can."""
        match self._answers.get(path):
            case None:
                return "…"
            case "yes":
                return ""
            case "no":
                return self._tr("Not there any more")
            case Unreachable() as place:
                from cjm_desktop.storage import explain

                return self._tr(
                    "Cannot be reached: {reason}", reason=explain.unreachable(place, self._tr)
                )

    @property
    def missing(self) -> tuple[Path, ...]:
        """The files that are gone; one that cannot be reached may come back."""
        return tuple(path for path in self.paths if self._answers.get(path) == "no")

    def forget(self, *paths: Path) -> None:
        """Take files off the list."""
        for path in paths:
            self._settings.remove_recent(path)

    def clear(self) -> None:
        """Take all files off the list."""
        self._settings.clear_recent()

    def _take(self, path: Path, answer: Answer) -> None:
        self._asked.discard(path)
        if self._answers.get(path) != answer:
            self._answers[path] = answer
            self.changed.emit()


def _ask(path: Path, messenger: _Messenger) -> None:
    messenger.answered.emit(path, outside.is_file(path))
