"""The windows of the running program: each has a map, and all have one look and one memory.

What lives as long as the program is made once and handed to every window; what is a window's own
goes with it.
"""

from pathlib import Path

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget

from cjm_desktop import collector
from cjm_desktop.desktop.look.theming import Theming
from cjm_desktop.desktop.window.failure_notice import FailureNotice
from cjm_desktop.desktop.window.main_window import MainWindow
from cjm_desktop.desktop.work.ask import Ask
from cjm_desktop.desktop.work.failures import Failures
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.desktop.work.settings import Settings
from cjm_desktop.insight import memo
from cjm_desktop.journey.document import Document
from cjm_desktop.storage import outside
from cjm_desktop.words.wording import Wording

_ASIDE = QPoint(32, 32)
"""How far from the last one a further window stands."""


class Windows(QObject):
    """Opens windows, finds the one that has a file, and forgets those that are closed."""

    def __init__(
        self,
        settings: Settings,
        theming: Theming,
        tr: Wording,
        failures: Failures | None = None,
        ask: Ask | None = None,
    ) -> None:
        super().__init__()
        self._settings = settings
        self._theming = theming
        self._tr = tr
        self._failures = failures
        self._ask = ask
        self._windows: list[MainWindow] = []

    @property
    def all(self) -> tuple[MainWindow, ...]:
        """The windows that are open, in the order they were opened."""
        return tuple(self._windows)

    @property
    def front(self) -> MainWindow | None:
        """The window that the user works in, or in whose dialog, or else the last one opened."""
        active: QWidget | None = QApplication.activeWindow()
        while active is not None and not isinstance(active, MainWindow):
            active = active.parentWidget()
        if active in self._windows:
            return active
        return self._windows[-1] if self._windows else None

    def make(self) -> MainWindow:
        """Make a window without a map; whoever wants it shows it."""
        before = self.front
        session = Session(Document(), tr=self._tr)
        window = MainWindow(session, self._settings, self._theming, self._ask)
        if before is not None:
            window.move(before.pos() + _ASIDE)
        self._windows.append(window)
        window.files.opened.connect(collector.keep)
        window.files.shown_elsewhere = lambda path: self.show_file(path, besides=window)
        window.another_wanted.connect(self.open)
        window.closed.connect(lambda: self._forget(window))
        if self._failures is not None:
            FailureNotice(window, window.desk, self._failures, lambda: self.front is window)
        return window

    def open(self, path: Path | None = None) -> MainWindow:
        """Open one more window, with a file if one is given."""
        window = self.make()
        if path is not None:
            window.files.open(path)
        show_fitting(window)
        bring_to_front(window)
        return window

    def speak(self, tr: Wording) -> None:
        """Speak another language in all windows, and in those that are opened from now on."""
        self._tr = tr
        for window in self._windows:
            window.speak(tr)

    def receive(self, path: Path | None) -> None:
        """Do what a second start of the program wants: show a file, or only that it runs."""
        front = self.front
        if path is None:
            if front is not None:
                bring_to_front(front)
            return
        if self.show_file(path):
            return
        if front is not None and not front.files.has_map:
            front.files.open(path)
            bring_to_front(front)
        else:
            self.open(path)

    def show_file(self, path: Path, besides: MainWindow | None = None) -> bool:
        """Bring the window that has a file to the front; False if none has."""
        for window in self._windows:
            present = window.session.path
            if window is besides or present is None:
                continue
            if present == path or outside.same_file(present, path) == "yes":
                bring_to_front(window)
                return True
        return False

    def _forget(self, window: MainWindow) -> None:
        if window in self._windows:
            self._windows.remove(window)
            memo.forget()
            if self._windows:  # the last one goes with the program
                window.deleteLater()


def bring_to_front(window: QWidget) -> None:
    """Show a window to the user, wherever it was."""
    state = window.windowState()
    if state & Qt.WindowState.WindowMinimized:
        window.setWindowState(state & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()


def show_fitting(window: QWidget) -> None:
    """Show the window, filling a screen that has no room for it and its frame."""
    wanted, room = window.size(), window.screen().availableSize()
    if wanted.width() < room.width() and wanted.height() < room.height():
        window.show()
    else:
        window.showMaximized()
