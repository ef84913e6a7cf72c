"""Starts the program: everything that lives as long as it does is put together here."""

import signal
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from cjm_desktop import __version__, paths
from cjm_desktop.desktop.accessibility.factory import hear
from cjm_desktop.desktop.look.icons import application_icon
from cjm_desktop.desktop.look.pointing import Pointing
from cjm_desktop.desktop.look.theming import FUSION, Theming
from cjm_desktop.desktop.window.ending import Ending
from cjm_desktop.desktop.window.heard_views import TREES
from cjm_desktop.desktop.window.language import SpokenLanguage
from cjm_desktop.desktop.window.windows import Windows, show_fitting
from cjm_desktop.desktop.work.ask import Ask
from cjm_desktop.desktop.work.failures import Failures
from cjm_desktop.desktop.work.settings import Settings
from cjm_desktop.storage import failure_log

_LATER = 200
"""Milliseconds after which the first picture has surely been painted."""


def run(path: Path | None, *, greets: bool = False) -> int:
    """Open the window, with a map if a path is given; returns when it is closed.

    Where it `greets`, who has never used the program is shown around.
    """
    # Until the window is there, Ctrl+C ends the program; nothing could be lost.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    application = QApplication(["cjm-desktop", *FUSION])
    application.setApplicationName("cjm-desktop")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("cjm-desktop")
    application.setWindowIcon(application_icon())
    failures = Failures()
    failures.watch()
    Ending(application).watch()
    windows = begin(application, failures, path)
    application.aboutToQuit.connect(lambda: _leave_what_was_copied(application))
    QTimer.singleShot(_LATER, lambda: _open_door(application, windows))
    if greets:
        QTimer.singleShot(_LATER, lambda: _greet(windows))
    return application.exec()


def begin(
    application: QApplication, failures: Failures, path: Path | None, ask: Ask | None = None
) -> Windows:
    """Show a window, with a map if a path is given, and what fails from now on."""
    failure_log.begin(paths.user_state())
    windows = compose(application, failures, ask)
    window = windows.make()
    if path is not None:
        window.files.open(path)
    show_fitting(window)
    return windows


def compose(
    application: QApplication, failures: Failures | None = None, ask: Ask | None = None
) -> Windows:
    """Put together what all windows share."""
    hear(TREES)
    settings = Settings()
    language = SpokenLanguage(application, settings)
    windows = Windows(settings, _look(application, settings), language.wording, failures, ask)
    language.changed.connect(windows.speak)
    language.setParent(windows)
    return windows


def _look(application: QApplication, settings: Settings) -> Theming:
    theming = Theming(application, settings.theme, settings.text_scale, settings.motion)
    Pointing(application, theming)
    return theming


def _leave_what_was_copied(application: QApplication) -> None:
    """Let what was copied outlive the program, if it was copied here."""
    if application.clipboard().ownsClipboard():
        from cjm_desktop.desktop.controls.copied_cards import leave_on_clipboard

        leave_on_clipboard()


def _greet(windows: Windows) -> None:
    if windows.front is not None:
        windows.front.desk.help.minute.greet()


def _open_door(application: QApplication, windows: Windows) -> None:
    """Let second starts of the program come to this one; its library is imported only now."""
    from cjm_desktop.desktop.window.front_door import FrontDoor

    door = FrontDoor(windows)
    door.wanted.connect(windows.receive)
    application.aboutToQuit.connect(door.close)
    door.open()
