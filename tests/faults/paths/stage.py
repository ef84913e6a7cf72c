"""Where a path is gone: a window, a folder of the user's files, and ears for what is said."""

import shutil
import threading
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QTranslator
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cjm_desktop import paths
from cjm_desktop.desktop.window import app
from cjm_desktop.desktop.window.main_window import MainWindow
from cjm_desktop.desktop.work.failures import Failure, Failures
from cjm_desktop.editing.edits.map import change_map
from cjm_desktop.journey.document import Document
from cjm_desktop.storage import codec, failure_log, snapshots
from cjm_desktop.storage.errors import LoadError
from cjm_desktop.storage.map_lock import place_of
from tests.gui.desk import Person, map_file

BEFORE, EDIT, OTHER = "A journey", "Mine", "Another"
"""Titles: of the map as it was opened, as the user changed it, and of another one on the disk."""


class Stage:
    """One window at a time, and all that a path may do harm to."""

    window: MainWindow

    def __init__(self, qtbot: QtBot, application: QApplication, folder: Path) -> None:
        self.qtbot = qtbot
        self.application = application
        self.folder = folder
        self.person = Person()
        self.failures: list[Failure] = []
        """What came to the end that is there for what nobody foresaw."""
        self.protected: dict[Path, bytes] = {}
        """Files that nobody asked to be changed."""
        self._heard = Failures()
        self._heard.occurred.connect(self.failures.append)
        self._put_back = self._heard.watch()

    def end(self) -> None:
        """Put back what a start did to the process."""
        failure_log.end()
        self._put_back()
        self.application.setStyleSheet("")
        for translator in self.application.findChildren(QTranslator):
            self.application.removeTranslator(translator)
            translator.deleteLater()

    @property
    def mine(self) -> Path:
        """The file of the map that is worked on."""
        return self.folder / "mine.cjm"

    @property
    def other(self) -> Path:
        """The file of another map."""
        return self.folder / "other.cjm"

    def begin_anew(self, *, without_settings: bool = False) -> None:
        """Lay the user's files out as they are before a path; nothing was asked or said yet."""
        self._clear(self.folder)
        self._clear(paths.user_data())
        for kept in ("backups", "snapshots"):
            self._clear(paths.user_state() / kept)
        if without_settings:
            self._clear(paths.user_config())
        map_file(self.folder, BEFORE, self.mine.name)
        map_file(self.folder, OTHER, self.other.name)
        self.protected.clear()
        self.failures.clear()
        self.person.__init__()  # type: ignore[misc]

    def protect(self, *files: Path) -> None:
        """Let nothing happen to these files."""
        self.protected |= {path: path.read_bytes() for path in files}

    def start(self, path: Path | None = None) -> None:
        """Start as the program does."""
        (self.window,) = app.begin(self.application, self._heard, path, self.person).all
        self.qtbot.waitExposed(self.window)

    def leave(self) -> None:
        """Put the window away, whatever is in it."""
        window = self.window
        self.person.about_unsaved = "discard"
        window.session.open(Document(), None)
        window.files.has_map = False
        window.close()
        window.deleteLater()
        self.settle()

    def change_mine(self) -> None:
        """Open a map and do the work that must not be lost."""
        self._forget_map()
        assert self.window.files.open(self.mine)
        self._work()

    def begin_map(self) -> None:
        """Begin a map that has no file yet, and work on it."""
        self._forget_map()
        assert self.window.files.new("empty", "en")
        self._work()

    def _forget_map(self) -> None:
        self.window.session.open(Document(), None)
        if not self.window.isVisible():
            self.window.show()

    def _work(self) -> None:
        session = self.window.session
        session.edit("change_map", change_map(session.document, title=EDIT))
        session.message.emit("")
        self.settle()

    def settle(self) -> None:
        """Let everything be done that is under way."""
        for thread in threading.enumerate():
            if thread.name in ("recent file", "writer"):
                thread.join()
        for _ in range(3):
            self.application.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def write_settings(self) -> None:
        """Write what was set, as it would be a moment later."""
        self.window._settings.write()

    @property
    def said(self) -> str:
        """What the user was told, by dialogs or in the status bar."""
        return " ".join((*self.person.told, self.window.status.message.text())).strip()

    @property
    def title(self) -> str:
        """The title of the map in the window; empty if none is open."""
        return self.window.session.document.map.title if self.window.files.has_map else ""

    def title_in(self, path: Path) -> str:
        """The title of the map in a file, empty if there is none; or what is wrong with it."""
        try:
            return codec.load(path).map.title if path.exists() else ""
        except LoadError as error:
            return f"{path.name} is broken: {error}"

    def maps(self) -> dict[Path, str]:
        """Give the title of each map on the disk."""
        found = sorted((*self.folder.rglob("*.cjm"), *paths.user_data().rglob("*.cjm")))
        return {path: self.title_in(path) for path in found}

    def snapshots(self) -> set[str]:
        """Name the snapshots of the map that is worked on, as far as they hold a map."""
        found = snapshots.find(snapshots.homes_of(self.mine)).kept
        for each in found:
            codec.loads(snapshots.content(each))
        return {each.snapshot.name for each in found}

    def still_holds(self, path: Path, before: bytes) -> bool:
        """Whether a file is as it was."""
        return path.is_file() and path.read_bytes() == before

    def left_over(self) -> list[str]:
        """Name the temporary files that were left; the lock of the open map is none of them."""
        found = {*self.folder.rglob(".~*"), *paths.user_data().rglob(".~*")}
        path = self.window.session.path
        if path is not None and self.window.files.has_map:
            found.discard(place_of(path))
        return [path.name for path in found]

    def _clear(self, folder: Path) -> None:
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
