"""The program that the monkey plays with: its windows, and a person whose answers are dice."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QTranslator
from PySide6.QtWidgets import QApplication, QWidget

from cjm_desktop.desktop.canvas.view import MapView
from cjm_desktop.desktop.window import app
from cjm_desktop.desktop.window.main_window import MainWindow
from cjm_desktop.desktop.window.windows import show_fitting
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.journey.document import Document
from tests.gui.desk import SAMPLE, Person

SIZE = (1366, 768)


class World:
    """One start of the program after another, until the monkey has had enough."""

    def __init__(self, application: QApplication, folder: Path) -> None:
        self.folder = folder
        self.person = Person()
        self._windows = app.compose(application, ask=self.person)
        self.window = self._begin()
        self.open()

    @property
    def session(self) -> Session:
        """What the window works on."""
        return self.window.session

    @property
    def document(self) -> Document:
        """The map as it is now."""
        return self.session.document

    @property
    def base(self) -> Document | None:
        """The map as it was opened; None if it came with steps that can be undone."""
        return self._base

    @property
    def map_view(self) -> MapView | None:
        """The view of the map, if it has been made."""
        found = self.window.findChild(MapView)
        return found if isinstance(found, MapView) else None

    def open(self) -> None:
        """Have one window with a map; the program is begun again if it was ended."""
        for extra in self._windows.all[1:]:
            self._close(extra)
        if not self._windows.all:
            self.window.deleteLater()
            self.window = self._begin()
        if not self.window.files.has_map:
            path = self.folder / "map.cjm"
            path.write_bytes(SAMPLE.read_bytes())
            self.person.about_unsaved = "discard"
            self.window.files.open(path)
            self._note_base()
        if QApplication.activeWindow() is None:
            # As a desktop does when a dialog over it goes.
            self.window.activateWindow()

    def _begin(self) -> MainWindow:
        made = self._windows.make()
        show_fitting(made)
        made.resize(*SIZE)
        made.activateWindow()
        made.session.replaced.connect(self._note_base)
        return made

    def answer_by(self, dice: Random) -> None:
        """Have the person answer what comes now by dice; files are theirs alone."""
        person, yes = self.person, dice.random() < 0.5
        person.about_unsaved = dice.choice(["cancel", "discard", "save"])
        person.about_revert = person.about_replacing = person.about_removing = yes
        person.about_throwing = person.about_damage = person.about_copies = yes
        person.to_save = self.folder / "saved.cjm" if yes else None
        person.to_open = self.folder / "map.cjm" if dice.random() < 0.3 else None
        person.to_export = self.folder / "export" if dice.random() < 0.3 else None
        person.to_compare = [SAMPLE] if yes else []

    def settle(self) -> None:
        """Let the toolkit do what it has put off."""
        for _ in range(2):
            QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def end(self) -> None:
        """Close all that is open, and throw it away."""
        popup = QApplication.activePopupWidget()
        while popup is not None:
            popup.close()
            popup = QApplication.activePopupWidget()
        for window in {self.window, *self._windows.all}:
            self._close(window)
        self._windows.deleteLater()
        self.settle()

    def _close(self, window: MainWindow) -> None:
        self.person.about_unsaved = "discard"
        window.close()
        if shiboken6.isValid(window):
            window.deleteLater()
        self.settle()

    def _note_base(self) -> None:
        self._base = None if self.session.store.steps else self.document


@contextmanager
def world(application: QApplication, folder: Path) -> Iterator[World]:
    """Begin the program, and end it with all that it changed of the application."""
    ends, font = application.quitOnLastWindowClosed(), application.font()
    application.setQuitOnLastWindowClosed(False)
    made = World(application, folder)
    try:
        yield made
    finally:
        made.end()
        application.setQuitOnLastWindowClosed(ends)
        application.setFont(font)
        application.setStyleSheet("")
        for translator in application.findChildren(QTranslator):
            application.removeTranslator(translator)
            translator.deleteLater()


def inner(window: QWidget) -> list[QWidget]:
    """List what is seen in a window and large enough for a hand."""
    found = window.findChildren(QWidget)
    return [each for each in found if each.isVisible() and min(each.width(), each.height()) > 6]
